import KazakhText
import RelationModel

/// Which institutions of a graph may be one by their names.
struct InstitutionCandidates {
  private struct Body {
    let id: EntityID
    let names: [InstitutionName]
    let own: InstitutionName
    let meaning: InstitutionMeaning
    let cores: Set<String>
    let abbreviations: Set<String>
    let properNames: Set<String>
  }

  /// What the names of each pair have in common.
  private(set) var reasons: [SigningPair: [IdentityDoubt.Reason]] = [:]

  init(_ entities: [Entity]) {
    let bodies = entities.filter { $0.kind == .institution }.map { Self.body($0) }
    var blocks: [String: [Int]] = [:]
    for (place, body) in bodies.enumerated() {
      for key in Self.keys(of: body) { blocks[key, default: []].append(place) }
    }
    for block in blocks.values where block.count > 1 && block.count <= Self.limit {
      for (number, one) in block.enumerated() {
        for other in block[(number + 1)...] { compare(bodies[one], bodies[other]) }
      }
    }
  }

  /// A key that more institutions share says nothing of any two.
  private static let limit = 60

  private static func body(_ entity: Entity) -> Body {
    let names = ([entity.name] + entity.aliases).map { InstitutionName.of($0) }
    let abbreviations = names.map(\.bare).filter { isAbbreviation($0) }
    return Body(
      id: entity.id, names: names, own: names[0], meaning: InstitutionMeaning(entity.name),
      cores: Set(names.map { foldingKey($0.core) }.filter { $0.count >= 3 }),
      abbreviations: Set(
        abbreviations + abbreviations.map { $0.filter(\.isUppercase) }
          + names.flatMap(\.initials).filter { $0.count >= 3 }
      ).filter { $0.count >= 2 },
      properNames: Set(names.flatMap { [$0.quoted, $0.properName].compactMap { $0 } }.map { soundKey($0) }))
  }

  private static func isAbbreviation(_ text: String) -> Bool {
    text.count >= 2 && text.count <= 8 && !text.contains(" ") && text.count(where: \.isUppercase) >= 2
  }

  private static func keys(of body: Body) -> Set<String> {
    var keys = Set(body.cores.map { "c " + $0 } + body.abbreviations.map { "a " + $0 })
    keys.formUnion(body.properNames.filter { $0.utf8.count >= 2 }.map { "p " + $0 })
    if !body.meaning.words.isEmpty { keys.insert("m " + body.meaning.key) }
    if let head = body.meaning.head {
      keys.formUnion(body.meaning.words.filter { $0 != head }.map { "h \(head) \($0)" })
    }
    return keys
  }

  private mutating func compare(_ one: Body, _ other: Body) {
    let pair = SigningPair(one.id, other.id)
    guard one.id != other.id, reasons[pair] == nil else { return }
    let found = Self.found(one, other)
    if !found.isEmpty { reasons[pair] = found }
  }

  private static func found(_ one: Body, _ other: Body) -> [IdentityDoubt.Reason] {
    guard isOfTown(one) == isOfTown(other) else { return [] }
    let areAlike = one.own.isPart == other.own.isPart
    if areAlike, statesAgree(one, other) {
      if !one.cores.isDisjoint(with: other.cores) { return [.sameName] }
      if one.meaning.isSameWords(as: other.meaning) {
        return [isKazakh(one.own.bare) && isKazakh(other.own.bare) ? .spelling : .translation]
      }
      if let shared = sharedAbbreviation(one, other) { return [.abbreviation(shared)] }
    }
    // A quoted name without a state can be the one body of that name in any state.
    guard one.own.state == nil || other.own.state == nil || statesAgree(one, other) else { return [] }
    if areAlike, let name = sharedProperName(one, other) { return [.properName(name)] }
    guard statesAgree(one, other) else { return [] }
    if spellingAgreement(one.own.core, other.own.core) != .different { return [.spelling] }
    return one.meaning.isPartly(other.meaning) ? [.contained] : []
  }

  private static func isKazakh(_ name: String) -> Bool { name.lowercased().contains { "әғқңөұүһі".contains($0) } }

  private static func isOfTown(_ body: Body) -> Bool { body.own.isLocal || body.meaning.isOfTown }

  private static func statesAgree(_ one: Body, _ other: Body) -> Bool {
    one.meaning.state == other.meaning.state
  }

  /// An abbreviation that one of the two is called by, and the other's name has the letters of, or is called by too.
  private static func sharedAbbreviation(_ one: Body, _ other: Body) -> String? {
    func shared(_ one: Body, _ other: Body) -> [String] {
      one.names.map(\.bare).filter { name in
        isAbbreviation(name)
          && (other.abbreviations.contains(name) || other.names.contains { $0.isAbbreviated(as: name) })
      }
    }
    return (shared(one, other) + shared(other, one)).min()
  }

  private static func sharedProperName(_ one: Body, _ other: Body) -> String? {
    let shared = one.properNames.intersection(other.properNames)
    guard let key = shared.filter({ $0.utf8.count >= 2 }).min() else { return nil }
    let names = one.names.flatMap { [$0.quoted, $0.properName].compactMap { $0 } }
    // A firm, a newspaper and a club of one name are three bodies.
    if let mine = one.own.headNoun, let theirs = other.own.headNoun, mine != theirs { return nil }
    return names.first { soundKey($0) == key }
  }
}
