/// What the word lists of the package know of a word.
public enum Lexicon {
  /// Whether the word, in the nominative and in any letter case, is a given name, Kazakh or Russian, or two of them with a hyphen.
  public static func isGivenName(_ word: String) -> Bool {
    if GivenNames.contains(word) { return true }
    let parts = word.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { GivenNames.contains(String($0)) } && !isCity(word)
  }

  /// Whether the name, in the nominative and in any letter case, is a country, a state's formal name or a part of the world.
  public static func isCountry(_ name: String) -> Bool {
    if Places.isCountry(name) { return true }
    let words = name.split(separator: " ")
    return words.count == 2 && formsOfState.contains(words[1].lowercased()) && Places.isCountry(String(words[0]))
  }

  private static let formsOfState: Set<String> = [
    "республикасы", "федерациясы", "корольдігі", "сұлтандығы", "княздігі",
  ]

  /// Whether the name, in the nominative and in any letter case, is a city or town.
  public static func isCity(_ name: String) -> Bool { Places.isCity(name) }
}
