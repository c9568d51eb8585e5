extension IndexGraph {
  /// The edges that join every component at the least total length, by source, then target: the network's skeleton.
  ///
  /// Among equals the edge of the smaller nodes is taken; directions are disregarded. With `{ -$0 }` it is the forest of
  /// the strongest edges. (J. B. Kruskal: On the shortest spanning subtree of a graph, 1956.)
  ///
  /// - Parameters:
  ///   - length: the length of an edge of a given weight; any number that is finite.
  ///   - progress: is told, while the edges are sorted, about how much is done, and may stop it.
  /// - Throws: `IndexGraphError` where a length is not finite, or where it was stopped.
  /// - Complexity: O(*m* log *m*) time, O(*n* + *m*) space.
  public func minimumSpanningForest(
    length: LengthOfWeight, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Edge] {
    let edges = undirected().edges
    let lengths = edges.map { length($0.weight) }
    if let wrong = lengths.first(where: { !$0.isFinite }) {
      throw IndexGraphError(.invalidLength, "an edge has the length \(wrong)")
    }
    let forest = DisjointSets(count: nodeCount)
    return try sorted(lengths, RoundsRun(progress))
      .filter { forest.join(edges[$0].source, edges[$0].target) }
      .sorted().map { edges[$0] }
  }

  /// The places of lengths, the shortest first, then the first.
  private func sorted(_ lengths: [Double], _ run: RoundsRun) throws(IndexGraphError) -> [Int] {
    let expected = Double(lengths.count) * logarithm(Double(max(2, lengths.count))) * 1.4
    var count = 0
    do {
      return try lengths.indices.sorted {
        count += 1
        if count % 65_536 == 0 { try run.check(Double(count) / expected) }
        return (lengths[$0], $0) < (lengths[$1], $1)
      }
    } catch {
      throw .stopped
    }
  }
}
