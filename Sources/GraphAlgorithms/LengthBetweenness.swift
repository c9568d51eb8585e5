extension PathLengths {
  /// How many shortest paths between other nodes pass through each node, by length.
  ///
  /// Where two nodes are joined by several shortest paths, each counts in part; lengths are compared exactly.
  /// Unnormalised; in an undirected graph each unordered pair counts once. (U. Brandes, 2001.)
  ///
  /// - Parameters:
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where there is not one thread at least, where it was stopped, or where there are
  ///   more shortest paths than can be counted.
  /// - Complexity: O(*n* *m*) time with whole lengths, otherwise O(*n* *m* log *n*); O(*n* + *m*) space for each thread.
  public func betweenness(threads: Int = 1, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [Double] {
    try LengthBetweenness(self).all(PartsRun(threads: threads, progress: progress)).completed().counted()
  }
}

/// Betweenness by length, source after source.
struct LengthBetweenness: Sendable {
  private let lengths: PathLengths

  init(_ lengths: PathLengths) { self.lengths = lengths }

  /// The values of all nodes; nil where the run was stopped.
  func all(_ run: PartsRun) -> [Double]? {
    let graph = lengths.graph
    let count = graph.nodeCount
    let size = graph.sourcesPerPart(most: 32)
    let parts = (count + size - 1) / size
    let sums: [Double]?
    switch lengths.storage {
    case .whole(let rows):
      sums = run.sums(length: count, count: parts) {
        WholeDependencies(rows)
      } compute: { space, part in
        var sums = [Double](repeating: 0, count: count)
        for source in part * size..<min(count, part * size + size) {
          space.add(source, to: &sums)
        }
        return sums
      }
    case .real(let lengths):
      sums = run.sums(length: count, count: parts) {
        RealDependencies(graph, lengths)
      } compute: { space, part in
        var sums = [Double](repeating: 0, count: count)
        for source in part * size..<min(count, part * size + size) { space.add(source, to: &sums) }
        return sums
      }
    }
    return graph.isDirected ? sums : sums?.map { $0 / 2 }
  }
}

/// Dijkstra's algorithm with path counts, the way back noted as it goes.
private struct WholeDependencies: ~Copyable, Sendable {
  private let rows: WholeRows
  private let distances: WorkArray<Int32>
  private let counts: WorkArray<Double>
  private let dependencies: WorkArray<Double>
  private let order: WorkArray<Int32>
  /// The last of the steps that shortest paths to each node end with.
  private let lastSteps: WorkArray<Int32>
  /// Steps: the node before, and the step noted before for the same node.
  private let stepNodes: WorkArray<Int32>
  private let stepsBefore: WorkArray<Int32>

  init(_ rows: WholeRows) {
    self.rows = rows
    let count = rows.starts.count - 1
    distances = WorkArray(repeating: .max, count: count)
    counts = WorkArray(repeating: 0, count: count)
    dependencies = WorkArray(repeating: 0, count: count)
    order = WorkArray(repeating: 0, count: count)
    lastSteps = WorkArray(repeating: -1, count: count)
    stepNodes = WorkArray(repeating: 0, count: rows.targets.count)
    stepsBefore = WorkArray(repeating: 0, count: rows.targets.count)
  }

  /// Adds the dependencies of a source.
  func add(_ source: Int, to sums: inout [Double]) {
    let end = rows.withRows { search($0, $1, source, reachable: rows.reachableCount(from: source)) }
    for place in stride(from: end - 1, to: 0, by: -1) {
      let node = Int(order[place])
      let share = (1 + dependencies[node]) / counts[node]
      var step = lastSteps[node]
      while step >= 0 {
        let before = Int(stepNodes[Int(step)])
        dependencies[before] = dependencies[before] + counts[before] * share
        step = stepsBefore[Int(step)]
      }
      sums[node] += dependencies[node]
    }
    for place in 0..<end {
      let node = Int(order[place])
      distances[node] = .max
      dependencies[node] = 0
    }
  }

  private func search(
    _ rows: RowView, _ lengths: UnsafeBufferPointer<Int32>, _ source: Int, reachable: Int
  ) -> Int {
    var queue = DialQueue(nodeCount: distances.count, span: self.rows.longest)
    var (end, reached, steps) = (0, 1, Int32(0))
    var (least, farthest) = (Int32(0), Int32.max)
    distances[source] = 0
    counts[source] = 1
    lastSteps[source] = -1
    queue.insert(Int32(truncatingIfNeeded: source), key: 0)
    while queue.count > 0 {
      least = queue.leastKey(from: least)
      // Once all are reached, no arc that leads beyond the farthest of them matters.
      if reached == reachable {
        let span = Int32(truncatingIfNeeded: self.rows.longest)
        farthest = queue.greatestKey(upTo: farthest == .max ? least &+ span : farthest)
      }
      while let node = queue.first(key: least) {
        queue.remove(node, key: least)
        order[end] = node
        end &+= 1
        let count = counts[Int(node)]
        for arc in rows.arcs(of: Int(node)) {
          let distance = least &+ lengths[arc]
          if distance > farthest { break }
          let target = Int(rows.targets[arc])
          let known = distances[target]
          if distance > known { continue }
          stepNodes[Int(steps)] = node
          if distance == known {
            stepsBefore[Int(steps)] = lastSteps[target]
            counts[target] = counts[target] + count
          } else {
            if known < .max { queue.remove(rows.targets[arc], key: known) } else { reached &+= 1 }
            distances[target] = distance
            queue.insert(rows.targets[arc], key: distance)
            stepsBefore[Int(steps)] = -1
            counts[target] = count
          }
          lastSteps[target] = steps
          steps &+= 1
        }
      }
    }
    return end
  }
}

/// The same with any lengths.
private final class RealDependencies: Sendable {
  private let graph: IndexGraph
  private let lengths: [Double]

  init(_ graph: IndexGraph, _ lengths: [Double]) {
    self.graph = graph
    self.lengths = lengths
  }

  func add(_ source: Int, to sums: inout [Double]) {
    var search = SingleSourceSearch(graph, lengths: lengths)
    search.run(from: source)
    var counts = [Double](repeating: 0, count: graph.nodeCount)
    var dependencies = counts
    counts[source] = 1
    for node in search.order.lazy.map({ Int($0) }) {
      for arc in graph.arcs(of: node) {
        let target = Int(graph.targets[arc])
        if search.distances[target] == search.distances[node] + lengths[arc] { counts[target] += counts[node] }
      }
    }
    for node in search.order.dropFirst().reversed().lazy.map({ Int($0) }) {
      for arc in graph.arcs(of: node) {
        let target = Int(graph.targets[arc])
        if search.distances[target] == search.distances[node] + lengths[arc] {
          dependencies[node] += counts[node] / counts[target] * (1 + dependencies[target])
        }
      }
      sums[node] += dependencies[node]
    }
  }
}
