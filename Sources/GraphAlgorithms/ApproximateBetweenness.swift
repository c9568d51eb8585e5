/// Betweenness from a sample of shortest paths, with how far off it may be.
public struct ApproximateBetweenness: Hashable, Sendable {
  /// The estimate for each node, to be compared with `betweenness()`.
  public let values: [Double]
  /// How far off any of them is at most, with the probability asked for.
  public let error: Double
  /// How many pairs of nodes were sampled.
  public let samples: Int
}

extension IndexGraph {
  /// How many shortest paths between other nodes pass through each node, estimated within a bound that holds for all
  /// nodes together with a given probability; every edge one step.
  ///
  /// Random pairs of nodes are joined by random shortest paths, found from both ends, until every node's share of them
  /// is known well enough: by the empirical Bernstein bound for each node and each look (J.-Y. Audibert, R. Munos,
  /// C. Szepesvári, 2009), the sampling after KADABRA (M. Borassi, E. Natale, 2016), and never more than the number that
  /// suffices for all graphs of this diameter (M. Riondato, E. Kornaropoulos, 2014). Half of the allowed risk goes to
  /// each of the two.
  ///
  /// - Parameters:
  ///   - error: how far off a value may be, as a share of the number of pairs, ½ *n* (*n* − 1) or *n* (*n* − 1) where
  ///     directed; above 0.
  ///   - risk: the probability that some value is farther off, above 0 and below 1.
  ///   - seed: decides the sample.
  ///   - progress: is told the share of the most samples that may be needed, and may stop it.
  /// - Throws: `IndexGraphError` where a parameter is out of its range, or where it was stopped.
  /// - Complexity: O(log(diameter / `risk`) / `error`²) samples, each O(*n* + *m*) time at most and as a rule a small part
  ///   of it; O(*n*) space.
  public func approximateBetweenness(
    error: Double, risk: Double = 0.1, seed: UInt64 = 0, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> ApproximateBetweenness {
    guard error > 0, error.isFinite, risk > 0, risk < 1 else {
      throw IndexGraphError(.invalidParameter, "the error \(error) or the risk \(risk) is out of range")
    }
    let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isDirected ? 1 : 2)
    guard nodeCount > 2 else {
      return ApproximateBetweenness(values: Array(repeating: 0, count: nodeCount), error: 0, samples: 0)
    }
    let most = sampleBound(error: error, risk: risk / 2)
    let sampler = PathSampler(self, seed: seed)
    let run = RoundsRun(progress)
    var next = max(64, Int(10 / error))
    var looks = 0.0
    while sampler.count < most {
      let isDone = sampler.count >= next
      if isDone {
        looks += 1
        next += next / 2
        let chance = logarithm(3 * Double(nodeCount) * exponential(looks * 0.7) / (risk / 2))
        if sampler.largestError(logarithm: chance) <= error { break }
      }
      if sampler.count % 64 == 0 { try run.check(Double(sampler.count) / Double(most)) }
      sampler.sample()
    }
    let samples = Double(sampler.count)
    return ApproximateBetweenness(
      values: sampler.hits.map { Double($0) / samples * pairs }, error: error * pairs, samples: sampler.count)
  }

  /// How many samples suffice whatever they are: ½ *ε*⁻² (⌊log₂(*d* − 2)⌋ + 1 + ln 1/*δ*), *d* the most nodes on a path.
  private func sampleBound(error: Double, risk: Double) -> Int {
    var longest = nodeCount
    if !isDirected {
      longest = 2
      var isSeen = [Bool](repeating: false, count: nodeCount)
      var search = SingleSourceSearch(self)
      for node in nodes where !isSeen[node] {
        search.run(from: node)
        for member in search.order { isSeen[Int(member)] = true }
        if let last = search.order.last { longest = max(longest, 2 * Int(search.distances[Int(last)]) + 1) }
      }
    }
    var logarithmOfDiameter = 0
    while longest - 2 >= 2 << logarithmOfDiameter { logarithmOfDiameter += 1 }
    let bound = 0.5 / (error * error) * (Double(logarithmOfDiameter) + 1 + logarithm(1 / risk))
    return bound < 1e15 ? max(1, Int(bound.rounded(.up))) : 1_000_000_000_000_000
  }
}

