import KazakhText
import RelationModel

/// Two entities of a graph that may be one and the same.
public struct IdentityDoubt: Hashable, Sendable {
  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
}

extension RelationshipGraph {
  /// The people and institutions that may be one and the same by their names: people whose names agree as far as both are
  /// known (initials with given names, spelling apart), and institutions that share a name; by ids.
  ///
  /// - Complexity: O(*n* + *p*) for *p* pairs of people of one surname or institutions of one name.
  public func identityDoubts() -> [IdentityDoubt] {
    var pairs: Set<SigningPair> = []
    var places: [String: [Entity]] = [:]
    for entity in entities where entity.kind != .event {
      for key in Set(entity.doubtKeys) { places[key, default: []].append(entity) }
    }
    for group in places.values {
      for (number, one) in group.enumerated() {
        for other in group[(number + 1)...] where one.mayBe(other) {
          pairs.insert(SigningPair(one.id, other.id))
        }
      }
    }
    return pairs.sorted().compactMap { pair in
      guard let first = self[pair.first], let second = self[pair.second] else { return nil }
      return IdentityDoubt(first: first, second: second)
    }
  }
}

extension Entity {
  /// What entities that may be one have in common: people the surname or patronymic, institutions a name.
  fileprivate var doubtKeys: [String] {
    if kind == .institution { return ([name] + aliases).map { "institution " + foldingKey($0) } }
    let person = PersonName(name)
    let family = [person.surname, person.patronymic].compactMap { $0 }
    return (family.isEmpty ? [person.given].compactMap { $0 } : family).map { "person " + foldingKey($0) }
  }

  fileprivate func mayBe(_ other: Entity) -> Bool {
    kind == other.kind && (kind != .person || PersonName(name).isCompatible(with: PersonName(other.name)))
  }
}
