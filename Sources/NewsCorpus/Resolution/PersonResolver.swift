import KazakhText

/// Decides which names in one article are one person.
///
/// Full names come first, then initials with a surname, given name with patronymic, and surnames alone: each joins the person it is
/// compatible with, and founds a new one where it fits none, or fits several.
struct PersonResolver {
  /// A person of the article.
  struct Person {
    var name: PersonName
    var forms: [String]
  }

  private(set) var people: [Person] = []
  /// People by the folded words of their names.
  private var index = PlaceIndex()

  /// The person of each span, as numbers into `people`.
  mutating func resolve(_ spans: [PersonSpan]) -> [Int] {
    let bare = Set(spans.filter { $0.grammaticalCase == .nominative }.map { Word($0.name) })
    let names = spans.map { span in PersonName(span.candidates.first { bare.contains(Word($0)) } ?? span.name) }
    var result = [Int](repeating: -1, count: spans.count)
    for level in 0...3 {
      for (place, name) in names.enumerated() where result[place] < 0 && Self.level(of: name) == level {
        result[place] = person(for: name, form: bareForm(spans[place], name))
      }
    }
    return result
  }

  private func bareForm(_ span: PersonSpan, _ name: PersonName) -> String { name.full.isEmpty ? span.name : name.full }

  /// Full names before initials before names without a surname before surnames alone.
  private static func level(of name: PersonName) -> Int {
    if name.given != nil, name.surname != nil { return 0 }
    if !name.initials.isEmpty { return 1 }
    return name.given != nil ? 2 : 3
  }

  private mutating func person(for name: PersonName, form: String) -> Int {
    let fits = index.places(of: Self.keys(of: name)).filter {
      people[$0].name.isCompatible(with: name) || isSurnameAlone(name, of: people[$0].name)
        || isEnd(name, of: people[$0].name) || isShortForm(name, of: people[$0].name)
        || isShortForm(people[$0].name, of: name) || isSpelling(name, of: people[$0].name)
    }
    if fits.count == 1, let fit = fits.first {
      merge(name, form: form, into: fit)
      return fit
    }
    if let given = name.given, name.patronymic != nil, name.surname == nil {
      let same = index.places(of: [Word("g " + foldingKey(given))]).filter {
        people[$0].name.patronymic == nil && people[$0].name.given == given
      }
      if same.count == 1, let fit = same.first {
        merge(name, form: form, into: fit)
        return fit
      }
    }
    if let last = fits.last, Self.level(of: name) == 3 { return last }
    people.append(Person(name: name, forms: [form]))
    note(people.count - 1)
    return people.count - 1
  }

  private mutating func note(_ place: Int) {
    let name = people[place].name
    for key in Self.keys(of: name) { index.note(key, at: place) }
    if let given = name.given { index.note(Word("g " + foldingKey(given)), at: place) }
  }

  /// What two names of one person share: the surname or its last word, the patronymic, or, without a surname, the given name.
  private static func keys(of name: PersonName) -> [Word] {
    var keys = [name.surname, name.patronymic].compactMap { $0.map(foldingKey) }
    if let surname = name.surname, let space = surname.utf8.lastIndex(of: UInt8(ascii: " ")) {
      keys.append(foldingKey(String(surname[surname.utf8.index(after: space)...])))
    }
    // Who has no surname is found by the given name, and by it where a surname is (Нұртілеу).
    if let given = name.given {
      let folded = foldingKey(given)
      keys += (name.surname == nil ? [folded] : []) + ["g " + folded]
    }
    return keys.map { Word($0) }
  }

  /// A surname that is also a given name: Нұртілеу of Мұрат Нұртілеу.
  private func isSurnameAlone(_ name: PersonName, of person: PersonName) -> Bool {
    name.surname == nil && name.patronymic == nil && name.given != nil && person.surname == name.given
  }

  /// The last words of a longer name: Варгас Дэвид of Педро Варгас Дэвид.
  private func isEnd(_ name: PersonName, of person: PersonName) -> Bool {
    name.initials.isEmpty && name.full.contains(" ") && person.full.ends(with: " " + name.full)
  }

  /// Two spellings of a foreign surname beside one given name: Антониу Гутерриш, Антониу Гутерреш.
  private func isSpelling(_ name: PersonName, of person: PersonName) -> Bool {
    guard let mine = name.given, let theirs = person.given, name.surname != nil, person.surname != nil,
      foldingKey(mine) == foldingKey(theirs)
    else { return false }
    return name.spellingAgreement(with: person) != .different
  }

  /// A name of more than two words without those in the middle, or with initials for all but the last: Мехмет Аксой and М.К. Аксой of Мехмет Кемал
  /// Аксой.
  private func isShortForm(_ name: PersonName, of person: PersonName) -> Bool {
    guard let words = person.surname?.split(separator: " ").map(String.init), words.count > 1, let last = words.last,
      let given = person.given, let surname = name.surname, foldingKey(surname) == foldingKey(last)
    else { return false }
    if let mine = name.given { return foldingKey(mine) == foldingKey(given) }
    return zip(name.initials, [given] + words).allSatisfy { foldingKey($1).hasPrefix(foldingKey($0)) }
  }

  private mutating func merge(_ name: PersonName, form: String, into place: Int) {
    if isSurnameAlone(name, of: people[place].name) || isEnd(name, of: people[place].name) { return }
    if isSpelling(name, of: people[place].name), !people[place].name.isCompatible(with: name) {
      if !people[place].forms.contains(form) { people[place].forms.append(form) }
      return
    }
    if isShortForm(people[place].name, of: name) { people[place].name = name }
    if isShortForm(name, of: people[place].name) {
      if !people[place].forms.contains(form) { people[place].forms.append(form) }
      return
    }
    let before = people[place].name
    if people[place].name.given == nil { people[place].name.given = name.given }
    if people[place].name.patronymic == nil { people[place].name.patronymic = name.patronymic }
    if people[place].name.surname == nil { people[place].name.surname = name.surname }
    if people[place].name.initials.count < name.initials.count { people[place].name.initials = name.initials }
    if !people[place].forms.contains(form) { people[place].forms.append(form) }
    if people[place].name != before { note(place) }
  }
}

extension PersonResolver {
  /// What each person is called in the record: the display name, with the patronymic where only it tells two people apart.
  var displayNames: [String] {
    let names = people.map(\.displayName)
    let fulls = Dictionary(
      zip(names.map { Word($0) }, people.map { Set([Word($0.name.full)]) }), uniquingKeysWith: { $0.union($1) })
    return people.indices.map { fulls[Word(names[$0]), default: []].count > 1 ? people[$0].name.full : names[$0] }
  }
}

extension PersonResolver.Person {
  /// The fullest form that newsrooms print: given name and surname, or initials and surname.
  var displayName: String {
    var short = name
    if name.given != nil, name.surname != nil { short.patronymic = nil }
    return short.full.isEmpty ? forms[0] : short.full
  }

  /// Every other nominative: with initials, with the patronymic, spelling variants.
  var aliases: [String] {
    var aliases = forms + [name.full]
    if let abbreviated = name.abbreviated { aliases.append(abbreviated) }
    if let given = name.given, let patronymic = name.patronymic { aliases.append(given + " " + patronymic) }
    var seen: Set<Word> = [Word(displayName)]
    return aliases.filter { !$0.isEmpty && seen.insert(Word($0)).inserted }
  }
}
