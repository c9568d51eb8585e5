import KazakhText

/// Finds the abbreviations that an article explains: «Орталық коммуникациялар қызметі (бұдан әрі – ОКҚ)», «… агенттігі (JICA)», «… банкі
/// (Бундесбанк)».
enum ExplainedAbbreviations {
  /// The abbreviations in brackets, each with the token before its bracket.
  static func abbreviations(in sentence: SentenceReading) -> [(abbreviation: String, bracket: Int)] {
    var found: [(String, Int)] = []
    for open in 0..<sentence.count where sentence.tokens[open].lower.equals("(") {
      guard
        let close = (open + 1..<min(sentence.count, open + 8)).first(where: { sentence.tokens[$0].lower.equals(")") }),
        close > open + 1
      else { continue }
      let inside = (open + 1..<close).filter { sentence.tokens[$0].kind == .word }
      guard let last = inside.last else { continue }
      let isIntroduced = inside.contains { ["әрі", "қысқаша"].contains(sentence.lower($0)) }
      guard inside.count == 1 || isIntroduced,
        sentence.tokens[last].isAbbreviation || (isIntroduced && sentence.isCapitalised(last))
          || isSecondName(last, before: open, sentence)
      else { continue }
      found.append((sentence.tokens[last].text, open))
    }
    return found
  }

  /// Whether a single capitalised word that is no place or person stands in brackets right after a head noun: `… банкі (Бундесбанк)`.
  private static func isSecondName(_ index: Int, before bracket: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.tokens[index].text
    guard sentence.isCapitalised(index), bracket > 0, index == bracket + 1 else { return false }
    return sentence.institutionHead(bracket - 1) != nil
      && !Lexicon.isCity(word) && !Lexicon.isCountry(word) && !Lexicon.isGivenName(word)
  }
}
