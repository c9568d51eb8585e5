/// What a node's distances to the others come to, by length.
struct LengthSums: Sendable {
  /// How many other nodes it reaches.
  var reached = 0
  /// The sum of the distances to them.
  var total = 0.0
  /// The sum of 1 over each.
  var inverse = 0.0

  mutating func add(_ distance: Double) {
    reached += 1
    total += distance
    inverse += 1 / distance
  }
}

extension PathLengths {
  /// The sums for every node; nil where the run was stopped.
  func distanceSums(_ run: PartsRun) -> [LengthSums]? {
    let count = graph.nodeCount
    var sums: [LengthSums] = []
    sums.reserveCapacity(count)
    let size = graph.sourcesPerPart(most: 32)
    let parts = (count + size - 1) / size
    let isComplete =
      switch storage {
      case .whole(let rows):
        run.run(count: parts) {
          WholeSearch(rows)
        } compute: { search, part in
          (part * size..<min(count, part * size + size)).map { search.sums(from: $0) }
        } add: {
          sums += $0
        }
      case .real(let lengths):
        run.run(count: parts) {
          RealSums(graph, lengths)
        } compute: { search, part in
          (part * size..<min(count, part * size + size)).map { search.sums(from: $0) }
        } add: {
          sums += $0
        }
      }
    return isComplete ? sums : nil
  }
}

extension WholeSearch {
  fileprivate borrowing func sums(from source: Int) -> LengthSums {
    run(from: source)
    var sums = LengthSums()
    for node in 0..<distances.count where distances[node] < .max && node != source {
      sums.add(Double(distances[node]))
    }
    return sums
  }
}

private final class RealSums {
  private var search: SingleSourceSearch

  init(_ graph: IndexGraph, _ lengths: [Double]) { search = SingleSourceSearch(graph, lengths: lengths) }

  func sums(from source: Int) -> LengthSums {
    search.run(from: source)
    var sums = LengthSums()
    for node in search.order.dropFirst() { sums.add(search.distances[Int(node)]) }
    return sums
  }
}
