import KazakhText
import RelationModel
import WorkerThreads

/// Decides which people of different articles are one.
///
/// Two full names are one person where surname and given name are the same after folding spellings, and no patronymic contradicts. Names in
/// two orthographies (with Kazakh letters, with Russian ones alone, in Latin) are one person where they can be spellings of one name and no
/// other name of the orthography can; in one orthography, where they also hold a post at one institution. Initials with a
/// surname join a full name where exactly one fits and both hold a post at the same institution, or one article gives no institution with
/// a post that is called the same in two words or more.
struct PersonMerger: EntityMerger {
  private struct Member {
    /// The numbers of the names, the forms and the posts.
    let naming: Int32
    let forms: Int32
    let posts: Int32
  }

  /// The names that an article has for a person, the canonical one first.
  private struct Naming {
    let names: [String]
    /// The fullest of them.
    let name: PersonName
    let orthography: Orthography
    /// What names that can be one share: of the surname, of the given name, and the sound of both.
    let surnameKey: String
    let givenKey: String
    let soundKey: String

    init(_ names: [String]) {
      self.names = names
      name =
        names.map { PersonName($0) }.max { PersonMerger.fullness($0) < PersonMerger.fullness($1) }
        ?? PersonName(names[0])
      orthography = Orthography([name.given, name.surname ?? name.patronymic].compactMap { $0 }.joined(separator: " "))
      surnameKey = foldingKey(name.surname ?? name.full)
      givenKey = PersonMerger.givenKey(name)
      soundKey = PersonMerger.soundKey(name)
    }
  }

  /// All that articles say of people, each thing once.
  private struct People {
    var members: [Member] = []
    var namings: [Naming] = []
    var forms: [[String]] = []
    var posts: [Posts] = []

    func naming(of member: Int) -> Naming { namings[Int(members[member].naming)] }
    func posts(of member: Int) -> Posts { posts[Int(members[member].posts)] }
    func isFull(_ member: Int) -> Bool { namings[Int(members[member].naming)].name.given != nil }
  }

  let kind = EntityKind.person
  let isNumberedByName = true
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let people: People

  /// - Parameter threads: on how many processors names are taken apart; nothing else depends on it.
  init(
    _ records: some RandomAccessCollection<ExtractionRecord> & Sendable, institutions: MergedEntities, threads: Int = 1
  ) {
    let (people, members) = Self.people(of: records, institutions, threads)
    self.people = people
    self.members = members
    var log = JoinLog(count: members.count)
    let blocks = Self.blocks(people)
    for block in blocks { Self.joinFullNames(block, people, &log) }
    Self.joinSpellings(people, &log)
    for block in blocks { Self.joinInitials(block, people, &log) }
    joins = log.joins
  }

  /// What an article says of a person.
  private struct Told {
    let names: Prehashed<[String]>
    let forms: Prehashed<[String]>
    let posts: Prehashed<Posts>
  }

  private static func people(
    of records: some RandomAccessCollection<ExtractionRecord> & Sendable, _ institutions: MergedEntities, _ threads: Int
  ) -> (People, [RecordName]) {
    var people = People()
    var members: [RecordName] = []
    var namings = NumberedValues<Prehashed<[String]>>()
    var forms = NumberedValues<Prehashed<[String]>>()
    var posts = NumberedValues<Prehashed<Posts>>()
    let ids = institutions.ids
    records.makeAhead(threads: threads) { place, record in
      record.people.map { person in
        let positions = record.positions.filter { $0.person == person.name }
        return Told(
          names: Prehashed([person.name] + person.aliases), forms: Prehashed(person.mentions.distinctForms),
          posts: Prehashed(Posts(positions, ids[place])))
      }
    } use: { place, told in
      for person in told {
        let naming = namings.number(of: person.names)
        people.members.append(
          Member(naming: naming, forms: forms.number(of: person.forms), posts: posts.number(of: person.posts)))
        let names = namings.values[Int(naming)].value
        members.append(RecordName(record: place, key: names[0], names: names))
      }
    }
    people.namings = inParallel(namings.values, threads: threads) { Naming($0.value) }
    people.forms = forms.values.map(\.value)
    people.posts = posts.values.map(\.value)
    return (people, members)
  }

  /// The members of each surname, by surname.
  private static func blocks(_ people: People) -> [[Int]] {
    var surnames = NumberedValues<String>()
    let numbers = people.namings.map { surnames.number(of: $0.surnameKey) }
    var blocks = [[Int]](repeating: [], count: surnames.values.count)
    for (place, member) in people.members.enumerated() { blocks[Int(numbers[Int(member.naming)])].append(place) }
    return surnames.values.indices.sorted { surnames.values[$0] < surnames.values[$1] }.map { blocks[$0] }
  }

