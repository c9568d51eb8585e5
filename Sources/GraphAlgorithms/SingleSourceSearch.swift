/// Distances from one node after another in the same graph, with memory that is used again.
struct SingleSourceSearch {
  let graph: IndexGraph
  /// The length of each arc; nil where each is one step.
  let lengths: [Double]?
  /// The distance from the source to each node; infinite where none leads there.
  private(set) var distances: [Double]
  /// The nodes reached, nearest first.
  private(set) var order: [Int32] = []
  /// Asked now and then whether to go on.
  private let watch: RoundsRun
  /// Whether a search was stopped, so that not all that can be reached has been.
  private(set) var isStopped = false

  init(_ graph: IndexGraph, lengths: [Double]? = nil, watch: RoundsRun = .plain) {
    self.graph = graph
    self.lengths = lengths
    self.watch = watch
    distances = Array(repeating: .infinity, count: graph.nodeCount)
    order.reserveCapacity(graph.nodeCount)
  }

  /// Searches from a node and forgets what was found before.
  mutating func run(from source: Int) {
    for node in order { distances[Int(node)] = .infinity }
    order.removeAll(keepingCapacity: true)
    if let lengths { searchByLength(from: source, lengths) } else { searchBreadthFirst(from: source) }
  }

  /// Searches from a node, or throws where that is stopped.
  mutating func runToEnd(from source: Int) throws(IndexGraphError) {
    run(from: source)
    if isStopped { throw .stopped }
  }

  @inline(__always)
  private mutating func isToStop(after count: Int) -> Bool {
    if count % 1024 == 0, !watch.goesOn(Double(count) / Double(graph.nodeCount)) { isStopped = true }
    return isStopped
  }

  private mutating func searchBreadthFirst(from source: Int) {
    distances[source] = 0
    order.append(Int32(truncatingIfNeeded: source))
    var head = 0
    while head < order.count {
      if isToStop(after: head) { return }
      let node = Int(order[head])
      head += 1
      let next = distances[node] + 1
      for arc in graph.arcs(of: node) {
        let target = graph.targets[arc]
        if distances[Int(target)] == .infinity {
          distances[Int(target)] = next
          order.append(target)
        }
      }
    }
  }

  /// Dijkstra's algorithm with a binary heap; an outdated entry is skipped when it comes up.
  private mutating func searchByLength(from source: Int, _ lengths: [Double]) {
    var heap = MinHeap<Tentative>()
    distances[source] = 0
    heap.insert(Tentative(distance: 0, node: Int32(truncatingIfNeeded: source)))
    while let nearest = heap.removeMin() {
      let node = Int(nearest.node)
      if nearest.distance > distances[node] { continue }
      if isToStop(after: order.count) { return }
      order.append(nearest.node)
      for arc in graph.arcs(of: node) {
        let target = graph.targets[arc]
        let distance = nearest.distance + lengths[arc]
        if distance < distances[Int(target)] {
          distances[Int(target)] = distance
          heap.insert(Tentative(distance: distance, node: target))
        }
      }
    }
  }
}

/// A node with the shortest distance found to it so far.
struct Tentative: Comparable {
  let distance: Double
  let node: Int32

  static func < (left: Self, right: Self) -> Bool {
    left.distance < right.distance || (left.distance == right.distance && left.node < right.node)
  }
}
