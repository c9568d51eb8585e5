import RelationModel

/// Takes date lines, credits and page furniture out of the lines of an article, and notes the date.
struct LineSorter {
  /// The lines of text.
  private(set) var kept: [TextLine] = []

  private var headDate: PartialDate?
  private var footDate: PartialDate?
  /// Whether running text has begun. Section labels and beginnings of lines with a date stand only above it.
  private var isInBody = false
  /// The line before, where it was a date line.
  private var dateLine: Substring?
  /// Whether the line before was taken out, so that the next one goes on with nothing.
  private var isAfterGap = false

  /// Longer lines are text: 300 letters of Cyrillic.
  private static let maximalBytes = 600

  /// The date above the text, or else below it.
  var date: PartialDate? { headDate ?? footDate }

  /// Takes the next line.
  mutating func take(_ line: TextLine) {
    let lineBefore = dateLine
    dateLine = nil
    guard !isOut(line, after: lineBefore) else { return isAfterGap = true }
    keep(line)
  }

  /// Whether a line is no text; notes its date.
  private mutating func isOut(_ line: TextLine, after lineBefore: Substring?) -> Bool {
    guard line.text.utf8.count <= Self.maximalBytes else { return false }
    if let lineBefore, DateLine.continues(lineBefore, in: line.text) { return true }
    let tokens = LineToken.tokens(of: line.text)
    if let date = DateLine.date(of: tokens) {
      note(date)
      dateLine = line.text
      return true
    }
    guard PageFurniture.isFurniture(line.text, tokens) || !isInBody && PageFurniture.isSectionLabel(tokens) else {
      return false
    }
    if !isInBody, let found = DateExpression.first(in: tokens) { note(found.date) }
    return true
  }

  private mutating func note(_ date: PartialDate) {
    if isInBody {
      footDate = date
    } else if headDate == nil {
      headDate = date
    }
  }

  private mutating func keep(_ line: TextLine) {
    var line = line
    if !isInBody, let (date, text) = DateLine.prefix(of: line.text) {
      note(date)
      line.text = text
    }
    line.startsBlock = line.startsBlock || isAfterGap
    isAfterGap = false
    // A date between paragraphs belongs to what is told, not to the article.
    footDate = nil
    isInBody = isInBody || (line.mark == nil || line.mark == .paragraph) && !Headlines.isHeadlineLike(line.text)
    kept.append(line)
  }
}
