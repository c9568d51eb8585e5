/// How two entities are related.
public enum RelationshipKind: String, Codable, Sendable, CaseIterable {
  /// A person signed at a signing: person → event.
  case signatory
  /// An institution is a side of a signed document: institution → event.
  case party
  /// A person or institution took part in an event, with a role: → event.
  case participant
  /// A person was appointed: person → event.
  case appointee
  /// A person holds a post, named by the role: person → institution.
  case position
  /// An institution belongs to a larger one: institution → institution.
  case partOf
  /// Two entities are named in one sentence or article; undirected, derived, weighted.
  case coMention

  /// Whether a text states the relationship; a co-mention is only counted.
  public var isTyped: Bool { self != .coMention }
  /// Whether source and target differ in meaning.
  public var isDirected: Bool { self != .coMention }
}

/// What a participant did at an event; the `role` of a `participant` relationship.
public enum ParticipantRole: String, Codable, Sendable, CaseIterable {
  case speaker, organizer, host, attendee
}

/// A typed tie between two entities and the evidence for it.
///
/// A co-mention is undirected; its source is the smaller id.
public struct Relationship: Identifiable, Hashable, Codable, Sendable {
  /// What tells one relationship from another.
  public struct ID: Hashable, Codable, Sendable {
    /// The kind of tie.
    public let kind: RelationshipKind
    /// From which entity.
    public let source: EntityID
    /// To which entity.
    public let target: EntityID
    /// The title of a position or the role of a participant.
    public let role: String?

    /// Makes an identity of its parts.
    public init(kind: RelationshipKind, source: EntityID, target: EntityID, role: String? = nil) {
      self.kind = kind
      self.source = source
      self.target = target
      self.role = role
    }
  }

  /// The kind, the two ends and the role.
  public let id: ID
  /// For a signatory: the institution that the person signed for, where the text tells.
  public var side: EntityID?
  /// The sentences that prove it, sorted; never empty.
  public var evidence: [Evidence]

  /// Makes a relationship; the evidence is sorted and freed of repetitions.
  public init(id: ID, side: EntityID? = nil, evidence: [Evidence]) {
    self.id = id
    self.side = side
    // Most relationships have one piece, and most others have them in order.
    let isInOrder = evidence.indices.dropFirst().allSatisfy { evidence[$0 - 1] < evidence[$0] }
    self.evidence = isInOrder ? evidence : Set(evidence).sorted()
  }

  /// The kind of tie.
  public var kind: RelationshipKind { id.kind }
  /// From which entity.
  public var source: EntityID { id.source }
  /// To which entity.
  public var target: EntityID { id.target }
  /// The title of a position or the role of a participant.
  public var role: String? { id.role }
  /// The sum of the evidence's weights.
  public var weight: Double { evidence.reduce(0) { $0 + $1.weight } }
  /// The dates of the first and the last dated evidence.
  public var dates: ClosedRange<PartialDate>? {
    let dates = evidence.compactMap(\.date)
    guard let first = dates.min(), let last = dates.max() else { return nil }
    return first...last
  }

  /// The entity at the other end, or nil where `entity` is at neither.
  public func other(than entity: EntityID) -> EntityID? {
    if entity == source { return target }
    return entity == target ? source : nil
  }
}

extension Relationship.ID: Comparable {
  /// Orders by source, target, kind in the order of its declaration, and role; no role comes before an empty one.
  public static func < (left: Self, right: Self) -> Bool {
    if left.source != right.source { return left.source < right.source }
    if left.target != right.target { return left.target < right.target }
    if left.kind != right.kind { return left.kind.order < right.kind.order }
    guard let first = left.role, let second = right.role else { return left.role == nil && right.role != nil }
    return byBytes(first, second)
  }
}

extension RelationshipKind {
  fileprivate var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
