extension IndexGraph {
  /// How deep in the thick of the network each node is: the largest *k* such that it is in a part where all have *k*
  /// neighbours or more within the part.
  ///
  /// Directions, parallels and self-loops are disregarded. (V. Batagelj, M. Zaveršnik: An O(m) algorithm for cores
  /// decomposition of networks, 2003.)
  /// - Complexity: O(*n* + *m*) time and space.
  public func coreNumbers() -> [Int] {
    let graph = simplified()
    let peeling = Peeling(graph)
    graph.withRows { peeling.run($0) }
    return nodes.map { Int(peeling.degrees[$0]) }
  }
}

/// Nodes by their degree among those that are left, taken away from the lowest on.
private struct Peeling: ~Copyable {
  /// The degree among the nodes left; of a node taken away, its core number.
  let degrees: WorkArray<Int32>
  /// The nodes by degree.
  private let order: WorkArray<Int32>
  /// The place of each node in `order`.
  private let places: WorkArray<Int32>
  /// Where each degree begins in `order`.
  private let starts: WorkArray<Int32>

  init(_ graph: IndexGraph) {
    let count = graph.nodeCount
    degrees = WorkArray(repeating: 0, count: count)
    order = WorkArray(repeating: 0, count: count)
    places = WorkArray(repeating: 0, count: count)
    var longest = 0
    for node in 0..<count {
      let degree = graph.arcs(of: node).count
      degrees[node] = Int32(truncatingIfNeeded: degree)
      longest = max(longest, degree)
    }
    starts = WorkArray(repeating: 0, count: longest + 2)
    for node in 0..<count { starts[Int(degrees[node]) + 1] += 1 }
    for degree in 0..<longest + 1 { starts[degree + 1] += starts[degree] }
    for node in 0..<count {
      let place = starts[Int(degrees[node])]
      starts[Int(degrees[node])] += 1
      places[node] = place
      order[Int(place)] = Int32(truncatingIfNeeded: node)
    }
    for degree in stride(from: longest + 1, to: 0, by: -1) { starts[degree] = starts[degree - 1] }
    starts[0] = 0
  }

  func run(_ rows: RowView) {
    for place in 0..<order.count {
      let node = Int(order[place])
      let level = degrees[node]
      for arc in rows.arcs(of: node) {
        let target = Int(rows.targets[arc])
        let degree = degrees[target]
        if degree > level { lower(target, degree) }
      }
    }
  }

  /// Changes places with the first node of the degree, which then belongs to the next lower one.
  @inline(__always)
  private func lower(_ node: Int, _ degree: Int32) {
    let first = starts[Int(degree)]
    let other = order[Int(first)]
    let place = places[node]
    if other != node {
      order[Int(first)] = Int32(truncatingIfNeeded: node)
      order[Int(place)] = other
      places[node] = first
      places[Int(other)] = place
    }
    starts[Int(degree)] = first &+ 1
    degrees[node] = degree &- 1
  }
}
