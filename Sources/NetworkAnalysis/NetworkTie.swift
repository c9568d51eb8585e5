import GraphAlgorithms
import RelationModel

/// Two entities that a network ties.
public struct NetworkTie: Hashable, Sendable {
  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
  /// How strong the tie is: the weight of all relationships between the two together.
  public let weight: Double
}

extension Network {
  func tie(_ edge: IndexGraph.Edge) -> NetworkTie {
    NetworkTie(first: entities[edge.source], second: entities[edge.target], weight: edge.weight)
  }
}
