extension IndexGraph {
  /// How many shortest paths between other nodes pass through each node, every edge one step.
  ///
  /// Where two nodes are joined by several shortest paths, each counts in part. Unnormalised; in an undirected graph each
  /// unordered pair counts once, in a directed one each ordered pair. (U. Brandes: A faster algorithm for betweenness
  /// centrality, 2001.) Path counts are `Double`, so that they do not overflow below 10³⁰⁸; beyond, values are not a number.
  ///
  /// Nodes with the same neighbours are searched from once. Parts of the work: `EightSourceBetweenness`, `Twins`.
  ///
  /// - Complexity: O(*n* *m*) time, eight sources at once; O(*n* + *m*) space, some 300 bytes a node and 70 for each of
  ///   the levels that the eight searches reach a node in.
  public func betweenness() -> [Double] { betweenness(.plain) ?? [] }

  /// The same on several threads, with progress; equal to the last bit.
  ///
  /// - Throws: `IndexGraphError` where there is not one thread at least, where it was stopped by the handler or with its
  ///   task, or where there are more shortest paths than can be counted.
  public func betweenness(threads: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [Double] {
    try betweenness(PartsRun(threads: threads, progress: progress)).completed().counted()
  }

  /// How many shortest paths between other nodes pass through each node, by length.
  ///
  /// Where two nodes are joined by several shortest paths, each counts in part; lengths are compared exactly.
  /// Unnormalised; in an undirected graph each unordered pair counts once. (U. Brandes, 2001.)
  ///
  /// - Parameters:
  ///   - length: the length of an edge of a given weight.
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0, there is not one thread at least, where
  ///   it was stopped, or where there are more shortest paths than can be counted.
  /// - Complexity: that of `PathLengths.betweenness(threads:progress:)`.
  public func betweenness(
    length: LengthOfWeight, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    try PathLengths(self, length: length).betweenness(threads: threads, progress: progress)
  }

  private func betweenness(_ run: PartsRun) -> [Double]? {
    if isDirected || hasParallels { return dependencySums(run, copies: nil)?.map { isDirected ? $0 : $0 / 2 } }
    let twins = Twins(self)
    guard var sums = twins.reduced(self).dependencySums(run, copies: twins.counts) else { return nil }
    // Between twins that are not neighbours, every neighbour is on a way of two steps.
    for leader in twins.apart {
      let count = Double(twins.counts[leader])
      let neighbors = arcs(of: leader).filter { targets[$0] != leader }
      for arc in neighbors where twins.counts[Int(targets[arc])] > 0 {
        sums[Int(targets[arc])] += count * (count - 1) / Double(neighbors.count)
      }
    }
    return nodes.map { sums[Int(twins.leaders[$0])] / 2 }
  }

  /// The sums over all ordered pairs.
  ///
  /// - Parameter copies: how many nodes each stands for; nil where each is one.
  private func dependencySums(_ run: PartsRun, copies: [Int32]?) -> [Double]? {
    let layout = Layout(self, order: .groups)
    // Searches from neighbours reach most nodes in the same steps; within a component, since a component's nodes follow
    // each other here as well.
    let order = layout.breadthFirstOrder()
    let copies = copies.map { copies in layout.originals.map { Double(copies[Int($0)]) } }
    let parts = SearchBatch.parts(of: layout, size: sourcesPerPart(most: 64))
    let sums = run.sums(length: nodeCount, count: parts.count) {
      EightSourceBetweenness(layout, copies: copies)
    } compute: { search, part in
      var sums = [Double](repeating: 0, count: layout.nodeCount)
      for batch in parts[part] {
        for first in stride(from: batch.goals.lowerBound, to: batch.goals.upperBound, by: 8) {
          let sources = order[first..<min(first + 8, batch.goals.upperBound)]
          search.add(sources, component: batch.component, to: &sums)
        }
      }
      return sums
    }
    return sums.map(layout.restored)
  }
}
