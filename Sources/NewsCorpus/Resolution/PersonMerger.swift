import KazakhText
import RelationModel

/// Decides which people of different articles are one.
///
/// Two full names are one person where surname and given name are the same after folding spellings, and no patronymic contradicts. Names in
/// two orthographies (with Kazakh letters, with Russian ones alone, in Latin) are one person where they can be spellings of one name and no
/// other name of the orthography can; in one orthography, where they also hold a post at one institution. Initials with a
/// surname join a full name where exactly one fits and both hold a post at the same institution, or one article gives no institution with
/// a post that is called the same in two words or more.
struct PersonMerger: EntityMerger {
  private struct Member {
    let record: Int
    let person: ExtractionRecord.Person
    let name: PersonName
    let orthography: Orthography
    let posts: Posts
  }

  let kind = EntityKind.person
  let isNumberedByName = true
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let people: [Member]

  init(_ records: [ExtractionRecord], institutions: MergedEntities) {
    let people = Self.members(of: records, institutions)
    self.people = people
    members = people.map {
      RecordName(record: $0.record, key: $0.person.name, names: [$0.person.name] + $0.person.aliases)
    }
    var log = JoinLog(count: people.count)
    let blocks = Dictionary(grouping: people.indices) { foldingKey(people[$0].name.surname ?? people[$0].name.full) }
    for key in blocks.keys.sorted() { Self.joinFullNames(blocks[key] ?? [], people, &log) }
    Self.joinSpellings(people, &log)
    for key in blocks.keys.sorted() { Self.joinInitials(blocks[key] ?? [], people, &log) }
    joins = log.joins
  }

  private static func members(of records: [ExtractionRecord], _ institutions: MergedEntities) -> [Member] {
    records.enumerated().flatMap { place, record in
      record.people.map { person in
        let positions = record.positions.filter { $0.person == person.name }
        let longest = ([person.name] + person.aliases).map { PersonName($0) }.max { fullness($0) < fullness($1) }
        let name = longest ?? PersonName(person.name)
        return Member(
          record: place, person: person, name: name,
          orthography: Orthography(
            [name.given, name.surname ?? name.patronymic].compactMap { $0 }.joined(separator: " ")),
          posts: Posts(positions, institutions.ids[place]))
      }
    }
  }

  /// In which letters a name is written.
  private enum Orthography: Hashable {
    case kazakh, russian, latin

    init(_ name: String) {
      let lower = name.lowercased().unicodeScalars
      if lower.contains(where: { "әғқңөұүһі".unicodeScalars.contains($0) }) {
        self = .kazakh
      } else {
        self = lower.contains { (0x400..<0x500).contains($0.value) } ? .russian : .latin
      }
    }
  }

  /// The posts that one article gives a person.
  private struct Posts {
    private var institutions: Set<EntityID> = []
    /// Titles of two words or more, and those of them that are given without an institution.
    private var titles: Set<String> = []
    private var bareTitles: Set<String> = []

    init(_ positions: [ExtractionRecord.Position], _ ids: [String: EntityID]) {
      for position in positions {
        let id = position.institution.flatMap { ids[$0] }
        if let id { institutions.insert(id) }
        let title = InstitutionName.of(position.title).core
        guard title.contains(" ") else { continue }
        titles.insert(title)
        if id == nil { bareTitles.insert(title) }
      }
    }

    func areShared(with other: Posts) -> Bool {
      !institutions.isDisjoint(with: other.institutions) || !titles.isDisjoint(with: other.bareTitles)
        || !bareTitles.isDisjoint(with: other.titles)
    }
  }

  private static func fullness(_ name: PersonName) -> Int {
    (name.surname == nil ? 0 : 4) + (name.given == nil ? 0 : 2) + (name.patronymic == nil ? 0 : 1)
  }

  private static func joinFullNames(_ block: [Int], _ people: [Member], _ log: inout JoinLog) {
    let full = block.filter { people[$0].name.given != nil }
    let byGiven = Dictionary(grouping: full) { givenKey(people[$0]) }
    for key in byGiven.keys.sorted() {
      guard let same = byGiven[key], let first = same.first else { continue }
      for other in same.dropFirst() where people[first].name.isCompatible(with: people[other].name) {
        log.join(first, other)
      }
    }
  }

