extension IndexGraph {
  /// The sum of 1 / distance from each node to all others, every edge one step; nodes out of reach add 0.
  ///
  /// Unnormalised. In a directed graph distances lead from the node to the others. (P. Boldi, S. Vigna: Axioms for
  /// centrality, 2014.)
  ///
  /// - Complexity: O(*n* *m*) time, 512 nodes at once; O(*n* + *m*) space, some 300 bytes a node.
  public func harmonic() -> [Double] { harmonic(.plain) ?? [] }

  /// The same on several threads, with progress; equal to the last bit.
  ///
  /// - Throws: `IndexGraphError` where there is not one thread at least, or where it was stopped by the handler or with
  ///   its task.
  public func harmonic(threads: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [Double] {
    try harmonic(PartsRun(threads: threads, progress: progress)).completed()
  }

  /// The sum of 1 / distance from each node to all others, by length; nodes out of reach add 0.
  ///
  /// Distances as in `closeness(length:threads:progress:)`.
  ///
  /// - Parameters:
  ///   - length: the length of an edge of a given weight.
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0, there is not one thread at least, or
  ///   where it was stopped.
  /// - Complexity: that of `closeness(length:threads:progress:)`.
  public func harmonic(
    length: LengthOfWeight, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    let lengths = try PathLengths(self, length: length)
    return try lengths.distanceSums(PartsRun(threads: threads, progress: progress)).completed().map(\.inverse)
  }

  private func harmonic(_ run: PartsRun) -> [Double]? {
    let layout = Layout(self)
    let parts = SearchBatch.parts(of: layout, size: ManySourceSearch.laneCount)
    let sums = run.sums(length: nodeCount, count: parts.count) {
      ManySourceSearch(layout)
    } compute: { search, part in
      var sums = [Double](repeating: 0, count: layout.nodeCount)
      for batch in parts[part] {
        search.run(component: batch.component, goals: batch.goals) { node, distance, count in
          sums[node] += Double(count) / Double(distance)
        }
      }
      return sums
    }
    return sums.map(layout.restored)
  }
}
