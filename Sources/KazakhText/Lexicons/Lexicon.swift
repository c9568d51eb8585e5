/// What the word lists of the package know of a word.
public enum Lexicon {
  /// Whether the word, in the nominative and in any letter case, is a given name, Kazakh or Russian, or two of them with a hyphen.
  public static func isGivenName(_ word: String) -> Bool { isGivenName(lower: word.lowercased()) }

  /// The same of a lower-case word.
  static func isGivenName(lower: String) -> Bool {
    if GivenNames.contains(lower: lower) { return true }
    guard lower.utf8.contains(0x2D) else { return false }
    let parts = lower.split(separator: "-")
    return parts.count == 2 && parts.allSatisfy { GivenNames.contains(lower: String($0)) } && !isCity(lower)
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