  /// In which letters a name is written.
  private enum Orthography: Hashable, CaseIterable {
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
  private struct Posts: Hashable {
    private var institutions: Set<EntityID> = []
    /// Titles of two words or more, and those of them that are given without an institution.
    private var titles: Set<String> = []
    private var bareTitles: Set<String> = []

    init(_ positions: [ExtractionRecord.Position], _ ids: RecordIDs.Names) {
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

    mutating func formUnion(_ other: Posts) {
      institutions.formUnion(other.institutions)
      titles.formUnion(other.titles)
      bareTitles.formUnion(other.bareTitles)
    }

    /// What others are found by, and what they are looked for by.
    var keys: [String] { institutions.map(\.rawValue) + titles.map { "t " + $0 } + bareTitles.map { "b " + $0 } }
    var wanted: [String] { institutions.map(\.rawValue) + bareTitles.map { "t " + $0 } + titles.map { "b " + $0 } }
  }

  /// All members of one and the same name, however many articles give it.
  private struct Spelled {
    let naming: Naming
    /// In their order.
    var members: [Int]
    /// What all articles together say.
    var posts: Posts

    var name: PersonName { naming.name }
    var orthography: Orthography { naming.orthography }
    var first: Int { members[0] }
  }

  private static func spelled(_ block: some Sequence<Int>, _ people: People) -> [Spelled] {
    var places: [PersonName: Int] = [:]
    var namings: [Int32: Int] = [:]
    var seenPosts: Set<Int64> = []
    var names: [Spelled] = []
    for member in block {
      let kept = people.members[member]
      let naming = people.naming(of: member)
      guard let place = namings[kept.naming] ?? places[naming.name] else {
        places[naming.name] = names.count
        namings[kept.naming] = names.count
        seenPosts.insert(Int64(names.count) << 32 | Int64(kept.posts))
        names.append(Spelled(naming: naming, members: [member], posts: people.posts(of: member)))
        continue
      }
      namings[kept.naming] = place
      names[place].members.append(member)
      if seenPosts.insert(Int64(place) << 32 | Int64(kept.posts)).inserted {
        names[place].posts.formUnion(people.posts(of: member))
      }
    }
    return names
  }

  private static func fullness(_ name: PersonName) -> Int {
    (name.surname == nil ? 0 : 4) + (name.given == nil ? 0 : 2) + (name.patronymic == nil ? 0 : 1)
  }

  private static func joinFullNames(_ block: [Int], _ people: People, _ log: inout JoinLog) {
    let names = spelled(block.lazy.filter { people.isFull($0) }, people)
    for name in names { for member in name.members.dropFirst() { log.join(name.first, member) } }
    let byGiven = Dictionary(grouping: names, by: \.naming.givenKey)
    for key in byGiven.keys.sorted() {
      guard let same = byGiven[key], same.count > 1 else { continue }
      for group in groups(byPatronymic: same) {
        for other in group.dropFirst() where group[0].name.isCompatible(with: other.name) {
          log.join(group[0].first, other.first)
        }
      }
    }
  }

  /// Namesakes of two patronymics are two people, and who has none told can be either.
  private static func groups(byPatronymic names: [Spelled]) -> [[Spelled]] {
    let bare = names.filter { $0.name.patronymic == nil }
    var groups: [[Spelled]] = []
    for name in names where name.name.patronymic != nil {
      if let place = groups.firstIndex(where: { $0[0].name.spellingAgreement(with: name.name) != .different }) {
        groups[place].append(name)
      } else {
        groups.append([name])
      }
    }
    return groups.count > 1 ? groups + (bare.isEmpty ? [] : [bare]) : [names]
  }

  /// Folded, but within Cyrillic й is another letter than и: Аида and Айда are two names.
  private static func givenKey(_ name: PersonName) -> String {
    let given = name.given ?? ""
    let shorts = given.lowercased().unicodeScalars.count { $0 == "й" }
    return foldingKey(given) + " \(shorts)"
  }

  // MARK: - Spellings

  private static func joinSpellings(_ people: People, _ log: inout JoinLog) {
    let names = spelled(people.members.indices.lazy.filter { people.isFull($0) }, people)
    let blocks = Dictionary(grouping: names, by: \.naming.soundKey)
    for key in blocks.keys.sorted() {
      guard let block = blocks[key], Set(block.map { log.root(of: $0.first) }).count > 1 else { continue }
      joinSpellings(among: block, &log)
    }
  }

