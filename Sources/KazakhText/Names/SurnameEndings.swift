/// The endings that surnames and patronymics of Kazakhstan and its neighbours have.
public enum SurnameEndings {
  /// Whether a word in the nominative ends as a patronymic does.
  ///
  /// - Complexity: O(*n*) in the length of the word.
  public static func isPatronymic(_ word: String) -> Bool { ends(word, patronymic, above: 5) }

  /// Whether a word in the nominative ends as many surnames do.
  ///
  /// - Complexity: O(*n*) in the length of the word.
  public static func matches(_ word: String) -> Bool { ends(word, surname, above: 4) }

  /// Whether a word in the nominative ends as surnames do that Russian formed, -ов, -ев and their feminines: few other words do.
  ///
  /// - Complexity: O(*n*) in the length of the word.
  public static func isRussianStyle(_ word: String) -> Bool { ends(word, russian, above: 5) }

  /// Whether a word in the nominative ends as hardly any word but a surname does: -ов, -ева, -енко, -швили.
  static func isTypical(_ word: String) -> Bool { ends(word, typical, above: 4) }

  /// Whether a word in the nominative ends in -ұлы or -қызы.
  static func isKazakhPatronymic(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.utf8.count > 10 && ["ұлы", "қызы"].contains { lower.ends(with: $0) }
  }

  /// What the end of a word in the nominative says of it.
  enum Kind {
    /// -ұлы, -қызы, -ович, -овна
    case patronymic
    /// As hardly any word but a surname: -ов, -ев, -енко, -швили
    case typical
    /// As many surnames, and other words: -бай, -ин, -ман
    case common
    case other
  }

  /// The kind of a lower-case word.
  ///
  /// - Complexity: O(1).
  static func kind(of lower: WordBytes) -> Kind {
    guard lower.letters(atLeast: 5) else { return .other }
    if patronymic.contains(endOf: lower), lower.letters(atLeast: 6) { return .patronymic }
    if typical.contains(endOf: lower) { return .typical }
    return surname.contains(endOf: lower) ? .common : .other
  }

  private static let russianEndings = ["ов", "ев", "ёв", "ова", "ева", "ёва"]

  private static let patronymicEndings = [
    "ұлы", "улы", "қызы", "кызы", "ович", "евич", "овна", "евна", "ұлі", "оғлу", "оглы", "заде",
  ]

  private static let russian = Suffixes(russianEndings)
  private static let patronymic = Suffixes(patronymicEndings)
  private static let typical = Suffixes(
    russianEndings + ["ский", "ская", "цкий", "цкая", "енко", "швили", "янц"])
  private static let surname = Suffixes(
    patronymicEndings + russianEndings + [
      "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "енко", "чук", "швили", "дзе", "ян", "янц", "бай",
      "баев",
      "хан", "бек", "әлі", "ғали", "қали", "берді", "келді", "гелді", "рәлі", "шин", "зода", "сон", "ман", "ліев",
      "иев", "ұлан",
      "жан", "ғазы", "нова", "ич",
    ])

  /// Whether a word of more letters than `least` ends so, in any letter case.
  private static func ends(_ word: String, _ suffixes: Suffixes, above least: Int) -> Bool {
    var lower = ScalarTable.shared.lowercased(word)
    return lower.withUTF8 { suffixes.contains(endOf: $0) && $0.letters(atLeast: least + 1) }
  }
}

/// A set of word ends, compared on bytes.
struct Suffixes: Sendable {
  /// The ends by their last letter.
  private let groups: [UInt16: [Suffix]]

  private struct Suffix: Sendable {
    let end: Ending
    /// What stands before the last eight bytes.
    let rest: [UInt8]
  }

  /// Makes a set of ends of at least two bytes each.
  init(_ suffixes: [String]) {
    var groups: [UInt16: [Suffix]] = [:]
    for text in Set(suffixes).sorted() {
      let bytes = Array(text.utf8)
      let end = Ending(String(decoding: bytes.suffix(8), as: UTF8.self))
      groups[UInt16(truncatingIfNeeded: end.bits), default: []].append(Suffix(end: end, rest: bytes.dropLast(8)))
    }
    self.groups = groups
  }

  /// Whether a lower-case word ends in one of them.
  ///
  /// - Complexity: O(1).
  func contains(endOf word: WordBytes) -> Bool {
    let tail = word.tail(word.count)
    guard let group = groups[UInt16(truncatingIfNeeded: tail)] else { return false }
    return group.contains { suffix in
      suffix.end.ends(tail)
        && (suffix.rest.isEmpty
          || word.count >= 8 && word.head(word.count - 8).suffix(suffix.rest.count).elementsEqual(suffix.rest))
    }
  }
}

extension WordBytes {
  /// The number of scalars.
  var letterCount: Int { reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 } }

  /// Whether there are so many letters.
  func letters(atLeast least: Int) -> Bool {
    if count < least { return false }
    var letters = 0
    for byte in self where byte & 0xC0 != 0x80 {
      letters += 1
      if letters >= least { return true }
    }
    return false
  }
}
