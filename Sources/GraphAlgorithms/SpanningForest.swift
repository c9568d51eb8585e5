extension IndexGraph {
  /// The edges that join every component at the least total length, by source, then target.
  ///
  /// Among equals the edge of the smaller nodes is taken; directions are disregarded. With `{ -$0 }` it is the forest of
  /// the strongest edges. (J. B. Kruskal: On the shortest spanning subtree of a graph, 1956.)
  ///
  /// - Parameter length: the length of an edge of a given weight; any number that is finite.
  /// - Throws: `IndexGraphError` where a length is not finite.
  /// - Complexity: O(*m* log *m*) time, O(*n* + *m*) space.
  public func minimumSpanningForest(length: LengthOfWeight) throws(IndexGraphError) -> [Edge] {
    let edges = undirected().edges
    let lengths = edges.map { length($0.weight) }
    if let wrong = lengths.first(where: { !$0.isFinite }) {
      throw IndexGraphError(.invalidLength, "an edge has the length \(wrong)")
    }
    let forest = DisjointSets(count: nodeCount)
    return edges.indices.sorted { (lengths[$0], $0) < (lengths[$1], $1) }
      .filter { forest.join(edges[$0].source, edges[$0].target) }
      .sorted().map { edges[$0] }
  }
}
