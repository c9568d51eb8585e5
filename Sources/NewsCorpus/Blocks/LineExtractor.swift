import RelationModel
import WorkerThreads

/// Reads articles out of standard input, a JSON object a line, and writes down what each says.
///
/// Each line stands for itself: which articles have the same text or the same id is for whoever knows them all to say. What has come in is
/// answered before more is waited for, so that it works between two pipes.
public struct LineExtractor {
  /// What became of one line.
  public struct Reading: Sendable {
    /// Where the line is, what its bytes are, and the article's id.
    public let input: CorpusInput
    /// Why it is no article.
    public let skipped: SkippedArticle?
    /// What the article says.
    public let record: ExtractionRecord?
    /// What the words of the article are known by, in hexadecimal digits: articles of one digest have the same text.
    public let digest: String?
    /// By what it meets others, where that was asked for.
    public let keys: BlockKeys?
  }

  private var lines: JSONLinesFile
  private let reader: LineReader
  private let jobs: Int

  /// Begins to read standard input.
  ///
  /// - Parameters:
  ///   - path: the name of the file that the lines are of: it stands in records, and articles without an id are called after it.
  ///   - firstLine: the number of the first line in that file, from 1.
  ///   - names: people and institutions known beforehand.
  ///   - jobs: how many articles are read at a time, 1 to 1,000.
  ///   - findsKeys: whether to find the keys of blocks too.
  ///   - limits: how large an article may be.
  public init(
    standardInputAs path: String, firstLine: Int = 1, names: NameList? = nil, jobs: Int = 1, findsKeys: Bool = false,
    limits: CorpusReader.Limits = .init()
  ) {
    self.init(
      InputFile(descriptor: 0), as: path, firstLine: firstLine, names: names, jobs: jobs, findsKeys: findsKeys,
      limits: limits)
  }

  init(
    _ file: InputFile, as path: String, firstLine: Int, names: NameList?, jobs: Int, findsKeys: Bool,
    limits: CorpusReader.Limits
  ) {
    // Beyond it lines could not be counted on.
    lines = JSONLinesFile(
      path: path, file: file, firstLine: min(max(1, firstLine), .max / 2), limit: limits.articleBytes)
    reader = LineReader(
      extractor: ArticleExtractor(names: names), mark: names.map { "+" + $0.digest } ?? "", findsKeys: findsKeys)
    self.jobs = min(max(1, jobs), 1_000)
  }

  /// Lines in one turn of each job: enough to make the turns of jobs alike, and few enough to keep memory small.
  private static let turn = 32

  /// The lines that have come in, at least one and not too many, each article with its record, in their order; nil at the end.
  ///
  /// - Complexity: O(*n*) time in the bytes of the articles, divided by the number of jobs.
  public mutating func next() -> [Reading]? {
    var items: [RawArticles.Item] = []
    while items.count < Self.turn * jobs, items.isEmpty || lines.holdsLine {
      guard let item = lines.next() else { break }
      if case .skipped(let skipped) = item, skipped.line == nil { break }
      items.append(item)
    }
    guard !items.isEmpty else { return nil }
    let share = (items.count + jobs - 1) / jobs
    let turns = stride(from: 0, to: items.count, by: share).map { items[$0..<min($0 + share, items.count)] }
    return inParallel(turns, threads: turns.count) { [reader] in reader.readings(of: $0) }.flatMap(\.self)
  }
}

/// Reads lines one by one, with nothing of what others hold.
private struct LineReader: Sendable {
  typealias Reading = LineExtractor.Reading

  let extractor: ArticleExtractor
  /// What tells records that were read with known names from others.
  let mark: String
  let findsKeys: Bool

  func readings(of items: ArraySlice<RawArticles.Item>) -> [Reading] {
    let found = items.map { reading(of: $0) }
    guard findsKeys else { return found }
    var keys = BlockKeys.keys(of: found.compactMap(\.record))[...]
    return found.map { reading in
      guard reading.record != nil else { return reading }
      return Reading(
        input: reading.input, skipped: nil, record: reading.record, digest: reading.digest, keys: keys.removeFirst())
    }
  }

  private func reading(of item: RawArticles.Item) -> Reading {
    switch item {
    case .skipped(let skipped): return Self.skipped(skipped, hash: nil)
    case .article(let raw):
      do throws(SkippedArticle.Reason) {
        var seen = SeenArticles()
        let article = try raw.draft().article(path: raw.path, line: raw.line, keptApartBy: &seen)
        let digest = TextDigest(of: article.paragraphs)
        return Reading(
          input: CorpusInput(path: raw.path, line: raw.line, hash: raw.hash + mark, article: article.id), skipped: nil,
          record: extractor.record(of: article), digest: digest.description, keys: nil)
      } catch {
        return Self.skipped(SkippedArticle(path: raw.path, line: raw.line, reason: error), hash: raw.hash + mark)
      }
    }
  }

  private static func skipped(_ skipped: SkippedArticle, hash: String?) -> Reading {
    let input = CorpusInput(path: skipped.path, line: skipped.line, hash: hash, skipped: skipped.reason.json)
    return Reading(input: input, skipped: skipped, record: nil, digest: nil, keys: nil)
  }
}
