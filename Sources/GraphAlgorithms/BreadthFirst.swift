extension IndexGraph {
  /// How many steps it takes from a node to every node; −1 where no path leads there.
  ///
  /// Where many nodes are reached at once, those not reached yet look for a neighbour that is, and stop at the first.
  /// (S. Beamer, K. Asanović, D. Patterson: Direction-optimizing breadth-first search, 2012.)
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func hops(from source: Int) throws(IndexGraphError) -> [Int32] {
    try check(source)
    return [Int32](unsafeUninitializedCapacity: nodeCount) { distances, count in
      distances.initialize(repeating: -1)
      count = nodeCount
      withRows { rows in
        var search = BreadthFirst(rows: rows, looksBack: !isDirected, distances: distances)
        search.run(from: source)
      }
    }
  }
}

/// A search that fills an array of distances, all −1 before.
private struct BreadthFirst: ~Copyable {
  private let rows: RowView
  /// Whether an arc back goes with every arc, so that a node can look for who reaches it.
  private let looksBack: Bool
  private let distances: UnsafeMutableBufferPointer<Int32>
  private let queue: WorkArray<Int32>
  private var end = 1
  /// The nodes not reached when last looked, in the first places; none before the first look.
  private let unreached: WorkArray<Int32>
  private var unreachedCount = -1
  /// The arcs of the nodes not reached yet.
  private var openArcs: Int

  init(rows: RowView, looksBack: Bool, distances: UnsafeMutableBufferPointer<Int32>) {
    self.rows = rows
    self.looksBack = looksBack
    self.distances = distances
    queue = WorkArray(repeating: 0, count: rows.nodeCount)
    unreached = WorkArray(repeating: 0, count: rows.nodeCount)
    openArcs = rows.targets.count
  }

  mutating func run(from source: Int) {
    distances[source] = 0
    queue[0] = Int32(truncatingIfNeeded: source)
    openArcs &-= rows.degree(of: source)
    var start = 0
    var arcs = rows.degree(of: source)
    var level: Int32 = 0
    while start < end {
      let last = end
      level &+= 1
      arcs = looksBack && arcs * 3 > openArcs ? lookBack(level) : reachOut(start..<last, level)
      openArcs &-= arcs
      start = last
    }
  }

  private mutating func reachOut(_ frontier: Range<Int>, _ level: Int32) -> Int {
    var arcs = 0
    for place in frontier {
      for arc in rows.arcs(of: Int(queue[place])) {
        let target = rows.targets[arc]
        if distances[Int(target)] < 0 {
          distances[Int(target)] = level
          queue[end] = target
          end &+= 1
          arcs &+= rows.degree(of: Int(target))
        }
      }
    }
    return arcs
  }

  private mutating func lookBack(_ level: Int32) -> Int {
    if unreachedCount < 0 { listUnreached() }
    var arcs = 0
    var kept = 0
    for place in 0..<unreachedCount {
      let node = unreached[place]
      if distances[Int(node)] >= 0 { continue }
      if isReached(Int(node), after: level &- 1) {
        distances[Int(node)] = level
        queue[end] = node
        end &+= 1
        arcs &+= rows.degree(of: Int(node))
      } else {
        unreached[kept] = node
        kept &+= 1
      }
    }
    unreachedCount = kept
    return arcs
  }

  @inline(__always)
  private func isReached(_ node: Int, after level: Int32) -> Bool {
    for arc in rows.arcs(of: node) where distances[Int(rows.targets[arc])] == level { return true }
    return false
  }

  private mutating func listUnreached() {
    unreachedCount = 0
    for node in 0..<rows.nodeCount {
      unreached[unreachedCount] = Int32(truncatingIfNeeded: node)
      unreachedCount &+= distances[node] < 0 ? 1 : 0
    }
  }
}
