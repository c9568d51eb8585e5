/// The endings that surnames and patronymics of Kazakhstan and its neighbours have.
public enum SurnameEndings {
  /// Whether a word in the nominative ends as a patronymic does.
  public static func isPatronymic(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.count > 5 && patronymic.contains { lower.hasSuffix($0) }
  }

  /// Whether a word in the nominative ends as many surnames do.
  public static func matches(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.count > 4 && surname.contains { lower.hasSuffix($0) }
  }

  /// Whether a word in the nominative ends as surnames do that Russian formed, -ов, -ев and their feminines: few other words do.
  public static func isRussianStyle(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.count > 5 && ["ов", "ев", "ёв", "ова", "ева", "ёва"].contains { lower.hasSuffix($0) }
  }

  /// Whether a word in the nominative ends as hardly any word but a surname does: -ов, -ев, -енко, -швили.
  static func isTypical(_ word: String) -> Bool {
    let lower = word.lowercased()
    return lower.count > 4 && typical.contains { lower.hasSuffix($0) }
  }

  private static let typical = [
    "ов", "ев", "ёв", "ова", "ева", "ёва", "ский", "ская", "цкий", "цкая", "енко", "швили", "янц",
  ]

  private static let patronymic = [
    "ұлы", "улы", "қызы", "кызы", "ович", "евич", "овна", "евна", "ұлі", "оғлу", "оглы", "заде",
  ]

  private static let surname =
    patronymic + [
      "ов", "ев", "ёв", "ова", "ева", "ёва", "ин", "ина", "ын", "ына", "ский", "ская", "цкий", "цкая", "енко", "чук",
      "швили",
      "дзе", "ян", "янц", "бай", "баев", "хан", "бек", "әлі", "ғали", "қали", "берді", "келді", "рәлі", "шин", "зода",
      "ев", "сон", "ман",
      "ліев", "иев", "ұлан", "жан", "ғазы", "нова", "ич",
    ]
}
