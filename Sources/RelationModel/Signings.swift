/// A document signed: the event, who put their names to it and for which institutions.
public struct Signing: Identifiable, Hashable, Sendable {
  /// The signing event.
  public let event: Entity
  /// The `signatory` relationships, by person.
  public let signatories: [Relationship]
  /// The `party` relationships, by institution.
  public let parties: [Relationship]

  /// The event's id.
  public var id: EntityID { event.id }

  /// The unordered pairs that signed with each other, smaller id first, sorted: people of different sides, and parties.
  ///
  /// Two signatories are on one side where the text tells for whom they signed and it is the same institution.
  public var pairs: [SigningPair] {
    let people = Self.combinations(signatories) { $0.side == nil || $0.side != $1.side }
    return (people + Self.combinations(parties) { _, _ in true }).sorted()
  }

  private static func combinations(
    _ members: [Relationship], where differ: (Relationship, Relationship) -> Bool
  ) -> [SigningPair] {
    members.indices.flatMap { first in
      members.indices[(first + 1)...].filter { differ(members[first], members[$0]) }.map {
        SigningPair(members[first].source, members[$0].source)
      }
    }
  }
}

/// Two people, or two institutions, that signed with each other.
public struct SigningPair: Hashable, Sendable, Comparable {
  /// The smaller id.
  public let first: EntityID
  /// The larger id.
  public let second: EntityID

  /// Makes the pair of two ids, given in either order.
  public init(_ one: EntityID, _ other: EntityID) {
    first = min(one, other)
    second = max(one, other)
  }

  /// Orders pairs by first, then second id.
  public static func < (left: SigningPair, right: SigningPair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

extension RelationshipGraph {
  /// Every signing with a signatory or a party, oldest first (undated last), then by id.
  ///
  /// - Complexity: O(*n* + *r*) in the numbers of entities and relationships, beside sorting the signings.
  public var signings: [Signing] {
    entities.filter { $0.event?.type == .signing }.map { event in
      let ties = relationships(of: event.id)
      return Signing(
        event: event, signatories: ties.filter { $0.kind == .signatory }, parties: ties.filter { $0.kind == .party })
    }
    .filter { !$0.signatories.isEmpty || !$0.parties.isEmpty }
    .sorted { PartialDate.isEarlier($0.event.event?.date, $1.event.event?.date) ?? ($0.id < $1.id) }
  }
}
