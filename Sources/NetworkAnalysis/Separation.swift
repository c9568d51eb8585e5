import GraphAlgorithms
import RelationModel

/// What holds two entities together: the least that would have to go to part them.
public struct Separation: Hashable, Sendable {
  /// The weight of the ties that would have to go, in sum; 0 where the two are not connected.
  public let strength: Double
  /// These ties, by ids.
  public let ties: [NetworkTie]
}

extension Network {
  /// How firmly two entities hang together: the ties of least weight in sum without which nothing would connect them.
  ///
  /// - Throws: `NetworkError` where an id is not in the network, both are the same, or where it was stopped.
  /// - Complexity: that of `IndexGraph.maximumFlow(from:to:progress:)`.
  public func separation(
    of first: EntityID, from second: EntityID, progress: ProgressHandler? = nil
  ) throws(NetworkError) -> Separation {
    let source = try requiredNode(of: first)
    let target = try requiredNode(of: second)
    do {
      let flow = try index.maximumFlow(from: source, to: target, progress: progress)
      return Separation(strength: flow.value, ties: flow.cut.map { tie($0) })
    } catch {
      throw NetworkError(error)
    }
  }
}
