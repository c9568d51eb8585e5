/// How likely two nodes are to be tied, judged by the neighbours that they share.
public enum LinkScore: String, Hashable, Sendable, CaseIterable {
  /// The number of common neighbours. (M. E. J. Newman, 2001.)
  case commonNeighbors
  /// The sum of 1 / ln degree over the common neighbours. (L. Adamic, E. Adar, 2003.)
  case adamicAdar
  /// The sum of 1 / degree over the common neighbours. (T. Zhou, L. Lü, Y.-C. Zhang, 2009.)
  case resourceAllocation

  fileprivate func share(degree: Int) -> Double {
    switch self {
    case .commonNeighbors: 1
    case .adamicAdar: 1 / logarithm(Double(degree))
    case .resourceAllocation: 1 / Double(degree)
    }
  }
}

/// A pair of nodes with a score.
public struct ScoredPair: Hashable, Sendable {
  /// The node that was asked about.
  public let source: Int
  /// The other node.
  public let target: Int
  /// The score; the higher, the likelier a tie.
  public let score: Double
}

extension IndexGraph {
  /// The nodes not tied to a node that most speaks for a tie with, the highest score first, then by index.
  ///
  /// Weights, directions, parallels and self-loops are disregarded. Nodes without a common neighbour are left out.
  ///
  /// - Parameters:
  ///   - node: the node to find ties for.
  ///   - score: what speaks for a tie.
  ///   - count: how many to give at most.
  /// - Throws: `IndexGraphError` where there is no such node, or the count is negative.
  /// - Complexity: O(*n* + *m*) time and space.
  public func likelyLinks(of node: Int, by score: LinkScore, count: Int) throws(IndexGraphError) -> [ScoredPair] {
    try check(node)
    guard count >= 0 else { throw IndexGraphError(.invalidParameter, "\(count) nodes are fewer than none") }
    let graph = simplified()
    var sums: [Int: Double] = [:]
    for arc in graph.arcs(of: node) {
      let middle = Int(graph.targets[arc])
      let share = score.share(degree: graph.arcs(of: middle).count)
      for arc in graph.arcs(of: middle) where graph.targets[arc] != node {
        sums[Int(graph.targets[arc]), default: 0] += share
      }
    }
    return sums.filter { graph.arc(from: node, to: $0.key) == nil }
      .map { ScoredPair(source: node, target: $0.key, score: $0.value) }
      .sorted { ($1.score, $0.target) < ($0.score, $1.target) }
      .prefix(count).map { $0 }
  }

  /// The score of a pair of nodes, tied or not.
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(*n* + *m*) time where the graph is directed or has parallels or self-loops, otherwise
  ///   O(degrees + *n* log degree).
  public func linkScore(_ score: LinkScore, between first: Int, and second: Int) throws(IndexGraphError) -> Double {
    try check(first)
    try check(second)
    let graph = simplified()
    let others = Set(graph.arcs(of: second).map { graph.targets[$0] })
    return graph.arcs(of: first).map { graph.targets[$0] }.filter(others.contains)
      .reduce(0) { $0 + score.share(degree: graph.arcs(of: Int($1)).count) }
  }
}
