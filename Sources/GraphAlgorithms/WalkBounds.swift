/// The lengths of the shortest walks to a target through sets of nodes.
struct WalkBounds {
  /// The graph with its edges turned round, since walks are followed from their ends.
  private let turned: IndexGraph
  private let target: Int
  private let required: [Int]

  init(turned: IndexGraph, target: Int, required: [Int]) {
    self.turned = turned
    self.target = target
    self.required = required
  }

  /// By the set of nodes to pass, as bits, then by node: the length of the shortest walk on to the target; infinite where there is none.
  ///
  /// Takes O(2^*r* *m* log *n*) time and O(2^*r* *n*) space for *r* nodes to pass.
  ///
  /// - Parameter lengths: those of the arcs of the graph turned round; nil counts every arc as one step.
  func bounds(lengths: [Double]?, _ run: RoundsRun) throws(IndexGraphError) -> [[Double]] {
    // The walk passes the node that it is at.
    var bounds: [[Double]] = []
    for set in 0..<(1 << required.count) {
      try run.check(0)
      var seeds: [(Int, Double)] = set == 0 ? [(target, 0)] : []
      for (place, node) in required.enumerated() where set & (1 << place) != 0 {
        seeds.append((node, bounds[set & ~(1 << place)][node]))
      }
      bounds.append(distances(from: seeds, lengths))
    }
    return bounds
  }

  /// Dijkstra's algorithm from nodes that are at some distance already.
  private func distances(from seeds: [(Int, Double)], _ lengths: [Double]?) -> [Double] {
    var distances = Array(repeating: Double.infinity, count: turned.nodeCount)
    var heap = MinHeap<Tentative>()
    for (node, distance) in seeds where distance < distances[node] {
      distances[node] = distance
      heap.insert(Tentative(distance: distance, node: Int32(truncatingIfNeeded: node)))
    }
    while let nearest = heap.removeMin() {
      let node = Int(nearest.node)
      guard nearest.distance <= distances[node] else { continue }
      for arc in turned.arcs(of: node) {
        let next = turned.targets[arc]
        let distance = nearest.distance + (lengths?[arc] ?? 1)
        guard distance < distances[Int(next)] else { continue }
        distances[Int(next)] = distance
        heap.insert(Tentative(distance: distance, node: next))
      }
    }
    return distances
  }
}
