import GraphAlgorithms
import RelationModel

/// Which relationships of a graph become the edges of a network.
public enum NetworkProjection: String, CaseIterable, Sendable {
  /// What the texts state, and besides the co-mentions of weight 1 or more: one shared sentence, or five shared articles.
  case ties
  /// What the texts state: the typed relationships, with people, institutions and events as nodes.
  case statements
  /// Who is named with whom: the co-mentions among people and institutions, which are the only nodes.
  case mentions

  /// The least weight of a co-mention that counts as a tie.
  public static let leastMentionWeight = 1.0

  /// Whether an entity of that kind is a node.
  public func includes(_ kind: EntityKind) -> Bool { self != .mentions || kind != .event }

  /// Whether a relationship between two nodes is an edge, or part of one.
  ///
  /// Co-mentions with events never are: a text that tells of an event names its participants anyway.
  public func includes(_ relationship: Relationship, in graph: RelationshipGraph) -> Bool {
    includes(relationship.kind, weight: relationship.weight) {
      graph[relationship.source]?.kind == .event || graph[relationship.target]?.kind == .event
    }
  }

  /// Whether a relationship of that kind and weight is an edge, or part of one.
  func includes(_ kind: RelationshipKind, weight: @autoclosure () -> Double, namesEvent: () -> Bool) -> Bool {
    if kind.isTyped { return self != .mentions }
    // A hair below 1 still is five times 0.2.
    let isStrong = self == .mentions || weight() >= Self.leastMentionWeight - 1e-9
    return self != .statements && isStrong && !namesEvent()
  }
}

/// The entities of a graph as the nodes of a network, and the relationships of one projection as its edges.
///
/// Undirected; an edge weighs as much as all the relationships between its two ends together.
public struct Network: Sendable {
  /// The nodes, by id; an entity's place here is its node in `index`.
  public let entities: [Entity]
  /// Which relationships are the edges.
  public let projection: NetworkProjection
  /// The network as the algorithms see it.
  public let index: IndexGraph

  private let nodes: [EntityID: Int]

  /// Projects a graph; entities without a relationship of the projection remain as isolated nodes.
  ///
  /// A relationship whose weight is negative or not a number counts as an edge of weight 0.
  /// - Complexity: O(*n* + *m*) time and space in the numbers of entities and relationships.
  public init(_ graph: RelationshipGraph, projection: NetworkProjection = .ties) {
    self.init(graph, projection: projection) { boundedWeight($0.weight) }
  }

  /// Projects a graph with one edge for each relationship, weighing what `weight` says.
  init(_ graph: RelationshipGraph, projection: NetworkProjection, weight: (Relationship) -> Double) {
    self.projection = projection
    let entities = graph.entities.filter { projection.includes($0.kind) }
    let nodes = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) })
    let edges = graph.relationships.compactMap { relationship -> IndexGraph.Edge? in
      guard projection.includes(relationship, in: graph), let source = nodes[relationship.source],
        let target = nodes[relationship.target]
      else { return nil }
      return IndexGraph.Edge(source, target, weight: weight(relationship))
    }
    self.entities = entities
    self.nodes = nodes
    index = Self.build(nodeCount: entities.count, edges: edges)
  }

  /// Projects the outline of a graph: the network of the whole graph.
  ///
  /// - Complexity: O(*n* + *m*) time and space in the numbers of entities and relationships.
  public init(_ outline: GraphOutline, projection: NetworkProjection = .ties) {
    self.projection = projection
    let all = outline.entities
    let places = all.indices.filter { projection.includes(all[$0].kind) }
    var numbers = [Int](repeating: -1, count: all.count)
    for (node, place) in places.enumerated() { numbers[place] = node }
    let edges = outline.ties.compactMap { tie -> IndexGraph.Edge? in
      let isEdge = projection.includes(tie.kind, weight: tie.weight) {
        all[tie.source].kind == .event || all[tie.target].kind == .event
      }
      guard isEdge, numbers[tie.source] >= 0, numbers[tie.target] >= 0 else { return nil }
      return IndexGraph.Edge(numbers[tie.source], numbers[tie.target], weight: boundedWeight(tie.weight))
    }
    entities = places.count == all.count ? all : places.map { all[$0] }
    nodes = Dictionary(uniqueKeysWithValues: entities.enumerated().map { ($1.id, $0) })
    index = Self.build(nodeCount: entities.count, edges: edges)
  }

  private init(_ network: Network, edges: [IndexGraph.Edge]) {
    (entities, projection, nodes) = (network.entities, network.projection, network.nodes)
    index = Self.build(nodeCount: entities.count, edges: edges)
  }

  /// The same nodes with other edges.
  func replacingEdges(_ edges: [IndexGraph.Edge]) -> Network { Network(self, edges: edges) }

  /// The node of an entity, or nil where the projection has none of that id.
  public func node(of entity: EntityID) -> Int? { nodes[entity] }

  private static func build(nodeCount: Int, edges: [IndexGraph.Edge]) -> IndexGraph {
    do {
      return try IndexGraph(nodeCount: nodeCount, edges: edges)
    } catch {
      // Nodes come from a table in memory and weights are bounded, so this tells of a mistake in this file.
      preconditionFailure(error.description)
    }
  }
}

/// A weight, kept from 0 to a bound that sums of many cannot overflow.
private func boundedWeight(_ weight: Double) -> Double {
  // The order of the arguments makes NaN 0.
  min(1e200, max(0, weight))
}
