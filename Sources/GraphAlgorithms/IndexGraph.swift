/// A frozen graph over the nodes 0 ..< `nodeCount`, kept as compressed sparse rows.
///
/// Undirected or directed, weighted or not. The conventions that every algorithm here keeps:
/// - Edges that join the same two nodes (in the same direction, where directed) are one edge, its weight their sum.
/// - A self-loop is an edge and stands once in its node's row: it counts twice in degree and strength, once as a step
///   of PageRank's walker, and never in paths, distances, density, triangles and clustering.
/// - A weight says how strong an edge is. Paths count every edge as one step, unless a function from weight to length
///   is given.
/// - Every list of neighbours goes by index, ascending, and so does every choice between equals.
///
/// Space: 8 bytes a node and 8 bytes an undirected edge, 16 more where weighted; half as much an edge where directed.
public struct IndexGraph: Hashable, Sendable {
  /// An edge to build a graph from: two nodes and a weight.
  public struct Edge: Hashable, Sendable {
    /// From which node.
    public var source: Int
    /// To which node.
    public var target: Int
    /// How strong the edge is: finite and not negative.
    public var weight: Double

    /// Makes an edge between two nodes.
    public init(_ source: Int, _ target: Int, weight: Double = 1) {
      self.source = source
      self.target = target
      self.weight = weight
    }
  }

  /// Whether an edge leads from its source to its target only.
  public let isDirected: Bool
  /// The number of edges after the summing of parallel ones; self-loops count.
  public let edgeCount: Int

  /// Where each node's row begins in `targets`; one more entry tells where the last row ends.
  let rowStarts: [Int]
  /// The neighbours, row after row, ascending in each row.
  let targets: [Int32]
  /// The weights beside `targets`; empty where every weight is 1.
  let weights: [Double]

  /// Builds a graph from edges in any order.
  ///
  /// - Parameters:
  ///   - nodeCount: how many nodes there are, 0 to 2³¹ − 1; some may have no edge.
  ///   - edges: the edges, each undirected one once.
  ///   - isDirected: whether edges lead from source to target only.
  /// - Throws: `IndexGraphError` where there are too many nodes, an edge names a node that is not there, or a weight is
  ///   negative, not a number or infinite, alone or in sum.
  /// - Complexity: O(*n* + *m*) time and space, by two counting sorts.
  public init(nodeCount: Int, edges: some Collection<Edge>, isDirected: Bool = false) throws(IndexGraphError) {
    guard (0..<Int(Int32.max)).contains(nodeCount) else {
      throw IndexGraphError(.invalidNodeCount, "\(nodeCount) nodes are not between 0 and \(Int32.max - 1)")
    }
    try Self.check(edges, nodeCount: nodeCount)
    var rows = Rows(nodeCount: nodeCount, edges: edges, isDirected: isDirected).transposed()
    rows.mergeParallels()
    self.init(rows: rows, isDirected: isDirected)
  }

  /// Freezes rows that are sorted and free of parallels.
  init(rows: Rows, isDirected: Bool) {
    self.isDirected = isDirected
    rowStarts = rows.starts
    targets = rows.targets
    weights = rows.weights.allSatisfy { $0 == 1 } ? [] : rows.weights
    let loops = rows.loopCount
    edgeCount = isDirected ? rows.targets.count : (rows.targets.count - loops) / 2 + loops
    assert(invariantsHold, "the rows are not sorted, symmetric and within range")
  }

  private static func check(_ edges: some Collection<Edge>, nodeCount: Int) throws(IndexGraphError) {
    let nodes = 0..<nodeCount
    var total = 0.0
    for edge in edges {
      for node in [edge.source, edge.target] where !nodes.contains(node) {
        throw IndexGraphError(.nodeOutOfRange, "an edge names node \(node), but there are \(nodeCount) nodes")
      }
      guard edge.weight >= 0, edge.weight.isFinite else {
        throw IndexGraphError(
          .invalidWeight, "the edge \(edge.source) – \(edge.target) weighs \(edge.weight), not a finite number ≥ 0")
      }
      total += edge.weight
    }
    // Twice the total bounds every strength, since a self-loop counts double there.
    guard (2 * total).isFinite else {
      throw IndexGraphError(.invalidWeight, "the weights are too large to be summed")
    }
  }
}

extension IndexGraph {
  /// The number of nodes.
  public var nodeCount: Int { rowStarts.count - 1 }
  /// Whether any edge weighs other than 1.
  public var isWeighted: Bool { !weights.isEmpty }
  /// The nodes: 0 ..< `nodeCount`.
  public var nodes: Range<Int> { 0..<nodeCount }

  /// The edges by source, then target; an undirected one once, with the smaller node as its source.
  public var edges: [Edge] {
    nodes.flatMap { source in
      arcs(of: source).compactMap { arc in
        let target = Int(targets[arc])
        return isDirected || source <= target ? Edge(source, target, weight: weight(ofArc: arc)) : nil
      }
    }
  }

  /// The nodes that edges lead to from a node, ascending.
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(degree).
  public func neighbors(of node: Int) throws(IndexGraphError) -> [Int] {
    try check(node)
    return arcs(of: node).map { Int(targets[$0]) }
  }

  /// The weight of the edge from one node to another, or nil where there is none.
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(log degree).
  public func weight(from source: Int, to target: Int) throws(IndexGraphError) -> Double? {
    try check(source)
    try check(target)
    return arc(from: source, to: target).map(weight(ofArc:))
  }

  /// The places of a node's row in `targets` and `weights`.
  @inline(__always)
  func arcs(of node: Int) -> Range<Int> {
    Range(uncheckedBounds: (rowStarts[node], rowStarts[node + 1]))
  }

  @inline(__always)
  func weight(ofArc arc: Int) -> Double { weights.isEmpty ? 1 : weights[arc] }

  /// The place of the edge between two nodes that are there, by binary search.
  func arc(from source: Int, to target: Int) -> Int? {
    var range = arcs(of: source)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if targets[middle] == target { return middle }
      range = targets[middle] < target ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    return nil
  }

  func check(_ node: Int) throws(IndexGraphError) {
    guard nodes.contains(node) else {
      throw IndexGraphError(.nodeOutOfRange, "there is no node \(node) among \(nodeCount) nodes")
    }
  }

  /// What every algorithm relies on: rows in range, strictly ascending, sound weights, and symmetry where undirected.
  var invariantsHold: Bool {
    guard rowStarts.first == 0, rowStarts.last == targets.count, weights.isEmpty || weights.count == targets.count,
      zip(rowStarts, rowStarts.dropFirst()).allSatisfy({ $0 <= $1 }),
      targets.allSatisfy({ nodes.contains(Int($0)) }), weights.allSatisfy({ $0 >= 0 && $0.isFinite })
    else { return false }
    return nodes.allSatisfy { node in
      let row = arcs(of: node)
      return zip(row, row.dropFirst()).allSatisfy { targets[$0] < targets[$1] }
        && (isDirected || row.allSatisfy { hasMirror($0, from: node) })
    }
  }

  private func hasMirror(_ arc: Int, from source: Int) -> Bool {
    guard let mirror = self.arc(from: Int(targets[arc]), to: source) else { return false }
    return weight(ofArc: mirror) == weight(ofArc: arc)
  }
}
