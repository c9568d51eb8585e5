import GraphAlgorithms
import RelationModel

/// An entity that stands between others who are not tied to each other.
public struct Broker: Hashable, Sendable {
  /// The entity.
  public let entity: Entity
  /// How many entities it is tied to.
  public let contacts: Int
  /// How many of them do not merely repeat each other: high for brokers. (R. S. Burt's effective size.)
  public let effectiveSize: Double
  /// How much they are bound to each other: low for brokers. (R. S. Burt's constraint.)
  public let constraint: Double
  /// How many of the shortest paths between others pass through it, each pair once.
  public let betweenness: Double
  /// Into how many pieces its part of the network would fall without it; 1 where it would hold together.
  public let pieces: Int

  /// Whether it is an articulation point: without it, some entities would lose all connection with others.
  public var isArticulationPoint: Bool { pieces > 1 }
}

extension Network {
  /// Who stands between others: the entities of two contacts or more, those with the most contacts that do not repeat
  /// each other first, then those least bound, then by id.
  ///
  /// - Parameters:
  ///   - kind: which entities to list; nil lists all.
  ///   - limit: how many to list at most; nil lists all.
  ///   - threads: how many threads to use; the answer is the same.
  ///   - progress: is told the share that is done and may stop it.
  /// - Throws: `NetworkError` where it was stopped, by the handler or with its task, or there is not one thread.
  /// - Complexity: O(*n* *m*) time, for betweenness; O(*n* + *m*) space.
  public func brokers(
    kind: EntityKind? = nil, limit: Int? = nil, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [Broker] {
    let betweenness = try values(of: .betweenness, threads: threads, progress: progress)
    let degrees = index.simplified().degrees()
    let brokerage = index.brokerage()
    var pieces = [Int](repeating: 0, count: index.nodeCount)
    for component in index.biconnectivity().components {
      for node in component { pieces[node] += 1 }
    }
    let brokers = index.nodes.filter { degrees[$0] > 1 && (kind == nil || entities[$0].kind == kind) }.map { node in
      Broker(
        entity: entities[node], contacts: degrees[node], effectiveSize: brokerage.effectiveSize[node],
        constraint: brokerage.constraint[node], betweenness: betweenness[node], pieces: pieces[node])
    }
    .sorted {
      ($1.effectiveSize.rounded9, $0.constraint.rounded9, $0.entity.id)
        < ($0.effectiveSize.rounded9, $1.constraint.rounded9, $1.entity.id)
    }
    return Array(brokers.prefix(max(0, limit ?? brokers.count)))
  }

  /// The entities without whom their part of the network would fall to pieces, by id.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
  public func articulationPoints() -> [Entity] { index.articulationPoints().map { entities[$0] } }

  /// The ties without which their part of the network would fall in two, by ids.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
  public func bridges() -> [NetworkTie] { index.bridges().map { tie($0) } }
}

extension Double {
  /// Nine digits after the point, so that rounding decides no order.
  fileprivate var rounded9: Double { (self * 1e9).rounded() }
}
