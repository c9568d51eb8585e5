/// The lengths of a graph's edges, checked and sorted once for many searches.
///
/// Space: 8 bytes an arc and 12 a node where all lengths are whole and small, otherwise 8 bytes an arc.
public struct PathLengths: Sendable {
  let graph: IndexGraph
  let storage: Storage

  enum Storage: Sendable {
    /// Whole lengths, which searches sort by counting.
    case whole(WholeRows)
    /// Any lengths, beside the graph's arcs.
    case real([Double])
  }

  /// Works the lengths of a graph out.
  ///
  /// - Parameters:
  ///   - graph: the graph that paths are looked for in.
  ///   - length: the length of an edge of a given weight.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0.
  /// - Complexity: O(*n* + *m*) time and space.
  public init(_ graph: IndexGraph, length: IndexGraph.LengthOfWeight) throws(IndexGraphError) {
    let lengths = try graph.lengths(length)
    self.graph = graph
    if let rows = WholeRows(graph, lengths: lengths) {
      storage = .whole(rows)
    } else {
      storage = .real(lengths)
    }
  }

  /// The distances from a node to every node; infinite where no path leads there.
  ///
  /// By Dijkstra's algorithm; whole lengths are sorted by counting (R. B. Dial: Algorithm 360, 1969).
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(*n* + *m*) time with whole lengths, otherwise O(*m* log *n*); O(*n*) space.
  public func distances(from source: Int) throws(IndexGraphError) -> [Double] {
    try graph.check(source)
    switch storage {
    case .whole(let rows):
      let search = WholeSearch(rows)
      search.run(from: source)
      return graph.nodes.map { search.distances[$0] == .max ? .infinity : Double(search.distances[$0]) }
    case .real(let lengths):
      var search = SingleSourceSearch(graph, lengths: lengths)
      search.run(from: source)
      return search.distances
    }
  }
}

extension PathLengths {
  private init(_ graph: IndexGraph, _ storage: Storage) {
    self.graph = graph
    self.storage = storage
  }

  /// The lengths of the graph turned round; in an undirected graph they are the same.
  func turned() -> PathLengths {
    guard graph.isDirected else { return self }
    let (starts, targets, lengths): ([Int], [Int32], [Double])
    switch storage {
    case .whole(let rows): (starts, targets, lengths) = (rows.starts, rows.targets, rows.lengths.map { Double($0) })
    case .real(let real): (starts, targets, lengths) = (graph.rowStarts, graph.targets, real)
    }
    let rows = Rows(starts: starts, targets: targets, weights: lengths).transposed()
    // The lengths take the place of the weights, which nobody asks for here.
    let turned = IndexGraph(rows: rows, isDirected: true)
    if let whole = WholeRows(turned, lengths: rows.weights) { return PathLengths(turned, .whole(whole)) }
    return PathLengths(turned, .real(rows.weights))
  }
}

/// Rows of arcs with whole lengths, the shortest first in each row, then by target.
struct WholeRows: Sendable {
  let starts: [Int]
  let targets: [Int32]
  let lengths: [Int32]
  /// The longest length.
  let longest: Int
  /// How many nodes each node reaches, itself included; empty where directed, since it is not known then.
  private let reachable: [Int32]

  /// - Returns: nil where a length is not whole, or so long that counting does not pay.
  init?(_ graph: IndexGraph, lengths real: [Double]) {
    let longest = real.max() ?? 1
    // Searches number arcs by `Int32`.
    guard real.count < Int(Int32.max), longest <= Double(min(4 * graph.nodeCount + 1024, 1 << 20)),
      longest * Double(max(1, graph.nodeCount)) < Double(Int32.max), real.allSatisfy({ $0 == $0.rounded() })
    else { return nil }
    self.longest = Int(longest)
    reachable = graph.isDirected ? [] : Self.componentSizes(graph)
    starts = graph.rowStarts
    // Arcs are sorted by length, then laid out row by row in that order.
    var ends = [Int](repeating: 0, count: Int(longest) + 2)
    for length in real { ends[Int(length) + 1] += 1 }
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    var arcs = [(row: Int32, target: Int32, length: Int32)](repeating: (0, 0, 0), count: real.count)
    for node in graph.nodes {
      for arc in graph.arcs(of: node) {
        let length = Int(real[arc])
        arcs[ends[length]] = (Int32(truncatingIfNeeded: node), graph.targets[arc], Int32(truncatingIfNeeded: length))
        ends[length] += 1
      }
    }
    var targets = graph.targets
    var lengths = [Int32](repeating: 0, count: real.count)
    var places = starts
    for arc in arcs {
      targets[places[Int(arc.row)]] = arc.target
      lengths[places[Int(arc.row)]] = arc.length
      places[Int(arc.row)] += 1
    }
    self.targets = targets
    self.lengths = lengths
  }

  private static func componentSizes(_ graph: IndexGraph) -> [Int32] {
    let components = graph.components()
    return components.labels.map { Int32(truncatingIfNeeded: components.sizes[$0]) }
  }

  /// How many nodes a node reaches, itself included, or more than there are.
  func reachableCount(from node: Int) -> Int { reachable.isEmpty ? .max : Int(reachable[node]) }

  @inline(__always)
  func withRows<Result>(_ body: (_ rows: RowView, _ lengths: UnsafeBufferPointer<Int32>) -> Result) -> Result {
    starts.withUnsafeBufferPointer { starts in
      targets.withUnsafeBufferPointer { targets in
        lengths.withUnsafeBufferPointer { body(RowView(starts: starts, targets: targets), $0) }
      }
    }
  }
}
