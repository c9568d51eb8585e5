/// Moves nodes to the community of most gain, and looks again at the neighbours of those that moved.
///
/// (V. A. Traag, L. Waltman, N. J. van Eck, 2019: the fast local move.)
struct CommunityMoves: ~Copyable {
  private let graph: CommunityGraph
  /// *γ* / 2*m*.
  private let resolution: Double
  private let labels: WorkArray<Int32>
  /// The strength and the number of nodes of each community.
  private let strengths: WorkArray<Double>
  private let sizes: WorkArray<Int32>
  /// The nodes to look at, a ring; every node is in it once at most.
  private let queue: WorkArray<Int32>
  private let isQueued: WorkArray<Bool>
  private let sums: CommunityWeights

  init(_ graph: CommunityGraph, labels: [Int32], resolution: Double, random: inout SplitMix64) {
    self.graph = graph
    self.resolution = resolution
    self.labels = labels.asWorkArray()
    let count = graph.nodeCount
    strengths = WorkArray(repeating: 0, count: count)
    sizes = WorkArray(repeating: 0, count: count)
    for node in 0..<count {
      let label = Int(labels[node])
      strengths[label] = strengths[label] + graph.strengths[node]
      sizes[label] = sizes[label] + 1
    }
    queue = random.shuffled(count)
    isQueued = WorkArray(repeating: true, count: count)
    sums = CommunityWeights(count: count)
  }

  /// The community of each node.
  var result: [Int32] { Array(labels.buffer) }

  /// Moves nodes until none gains; tells what has been gained.
  func run() -> Double {
    let count = graph.nodeCount
    var empty = (0..<count).reversed().filter { sizes[$0] == 0 }.map { Int32(truncatingIfNeeded: $0) }
    var (head, length, total) = (0, count, 0.0)
    graph.withRows { rows, weights in
      while length > 0 {
        let node = Int(queue[head])
        head = head &+ 1 == count ? 0 : head &+ 1
        length &-= 1
        isQueued[node] = false
        let (best, gain) = bestLabel(for: node, rows, weights, free: empty.last)
        if best == labels[node] { continue }
        total += gain
        put(node, into: best, &empty)
        for arc in rows.arcs(of: node) {
          let target = Int(rows.targets[arc])
          if isQueued[target] || labels[target] == best { continue }
          isQueued[target] = true
          let place = head &+ length
          queue[place >= count ? place &- count : place] = rows.targets[arc]
          length &+= 1
        }
      }
    }
    return total
  }

  /// The community where a node belongs, its own where none is better, and the gain.
  @inline(__always)
  private func bestLabel(
    for node: Int, _ rows: RowView, _ weights: UnsafeBufferPointer<Double>, free: Int32?
  ) -> (label: Int32, gain: Double) {
    let old = labels[node]
    let strength = graph.strengths[node]
    let factor = resolution * strength
    sums.add(rows, weights, node, labels.buffer)
    let ownGain = sums.weight(of: old) - factor * (strengths[Int(old)] - strength)
    var (best, bestGain) = (old, ownGain)
    sums.forEach { label, weight in
      let gain = weight - factor * strengths[Int(label)]
      if gain > bestGain + 1e-12 * strength, label != old { (best, bestGain) = (label, gain) }
    }
    sums.clear()
    if bestGain < -1e-12 * strength, sizes[Int(old)] > 1, let free { (best, bestGain) = (free, 0) }
    return (best, 2 * (bestGain - ownGain))
  }

  @inline(__always)
  private func put(_ node: Int, into label: Int32, _ empty: inout [Int32]) {
    let (old, new) = (Int(labels[node]), Int(label))
    if sizes[new] == 0 { empty.removeLast() }
    sizes[old] = sizes[old] &- 1
    sizes[new] = sizes[new] &+ 1
    if sizes[old] == 0 { empty.append(labels[node]) }
    strengths[old] = strengths[old] - graph.strengths[node]
    strengths[new] = strengths[new] + graph.strengths[node]
    labels[node] = label
  }
}

extension SplitMix64 {
  /// The numbers 0 ..< `count` in an order of chance.
  mutating func shuffled(_ count: Int) -> WorkArray<Int32> {
    let order = WorkArray<Int32>(repeating: 0, count: count)
    for node in 0..<count {
      let other = below(node + 1)
      order[node] = order[other]
      order[other] = Int32(truncatingIfNeeded: node)
    }
    return order
  }
}
