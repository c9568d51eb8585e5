/// The decision that an article is not to be relied on any more.
public struct Retraction: Hashable, Codable, Sendable {
  /// The article's id.
  public var article: SourceArticle.ID
  /// The reason given.
  public var because: String?

  /// Makes a retraction.
  public init(article: SourceArticle.ID, because: String? = nil) {
    self.article = article
    self.because = because
  }
}
