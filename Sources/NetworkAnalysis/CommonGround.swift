import RelationModel

/// Somebody or something that two entities are both tied with.
public struct CommonTie: Hashable, Sendable {
  /// What the two have in common.
  public enum Ground: String, Codable, Hashable, Sendable, CaseIterable {
    /// An event that both took part in, whatever the role.
    case event
    /// A third that both signed with.
    case signingPartner
    /// An institution that both hold or held a post in.
    case employer
    /// An institution that both are part of.
    case whole
    /// Another tie that texts state of both.
    case statement
    /// A tie that at least one of the two has by co-mentions alone.
    case mention
  }

  /// What it is to the two.
  public let ground: Ground
  /// Who or what they have in common.
  public let entity: Entity
  /// The ties of the first of the two with it, for a signing partner with the signings, best first.
  public let first: [Relationship]
  /// The ties of the second with it.
  public let second: [Relationship]

  /// How strong it is: the weight of the weaker of the two ties.
  public var strength: Double { min(Self.weight(first), Self.weight(second)) }

  fileprivate static func weight(_ ties: [Relationship]) -> Double { ties.reduce(0) { $0 + $1.weight } }
}

extension RelationshipGraph {
  /// What two entities are both tied with: by ground in the order of its declaration, then the strongest first, then by id.
  ///
  /// Ties are those of `NetworkProjection.ties`. An entity comes up once, for the ground that says most, except that a
  /// signing partner may be an employer besides.
  ///
  /// - Throws: `NetworkError` where an id is not in the graph.
  /// - Complexity: O(*d* log *d*) time for the *d* relationships of the two, beside those of their signings.
  public func commonGround(of first: EntityID, and second: EntityID) throws(NetworkError) -> [CommonTie] {
    for id in [first, second] where self[id] == nil {
      throw NetworkError(.unknownEntity, "there is no entity “\(id)” in the graph")
    }
    let (one, other) = (tiesByOther(of: first), tiesByOther(of: second))
    let shared = one.keys.filter { other[$0] != nil && $0 != first && $0 != second }.compactMap { id -> CommonTie? in
      guard let entity = self[id], let left = one[id], let right = other[id] else { return nil }
      return CommonTie(ground: ground(entity, left, right), entity: entity, first: left, second: right)
    }
    return (shared + signingPartners(of: first, and: second)).sorted(by: CommonTie.isBetter)
  }

  /// The ties of an entity, best first, by the entity at the other end.
  private func tiesByOther(of entity: EntityID) -> [EntityID: [Relationship]] {
    let ties = relationships(of: entity).filter { NetworkProjection.ties.includes($0, in: self) }
    return Dictionary(grouping: ties) { $0.other(than: entity) ?? entity }
      .mapValues { $0.sorted(by: Relationship.isBetter) }
  }

  private func ground(_ entity: Entity, _ first: [Relationship], _ second: [Relationship]) -> CommonTie.Ground {
    func both(_ isOne: (Relationship) -> Bool) -> Bool { first.contains(where: isOne) && second.contains(where: isOne) }
    if entity.kind == .event { return .event }
    if both({ $0.kind == .position && $0.target == entity.id }) { return .employer }
    if both({ $0.kind == .partOf && $0.target == entity.id }) { return .whole }
    return both(\.kind.isTyped) ? .statement : .mention
  }

  private func signingPartners(of first: EntityID, and second: EntityID) -> [CommonTie] {
    let (one, other) = (signingTies(of: first), signingTies(of: second))
    return one.keys.filter { other[$0] != nil && $0 != first && $0 != second }.compactMap { id in
      guard let entity = self[id], let left = one[id], let right = other[id] else { return nil }
      return CommonTie(ground: .signingPartner, entity: entity, first: left, second: right)
    }
  }

  /// An entity's own parts in the signings that it has part in on another side than a partner, by partner.
  private func signingTies(of entity: EntityID) -> [EntityID: [Relationship]] {
    let parts = relationships(of: entity).filter { $0.kind == .signatory || $0.kind == .party }
    let partsOfEvent = Dictionary(grouping: parts, by: \.target)
    return signedTies(of: entity).reduce(into: [:]) { ties, tie in
      let events = Set(tie.signings.map(\.event.id))
      let partner = tie.first.id == entity ? tie.second.id : tie.first.id
      ties[partner] = events.flatMap { partsOfEvent[$0] ?? [] }.sorted(by: Relationship.isBetter)
    }
  }
}

extension CommonTie {
  fileprivate static func isBetter(_ left: CommonTie, _ right: CommonTie) -> Bool {
    let grounds = [left, right].map { Ground.allCases.firstIndex(of: $0.ground) ?? 0 }
    if grounds[0] != grounds[1] { return grounds[0] < grounds[1] }
    if left.strength != right.strength { return left.strength > right.strength }
    let sums = [left, right].map { weight($0.first) + weight($0.second) }
    return sums[0] > sums[1] || (sums[0] == sums[1] && left.entity.id < right.entity.id)
  }
}
