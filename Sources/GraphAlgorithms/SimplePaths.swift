extension IndexGraph {
  /// All paths between two nodes that pass no node twice, up to a number of steps; by their nodes' indices.
  ///
  /// A search in depth that turns round where the target is too far. (R. Sedgewick: Algorithms in C, part 5, 2001, with the
  /// distances to the target besides.)
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at; where it is the source, that node alone is the only path.
  ///   - steps: how many edges a path has at most.
  ///   - limit: how many paths are allowed.
  ///   - progress: is told, from time to time, the share of the paths allowed that are found, and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, a number is negative, there are more paths than allowed, or
  ///   where it was stopped.
  /// - Complexity: O(*n* + *m*) time to begin with; O(*l* × degree) for a path of *l* steps as a rule, but dead ends may
  ///   cost more.
  public func simplePaths(
    from source: Int, to target: Int, steps: Int, limit: Int = 1_000_000, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [NodePath] {
    try check(source)
    guard steps >= 0, limit >= 0 else {
      throw IndexGraphError(.invalidParameter, "\(steps) steps or \(limit) paths are fewer than none")
    }
    let hops = try transposed().hops(from: target)
    var paths: [NodePath] = []
    var nodes = [source]
    var next = [rowStarts[source]]
    let run = RoundsRun(progress)
    var count = 0
    var isOnPath = [Bool](repeating: false, count: nodeCount)
    isOnPath[source] = true
    if hops[source] < 0 || Int(hops[source]) > steps { return [] }
    while let node = nodes.last {
      if count % 1024 == 0 { try run.check(Double(paths.count) / Double(max(1, limit))) }
      count += 1
      var step = -1
      while node != target, step < 0, next[next.count - 1] < rowStarts[node + 1] {
        let arc = next[next.count - 1]
        next[next.count - 1] += 1
        let candidate = Int(targets[arc])
        let isRepeated = arc > rowStarts[node] && targets[arc - 1] == targets[arc]
        let isNear = hops[candidate] >= 0 && nodes.count + Int(hops[candidate]) <= steps
        if !isRepeated, isNear, !isOnPath[candidate] { step = candidate }
      }
      if step >= 0 {
        nodes.append(step)
        next.append(rowStarts[step])
        isOnPath[step] = true
        continue
      }
      if node == target {
        guard paths.count < limit else {
          throw IndexGraphError(.tooLarge, "there are more than \(limit) paths of up to \(steps) steps")
        }
        paths.append(NodePath(nodes: nodes, length: Double(nodes.count - 1)))
      }
      nodes.removeLast()
      next.removeLast()
      isOnPath[node] = false
    }
    return paths
  }
}
