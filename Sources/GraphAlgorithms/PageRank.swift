extension IndexGraph {
  /// How often a reader who follows edges at random is at each node: weighted, damping 0.85, summing to 1.
  ///
  /// The same as `pageRank(damping:tolerance:)` with 0.85 and 10⁻¹².
  public func pageRank() -> [Double] { powerIteration(damping: 0.85, tolerance: 1e-12) }

  /// How often a reader who follows edges at random is at each node.
  ///
  /// At each step the walker follows, with probability *d*, an edge out of the node, chosen in proportion to its weight;
  /// otherwise, or where no edge of weight above 0 leaves the node, it jumps to any node, all alike. (L. Page, S. Brin,
  /// R. Motwani, T. Winograd: The PageRank citation ranking, 1999.) The ranks sum to 1; an empty graph has none.
  ///
  /// - Parameters:
  ///   - damping: *d*, from 0 to below 1.
  ///   - tolerance: iteration stops when the ranks change by no more in sum; they are then within
  ///     *d* / (1 − *d*) × `tolerance` of the limit.
  /// - Throws: `IndexGraphError` where a parameter is out of its range.
  /// - Complexity: O((*n* + *m*) log(`tolerance`) / log *d*) time, O(*n*) space.
  public func pageRank(damping: Double, tolerance: Double) throws(IndexGraphError) -> [Double] {
    guard damping >= 0, damping < 1 else {
      throw IndexGraphError(.invalidParameter, "the damping \(damping) is not from 0 to below 1")
    }
    guard tolerance > 0, tolerance.isFinite else {
      throw IndexGraphError(.invalidParameter, "the tolerance \(tolerance) is not a finite number above 0")
    }
    return powerIteration(damping: damping, tolerance: tolerance)
  }

  private func powerIteration(damping: Double, tolerance: Double) -> [Double] {
    guard nodeCount > 0 else { return [] }
    let even = 1 / Double(nodeCount)
    let rowSums = nodes.map { node in arcs(of: node).reduce(0) { $0 + weight(ofArc: $1) } }
    var ranks = [Double](repeating: even, count: nodeCount)
    // Each step shrinks the change by the damping at least, so this bounds the steps whatever rounding does.
    var bound = 2.0
    var change = Double.infinity
    while change > tolerance, bound > tolerance {
      let next = step(from: ranks, rowSums: rowSums, damping: damping, even: even)
      change = zip(ranks, next).reduce(0) { $0 + abs($1.0 - $1.1) }
      ranks = next
      bound *= damping
    }
    let sum = ranks.reduce(0, +)
    return ranks.map { $0 / sum }
  }

  private func step(from ranks: [Double], rowSums: [Double], damping: Double, even: Double) -> [Double] {
    let stranded = nodes.reduce(0) { rowSums[$1] > 0 ? $0 : $0 + ranks[$1] }
    var next = [Double](repeating: (1 - damping + damping * stranded) * even, count: nodeCount)
    for node in nodes where rowSums[node] > 0 {
      let share = damping * ranks[node]
      for arc in arcs(of: node) { next[Int(targets[arc])] += share * (weight(ofArc: arc) / rowSums[node]) }
    }
    return next
  }
}
