/// What eight sources at once add to the betweenness of the nodes, every edge one step.
///
/// Lane *i* of every vector belongs to source *i*. The levels of the eight searches are found one after the other, either
/// by the nodes just reached reaching out (few of them) or by the others looking at their neighbours (many); dependencies
/// come back in the same way. (U. Brandes: A faster algorithm for betweenness centrality, 2001; the direction after
/// S. Beamer, K. Asanović, D. Patterson: Direction-optimizing breadth-first search, 2012.)
struct EightSourceBetweenness: ~Copyable {
  typealias Lanes = SIMD8<Double>
  static let laneCount = 8

  private let layout: Layout
  /// How many nodes each stands for.
  private let copies: WorkArray<Double>
  /// 1 in the lanes whose search has not reached a node, otherwise 0.
  private let open: WorkArray<Lanes>
  /// Values that nodes look up at their neighbours; zero between steps.
  private let offered: WorkArray<Lanes>
  /// Values that gather at nodes; zero between steps.
  private let gathered: WorkArray<Lanes>
  /// The nodes at which values have gathered, in the first places.
  private let touched: WorkArray<Int32>
  private let isTouched: WorkArray<Bool>
  /// The nodes that some search has not reached, in the first places.
  private let unreached: WorkArray<Int32>

  /// - Parameter copies: how many nodes each stands for; nil where each is one.
  init(_ layout: Layout, copies: [Double]?) {
    self.layout = layout
    self.copies = WorkArray(repeating: 1, count: layout.nodeCount)
    if let copies { _ = self.copies.buffer.update(fromContentsOf: copies) }
    open = WorkArray(repeating: .zero, count: layout.nodeCount)
    offered = WorkArray(repeating: .zero, count: layout.nodeCount)
    gathered = WorkArray(repeating: .zero, count: layout.nodeCount)
    touched = WorkArray(repeating: 0, count: layout.nodeCount)
    isTouched = WorkArray(repeating: false, count: layout.nodeCount)
    unreached = WorkArray(repeating: 0, count: layout.nodeCount)
  }

  /// Adds the dependencies of up to eight sources of one component on every node to `sums`.
  func add(_ sources: some Sequence<Int>, component: Range<Int>, to sums: inout [Double]) {
    layout.withRows { out, into in
      var levels = Levels()
      start(sources, component: component, &levels)
      spread(out, into, component: component, &levels)
      let weights = weights(of: levels)
      sums.withUnsafeMutableBufferPointer { collect(out, into, levels, weights, $0) }
    }
  }

  /// How many nodes each lane's source stands for.
  private func weights(of levels: borrowing Levels) -> Lanes {
    var weights = Lanes.zero
    for place in levels.ranges.first ?? 0..<0 { weights += levels.values[place] * copies[levels.node(place)] }
    return weights
  }

  private func start(_ sources: some Sequence<Int>, component: Range<Int>, _ levels: inout Levels) {
    var used = Lanes.zero
    for (lane, source) in sources.enumerated() {
      used[lane] = 1
      var unit = Lanes.zero
      unit[lane] = 1
      levels.append(Int32(truncatingIfNeeded: source), unit)
    }
    for node in component {
      open[node] = used
      unreached[node - component.lowerBound] = Int32(truncatingIfNeeded: node)
    }
    for (lane, source) in sources.enumerated() {
      var lanes = open[source]
      lanes[lane] = 0
      open[source] = lanes
    }
  }

  /// Finds the levels and the numbers of shortest paths.
  private func spread(_ out: RowView, _ into: RowView, component: Range<Int>, _ levels: inout Levels) {
    var count = component.count
    var arcs = into.starts[component.upperBound] - into.starts[component.lowerBound]
    while let frontier = levels.close() {
      let reaching = frontier.reduce(0) { $0 + out.degree(of: levels.node($1)) }
      if reaching * 3 < arcs {
        reachOut(out, frontier, &levels)
      } else {
        (count, arcs) = lookAround(into, frontier, count: count, &levels)
      }
    }
  }

  /// One level, from the nodes just reached.
  private func reachOut(_ out: RowView, _ frontier: Range<Int>, _ levels: inout Levels) {
    for place in 0..<gather(out, frontier, levels, isStart: frontier.lowerBound == 0) {
      let node = Int(touched[place])
      take(gathered[node] * open[node], at: node, &levels)
      gathered[node] = .zero
      isTouched[node] = false
    }
  }

  /// One level, by all that some search has not reached; those that remain unreached and their arcs are counted.
  private func lookAround(
    _ into: RowView, _ frontier: Range<Int>, count: Int, _ levels: inout Levels
  ) -> (count: Int, arcs: Int) {
    // Of the nodes that a source stands for, it alone is where paths begin; its twins are on none.
    let isStart = frontier.lowerBound == 0
    for place in frontier {
      let node = levels.node(place)
      offered[node] = isStart ? levels.values[place] : levels.values[place] * copies[node]
    }
    var kept = 0
    var arcs = 0
    for place in 0..<count {
      let node = Int(unreached[place])
      let before = open[node]
      if before.isZero { continue }
      take(sum(into, node) * before, at: node, &levels)
      unreached[kept] = unreached[place]
      kept &+= 1
      arcs &+= into.degree(of: node)
    }
    for place in frontier { offered[levels.node(place)] = .zero }
    return (kept, arcs)
  }

