/// A node with a value.
public struct RankedNode: Hashable, Sendable {
  /// The node.
  public let node: Int
  /// Its value.
  public let value: Double
}

extension IndexGraph {
  /// The nodes of the highest closeness, as `closeness()` has it, without computing that of all; ties by index.
  ///
  /// A search from a node ends as soon as it cannot come among the highest any more. (E. Bergamini, M. Borassi,
  /// P. Crescenzi, A. Marino, H. Meyerhenke: Computing top-k closeness centrality faster in unweighted graphs, 2019.) In
  /// a directed graph all are computed.
  ///
  /// - Parameters:
  ///   - count: how many nodes to give; all where there are fewer.
  ///   - progress: is told the share of the nodes looked at and may stop it.
  /// - Throws: `IndexGraphError` where the count is negative, or where it was stopped.
  /// - Complexity: O(*n* *m*) time at most, as a rule a small part of it; O(*n*) space.
  public func topCloseness(count: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [RankedNode] {
    try check(count: count)
    if isDirected { return top(count, of: try closeness(threads: 1, progress: progress)) }
    return try top(count, RoundsRun(progress)) { search in
      let others = Double(search.reachable - 1)
      let least =
        search.total + Double(search.level + 1) * search.near + Double(search.level + 2) * search.far
      return others / least * (others / Double(nodeCount - 1))
    }
  }

  /// The nodes of the highest harmonic closeness, as `harmonic()` has it, without computing that of all; ties by index. (As
  /// `topCloseness(count:progress:)`, after E. Bergamini and others, 2019.)
  ///
  /// - Parameters:
  ///   - count: how many nodes to give; all where there are fewer.
  ///   - progress: is told the share of the nodes looked at and may stop it.
  /// - Throws: `IndexGraphError` where the count is negative, or where it was stopped.
  /// - Complexity: that of `topCloseness(count:progress:)`.
  public func topHarmonic(count: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [RankedNode] {
    try check(count: count)
    if isDirected { return top(count, of: try harmonic(threads: 1, progress: progress)) }
    return try top(count, RoundsRun(progress)) { search in
      search.inverse + search.near / Double(search.level + 1) + search.far / Double(search.level + 2)
    }
  }

  private func check(count: Int) throws(IndexGraphError) {
    guard count >= 0 else { throw IndexGraphError(.invalidParameter, "\(count) nodes are fewer than none") }
  }

  private func top(_ count: Int, of values: [Double]) -> [RankedNode] {
    nodes.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(count)
      .map { RankedNode(node: $0, value: values[$0]) }
  }

  private func top(
    _ count: Int, _ run: RoundsRun, value: (CutSearch) -> Double
  ) throws(IndexGraphError) -> [RankedNode] {
    var best: [RankedNode] = []
    func insert(_ ranked: RankedNode) {
      let place = best.firstIndex { ($0.value, ranked.node) < (ranked.value, $0.node) } ?? best.count
      best.insert(ranked, at: place)
      if best.count > count { best.removeLast() }
    }
    if count == 0 { return [] }
    let components = self.components()
    let search = CutSearch(self)
    for (place, node) in nodesByDegree().lazy.map({ Int($0) }).enumerated() {
      try run.check(Double(place) / Double(nodeCount))
      let reachable = components.sizes[components.labels[node]]
      if reachable == 1 {
        insert(RankedNode(node: node, value: 0))
        continue
      }
      let worst = best.count == count ? best[count - 1].value : -1
      // Rounding must not end a search that would come out equal.
      if search.run(from: node, reachable: reachable, isHopeless: { value($0) * (1 + 1e-9) < worst }) {
        insert(RankedNode(node: node, value: value(search)))
      }
    }
    return best
  }
}

/// A breadth-first search that can be ended level by level.
private final class CutSearch {
  private let graph: IndexGraph
  private var marks: [Int32]
  private var number: Int32 = 0
  private var queue: [Int32] = []
  /// How many nodes can be reached, the first included.
  private(set) var reachable = 0
  /// The last level that is complete.
  private(set) var level = 0
  /// The sum of the steps to the nodes reached, and of 1 over them.
  private(set) var (total, inverse) = (0.0, 0.0)
  /// How many nodes may be on the next level, and how many must be beyond.
  private(set) var (near, far) = (0.0, 0.0)

  init(_ graph: IndexGraph) {
    self.graph = graph
    marks = Array(repeating: 0, count: graph.nodeCount)
  }

  /// Searches level by level; false where it was ended.
  func run(from source: Int, reachable: Int, isHopeless: (CutSearch) -> Bool) -> Bool {
    number += 1
    self.reachable = reachable
    (level, total, inverse) = (0, 0, 0)
    queue.removeAll(keepingCapacity: true)
    queue.append(Int32(truncatingIfNeeded: source))
    marks[source] = number
    var start = 0
    while true {
      let rest = reachable - queue.count
      let arcs =
        queue[start...].reduce(0) { $0 + graph.arcs(of: Int($1)).count } - (level > 0 ? queue.count - start : 0)
      (near, far) = (Double(min(arcs, rest)), Double(max(0, rest - arcs)))
      if rest == 0 { return true }
      if isHopeless(self) { return false }
      let end = queue.count
      for place in start..<end {
        for arc in graph.arcs(of: Int(queue[place])) where marks[Int(graph.targets[arc])] != number {
          marks[Int(graph.targets[arc])] = number
          queue.append(graph.targets[arc])
        }
      }
      start = end
      level += 1
      total += Double(level) * Double(queue.count - end)
      inverse += Double(queue.count - end) / Double(level)
    }
  }
}
