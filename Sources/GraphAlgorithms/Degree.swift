/// Which edges of a node of a directed graph count; in an undirected graph it makes no difference.
public enum EdgeDirection: String, Hashable, Sendable, CaseIterable {
  /// The edges that leave the node.
  case outgoing
  /// The edges that reach the node.
  case incoming
  /// Both.
  case both
}

extension IndexGraph {
  /// How many edges each node has: with how many others it is tied; a self-loop counts twice (once each way where directed).
  ///
  /// As NetworkX's `degree`, `out_degree` and `in_degree` of a simple graph.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func degrees(_ direction: EdgeDirection = .both) -> [Int] {
    tally(direction, from: 0) { _ in 1 }
  }

  /// The sum of the weights of each node's edges: how much it is tied in all; a self-loop counts twice (once each way where
  /// directed). (A. Barrat and others: The architecture of complex weighted networks, 2004.)
  ///
  /// As NetworkX's `degree(weight="weight")`. Summed by neighbour, ascending; outgoing before incoming.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func strengths(_ direction: EdgeDirection = .both) -> [Double] {
    tally(direction, from: 0) { weight(ofArc: $0) }
  }

  private func tally<Number: AdditiveArithmetic>(
    _ direction: EdgeDirection, from zero: Number, adding value: (Int) -> Number
  ) -> [Number] {
    var sums = [Number](repeating: zero, count: nodeCount)
    if !isDirected || direction != .incoming {
      for node in nodes {
        for arc in arcs(of: node) {
          sums[node] += value(arc)
          if !isDirected, targets[arc] == node { sums[node] += value(arc) }
        }
      }
    }
    if isDirected && direction != .outgoing {
      for arc in targets.indices { sums[Int(targets[arc])] += value(arc) }
    }
    return sums
  }
}
