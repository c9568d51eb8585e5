/// Splits communities into parts that hold together: single nodes join the part of most gain, where both are tied to the
/// rest of their community well enough.
///
/// (V. A. Traag, L. Waltman, N. J. van Eck, 2019; of the parts that gain, the best is taken, not one by chance.)
struct CommunityRefinement: ~Copyable {
  private let graph: CommunityGraph
  /// *γ* / 2*m*.
  private let resolution: Double
  private let labels: WorkArray<Int32>
  /// The strength of each community.
  private let strengths: WorkArray<Double>
  private let parts: WorkArray<Int32>
  private let partStrengths: WorkArray<Double>
  /// The weight of the edges from each part to the rest of its community.
  private let outward: WorkArray<Double>
  private let isSingle: WorkArray<Bool>
  private let sums: CommunityWeights

  init(_ graph: CommunityGraph, labels: [Int32], resolution: Double) {
    self.graph = graph
    self.resolution = resolution
    self.labels = labels.asWorkArray()
    let count = graph.nodeCount
    strengths = WorkArray(repeating: 0, count: count)
    parts = WorkArray(repeating: 0, count: count)
    partStrengths = WorkArray(repeating: 0, count: count)
    for node in 0..<count {
      let label = Int(labels[node])
      strengths[label] = strengths[label] + graph.strengths[node]
      parts[node] = Int32(truncatingIfNeeded: node)
      partStrengths[node] = graph.strengths[node]
    }
    outward = WorkArray(repeating: 0, count: count)
    isSingle = WorkArray(repeating: true, count: count)
    sums = CommunityWeights(count: count)
  }

  /// The part of each node, numbered from 0 as they come up, and how many there are.
  func run(random: inout SplitMix64) -> (labels: [Int32], count: Int) {
    let order = random.shuffled(graph.nodeCount)
    graph.withRows { rows, weights in
      for node in 0..<graph.nodeCount {
        let label = labels[node]
        var sum = 0.0
        for arc in rows.arcs(of: node) { sum += labels[Int(rows.targets[arc])] == label ? weights[arc] : 0 }
        outward[node] = sum
      }
      for place in 0..<graph.nodeCount { join(Int(order[place]), rows, weights) }
    }
    return CommunityGraph.compacted(Array(parts.buffer))
  }

  /// Joins a node that is still alone to the part where it gains most.
  @inline(__always)
  private func join(_ node: Int, _ rows: RowView, _ weights: UnsafeBufferPointer<Double>) {
    let strength = graph.strengths[node]
    let whole = strengths[Int(labels[node])]
    guard isSingle[node], outward[node] >= resolution * strength * (whole - strength) else { return }
    sums.add(rows, weights, node, parts.buffer, within: labels.buffer)
    var (best, bestGain, bestWeight) = (node, 0.0, 0.0)
    sums.forEach { part, weight in
      let own = partStrengths[Int(part)]
      let gain = weight - resolution * strength * own
      if gain > bestGain, outward[Int(part)] >= resolution * own * (whole - own) {
        (best, bestGain, bestWeight) = (Int(part), gain, weight)
      }
    }
    sums.clear()
    if best == node { return }
    parts[node] = Int32(truncatingIfNeeded: best)
    isSingle[best] = false
    partStrengths[best] = partStrengths[best] + strength
    outward[best] = outward[best] + outward[node] - 2 * bestWeight
  }
}
