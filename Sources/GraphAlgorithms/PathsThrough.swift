extension IndexGraph {
  /// The *k* shortest paths between two nodes that pass no node twice, pass through some given nodes, in whatever order,
  /// and take no more than some number of steps; shortest first, then by the indices of their nodes.
  ///
  /// A best-first search over the beginnings of paths. A beginning is judged by its length and that of the shortest walk
  /// that goes on through the nodes still missing, which may pass a node twice and so is never longer than the path that
  /// is sought; beginnings are given up from which no path can pass each of the missing nodes, which blocks tell. (P. E.
  /// Hart, N. J. Nilsson, B. Raphael: A formal basis for the heuristic determination of minimum cost paths, 1968; blocks
  /// after J. Hopcroft, R. Tarjan, 1973.) Directions are kept to in directed graphs.
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at; where it is the source, that node alone is the only path.
  ///   - required: the nodes to pass through, at most 6; the two ends count as passed.
  ///   - steps: how many edges a path has at most; nil is without limit.
  ///   - count: *k*; 0 gives none, and fewer are given where there are no more.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  ///   - limit: how many beginnings may be made, whether they are looked at or not.
  ///   - progress: is told, from time to time, the share of the beginnings allowed that are made, and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, a number is out of its range, a length is not a finite number
  ///   above 0, more beginnings than allowed would have to be made, or where it was stopped.
  /// - Complexity: O(2^*r* *m* log *n*) time for *r* required nodes to begin with, and O(*n* + *m*) for each beginning
  ///   looked at while some are missing; there are few as a rule, but the problem is NP-hard in *r*. O(2^*r* *n*) space, and
  ///   that of the beginnings.
  public func shortestPaths(
    from source: Int, to target: Int, through required: [Int], steps: Int? = nil, count: Int,
    length: LengthOfWeight? = nil, limit: Int = 500_000, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [NodePath] {
    for node in [source, target] + required { try check(node) }
    let missing = Set(required).subtracting([source, target]).sorted()
    guard count >= 0, steps ?? 0 >= 0, missing.count <= 6 else {
      throw IndexGraphError(
        .invalidParameter, "fewer paths or steps than none, or more than 6 nodes to pass through, are asked for")
    }
    if source == target { return count > 0 && missing.isEmpty ? [NodePath(nodes: [source], length: 0)] : [] }
    let run = RoundsRun(progress)
    let search = try BeginningSearch(
      graph: self, target: target, required: missing, steps: steps, length: length, run: run)
    return try search.paths(from: source, count: count, limit: limit, run: run)
  }
}

/// The best-first search over the beginnings of paths.
private struct BeginningSearch {
  private let graph: IndexGraph
  private let target: Int
  private let steps: Int?
  private let lengths: [Double]?
  /// The bit of each required node.
  private let bits: [Int: Int]
  /// By the set of missing nodes, then by node: the length of the shortest walk on.
  private let lengthBounds: [[Double]]
  /// The same in steps, where their number has a limit.
  private let stepBounds: [[Double]]

  init(
    graph: IndexGraph, target: Int, required: [Int], steps: Int?, length: IndexGraph.LengthOfWeight?, run: RoundsRun
  ) throws(IndexGraphError) {
    self.graph = graph
    self.target = target
    self.steps = steps
    lengths = try graph.optionalLengths(length)
    bits = Dictionary(uniqueKeysWithValues: required.enumerated().map { ($1, 1 << $0) })
    let turned = graph.transposed()
    let bounds = WalkBounds(turned: turned, target: target, required: required)
    lengthBounds = try bounds.bounds(lengths: graph.isDirected ? try turned.optionalLengths(length) : lengths, run)
    stepBounds = steps == nil ? [] : lengths == nil ? lengthBounds : try bounds.bounds(lengths: nil, run)
  }

  func paths(from source: Int, count: Int, limit: Int, run: RoundsRun) throws(IndexGraphError) -> [NodePath] {
    var heap = MinHeap<Beginning>()
    let start = Beginning(nodes: [source], lengths: [], missing: (1 << bits.count) - 1, bound: 0)
    if isWithinSteps(start) { heap.insert(start) }
    var (found, seen, made) = ([NodePath](), 0, 1)
    while found.count < count, let beginning = heap.removeMin() {
      // To look at one takes up to a search of the whole graph.
      if seen % 16 == 0 { try run.check(Double(made) / Double(max(1, limit))) }
      seen += 1
      guard made <= limit else {
        throw IndexGraphError(.tooLarge, "more than \(limit) beginnings of paths would have to be made")
      }
      if beginning.nodes.last == target {
        found.append(NodePath(nodes: beginning.nodes, length: beginning.lengths.reversed().reduce(0, +)))
      } else if canPassMissing(beginning) {
        extend(beginning) {
          made += 1
          heap.insert($0)
        }
      }
    }
    return found
  }

  /// Gives each way of going on by one step that may still lead to a path.
  private func extend(_ beginning: Beginning, _ take: (Beginning) -> Void) {
    guard let last = beginning.nodes.last else { return }
    let passed = beginning.lengths.reduce(0, +)
    var before = -1
    for arc in graph.arcs(of: last) {
      let next = Int(graph.targets[arc])
      // Parallel edges stand side by side; the shortest of them counts.
      guard next != before, !beginning.nodes.contains(next), next != target || beginning.missing == 0 else { continue }
      before = next
      var longer = beginning
      longer.nodes.append(next)
      longer.lengths.append(shortestLength(of: arc, in: last))
      longer.missing &= ~(bits[next] ?? 0)
      longer.bound = passed + longer.lengths[longer.lengths.count - 1] + lengthBounds[longer.missing][next]
      if longer.bound < .infinity, isWithinSteps(longer) { take(longer) }
    }
  }

  private func shortestLength(of arc: Int, in node: Int) -> Double {
    guard let lengths else { return 1 }
    let parallel = graph.arcs(of: node).suffix(from: arc).prefix { graph.targets[$0] == graph.targets[arc] }
    return parallel.map { lengths[$0] }.min() ?? lengths[arc]
  }

  private func isWithinSteps(_ beginning: Beginning) -> Bool {
    guard let steps, let last = beginning.nodes.last else { return steps == nil }
    return Double(beginning.nodes.count - 1) + stepBounds[beginning.missing][last] <= Double(steps)
  }

  /// Whether paths that pass nothing twice may lead on through each of the missing nodes, each taken alone.
  private func canPassMissing(_ beginning: Beginning) -> Bool {
    guard beginning.missing != 0, !graph.isDirected, let last = beginning.nodes.last else { return true }
    let block = SharedBlock(graph: graph, from: last, to: target, without: beginning.nodes.dropLast())
    return bits.allSatisfy { beginning.missing & $0.value == 0 || block.contains($0.key) }
  }
}

/// The beginning of a path, ordered by the least length that the whole may have, then by its nodes.
private struct Beginning: Comparable {
  var nodes: [Int]
  /// The length of each step.
  var lengths: [Double]
  /// The required nodes that it has not passed, as bits.
  var missing: Int
  var bound: Double

  static func < (left: Beginning, right: Beginning) -> Bool {
    left.bound == right.bound ? left.nodes.lexicographicallyPrecedes(right.nodes) : left.bound < right.bound
  }
}
