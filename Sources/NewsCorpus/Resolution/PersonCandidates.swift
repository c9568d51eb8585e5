import KazakhText
import RelationModel

/// Which people of a graph may be one by their names.
struct PersonCandidates {
  private struct Person {
    let id: EntityID
    let name: PersonName
    let familySound: String
    let givenSound: String?
  }

  /// What the names of each pair have in common.
  private(set) var reasons: [SigningPair: [IdentityDoubt.Reason]] = [:]
  /// Whose names sound like those of too many others to be compared with them.
  private(set) var uncompared: Set<EntityID> = []

  init(_ entities: [Entity]) {
    let people = entities.filter { $0.kind == .person }.map { Self.person($0) }
    var blocks: [String: [Int]] = [:]
    for (place, person) in people.enumerated() {
      for key in Self.keys(of: person) { blocks[key, default: []].append(place) }
    }
    for block in blocks.values { compare(block.map { people[$0] }) }
    countOtherFits()
  }

  private static func person(_ entity: Entity) -> Person {
    let names = ([entity.name] + entity.aliases).map { PersonName($0) }
    var name = names[0]
    // An alias may know the patronymic.
    if name.patronymic == nil {
      name.patronymic =
        names.first { $0.given == name.given && $0.surname == name.surname && $0.patronymic != nil }?
        .patronymic
    }
    let family = name.surname ?? name.patronymic ?? name.given ?? ""
    return Person(
      id: entity.id, name: name, familySound: soundKey(family.split(separator: " ").last.map(String.init) ?? ""),
      givenSound: name.surname == nil && name.patronymic == nil ? nil : name.given.map { soundKey($0) })
  }

  /// The sound of the surname; and of the given name with the beginning of the surname, where letters inside it differ.
  private static func keys(of person: Person) -> Set<String> {
    var keys: Set<String> = ["f " + person.familySound]
    if let given = person.givenSound { keys.insert("g " + given + " " + person.familySound.prefix(2)) }
    keys.insert("w " + words(person.name).map { soundKey($0) }.sorted().joined(separator: " "))
    return keys
  }

  private static func words(_ name: PersonName) -> [String] { name.full.split(separator: " ").map(String.init) }

  /// Whether one name is the other with its words the other way round: Жексенбай Бибігүл.
  private static func areReversed(_ one: PersonName, _ other: PersonName) -> Bool {
    let (mine, theirs) = (words(one), words(other))
    return one.initials.isEmpty && other.initials.isEmpty && mine.count == 2 && theirs.count == 2
      && spellingAgreement(mine[0], theirs[1]) != .different && spellingAgreement(mine[1], theirs[0]) != .different
  }

  /// More people of one sound than this are compared only where their given names sound alike.
  private static let limit = 60
  /// More people than this whose given names sound alike too, or are not known, are not compared: each two of them take time, and a name of
  /// hundreds says little of any two.
  static let largestGroup = 300

  private mutating func compare(_ block: [Person]) {
    guard block.count > 1 else { return }
    let isLarge = block.count > Self.limit
    let byGiven = isLarge ? Dictionary(grouping: block) { $0.givenSound ?? "" }.map(\.value) : [block]
    for people in byGiven {
      guard people.count <= Self.largestGroup else {
        uncompared.formUnion(people.map(\.id))
        continue
      }
      for (number, one) in people.enumerated() {
        for other in people[(number + 1)...] {
          if let reason = Self.reason(one, other) { reasons[SigningPair(one.id, other.id)] = [reason] }
        }
      }
    }
  }

  private static func reason(_ one: Person, _ other: Person) -> IdentityDoubt.Reason? {
    if areReversed(one.name, other.name) { return .spelling }
    let areFull = one.givenSound != nil && other.givenSound != nil
    guard areFull else { return partial(one.name, other.name) }
    let agreement = one.name.spellingAgreement(with: other.name)
    let isCompatible = one.name.surname != nil && other.name.surname != nil && one.name.isCompatible(with: other.name)
    if agreement == .same || isCompatible {
      // Аида and Айда fold alike.
      return shorts(one.name) == shorts(other.name) ? .sameName : .spelling
    }
    if agreement == .possible { return .spelling }
    return distance(one.name, other.name).map { .distance($0) }
  }

  private static func shorts(_ name: PersonName) -> Int { (name.given ?? "").lowercased().count { $0 == "й" } }

  /// Of two names, one at least without a given name.
  private static func partial(_ one: PersonName, _ other: PersonName) -> IdentityDoubt.Reason? {
    guard one.isCompatible(with: other) || one.spellingAgreement(with: other) != .different else { return nil }
    let isBare = [one, other].contains { $0.initials.isEmpty && ($0.given == nil || $0.surname == nil) }
    return isBare ? .surname : .initials
  }

  /// The letters in which surnames of six letters or more differ, at most two, where all else is one; nil where that is too many.
  private static func distance(_ one: PersonName, _ other: PersonName) -> Int? {
    guard let mine = one.surname, let theirs = other.surname, min(mine.count, theirs.count) >= 6,
      let given = one.given, let otherGiven = other.given, spellingAgreement(given, otherGiven) != .different,
      // -ов and -ова, -ұлы and -қызы: a man and a woman.
      foldingKey(mine).last == foldingKey(theirs).last
    else { return nil }
    return editDistance(foldingKey(mine), foldingKey(theirs), atMost: 2)
  }

  /// Initials and bare surnames that fit several people say little of each.
  private mutating func countOtherFits() {
    var fits: [EntityID: Int] = [:]
    for (pair, reason) in reasons where reason == [.initials] || reason == [.surname] {
      for id in [pair.first, pair.second] { fits[id, default: 0] += 1 }
    }
    for (pair, reason) in reasons where reason == [.initials] || reason == [.surname] {
      let others = max(fits[pair.first] ?? 1, fits[pair.second] ?? 1) - 1
      if others > 0 { reasons[pair] = reason + [.otherFits(others)] }
    }
  }
}
