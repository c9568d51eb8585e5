/// A way from one node to another with how strong it is.
public struct StrongPath: Hashable, Sendable {
  /// The nodes passed, from the first to the last.
  public let nodes: [Int]
  /// How strong it is, as the function that found it says.
  public let strength: Double
}

extension IndexGraph {
  /// The path whose weakest edge is as strong as can be, or nil where no path leads there.
  ///
  /// Its strength is the weight of that edge; infinite where source and target are the same. Among equals the one of
  /// fewest steps. (M. Pollack: The maximum capacity through a network, 1960.)
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at.
  ///   - progress: is told the share of the nodes looked at and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, or where it was stopped.
  /// - Complexity: O(*m* log *n*) time, O(*n* + *m*) space.
  public func widestPath(
    from source: Int, to target: Int, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> StrongPath? {
    let run = RoundsRun(progress)
    let start = ScaledNumber(.infinity)
    guard
      let widest = try strongest(from: source, to: target, start: start, run, joining: { min($0, ScaledNumber($1)) })
    else { return nil }
    // What is strong enough is known; the fewest steps are found among it.
    let strong = edges.filter { $0.weight >= widest.strength }
    let graph = try IndexGraph(nodeCount: nodeCount, edges: strong, isDirected: isDirected, parallels: .kept)
    return try graph.shortestPath(from: source, to: target).map {
      StrongPath(nodes: $0.nodes, strength: widest.strength)
    }
  }

  /// The path of the largest product of weights, each over the largest weight of all; or nil where no path leads there.
  ///
  /// That is the path of the least sum of −log weight. The strength is the product, from 0 to 1; 1 where source and
  /// target are the same; paths are told apart even where it is too small to be written and becomes 0. Edges of weight 0
  /// are no way. (Dijkstra's algorithm for products: E. W. Dijkstra, 1959.)
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at.
  ///   - progress: is told the share of the nodes looked at and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, or where it was stopped.
  /// - Complexity: O(*m* log *n*) time, O(*n*) space.
  public func mostProbablePath(
    from source: Int, to target: Int, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> StrongPath? {
    let largest = targets.indices.reduce(0) { max($0, weights[$1]) }
    return try strongest(from: source, to: target, start: ScaledNumber(1), RoundsRun(progress)) {
      $0 * ScaledNumber($1, over: largest)
    }
  }

  /// Dijkstra's algorithm for strengths that no further edge makes larger.
  private func strongest(
    from source: Int, to target: Int, start: ScaledNumber, _ run: RoundsRun,
    joining: (ScaledNumber, Double) -> ScaledNumber
  ) throws(IndexGraphError) -> StrongPath? {
    try check(source)
    try check(target)
    var known = [ScaledNumber?](repeating: nil, count: nodeCount)
    var steps = [Int](repeating: 0, count: nodeCount)
    var parents = [Int](repeating: -1, count: nodeCount)
    var isSettled = [Bool](repeating: false, count: nodeCount)
    var heap = MinHeap<Reach>()
    known[source] = start
    heap.insert(Reach(strength: start, steps: 0, node: source))
    var count = 0
    while let reach = heap.removeMin(), reach.node != target {
      if isSettled[reach.node] { continue }
      if count % 1024 == 0 { try run.check(Double(count) / Double(nodeCount)) }
      count += 1
      isSettled[reach.node] = true
      for arc in arcs(of: reach.node) where !isSettled[Int(targets[arc])] && weights[arc] > 0 {
        let next = Int(targets[arc])
        let strength = joining(reach.strength, weights[arc])
        let better = Reach(strength: strength, steps: reach.steps + 1, node: next)
        if known[next].map({ better < Reach(strength: $0, steps: steps[next], node: next) }) ?? true {
          (known[next], steps[next], parents[next]) = (strength, reach.steps + 1, reach.node)
          heap.insert(better)
        }
      }
    }
    guard let strength = known[target] else { return nil }
    var nodes = [target]
    while let first = nodes.last, first != source { nodes.append(parents[first]) }
    return StrongPath(nodes: nodes.reversed(), strength: strength.value)
  }
}

/// How strongly a node is reached; the strongest first, then the one of fewest steps.
private struct Reach: Comparable {
  let strength: ScaledNumber
  let steps: Int
  let node: Int

  static func < (left: Self, right: Self) -> Bool {
    (right.strength, left.steps, left.node) < (left.strength, right.steps, right.node)
  }
}

/// A number above 0 with an exponent of any size, so that long products do not vanish.
private struct ScaledNumber: Comparable {
  /// From 1 to below 2, or infinite.
  private let significand: Double
  private let exponent: Int

  init(_ value: Double) {
    significand = value.significand
    exponent = Int(value.exponent)
  }

  init(_ value: Double, over divisor: Double) {
    let quotient = value.significand / divisor.significand
    significand = quotient.significand
    exponent = Int(value.exponent) - Int(divisor.exponent) + Int(quotient.exponent)
  }

  private init(significand: Double, exponent: Int) {
    self.significand = significand
    self.exponent = exponent
  }

  var value: Double { Double(sign: .plus, exponent: exponent, significand: significand) }

  static func * (left: Self, right: Self) -> Self {
    let product = left.significand * right.significand
    return Self(
      significand: product.significand, exponent: left.exponent + right.exponent + Int(product.exponent))
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.exponent, left.significand) < (right.exponent, right.significand)
  }
}
