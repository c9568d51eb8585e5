/// The shortest paths between two nodes, which may be more than can be listed.
public struct AllShortestPaths: Sendable {
  /// The length of each; infinite where there is none.
  public let length: Double
  /// How many there are; a `Double`, exact up to 2⁵³ and infinite beyond 10³⁰⁸.
  public let count: Double
  private let source: Int
  private let target: Int
  /// From each node the nodes that shortest paths to the target go on to, ascending.
  private let steps: [Int: [Int]]

  fileprivate init(length: Double, count: Double, source: Int, target: Int, steps: [Int: [Int]]) {
    self.length = length
    self.count = count
    self.source = source
    self.target = target
    self.steps = steps
  }
}

extension AllShortestPaths: Sequence {
  /// Lists the paths one by one, in the order of their nodes' indices.
  ///
  /// - Complexity: O(*l*) time for each path of *l* nodes.
  public func makeIterator() -> some IteratorProtocol<NodePath> {
    var places: [(node: Int, next: Int)] = length.isFinite ? [(source, 0)] : []
    return AnyIterator {
      while let last = places.last {
        let steps = self.steps[last.node] ?? []
        if last.node == target {
          let path = NodePath(nodes: places.map(\.node), length: length)
          places.removeLast()
          return path
        }
        if last.next < steps.count {
          places[places.count - 1].next += 1
          places.append((steps[last.next], 0))
        } else {
          places.removeLast()
        }
      }
      return nil
    }
  }
}

extension IndexGraph {
  /// All shortest paths between two nodes, counted at once and listed as they are asked for: how many ways join two.
  ///
  /// A search from the target finds the distances; paths are counted along the arcs that keep to them. (U. Brandes: A
  /// faster algorithm for betweenness centrality, 2001.) A count beyond 10³⁰⁸ is infinite; the paths can be listed still.
  ///
  /// Parallel edges that are kept count one by one, but the paths along them are the same nodes and listed once.
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at; where it is the source, that node alone is the only path.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step. Lengths are compared
  ///     exactly: give whole numbers where ties are to count.
  ///   - progress: is told the share of the nodes reached and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, a length is not a finite number above 0, or where it was
  ///   stopped.
  /// - Complexity: O(*n* + *m*) time, with lengths O(*m* log *n*); each path is listed in time linear in its length.
  public func allShortestPaths(
    from source: Int, to target: Int, length: LengthOfWeight? = nil, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> AllShortestPaths {
    try check(source)
    try check(target)
    let lengths = try optionalLengths(length)
    let turned = transposed()
    var search = SingleSourceSearch(
      turned, lengths: isDirected ? try turned.optionalLengths(length) : lengths, watch: RoundsRun(progress))
    try search.runToEnd(from: target)
    var counts: [Int: Double] = [target: 1]
    var steps: [Int: [Int]] = [:]
    let limit = search.distances[source]
    for node in search.order.dropFirst().lazy.map({ Int($0) }) where search.distances[node] <= limit {
      let tight = arcs(of: node).filter {
        search.distances[Int(targets[$0])] + (lengths?[$0] ?? 1) == search.distances[node]
      }
      counts[node] = tight.reduce(0) { $0 + (counts[Int(targets[$1])] ?? 0) }
      var next: [Int] = []
      for arc in tight where next.last != Int(targets[arc]) { next.append(Int(targets[arc])) }
      steps[node] = next
    }
    return AllShortestPaths(
      length: limit, count: limit.isFinite ? counts[source] ?? 0 : 0, source: source, target: target, steps: steps)
  }
}
