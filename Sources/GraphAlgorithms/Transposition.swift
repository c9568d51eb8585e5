extension IndexGraph {
  /// The graph with every edge turned round; an undirected graph is its own.
  ///
  /// - Complexity: O(*n* + *m*) time and space; O(1) where undirected.
  public func transposed() -> IndexGraph {
    isDirected ? IndexGraph(rows: Rows(self).transposed(), isDirected: true) : self
  }

  /// The graph without its directions: opposite edges become one, its weight their sum.
  ///
  /// - Complexity: O(*n* + *m*) time and space; O(1) where undirected.
  public func undirected() -> IndexGraph {
    // The edges come from a checked graph, so building cannot fail.
    isDirected ? (try? IndexGraph(nodeCount: nodeCount, edges: edges)) ?? self : self
  }
}