/// Takes random pairs of nodes and counts the nodes inside a random shortest path between them.
private final class PathSampler {
  /// How often each node was inside a path.
  private(set) var hits: [Int]
  /// How many pairs were taken.
  private(set) var count = 0
  private let front: Side
  private let back: Side
  private var random: SplitMix64

  private final class Side {
    let ahead: IndexGraph
    let behind: IndexGraph
    var distances: [Int32]
    var paths: [Double]
    var reached: [Int32] = []
    var start = 0
    var level: Int32 = 0

    init(_ ahead: IndexGraph, _ behind: IndexGraph) {
      self.ahead = ahead
      self.behind = behind
      distances = Array(repeating: -1, count: ahead.nodeCount)
      paths = Array(repeating: 0, count: ahead.nodeCount)
    }

    func begin(at node: Int) {
      for node in reached { distances[Int(node)] = -1 }
      reached = [Int32(truncatingIfNeeded: node)]
      (distances[node], paths[node], start, level) = (0, 1, 0, 0)
    }

    var arcs: Int { reached[start...].reduce(0) { $0 + ahead.arcs(of: Int($1)).count } }

    /// Completes the next level.
    func expand() {
      let end = reached.count
      level += 1
      for place in start..<end {
        let node = Int(reached[place])
        for arc in ahead.arcs(of: node) {
          let target = Int(ahead.targets[arc])
          if distances[target] < 0 {
            distances[target] = level
            paths[target] = paths[node]
            reached.append(ahead.targets[arc])
          } else if distances[target] == level {
            paths[target] += paths[node]
          }
        }
      }
      start = end
    }
  }

  init(_ graph: IndexGraph, seed: UInt64) {
    hits = Array(repeating: 0, count: graph.nodeCount)
    let turned = graph.transposed()
    front = Side(graph, turned)
    back = Side(turned, graph)
    random = SplitMix64(seed: seed)
  }

  /// How far off a share may be: √(2 *v* *l* / *r*) + 3 *l* / *r* for the variance *v* and *r* samples.
  func largestError(logarithm: Double) -> Double {
    let samples = Double(count)
    return hits.reduce(0) { largest, hits in
      let share = Double(hits) / samples
      return max(
        largest, (2 * share * (1 - share) * logarithm / samples).squareRoot() + 3 * logarithm / samples)
    }
  }

  func sample() {
    count += 1
    let source = random.below(hits.count)
    let other = random.below(hits.count - 1)
    let target = other < source ? other : other + 1
    front.begin(at: source)
    back.begin(at: target)
    while front.start < front.reached.count, back.start < back.reached.count {
      let (side, opposite) = front.arcs <= back.arcs ? (front, back) : (back, front)
      side.expand()
      let meeting = side.reached[side.start...].map { Int($0) }.filter { opposite.distances[$0] >= 0 }
      if meeting.isEmpty { continue }
      let weights = meeting.map { side.paths[$0] * opposite.paths[$0] }
      let middle = meeting[choose(weights)]
      if middle != source, middle != target { hits[middle] += 1 }
      walk(back: front, from: middle)
      walk(back: back, from: middle)
      return
    }
  }

  /// Counts the nodes on a random shortest path back to where a side began, without its ends.
  private func walk(back side: Side, from node: Int) {
    var node = node
    while side.distances[node] > 1 {
      let before = side.behind.arcs(of: node).map { Int(side.behind.targets[$0]) }
        .filter { side.distances[$0] == side.distances[node] - 1 }
      node = before[choose(before.map { side.paths[$0] })]
      hits[node] += 1
    }
  }

  private func choose(_ weights: [Double]) -> Int {
    var rest = random.unit() * weights.reduce(0, +)
    for (place, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return place }
    }
    return weights.count - 1
  }
}
