import GraphAlgorithms

/// Distances from some entities of a network, for networks whose distances are too many to take all.
struct DistanceSample: Sendable {
  /// How many entities distances were taken from.
  let count: Int
  /// The estimate of closeness, after Wasserman and Faust, for each node.
  let closeness: [Double]
  /// The estimate of harmonic closeness for each node.
  let harmonic: [Double]
  /// The estimate of the mean distance in the largest part.
  let averageDistance: Double
  /// The longest distance seen in the largest part; the diameter is at least as long.
  let longestDistance: Int

  /// Takes the distances from nodes drawn at random, each once, by a generator of a fixed seed.
  ///
  /// A sum over all nodes is estimated by the sum over the sample, times *n* / `count`. (D. Eppstein, J. Wang: Fast
  /// approximation of centrality, 2004.) The node farthest from the first is a source as well, for the longest distance.
  ///
  /// - Complexity: O(`count` (*n* + *m*)) time, O(*n*) space.
  init(_ index: IndexGraph, count: Int) {
    let components = index.components()
    let largest = components.largest
    var sums = DistanceSums(nodeCount: index.nodeCount)
    var distance = (sum: 0.0, pairs: 0.0, longest: 0)
    var farthest: Int?
    let sources = Self.draw(count, of: index.nodeCount)
    for source in sources {
      guard let hops = try? index.hops(from: source) else { continue }
      sums.add(hops, from: source)
      guard components.labels[source] == largest else { continue }
      distance.sum += hops.reduce(0) { $1 > 0 ? $0 + Double($1) : $0 }
      distance.pairs += Double(components.sizes[components.labels[source]] - 1)
      distance.longest = max(distance.longest, Int(hops.max() ?? 0))
      if farthest == nil { farthest = hops.indices.max { hops[$0] < hops[$1] } }
    }
    if let farthest, let hops = try? index.hops(from: farthest) {
      distance.longest = max(distance.longest, Int(hops.max() ?? 0))
    }
    self.count = sources.count
    (closeness, harmonic) = sums.estimates(components, sources: sources.count)
    averageDistance = distance.pairs > 0 ? distance.sum / distance.pairs : 0
    longestDistance = distance.longest
  }

  /// Some numbers below a bound, each once, ascending.
  private static func draw(_ count: Int, of bound: Int) -> [Int] {
    if count >= bound { return Array(0..<bound) }
    var random = SplitMix64(seed: 2_004)
    var drawn: Set<Int> = []
    while drawn.count < count {
      drawn.insert(Int(random.next() % UInt64(bound)))
    }
    return drawn.sorted()
  }
}

/// What the distances from the sources add up to at every node.
private struct DistanceSums {
  private var reached: [Int32]
  private var distances: [Double]
  private var inverses: [Double]

  init(nodeCount: Int) {
    reached = Array(repeating: 0, count: nodeCount)
    distances = Array(repeating: 0, count: nodeCount)
    inverses = distances
  }

  mutating func add(_ hops: [Int32], from source: Int) {
    for (node, hop) in hops.enumerated() where hop > 0 {
      reached[node] += 1
      distances[node] += Double(hop)
      inverses[node] += 1 / Double(hop)
    }
  }

  func estimates(_ components: Components, sources: Int) -> (closeness: [Double], harmonic: [Double]) {
    let all = Double(distances.count)
    let scale = sources > 0 ? all / Double(sources) : 0
    let closeness = distances.indices.map { node -> Double in
      guard reached[node] > 0 else { return 0 }
      let others = Double(components.sizes[components.labels[node]] - 1)
      return others / (all - 1) * Double(reached[node]) / distances[node]
    }
    return (closeness, inverses.map { $0 * scale })
  }
}
