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
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told the share of the most samples that may be needed, and may stop it.
  /// - Throws: `IndexGraphError` where a parameter is out of its range, there is not one thread at least, or where it was
  ///   stopped.
  /// - Complexity: O(log(diameter / `risk`) / `error`²) samples, each O(*n* + *m*) time at most and as a rule a small part
  ///   of it; O(*n*) space for each thread.
  public func approximateBetweenness(
    error: Double, risk: Double = 0.1, seed: UInt64 = 0, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> ApproximateBetweenness {
    guard error > 0, error.isFinite, risk > 0, risk < 1 else {
      throw IndexGraphError(.invalidParameter, "the error \(error) or the risk \(risk) is out of range")
    }
    var run = try PartsRun(threads: threads, progress: nil)
    let pairs = Double(nodeCount) * Double(nodeCount - 1) / (isDirected ? 1 : 2)
    guard nodeCount > 2 else {
      return ApproximateBetweenness(values: Array(repeating: 0, count: nodeCount), error: 0, samples: 0)
    }
    let most = sampleBound(error: error, risk: risk / 2)
    let turned = transposed()
    let blocks = SampleBlocks(seed: seed)
    var sample = PathSample(nodeCount: nodeCount)
    var next = max(64, Int(min(10 / error, 1e12)))
    var looks = 0.0
    while sample.count < most {
      let first = sample.count / SampleBlocks.size
      let count = (min(next, most) + SampleBlocks.size - 1) / SampleBlocks.size - first
      run.progress = progress.map { Self.shifted($0, from: first, count: count, of: most / SampleBlocks.size + 1) }
      let isComplete = run.run(count: count) {
        PathSampler(self, turned)
      } compute: { sampler, part in
        sampler.hits(in: blocks.generator(of: first + part))
      } add: {
        sample.add($0)
      }
      guard isComplete else { throw .stopped }
      looks += 1
      next += next / 2
      let chance = logarithm(3 * Double(nodeCount) * exponential(looks * 0.7) / (risk / 2))
      if sample.largestError(logarithm: chance) <= error { break }
    }
    let samples = Double(sample.count)
    return ApproximateBetweenness(
      values: sample.hits.map { Double($0) / samples * pairs }, error: error * pairs, samples: sample.count)
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

/// What was found of a number of pairs.
private struct PathSample {
  /// How often each node was inside a path.
  private(set) var hits: [Int]
  /// How many pairs were taken.
  private(set) var count = 0

  init(nodeCount: Int) { hits = Array(repeating: 0, count: nodeCount) }

  /// Adds a block's nodes.
  mutating func add(_ nodes: [Int32]) {
    for node in nodes { hits[Int(node)] += 1 }
    count += SampleBlocks.size
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
}

/// Pairs are taken in blocks, each with random numbers of its own, so that it does not matter who takes which.
private struct SampleBlocks: Sendable {
  /// How many pairs a block has.
  static let size = 64

  private let base: UInt64

  init(seed: UInt64) {
    var generator = SplitMix64(seed: seed)
    base = generator.next()
  }

  func generator(of block: Int) -> SplitMix64 {
    var generator = SplitMix64(seed: base &+ UInt64(block))
    return SplitMix64(seed: generator.next())
  }
}

/// Takes random pairs of nodes and finds the nodes inside a random shortest path between them.
private final class PathSampler {
  private var search: PathSearch

  init(_ graph: IndexGraph, _ turned: IndexGraph) { search = PathSearch(graph, turned) }

  /// The nodes inside the paths of one block, each as often as it is inside one.
  func hits(in random: SplitMix64) -> [Int32] { search.hits(in: random) }
}

/// The state of a sampler. A structure, since for each access to what a class has it is checked that nobody else does so meanwhile, which
/// took a third of the time.
private struct PathSearch {
  private let nodeCount: Int
  private var hits: [Int32] = []
  private var front: Side
  private var back: Side
  private var random = SplitMix64(seed: 0)

  private struct Side {
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

    mutating func begin(at node: Int) {
      for node in reached { distances[Int(node)] = -1 }
      reached = [Int32(truncatingIfNeeded: node)]
      (distances[node], paths[node], start, level) = (0, 1, 0, 0)
    }

    var arcs: Int { reached[start...].reduce(0) { $0 + ahead.arcs(of: Int($1)).count } }

    /// Completes the next level.
    mutating func expand() {
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

  init(_ graph: IndexGraph, _ turned: IndexGraph) {
    nodeCount = graph.nodeCount
    front = Side(graph, turned)
    back = Side(turned, graph)
  }

  /// The nodes inside the paths of one block, each as often as it is inside one.
  mutating func hits(in random: SplitMix64) -> [Int32] {
    self.random = random
    hits.removeAll(keepingCapacity: true)
    for _ in 0..<SampleBlocks.size { sample() }
    return hits
  }

  private mutating func sample() {
    let source = random.below(nodeCount)
    let other = random.below(nodeCount - 1)
    let target = other < source ? other : other + 1
    front.begin(at: source)
    back.begin(at: target)
    while front.start < front.reached.count, back.start < back.reached.count {
      let meeting = front.arcs <= back.arcs ? Self.expand(&front, towards: back) : Self.expand(&back, towards: front)
      if meeting.isEmpty { continue }
      // Each over the largest, so that the products stay within what can be written.
      let largest = meeting.reduce((0.0, 0.0)) { (max($0.0, front.paths[$1]), max($0.1, back.paths[$1])) }
      let weights = meeting.map { front.paths[$0] / largest.0 * (back.paths[$0] / largest.1) }
      let middle = meeting[choose(weights)]
      if middle != source, middle != target { hits.append(Int32(truncatingIfNeeded: middle)) }
      hits += inside(front, from: middle)
      hits += inside(back, from: middle)
      return
    }
  }

  /// Completes the next level of a side; the nodes of it that the other side has reached.
  private static func expand(_ side: inout Side, towards other: Side) -> [Int] {
    side.expand()
    return side.reached[side.start...].map { Int($0) }.filter { other.distances[$0] >= 0 }
  }

  /// The nodes on a random shortest path back to where a side began, without its ends.
  private mutating func inside(_ side: Side, from node: Int) -> [Int32] {
    var node = node
    var inside: [Int32] = []
    while side.distances[node] > 1 {
      let before = side.behind.arcs(of: node).map { Int(side.behind.targets[$0]) }
        .filter { side.distances[$0] == side.distances[node] - 1 }
      node = before[choose(before.map { side.paths[$0] })]
      inside.append(Int32(truncatingIfNeeded: node))
    }
    return inside
  }

  private mutating func choose(_ weights: [Double]) -> Int {
    var rest = random.unit() * weights.reduce(0, +)
    for (place, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return place }
    }
    return weights.count - 1
  }
}
