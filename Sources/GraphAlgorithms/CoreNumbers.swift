extension IndexGraph {
  /// How deep in the thick of the network each node is: the largest *k* such that it is in a part where all have *k*
  /// neighbours or more within the part.
  ///
  /// Directions, parallels and self-loops are disregarded. (V. Batagelj, M. Zaveršnik: An O(m) algorithm for cores
  /// decomposition of networks, 2003.)
  /// - Complexity: O(*n* + *m*) time and space.
  public func coreNumbers() -> [Int] {
    let graph = simplified()
    return graph.withRows { rows in
      var peeling = Peeling(rows)
      return peeling.run(rows)
    }
  }
}

/// Nodes that are taken away level by level, each level as long as it uncovers more.
private struct Peeling: ~Copyable {
  /// The neighbours that each node has left; of one taken away, some number not above its level.
  private let degrees: WorkArray<Int32>
  /// The nodes taken away, and those that are to be.
  private let queue: WorkArray<Int32>
  /// The nodes left at the last count, in the first places.
  private let left: WorkArray<Int32>

  init(_ rows: RowView) {
    degrees = WorkArray(repeating: 0, count: rows.nodeCount)
    // One more, since the place after the last is written to and not used.
    queue = WorkArray(repeating: 0, count: rows.nodeCount + 1)
    left = WorkArray(repeating: 0, count: rows.nodeCount)
    for node in 0..<rows.nodeCount {
      degrees[node] = Int32(truncatingIfNeeded: rows.degree(of: node))
      left[node] = Int32(truncatingIfNeeded: node)
    }
  }

  mutating func run(_ rows: RowView) -> [Int] {
    var cores = [Int](repeating: 0, count: rows.nodeCount)
    var leftCount = rows.nodeCount
    var level: Int32 = -1
    while leftCount > 0 {
      level = nextLevel(above: level, &leftCount)
      var end = 0
      for place in 0..<leftCount where degrees[Int(left[place])] == level {
        queue[end] = left[place]
        end &+= 1
      }
      var start = 0
      while start < end {
        let node = Int(queue[start])
        start &+= 1
        cores[node] = Int(level)
        for arc in rows.arcs(of: node) {
          // Every node comes down to the level at most once, so no test for those gone already is needed.
          let target = rows.targets[arc]
          let degree = degrees[Int(target)] &- 1
          degrees[Int(target)] = degree
          queue[end] = target
          end &+= degree == level ? 1 : 0
        }
      }
    }
    return cores
  }

  /// Forgets the nodes that are gone and gives the least degree of the others.
  private func nextLevel(above level: Int32, _ count: inout Int) -> Int32 {
    var kept = 0
    var least = Int32.max
    for place in 0..<count {
      let node = left[place]
      let degree = degrees[Int(node)]
      if degree > level {
        left[kept] = node
        kept &+= 1
        least = min(least, degree)
      }
    }
    count = kept
    return least
  }
}
