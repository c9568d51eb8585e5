/// A person's name taken back to the nominative.
public struct NameReading: Hashable, Sendable {
  /// The name in the nominative, in its own letter case.
  public var name: String
  /// The case in which it stood.
  public var grammaticalCase: GrammaticalCase

  /// Makes a reading.
  ///
  /// - Parameters:
  ///   - name: the name in the nominative.
  ///   - grammaticalCase: the case in which it stood.
  public init(name: String, grammaticalCase: GrammaticalCase) {
    self.name = name
    self.grammaticalCase = grammaticalCase
  }
}

extension PersonName {
  /// The nominatives that a person's name in some case can stand for, the likeliest first: `Бауыржан Полешконың` is `Бауыржан Полешко`.
  ///
  /// Only the last word carries a case. What is likelier goes by the endings of surnames and patronymics, the package's list of given names,
  /// by how sure an ending is (no name ends in -ның, many do in -да), and by how often people stand in a case. The name as it stands is always
  /// among the readings, and each reading, declined again in one of the two harmonies, gives the name back.
  ///
  /// - Parameters:
  ///   - name: a name or its last word, as a text writes it.
  ///   - surnames: surnames known from elsewhere, as of the same article; they outweigh all else.
  /// - Complexity: O(*n*) in the length of the name.
  public static func nominatives(of name: String, knowing surnames: Set<String> = []) -> [NameReading] {
    let start = startOfLastWord(name)
    let (head, word) = (String(name[..<start]), String(name[start...]))
    guard !word.isEmpty else { return [NameReading(name: name, grammaticalCase: .nominative)] }
    return NameWord(word, surnames).readings.map {
      NameReading(name: head + $0.name, grammaticalCase: $0.grammaticalCase)
    }
  }
}

/// Where the last word of a name begins.
func startOfLastWord(_ name: String) -> String.Index {
  // White space is ASCII, or its first byte is C2, E1, E2, E3 or EF.
  guard name.utf8.contains(where: { $0 <= 0x20 || $0 == 0xC2 || (0xE1...0xE3).contains($0) || $0 == 0xEF }) else {
    return name.startIndex
  }
  let scalars = name.unicodeScalars
  return scalars.lastIndex(where: isSpace).map { scalars.index(after: $0) } ?? name.startIndex
}

/// The last word of a person's name, in some case.
private struct NameWord {
  private let word: String
  private let lower: String
  private let surnames: Set<String>

  init(_ word: String, _ surnames: Set<String>) {
    self.word = word
    lower = ScalarTable.shared.lowercased(word)
    self.surnames = surnames
  }

  var readings: [NameReading] {
    var stripped = NominalAnalyzer().readings(of: lower).compactMap { reading(of: $0) }
    if stripped.isEmpty { stripped = disharmonious }
    let bare = NameReading(name: word, grammaticalCase: .nominative)
    let scored =
      [(score(bareAmong: stripped), 0, bare)]
      + stripped.enumerated().map { (score($0.element), $0.offset + 1, $0.element) }
    var seen = Set<String>()
    return scored.sorted { $0.0 != $1.0 ? $0.0 > $1.0 : $0.1 < $1.1 }.map(\.2).filter { seen.insert($0.name).inserted }
  }

  /// The word without a case ending; nil for forms in which no person is named: plurals, my Tokayev.
  private func reading(of form: NominalForm) -> NameReading? {
    guard form.grammaticalCase != .nominative, !form.isPlural, !form.isAttributive else { return nil }
    guard form.possessor == .none || form.isPossessedPatronymic else { return nil }
    var base = form
    base.grammaticalCase = .nominative
    let surface = base.surface
    // Letter by letter as the word begins, so that the letter case can be kept.
    guard surface.utf8.count < lower.utf8.count, lower.utf8.starts(with: surface.utf8) else { return nil }
    let length = surface.unicodeScalars.count
    guard length >= 2 else { return nil }
    let name = String(String.UnicodeScalarView(word.unicodeScalars.prefix(length)))
    return NameReading(name: name, grammaticalCase: form.grammaticalCase)
  }

