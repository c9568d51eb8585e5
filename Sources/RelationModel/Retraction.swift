/// The decision that an article is not to be relied on any more.
public struct Retraction: Hashable, Codable, Sendable {
  /// The article's id.
  public var article: SourceArticle.ID
  /// The reason given.
  public var because: String?
  /// The digest of the article's text, by which a build knows it whatever its file and its id; nil before a build has met it.
  public var text: String?

  /// Makes a retraction.
  public init(article: SourceArticle.ID, because: String? = nil, text: String? = nil) {
    self.article = article
    self.because = because
    self.text = text
  }
}
