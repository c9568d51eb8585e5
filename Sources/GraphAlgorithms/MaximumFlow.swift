/// How much can pass from one node to another, and what holds it back.
public struct MaximumFlow: Hashable, Sendable {
  /// The largest sum that can leave the source and reach the target while no edge carries more than its weight.
  public let value: Double
  /// The edges of least weight in sum that part the two, in the order of `edges`.
  public let cut: [IndexGraph.Edge]
  /// The nodes on the source's side of the cut, ascending.
  public let sourceSide: [Int]
}

extension IndexGraph {
  /// How firmly two nodes hang together: the maximum flow from one to the other and a minimum cut between them, weights as
  /// capacities; an undirected edge carries either way, parallel edges add up, self-loops carry nothing.
  ///
  /// The value is 0 where no path leads from the source to the target.
  ///
  /// (E. A. Dinic: Algorithm for solution of a problem of maximum flow, 1970; L. R. Ford, D. R. Fulkerson, 1956.)
  ///
  /// - Parameters:
  ///   - source: the node that everything leaves.
  ///   - target: the node that everything reaches.
  ///   - progress: is told, from time to time, how much of what could leave the source or reach the target does, and may
  ///     stop it.
  /// - Throws: `IndexGraphError` where there is no such node, the two are the same, or where it was stopped.
  /// - Complexity: O(*n*² *m*) time, as a rule far less; O(*n* + *m*) space.
  public func maximumFlow(
    from source: Int, to target: Int, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> MaximumFlow {
    try check(source)
    try check(target)
    guard source != target else { throw IndexGraphError(.invalidParameter, "source and target are both \(source)") }
    let edges = self.edges.filter { $0.source != $0.target }
    var network = FlowNetwork(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
    let value = try network.fill(from: source, to: target, RoundsRun(progress))
    let isReached = network.levels.map { $0 >= 0 }
    let cut = edges.filter {
      isReached[$0.source] && !isReached[$0.target] || !isDirected && isReached[$0.target] && !isReached[$0.source]
    }
    return MaximumFlow(value: value, cut: cut, sourceSide: nodes.filter { isReached[$0] })
  }
}

/// Arcs in pairs, one back for one forth, with what they can still carry.
private struct FlowNetwork {
  private var starts: [Int]
  private var targets: [Int32]
  private var mates: [Int]
  private var rooms: [Double]
  /// The steps from the source along arcs with room; −1 where none lead.
  private(set) var levels: [Int32]
  private var next: [Int] = []

  init(nodeCount: Int, edges: [IndexGraph.Edge], isDirected: Bool) {
    starts = Array(repeating: 0, count: nodeCount + 1)
    for edge in edges {
      starts[edge.source + 1] += 1
      starts[edge.target + 1] += 1
    }
    for node in 0..<nodeCount { starts[node + 1] += starts[node] }
    targets = Array(repeating: 0, count: 2 * edges.count)
    mates = Array(repeating: 0, count: 2 * edges.count)
    rooms = Array(repeating: 0, count: 2 * edges.count)
    levels = Array(repeating: -1, count: nodeCount)
    var ends = starts
    for edge in edges {
      let (forth, back) = (ends[edge.source], ends[edge.target])
      ends[edge.source] += 1
      ends[edge.target] += 1
      (targets[forth], targets[back]) = (Int32(edge.target), Int32(edge.source))
      (mates[forth], mates[back]) = (back, forth)
      (rooms[forth], rooms[back]) = (edge.weight, isDirected ? 0 : edge.weight)
    }
  }

  mutating func fill(from source: Int, to target: Int, _ run: RoundsRun) throws(IndexGraphError) -> Double {
    var value = 0.0
    var count = 0
    let most = min(room(at: source), room(at: target))
    while reaches(target, from: source) {
      next = starts
      while let amount = push(from: source, to: target) {
        value += amount
        count += 1
        if count % 64 == 0 { try run.check(value / most) }
      }
      try run.check(value / most)
    }
    return value
  }

  /// What the arcs of a node and their mates can carry away or bring, whichever is more.
  private func room(at node: Int) -> Double {
    let arcs = starts[node]..<starts[node + 1]
    return max(arcs.reduce(0) { $0 + rooms[$1] }, arcs.reduce(0) { $0 + rooms[mates[$1]] })
  }

  /// Finds the levels; tells whether the target has one.
  private mutating func reaches(_ target: Int, from source: Int) -> Bool {
    for node in levels.indices { levels[node] = -1 }
    levels[source] = 0
    var queue = [source]
    var head = 0
    while head < queue.count {
      let node = queue[head]
      head += 1
      for arc in starts[node]..<starts[node + 1] where rooms[arc] > 0 && levels[Int(targets[arc])] < 0 {
        levels[Int(targets[arc])] = levels[node] + 1
        queue.append(Int(targets[arc]))
      }
    }
    return levels[target] >= 0
  }

  /// Sends as much as one path of least steps carries.
  private mutating func push(from source: Int, to target: Int) -> Double? {
    var path: [Int] = []
    var node = source
    while node != target {
      if next[node] < starts[node + 1] {
        let arc = next[node]
        if rooms[arc] > 0, levels[Int(targets[arc])] == levels[node] + 1 {
          path.append(arc)
          node = Int(targets[arc])
        } else {
          next[node] += 1
        }
      } else {
        guard let arc = path.popLast() else { return nil }
        node = Int(targets[mates[arc]])
        next[node] += 1
      }
    }
    let amount = path.reduce(Double.infinity) { min($0, rooms[$1]) }
    for arc in path {
      rooms[arc] -= amount
      rooms[mates[arc]] += amount
    }
    return amount
  }
}