  /// What names share that can be spellings of one, but for a patronymic that one of them has.
  static func soundKey(_ name: PersonName) -> String {
    [name.given, name.surname ?? name.patronymic].compactMap { $0.map(KazakhText.soundKey) }.joined(separator: " ")
  }

  private static func joinSpellings(among names: [Spelled], _ log: inout JoinLog) {
    for one in names {
      let candidates = fits(of: one, names)
      for orthography in Orthography.allCases where orthography != one.orthography {
        let fits = candidates[orthography] ?? []
        let roots = Set(fits.map { log.root(of: $0.first) })
        guard roots.count == 1, let other = fits.first else { continue }
        let back = self.fits(of: other, names)[one.orthography] ?? []
        if Set(back.map { log.root(of: $0.first) }).count == 1 {
          log.join(min(one.first, other.first), max(one.first, other.first))
        }
      }
    }
    for (number, one) in names.enumerated() {
      for other in names[(number + 1)...]
      where log.root(of: one.first) != log.root(of: other.first) && one.posts.areShared(with: other.posts)
        && agree(one.name, other.name)
      {
        log.join(one.first, other.first)
      }
    }
  }

  /// The names that can be a name's spelling, by orthography.
  private static func fits(of one: Spelled, _ names: [Spelled]) -> [Orthography: [Spelled]] {
    Dictionary(grouping: names.filter { $0.first != one.first && agree(one.name, $0.name) }, by: \.orthography)
  }

  /// Whether two full names can be spellings of one; Оспанов and Оспанұлы, which one person can bear too, are two surnames.
  private static func agree(_ one: PersonName, _ other: PersonName) -> Bool {
    guard one.given != nil, other.given != nil, let mine = one.surname ?? one.patronymic,
      let theirs = other.surname ?? other.patronymic, spellingAgreement(mine, theirs) != .different
    else { return false }
    return one.spellingAgreement(with: other) != .different
  }

  // MARK: - Initials

  private static func joinInitials(_ block: [Int], _ people: People, _ log: inout JoinLog) {
    let names = spelled(block, people)
    let full = names.filter { $0.name.given != nil }
    for short in names where short.name.given == nil {
      let fits = full.filter { $0.name.isCompatible(with: short.name) }
      let isOne = Set(fits.map { log.root(of: $0.first) }).count == 1
      var left: [Int] = []
      for member in short.members {
        if isOne, let fit = fits.first(where: { $0.posts.areShared(with: people.posts(of: member)) }) {
          log.join(fit.first, member)
        } else {
          left.append(member)
        }
      }
      joinByPosts(left, among: short.members, people, &log)
    }
  }

  /// Joins members of one name with those of others that share a post; those already joined with a full name first.
  private static func joinByPosts(_ left: [Int], among all: [Int], _ people: People, _ log: inout JoinLog) {
    let unjoined = Set(left)
    var known: [String: Int] = [:]
    for member in all.filter({ !unjoined.contains($0) }) + left {
      for key in people.posts(of: member).keys where known[key] == nil { known[key] = member }
    }
    for member in left {
      for other in Set(people.posts(of: member).wanted.compactMap { known[$0] }).sorted() where other != member {
        log.join(min(other, member), max(other, member))
      }
    }
  }

  func slug(for name: String, of group: [Int]) -> String { name }

  func entity(of group: [Int], id: EntityID, name: String) -> Entity {
    let namings = Set(group.map { people.members[$0].naming })
    let forms = Set(group.map { people.members[$0].forms })
    return Entity(
      id: id, kind: .person, name: name, aliases: namings.flatMap { people.namings[Int($0)].names },
      forms: forms.flatMap { people.forms[Int($0)] })
  }

  /// The fullest name; among these the one that most articles use, then the first by letters.
  func name(of group: [Int]) -> String {
    var namings: [Int32: Int] = [:]
    for member in group { namings[people.members[member].naming, default: 0] += 1 }
    let counts = Dictionary(namings.map { (people.namings[Int($0)].names[0], $1) }, uniquingKeysWith: +)
    func value(_ name: String) -> (Int, Int) { (PersonName(name).given == nil ? 0 : 1, counts[name] ?? 0) }
    return counts.keys.sorted { value($0) != value($1) ? value($0) > value($1) : $0 < $1 }.first ?? ""
  }
}
