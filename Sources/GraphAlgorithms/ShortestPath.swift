/// A way from one node to another.
public struct NodePath: Hashable, Sendable {
  /// The nodes passed, from the first to the last.
  public let nodes: [Int]
  /// The sum of the lengths of its edges, added from the last to the first; without lengths the number of edges.
  public let length: Double
}

extension NodePath: Comparable {
  /// The shorter path first; among equally long ones the one whose nodes come first by index.
  public static func < (left: NodePath, right: NodePath) -> Bool {
    left.length == right.length ? left.nodes.lexicographicallyPrecedes(right.nodes) : left.length < right.length
  }
}

extension IndexGraph {
  /// The distances from a node to every node; infinite where no path leads there.
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  /// - Throws: `IndexGraphError` where there is no such node, or a length is not a finite number above 0.
  /// - Complexity: O(*n* + *m*) time by breadth-first search; with lengths O(*m* log *n*) by Dijkstra's algorithm.
  public func distances(from source: Int, length: LengthOfWeight? = nil) throws(IndexGraphError) -> [Double] {
    try check(source)
    var search = SingleSourceSearch(self, lengths: try optionalLengths(length))
    search.run(from: source)
    return search.distances
  }

  /// A shortest path between two nodes, or nil where none is; among equals the first by the indices of its nodes.
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at; where it is the source, the path is that node alone.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  /// - Throws: `IndexGraphError` where there is no such node, or a length is not a finite number above 0.
  /// - Complexity: O(*n* + *m*) time by breadth-first search; with lengths O(*m* log *n*) by Dijkstra's algorithm.
  public func shortestPath(
    from source: Int, to target: Int, length: LengthOfWeight? = nil
  ) throws(IndexGraphError) -> NodePath? {
    var finder = try PathFinder(self, from: source, to: target, length: length)
    return finder.path(after: [], from: source)
  }

  func optionalLengths(_ length: LengthOfWeight?) throws(IndexGraphError) -> [Double]? {
    guard let length else { return nil }
    return try lengths(length)
  }
}

/// Finds the first of the shortest paths to one target, with a beginning that is given and steps that are forbidden.
struct PathFinder {
  private let graph: IndexGraph
  private let lengths: [Double]?
  private let target: Int
  /// Searches from the target against the edges, so that every node knows how far it has to go.
  private var search: SingleSourceSearch

  init(
    _ graph: IndexGraph, from source: Int, to target: Int, length: IndexGraph.LengthOfWeight?
  ) throws(IndexGraphError) {
    try graph.check(source)
    try graph.check(target)
    self.graph = graph
    self.target = target
    lengths = try graph.optionalLengths(length)
    let turned = graph.transposed()
    search = SingleSourceSearch(turned, lengths: graph.isDirected ? try turned.optionalLengths(length) : lengths)
  }

  /// The first shortest simple path that begins with `root` and `spur`, whose next node is not among `forbidden`.
  mutating func path(after root: ArraySlice<Int>, from spur: Int, forbidden: Set<Int> = []) -> NodePath? {
    if spur == target { return forbidden.isEmpty ? path(root + [spur]) : nil }
    search.run(from: target, avoiding: root + [spur])
    let ways = graph.arcs(of: spur).filter { !forbidden.contains(Int(graph.targets[$0])) }
    guard let best = ways.map(wayLength).min(), best.isFinite,
      let first = ways.first(where: { wayLength($0) == best })
    else { return nil }
    var nodes = Array(root) + [spur]
    var node = Int(graph.targets[first])
    nodes.append(node)
    while node != target, let arc = graph.arcs(of: node).first(where: { wayLength($0) == search.distances[node] }) {
      node = Int(graph.targets[arc])
      nodes.append(node)
    }
    return path(nodes[...])
  }

  /// How far it is to the target by way of an arc.
  private func wayLength(_ arc: Int) -> Double {
    search.distances[Int(graph.targets[arc])] + (lengths?[arc] ?? 1)
  }

  /// Lengths are added from the target backwards, as the search adds them, so that equals stay equal to the last bit.
  private func path(_ nodes: ArraySlice<Int>) -> NodePath {
    let length = zip(nodes, nodes.dropFirst()).reversed().reduce(0.0) { sum, step in
      guard let lengths, let arc = graph.arc(from: step.0, to: step.1) else { return sum + 1 }
      return sum + lengths[arc]
    }
    return NodePath(nodes: Array(nodes), length: length)
  }
}
