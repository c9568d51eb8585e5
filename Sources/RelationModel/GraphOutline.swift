/// The entities of a graph and what ties them, without what proves it: for measures, which need no more.
public struct GraphOutline: Sendable {
  /// A relationship by the numbers of its ends.
  public struct Tie: Hashable, Sendable {
    /// The kind of tie.
    public let kind: RelationshipKind
    /// The number of the entity that it goes from.
    public let source: Int
    /// The number of the entity that it goes to.
    public let target: Int
    /// The sum of the weights of its evidence.
    public let weight: Double

    /// Makes a tie.
    public init(kind: RelationshipKind, source: Int, target: Int, weight: Double) {
      (self.kind, self.source, self.target, self.weight) = (kind, source, target, weight)
    }
  }

  /// The entities, by id; an entity's number is its place here.
  public let entities: [Entity]
  /// The relationships, in the order of their ids.
  public let ties: [Tie]

  /// Makes an outline of its parts; the ends of ties are places among the entities.
  public init(entities: [Entity], ties: [Tie]) { (self.entities, self.ties) = (entities, ties) }
}
