import KazakhText

/// What a word in capital letters is called in the nominative.
struct Abbreviation: Sendable {
  let form: NominalForm
  let text: String
  /// Whether the body that it stands for is known everywhere.
  let isKnown: Bool

  /// Nil for what abbreviates no institution: АҚ, 5G, ҚР.
  init?(_ token: Token, _ readings: [NominalForm]) {
    form = Self.form(of: token, readings)
    text = token.nominative(of: form)
    isKnown = StateAbbreviations.fullNames[text] != nil
    let plain = Word(lowercasing: text)
    let parts = text.split(separator: "-")
    guard text.count >= 2, parts.allSatisfy({ $0.contains(where: \.isUppercase) || $0.allSatisfy(\.isNumber) }),
      !InstitutionWords.plainAbbreviations.contains(plain), !InstitutionWords.legalForms.contains(plain),
      !text.allSatisfy(\.isNumber), !Lexicon.isCity(plain), !Lexicon.isCountry(plain)
    else { return nil }
  }

  /// Abbreviations take endings after a hyphen, or straight after the last letter in lower case (ҚазҰУ-дың, ЕҰУдың).
  private static func form(of token: Token, _ readings: [NominalForm]) -> NominalForm {
    let bare = NominalForm(stem: token.lower)
    if token.text.contains("-") { return readings.last { token.lower.isStem($0.stem) } ?? readings.first ?? bare }
    let upper = token.text.prefix { $0.isUppercase || $0.isNumber }
    if upper.count >= 2, upper.count < token.text.count, token.text.dropFirst(upper.count).allSatisfy(\.isLowercase) {
      let stem = Word(lowercasing: String(upper))
      return readings.first { $0.stem == stem && $0.grammaticalCase != .nominative } ?? bare
    }
    return bare
  }
}

/// Institutions called by an abbreviation.
extension InstitutionFinder {
  func abbreviation(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard let abbreviation = sentence.words[index].abbreviation, !sentence.isInCapitals else { return nil }
    let (form, text) = (abbreviation.form, abbreviation.text)
    guard text.unicodeScalars.count >= 3 || abbreviation.isKnown || explained.contains(Word(text)) else { return nil }
    let start = stateBefore(index, of: text, sentence)
    let range = start..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: text, naming: .abbreviation,
      grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.abbreviation")
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
