extension IndexGraph {
  /// The largest number of steps from each node to a node it can reach: how far away the world's end is; 0 where it reaches
  /// none.
  ///
  /// In a directed graph along the edges. By breadth-first searches from all nodes. (M. Then and others: The more the
  /// merrier: efficient multi-source graph traversal, 2014.)
  ///
  /// - Parameters:
  ///   - threads: how many threads to use.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where there is not one thread at least, or where it was stopped.
  /// - Complexity: O(*n* *m*) time, 512 nodes at once; O(*n* + *m*) space.
  public func eccentricities(threads: Int = 1, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [Int] {
    let layout = Layout(self)
    let sums = try layout.distanceSums(PartsRun(threads: threads, progress: progress)).completed()
    return layout.restored(sums.map(\.farthest))
  }

  /// The largest number of steps between two nodes of the largest component, between two bounds.
  ///
  /// Searches begin at the nodes whose own bounds are farthest apart, until the bounds meet or there have been as many
  /// searches as allowed. Directions are disregarded. (F. Takes, W. Kosters: Determining the diameter of small world
  /// networks, 2011.)
  ///
  /// - Parameters:
  ///   - searches: how many breadth-first searches are made at most; nil until the bounds meet.
  ///   - progress: is told the share of the nodes that are settled and may stop it.
  /// - Throws: `IndexGraphError` where there is not one search at least, or where it was stopped.
  /// - Complexity: O(*n* + *m*) time for each search, as a rule some ten in all; O(*n*) space.
  public func diameterBounds(
    searches: Int? = nil, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> ClosedRange<Int> {
    guard searches ?? 1 > 0 else { throw IndexGraphError(.invalidParameter, "there is not one search at least") }
    let graph = undirected()
    let components = graph.components()
    var open = components.largest.map(components.members(of:)) ?? []
    var (lower, upper) = ([Int](repeating: 0, count: nodeCount), [Int](repeating: .max / 2, count: nodeCount))
    var bounds = (low: 0, high: open.count < 2 ? 0 : .max / 2)
    var takesHigh = true
    var count = 0
    let (run, size) = (RoundsRun(progress), Double(open.count))
    while bounds.low < bounds.high, count < searches ?? .max, !open.isEmpty {
      try run.check(1 - Double(open.count) / size)
      let next =
        takesHigh
        ? open.max { (upper[$0], arcs(of: $0).count, $1) < (upper[$1], arcs(of: $1).count, $0) }
        : open.min { (lower[$0], -arcs(of: $0).count, $0) < (lower[$1], -arcs(of: $1).count, $1) }
      guard let source = next else { break }
      takesHigh.toggle()
      count += 1
      let hops = try graph.hops(from: source)
      let eccentricity = Int(hops.max() ?? 0)
      bounds.low = max(bounds.low, eccentricity)
      bounds.high = min(bounds.high, 2 * eccentricity)
      for node in open {
        let distance = Int(hops[node])
        lower[node] = max(lower[node], eccentricity - distance, distance)
        upper[node] = min(upper[node], eccentricity + distance)
      }
      (lower[source], upper[source]) = (eccentricity, eccentricity)
      open.removeAll { upper[$0] <= bounds.low || lower[$0] == upper[$0] }
      bounds.high = min(bounds.high, max(bounds.low, open.reduce(0) { max($0, upper[$1]) }))
    }
    return bounds.low...max(bounds.low, bounds.high)
  }
}
