import GraphStore
import NewsCorpus
import RelationModel
import Synchronization

/// A graph built from a folder of articles, and what happened on the way.
///
/// ```swift
/// let build = try CorpusBuild(reading: "Corpus")
/// print(build.summary.articles, build.graph.entities.count)
/// ```
public struct CorpusBuild: Sendable {
  /// What was read and what was left out.
  public struct Summary: Hashable, Sendable {
    /// How many articles the graph rests on.
    public var articles = 0
    /// How many of them were read now, and not kept from an earlier build.
    public var read = 0
    /// The articles that were skipped, in the order of reading.
    public var skipped: [SkippedArticle] = []
    /// The files that are no articles, by ending.
    public var ignored: [CorpusReader.IgnoredFiles] = []
    /// The articles in the corpus that were left out because they were taken back, in the order of reading.
    public var retracted: [SourceArticle.ID] = []
  }

  /// How many parts a graph has.
  public struct Counts: Hashable, Sendable {
    /// How many entities, by kind.
    public var entities: [EntityKind: Int] = [:]
    /// How many relationships, by kind.
    public var relationships: [RelationshipKind: Int] = [:]
    /// How many pieces of evidence.
    public var evidence = 0
    /// The articles that are reprints of others, by id.
    public var reprints: [SourceArticle] = []
  }

  /// How far a build has come.
  public struct Progress: Hashable, Sendable {
    /// How many files have been read to their end.
    public let filesRead: Int
    /// How many files there are.
    public let files: Int
    /// How many articles have been read.
    public let articles: Int
    /// How many bytes of articles have been read.
    public let bytesRead: Int
    /// How many bytes all files have.
    public let bytes: Int
  }

  /// The graph; put together when it is first asked for, which takes several times the memory of its rows.
  public var graph: RelationshipGraph { whole.value }
  /// The rows of the graph, as `GraphFile` writes them.
  public let rows: AssembledGraph
  /// How many parts the graph has.
  ///
  /// - Complexity: O(*n*) time in the rows, which are gone through each time.
  public var counts: Counts { Counts(rows) }
  /// What was read and what was left out.
  public let summary: Summary
  /// What people decided about who is who, whether it was applied or not.
  public let judgements: [NumberedJudgement]
  /// The judgements that were not applied, by number.
  public let objections: [JudgementObjection]
  /// The entities that judgements left out.
  public let ignored: [JudgedGraph.IgnoredEntity]
  /// Every article of the corpus, in the order of reading, and what became of it.
  public let inputs: [CorpusInput]
  /// The articles that were taken back, by id, whether they are in the corpus or not; with the texts of those that are.
  public let retractions: [Retraction]

  private let articles: Set<SourceArticle.ID>
  private let whole: Deferred<RelationshipGraph>

  /// Whether the graph rests on an article.
  public func restsOn(_ article: SourceArticle.ID) -> Bool { articles.contains(article) }

  /// Reads every article of a file or folder and builds the graph.
  ///
  /// The same articles give the same graph, whether their records were kept or not.
  ///
  /// - Parameters:
  ///   - path: a file or a folder of articles, as `CorpusReader` takes them.
  ///   - limits: how large an article may be.
  ///   - options: the weights of co-mentions.
  ///   - names: people and institutions known beforehand.
  ///   - judgements: what people decided about who is who.
  ///   - records: where records are kept: articles that are there are not read again, and new ones are added.
  ///   - retractions: the articles to leave out. What has the text of one of them stays out as well.
  ///   - threads: on how many processors articles are read and compared; the graph does not depend on it.
  ///   - progress: called after each article; throws to stop the build.
  /// - Throws: `CorpusError` where there is nothing to read, `GraphError`, `GraphStoreError`, and whatever `progress` throws.
  /// - Complexity: O(*n*) time in the bytes read, beside building the graph. Of each article one or two kilobytes are held in memory; the rest is in a file without a name
  ///   in the folder for temporary files (`TMPDIR`), until the build ends.
  public init(
    reading path: String, limits: CorpusReader.Limits = .init(), options: GraphBuilder.Options = .init(),
    names: NameList? = nil, judgements: [NumberedJudgement] = [], records: RecordFile? = nil,
    retractions: [Retraction] = [], threads: Int = 1,
    progress: (Progress) throws -> Void = { _ in }
  ) throws {
    let corpus = try CorpusReader(path, limits: limits)
    let bytes = corpus.bytes
    var reader = RecordReader(corpus, names: names, retractions: retractions, threads: threads)
    var parts = Parts(options: options, judgements: judgements, retractions: retractions)
    parts.summary.ignored = corpus.ignored
    while let reading = try reader.next(keptAs: { try records?.content(of: $0, hash: $1) }) {
      if let fresh = reading.fresh, let hash = reading.input.hash {
        parts.summary.read += 1
        try records?.keep(fresh, of: reading.input.path, hash: hash)
      }
      parts.add(reading.input, reading.record, reading.skipped, text: reading.text)
      try progress(
        Progress(
          filesRead: reader.filesRead, files: corpus.files.count, articles: parts.summary.articles,
          bytesRead: reader.bytesRead, bytes: bytes))
    }
    try records?.save()
    try self.init(parts, threads: threads)
  }

