/// Compressed sparse rows in the making: the place where edges are sorted and summed.
struct Rows {
  private(set) var starts: [Int]
  private(set) var targets: [Int32]
  private(set) var weights: [Double]

  /// Rows by *target*, each in the order of the edges; transposing them sorts them.
  init(nodeCount: Int, edges: some Collection<IndexGraph.Edge>, isDirected: Bool) {
    var counts = [Int](repeating: 0, count: nodeCount)
    for edge in edges {
      counts[edge.target] += 1
      if !isDirected, edge.source != edge.target { counts[edge.source] += 1 }
    }
    self.init(counts: counts)
    var ends = Array(starts.dropLast())
    for edge in edges {
      put(edge.source, weight: edge.weight, into: edge.target, at: &ends)
      if !isDirected, edge.source != edge.target { put(edge.target, weight: edge.weight, into: edge.source, at: &ends) }
    }
  }

  /// The rows of a graph, to be worked on.
  init(_ graph: IndexGraph) {
    starts = graph.rowStarts
    targets = graph.targets
    weights = graph.isWeighted ? graph.weights : Array(repeating: 1, count: graph.targets.count)
  }

  private init(counts: [Int]) {
    starts = [0]
    starts.reserveCapacity(counts.count + 1)
    var sum = 0
    for count in counts {
      sum += count
      starts.append(sum)
    }
    targets = Array(repeating: 0, count: sum)
    weights = Array(repeating: 0, count: sum)
  }

  private mutating func put(_ target: Int, weight: Double, into row: Int, at ends: inout [Int]) {
    targets[ends[row]] = Int32(truncatingIfNeeded: target)
    weights[ends[row]] = weight
    ends[row] += 1
  }

  /// Every edge turned round; each row ascending, parallels in the order they had.
  func transposed() -> Rows {
    var counts = [Int](repeating: 0, count: starts.count - 1)
    for target in targets { counts[Int(target)] += 1 }
    var turned = Rows(counts: counts)
    var ends = Array(turned.starts.dropLast())
    for row in counts.indices {
      for arc in starts[row]..<starts[row + 1] {
        turned.put(row, weight: weights[arc], into: Int(targets[arc]), at: &ends)
      }
    }
    return turned
  }

  /// Sums entries of one row that have the same target; the rows must be sorted.
  mutating func mergeParallels() {
    var end = 0
    for row in 0..<starts.count - 1 {
      let range = starts[row]..<starts[row + 1]
      let start = end
      starts[row] = start
      for arc in range {
        if end > start, targets[end - 1] == targets[arc] {
          weights[end - 1] += weights[arc]
        } else {
          targets[end] = targets[arc]
          weights[end] = weights[arc]
          end += 1
        }
      }
    }
    starts[starts.count - 1] = end
    targets.removeSubrange(end...)
    weights.removeSubrange(end...)
  }

  /// How many entries name their own row.
  var loopCount: Int {
    (0..<starts.count - 1).reduce(0) { count, row in
      count + (targets[starts[row]..<starts[row + 1]].contains(Int32(truncatingIfNeeded: row)) ? 1 : 0)
    }
  }
}
