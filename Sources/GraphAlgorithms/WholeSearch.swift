/// Dijkstra's algorithm from one node after another, with memory that is used again.
struct WholeSearch: ~Copyable {
  private let rows: WholeRows
  /// The distance from the source to each node; `Int32.max` where none leads there.
  let distances: WorkArray<Int32>

  init(_ rows: WholeRows) {
    self.rows = rows
    distances = WorkArray(repeating: .max, count: rows.starts.count - 1)
  }

  func run(from source: Int) {
    distances.buffer.update(repeating: .max)
    var queue = BucketQueue(span: rows.longest)
    distances[source] = 0
    queue.insert(Int32(truncatingIfNeeded: source), key: 0)
    rows.withRows { rows, lengths in
      var least: Int32 = 0
      while queue.count > 0 {
        least = queue.leastKey(from: least)
        while let node = queue.remove(key: least) {
          if distances[Int(node)] < least { continue }
          for arc in rows.arcs(of: Int(node)) {
            let distance = least &+ lengths[arc]
            let target = rows.targets[arc]
            if distance < distances[Int(target)] {
              distances[Int(target)] = distance
              queue.insert(target, key: distance)
            }
          }
        }
      }
    }
  }
}
