extension IndexGraph {
  /// The share of all possible edges that are there, from 0 to 1.
  ///
  /// Self-loops do not count, directed graphs count both directions; 0 for fewer than two nodes.
  /// - Complexity: O(*n* + *m*) time.
  public var density: Double {
    guard nodeCount > 1 else { return 0 }
    let loops = nodes.count { arc(from: $0, to: $0) != nil }
    let ordered = Double(nodeCount) * Double(nodeCount - 1)
    return Double(edgeCount - loops) / (isDirected ? ordered : ordered / 2)
  }
}