  /// Folded, but within Cyrillic й is another letter than и: Аида and Айда are two names.
  private static func givenKey(_ person: Member) -> String {
    let given = person.name.given ?? ""
    let shorts = given.lowercased().unicodeScalars.count { $0 == "й" }
    return foldingKey(given) + " \(shorts)"
  }

  // MARK: - Spellings

  private static func joinSpellings(_ people: [Member], _ log: inout JoinLog) {
    let full = people.indices.filter { people[$0].name.given != nil }
    var known: [PersonName: String] = [:]
    let blocks = Dictionary(grouping: full) { place in
      let name = people[place].name
      let key = known[name] ?? soundKey(name)
      known[name] = key
      return key
    }
    for key in blocks.keys.sorted() {
      guard let block = blocks[key], Set(block.map { log.root(of: $0) }).count > 1 else { continue }
      joinSpellings(among: block, people, &log)
    }
  }

  /// What names share that can be spellings of one, but for a patronymic that one of them has.
  private static func soundKey(_ name: PersonName) -> String {
    [name.given, name.surname ?? name.patronymic].compactMap { $0.map(KazakhText.soundKey) }.joined(separator: " ")
  }

  private static func joinSpellings(among block: [Int], _ people: [Member], _ log: inout JoinLog) {
    var seen: Set<String> = []
    // One for each way to write the name; whoever holds posts is looked at in each article.
    let names = block.filter { seen.insert(people[$0].name.full).inserted }
    for one in names {
      for (orthography, fits) in fits(of: one, names, people) where orthography != people[one].orthography {
        let roots = Set(fits.map { log.root(of: $0) })
        guard roots.count == 1, let other = fits.first else { continue }
        let back = self.fits(of: other, names, people)[people[one].orthography] ?? []
        if Set(back.map { log.root(of: $0) }).count == 1 { log.join(min(one, other), max(one, other)) }
      }
    }
    for (number, one) in block.enumerated() {
      for other in block[(number + 1)...].prefix(200)
      where log.root(of: one) != log.root(of: other) && people[one].posts.areShared(with: people[other].posts)
        && agree(people[one].name, people[other].name)
      {
        log.join(one, other)
      }
    }
  }

  /// The names that can be a name's spelling, by orthography.
  private static func fits(of one: Int, _ names: [Int], _ people: [Member]) -> [Orthography: [Int]] {
    Dictionary(
      grouping: names.filter { $0 != one && agree(people[one].name, people[$0].name) }, by: { people[$0].orthography })
  }

  /// Whether two full names can be spellings of one; Оспанов and Оспанұлы, which one person can bear too, are two surnames.
  private static func agree(_ one: PersonName, _ other: PersonName) -> Bool {
    guard one.given != nil, other.given != nil, let mine = one.surname ?? one.patronymic,
      let theirs = other.surname ?? other.patronymic, spellingAgreement(mine, theirs) != .different
    else { return false }
    return one.spellingAgreement(with: other) != .different
  }

  // MARK: - Initials

  private static func joinInitials(_ block: [Int], _ people: [Member], _ log: inout JoinLog) {
    let full = block.filter { people[$0].name.given != nil }
    for short in block where people[short].name.given == nil {
      let fits = full.filter { people[$0].name.isCompatible(with: people[short].name) }
      let roots = Set(fits.map { log.root(of: $0) })
      if roots.count == 1, let fit = fits.first(where: { people[$0].posts.areShared(with: people[short].posts) }) {
        log.join(fit, short)
      } else if let other = block.first(where: {
        $0 != short && people[$0].name == people[short].name && people[$0].posts.areShared(with: people[short].posts)
      }) {
        log.join(other, short)
      }
    }
  }

  func slug(for name: String, of group: [Int]) -> String { name }

  func entity(of group: [Int], id: EntityID, name: String) -> Entity {
    let people = group.map { self.people[$0].person }
    return Entity(
      id: id, kind: .person, name: name, aliases: people.flatMap { [$0.name] + $0.aliases },
      forms: people.flatMap { $0.mentions.map(\.text) })
  }

  /// The fullest name; among these the one that most articles use, then the first by letters.
  func name(of group: [Int]) -> String {
    let names = group.map { people[$0].person.name }
    let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
    func value(_ name: String) -> (Int, Int) { (PersonName(name).given == nil ? 0 : 1, counts[name] ?? 0) }
    return counts.keys.sorted { value($0) != value($1) ? value($0) > value($1) : $0 < $1 }.first ?? ""
  }
}
