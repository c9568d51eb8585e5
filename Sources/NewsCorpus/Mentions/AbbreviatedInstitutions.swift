import KazakhText

/// Institutions called by an abbreviation.
extension InstitutionFinder {
  func abbreviation(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isAbbreviation, !sentence.isInCapitals, let form = abbreviationForm(at: index, sentence) else {
      return nil
    }
    let text = sentence.nominative(index, of: form)
    let plain = Word(lowercasing: text)
    let parts = text.split(separator: "-")
    guard text.count >= 2, parts.allSatisfy({ $0.contains(where: \.isUppercase) || $0.allSatisfy(\.isNumber) }),
      !InstitutionWords.plainAbbreviations.contains(plain), !InstitutionWords.legalForms.contains(plain),
      !text.allSatisfy(\.isNumber), !Lexicon.isCity(plain), !Lexicon.isCountry(plain)
    else { return nil }
    let isKnown = StateAbbreviations.fullNames[text] != nil || explained.contains(Word(text))
    guard isKnown || text.count >= 3 else { return nil }
    let start = stateBefore(index, of: text, sentence)
    let range = start..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: text, naming: .abbreviation,
      grammaticalCase: form.grammaticalCase, parent: nil)
  }

  /// Abbreviations take endings after a hyphen, or straight after the last letter in lower case (ҚазҰУ-дың, ЕҰУдың).
  func abbreviationForm(at index: Int, _ sentence: SentenceReading) -> NominalForm? {
    let token = sentence.tokens[index]
    if token.text.contains("-") {
      return sentence.words[index].readings.last { token.lower.isStem($0.stem) } ?? sentence.words[index].readings.first
    }
    let upper = token.text.prefix { $0.isUppercase || $0.isNumber }
    if upper.count >= 2, upper.count < token.text.count, token.text.dropFirst(upper.count).allSatisfy(\.isLowercase) {
      let stem = Word(lowercasing: String(upper))
      if let form = sentence.reading(index, where: { $0.stem == stem && $0.grammaticalCase != .nominative }) {
        return form
      }
    }
    return NominalForm(stem: token.lower)
  }

  func stateBefore(_ index: Int, of text: String, _ sentence: SentenceReading) -> Int {
    guard index > 0 else { return index }
    let before = sentence.tokens[index - 1]
    if before.text == "ҚР" || before.text == "РФ" { return index - 1 }
    // Қырғызстан ТЖМ
    if before.isCapitalised, sentence.words[index - 1].isCountry, StateAbbreviations.fullNames[text] != nil {
      return index - 1
    }
    return before.lower == "атындағы" ? sentence.namesakeStart(before: index - 1) : index
  }
}
