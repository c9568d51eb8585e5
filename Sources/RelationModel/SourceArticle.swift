/// An article that evidence comes from: what a reader needs to find and cite it.
public struct SourceArticle: Identifiable, Hashable, Codable, Sendable {
  /// The article's id: its file name without the ending, or the `id` that its JSON line gives.
  public let id: String
  /// The headline.
  public var title: String
  /// When it appeared.
  public var date: PartialDate?
  /// The outlets that published it, as the text names them.
  public var publishers: [String]
  /// Where it stands on the web.
  public var url: String?
  /// Where it was read, relative to the corpus folder.
  public var path: String
  /// For a near-duplicate: the id of the article that it was taken from. Both together count once.
  public var original: String?

  /// Makes a reference to an article.
  public init(
    id: String, title: String, date: PartialDate? = nil, publishers: [String] = [], url: String? = nil, path: String,
    original: String? = nil
  ) {
    self.id = id
    self.title = title
    self.date = date
    self.publishers = publishers
    self.url = url
    self.path = path
    self.original = original
  }
}
