import Foundation
import RelationModel

/// Reads a corpus into extraction records; an article of which a record is kept from an earlier reading is not read again.
///
/// The record of an article depends on its bytes, its path and the list of known names alone, and is kept by these; only its id, which depends on the articles
/// before it, is given anew. Articles come in the order of `CorpusReader`, and the same ones are skipped.
public struct RecordReader {
  /// One article read, kept or skipped.
  public struct Reading: Sendable {
    /// Where it is, what its bytes are, and what became of it.
    public let input: CorpusInput
    /// What it says; nil where it was skipped.
    public let record: ExtractionRecord?
    /// The digest of its text; nil where it was skipped.
    public let text: String?
    /// Why it was skipped.
    public let skipped: SkippedArticle?
    /// What to keep of an article that was read now, by path and hash; nil where it was kept before, or skipped.
    public let fresh: [UInt8]?
  }

  /// How many files have been read to their end; those of the articles that come next are among them.
  public var filesRead: Int { articles.filesRead }

  /// How many bytes of articles have been taken from their files.
  public private(set) var bytesRead = 0

  private var articles: RawArticles
  private var seen: SeenArticles
  private let work: ReadingWork
  private let threads: Int
  /// What has been read and not been given out, the next one last.
  private var ready: [Reading] = []
  /// What is being read meanwhile.
  private var running: ReadingBatch?

  /// Begins to read, from the first file.
  ///
  /// - Parameters:
  ///   - reader: the files.
  ///   - names: people and institutions known beforehand, on which records depend as well.
  ///   - retractions: articles known by their text, which keep their ids wherever it stands.
  ///   - threads: how many articles are read at a time, on as many processors; what is read does not depend on it.
  public init(_ reader: CorpusReader, names: NameList? = nil, retractions: [Retraction] = [], threads: Int = 1) {
    let texts = retractions.compactMap { retraction in
      retraction.text.flatMap(TextDigest.init).map { ($0, retraction.article) }
    }
    seen = SeenArticles(reserving: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    articles = RawArticles(files: reader.found, limits: reader.limits)
    work = ReadingWork(extractor: ArticleExtractor(names: names), mark: names.map { "+" + $0.digest } ?? "")
    self.threads = max(1, threads)
  }

  /// The next article, or the next that was skipped; nil at the end.
  ///
  /// - Parameter kept: what was kept of an article, by its path and its hash; bytes that are damaged count as none.
  /// - Throws: what `kept` throws.
  /// - Complexity: O(*n*) time in the bytes of the article.
  public mutating func next(
    keptAs kept: (_ path: String, _ hash: String) throws -> [UInt8]? = { _, _ in nil }
  ) throws -> Reading? {
    if ready.isEmpty {
      let batch = try running ?? started(keptAs: kept)
      // The next articles are read while the caller does something with these.
      running = threads > 1 ? try started(keptAs: kept) : nil
      ready = batch.outcomes().map { admitted($0) }.reversed()
    }
    return ready.popLast()
  }

  private static let articlesInBatch = 256
  private static let bytesInBatch = 4_000_000

  /// Takes the next articles from their files and begins to read them.
  private mutating func started(
    keptAs kept: (_ path: String, _ hash: String) throws -> [UInt8]?
  ) throws -> ReadingBatch {
    var items: [ReadingBatch.Item] = []
    var bytes = 0
    while items.count < Self.articlesInBatch, bytes < Self.bytesInBatch, let item = articles.next() {
      switch item {
      case .skipped(let skipped): items.append(.skipped(skipped))
      case .article(let raw):
        let hash = raw.hash + work.mark
        bytes += raw.bytes.count
        bytesRead += raw.bytes.count
        items.append(.article(raw, hash: hash, kept: try kept(raw.path, hash)))
      }
    }
    return ReadingBatch(items, work, threads: threads)
  }

  /// Gives an article its place among those before it.
  private mutating func admitted(_ outcome: ReadingBatch.Outcome) -> Reading {
    switch outcome {
    case .skipped(let skipped, let hash): return Self.reading(skipped, hash: hash)
    case .read(let article, let place, let fresh):
      var record = article.record
      do {
        let id = ArticleDraft.id(given: article.givenID, path: place.path, line: place.line)
        record.id = try seen.admit(id, article.digest)
      } catch {
        return Self.reading(SkippedArticle(path: place.path, line: place.line, reason: error), hash: place.hash)
      }
      let input = CorpusInput(path: place.path, line: place.line, hash: place.hash, article: record.id)
      return Reading(
        input: input, record: record, text: article.digest.description, skipped: nil, fresh: fresh)
    }
  }

  private static func reading(_ skipped: SkippedArticle, hash: String?) -> Reading {
    let input = CorpusInput(
      path: skipped.path, line: skipped.line, hash: hash, skipped: skipped.reason.json)
    return Reading(input: input, record: nil, text: nil, skipped: skipped, fresh: nil)
  }
}

extension CorpusInput {
  /// The record of the article out of what was kept of it, under the id that it had; nil where the bytes are damaged.
  public func record(kept bytes: [UInt8]) -> ExtractionRecord? {
    guard let article, var record = KeptArticle(packed: bytes)?.record else { return nil }
    record.id = article
    return record
  }

  /// The digest of the article's text out of what was kept of it; nil where the bytes are damaged.
  public func text(kept bytes: [UInt8]) -> String? { KeptArticle(packed: bytes)?.digest.description }

  /// The note of an article that was left out; nil of one that was not.
  public var skippedArticle: SkippedArticle? {
    guard let skipped, let reason = SkippedArticle.Reason(json: skipped) else { return nil }
    return SkippedArticle(path: path, line: line, reason: reason)
  }
}

extension SkippedArticle {
  /// The note of an article that has the text of an earlier one.
  public static func duplicate(_ input: CorpusInput, of earlier: Article.ID) -> CorpusInput {
    CorpusInput(
      path: input.path, line: input.line, hash: input.hash, skipped: Reason.duplicate(of: earlier).json)
  }
}

extension SkippedArticle.Reason {
  /// The reason as one line of JSON.
  var json: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Numbers and texts can always be encoded.
    return (try? encoder.encode(self)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }

  init?(json: String) {
    guard let reason = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else { return nil }
    self = reason
  }
}
