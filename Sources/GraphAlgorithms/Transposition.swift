extension IndexGraph {
  /// The graph with every edge turned round; an undirected graph is its own.
  ///
  /// - Complexity: O(*n* + *m*) time and space; O(1) where undirected.
  public func transposed() -> IndexGraph {
    guard isDirected else { return self }
    switch weights {
    case .ones:
      let ones = [Float](repeating: 1, count: targets.count)
      return IndexGraph(rows: Rows(starts: rowStarts, targets: targets, weights: ones).transposed(), isDirected: true)
    case .narrow(let weights):
      return IndexGraph(
        rows: Rows(starts: rowStarts, targets: targets, weights: weights).transposed(), isDirected: true)
    case .wide(let weights):
      return IndexGraph(
        rows: Rows(starts: rowStarts, targets: targets, weights: weights).transposed(), isDirected: true)
    }
  }

  /// The graph without its directions: opposite edges become one, its weight their sum, unless parallel ones are kept.
  ///
  /// - Complexity: O(*n* + *m*) time and space; O(1) where undirected.
  public func undirected() -> IndexGraph {
    isDirected ? rebuilt(edges, parallels: hasParallels ? .kept : .summed) : self
  }

  /// The graph without directions, self-loops and parallels: what triangles and parts are found in.
  ///
  /// - Complexity: O(*n* + *m*) time and space; O(1) where nothing is to be done.
  public func simplified() -> IndexGraph {
    // A self-loop stands once in its row, every other edge in two.
    let hasLoops = 2 * edgeCount != targets.count
    guard isDirected || hasParallels || hasLoops else { return self }
    return rebuilt(edges.filter { $0.source != $0.target }, parallels: .summed)
  }

  /// The graph with its weights times a power of two, so that their squares and sums of these can be written, and that
  /// power's exponent, turned round; nearly always itself and 0.
  ///
  /// - Complexity: O(1) where every weight is a `Float`, otherwise O(*m*) time.
  func moderated() -> (graph: IndexGraph, exponent: Int) {
    guard case .wide(let weights) = weights, let largest = weights.max(), largest > 0,
      !(0x1p-200..<0x1p200).contains(largest)
    else { return (self, 0) }
    let exponent = Int(largest.exponent)
    let scaled = weights.map { Double(sign: .plus, exponent: -exponent, significand: $0) }
    return (
      IndexGraph(rows: Rows(starts: rowStarts, targets: targets, weights: scaled), isDirected: isDirected), exponent
    )
  }

  private func rebuilt(_ edges: [Edge], parallels: ParallelEdges) -> IndexGraph {
    // The edges come from a checked graph, so building cannot fail.
    (try? IndexGraph(nodeCount: nodeCount, edges: edges, parallels: parallels)) ?? self
  }
}
