import GraphAlgorithms
import RelationModel

/// What ways between two entities have to be like.
public struct PathRestrictions: Hashable, Sendable {
  /// Which ties they may use.
  public var ties: TieRestrictions
  /// Entities that each way passes through, in whatever order; at most 6.
  public var via: [EntityID]
  /// How many steps a way has at most; nil is without limit.
  public var maxLength: Int?

  /// Makes restrictions; as they stand, none.
  public init(_ ties: TieRestrictions = TieRestrictions(), via: [EntityID] = [], maxLength: Int? = nil) {
    self.ties = ties
    self.via = via
    self.maxLength = maxLength
  }
}

/// The ways between two entities that keep to restrictions.
public struct RestrictedPaths: Hashable, Sendable {
  /// The ways, the best first.
  public let paths: [ConnectionPath]
  /// The graph that they were sought in.
  public let restricted: RestrictedGraph
}

extension RelationshipGraph {
  /// The shortest ways between two entities that pass none twice and keep to restrictions.
  ///
  /// Lengths and order are those of `paths(from:to:count:notThrough:progress:)`; the restrictions hold first, so that a
  /// co-mention that is strong enough over all years may be too weak in one.
  ///
  /// - Throws: `NetworkError` where an id is not in the graph, one is to be passed and avoided, a number is out of its
  ///   range, too many ways would have to be tried, or where it was stopped.
  /// - Complexity: that of `paths(from:to:count:notThrough:progress:)`; with `via` or `maxLength` that of
  ///   `IndexGraph.shortestPaths(from:to:through:steps:count:length:limit:progress:)`.
  public func paths(
    from source: EntityID, to target: EntityID, count: Int = 1, restrictions: PathRestrictions,
    progress: ProgressHandler? = nil
  ) throws(NetworkError) -> RestrictedPaths {
    let restricted = try restricted(by: restrictions.ties, sparing: [source, target] + restrictions.via)
    let graph = restricted.graph
    if restrictions.via.isEmpty, restrictions.maxLength == nil {
      let paths = try graph.paths(from: source, to: target, count: count, progress: progress)
      return RestrictedPaths(paths: paths, restricted: restricted)
    }
    let network = Network(forPathsIn: graph)
    let (start, end) = (try network.requiredNode(of: source), try network.requiredNode(of: target))
    let via = try restrictions.via.map { id throws(NetworkError) in try network.requiredNode(of: id) }
    do {
      let found = try network.index.shortestPaths(
        from: start, to: end, through: via, steps: restrictions.maxLength, count: count, length: PathLength.ofWeight,
        progress: progress)
      return RestrictedPaths(
        paths: found.map { path in
          ConnectionPath(hops: graph.hops(along: path.nodes.map { network.entities[$0] }))
        }, restricted: restricted)
    } catch {
      throw NetworkError(error)
    }
  }
}
