import GraphAlgorithms
import RelationModel

/// What joins several entities with each other.
public struct Connection: Hashable, Sendable {
  /// The entities that are joined, by id.
  public let ends: [Entity]
  /// The entities on the way, by id: those who join the others.
  public let intermediaries: [Entity]
  /// The steps, by ids, each with the relationships that allow it.
  public let hops: [PathHop]
}

extension RelationshipGraph {
  /// A short network that joins several entities, in the network of ties; nil where they are not all connected.
  ///
  /// Lengths are those of `paths(from:to:count:notThrough:)`. The network is a tree, at most twice as long as the
  /// shortest there is; intermediaries that many of the entities share are preferred.
  ///
  /// - Parameters:
  ///   - entities: the ids of those to join; one alone is joined without steps.
  ///   - progress: is told the share that is done and may stop it.
  /// - Throws: `NetworkError` where an id is not in the graph, or where it was stopped.
  /// - Complexity: that of `IndexGraph.connectingNetwork(of:length:progress:)`.
  public func connection(
    of entities: [EntityID], progress: ProgressHandler? = nil
  ) throws(NetworkError) -> Connection? {
    let network = Network(forPathsIn: self)
    let nodes = try entities.map { id throws(NetworkError) in try network.requiredNode(of: id) }
    do {
      guard
        let found = try network.index.connectingNetwork(of: nodes, length: PathLength.ofWeight, progress: progress)
      else { return nil }
      let ends = Set(nodes)
      return Connection(
        ends: ends.sorted().map { network.entities[$0] },
        intermediaries: found.nodes.filter { !ends.contains($0) }.map { network.entities[$0] },
        hops: found.edges.flatMap { hops(along: [network.entities[$0.source], network.entities[$0.target]]) })
    } catch {
      throw NetworkError(error)
    }
  }
}
