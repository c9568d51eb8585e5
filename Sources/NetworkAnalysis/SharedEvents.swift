import GraphAlgorithms
import RelationModel

/// Two people, or two institutions, that took part in the same events.
public struct SharedEvents: Hashable, Sendable {
  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
  /// The events that both took part in, by id.
  public let events: [Entity]
  /// How likely two that take part in as many events as these would share as many by chance, from 0 to 1.
  public let chance: Double
}

extension RelationshipGraph {
  /// Who meets whom: the pairs of one kind that took part in the same events, the least likely by chance first, then
  /// those of most events, then by ids.
  ///
  /// Whoever a text states a part in an event of took part in it, whatever the role. Meeting at an event that few attend,
  /// again and again, is hardly chance; sharing one large forum is.
  ///
  /// - Parameters:
  ///   - kind: whom to pair: people or institutions; events give none.
  ///   - significance: the probability by chance below which a pair is listed; 1 lists all.
  ///   - progress: is told the share that is done and may stop it.
  /// - Throws: `NetworkError` where the significance is not from 0 to 1, there are more than 50 million pairs, or where it
  ///   was stopped.
  /// - Complexity: O(Σ *k*²) time over the numbers *k* of participants of the events.
  public func sharedEvents(
    among kind: EntityKind, significance: Double = 1, progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [SharedEvents] {
    guard (0...1).contains(significance) else {
      throw NetworkError(.invalidParameter, "the significance \(significance) is not from 0 to 1")
    }
    guard kind != .event else { return [] }
    let nodes = entities.filter { $0.kind == kind || $0.kind == .event }
    let numbers = Dictionary(uniqueKeysWithValues: nodes.enumerated().map { ($1.id, $0) })
    let edges = relationships.compactMap { tie -> IndexGraph.Edge? in
      guard tie.kind.isTyped, let source = numbers[tie.source], let target = numbers[tie.target],
        nodes[source].kind != nodes[target].kind
      else { return nil }
      return IndexGraph.Edge(source, target)
    }
    do {
      let graph = try IndexGraph(nodeCount: nodes.count, edges: edges)
      let pairs = try graph.projection(
        onto: nodes.map { $0.kind == kind }, weight: .hypergeometric, progress: progress
      ).filter { $0.weight < significance || significance == 1 }
      return try pairs.map { pair throws(IndexGraphError) in
        let others = Set(try graph.neighbors(of: pair.source))
        let shared = try graph.neighbors(of: pair.target).filter { others.contains($0) }
        return SharedEvents(
          first: nodes[pair.source], second: nodes[pair.target], events: shared.map { nodes[$0] },
          chance: pair.weight)
      }
      .sorted {
        ($0.chance, $1.events.count, $0.first.id, $0.second.id) < (
          $1.chance, $0.events.count, $1.first.id, $1.second.id
        )
      }
    } catch {
      throw NetworkError(error)
    }
  }
}