  /// Foreign names with endings of the other harmony than their spelling asks for, as their sound may: Лафаржді, Трампке. The other cases
  /// end names too often (Байден).
  private var disharmonious: [NameReading] {
    var lower = lower
    guard lower.withUTF8({ Self.sureEndings.contains(endOf: $0) }) else { return [] }
    return [GrammaticalCase.genitive, .dative, .accusative].flatMap { grammaticalCase in
      EndingChains.endings(of: grammaticalCase).compactMap { ending in
        guard lower.hasSuffix(ending), lower.unicodeScalars.count > ending.unicodeScalars.count + 3 else { return nil }
        let form = NominalForm(stem: Word(String(lower.dropLast(ending.count))), grammaticalCase: grammaticalCase)
        guard [true, false].contains(where: { form.surface(EndingStyle(isBack: $0, isRegular: true)) == lower }) else {
          return nil
        }
        return NameReading(name: String(word.dropLast(ending.count)), grammaticalCase: grammaticalCase)
      }
    }
  }

  private static let sureEndings = Suffixes(
    [GrammaticalCase.genitive, .dative, .accusative].flatMap { EndingChains.endings(of: $0) })

  // MARK: - What is likely

  private func score(_ reading: NameReading) -> Int {
    weight(reading.name) + weight(of: reading.grammaticalCase)
  }

  /// The word as it stands: unlikely where a sure ending could come off.
  private func score(bareAmong stripped: [NameReading]) -> Int {
    if Lexicon.isGivenName(Word(lower)) || Self.bare.contains(lower) { return weight(word) }
    let letters = word.unicodeScalars.count
    let doubts = stripped.map { doubt(letters - $0.name.unicodeScalars.count, $0.grammaticalCase) }
    return weight(word) - (doubts.max() ?? 0)
  }

  /// Names whose end only looks like an ablative or locative.
  private static let bare: Set<String> = [
    "жордан", "джордан", "йордан", "иордан", "гайден", "хейден", "шаймардан", "шаймерден", "тристан", "аднан", "ренан",
    "кинан", "фонда", "миранда", "свобода", "лебеда", "ямада", "харада", "макартни",
  ]

  /// How much a nominative looks like a name.
  private func weight(_ name: String) -> Int {
    if !surnames.isEmpty, surnames.contains(name) { return 90 }
    var lower = ScalarTable.shared.lowercased(name)
    let kind = lower.withUTF8 { SurnameEndings.kind(of: $0) }
    if kind == .patronymic || lower == "ұлы" || lower == "қызы" { return 70 }
    if kind == .typical { return 50 }
    if Lexicon.isGivenName(Word(lower)) { return 35 }
    if kind == .common { return 30 }
    switch name.unicodeScalars.count {
    case ..<3: return -10
    case 3: return -1
    default: return 0
    }
  }

  /// How often people stand in the case.
  private func weight(of grammaticalCase: GrammaticalCase) -> Int {
    switch grammaticalCase {
    case .nominative: 0
    case .genitive: -10
    case .dative, .accusative: -12
    case .instrumental: -14
    case .ablative: -20
    case .locative: -26
    }
  }

  /// How unlikely it is that a name ends so by itself.
  private func doubt(_ length: Int, _ grammaticalCase: GrammaticalCase) -> Int {
    switch grammaticalCase {
    case .nominative: return 0
    case .genitive: return 70
    case .instrumental: return 28
    case .ablative: return length == 3 ? 22 : 0
    case .locative: return 4
    case .accusative: return length == 1 ? 40 : lower.hasSuffix("і") ? 30 : 22
    case .dative:
      // ғ and қ stand in no foreign name; -ге and -ке seldom end one.
      let letters = lower.unicodeScalars.suffix(2)
      return letters.first == "ғ" || letters.first == "қ" ? 50 : length == 2 ? 24 : 0
    }
  }
}

extension NominalForm {
  /// -ұлы and -қызы are possessive, and take cases as such: Маратқызына, Маратқызын.
  fileprivate var isPossessedPatronymic: Bool {
    possessor == .third && (stem.ends(with: "қыз") || stem.ends(with: "ұл"))
  }
}
