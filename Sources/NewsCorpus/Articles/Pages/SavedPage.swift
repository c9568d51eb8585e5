/// An HTML page saved from a news site: its article without the page around it.
struct SavedPage {
  private(set) var metadata: ArticleMetadata
  let text: ArticleText

  /// Reads a page; a date that neither metadata nor text tells is that of the first date line of the page. Takes time linear in its bytes, and throws the reason where it is none.
  init(_ bytes: [UInt8]) throws(SkippedArticle.Reason) {
    let tree = try MarkupParser.html(try PageEncoding.utf8(of: bytes))
    let prose = PageProse(of: tree)
    guard let element = prose.mainElement() else { throw .noText }
    metadata = PageMetadata(of: tree, article: element, leavingOut: prose.isOut).metadata
    text = ArticleText(
      page: BlockText(
        of: element, in: tree, leavingOut: prose.isOut, heading: metadata.title, lead: prose.lead(before: element)),
      title: metadata.title)
    if metadata.date == nil, text.date == nil {
      metadata.date = ArticleText(page: BlockText(of: 0, in: tree, leavingOut: prose.isOut)).date
    }
  }
}
