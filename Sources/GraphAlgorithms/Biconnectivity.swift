/// Where a network falls apart when one node or one edge goes.
public struct Biconnectivity: Hashable, Sendable {
  /// The nodes whose loss would leave their component in several parts, ascending.
  public let articulationPoints: [Int]
  /// The edges whose loss would, by source, then target, the smaller node first.
  public let bridges: [IndexGraph.Edge]
  /// The largest parts that no single node's loss would break, each ascending, by their nodes; a bridge is one, and a
  /// node without edges to others is in none.
  public let components: [[Int]]
}

extension IndexGraph {
  /// The articulation points, bridges and biconnected components; directions and self-loops are disregarded, and edges
  /// that join the same two nodes are no bridges.
  ///
  /// (J. Hopcroft, R. Tarjan: Efficient algorithms for graph manipulation, 1973.)
  /// - Complexity: O(*n* + *m*) time and space.
  public func biconnectivity() -> Biconnectivity {
    let search = LowPointSearch(undirected())
    search.run()
    return Biconnectivity(
      articulationPoints: search.articulationPoints, bridges: search.bridges.map { edge(from: $0.0, to: $0.1) },
      components: search.components())
  }

  /// The nodes whose loss would leave their component in several parts, ascending.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func articulationPoints() -> [Int] {
    let search = LowPointSearch(undirected())
    search.run()
    return search.articulationPoints
  }

  /// The edges whose loss would leave their component in two parts, by source, then target, the smaller node first.
  ///
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func bridges() -> [Edge] {
    let search = LowPointSearch(undirected())
    search.run()
    return search.bridges.map { edge(from: $0.0, to: $0.1) }
  }

  private func edge(from source: Int, to target: Int) -> Edge {
    let weights = [(source, target), (target, source)].compactMap { try? weight(from: $0.0, to: $0.1) }
    return Edge(source, target, weight: weights.first ?? 1)
  }
}

/// A depth-first search that notes how far back each branch reaches.
private struct LowPointSearch: ~Copyable {
  private let graph: IndexGraph
  /// When each node was found, from 1; 0 before.
  private let found: WorkArray<Int32>
  /// The earliest node that a node or what was found below it has an edge to.
  private let low: WorkArray<Int32>
  private let parents: WorkArray<Int32>
  /// The nodes by when they were found, from place 1.
  private let order: WorkArray<Int32>

  init(_ graph: IndexGraph) {
    self.graph = graph
    found = WorkArray(repeating: 0, count: graph.nodeCount)
    low = WorkArray(repeating: 0, count: graph.nodeCount)
    parents = WorkArray(repeating: -1, count: graph.nodeCount)
    order = WorkArray(repeating: 0, count: graph.nodeCount + 1)
  }

  func run() {
    let next = WorkArray<Int>(repeating: 0, count: graph.nodeCount)
    var clock: Int32 = 0
    graph.withRows { rows in
      for root in 0..<rows.nodeCount where found[root] == 0 {
        enter(root, rows, next, &clock)
        var node = root
        while node >= 0 { node = advance(node, rows, next, &clock) }
      }
    }
  }

  @inline(__always)
  private func enter(_ node: Int, _ rows: RowView, _ next: borrowing WorkArray<Int>, _ clock: inout Int32) {
    clock &+= 1
    found[node] = clock
    low[node] = clock
    order[Int(clock)] = Int32(truncatingIfNeeded: node)
    next[node] = rows.starts[node]
  }

  /// Looks along the edges of a node; gives the child it finds, or the parent at the end of the row.
  @inline(__always)
  private func advance(_ node: Int, _ rows: RowView, _ next: borrowing WorkArray<Int>, _ clock: inout Int32) -> Int {
    let end = rows.starts[node + 1]
    let parent = parents[node]
    var arc = next[node]
    var least = low[node]
    while arc < end {
      let target = Int(rows.targets[arc])
      arc &+= 1
      let time = found[target]
      if time == 0 {
        next[node] = arc
        low[node] = least
        parents[target] = Int32(truncatingIfNeeded: node)
        enter(target, rows, next, &clock)
        return target
      }
      // The edge that led here does not lead back; one beside it does.
      if target == parent, arc < 2 + rows.starts[node] || rows.targets[arc &- 2] != target { continue }
      least = min(least, time)
    }
    low[node] = least
    if parent >= 0 { low[Int(parent)] = min(low[Int(parent)], least) }
    return Int(parent)
  }

  var articulationPoints: [Int] {
    var isPoint = [Bool](repeating: false, count: found.count)
    var rootChildren: [Int: Int] = [:]
    for node in 0..<found.count where parents[node] >= 0 {
      let parent = Int(parents[node])
      if parents[parent] >= 0 {
        if low[node] >= found[parent] { isPoint[parent] = true }
      } else {
        rootChildren[parent, default: 0] += 1
      }
    }
    for (root, count) in rootChildren where count > 1 { isPoint[root] = true }
    return isPoint.indices.filter { isPoint[$0] }
  }

  var bridges: [(Int, Int)] {
    var bridges: [(Int, Int)] = []
    for node in 0..<found.count where parents[node] >= 0 && low[node] > found[Int(parents[node])] {
      bridges.append((min(node, Int(parents[node])), max(node, Int(parents[node]))))
    }
    return bridges.sorted { $0 < $1 }
  }

  /// A node is in the part of its parent unless nothing below it reaches back beyond the parent: then it begins one.
  func components() -> [[Int]] {
    var parts: [[Int]] = []
    var partOf = [Int](repeating: -1, count: found.count)
    for time in 1..<order.count {
      let node = Int(order[time])
      guard parents[node] >= 0 else { continue }
      let parent = Int(parents[node])
      if low[node] >= found[parent] {
        partOf[node] = parts.count
        parts.append([parent, node])
      } else {
        partOf[node] = partOf[parent]
        parts[partOf[node]].append(node)
      }
    }
    return parts.map { $0.sorted() }.sorted { $0.lexicographicallyPrecedes($1) }
  }
}
