import RelationModel

/// A name as it is looked for among the names that were kept.
public struct NameReadings {
  /// The hashes of what the name can be read as, the likeliest first: the first under which anything is kept counts.
  public let hashes: [Int64]
  /// Whether an entity has the name whose hash is at that place; hashes may agree by chance.
  public let isNamed: (Entity, Int) -> Bool

  /// Makes readings of a name.
  public init(hashes: [Int64], isNamed: @escaping (Entity, Int) -> Bool) {
    (self.hashes, self.isNamed) = (hashes, isNamed)
  }
}

/// The part of a graph that tells of one entity.
public struct Neighbourhood: Sendable {
  /// The entity.
  public let entity: Entity
  /// The entity, its relationships with their evidence, as many as were asked for, and what these name.
  public let graph: RelationshipGraph
  /// How many relationships it has in the whole graph, by kind.
  public let counts: [RelationshipKind: Int]
}

/// The part of a graph that a picture around an entity shows.
public struct Surroundings: Sendable {
  /// The entity.
  public let entity: Entity
  /// The entity, those that it is most strongly tied to, their relationships with their evidence, and what these name.
  public let graph: RelationshipGraph
  /// How many entities a picture of the whole graph would show without a limit.
  public let reached: Int
}

/// The part of a graph that tells how two entities are connected.
public struct Connecting: Sendable {
  /// The entity where the way begins.
  public let first: Entity
  /// The one where it ends.
  public let second: Entity
  /// The entities on the shortest way, the relationships of each with the next, with their evidence, and what these name.
  public let graph: RelationshipGraph
}
