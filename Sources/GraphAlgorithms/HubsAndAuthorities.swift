/// How good a pointer to others each node is, and how well pointed to.
public struct HubsAndAuthorities: Hashable, Sendable {
  /// High where edges lead to good authorities; the largest is 1.
  public let hubs: [Double]
  /// High where edges come from good hubs; the largest is 1.
  public let authorities: [Double]
}

extension IndexGraph {
  /// How well each node points to those that are well pointed to, and the other way round: the HITS algorithm.
  ///
  /// *a* = *Aᵀ* *h* for the authorities and *h* = *A* *a* for the hubs, *A* the matrix of weights, each scaled so that its
  /// maximum is 1; all 0 without edges. In an undirected graph both are the same. By power steps. (J. Kleinberg:
  /// Authoritative sources in a hyperlinked environment, 1999.)
  ///
  /// - Parameters:
  ///   - tolerance: how much the hubs may change on average in a last round.
  ///   - progress: is told how near the values are and may stop it.
  /// - Throws: `IndexGraphError` where the tolerance is not a finite number above 0, is not reached in 100,000 rounds, or
  ///   where it was stopped.
  /// - Complexity: O((*n* + *m*) *k*) time for *k* rounds, O(*n* + *m*) space.
  public func hubsAndAuthorities(
    tolerance: Double = 1e-12, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> HubsAndAuthorities {
    guard tolerance > 0, tolerance.isFinite else {
      throw IndexGraphError(.invalidParameter, "the tolerance \(tolerance) is not a finite number above 0")
    }
    let graph = moderated().graph
    let outward = RowProducts(graph)
    let inward = RowProducts(graph.transposed())
    let hubs = WorkArray<Double>(repeating: 1, count: nodeCount)
    let authorities = WorkArray<Double>(repeating: 0, count: nodeCount)
    let next = WorkArray<Double>(repeating: 0, count: nodeCount)
    let run = RoundsRun(progress)
    let goal = tolerance * Double(max(1, nodeCount))
    var convergence = Convergence(goal: goal)
    for _ in 0..<100_000 {
      inward.multiply(hubs.buffer, into: authorities.buffer)
      outward.multiply(authorities.buffer, into: next.buffer)
      guard let largest = next.buffer.max(), largest > 0, let most = authorities.buffer.max() else {
        return HubsAndAuthorities(
          hubs: Array(repeating: 0, count: nodeCount), authorities: Array(repeating: 0, count: nodeCount))
      }
      var change = 0.0
      for node in nodes {
        change += abs(next[node] / largest - hubs[node])
        hubs[node] = next[node] / largest
      }
      if change <= goal {
        return HubsAndAuthorities(hubs: Array(hubs.buffer), authorities: authorities.buffer.map { $0 / most })
      }
      try run.check(convergence.share(change))
    }
    throw IndexGraphError(.notConverged, "hubs and authorities are not found within the tolerance \(tolerance)")
  }
}
