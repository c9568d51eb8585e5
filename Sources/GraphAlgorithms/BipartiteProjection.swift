/// How strongly two nodes of one kind are tied by the nodes of the other kind that they share.
public enum ProjectionWeight: String, Hashable, Sendable, CaseIterable {
  /// How many they share.
  case count
  /// The sum of 1 / (degree − 1) over those they share, so that a large gathering ties less.
  /// (M. E. J. Newman: Scientific collaboration networks, 2001.)
  case newman
  /// The probability to share as many or more by chance, with the same degrees: small for ties that matter.
  /// (M. Tumminello and others: Statistically validated networks in bipartite complex systems, 2011.)
  case hypergeometric
}

extension IndexGraph {
  /// The ties among nodes of one kind in a graph whose edges join two kinds, by source, then target.
  ///
  /// Weights, directions and parallels are disregarded. Pairs that share nothing are left out.
  ///
  /// - Parameters:
  ///   - isMember: whether each node is of the kind that is tied.
  ///   - weight: how strong a tie is.
  ///   - limit: how many ties are allowed; 50 million take 1.2 GB.
  ///   - progress: is told the share of the nodes done and may stop it.
  /// - Throws: `IndexGraphError` where `isMember` does not tell of every node, an edge joins two nodes of one kind,
  ///   there are more ties than allowed, or where it was stopped.
  /// - Complexity: O(Σ degree² of the other kind) time; O(*n* + *m*) space besides the result.
  public func projection(
    onto isMember: [Bool], weight: ProjectionWeight, limit: Int = 50_000_000, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Edge] {
    guard isMember.count == nodeCount else {
      throw IndexGraphError(.invalidParameter, "there are \(isMember.count) marks for \(nodeCount) nodes")
    }
    guard limit >= 0 else { throw IndexGraphError(.invalidParameter, "\(limit) ties are fewer than none") }
    let undirected = undirected()
    if let edge = undirected.edges.first(where: { isMember[$0.source] == isMember[$0.target] }) {
      throw IndexGraphError(.invalidParameter, "the edge \(edge.source) – \(edge.target) joins two nodes of one kind")
    }
    let graph = undirected.simplified()
    let others = isMember.count { !$0 }
    var (counts, sums) = ([Int](repeating: 0, count: nodeCount), [Double](repeating: 0, count: nodeCount))
    var ties: [Edge] = []
    let run = RoundsRun(progress)
    for node in graph.nodes where isMember[node] {
      try run.check(Double(node) / Double(nodeCount))
      var met: [Int] = []
      for arc in graph.arcs(of: node) {
        let middle = Int(graph.targets[arc])
        let degree = graph.arcs(of: middle).count
        for arc in graph.arcs(of: middle) where graph.targets[arc] > node {
          let other = Int(graph.targets[arc])
          if counts[other] == 0 { met.append(other) }
          counts[other] += 1
          sums[other] += 1 / Double(degree - 1)
        }
      }
      guard met.count <= limit - ties.count else {
        throw IndexGraphError(.tooLarge, "there are more than \(limit) ties")
      }
      for other in met.sorted() {
        let value =
          switch weight {
          case .count: Double(counts[other])
          case .newman: sums[other]
          case .hypergeometric:
            Self.hypergeometricTail(
              counts[other], of: others, first: graph.arcs(of: node).count, second: graph.arcs(of: other).count)
          }
        ties.append(Edge(node, other, weight: value))
        (counts[other], sums[other]) = (0, 0)
      }
    }
    return ties
  }

  /// The probability that two random choices of `first` and `second` out of `total` have `shared` or more in common.
  static func hypergeometricTail(_ shared: Int, of total: Int, first: Int, second: Int) -> Double {
    func logChoose(_ n: Int, _ k: Int) -> Double { logFactorial(n) - logFactorial(k) - logFactorial(n - k) }
    let possible = max(shared, first + second - total)...max(shared, min(first, second))
    let sum = possible.reversed().reduce(0.0) { sum, common in
      guard common <= min(first, second), total - first >= second - common else { return sum }
      return sum
        + exponential(
          logChoose(first, common) + logChoose(total - first, second - common) - logChoose(total, second))
    }
    return min(1, sum)
  }
}
