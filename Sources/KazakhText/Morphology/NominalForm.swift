/// The seven cases of Kazakh.
public enum GrammaticalCase: String, Codable, Sendable, CaseIterable {
  /// атау септік: кім? не?
  case nominative
  /// ілік септік: -ның
  case genitive
  /// барыс септік: -ға
  case dative
  /// табыс септік: -ны
  case accusative
  /// жатыс септік: -да
  case locative
  /// шығыс септік: -дан
  case ablative
  /// көмектес септік: -мен
  case instrumental
}

/// Whose a thing is, as the ending on it says.
public enum Possessor: String, Codable, Sendable, CaseIterable {
  /// No possessive ending.
  case none
  /// -ым: мой
  case firstSingular
  /// -ымыз: наш
  case firstPlural
  /// -ың: твой
  case secondSingular
  /// -ы, -сы: его, их; the ending of the head noun in министрлігі, газеті
  case third
}

/// A noun taken apart: stem, number, possessor and case.
public struct NominalForm: Hashable, Sendable {
  /// The stem, in lower case: what a dictionary lists.
  public var stem: String
  /// Whether it carries -лар.
  public var isPlural: Bool
  /// The possessive ending.
  public var possessor: Possessor
  /// The case ending.
  public var grammaticalCase: GrammaticalCase
  /// Whether -ғы follows a locative and makes an attribute of it (қаладағы, жанындағы).
  public var isAttributive: Bool

  /// Makes a form of its parts; `stem` in lower case.
  public init(
    stem: String, isPlural: Bool = false, possessor: Possessor = .none, grammaticalCase: GrammaticalCase = .nominative,
    isAttributive: Bool = false
  ) {
    self.stem = stem
    self.isPlural = isPlural
    self.possessor = possessor
    self.grammaticalCase = grammaticalCase
    self.isAttributive = isAttributive && grammaticalCase == .locative
  }

  /// The word as it is written, in lower case.
  ///
  /// - Complexity: O(*n*) in the length of the stem.
  public var surface: String { surface(back: nil) }

  /// The same with the harmony of the endings given: for stems after which both occur.
  func surface(back: Bool?) -> String {
    var word = inflected ? trimmedStem : stem
    if isPlural { word += pluralEnding(after: word, back: back) }
    word = possessed(word, back: back)
    if possessor == .none, !isPlural, grammaticalCase != .nominative, word.hasSuffix("ск") { word += "і" }
    word += caseEnding(after: word, back: back)
    if isAttributive { word += (back ?? isBack(word)) ? "ғы" : "гі" }
    return word
  }

  private var inflected: Bool { isPlural || possessor != .none || grammaticalCase != .nominative }

  /// съезд and журналист lose their last consonant before every ending: съезге, журналистер.
  private var trimmedStem: String { stem.hasSuffix("зд") || stem.hasSuffix("ист") ? String(stem.dropLast()) : stem }

  private func pluralEnding(after word: String, back: Bool?) -> String {
    let vowel = (back ?? isBack(word)) ? "а" : "е"
    switch finalSound(word) {
    case .vowel, .glide: return "л\(vowel)р"
    case .lateral, .nasal, .sibilant: return "д\(vowel)р"
    case .voiceless: return "т\(vowel)р"
    }
  }

  private func possessed(_ word: String, back: Bool?) -> String {
    guard possessor != .none else { return word }
    let narrow = (back ?? isBack(word)) ? "ы" : "і"
    let endsInVowel = finalSound(word) == .vowel
    if possessor == .third { return endsInVowel ? word + "с" + narrow : voiced(word) + narrow }
    let consonants =
      switch possessor {
      case .firstSingular: "м"
      case .firstPlural: "м\(narrow)з"
      default: "ң"
      }
    return endsInVowel ? word + consonants : voiced(word) + narrow + consonants
  }

  private func caseEnding(after word: String, back: Bool?) -> String {
    let back = back ?? isBack(word)
    let (wide, narrow) = back ? ("а", "ы") : ("е", "і")
    let sound = finalSound(word)
    let afterThird = possessor == .third
    switch grammaticalCase {
    case .nominative: return ""
    case .genitive:
      return (sound == .vowel || sound == .nasal ? "н" : sound == .voiceless ? "т" : "д") + narrow + "ң"
    case .dative:
      if afterThird { return "н" + wide }
      if possessor == .firstSingular || possessor == .secondSingular { return wide }
      return (sound == .voiceless ? (back ? "қ" : "к") : (back ? "ғ" : "г")) + wide
    case .accusative:
      if afterThird { return "н" }
      return (sound == .vowel ? "н" : sound == .voiceless ? "т" : "д") + narrow
    case .locative:
      if afterThird { return "нд" + wide }
      return (sound == .voiceless ? "т" : "д") + wide
    case .ablative:
      if afterThird { return "н" + wide + "н" }
      return (sound == .nasal ? "н" : sound == .voiceless ? "т" : "д") + wide + "н"
    case .instrumental:
      return sound == .sibilant ? "бен" : sound == .voiceless ? "пен" : "мен"
    }
  }

  /// The stem before a vowel: қ, к, п soften (орталық → орталығ-, мектеп → мектеб-), and some stems lose their last vowel (халық → халқ-).
  private func voiced(_ word: String) -> String {
    if let short = Self.shortened[word] { return short }
    guard !Self.firm.contains(word), let last = word.unicodeScalars.last else { return word }
    switch last {
    case "қ": return String(word.dropLast()) + "ғ"
    case "к" where !word.hasSuffix("ск"): return String(word.dropLast()) + "г"
    case "п": return String(word.dropLast()) + "б"
    case "ь": return String(word.dropLast())
    default: return word
    }
  }

  /// Stems that lose their last vowel before a possessive ending.
  static let shortened = [
    "халық": "халқ", "орын": "орн", "ерін": "ерн", "мұрын": "мұрн", "көрік": "көрк", "қырық": "қырқ", "қауіп": "қауп",
    "әріп": "әрп", "ауыз": "ауз", "мойын": "мойн", "қойын": "қойн", "ерік": "ерк", "құлық": "құлқ", "ғұрып": "ғұрп",
  ]

  /// Loan words whose last consonant stays as it is.
  private static let firm: Set<String> = ["кинотеатр", "полк", "парк", "банк", "блок", "штаб", "клуб"]
}
