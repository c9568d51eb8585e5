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
  /// - Throws: `IndexGraphError` where there is no such node, the count is negative, or a length is not a finite number
  ///   above 0.
  /// - Complexity: O(*k* *l* (*n* + *m*)) time for paths of *l* nodes, times log *n* with lengths; O(*k* *l* + *m*) space.
  public func shortestPaths(
    from source: Int, to target: Int, count: Int, length: LengthOfWeight? = nil
  ) throws(IndexGraphError) -> [NodePath] {
    guard count >= 0 else { throw IndexGraphError(.invalidParameter, "\(count) paths are fewer than none") }
    var finder = try PathFinder(self, from: source, to: target, length: length)
    var candidates = MinHeap<Candidate>()
    if count > 0, let first = finder.path(after: [], from: source) {
      candidates.insert(Candidate(path: first, deviation: 0, forbidden: []))
    }
    var paths: [NodePath] = []
    while paths.count < count, let best = candidates.removeMin() {
      paths.append(best.path)
      if paths.count < count {
        for candidate in best.deviations(found: { finder.path(after: $0, from: $1, forbidden: $2) }) {
          candidates.insert(candidate)
        }
      }
    }
    return paths
  }
}

/// The shortest of all paths that share a beginning and do not go on from it to the forbidden nodes.
///
/// The classes of the candidates never overlap, so no path comes up twice.
private struct Candidate: Comparable {
  let path: NodePath
  /// The place of the last node of the shared beginning.
  let deviation: Int
  /// The nodes that must not follow it.
  let forbidden: Set<Int>

  static func < (left: Candidate, right: Candidate) -> Bool { left.path < right.path }

  /// Splits the class, without its best path, by where the others leave that path.
  func deviations(found path: (ArraySlice<Int>, Int, Set<Int>) -> NodePath?) -> [Candidate] {
    let nodes = self.path.nodes
    return (deviation..<max(deviation, nodes.count - 1)).compactMap { place in
      let forbidden = (place == deviation ? self.forbidden : []).union([nodes[place + 1]])
      return path(nodes[..<place], nodes[place], forbidden).map {
        Candidate(path: $0, deviation: place, forbidden: forbidden)
      }
    }
  }
}
