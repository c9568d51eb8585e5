/// Breadth-first searches from up to 512 nodes at once, a bit for each.
///
/// A node takes in the searches that its neighbours were reached by in the step before; it stops looking when it has
/// been reached by all. (M. Then and others: The more the merrier: efficient multi-source graph traversal, 2014.)
struct ManySourceSearch: ~Copyable {
  typealias Lanes = SIMD8<UInt64>
  static let laneCount = 512

  private let layout: Layout
  /// The searches that have reached each node.
  private let seen: WorkArray<Lanes>
  /// The searches that reached each node in the last step.
  private let current: WorkArray<Lanes>
  /// The nodes that the step reaches, and by which searches.
  private let reached: WorkArray<Int32>
  private let masks: WorkArray<Lanes>
  /// The nodes that some search has not reached, in the first places.
  private let open: WorkArray<Int32>

  init(_ layout: Layout) {
    self.layout = layout
    seen = WorkArray(repeating: .zero, count: layout.nodeCount)
    current = WorkArray(repeating: .zero, count: layout.nodeCount)
    reached = WorkArray(repeating: 0, count: layout.nodeCount)
    masks = WorkArray(repeating: .zero, count: layout.nodeCount)
    open = WorkArray(repeating: 0, count: layout.nodeCount)
  }

  /// Searches within a component towards some of its nodes.
  ///
  /// - Parameter found: is told a node, a number of steps above 0, and how many of `goals` are that far from the node.
  @inline(__always)
  func run(
    component: Range<Int>, goals: Range<Int>, found: (_ node: Int, _ distance: Int, _ count: Int) -> Void
  ) {
    layout.withRows { out, into in
      let full = start(component: component, goals: goals)
      var openCount = component.count
      var openArcs = out.starts[component.upperBound] - out.starts[component.lowerBound]
      var frontier = goals.count
      var distance = 0
      while frontier > 0, openCount > 0 {
        distance += 1
        let arcs = reached.buffer[..<frontier].reduce(0) { $0 + into.degree(of: Int($1)) }
        if arcs * 2 < openArcs {
          frontier = push(into, frontier: frontier)
        } else {
          frontier = pull(out, frontier: frontier, full: full, open: &openCount, arcs: &openArcs)
        }
        for place in 0..<frontier {
          let node = Int(reached[place])
          seen[node] = seen[node] | masks[place]
          found(node, distance, masks[place].setBitCount)
        }
      }
    }
  }

  /// Sets every search on its first node.
  private func start(component: Range<Int>, goals: Range<Int>) -> Lanes {
    for node in component {
      seen[node] = .zero
      open[node - component.lowerBound] = Int32(truncatingIfNeeded: node)
    }
    var full = Lanes.zero
    for (lane, node) in goals.enumerated() {
      var mask = Lanes.zero
      mask[lane / 64] = 1 << UInt64(lane % 64)
      full |= mask
      seen[node] = mask
      reached[lane] = Int32(truncatingIfNeeded: node)
      masks[lane] = mask
    }
    return full
  }

  /// One step in which the nodes just reached reach out: for few of them.
  private func push(_ into: RowView, frontier: Int) -> Int {
    // `current` gathers, all zero before and after; the old frontier is at the front of the lists, the new one behind
    // would overrun them, so the old one is taken along in a copy.
    let old = (0..<frontier).map { (Int(reached[$0]), masks[$0]) }
    var count = 0
    for (node, mask) in old {
      for arc in into.arcs(of: node) {
        let target = Int(into.targets[arc])
        let fresh = mask & ~seen[target]
        if fresh.isEmpty { continue }
        if current[target].isEmpty {
          reached[count] = into.targets[arc]
          count += 1
        }
        current[target] = current[target] | fresh
      }
    }
    for place in 0..<count {
      let node = Int(reached[place])
      masks[place] = current[node]
      current[node] = .zero
    }
    return count
  }

  /// One step in which the nodes that are not reached by all look at their neighbours.
  private func pull(
    _ out: RowView, frontier: Int, full: Lanes, open openCount: inout Int, arcs openArcs: inout Int
  ) -> Int {
    let old = Array(reached.buffer[..<frontier])
    for place in 0..<frontier { current[Int(reached[place])] = masks[place] }
    var count = 0
    var kept = 0
    openArcs = 0
    for place in 0..<openCount {
      let node = Int(open[place])
      let known = seen[node]
      if (full & ~known).isEmpty { continue }
      let all = gathered(out, node, missing: full & ~known)
      let fresh = all & ~known
      if !fresh.isEmpty {
        reached[count] = open[place]
        masks[count] = fresh
        count += 1
      }
      if !(full & ~(known | fresh)).isEmpty {
        open[kept] = open[place]
        kept += 1
        openArcs += out.degree(of: node)
      }
    }
    openCount = kept
    for node in old { current[Int(node)] = .zero }
    return count
  }

  /// The searches that reached the neighbours of a node, or enough of them to have all that the node misses.
  @inline(__always)
  private func gathered(_ out: RowView, _ node: Int, missing: Lanes) -> Lanes {
    var all = Lanes.zero
    var arc = out.starts[node]
    let end = out.starts[node + 1]
    while arc < end {
      let stop = min(arc &+ 8, end)
      while arc < stop {
        all |= current[Int(out.targets[arc])]
        arc &+= 1
      }
      if (missing & ~all).isEmpty { break }
    }
    return all
  }
}

extension SIMD8<UInt64> {
  /// Whether no bit is set.
  @inline(__always)
  fileprivate var isEmpty: Bool {
    let four = lowHalf | highHalf
    let two = four.lowHalf | four.highHalf
    return two.x | two.y == 0
  }

  /// How many bits are set; counted side by side, since not every processor can be relied on to count bits.
  @inline(__always)
  fileprivate var setBitCount: Int {
    var pairs = self &- ((self &>> 1) & 0x5555_5555_5555_5555)
    pairs = (pairs & 0x3333_3333_3333_3333) &+ ((pairs &>> 2) & 0x3333_3333_3333_3333)
    let bytes = (pairs &+ (pairs &>> 4)) & 0x0f0f_0f0f_0f0f_0f0f
    let words = (bytes & 0x00ff_00ff_00ff_00ff) &+ ((bytes &>> 8) & 0x00ff_00ff_00ff_00ff)
    let four = words.lowHalf &+ words.highHalf
    let two = four.lowHalf &+ four.highHalf
    return Int(((two.x &+ two.y) &* 0x0001_0001_0001_0001) >> 48)
  }
}

/// Which nodes of which component are searched for together.
struct SearchBatch: Sendable {
  let component: Range<Int>
  let goals: Range<Int>

  /// Every node of every component of two nodes or more once, in parts of about `size` nodes.
  static func parts(of layout: Layout, size: Int) -> [[SearchBatch]] {
    var parts: [[SearchBatch]] = [[]]
    var filled = 0
    for component in layout.components where component.count > 1 {
      for start in stride(from: component.lowerBound, to: component.upperBound, by: size) {
        let goals = start..<min(start + size, component.upperBound)
        if filled > 0, filled + goals.count > size {
          parts.append([])
          filled = 0
        }
        parts[parts.count - 1].append(SearchBatch(component: component, goals: goals))
        filled += goals.count
      }
    }
    return parts
  }
}
