extension IndexGraph {
  /// Communities by label propagation: every node takes the label that weighs most among its neighbours, until all have.
  ///
  /// Quick and rough; among equals a node keeps its label, or chance decides by the seed. Directions are disregarded.
  /// (U. N. Raghavan, R. Albert, S. Kumara: Near linear time algorithm to detect community structures, 2007.)
  ///
  /// - Parameters:
  ///   - seed: decides the order of the nodes and between equals.
  ///   - rounds: how often all nodes are looked at, at most.
  ///   - progress: is told the share of the rounds done and may stop it.
  /// - Throws: `IndexGraphError` where there is not one round at least, or where it was stopped.
  /// - Complexity: O(*n* + *m*) time a round, O(*n*) space.
  public func labelPropagation(
    seed: UInt64 = 0, rounds: Int = 100, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> Communities {
    guard rounds > 0 else { throw IndexGraphError(.invalidParameter, "\(rounds) rounds are fewer than one") }
    let graph = undirected()
    let weights = graph.arcWeights
    var random = SplitMix64(seed: seed)
    var labels = Array(nodes)
    var sums = [Double](repeating: 0, count: nodeCount)
    var order = labels
    let run = RoundsRun(progress)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      var hasChanged = false
      for (place, node) in order.enumerated() {
        if place % 1024 == 0 {
          try run.check((Double(round) + Double(place) / Double(nodeCount)) / Double(rounds))
        }
        let row = graph.arcs(of: node).filter { graph.targets[$0] != node }
        for arc in row { sums[labels[Int(graph.targets[arc])]] += weights[arc] }
        let most = row.reduce(0) { max($0, sums[labels[Int(graph.targets[$1])]]) }
        if most > sums[labels[node]] {
          let best = Set(row.map { labels[Int(graph.targets[$0])] }.filter { sums[$0] == most }).sorted()
          labels[node] = best[random.below(best.count)]
          hasChanged = true
        }
        // Only the node's own label has changed, and that one is a neighbour's.
        for arc in row { sums[labels[Int(graph.targets[arc])]] = 0 }
      }
      if !hasChanged { break }
    }
    return try communities(labels)
  }
}
