extension IndexGraph {
  /// Communities by the Leiden algorithm, for modularity.
  ///
  /// Nodes move to the community where modularity gains most, communities are refined into parts that hold together,
  /// and the parts move as nodes do, until nothing gains. (V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to
  /// Leiden, 2019.) Two such searches are made; what both put together is not parted while the best of several more is
  /// looked for among the groups so found, which are few. (M. Ovelgönne, A. Geyer-Schulz: An ensemble learning strategy
  /// for graph clustering, 2013.) The best goes through the whole graph again. In large graphs one search serves where
  /// communities are so plain that parts gain little by moving. Directions are disregarded. The same seed gives the same
  /// communities.
  ///
  /// - Parameters:
  ///   - resolution: 1 is modularity as it is usually meant; above it finds more and smaller communities.
  ///   - seed: decides the order in which nodes are looked at.
  ///   - iterations: how often the best goes through the whole graph at most; it ends when hardly anything gains any more.
  ///   - progress: is told the share of the searches and iterations done and may stop it.
  /// - Throws: `IndexGraphError` where the resolution is not a finite number ≥ 0, there is not one iteration, or where it
  ///   was stopped.
  /// - Complexity: O(*n* + *m*) time for each of some thirty rounds as a rule; O(*n* + *m*) space.
  public func leidenCommunities(
    resolution: Double = 1, seed: UInt64 = 0, iterations: Int = 2, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> Communities {
    guard resolution >= 0, resolution.isFinite else {
      throw IndexGraphError(.invalidParameter, "the resolution \(resolution) is not a finite number ≥ 0")
    }
    guard iterations > 0 else {
      throw IndexGraphError(.invalidParameter, "\(iterations) iterations are fewer than one")
    }
    let graph = undirected().moderated().graph
    let whole = CommunityGraph(graph)
    guard whole.total > 0 else { return try communities(Array(nodes), resolution: resolution) }
    var search = LeidenSearch(whole, resolution: resolution, seed: seed)
    let steps = Double(iterations) + 2
    func check(_ share: Double) throws(IndexGraphError) {
      if Task.isCancelled || progress?(share) == false {
        throw IndexGraphError(.cancelled, "it was told to stop")
      }
    }
    var (best, isPlain) = search.first(in: whole)
    try check(1 / steps)
    if !isPlain {
      let (second, _) = search.first(in: whole)
      best = search.agreement(best, second, in: whole)
    }
    // A search that is left alone has been through the whole graph itself.
    for iteration in 0..<(isPlain ? iterations - 1 : iterations) {
      try check((2 + Double(iteration)) / steps)
      if !search.improve(&best, in: whole) { break }
    }
    try check(1)
    return try graph.communities(best.labels.map { Int($0) }, resolution: resolution)
  }
}

/// A community for each node, and what it is worth: modularity in units of the graph's total strength.
private struct Partition {
  var labels: [Int32]
  var value: Double
}

/// Searches for communities, each different by chance.
private struct LeidenSearch {
  /// *γ* / 2*m*.
  private let resolution: Double
  /// Up to so many nodes, searches cost next to nothing.
  private static let smallCount = 1000
  /// The least gain worth another round.
  private let leastGain: Double
  private var random: SplitMix64

  init(_ graph: CommunityGraph, resolution: Double, seed: UInt64) {
    self.resolution = resolution / graph.total
    leastGain = 1e-6 * graph.total
    random = SplitMix64(seed: seed)
  }

  /// What a search from single nodes finds, and whether it was plain from the moves of nodes alone, in a large graph.
  mutating func first(in graph: CommunityGraph) -> (found: Partition, isPlain: Bool) {
    var partition = singles(of: graph)
    let byNodes = move(&partition, in: graph)
    let byParts = descend(&partition, in: graph, depth: 0)
    return (partition, graph.nodeCount > Self.smallCount && byParts <= 0.05 * byNodes)
  }

  /// Goes through all levels once; tells whether it was worth while.
  mutating func improve(_ partition: inout Partition, in graph: CommunityGraph) -> Bool {
    guard move(&partition, in: graph) > leastGain else { return false }
    _ = descend(&partition, in: graph, depth: 0)
    return true
  }

  /// The best found among the groups that two partitions have in common.
  mutating func agreement(_ first: Partition, _ second: Partition, in graph: CommunityGraph) -> Partition {
    let (groups, count) = CommunityGraph.intersection(first.labels, second.labels)
    guard count < graph.nodeCount else { return first.value >= second.value ? first : second }
    let core = CommunityGraph(graph, labels: groups, count: count)
    var best = first.value >= second.value ? first : second
    best.labels = CommunityGraph.labels(best.labels, of: groups, count: count)
    settle(&best, in: core)
    for _ in 0..<5 {
      var other = singles(of: core)
      settle(&other, in: core)
      if other.value > best.value { best = other }
    }
    return Partition(labels: groups.map { best.labels[Int($0)] }, value: best.value)
  }

  /// Goes through all levels a few times, while it is worth while.
  private mutating func settle(_ partition: inout Partition, in graph: CommunityGraph) {
    for _ in 0..<5 {
      let gain = move(&partition, in: graph)
      if gain + descend(&partition, in: graph, depth: 0) <= leastGain { return }
    }
  }

  private func singles(of graph: CommunityGraph) -> Partition {
    let within = graph.total - graph.weights.reduce(0, +)
    return Partition(
      labels: (0..<graph.nodeCount).map { Int32(truncatingIfNeeded: $0) },
      value: within - resolution * graph.strengths.reduce(0) { $0 + $1 * $1 })
  }

  private mutating func move(_ partition: inout Partition, in graph: CommunityGraph) -> Double {
    let moves = CommunityMoves(graph, labels: partition.labels, resolution: resolution, random: &random)
    let gain = moves.run()
    if gain > 0 { partition.labels = moves.result }
    partition.value += gain
    return gain
  }

  /// Refines communities into parts and moves those, at each of the first levels twice, since what moves at the coarser
  /// ones opens ways at the finer; tells what it gained.
  private mutating func descend(_ partition: inout Partition, in graph: CommunityGraph, depth: Int) -> Double {
    let refinement = CommunityRefinement(graph, labels: partition.labels, resolution: resolution)
    let (parts, count) = refinement.run(random: &random)
    guard count < graph.nodeCount else { return 0 }
    let level = CommunityGraph(graph, labels: parts, count: count)
    let start = partition.value
    partition.labels = CommunityGraph.labels(partition.labels, of: parts, count: count)
    for _ in 0..<(depth < 3 ? 2 : 1) {
      let gain = move(&partition, in: level)
      if gain + descend(&partition, in: level, depth: depth + 1) <= leastGain { break }
    }
    partition.labels = parts.map { partition.labels[Int($0)] }
    return partition.value - start
  }
}
