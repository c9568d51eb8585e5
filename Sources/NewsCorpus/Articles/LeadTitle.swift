/// A title for an article that has no headline.
enum LeadTitle {
  /// The first sentence of the lead without «…, деп хабарлайды X» and its full stop, cut at a word after 300 letters.
  static func title(ofLead lead: Substring) -> String {
    let sentence = withoutReport(Sentences.first(of: Substring(lead.unicodeScalars.prefix(2_000))))
    let text = sentence.singleSpaced
    guard text.unicodeScalars.count > maximalLength else { return text }
    let cut = Substring(text.unicodeScalars.prefix(maximalLength))
    let end = cut.unicodeScalars.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }

  private static let maximalLength = 300

  private static func withoutReport(_ sentence: Substring) -> Substring {
    let tokens = LineToken.tokens(of: sentence)
    let report = tokens.indices.last { tokens[$0].word == "деп" && reports(tokens[$0...]) }
    let kept = report.map { sentence[..<tokens[$0].text.startIndex] } ?? sentence
    let last = kept.unicodeScalars.lastIndex { !$0.isBlank && ![",", "–", "—", "-", "."].contains($0) }
    guard let last else { return sentence }
    return Substring(kept.unicodeScalars[...last])
  }

  /// Whether an outlet reports here: «деп хабарлайды X», «деп жазды X», also «деп X хабарлады».
  private static func reports(_ tail: ArraySlice<LineToken>) -> Bool {
    tail.prefix(8).contains { token in token.word.map { word in stems.contains { word.text.begins(with: $0) } } ?? false
    }
  }

  private static let stems = ["хабарла", "жазды", "жазад", "жазып", "жазған", "жеткізд", "жеткізед"]
}
