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

  /// How many files have been read to their end.
  public var filesRead: Int { articles.filesRead }

  private var articles: RawArticles
  private var seen: SeenArticles
  private let extractor: ArticleExtractor
  /// What stands for the list of names in hashes; empty without one.
  private let mark: String

  /// Begins to read, from the first file.
  ///
  /// - Parameters:
  ///   - names: people and institutions known beforehand, on which records depend as well.
  ///   - retractions: articles known by their text, which keep their ids wherever it stands.
  public init(_ reader: CorpusReader, names: NameList? = nil, retractions: [Retraction] = []) {
    let texts = retractions.compactMap { retraction in
      retraction.text.flatMap(TextDigest.init).map { ($0, retraction.article) }
    }
    seen = SeenArticles(reserving: Dictionary(texts, uniquingKeysWith: { first, _ in first }))
    articles = RawArticles(files: reader.found, limits: reader.limits)
    extractor = ArticleExtractor(names: names)
    mark = names.map { "+" + $0.digest } ?? ""
  }

  /// The next article, or the next that was skipped; nil at the end.
  ///
  /// - Parameter kept: what was kept of an article, by its path and its hash; bytes that are damaged count as none.
  /// - Throws: what `kept` throws.
  /// - Complexity: O(*n*) time in the bytes of the article.
  public mutating func next(
    keptAs kept: (_ path: String, _ hash: String) throws -> [UInt8]? = { _, _ in nil }
  ) throws -> Reading? {
    switch articles.next() {
    case nil: return nil
    case .skipped(let skipped): return Self.reading(skipped, hash: nil)
    case .article(let raw):
      let hash = raw.hash + mark
      let kept = try kept(raw.path, hash).flatMap(KeptArticle.init(packed:))
      do {
        return try kept.map { kept throws(SkippedArticle.Reason) in try reading(kept, raw, hash) }
          ?? reading(raw, hash)
      } catch let reason as SkippedArticle.Reason {
        return Self.reading(SkippedArticle(path: raw.path, line: raw.line, reason: reason), hash: hash)
      }
    }
  }

  private mutating func reading(
    _ kept: KeptArticle, _ raw: RawArticle, _ hash: String
  ) throws(SkippedArticle.Reason) -> Reading {
    var record = kept.record
    let id = ArticleDraft.id(given: kept.givenID, path: raw.path, line: raw.line)
    record.id = try seen.admit(id, kept.digest)
    let input = CorpusInput(path: raw.path, line: raw.line, hash: hash, article: record.id)
    return Reading(input: input, record: record, text: kept.digest.description, skipped: nil, fresh: nil)
  }

  private mutating func reading(_ raw: RawArticle, _ hash: String) throws(SkippedArticle.Reason) -> Reading {
    let draft = try raw.draft()
    let article = try draft.article(path: raw.path, line: raw.line, keptApartBy: &seen)
    let record = extractor.record(of: article)
    let kept = KeptArticle(
      givenID: draft.metadata.id, digest: TextDigest(of: article.paragraphs), record: record)
    let input = CorpusInput(path: raw.path, line: raw.line, hash: hash, article: article.id)
    return Reading(
      input: input, record: record, text: kept.digest.description, skipped: nil, fresh: kept.packed)
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
