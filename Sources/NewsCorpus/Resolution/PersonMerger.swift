import KazakhText
import RelationModel

/// Decides which people of different articles are one.
///
/// Two full names are one person where surname and given name are the same after folding spellings, and no patronymic contradicts.
/// Initials with a surname join a full name where exactly one fits and both hold a post at the same institution, or the same post of two words or more.
struct PersonMerger: EntityMerger {
  private struct Member {
    let record: Int
    let person: ExtractionRecord.Person
    let name: PersonName
    let posts: Set<String>
  }

  let kind = EntityKind.person
  let isNumberedByName = true
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let people: [Member]

  init(_ records: [ExtractionRecord]) {
    let people = Self.members(of: records)
    self.people = people
    members = people.map {
      RecordName(record: $0.record, key: $0.person.name, names: [$0.person.name] + $0.person.aliases)
    }
    var log = JoinLog(count: people.count)
    let blocks = Dictionary(grouping: people.indices) { foldingKey(people[$0].name.surname ?? people[$0].name.full) }
    for key in blocks.keys.sorted() { Self.join(blocks[key] ?? [], people, &log) }
    joins = log.joins
  }

  private static func members(of records: [ExtractionRecord]) -> [Member] {
    records.enumerated().flatMap { place, record in
      record.people.map { person in
        let positions = record.positions.filter { $0.person == person.name }
        let titles = positions.map { InstitutionName.of($0.title).core }.filter { $0.contains(" ") }
        let longest = ([person.name] + person.aliases).map { PersonName($0) }.max { fullness($0) < fullness($1) }
        return Member(
          record: place, person: person, name: longest ?? PersonName(person.name),
          posts: Set(positions.compactMap(\.institution).map { InstitutionName.of($0).core } + titles))
      }
    }
  }

  private static func fullness(_ name: PersonName) -> Int {
    (name.surname == nil ? 0 : 4) + (name.given == nil ? 0 : 2) + (name.patronymic == nil ? 0 : 1)
  }

  private static func join(_ block: [Int], _ members: [Member], _ sets: inout JoinLog) {
    let full = block.filter { members[$0].name.given != nil }
    let byGiven = Dictionary(grouping: full) { foldingKey(members[$0].name.given ?? "") }
    for key in byGiven.keys.sorted() {
      guard let same = byGiven[key], let first = same.first else { continue }
      for other in same.dropFirst() where members[first].name.isCompatible(with: members[other].name) {
        sets.join(first, other)
      }
    }
    for short in block where members[short].name.given == nil {
      let fits = full.filter { members[$0].name.isCompatible(with: members[short].name) }
      let roots = Set(fits.map { sets.root(of: $0) })
      if roots.count == 1, let fit = fits.first(where: { !members[$0].posts.isDisjoint(with: members[short].posts) }) {
        sets.join(fit, short)
      } else if let other = block.first(where: {
        $0 != short && members[$0].name == members[short].name
          && !members[$0].posts.isDisjoint(with: members[short].posts)
      }) {
        sets.join(other, short)
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
