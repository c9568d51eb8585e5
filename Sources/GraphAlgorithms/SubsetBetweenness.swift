extension IndexGraph {
  /// How many of the shortest paths from some nodes to some others pass through each node: who stands between two groups.
  ///
  /// Each pair of a source and a different target counts, in an undirected graph half, so that with all nodes as both it
  /// is betweenness; as NetworkX's `betweenness_centrality_subset`. Where two nodes are joined by several shortest paths,
  /// each counts in part. (U. Brandes: On variants of shortest-path betweenness centrality, 2008.)
  ///
  /// - Parameters:
  ///   - sources: where paths begin; a node named twice counts once.
  ///   - targets: where they end.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, a length is not a finite number above 0, there is not one
  ///   thread at least, where it was stopped, or where there are more shortest paths than can be counted.
  /// - Complexity: O(*m*) time for each source, times log *n* with lengths; O(*n* + *m*) space for each thread.
  public func betweenness(
    from sources: [Int], to targets: [Int], length: LengthOfWeight? = nil, threads: Int = 1,
    progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    for node in sources + targets { try check(node) }
    let lengths = try optionalLengths(length)
    let run = try PartsRun(threads: threads, progress: progress)
    let chosen = Set(sources).sorted()
    let isTarget = marks(of: targets)
    let sums = run.sums(length: nodeCount, count: (chosen.count + 7) / 8) {
      SearchSpace(self, lengths: lengths)
    } compute: { space, part in
      var sums = [Double](repeating: 0, count: nodeCount)
      for source in chosen[part * 8..<min(chosen.count, part * 8 + 8)] {
        let found = space.dependencies(of: source, weight: { isTarget[$0] ? 1 : 0 }) { _, _ in }
        for (node, dependency) in found where node != source { sums[node] += dependency }
      }
      return sums
    }
    let all = try sums.completed().counted()
    return isDirected ? all : all.map { $0 / 2 }
  }

  /// Whether each node is one of some.
  private func marks(of nodes: [Int]) -> [Bool] {
    var marks = [Bool](repeating: false, count: nodeCount)
    for node in nodes { marks[node] = true }
    return marks
  }
}
