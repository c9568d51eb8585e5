/// What the word lists of the package know of a word.
public enum Lexicon {
  /// Whether the word, in the nominative and in any letter case, is a given name, Kazakh or Russian, or two of them with a hyphen.
  public static func isGivenName(_ word: String) -> Bool { isGivenName(Word(lowercasing: word)) }

  /// Whether the word, in the nominative, is a given name, Kazakh or Russian, or two of them with a hyphen.
  package static func isGivenName(_ word: Word) -> Bool {
    if GivenNames.contains(word) { return true }
    guard word.text.utf8.contains(0x2D) else { return false }
    let parts = word.text.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { GivenNames.contains(Word(String($0))) } && !isCity(word)
  }

  /// Whether the name, in the nominative and in any letter case, is a country, a state's formal name or a part of the world.
  public static func isCountry(_ name: String) -> Bool { isCountry(Word(lowercasing: name)) }

  /// Whether the name, in the nominative, is a country, a state's formal name or a part of the world.
  package static func isCountry(_ name: Word) -> Bool {
    if Places.isCountry(name) { return true }
    let text = name.text
    guard let space = text.utf8.firstIndex(of: 0x20) else { return false }
    return formsOfState.contains(Word(String(text[text.utf8.index(after: space)...])))
      && Places.isCountry(Word(String(text[..<space])))
  }

  /// Whether the word, in the nominative, is the last of a country's name: республикасы, штаттары, Қытай.
  package static func endsCountry(_ word: Word) -> Bool { Places.endsCountry(word) || formsOfState.contains(word) }

  private static let formsOfState: Set<Word> = [
    "республикасы", "федерациясы", "корольдігі", "сұлтандығы", "княздігі",
  ]

  /// Whether the name, in the nominative and in any letter case, is a city or town.
  public static func isCity(_ name: String) -> Bool { Places.isCity(Word(lowercasing: name)) }

  /// Whether the name, in the nominative, is a city or town.
  package static func isCity(_ name: Word) -> Bool { Places.isCity(name) }
}