  /// Notes the path counts of a node on the level being found.
  @inline(__always)
  private func take(_ counts: Lanes, at node: Int, _ levels: inout Levels) {
    if counts.isZero { return }
    levels.append(Int32(truncatingIfNeeded: node), counts)
    open[node] = open[node].replacing(with: 0, where: counts .> Lanes.zero)
  }

  /// Brings the dependencies back, level by level.
  private func collect(
    _ out: RowView, _ into: RowView, _ levels: borrowing Levels, _ weights: Lanes,
    _ sums: UnsafeMutableBufferPointer<Double>
  ) {
    guard var below = levels.ranges.last, levels.ranges.count > 1 else { return }
    for place in below { levels.values[place] = levels.values[place].inverse }
    for level in levels.ranges.dropFirst().dropLast().reversed() {
      let reaching = below.reduce(0) { $0 + into.degree(of: levels.node($1)) }
      let looking = level.reduce(0) { $0 + out.degree(of: levels.node($1)) }
      if reaching * 3 < looking {
        let count = gather(into, below, levels, isStart: false)
        for place in level { settle(place, gathered[levels.node(place)], levels, weights, sums) }
        for place in 0..<count {
          gathered[Int(touched[place])] = .zero
          isTouched[Int(touched[place])] = false
        }
      } else {
        for place in below { offered[levels.node(place)] = levels.values[place] * copies[levels.node(place)] }
        for place in level { settle(place, sum(out, levels.node(place)), levels, weights, sums) }
        for place in below { offered[levels.node(place)] = .zero }
      }
      below = level
    }
  }

  /// Turns the path counts of a node into its dependency, and that into what it passes on.
  @inline(__always)
  private func settle(
    _ place: Int, _ gathered: Lanes, _ levels: borrowing Levels, _ weights: Lanes,
    _ sums: UnsafeMutableBufferPointer<Double>
  ) {
    let counts = levels.values[place]
    let dependency = gathered * counts
    sums[levels.node(place)] += (dependency * weights).sum()
    levels.values[place] = (dependency + 1) * counts.inverse
  }

  /// Adds the values of some nodes up at their neighbours and tells how many of those there are.
  @inline(__always)
  private func gather(_ rows: RowView, _ range: Range<Int>, _ levels: borrowing Levels, isStart: Bool) -> Int {
    var count = 0
    for place in range {
      let value = isStart ? levels.values[place] : levels.values[place] * copies[levels.node(place)]
      for arc in rows.arcs(of: levels.node(place)) {
        let target = Int(rows.targets[arc])
        if !isTouched[target] {
          isTouched[target] = true
          touched[count] = rows.targets[arc]
          count &+= 1
        }
        gathered[target] = gathered[target] + value
      }
    }
    return count
  }

  @inline(__always)
  private func sum(_ rows: RowView, _ node: Int) -> Lanes {
    var sum = Lanes.zero
    for arc in rows.arcs(of: node) { sum += offered[Int(rows.targets[arc])] }
    return sum
  }
}

/// The nodes of each level with a vector of values; a node can stand in the levels of several lanes.
private struct Levels: ~Copyable {
  private(set) var nodes: UnsafeMutableBufferPointer<Int32>
  private(set) var values: UnsafeMutableBufferPointer<SIMD8<Double>>
  /// The places of each level.
  private(set) var ranges: [Range<Int>] = []
  private var count = 0

  init(capacity: Int = 1 << 10) {
    nodes = .allocate(capacity: capacity)
    values = .allocate(capacity: capacity)
  }

  deinit {
    nodes.deallocate()
    values.deallocate()
  }

  @inline(__always)
  func node(_ place: Int) -> Int { Int(nodes[place]) }

  @inline(__always)
  mutating func append(_ node: Int32, _ value: SIMD8<Double>) {
    if count == nodes.count { grow() }
    nodes.initializeElement(at: count, to: node)
    values.initializeElement(at: count, to: value)
    count &+= 1
  }

  /// Ends a level and gives its places; nil where nothing has been added.
  mutating func close() -> Range<Int>? {
    let start = ranges.last?.upperBound ?? 0
    guard count > start else { return nil }
    ranges.append(start..<count)
    return start..<count
  }

  private mutating func grow() {
    let larger = Levels(capacity: 2 * count)
    _ = larger.nodes.moveInitialize(fromContentsOf: nodes[..<count])
    _ = larger.values.moveInitialize(fromContentsOf: values[..<count])
    swap(with: larger)
  }

  private mutating func swap(with other: consuming Levels) {
    Swift.swap(&nodes, &other.nodes)
    Swift.swap(&values, &other.values)
  }
}

extension SIMD8<Double> {
  /// Whether all lanes, none negative, are zero.
  @inline(__always)
  fileprivate var isZero: Bool {
    let four = lowHalf + highHalf
    let two = four.lowHalf + four.highHalf
    return two.x + two.y == 0
  }

  /// 1 over each lane; 0 where the lane is.
  @inline(__always)
  fileprivate var inverse: Self {
    (Self(repeating: 1) / self).replacing(with: 0, where: self .== Self.zero)
  }
}
