import Foundation
import GraphStore
import NewsCorpus
import RelationModel

extension RecordFile {
  /// The name of the file of records beside a graph.
  public static let name = "records.sqlite"

  /// The records kept in the folder of a graph; those that another program, model or word list has read are forgotten.
  public convenience init(besideGraphIn folder: String) {
    self.init(path: (folder as NSString).appendingPathComponent(Self.name), version: Self.readingVersion)
  }

  /// What reads. Rules may change without a new version of the tool; the program's size and time tell one from another.
  static var readingVersion: String {
    var status = stat()
    let program = Bundle.main.executablePath.map { stat($0, &status) == 0 } ?? false
    let time = status.modificationTime
    return [
      "Bailanys \(bailanysVersion)", "model \(ReadingVersion.model)", "lexicons \(ReadingVersion.lexicons)",
      program ? "program \(status.st_size) \(time.tv_sec) \(time.tv_nsec)" : "",
    ].joined(separator: "; ")
  }

  /// Forgets the articles that a build did not meet.
  ///
  /// - Throws: `GraphStoreError` where the file cannot be written.
  /// - Complexity: O(*n*) time in the number of records kept.
  public func keepOnly(_ inputs: [CorpusInput]) throws(GraphStoreError) {
    try keepOnly(Set(inputs.compactMap { input in input.hash.map { [input.path, $0] } }))
  }
}

extension stat {
  fileprivate var modificationTime: timespec {
    #if canImport(Darwin)
      st_mtimespec
    #else
      st_mtim
    #endif
  }
}

extension CorpusBuild {
  /// How many articles had the text of another.
  public var duplicates: Int {
    summary.skipped.count { if case .duplicate = $0.reason { true } else { false } }
  }

  /// The SHA-256 of the judgements applied, one a line in the form of their file; nil where there are none.
  private func judgementHash() throws(JudgementFileError) -> String? {
    let refused = Set(objections.map(\.number))
    let applied = judgements.filter { !refused.contains($0.number) }
    if applied.isEmpty { return nil }
    var hash = SHA256()
    for line in applied { hash.update(try JudgementFile.line(of: line.judgement) + [10]) }
    return hash.finish()
  }

  /// How the graph was made.
  ///
  /// - Parameters:
  ///   - tool: the name and version of what makes the products.
  ///   - options: the weights of co-mentions.
  ///   - language: of the products.
  /// - Throws: `JudgementFileError` where a judgement cannot be written as a line, such as one with a score that is no number.
  public func manifest(
    tool: String, options: GraphBuilder.Options = .init(), language: Language
  ) throws(JudgementFileError) -> BuildManifest {
    var manifest = BuildManifest(
      of: inputs, articles: summary.articles, options: options, tool: tool, language: language)
    manifest[.retracted] = "\(summary.retracted.count)"
    if let hash = try judgementHash() { manifest[.judgements] = hash }
    return manifest
  }
}

extension BuildManifest {
  /// How a graph was made that rests on some articles of a corpus, without judgements and without taking any back.
  ///
  /// - Parameters:
  ///   - inputs: what was met in the corpus.
  ///   - articles: how many articles the graph rests on.
  ///   - options: the weights of co-mentions.
  ///   - tool: the name and version of what makes the products.
  ///   - language: of the products.
  public init(
    of inputs: [CorpusInput], articles: Int, options: GraphBuilder.Options = .init(), tool: String, language: Language
  ) {
    let skipped = inputs.compactMap(\.skippedArticle)
    self.init()
    self[.tool] = tool
    self[.corpus] = BuildManifest.corpusHash(of: inputs)
    self[.articles] = "\(articles)"
    self[.skipped] = "\(skipped.count)"
    self[.duplicates] = "\(skipped.count { if case .duplicate = $0.reason { true } else { false } })"
    self[.retracted] = "0"
    self[.options] = "sentence \(options.sentenceWeight), article \(options.articleWeight)"
    self[.language] = language.rawValue
    self[.judgements] = "none"
    self[.lexicons] = ReadingVersion.lexicons
    self[.model] = ReadingVersion.model
    self[.graphviz] = GraphvizLibrary.version
  }
}
