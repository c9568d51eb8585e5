/// Where the first sentence of a line ends, as far as titles need to know.
enum Sentences {
  /// The first sentence of a text, with the mark that ends it.
  static func first(of text: Substring) -> Substring {
    end(in: text, marks: [".", "!", "?", "…"]).map { text[..<$0] } ?? text
  }

  /// Whether a full stop ends a sentence in the text, be it the last one. Stops of initials, abbreviations and «…» do not.
  static func containsFullStop(_ text: Substring) -> Bool { end(in: text, marks: ["."]) != nil }

  /// The end of the first sentence that one of the marks ends, after the closing quotation marks and brackets that follow.
  ///
  /// A mark inside «…» ends none, unless the quotation is never closed.
  private static func end(in text: Substring, marks: Set<Unicode.Scalar>) -> Substring.Index? {
    let scalars = text.unicodeScalars
    var wordStart = scalars.startIndex
    var depth = 0
    var endInQuotation: Substring.Index?
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if marks.contains(scalar), let end = end(ofMark: index, in: text, word: text[wordStart..<index]) {
        let closed = scalars[next..<end].count { $0 == "»" }
        if depth <= closed { return end }
        endInQuotation = endInQuotation ?? end
      }
      if scalar == "«" { depth += 1 }
      if scalar == "»", depth > 0 { depth -= 1 }
      if !scalar.isLetter { wordStart = next }
      index = next
    }
    return depth > 0 ? endInQuotation : nil
  }

  /// The end of the sentence that the mark at an index ends, or nil where it ends none; `word` stands before it.
  private static func end(ofMark index: Substring.Index, in text: Substring, word: Substring) -> Substring.Index? {
    let scalars = text.unicodeScalars
    let rest = scalars[scalars.index(after: index)...].drop { closers.contains($0) }
    guard startsSentence(rest) else { return nil }
    if scalars[index] == "." {
      let isAmongDots = rest.first == "." || text[..<index].unicodeScalars.last == "."
      if isAmongDots || !rest.isEmpty && isAbbreviation(word) { return nil }
    }
    return rest.startIndex
  }

  /// Whether what follows a mark may begin a sentence: nothing, or white space and no small letter.
  private static func startsSentence(_ rest: Substring.UnicodeScalarView) -> Bool {
    guard let first = rest.first else { return true }
    guard first.isBlank, let start = rest.first(where: { !$0.isBlank }) else { return false }
    return !start.properties.isLowercase && !["–", "—", "-", ","].contains(start)
  }

  private static func isAbbreviation(_ word: Substring) -> Bool {
    word.unicodeScalars.count <= 1 || abbreviations.contains(word.lowercased())
  }

  private static let closers: Set<Unicode.Scalar> = ["»", "”", "\"", ")", "]"]

  private static let abbreviations: Set<String> = [
    "жж", "қал", "обл", "ауд", "көш", "млн", "млрд", "трлн", "мың", "тг", "проф", "акад", "доц", "ред", "им", "гг",
    "ул", "мин",
    "сек", "шақ",
  ]
}
