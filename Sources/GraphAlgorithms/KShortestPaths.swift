extension IndexGraph {
  /// The *k* shortest paths between two nodes that pass no node twice, shortest first.
  ///
  /// Equally long ones go by the indices of their nodes. (J. Y. Yen: Finding the k shortest loopless paths in a
  /// network, 1971; split without repetition after E. L. Lawler, 1972.)
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at; where it is the source, that node alone is the only path.
  ///   - count: *k*; 0 gives none, and fewer are given where there are no more.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step. With lengths that are not
  ///     whole numbers, the order among paths that differ by rounding alone is not promised.
  ///   - avoided: nodes that a path may begin or end at but not pass through, such as hubs that join everybody.
  ///   - progress: is told the share of the paths found and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, the count is negative, a length is not a finite number
  ///   above 0, or where it was stopped.
  /// - Complexity: O(*k* *l* (*n* + *m*)) time for paths of *l* nodes at most, times log *n* with lengths; as a rule a
  ///   small part of it, since every search comes from both ends. O(*k* *l* + *n* + *m*) space.
  public func shortestPaths(
    from source: Int, to target: Int, count: Int, length: LengthOfWeight? = nil, notThrough avoided: [Int] = [],
    progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [NodePath] {
    try check(source)
    try check(target)
    guard count >= 0 else { throw IndexGraphError(.invalidParameter, "\(count) paths are fewer than none") }
    if let length {
      return try PathLengths(self, length: length)
        .shortestPaths(from: source, to: target, count: count, notThrough: avoided, progress: progress)
    }
    let turned = transposed()
    let out = LengthArcs(starts: rowStarts, targets: targets, lengths: .ones)
    let into = LengthArcs(starts: turned.rowStarts, targets: turned.targets, lengths: .ones)
    for node in avoided { try check(node) }
    return try LoopfreePaths(out, into, from: source, to: target, avoiding: avoided).first(count, RoundsRun(progress))
  }
}

extension PathLengths {
  /// The *k* shortest paths between two nodes that pass no node twice, as `IndexGraph.shortestPaths` gives them.
  ///
  /// - Throws: `IndexGraphError` where there is no such node, the count is negative, or where it was stopped.
  /// - Complexity: that of `IndexGraph.shortestPaths`.
  public func shortestPaths(
    from source: Int, to target: Int, count: Int, notThrough avoided: [Int] = [], progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [NodePath] {
    try graph.check(source)
    try graph.check(target)
    guard count >= 0 else { throw IndexGraphError(.invalidParameter, "\(count) paths are fewer than none") }
    for node in avoided { try graph.check(node) }
    return try LoopfreePaths(arcs, turned().arcs, from: source, to: target, avoiding: avoided)
      .first(count, RoundsRun(progress))
  }

  private var arcs: LengthArcs {
    switch storage {
    case .whole(let rows): LengthArcs(starts: rows.starts, targets: rows.targets, lengths: .whole(rows.lengths))
    case .real(let lengths): LengthArcs(starts: graph.rowStarts, targets: graph.targets, lengths: .real(lengths))
    }
  }
}

/// Arcs with lengths, row by row.
struct LengthArcs: Sendable {
  let starts: [Int]
  let targets: [Int32]
  let lengths: Lengths

  enum Lengths: Sendable {
    case ones
    case whole([Int32])
    case real([Double])
  }

  /// Whether the shortest arcs come first in their rows.
  var isSorted: Bool {
    if case .real = lengths { return false }
    return true
  }

  func arcs(of node: Int) -> Range<Int> { starts[node]..<starts[node + 1] }

  @inline(__always)
  func length(_ arc: Int) -> Double {
    switch lengths {
    case .ones: 1
    case .whole(let lengths): Double(lengths[arc])
    case .real(let lengths): lengths[arc]
    }
  }
}

/// The shortest simple paths from one node to another, one after the other. (J. Y. Yen, 1971; E. L. Lawler, 1972.)
private struct LoopfreePaths: ~Copyable {
  private let search: RestrictedSearch
  private let source: Int

  init(_ out: LengthArcs, _ into: LengthArcs, from source: Int, to target: Int, avoiding avoided: [Int]) {
    search = RestrictedSearch(out, into, target: target, avoiding: avoided.filter { $0 != source && $0 != target })
    self.source = source
  }

  func first(_ count: Int, _ run: RoundsRun) throws(IndexGraphError) -> [NodePath] {
    var candidates = MinHeap<Candidate>()
    let start = Candidate(nodes: [source], lengths: [], deviation: 0, forbidden: [])
    if count > 0, let first = search.best(of: start) { candidates.insert(first) }
    var paths: [NodePath] = []
    while paths.count < count, let best = candidates.removeMin() {
      paths.append(best.path)
      if paths.count == count { break }
      for place in best.deviation..<max(best.deviation, best.nodes.count - 1) {
        try run.check(Double(paths.count) / Double(count))
        let forbidden = (place == best.deviation ? best.forbidden : []) + [Int32(best.nodes[place + 1])]
        let beginning = Candidate(
          nodes: Array(best.nodes[...place]), lengths: Array(best.lengths[..<place]), deviation: place,
          forbidden: forbidden)
        if let candidate = search.best(of: beginning) { candidates.insert(candidate) }
      }
    }
    return paths
  }
}

/// The shortest of all paths that share a beginning and do not go on from it to the forbidden nodes.
///
/// The classes of the candidates never overlap, so no path comes up twice.
struct Candidate: Comparable {
  var nodes: [Int]
  /// The length of each step.
  var lengths: [Double]
  /// The place of the last node of the shared beginning.
  let deviation: Int
  /// The nodes that must not follow it.
  let forbidden: [Int32]

  /// Lengths are added from the target backwards, so that paths with a common end are compared by the same sums.
  var path: NodePath { NodePath(nodes: nodes, length: lengths.reversed().reduce(0, +)) }

  static func < (left: Candidate, right: Candidate) -> Bool { left.path < right.path }
}
