import KazakhText

/// Finds the abbreviations that an article explains: «Орталық коммуникациялар қызметі (бұдан әрі – ОКҚ)», «… агенттігі (JICA)».
enum ExplainedAbbreviations {
  /// The abbreviations in brackets, each with the token before its bracket.
  static func abbreviations(in sentence: SentenceReading) -> [(abbreviation: String, bracket: Int)] {
    var found: [(String, Int)] = []
    for open in 0..<sentence.count where sentence.tokens[open].text == "(" {
      guard let close = (open + 1..<min(sentence.count, open + 8)).first(where: { sentence.tokens[$0].text == ")" }),
        close > open + 1
      else { continue }
      let inside = (open + 1..<close).filter { sentence.tokens[$0].kind == .word }
      guard let last = inside.last else { continue }
      let isIntroduced = inside.contains { ["әрі", "қысқаша"].contains(sentence.lower($0)) }
      guard inside.count == 1 || isIntroduced,
        sentence.tokens[last].isAbbreviation || (isIntroduced && sentence.isCapitalised(last))
      else { continue }
      found.append((sentence.tokens[last].text, open))
    }
    return found
  }
}
