extension IndexGraph {
  /// The share of all possible edges that are there, from 0 to 1.
  ///
  /// Self-loops do not count, parallel edges count as one, directed graphs count both directions; 0 for fewer than two
  /// nodes.
  /// - Complexity: O(*n* + *m*) time.
  public var density: Double {
    guard nodeCount > 1 else { return 0 }
    let entries = nodes.reduce(0) { count, node in
      let row = arcs(of: node)
      return count + row.count { targets[$0] != node && ($0 == row.lowerBound || targets[$0] != targets[$0 - 1]) }
    }
    // An undirected edge stands in two rows.
    return Double(entries) / (Double(nodeCount) * Double(nodeCount - 1))
  }
}
