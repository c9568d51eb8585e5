/// A person's name taken apart: given name, patronymic, surname, or initials in place of the first two.
public struct PersonName: Hashable, Sendable {
  /// The given name, in the nominative.
  public var given: String?
  /// The patronymic: -ұлы, -қызы, -ович, -овна.
  public var patronymic: String?
  /// The surname; for names that are not taken apart, as of many foreigners, all after the first word.
  public var surname: String?
  /// The initials, without full stops: `Қ`, `К`.
  public var initials: [String]

  /// Takes a name in the nominative apart.
  ///
  /// Words go to given name, patronymic and surname by their endings and places: `Алтай Сейдірұлы Көлгінов`, `Көлгінов Алтай
  /// Сейдірұлы`, `Алтай Сейдірұлы`, `Балаева Аида`, `Қ.К. Тоқаев`.
  public init(_ name: String) {
    var words: [String] = []
    initials = []
    for part in name.unicodeScalars.split(whereSeparator: isSpace) {
      let pieces = part.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
      let dotted = part.contains(".")
      for piece in pieces {
        let letters = piece.begins(with: "-") ? String(piece.dropFirst()) : piece
        if dotted && letters.unicodeScalars.count <= 2 && (letters.unicodeScalars.count == 1 || piece != pieces.last) {
          initials.append(letters)
        } else {
          words.append(letters)
        }
      }
    }
    assign(words)
  }

  private mutating func assign(_ words: [String]) {
    let patronymicPlace = words.firstIndex(where: SurnameEndings.isPatronymic)
    switch (words.count, patronymicPlace) {
    case (0, _): return
    case (1, _):
      if initials.isEmpty, GivenNames.contains(words[0]), !SurnameEndings.matches(words[0]) {
        given = words[0]
      } else {
        surname = words[0]
      }
    case (2, 1?)
    where initials.isEmpty && (GivenNames.contains(words[0]) || SurnameEndings.isKazakhPatronymic(words[1])):
      given = words[0]
      patronymic = words[1]
    case (3, 2?):
      surname = words[0]
      given = words[1]
      patronymic = words[2]
    case (3, 1?):
      given = words[0]
      patronymic = words[1]
      surname = words[2]
    case (2, nil) where initials.isEmpty && Self.isSurnameFirst(words[0], words[1]):
      surname = words[0]
      given = words[1]
    default:
      given = words[0]
      surname = words.dropFirst().joined(separator: " ")
    }
  }

  /// Whether two words are a surname and a given name in the order of lists and documents: `Есенова Айгүл`.
  private static func isSurnameFirst(_ first: String, _ second: String) -> Bool {
    SurnameEndings.isTypical(first) && !GivenNames.contains(first) && GivenNames.contains(second)
      && !SurnameEndings.matches(second)
  }

  /// The initials form, `А. Балаева`; nil where surname or given name is not known.
  public var abbreviated: String? {
    guard let surname else { return nil }
    if let given, let letter = given.first { return "\(letter). \(surname)" }
    return initials.isEmpty ? nil : initials.map { $0 + "." }.joined() + " " + surname
  }

  /// The fullest form: given name, patronymic, surname; or initials and surname.
  public var full: String {
    if given == nil, !initials.isEmpty, let surname { return initials.map { $0 + "." }.joined() + " " + surname }
    return [given, patronymic, surname].compactMap { $0 }.joined(separator: " ")
  }

  /// Whether both can be names of one person: what both give agrees, spelling apart, and surname, given name with patronymic, or all, is shared.
  ///
  /// Initials agree with a given name (and a second one with a patronymic) that begins with them; a compound given name may
  /// give one or two initials (`Қасым-Жомарт`: `Қ`, `Қ-Ж`).
  public func isCompatible(with other: PersonName) -> Bool {
    if surname == nil || other.surname == nil, isOwnPatronymic(of: other) || other.isOwnPatronymic(of: self) {
      return givenAgrees(with: other)
    }
    if let mine = surname, let theirs = other.surname {
      guard Self.sameSurname(mine, theirs) else { return false }
      if let mine = patronymic, let theirs = other.patronymic, foldingKey(mine) != foldingKey(theirs) { return false }
      return givenAgrees(with: other)
    }
    guard let mine = given, let theirs = other.given, Self.sameWord(mine, theirs) else { return false }
    if let mine = patronymic, let theirs = other.patronymic { return foldingKey(mine) == foldingKey(theirs) }
    return patronymic != nil || other.patronymic != nil
  }

  /// Whether what looks like a surname here is the other's patronymic, in place of a surname: А. Сапарбекұлы, Абзал Сапарбекұлы.
  private func isOwnPatronymic(of other: PersonName) -> Bool {
    guard let surname, patronymic == nil, other.surname == nil, let theirs = other.patronymic else { return false }
    return SurnameEndings.isPatronymic(surname) && Self.sameWord(surname, theirs)
  }

  private func givenAgrees(with other: PersonName) -> Bool {
    if let mine = given, let theirs = other.given { return Self.sameWord(mine, theirs) }
    return zip(letters, other.letters).allSatisfy { foldingKey($0) == foldingKey($1) }
  }

  /// The first letters of given name and patronymic.
  private var letters: [String] {
    given == nil ? initials : [given, patronymic].compactMap { $0?.first.map(String.init) }
  }

  private static func sameSurname(_ left: String, _ right: String) -> Bool {
    foldingKey(left) == foldingKey(right)
  }

  /// Whether two words are spellings of one: Бэлла and Белла, Ғалым and Галым.
  private static func sameWord(_ left: String, _ right: String) -> Bool { foldingKey(left) == foldingKey(right) }
}
