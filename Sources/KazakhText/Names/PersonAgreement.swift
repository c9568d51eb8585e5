extension PersonName {
  /// How far two people's names agree as spellings of one name.
  ///
  /// Surnames must agree, and given names, or an initial with the given name; patronymics where both have one, whatever their language
  /// (Сейдірұлы, Сейдирович; Маратқызы, Маратовна). A surname in -ұлы agrees possibly with one in -ов of the same stem (Байтұрсынұлы,
  /// Байтұрсынов). `same` means that `isCompatible(with:)` holds and no letter differs; all else that can be one is `possible`.
  ///
  /// - Parameter other: another name.
  /// - Complexity: O(*n* · *m*) time in the lengths of the names.
  public func spellingAgreement(with other: PersonName) -> SpellingAgreement {
    if foldingKey(full) == foldingKey(other.full) { return full.isEmpty ? .different : .same }
    let isPartial = surname == nil && other.surname == nil
    guard !isPartial, let mine = surname ?? patronymic, let theirs = other.surname ?? other.patronymic else {
      return agreementWithoutSurname(other)
    }
    guard Self.surnamesAgree(mine, theirs), givenNamesAgree(other), patronymicsAgree(other) else { return .different }
    return .possible
  }

  /// A given name with a patronymic and no surname: Алтай Сейдірұлы.
  private func agreementWithoutSurname(_ other: PersonName) -> SpellingAgreement {
    guard let mine = given, let theirs = other.given, KazakhText.spellingAgreement(mine, theirs) != .different else {
      return .different
    }
    guard let mine = patronymic, let theirs = other.patronymic else { return .different }
    return Patronymic(mine).agrees(with: Patronymic(theirs)) ? .possible : .different
  }

  private func givenNamesAgree(_ other: PersonName) -> Bool {
    if let mine = given, let theirs = other.given { return KazakhText.spellingAgreement(mine, theirs) != .different }
    let (mine, theirs) = (firstLetters, other.firstLetters)
    return zip(mine, theirs).allSatisfy { Self.initialsAgree($0, $1) }
  }

  private func patronymicsAgree(_ other: PersonName) -> Bool {
    // A patronymic in place of a surname was compared as one.
    guard let mine = patronymic, let theirs = other.patronymic, surname != nil, other.surname != nil else {
      return true
    }
    return Patronymic(mine).agrees(with: Patronymic(theirs))
  }

  /// The beginnings of given name and patronymic.
  private var firstLetters: [String] { given == nil ? initials : [given, patronymic].compactMap { $0 } }

  private static func surnamesAgree(_ left: String, _ right: String) -> Bool {
    if KazakhText.spellingAgreement(left, right) != .different { return true }
    let (left, right) = (Patronymic(left), Patronymic(right))
    return (left.isKazakh != right.isKazakh) && left.agrees(with: right)
  }

  /// Initials agree where the sounds do that they spell: Қ and К, Ж and Дж, Ш and Ч.
  private static func initialsAgree(_ left: String, _ right: String) -> Bool {
    guard let mine = spellingWords(left).first?.first, let theirs = spellingWords(right).first?.first else {
      return true
    }
    return spellingDistance([mine], [theirs], limit: 5) <= 5
  }
}

/// A patronymic, or a surname made as one is, without what makes it: Сейдірұлы, Сейдирович; Дулатұлы, Дулатов.
struct Patronymic {
  /// The sounds of the word, without its ending and a й or и before that, which Russian swallows (Жақсыбайұлы, Жаксыбаевич).
  let stem: [SpellingLetter]
  /// Whether it is a woman's; nil where it is no patronymic.
  let isFemale: Bool?
  /// Whether it ends in -ұлы or -қызы.
  let isKazakh: Bool

  /// Takes one word apart.
  init(_ word: String) {
    let lower = word.lowercased()
    let found = Self.endings.first {
      lower.hasSuffix($0.text) && lower.unicodeScalars.count >= $0.text.unicodeScalars.count + 2
    }
    var letters = spellingWords(String(lower.dropLast(found?.text.count ?? 0))).flatMap { $0 }
    if found != nil, letters.count > 2, letters[letters.count - 1].isI { letters.removeLast() }
    stem = letters
    isFemale = found?.isFemale
    isKazakh = found?.isKazakh ?? false
  }

  func agrees(with other: Patronymic) -> Bool {
    isFemale == other.isFemale && areSpellingsOfOneWord(stem, other.stem)
  }

  private struct PatronymicEnding {
    let text: String
    let isFemale: Bool
    let isKazakh: Bool
  }

  /// The longest first.
  private static let endings: [PatronymicEnding] = {
    func made(_ text: String, isFemale: Bool, isKazakh: Bool) -> [PatronymicEnding] {
      text.split(separator: " ").map { PatronymicEnding(text: String($0), isFemale: isFemale, isKazakh: isKazakh) }
    }
    let all =
      made("ұлы улы ули ūly uly", isFemale: false, isKazakh: true)
      + made("қызы кызы кизи qyzy kyzy kizi", isFemale: true, isKazakh: true)
      + made("ович евич ovich evich yevich ов ев ov ev yev", isFemale: false, isKazakh: false)
      + made("овна евна ovna evna yevna ова ева ova eva yeva", isFemale: true, isKazakh: false)
    return all.sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
  }()
}
