/// An article before its place among the others is known.
struct ArticleDraft {
  let metadata: ArticleMetadata
  let text: ArticleText

  /// Reads a plain text file.
  init(plain text: String) {
    metadata = ArticleMetadata()
    self.text = ArticleText(plain: text[...])
  }

  /// Reads a Markdown file with front matter.
  init(markdown text: String) throws(SkippedArticle.Reason) {
    let matter = try FrontMatter(of: text[...])
    metadata = matter.metadata
    self.text = ArticleText(
      markdown: matter.body, base: matter.body.offset(in: text[...]), title: metadata.title)
  }

  /// Reads a line of JSON Lines.
  init(jsonLine bytes: [UInt8]) throws(SkippedArticle.Reason) {
    let line = try JSONLine(bytes)
    metadata = line.metadata
    text = ArticleText(plain: line.text[...], title: metadata.title)
  }

  /// Reads a saved HTML page.
  init(page bytes: [UInt8]) throws(SkippedArticle.Reason) {
    let page = try SavedPage(bytes)
    metadata = page.metadata
    text = page.text
  }

  /// Takes an item of a feed.
  init(item: FeedItem) {
    metadata = item.metadata
    text = item.text
  }

  /// The article, or the reason why there is none.
  ///
  /// - Parameters:
  ///   - path: its file.
  ///   - line: its line in the file, which tells articles without an id apart.
  ///   - seen: the articles before it.
  func article(
    path: String, line: Int? = nil, keptApartBy seen: inout SeenArticles
  ) throws(SkippedArticle.Reason) -> Article {
    guard !text.paragraphs.isEmpty else { throw .noText }
    let file = ArticleIdentifier.id(ofFile: path)
    let id = Self.id(given: metadata.id, path: path, line: line)
    return Article(
      id: try seen.admit(id, TextDigest(of: text.paragraphs)),
      title: metadata.title ?? text.title ?? id,
      date: metadata.date ?? text.date ?? FileNameDate.date(in: metadata.id ?? file),
      publishers: metadata.publishers, url: metadata.url, path: path, paragraphs: text.paragraphs)
  }

  /// The id that an article gets unless it is taken: the one it gives itself, or else one made of its file and line.
  static func id(given: String?, path: String, line: Int?) -> Article.ID {
    if let given { return ArticleIdentifier.wellFormed(given) }
    let file = ArticleIdentifier.id(ofFile: path)
    return line.map { "\(file)-\($0)" } ?? file
  }
}
