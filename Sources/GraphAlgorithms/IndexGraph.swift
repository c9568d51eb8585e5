/// A frozen graph over the nodes 0 ..< `nodeCount`, kept as compressed sparse rows.
///
/// Undirected or directed, weighted or not. The conventions that every algorithm here keeps:
/// - Edges that join the same two nodes (in the same direction, where directed) are one edge, its weight their sum, unless
///   the graph is built to keep them. Kept ones count one by one in degree, strength, paths and their number; a path is
///   its nodes, whichever of them it takes; clustering, communities and bridges are told of what follows from them.
/// - A self-loop is an edge and stands once in its node's row: it counts twice in degree and strength, once as a step
///   of PageRank's walker, and never in paths, distances, density, triangles and clustering.
/// - A weight says how strong an edge is. Paths count every edge as one step, unless a function from weight to length
///   is given.
/// - Every list of neighbours goes by index, ascending, and so does every choice between equals.
///
/// Space: 8 bytes a node and 8 bytes an undirected edge; where weighted 8 more if every weight is exact as a `Float`,
/// as counts are, otherwise 16 more; half as much an edge where directed. Building takes twice that at its peak.
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

  /// What becomes of edges that join the same two nodes, in the same direction where directed.
  public enum ParallelEdges: Hashable, Sendable {
    /// They become one edge, its weight their sum.
    case summed
    /// Each remains an edge.
    case kept
  }

  /// Whether an edge leads from its source to its target only.
  public let isDirected: Bool
  /// The number of edges; self-loops count, and parallel ones as one unless they are kept.
  public let edgeCount: Int
  /// Whether edges are kept that join the same two nodes.
  public let hasParallels: Bool

  /// Where each node's row begins in `targets`; one more entry tells where the last row ends.
  let rowStarts: [Int]
  /// The neighbours, row after row, ascending in each row.
  let targets: [Int32]
  /// The weights beside `targets`.
  let weights: ArcWeights

  /// Builds a graph from edges in any order.
  ///
  /// - Parameters:
  ///   - nodeCount: how many nodes there are, 0 to 2³¹ − 2; some may have no edge.
  ///   - edges: the edges, up to 2³¹ − 1, each undirected one once.
  ///   - isDirected: whether edges lead from source to target only.
  ///   - parallels: what becomes of edges that join the same two nodes.
  /// - Throws: `IndexGraphError` where there are too many nodes or edges, an edge names a node that is not there, or a weight is
  ///   negative, not a number or infinite, alone or in sum.
  /// - Complexity: O(*n* + *m*) time and space, by two counting sorts.
  public init(
    nodeCount: Int, edges: some Collection<Edge>, isDirected: Bool = false, parallels: ParallelEdges = .summed
  ) throws(IndexGraphError) {
    try Self.check(edgeCount: edges.count)
    // An array is used as it is; its loops are compiled for it.
    try self.init(
      nodeCount: nodeCount, records: edges as? [Edge] ?? Array(edges), isDirected: isDirected, parallels: parallels)
  }

  /// Builds a graph from edges that are let go as soon as they are sorted once.
  init<Record: EdgeRecord>(
    nodeCount: Int, records: consuming [Record], isDirected: Bool, parallels: ParallelEdges
  ) throws(IndexGraphError) {
    guard (0..<Int(Int32.max)).contains(nodeCount) else {
      throw IndexGraphError(.invalidNodeCount, "\(nodeCount) nodes are not between 0 and \(Int32.max - 1)")
    }
    guard try Self.checkNarrow(records, nodeCount: nodeCount) else {
      var rows = Rows<Double>(nodeCount: nodeCount, edges: records, isDirected: isDirected)
      records = []
      rows = rows.transposed()
      if parallels == .summed { rows.mergeParallels() }
      self.init(rows: rows, isDirected: isDirected)
      return
    }
    var rows = Rows<Float>(nodeCount: nodeCount, edges: records, isDirected: isDirected)
    records = []
    rows = rows.transposed()
    if parallels == .summed, !rows.sumsAreExact {
      var wide = rows.widened
      wide.mergeParallels()
      self.init(rows: wide, isDirected: isDirected)
    } else {
      if parallels == .summed { rows.mergeParallels() }
      self.init(rows: rows, isDirected: isDirected)
    }
  }

  static func check(edgeCount: Int) throws(IndexGraphError) {
    guard edgeCount <= Int32.max else {
      throw IndexGraphError(.tooLarge, "\(edgeCount) edges are more than \(Int32.max)")
    }
  }

  /// Freezes rows that are sorted.
  init<Weight>(rows: Rows<Weight>, isDirected: Bool) {
    self.isDirected = isDirected
    rowStarts = rows.starts
    targets = rows.targets
    weights = Weight.kept(rows.weights)
    hasParallels = rows.hasParallels
    let loops = rows.loopCount
    edgeCount = isDirected ? rows.targets.count : (rows.targets.count - loops) / 2 + loops
    assert(invariantsHold, "the rows are not sorted, symmetric and within range")
  }

  /// Whether every weight is exact as a `Float`; throws where an edge cannot be part of the graph.
  private static func checkNarrow(_ edges: [some EdgeRecord], nodeCount: Int) throws(IndexGraphError) -> Bool {
    var total = 0.0
    var isNarrow = true
    for edge in edges {
      let (source, target, weight) = (edge.source, edge.target, edge.weight)
      guard source >= 0, target >= 0, source < nodeCount, target < nodeCount else {
        let node = (0..<nodeCount).contains(source) ? target : source
        throw IndexGraphError(.nodeOutOfRange, "an edge names node \(node), but there are \(nodeCount) nodes")
      }
      guard weight >= 0, weight.isFinite else {
        throw IndexGraphError(
          .invalidWeight, "the edge \(source) – \(target) weighs \(weight), not a finite number ≥ 0")
      }
      if Double(Float(weight)) != weight { isNarrow = false }
      total += weight
    }
    // Twice the total bounds every strength, since a self-loop counts double there.
    guard (2 * total).isFinite else {
      throw IndexGraphError(.invalidWeight, "the weights are too large to be summed")
    }
    return isNarrow
  }
}

