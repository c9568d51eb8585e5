/// One article of a corpus as a build met it: where it was, what its bytes were, and what became of it.
public struct CorpusInput: Hashable, Codable, Sendable {
  /// The file, relative to the corpus folder.
  public var path: String
  /// The line, from 1, in a file of many articles.
  public var line: Int?
  /// The SHA-256 of the bytes of the file, or of the line, as 64 hexadecimal digits; nil where they could not be read.
  public var hash: String?
  /// The article's id; nil where it was left out.
  public var article: SourceArticle.ID?
  /// Why it was left out, as JSON, such as `{"duplicate":{"of":"a1"}}`.
  public var skipped: String?

  /// Makes a note of what was read.
  public init(
    path: String, line: Int? = nil, hash: String? = nil, article: SourceArticle.ID? = nil, skipped: String? = nil
  ) {
    self.path = path
    self.line = line
    self.hash = hash
    self.article = article
    self.skipped = skipped
  }
}
