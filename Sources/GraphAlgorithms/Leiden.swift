/// Groups of nodes that are more closely tied among themselves than to others.
public struct Communities: Hashable, Sendable {
  /// The number of the community that each node is in, numbered from 0 by the smallest node in them.
  public let labels: [Int]
  /// How many nodes each community has.
  public let sizes: [Int]
  /// How much more weight the edges within communities have than strength alone leads to expect, from −½ to 1.
  public let modularity: Double

  /// How many communities there are.
  public var count: Int { sizes.count }
}

extension IndexGraph {
  /// Communities by the Leiden algorithm, for modularity.
  ///
  /// Nodes move to the community where modularity gains most, communities are refined into parts that hold together,
  /// and the parts move as nodes do, until nothing gains. Directions are disregarded. The same seed gives the same
  /// communities. (V. A. Traag, L. Waltman, N. J. van Eck: From Louvain to Leiden, 2019.)
  ///
  /// - Parameters:
  ///   - resolution: 1 is modularity as it is usually meant; above it finds more and smaller communities.
  ///   - seed: decides the order in which nodes are looked at.
  ///   - iterations: how often to go through it all at most; it ends when nothing gains any more.
  ///   - progress: is told the share of the iterations done and may stop it.
  /// - Throws: `IndexGraphError` where the resolution is not a finite number ≥ 0, there is not one iteration, or where it
  ///   was stopped.
  /// - Complexity: O(*n* + *m*) time for each of some ten rounds as a rule; O(*n* + *m*) space.
  public func leidenCommunities(
    resolution: Double = 1, seed: UInt64 = 0, iterations: Int = 2, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> Communities {
    guard resolution >= 0, resolution.isFinite else {
      throw IndexGraphError(.invalidParameter, "the resolution \(resolution) is not a finite number ≥ 0")
    }
    guard iterations > 0 else {
      throw IndexGraphError(.invalidParameter, "\(iterations) iterations are fewer than one")
    }
    let graph = undirected().moderated().graph
    let level = CommunityGraph(graph)
    var labels = (0..<nodeCount).map { Int32(truncatingIfNeeded: $0) }
    guard level.total > 0 else { return try communities(labels.map { Int($0) }, resolution: resolution) }
    var optimiser = LeidenOptimiser(resolution: resolution / level.total, random: SplitMix64(seed: seed))
    for iteration in 0..<iterations {
      if Task.isCancelled { throw IndexGraphError(.cancelled, "it was told to stop") }
      let hasGained = optimiser.improve(&labels, of: level)
      if progress?(Double(iteration + 1) / Double(iterations)) == false {
        throw IndexGraphError(.cancelled, "it was told to stop")
      }
      if !hasGained { break }
    }
    return try graph.communities(labels.map { Int($0) }, resolution: resolution)
  }

  /// The communities that labels tell, with their modularity: Σ *w*/*m* − *γ* (*s*/2*m*)², with the weight *w* within and
  /// the strength *s* of each. (M. E. J. Newman, 2004; the resolution *γ*: J. Reichardt, S. Bornholdt, 2006.)
  ///
  /// A graph without weight has modularity 0; directions are disregarded.
  ///
  /// - Parameters:
  ///   - labels: a label for each node; equal ones are one community.
  ///   - resolution: *γ*.
  /// - Throws: `IndexGraphError` where there are not as many labels as nodes, or the resolution is not a finite number ≥ 0.
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func communities(_ labels: [Int], resolution: Double = 1) throws(IndexGraphError) -> Communities {
    guard resolution >= 0, resolution.isFinite else {
      throw IndexGraphError(.invalidParameter, "the resolution \(resolution) is not a finite number ≥ 0")
    }
    guard labels.count == nodeCount else {
      throw IndexGraphError(.invalidParameter, "there are \(labels.count) labels for \(nodeCount) nodes")
    }
    var numbers: [Int: Int] = [:]
    var sizes: [Int] = []
    let numbered = labels.map { label -> Int in
      let number = numbers[label] ?? sizes.count
      if number == sizes.count {
        numbers[label] = number
        sizes.append(0)
      }
      sizes[number] += 1
      return number
    }
    return Communities(
      labels: numbered, sizes: sizes,
      modularity: undirected().modularity(numbered, count: sizes.count, resolution: resolution))
  }

  private func modularity(_ labels: [Int], count: Int, resolution: Double) -> Double {
    var within = [Double](repeating: 0, count: count)
    var strengths = within
    var total = 0.0
    let arcWeights = self.arcWeights
    for node in nodes {
      let label = labels[node]
      var (strength, inside) = (0.0, 0.0)
      for arc in arcs(of: node) {
        let target = Int(targets[arc])
        let weight = target == node ? 2 * arcWeights[arc] : arcWeights[arc]
        strength += weight
        if labels[target] == label { inside += weight }
      }
      strengths[label] += strength
      within[label] += inside
      total += strength
    }
    guard total > 0 else { return 0 }
    return zip(within, strengths).reduce(0) { $0 + $1.0 / total - resolution * ($1.1 / total) * ($1.1 / total) }
  }
}

/// A graph whose nodes are communities of another, or nodes alone.
private struct CommunityGraph {
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
    var ends = [Int](repeating: 0, count: count + 1)
    for label in labels { ends[Int(label) + 1] += 1 }
    for place in 1..<count + 1 { ends[place] += ends[place - 1] }
    var members = [Int32](repeating: 0, count: labels.count)
    let first = ends
    for (node, label) in labels.enumerated() {
      members[ends[Int(label)]] = Int32(truncatingIfNeeded: node)
      ends[Int(label)] += 1
    }
    total = graph.total
    strengths = Array(repeating: 0, count: count)
    let sums = CommunityWeights(count: count)
    let labels = labels.asWorkArray()
    graph.withRows { rows, arcWeights in
      for label in 0..<count {
        for place in first[label]..<first[label + 1] {
          let node = Int(members[place])
          strengths[label] += graph.strengths[node]
          for arc in rows.arcs(of: node) { sums.add(labels[Int(rows.targets[arc])], arcWeights[arc]) }
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

  func withRows<Result>(_ body: (RowView, UnsafeBufferPointer<Double>) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      targets.withUnsafeBufferPointer { targets in
        weights.withUnsafeBufferPointer { body(RowView(starts: starts, targets: targets), $0) }
      }
    }
  }
}

private struct LeidenOptimiser {
  /// *γ* / 2*m*.
  let resolution: Double
  var random: SplitMix64

  /// Goes through all levels once; tells whether a node has moved.
  mutating func improve(_ labels: inout [Int32], of graph: CommunityGraph) -> Bool {
    var level = graph
    var current = labels
    // Which node of the level each node of the graph is in.
    var places = (0..<graph.nodeCount).map { Int32(truncatingIfNeeded: $0) }
    var hasMoved = false
    while true {
      let moved = move(&current, in: level)
      hasMoved = hasMoved || moved
      for node in labels.indices { labels[node] = current[Int(places[node])] }
      guard moved else { return hasMoved }
      let (parts, count) = refine(current, in: level)
      guard count < level.nodeCount else { return hasMoved }
      var next = [Int32](repeating: 0, count: count)
      for node in parts.indices { next[Int(parts[node])] = current[node] }
      for node in places.indices { places[node] = parts[Int(places[node])] }
      level = CommunityGraph(level, labels: parts, count: count)
      current = Self.compact(next)
    }
  }

  /// The labels numbered from 0 as they come up.
  private static func compact(_ labels: [Int32]) -> [Int32] {
    var numbers = [Int32](repeating: -1, count: Int(labels.max() ?? -1) + 1)
    var count: Int32 = 0
    return labels.map { label in
      if numbers[Int(label)] < 0 {
        numbers[Int(label)] = count
        count += 1
      }
      return numbers[Int(label)]
    }
  }

  private mutating func shuffled(_ count: Int) -> WorkArray<Int32> {
    let order = WorkArray<Int32>(repeating: 0, count: count)
    for node in 0..<count {
      let other = random.below(node + 1)
      order[node] = order[other]
      order[other] = Int32(truncatingIfNeeded: node)
    }
    return order
  }

  /// Moves nodes to the community of most gain, and looks again at the neighbours of those that moved.
  private mutating func move(_ labels: inout [Int32], in graph: CommunityGraph) -> Bool {
    let count = graph.nodeCount
    // A ring: every node is in it once at most.
    let queue = shuffled(count)
    let isQueued = WorkArray<Bool>(repeating: true, count: count)
    let strengths = WorkArray<Double>(repeating: 0, count: count + 1)
    for node in 0..<count { strengths[Int(labels[node])] += graph.strengths[node] }
    let gains = CommunityWeights(count: count)
    var empty = Self.emptyLabels(labels, count: count)
    let sizes = WorkArray<Int32>(repeating: 0, count: count + 1)
    for label in labels { sizes[Int(label)] += 1 }
    var hasMoved = false
    var (head, length) = (0, count)
    let resolution = resolution
    labels.withUnsafeMutableBufferPointer { labels in
      graph.withRows { rows, weights in
        while length > 0 {
          let node = Int(queue[head])
          head = head &+ 1 == count ? 0 : head &+ 1
          length &-= 1
          isQueued[node] = false
          let old = labels[node]
          let strength = graph.strengths[node]
          let factor = resolution * strength
          strengths[Int(old)] -= strength
          gains.add(rows, weights, node, labels)
          var best = old
          var bestGain = gains.weight(of: old) - factor * strengths[Int(old)]
          gains.forEach { label, weight in
            let gain = weight - factor * strengths[Int(label)]
            if gain > bestGain + 1e-12 * strength { (best, bestGain) = (label, gain) }
          }
          if bestGain < -1e-12 * strength, sizes[Int(old)] > 1, let free = empty.last { best = free }
          gains.clear()
          strengths[Int(best)] += strength
          if best == old { continue }
          hasMoved = true
          if sizes[Int(best)] == 0 { empty.removeLast() }
          sizes[Int(old)] -= 1
          sizes[Int(best)] += 1
          if sizes[Int(old)] == 0 { empty.append(old) }
          labels[node] = best
          for arc in rows.arcs(of: node) {
            let target = Int(rows.targets[arc])
            if !isQueued[target], labels[target] != best {
              isQueued[target] = true
              let place = head &+ length
              queue[place >= count ? place &- count : place] = rows.targets[arc]
              length &+= 1
            }
          }
        }
      }
    }
    return hasMoved
  }

  private static func emptyLabels(_ labels: [Int32], count: Int) -> [Int32] {
    var isUsed = [Bool](repeating: false, count: count)
    for label in labels { isUsed[Int(label)] = true }
    return (0..<count).reversed().filter { !isUsed[$0] }.map { Int32(truncatingIfNeeded: $0) }
  }

  /// Splits communities into parts that hold together: single nodes join the part of most gain, where both are tied to
  /// the rest of their community well enough.
  private mutating func refine(_ labels: [Int32], in graph: CommunityGraph) -> (parts: [Int32], count: Int) {
    let count = graph.nodeCount
    let order = shuffled(count)
    var parts = (0..<count).map { Int32(truncatingIfNeeded: $0) }
    let strengths = WorkArray<Double>(repeating: 0, count: count)
    for node in 0..<count { strengths[Int(labels[node])] += graph.strengths[node] }
    let partStrengths = WorkArray<Double>(repeating: 0, count: count)
    /// The weight of the edges from each part to the rest of its community.
    let outward = WorkArray<Double>(repeating: 0, count: count)
    let isSingle = WorkArray<Bool>(repeating: true, count: count)
    let gains = CommunityWeights(count: count)
    let resolution = resolution
    let labels = labels.asWorkArray()
    graph.withRows { rows, weights in
      for node in 0..<count {
        partStrengths[node] = graph.strengths[node]
        var sum = 0.0
        let label = labels[node]
        for arc in rows.arcs(of: node) { sum += labels[Int(rows.targets[arc])] == label ? weights[arc] : 0 }
        outward[node] = sum
      }
      parts.withUnsafeMutableBufferPointer { parts in
        for place in 0..<count {
          let node = Int(order[place])
          let strength = graph.strengths[node]
          let whole = strengths[Int(labels[node])]
          guard isSingle[node], outward[node] >= resolution * strength * (whole - strength) else { continue }
          gains.add(rows, weights, node, parts, within: labels.buffer)
          var (best, bestGain, bestWeight) = (Int32(truncatingIfNeeded: node), 0.0, 0.0)
          gains.forEach { part, weight in
            let own = partStrengths[Int(part)]
            let gain = weight - resolution * strength * own
            if gain > bestGain, outward[Int(part)] >= resolution * own * (whole - own) {
              (best, bestGain, bestWeight) = (part, gain, weight)
            }
          }
          gains.clear()
          if best == node { continue }
          parts[node] = best
          isSingle[Int(best)] = false
          partStrengths[Int(best)] += strength
          outward[Int(best)] += outward[node] - 2 * bestWeight
        }
      }
    }
    let compacted = Self.compact(parts)
    return (compacted, Int(compacted.max() ?? -1) + 1)
  }
}

extension [Int32] {
  fileprivate func asWorkArray() -> WorkArray<Int32> {
    let copy = WorkArray<Int32>(repeating: 0, count: count)
    _ = copy.buffer.update(fromContentsOf: self)
    return copy
  }
}

/// The weights of a node's edges to communities.
private struct CommunityWeights: ~Copyable {
  private let sums: WorkArray<Double>
  private let touched: WorkArray<Int32>
  private let touchedCount = WorkArray<Int>(repeating: 0, count: 1)

  init(count: Int) {
    sums = WorkArray(repeating: 0, count: count + 1)
    touched = WorkArray(repeating: 0, count: count + 1)
  }

  @inline(__always)
  func add(_ label: Int32, _ weight: Double) {
    // Every weight is above 0.
    if sums[Int(label)] == 0 {
      touched[touchedCount[0]] = label
      touchedCount[0] = touchedCount[0] &+ 1
    }
    sums[Int(label)] = sums[Int(label)] + weight
  }

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
