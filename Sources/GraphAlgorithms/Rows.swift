/// What an edge to build a graph from is made of.
protocol EdgeRecord {
  var source: Int { get }
  var target: Int { get }
  var weight: Double { get }
}

extension IndexGraph.Edge: EdgeRecord {}

/// Compressed sparse rows in the making: the place where edges are sorted and summed.
struct Rows<Weight: StoredWeight> {
  private(set) var starts: [Int]
  private(set) var targets: [Int32]
  private(set) var weights: [Weight]

  /// Rows by *target*, each in the order of the edges; transposing them sorts them.
  ///
  /// - Parameter edges: edges whose nodes are known to be in range.
  init(nodeCount: Int, edges: [some EdgeRecord], isDirected: Bool) {
    var counts = [Int](repeating: 0, count: nodeCount)
    for edge in edges {
      counts[edge.target] += 1
      if !isDirected, edge.source != edge.target { counts[edge.source] += 1 }
    }
    self.init(counts: counts) { put in
      for edge in edges {
        let weight = Weight(edge.weight)
        put(edge.source, weight, edge.target)
        if !isDirected, edge.source != edge.target { put(edge.target, weight, edge.source) }
      }
    }
  }

  /// Rows that are sorted already.
  init(starts: [Int], targets: [Int32], weights: [Weight]) {
    self.starts = starts
    self.targets = targets
    self.weights = weights
  }

  /// Rows of the given lengths, filled in the order in which `fill` puts a target and its weight into a row.
  @inline(__always)
  private init(counts: [Int], fill: ((_ target: Int, _ weight: Weight, _ row: Int) -> Void) -> Void) {
    var ends: [Int] = []
    ends.reserveCapacity(counts.count + 1)
    var sum = 0
    for count in counts {
      ends.append(sum)
      sum += count
    }
    starts = ends + [sum]
    var weights: [Weight] = []
    targets = Array(unsafeUninitializedCapacity: sum) { targetBuffer, targetCount in
      weights = Array(unsafeUninitializedCapacity: sum) { weightBuffer, weightCount in
        ends.withUnsafeMutableBufferPointer { ends in
          fill { target, weight, row in
            targetBuffer[ends[row]] = Int32(truncatingIfNeeded: target)
            weightBuffer[ends[row]] = weight
            ends[row] &+= 1
          }
        }
        weightCount = sum
      }
      targetCount = sum
    }
    self.weights = weights
  }

  /// Every edge turned round; each row ascending, parallels in the order they had.
  func transposed() -> Rows {
    let count = starts.count - 1
    var counts = [Int](repeating: 0, count: count)
    for target in targets { counts[Int(target)] += 1 }
    return Rows(counts: counts) { put in
      starts.withUnsafeBufferPointer { starts in
        targets.withUnsafeBufferPointer { targets in
          weights.withUnsafeBufferPointer { weights in
            for row in 0..<count {
              for arc in starts[row]..<starts[row + 1] { put(row, weights[arc], Int(targets[arc])) }
            }
          }
        }
      }
    }
  }

  /// The same with weights that keep all digits.
  var widened: Rows<Double> { Rows<Double>(starts: starts, targets: targets, weights: weights.map { Double($0) }) }

  /// Whether the sums of entries of one row that have the same target can be kept without loss; the rows must be sorted.
  var sumsAreExact: Bool {
    guard hasParallels else { return true }
    return (0..<starts.count - 1).allSatisfy { row in
      var arc = starts[row]
      while arc < starts[row + 1] {
        let sum = takeParallels(&arc, until: starts[row + 1]).sum
        if Double(Weight(sum)) != sum { return false }
      }
      return true
    }
  }

  /// Sums entries of one row that have the same target; the rows must be sorted.
  mutating func mergeParallels() {
    guard hasParallels else { return }
    var (end, arc) = (0, 0)
    for row in 0..<starts.count - 1 {
      let last = starts[row + 1]
      starts[row] = end
      while arc < last {
        let (target, sum) = takeParallels(&arc, until: last)
        targets[end] = target
        weights[end] = Weight(sum)
        end += 1
      }
    }
    starts[starts.count - 1] = end
    targets.removeSubrange(end...)
    weights.removeSubrange(end...)
  }

  /// Goes past the entries that have the same target as one and sums them.
  private func takeParallels(_ arc: inout Int, until last: Int) -> (target: Int32, sum: Double) {
    let target = targets[arc]
    var sum = Double(weights[arc])
    arc += 1
    while arc < last, targets[arc] == target {
      sum += Double(weights[arc])
      arc += 1
    }
    return (target, sum)
  }

  /// Whether a row names a target twice; the rows must be sorted.
  var hasParallels: Bool {
    (0..<starts.count - 1).contains { row in
      let range = starts[row]..<starts[row + 1]
      return range.count > 1 && zip(range, range.dropFirst()).contains { targets[$0] == targets[$1] }
    }
  }

  /// How many entries name their own row.
  var loopCount: Int {
    var count = 0
    for row in 0..<starts.count - 1 {
      for arc in starts[row]..<starts[row + 1] where targets[arc] == row { count += 1 }
    }
    return count
  }
}
