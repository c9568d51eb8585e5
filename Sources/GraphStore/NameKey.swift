import RelationModel

/// A name by which an entity is found, as a number that whoever writes the graph makes of it.
public struct NameKey: Hashable, Sendable {
  /// The number: a hash of the name without what does not matter in it.
  public let hash: Int64
  /// The place of the entity among those of the graph.
  public let entity: Int
  /// How well the name names it: 0 best.
  public let level: Int

  /// Makes a key.
  public init(hash: Int64, entity: Int, level: Int) {
    self.hash = hash
    self.entity = entity
    self.level = level
  }
}

/// The part of a graph that tells of one entity.
public struct Neighbourhood: Sendable {
  /// The entity.
  public let entity: Entity
  /// The entity, its relationships with their evidence, and what these name.
  public let graph: RelationshipGraph
}
