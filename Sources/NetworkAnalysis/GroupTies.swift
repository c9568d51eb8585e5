import RelationModel

/// A member of a group, and what makes it one.
public struct GroupMember: Hashable, Sendable {
  /// The member.
  public let entity: Entity
  /// The post or membership that makes it one; nil for one that the group was named by.
  public let membership: Relationship?

  /// Makes a member, of one that is named unless told otherwise.
  public init(entity: Entity, membership: Relationship? = nil) {
    self.entity = entity
    self.membership = membership
  }
}

/// A member of two groups at once.
public struct SharedMember: Hashable, Sendable {
  /// The member.
  public let entity: Entity
  /// The post or membership that makes it one of the first group; nil where the group was named by it.
  public let first: Relationship?
  /// The same of the second group.
  public let second: Relationship?
}

/// A tie between members of two groups.
public struct GroupTie: Hashable, Sendable {
  /// The member of the first group.
  public let first: Entity
  /// The member of the second group.
  public let second: Entity
  /// The relationships between the two, best first; none where they only took part in the same events.
  public let relationships: [Relationship]
  /// The events that both took part in, by date, then by id, each with the parts of the first and of the second in it.
  public let events: [JointEvent]

  /// How strong it is: the weight of the relationships, and of each event that of the weaker of the two parts in it.
  public var strength: Double {
    relationships.reduce(0) { $0 + $1.weight } + events.reduce(0) { $0 + min($1.first.weight, $1.second.weight) }
  }

  /// Whether texts state it, be it by an event.
  public var isStated: Bool { !events.isEmpty || relationships.contains(where: \.kind.isTyped) }
}

/// An event that two took part in.
public struct JointEvent: Hashable, Sendable {
  /// The event.
  public let event: Entity
  /// The best of the first one's parts in it.
  public let first: Relationship
  /// The best of the second one's.
  public let second: Relationship
}

/// What ties two groups.
public struct GroupTies: Hashable, Sendable {
  /// The members of the first group alone, by id.
  public let first: [GroupMember]
  /// The members of the second group alone, by id.
  public let second: [GroupMember]
  /// The members of both, who are themselves what ties them, by id.
  public let both: [SharedMember]
  /// The ties that cross from one to the other: stated ones first, then the strongest, then by ids.
  public let ties: [GroupTie]
}

extension RelationshipGraph {
  /// A group: the entities named, and with an institution the people who hold a post in it and the institutions that are
  /// part of it, with their people, and so on.
  ///
  /// - Returns: the members by id; what makes one a member is the best of the relationships that do.
  /// - Throws: `NetworkError` where an id is not in the graph.
  /// - Complexity: O(*d* log *d*) time for the *d* relationships of the members.
  public func group(of named: [EntityID]) throws(NetworkError) -> [GroupMember] {
    for id in named where self[id] == nil {
      throw NetworkError(.unknownEntity, "there is no entity “\(id)” in the graph")
    }
    var members: [EntityID: GroupMember] = [:]
    var next = Set(named).sorted()
    for id in next { members[id] = self[id].map { GroupMember(entity: $0) } }
    while let id = next.popLast() {
      guard self[id]?.kind == .institution else { continue }
      let inside = relationships(of: id).filter { $0.target == id && ($0.kind == .position || $0.kind == .partOf) }
      for membership in inside.sorted(by: Relationship.isBetter) where members[membership.source] == nil {
        members[membership.source] = self[membership.source].map { GroupMember(entity: $0, membership: membership) }
        next.append(membership.source)
      }
    }
    return members.values.sorted { $0.entity.id < $1.entity.id }
  }

  /// What ties two groups, as `group(of:)` makes them: who belongs to both, and the ties between a member of the one and
  /// a member of the other, be they relationships or events that both took part in.
  ///
  /// Ties are those of `NetworkProjection.ties`.
  /// - Complexity: O(*d* log *d*) time for the *d* relationships of the members and of the events that they took part in.
  public func ties(between first: [GroupMember], and second: [GroupMember]) -> GroupTies {
    let (one, other) = (Self.table(first), Self.table(second))
    let (left, right) = (one.filter { other[$0.key] == nil }, other.filter { one[$0.key] == nil })
    var pairs: [Pair: (ties: [Relationship], events: [JointEvent])] = [:]
    for id in left.keys.sorted() {
      for tie in relationships(of: id) where NetworkProjection.ties.includes(tie, in: self) {
        guard let end = tie.other(than: id) else { continue }
        if right[end] != nil { pairs[Pair(first: id, second: end), default: ([], [])].ties.append(tie) }
        guard self[end]?.kind == .event, tie.kind.isTyped else { continue }
        for part in relationships(of: end) where part.kind.isTyped && part.target == end && right[part.source] != nil {
          add(tie, part, to: &pairs[Pair(first: id, second: part.source), default: ([], [])].events)
        }
      }
    }
    let ties = pairs.compactMap { pair, found -> GroupTie? in
      guard let first = self[pair.first], let second = self[pair.second] else { return nil }
      return GroupTie(
        first: first, second: second, relationships: found.ties.sorted(by: Relationship.isBetter),
        events: found.events.sorted(by: JointEvent.isEarlier))
    }
    return GroupTies(
      first: left.values.sorted { $0.entity.id < $1.entity.id },
      second: right.values.sorted { $0.entity.id < $1.entity.id },
      both: one.keys.filter { other[$0] != nil }.sorted().compactMap { id in
        one[id].flatMap { first in
          other[id].map { SharedMember(entity: first.entity, first: first.membership, second: $0.membership) }
        }
      },
      ties: ties.sorted(by: GroupTie.isBetter))
  }

  private struct Pair: Hashable {
    let first: EntityID
    let second: EntityID
  }

  private static func table(_ members: [GroupMember]) -> [EntityID: GroupMember] {
    Dictionary(members.map { ($0.entity.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds an event, or better parts in one that is there.
  private func add(_ first: Relationship, _ second: Relationship, to events: inout [JointEvent]) {
    guard let event = self[first.target] else { return }
    guard let place = events.firstIndex(where: { $0.event.id == event.id }) else {
      return events.append(JointEvent(event: event, first: first, second: second))
    }
    let old = events[place]
    events[place] = JointEvent(
      event: event, first: Relationship.isBetter(first, old.first) ? first : old.first,
      second: Relationship.isBetter(second, old.second) ? second : old.second)
  }
}

extension JointEvent {
  fileprivate static func isEarlier(_ left: JointEvent, _ right: JointEvent) -> Bool {
    PartialDate.isEarlier(left.event.event?.date, right.event.event?.date) ?? (left.event.id < right.event.id)
  }
}

extension GroupTie {
  fileprivate static func isBetter(_ left: GroupTie, _ right: GroupTie) -> Bool {
    if left.isStated != right.isStated { return left.isStated }
    if left.strength != right.strength { return left.strength > right.strength }
    return (left.first.id, left.second.id) < (right.first.id, right.second.id)
  }
}