extension IndexGraph {
  /// The number of nodes.
  public var nodeCount: Int { rowStarts.count - 1 }
  /// Whether any edge weighs other than 1.
  public var isWeighted: Bool { weights != .ones }
  /// The nodes: 0 ..< `nodeCount`.
  public var nodes: Range<Int> { 0..<nodeCount }

  /// The edges by source, then target; an undirected one once, with the smaller node as its source.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
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

  /// The weight of the edge from one node to another, or nil where there is none; the sum of parallel ones.
  ///
  /// - Throws: `IndexGraphError` where there is no such node.
  /// - Complexity: O(log degree).
  public func weight(from source: Int, to target: Int) throws(IndexGraphError) -> Double? {
    try check(source)
    try check(target)
    guard let first = arc(from: source, to: target) else { return nil }
    guard hasParallels else { return weights[first] }
    return (first..<rowStarts[source + 1]).prefix { targets[$0] == target }.reduce(0) { $0 + weights[$1] }
  }

  /// The places of a node's row in `targets` and `weights`.
  @inline(__always)
  func arcs(of node: Int) -> Range<Int> {
    Range(uncheckedBounds: (rowStarts[node], rowStarts[node + 1]))
  }

  @inline(__always)
  func weight(ofArc arc: Int) -> Double { weights[arc] }

  /// The weights of all arcs beside `targets`, for loops that have no time to ask how they are kept.
  var arcWeights: [Double] {
    switch weights {
    case .ones: Array(repeating: 1, count: targets.count)
    case .narrow(let weights): weights.map { Double($0) }
    case .wide(let weights): weights
    }
  }

  /// The place of an edge between two nodes that are there, by binary search; the first of parallel ones.
  func arc(from source: Int, to target: Int) -> Int? {
    var range = arcs(of: source)
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      range = targets[middle] < target ? middle + 1..<range.upperBound : range.lowerBound..<middle
    }
    let place = range.lowerBound
    return place < rowStarts[source + 1] && targets[place] == target ? place : nil
  }

  func check(_ node: Int) throws(IndexGraphError) {
    guard nodes.contains(node) else {
      throw IndexGraphError(.nodeOutOfRange, "there is no node \(node) among \(nodeCount) nodes")
    }
  }

  /// What every algorithm relies on: rows in range, ascending, sound weights, and symmetry where undirected.
  var invariantsHold: Bool {
    guard rowStarts.first == 0, rowStarts.last == targets.count,
      zip(rowStarts, rowStarts.dropFirst()).allSatisfy({ $0 <= $1 }),
      targets.allSatisfy({ nodes.contains(Int($0)) }),
      targets.indices.allSatisfy({ weights[$0] >= 0 && weights[$0].isFinite })
    else { return false }
    return nodes.allSatisfy { node in
      let row = arcs(of: node)
      return zip(row, row.dropFirst()).allSatisfy {
        targets[$0] < targets[$1] || hasParallels && targets[$0] == targets[$1]
      }
        && (isDirected || row.allSatisfy { hasMirror($0, from: node) })
    }
  }

  private func hasMirror(_ arc: Int, from source: Int) -> Bool {
    let target = Int(targets[arc])
    return (try? weight(from: source, to: target) == weight(from: target, to: source)) ?? false
  }
}
