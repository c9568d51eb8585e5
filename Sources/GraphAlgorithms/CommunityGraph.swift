/// A graph whose nodes are communities of another, or nodes alone.
struct CommunityGraph {
  var starts: [Int] = [0]
  var targets: [Int32] = []
  var weights: [Double] = []
  /// The strength of each node, what is within it included.
  var strengths: [Double] = []
  /// The sum of all strengths.
  var total = 0.0

  var nodeCount: Int { strengths.count }

  init(_ graph: IndexGraph) {
    let all = graph.arcWeights
    starts.reserveCapacity(graph.nodeCount + 1)
    targets.reserveCapacity(graph.targets.count)
    weights.reserveCapacity(graph.targets.count)
    for node in graph.nodes {
      var strength = 0.0
      for arc in graph.arcs(of: node) {
        if graph.targets[arc] == node {
          strength += 2 * all[arc]
        } else if all[arc] > 0 {
          strength += all[arc]
          targets.append(graph.targets[arc])
          weights.append(all[arc])
        }
      }
      strengths.append(strength)
      starts.append(targets.count)
      total += strength
    }
  }

  /// The communities of a graph as nodes; what is within them is in their strength alone.
  init(_ graph: CommunityGraph, labels: [Int32], count: Int) {
    let (members, first) = Self.members(labels, count: count)
    total = graph.total
    strengths = Array(repeating: 0, count: count)
    starts.reserveCapacity(count + 1)
    let sums = CommunityWeights(count: count)
    let labels = labels.asWorkArray()
    graph.withRows { rows, arcWeights in
      for label in 0..<count {
        for place in first[label]..<first[label + 1] {
          let node = Int(members[place])
          strengths[label] += graph.strengths[node]
          sums.add(rows, arcWeights, node, labels.buffer)
        }
        sums.forEach { other, sum in
          if other != label {
            targets.append(other)
            weights.append(sum)
          }
        }
        sums.clear()
        starts.append(targets.count)
      }
    }
  }

  /// The nodes of each label, ascending, and where those of each begin.
  private static func members(_ labels: [Int32], count: Int) -> (members: [Int32], first: [Int]) {
    var ends = [Int](repeating: 0, count: count + 1)
    for label in labels { ends[Int(label) + 1] += 1 }
    for place in 1..<count + 1 { ends[place] += ends[place - 1] }
    let first = ends
    var members = [Int32](repeating: 0, count: labels.count)
    for (node, label) in labels.enumerated() {
      members[ends[Int(label)]] = Int32(truncatingIfNeeded: node)
      ends[Int(label)] += 1
    }
    return (members, first)
  }

  /// The groups of nodes that have both labels in common, and how many there are.
  static func intersection(_ first: [Int32], _ second: [Int32]) -> (groups: [Int32], count: Int) {
    let count = Int(first.max() ?? -1) + 1
    let (members, starts) = Self.members(first, count: count)
    // The group that each second label has with the first label at hand.
    var groups = [Int32](repeating: 0, count: first.count)
    var owners = [Int32](repeating: -1, count: Int(second.max() ?? -1) + 1)
    var numbers = owners
    var groupCount: Int32 = 0
    for label in 0..<count {
      for node in members[starts[label]..<starts[label + 1]].lazy.map({ Int($0) }) {
        let other = Int(second[node])
        if owners[other] != label {
          owners[other] = Int32(truncatingIfNeeded: label)
          numbers[other] = groupCount
          groupCount += 1
        }
        groups[node] = numbers[other]
      }
    }
    return (groups, Int(groupCount))
  }

  /// The labels numbered from 0 as they come up, and how many there are.
  static func compacted(_ labels: [Int32]) -> (labels: [Int32], count: Int) {
    var numbers = [Int32](repeating: -1, count: Int(labels.max() ?? -1) + 1)
    var count: Int32 = 0
    let compacted = labels.map { label in
      if numbers[Int(label)] < 0 {
        numbers[Int(label)] = count
        count += 1
      }
      return numbers[Int(label)]
    }
    return (compacted, Int(count))
  }

  /// The label that the nodes of each group have, numbered from 0.
  static func labels(_ labels: [Int32], of groups: [Int32], count: Int) -> [Int32] {
    var result = [Int32](repeating: 0, count: count)
    for node in groups.indices { result[Int(groups[node])] = labels[node] }
    return compacted(result).labels
  }

  func withRows<Result>(_ body: (RowView, UnsafeBufferPointer<Double>) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { body(RowView(starts: starts, targets: targets), $0) }
      }
    }
  }
}

extension [Int32] {
  func asWorkArray() -> WorkArray<Int32> {
    let copy = WorkArray<Int32>(repeating: 0, count: count)
    _ = copy.buffer.update(fromContentsOf: self)
    return copy
  }
}

/// The weights of a node's edges to communities.
struct CommunityWeights: ~Copyable {
  private let sums: WorkArray<Double>
  private let touched: WorkArray<Int32>
  private let touchedCount = WorkArray<Int>(repeating: 0, count: 1)

  init(count: Int) {
    sums = WorkArray(repeating: 0, count: count + 1)
    touched = WorkArray(repeating: 0, count: count + 1)
  }

  /// Adds the edges of a node by the label of their other end; every weight is above 0.
  @inline(__always)
  func add(
    _ rows: RowView, _ weights: UnsafeBufferPointer<Double>, _ node: Int, _ labels: UnsafeMutableBufferPointer<Int32>
  ) {
    var count = touchedCount[0]
    for arc in rows.arcs(of: node) {
      let label = labels[Int(rows.targets[arc])]
      let sum = sums[Int(label)]
      touched[count] = label
      count &+= sum == 0 ? 1 : 0
      sums[Int(label)] = sum + weights[arc]
    }
    touchedCount[0] = count
  }

  /// Adds only the edges to nodes of the same community; the others fall into a place of no label, since chance decides
  /// which they are and a branch would often be mistaken.
  @inline(__always)
  func add(
    _ rows: RowView, _ weights: UnsafeBufferPointer<Double>, _ node: Int, _ labels: UnsafeMutableBufferPointer<Int32>,
    within communities: WorkArray<Int32>.View
  ) {
    var count = touchedCount[0]
    let none = Int32(truncatingIfNeeded: sums.count - 1)
    let own = communities[node]
    for arc in rows.arcs(of: node) {
      let target = Int(rows.targets[arc])
      let isSame = communities[target] == own
      let label = isSame ? labels[target] : none
      let sum = sums[Int(label)]
      touched[count] = label
      count &+= isSame && sum == 0 ? 1 : 0
      sums[Int(label)] = sum + weights[arc]
    }
    sums[Int(none)] = 0
    touchedCount[0] = count
  }

  @inline(__always)
  func weight(of label: Int32) -> Double { sums[Int(label)] }

  @inline(__always)
  func forEach(_ body: (Int32, Double) -> Void) {
    for place in 0..<touchedCount[0] { body(touched[place], sums[Int(touched[place])]) }
  }

  @inline(__always)
  func clear() {
    for place in 0..<touchedCount[0] { sums[Int(touched[place])] = 0 }
    touchedCount[0] = 0
  }
}
