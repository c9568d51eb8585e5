/// Nodes with the same neighbours, of which one can stand for all.
///
/// (A. E. Sarıyüce, E. Saule, K. Kaya, Ü. V. Çatalyürek: Shattering and compressing networks for betweenness centrality,
/// 2013.)
struct Twins: Sendable {
  /// The node that stands for each node; itself, where it has no twin before it.
  let leaders: [Int32]
  /// How many nodes each leader stands for, itself included; 0 for the others.
  let counts: [Int32]
  /// Leaders of nodes that are not neighbours of each other.
  let apart: [Int]

  /// - Parameter graph: an undirected graph without parallels; self-loops are disregarded.
  init(_ graph: IndexGraph) {
    var leaders = graph.nodes.map { Int32(truncatingIfNeeded: $0) }
    var counts = [Int32](repeating: 1, count: graph.nodeCount)
    var apart: [Int] = []
    for areNeighbors in [true, false] {
      for group in Self.groups(graph, areNeighbors: areNeighbors) {
        // A node cannot have twins of both kinds.
        for node in group.dropFirst() {
          leaders[node] = Int32(truncatingIfNeeded: group[0])
          counts[node] = 0
        }
        counts[group[0]] = Int32(truncatingIfNeeded: group.count)
        if !areNeighbors { apart.append(group[0]) }
      }
    }
    self.leaders = leaders
    self.counts = counts
    self.apart = apart.sorted()
  }

  /// The graph of the leaders; the other nodes have no edges in it.
  func reduced(_ graph: IndexGraph) -> IndexGraph {
    var starts = [0]
    var targets: [Int32] = []
    starts.reserveCapacity(graph.nodeCount + 1)
    targets.reserveCapacity(graph.targets.count)
    for node in graph.nodes {
      if counts[node] > 0 {
        targets += graph.targets[graph.arcs(of: node)].filter { counts[Int($0)] > 0 && $0 != node }
      }
      starts.append(targets.count)
    }
    let weights = [Float](repeating: 1, count: targets.count)
    return IndexGraph(rows: Rows(starts: starts, targets: targets, weights: weights), isDirected: false)
  }

  /// Groups of two or more, each ascending.
  private static func groups(_ graph: IndexGraph, areNeighbors: Bool) -> [[Int]] {
    var signatures: [(UInt64, Int)] = []
    for node in graph.nodes where !graph.arcs(of: node).isEmpty {
      var sum = areNeighbors ? mixed(node) : 0
      for arc in graph.arcs(of: node) where graph.targets[arc] != node { sum &+= mixed(Int(graph.targets[arc])) }
      signatures.append((sum, node))
    }
    signatures.sort { $0 < $1 }
    var groups: [[Int]] = []
    var start = 0
    while start < signatures.count {
      let end = signatures[start...].firstIndex { $0.0 != signatures[start].0 } ?? signatures.count
      var open = signatures[start..<end].map(\.1)
      // Different neighbours can have the same sum, though they hardly ever do.
      while open.count > 1 {
        let group = open.filter { areTwins(graph, open[0], $0, areNeighbors: areNeighbors) }
        if group.count > 1 { groups.append(group) }
        open.removeAll { group.contains($0) }
      }
      start = end
    }
    return groups
  }

  private static func areTwins(_ graph: IndexGraph, _ first: Int, _ second: Int, areNeighbors: Bool) -> Bool {
    if first == second { return true }
    func others(_ node: Int) -> [Int32] {
      graph.targets[graph.arcs(of: node)].filter { $0 != first && $0 != second }
    }
    let isJoined = graph.arc(from: first, to: second) != nil
    return isJoined == areNeighbors && others(first) == others(second)
  }

  private static func mixed(_ node: Int) -> UInt64 {
    var generator = SplitMix64(seed: UInt64(node))
    return generator.next()
  }
}
