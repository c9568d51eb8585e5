/// A paragraph that has been told to be headline or running text.
struct ToldParagraph {
  let text: Substring
  let role: Article.Paragraph.Role
}

/// Tells headlines from running text.
enum Headlines {
  /// Headlines above the text, beyond which short lines are taken for text.
  private static let limit = 3

  /// Tells the paragraphs of an article apart and drops those that repeat a headline.
  ///
  /// Headlines are the short lines without a full stop above the running text, three at most; where nothing but such lines is there,
  /// the first one; every heading of Markdown; and the `title` that metadata gives, wherever it stands.
  static func told(_ lines: [TextLine], title: String? = nil) -> [ToldParagraph] {
    let head = lines.prefix { $0.mark != .item && $0.mark != .paragraph && isHeadlineLike($0.text) }
    let isHeadAlone = head.count == lines.count
    let title = title.map { folded($0[...]) }
    var headlines: Set<String> = []
    var count = 0
    return lines.enumerated().compactMap { index, line in
      let key = line.text.utf8.count <= maximalBytes ? folded(line.text) : nil
      if let key, headlines.contains(key) { return nil }
      let isAbove = index < head.count && (isHeadAlone ? index == 0 : count < limit)
      let isHeadline = line.mark == .heading || isAbove || key != nil && key == title
      if isHeadline {
        count += 1
        if let key { headlines.insert(key) }
      }
      return ToldParagraph(text: line.text, role: isHeadline ? .headline : .body)
    }
  }

  /// Whether a line looks like a headline: short, one sentence, without a full stop, and nobody's words.
  static func isHeadlineLike(_ line: Substring) -> Bool {
    guard line.utf8.count <= maximalBytes, let first = line.unicodeScalars.first, let last = line.unicodeScalars.last,
      !["–", "—", "-", "•"].contains(first), ![":", ",", ";"].contains(last)
    else { return false }
    return !Sentences.containsFullStop(line)
  }

  /// 250 letters of Cyrillic; the longest of ten thousand titles of Kazakh state news are about as long.
  private static let maximalBytes = 500

  /// The words alone, in lower case: a repetition may differ in quotation marks and white space.
  private static func folded(_ line: Substring) -> String {
    LineToken.tokens(of: line).filter { $0.mark == nil }.map { $0.word?.text ?? String($0.text) }.joined(separator: " ")
  }
}
