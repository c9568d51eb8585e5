/// What a word list is about; a word can be in several.
package struct NameClass: OptionSet, Sendable {
  package let rawValue: UInt32
  package init(rawValue: UInt32) { self.rawValue = rawValue }

  private init(bit: UInt32) { rawValue = 1 << bit }

  package static let given = NameClass(bit: 0)
  package static let surname = NameClass(bit: 1)
  package static let russianGiven = NameClass(bit: 2)
  package static let russianSurname = NameClass(bit: 3)
  package static let settlement = NameClass(bit: 4)
  package static let city = NameClass(bit: 5)
  package static let place = NameClass(bit: 6)
  package static let country = NameClass(bit: 7)
  package static let language = NameClass(bit: 8)
  package static let street = NameClass(bit: 9)
  package static let organisation = NameClass(bit: 10)
  package static let position = NameClass(bit: 11)
  package static let facility = NameClass(bit: 12)
  package static let event = NameClass(bit: 13)
  package static let location = NameClass(bit: 14)
  package static let project = NameClass(bit: 15)
  /// A phrase of the lists begins with the word.
  package static let phraseStart = NameClass(bit: 16)
  /// How many bits a mask has.
  package static let bits = 17

  /// The classes by the names that they have in commands.
  package static let named: [(name: String, value: NameClass)] = [
    ("given", .given), ("surname", .surname), ("russian-given", .russianGiven), ("russian-surname", .russianSurname),
    ("settlement", .settlement), ("city", .city), ("place", .place), ("country", .country), ("language", .language),
    ("street", .street), ("organisation", .organisation), ("position", .position), ("facility", .facility),
    ("event", .event), ("location", .location), ("project", .project),
  ]

  /// Whether the words of the class are spelt as in Russian, so that Kazakh words are folded before they are looked up.
  package var isFolded: Bool { self == .russianGiven || self == .russianSurname }
}
