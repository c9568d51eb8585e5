/// Where the first sentence of a line ends, as far as titles need to know.
enum Sentences {
  /// The first sentence of a text, with the mark that ends it.
  static func first(of text: Substring) -> Substring {
    end(in: text, marks: [".", "!", "?", "…"]).map { text[..<$0] } ?? text
  }

  /// Whether a full stop ends a sentence in the text, be it the last one. Stops of initials, abbreviations and «…» do not.
  static func containsFullStop(_ text: Substring) -> Bool { end(in: text, marks: ["."]) != nil }

  /// The end of the first sentence that one of the marks ends, after the closing quotation marks and brackets that follow.
  private static func end(in text: Substring, marks: Set<Unicode.Scalar>) -> Substring.Index? {
    let scalars = text.unicodeScalars
    var wordStart = scalars.startIndex
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if marks.contains(scalar) {
        let rest = scalars[next...].drop { closers.contains($0) }
        let isDotAmongDots = scalar == "." && (rest.first == "." || text[..<index].unicodeScalars.last == ".")
        let isShort = scalar == "." && !rest.isEmpty && isAbbreviation(text[wordStart..<index])
        if !isDotAmongDots, !isShort, startsSentence(rest) { return rest.startIndex }
      }
      if !scalar.isLetter { wordStart = next }
      index = next
    }
    return nil
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
