extension IndexGraph {
  /// How many shortest paths pass along each edge, in the order of `edges`, every edge one step.
  ///
  /// Where two nodes are joined by several shortest paths, each counts in part. Unnormalised; in an undirected graph each
  /// unordered pair counts once. (M. Girvan, M. E. J. Newman: Community structure in social and biological networks, 2002.)
  ///
  /// - Parameters:
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0, there is not one thread at least, where it was
  ///   stopped, or where there are more shortest paths than can be counted.
  /// - Complexity: O(*n* *m*) time, times log *n* with lengths; O(*n* + *m*) space for each thread.
  public func edgeBetweenness(
    length: LengthOfWeight? = nil, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    let lengths = try optionalLengths(length)
    let run = try PartsRun(threads: threads, progress: progress)
    let size = sourcesPerPart(most: 64)
    let sums = run.sums(length: targets.count, count: (nodeCount + size - 1) / size) {
      SearchSpace(self, lengths: lengths)
    } compute: { space, part in
      var sums = [Double](repeating: 0, count: targets.count)
      for source in part * size..<min(nodeCount, part * size + size) {
        space.dependencies(of: source) { arc, share in sums[arc] += share }
      }
      return sums
    }
    return edgeValues(fromArcs: try sums.completed().counted())
  }

  /// Values of edges from those of arcs; where undirected, half of both directions' sum.
  private func edgeValues(fromArcs values: [Double]) -> [Double] {
    if isDirected { return values }
    var sums: [Double] = []
    sums.reserveCapacity(edgeCount)
    // The arcs back to a node come in the order of the arcs from it.
    var next = [Int](repeating: 0, count: nodeCount)
    for node in nodes {
      for arc in arcs(of: node) where targets[arc] < node {
        sums[next[Int(targets[arc])]] += values[arc] / 2
        next[Int(targets[arc])] += 1
      }
      for arc in arcs(of: node) where targets[arc] == node { sums.append(values[arc]) }
      next[node] = sums.count
      for arc in arcs(of: node) where targets[arc] > node { sums.append(values[arc] / 2) }
    }
    return sums
  }
}

/// A search from one source after another that counts paths and brings dependencies back.
final class SearchSpace: @unchecked Sendable {
  private let graph: IndexGraph
  private var search: SingleSourceSearch
  private var counts: [Double]
  private var dependencies: [Double]

  init(_ graph: IndexGraph, lengths: [Double]?) {
    self.graph = graph
    search = SingleSourceSearch(graph, lengths: lengths)
    counts = Array(repeating: 0, count: graph.nodeCount)
    dependencies = counts
  }

  /// - Parameters:
  ///   - weight: how much a path to a node counts.
  ///   - found: is told the arcs of shortest paths and how much passes along them.
  /// - Returns: the nodes reached with what passes through them.
  @discardableResult
  func dependencies(
    of source: Int, weight: (Int) -> Double = { _ in 1 }, found: (_ arc: Int, _ share: Double) -> Void
  ) -> [(node: Int, dependency: Double)] {
    search.run(from: source)
    for node in search.order { (counts[Int(node)], dependencies[Int(node)]) = (0, 0) }
    counts[source] = 1
    for node in search.order.lazy.map({ Int($0) }) {
      for arc in graph.arcs(of: node) where isTight(arc, from: node) {
        counts[Int(graph.targets[arc])] += counts[node]
      }
    }
    for node in search.order.reversed().lazy.map({ Int($0) }) {
      for arc in graph.arcs(of: node) where isTight(arc, from: node) {
        let target = Int(graph.targets[arc])
        let share = counts[node] / counts[target] * (weight(target) + dependencies[target])
        dependencies[node] += share
        found(arc, share)
      }
    }
    return search.order.map { (Int($0), dependencies[Int($0)]) }
  }

  @inline(__always)
  private func isTight(_ arc: Int, from node: Int) -> Bool {
    search.distances[Int(graph.targets[arc])] == search.distances[node] + (search.lengths?[arc] ?? 1)
  }
}
