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
    queue = WorkArray(repeating: 0, count: rows.nodeCount + 1)
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

  /// One level from the nodes of the last; tells how many arcs the new nodes have.
  private mutating func reachOut(_ frontier: Range<Int>, _ level: Int32) -> Int {
    let (rows, distances, queue) = (rows, distances, queue.buffer)
    var last = end
    for place in frontier {
      for arc in rows.arcs(of: Int(queue[place])) {
        let target = rows.targets[arc]
        if distances[Int(target)] >= 0 { continue }
        distances[Int(target)] = level
        queue[last] = target
        last &+= 1
      }
    }
    let found = end..<last
    end = last
    return found.reduce(0) { $0 &+ rows.degree(of: Int(queue[$1])) }
  }

  /// One level from the nodes not reached yet; tells how many arcs the new nodes have.
  private mutating func lookBack(_ level: Int32) -> Int {
    if unreachedCount < 0 { listUnreached() }
    let (rows, distances, queue, unreached) = (rows, distances, queue.buffer, unreached.buffer)
    var (arcs, kept, last) = (0, 0, end)
    for place in 0..<unreachedCount {
      let node = unreached[place]
      if distances[Int(node)] >= 0 { continue }
      let row = rows.arcs(of: Int(node))
      var arc = row.lowerBound
      while arc < row.upperBound, distances[Int(rows.targets[arc])] != level &- 1 { arc &+= 1 }
      if arc < row.upperBound {
        distances[Int(node)] = level
        queue[last] = node
        last &+= 1
        arcs &+= row.count
      } else {
        unreached[kept] = node
        kept &+= 1
      }
    }
    unreachedCount = kept
    end = last
    return arcs
  }

  private mutating func listUnreached() {
    unreachedCount = 0
    for node in 0..<rows.nodeCount {
      unreached[unreachedCount] = Int32(truncatingIfNeeded: node)
      unreachedCount &+= distances[node] < 0 ? 1 : 0
    }
  }
}
