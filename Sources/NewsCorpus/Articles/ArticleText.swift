import RelationModel

/// The text of an article taken apart: its headline, its date, and its paragraphs without the page around them.
struct ArticleText {
  /// The headline, or else the first sentence; nil where there is no text.
  let title: String?
  /// The date of the date line above the text, or else below it.
  let date: PartialDate?
  let paragraphs: [Article.Paragraph]

  /// Takes a plain text apart, in time linear in its length; `title` is the headline that metadata gives.
  init(plain text: Substring, title: String? = nil) {
    self.init(TextLine.lines(of: text), joinedBy: TextLine.joinedInPlainText, title) { $0.offset(in: text) }
  }

  /// Takes the body of a Markdown file apart, which begins at `base` in its file, in time linear in its length.
  init(markdown text: Substring, base: Int = 0, title: String? = nil) {
    let unmarked = MarkdownMarks(text)
    self.init(unmarked.lines, joinedBy: TextLine.joinedInMarkdown, title) {
      base + $0.offset(in: unmarked.text[...])
    }
  }

  /// Takes the text of a page or of a feed's item apart; offsets count in that text.
  init(page: BlockText, title: String? = nil) {
    self.init(page.lines, joinedBy: TextLine.joinedInPlainText, title) { $0.offset(in: page.text[...]) }
  }

  private init(
    _ lines: [TextLine], joinedBy join: ([TextLine]) -> [TextLine], _ knownTitle: String?,
    offset: (Substring) -> Int
  ) {
    var sorter = LineSorter()
    for line in lines { sorter.take(line) }
    let pieces = Headlines.told(join(sorter.kept), title: knownTitle)
    title =
      knownTitle ?? pieces.first { $0.role == .headline }?.text.singleSpaced
      ?? pieces.first.map { LeadTitle.title(ofLead: $0.text) }
    date = sorter.date
    paragraphs = pieces.map { Article.Paragraph(text: String($0.text), start: offset($0.text), role: $0.role) }
  }
}
