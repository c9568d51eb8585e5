import GraphAlgorithms
import RelationModel

/// A step from one entity to the next, with the relationships that allow it.
public struct PathHop: Hashable, Sendable {
  /// The entity that the step leaves.
  public let from: Entity
  /// The entity that it reaches.
  public let to: Entity
  /// The relationships between the two, best first: typed before co-mention, then by weight, then by id.
  public let relationships: [Relationship]
  /// The best piece of evidence of the best relationship: the surest, then the weightiest, then the oldest.
  public let evidence: Evidence
}

/// A way that leads from one entity to another over relationships.
public struct ConnectionPath: Hashable, Sendable {
  /// The steps, in order; none where an entity was asked for its connection with itself.
  public let hops: [PathHop]

  /// The entities passed, from the first to the last; none where there are no steps.
  public var entities: [Entity] { hops.prefix(1).map(\.from) + hops.map(\.to) }
}

extension RelationshipGraph {
  /// The shortest ways between two entities that pass none twice, in the network of ties; none where they are not connected.
  ///
  /// A typed relationship has the length 1 and a co-mention 4: what a text states is preferred to a co-mention even over
  /// three steps. Events are entities on the way. Equally long ways go by the ids of the entities they pass.
  ///
  /// - Parameters:
  ///   - source: where to start; where it is the target, the only way is one without steps.
  ///   - target: where to end.
  ///   - count: how many ways to give at most.
  ///   - avoided: entities that a way may begin or end at but not pass through, such as a head of state who joins
  ///     everybody with everybody.
  ///   - progress: is told the share that is done and may stop it.
  /// - Throws: `NetworkError` where an id is not in the graph, the count is negative, or where it was stopped.
  /// - Complexity: O(*n* + *m*) time to project the graph, and O(*k* *l* *m* log *n*) for *k* ways of *l* steps.
  public func paths(
    from source: EntityID, to target: EntityID, count: Int = 1, notThrough avoided: [EntityID] = [],
    progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [ConnectionPath] {
    try paths(
      in: Network(forPathsIn: self), from: source, to: target, count: count, notThrough: avoided, progress: progress)
  }

  /// As `paths(from:to:count:notThrough:progress:)`, in a network for paths that has been made of the graph already.
  package func paths(
    in network: Network, from source: EntityID, to target: EntityID, count: Int = 1,
    notThrough avoided: [EntityID] = [], progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [ConnectionPath] {
    guard count >= 0 else { throw NetworkError(.invalidCount, "\(count) paths are fewer than none") }
    let start = try network.requiredNode(of: source)
    let end = try network.requiredNode(of: target)
    let nodes = try avoided.map { id throws(NetworkError) in try network.requiredNode(of: id) }
    do {
      return try network.index
        .shortestPaths(
          from: start, to: end, count: count, length: PathLength.ofWeight, notThrough: nodes, progress: progress
        )
        .map { path in ConnectionPath(hops: hops(along: path.nodes.map { network.entities[$0] })) }
    } catch {
      throw NetworkError(error)
    }
  }

  /// The way between two entities whose weakest tie is as strong as can be, in the network of ties; nil where they are
  /// not connected. Among equals the one of fewest steps.
  ///
  /// A tie is as strong as all that the texts say of the two together: the more sentences prove it, the stronger.
  ///
  /// - Throws: `NetworkError` where an id is not in the graph.
  /// - Complexity: O(*m* log *n*) time.
  public func strongestPath(from source: EntityID, to target: EntityID) throws(NetworkError) -> ConnectionPath? {
    let network = Network(self, projection: .ties)
    let start = try network.requiredNode(of: source)
    let end = try network.requiredNode(of: target)
    do {
      return try network.index.widestPath(from: start, to: end)
        .map { path in ConnectionPath(hops: hops(along: path.nodes.map { network.entities[$0] })) }
    } catch {
      throw NetworkError(error)
    }
  }

  func hops(along entities: [Entity]) -> [PathHop] {
    zip(entities, entities.dropFirst()).compactMap { from, to in
      let between = relationships(of: from.id).filter { $0.other(than: from.id) == to.id }.sorted(
        by: Relationship.isBetter)
      guard let evidence = between.first?.evidence.min(by: Evidence.isBetter) else { return nil }
      return PathHop(from: from, to: to, relationships: between, evidence: evidence)
    }
  }
}

/// The lengths of the relationships that paths are made of.
public enum PathLength {
  /// The length of a relationship that a text states.
  public static let typed = 1.0
  /// The length of a co-mention, longer than three stated steps.
  public static let coMention = 4.0

  /// The length of an edge of a network for paths.
  static func ofWeight(_ weight: Double) -> Double { weight > 0 ? typed : coMention }
}

extension Network {
  /// The network of ties, each weighing as much as it has typed relationships, so that its length can be told.
  package init(forPathsIn graph: RelationshipGraph) {
    self.init(graph, projection: .ties) { $0.kind.isTyped ? 1 : 0 }
  }

  /// The node of an entity that has to be there.
  func requiredNode(of entity: EntityID) throws(NetworkError) -> Int {
    guard let node = node(of: entity) else {
      throw NetworkError(.unknownEntity, "there is no entity “\(entity)” in the graph")
    }
    return node
  }
}

extension Relationship {
  /// The piece of evidence that proves most: the surest, then the weightiest, then the oldest; nil where there is none.
  public var bestEvidence: Evidence? { evidence.min(by: Evidence.isBetter) }

  /// Whether one says more than the other: typed before co-mention, then by weight, then by id.
  static func isBetter(_ left: Relationship, _ right: Relationship) -> Bool {
    if left.kind.isTyped != right.kind.isTyped { return left.kind.isTyped }
    if left.weight != right.weight { return left.weight > right.weight }
    return left.id < right.id
  }
}

extension Evidence {
  /// Whether one proves more than the other: the surest, then the weightiest, then the oldest.
  static func isBetter(_ left: Evidence, _ right: Evidence) -> Bool {
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    if left.weight != right.weight { return left.weight > right.weight }
    return left < right
  }
}