  /// Builds the graph of articles that were read before, from their records alone.
  ///
  /// - Parameters:
  ///   - inputs: what an earlier build met in the corpus.
  ///   - records: where their records are kept.
  ///   - options: the weights of co-mentions.
  ///   - judgements: what people decided about who is who.
  ///   - retractions: the articles to leave out.
  /// - Throws: `MissingRecords` where records are missing, `GraphError` and `GraphStoreError`.
  /// - Complexity: that of building the graph.
  public init(
    of inputs: [CorpusInput], keptIn records: RecordFile, options: GraphBuilder.Options = .init(),
    judgements: [NumberedJudgement] = [], retractions: [Retraction] = []
  ) throws {
    var parts = Parts(options: options, judgements: judgements, retractions: retractions)
    var missing = 0
    for input in inputs {
      guard input.article != nil, let hash = input.hash else {
        parts.add(input, nil, input.skippedArticle, text: nil)
        continue
      }
      let kept = try records.content(of: input.path, hash: hash)
      let record = kept.flatMap(input.record(kept:))
      if record == nil { missing += 1 }
      parts.add(input, record, nil, text: kept.flatMap(input.text(kept:)))
    }
    guard missing == 0 else { throw MissingRecords(count: missing, file: records.path) }
    try self.init(parts)
  }

  private init(_ parts: consuming Parts, threads: Int = 1) throws {
    let judged = try parts.builder.rows(applying: parts.judgements, threads: threads)
    let rows = judged.rows
    self.rows = rows
    articles = Set(parts.inputs.lazy.compactMap(\.article)).subtracting(parts.summary.retracted)
    whole = Deferred { RelationshipGraph(rows) }
    objections = judged.objections
    ignored = judged.ignored
    judgements = parts.judgements
    summary = parts.summary
    inputs = parts.inputs
    retractions = parts.retractions
  }

  /// What a build is made of, article by article.
  private struct Parts {
    var builder: GraphBuilder
    var summary = Summary()
    var inputs: [CorpusInput] = []
    let judgements: [NumberedJudgement]
    private(set) var retractions: [Retraction]
    /// The places of the retractions, by article.
    private let retracted: [SourceArticle.ID: Int]

    init(options: GraphBuilder.Options, judgements: [NumberedJudgement], retractions: [Retraction]) {
      builder = GraphBuilder(options: options)
      self.judgements = judgements
      self.retractions = retractions.sorted { byBytes($0.article, $1.article) }
      retracted = Dictionary(
        self.retractions.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
    }

    mutating func add(
      _ input: CorpusInput, _ record: ExtractionRecord?, _ skipped: SkippedArticle?, text: @autoclosure () -> String?
    ) {
      inputs.append(input)
      if let skipped { summary.skipped.append(skipped) }
      guard let record else { return }
      if let place = retracted[record.id] {
        summary.retracted.append(record.id)
        if retractions[place].text == nil { retractions[place].text = text() }
      } else {
        builder.add(record)
        summary.articles += 1
      }
    }
  }
}

/// Records of articles that should have been kept are not there.
public struct MissingRecords: Error, Hashable, Sendable, CustomStringConvertible {
  /// How many articles have no record.
  public let count: Int
  /// The file that should hold them.
  public let file: String

  /// What is missing and what to do, as a sentence in English.
  public var description: String { sentence(in: .en) }

  /// What is missing and what to do, as a sentence for readers.
  public func sentence(in language: Language) -> String {
    Phrase(
      kk: "«\(file)» файлында \(count) мақаланың жазбасы жоқ; графты қайта құрыңыз (bailanys build).",
      ru: "В «\(file)» нет записей статей (\(count)); постройте граф заново (bailanys build).",
      en: "“\(file)” lacks the records of \(count) articles; build the graph again (bailanys build)."
    )(language)
  }
}

extension CorpusBuild.Counts {
  fileprivate init(_ rows: some GraphRows) {
    for entity in rows.entities { entities[entity.kind, default: 0] += 1 }
    rows.forEachRelationship { row in
      relationships[row.kind, default: 0] += 1
      evidence += row.proofs.count
    }
    rows.forEachArticle { if $0.original != nil { reprints.append($0) } }
  }
}

/// A value that is made when it is first asked for, and then kept.
private final class Deferred<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  init(_ make: @escaping @Sendable () -> Value) { self.make = make }

  var value: Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
