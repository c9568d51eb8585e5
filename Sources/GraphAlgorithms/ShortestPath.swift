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
  /// The distances from a node to every node; infinite where no path leads there. (E. W. Dijkstra: A note on two problems in
  /// connexion with graphs, 1959; E. F. Moore: The shortest path through a maze, 1959.)
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  ///   - progress: is told the share of the nodes reached and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, a length is not a finite number above 0, or where it was
  ///   stopped.
  /// - Complexity: O(*n* + *m*) time by breadth-first search; with lengths O(*m* log *n*) by Dijkstra's algorithm.
  public func distances(
    from source: Int, length: LengthOfWeight? = nil, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    try check(source)
    var search = SingleSourceSearch(self, lengths: try optionalLengths(length), watch: RoundsRun(progress))
    try search.runToEnd(from: source)
    return search.distances
  }

  /// A shortest path between two nodes, or nil where none is; among equals the first by the indices of its nodes.
  ///
  /// - Parameters:
  ///   - source: the node to start from.
  ///   - target: the node to end at; where it is the source, the path is that node alone.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  ///   - avoided: nodes that the path may begin or end at but not pass through.
  /// - Throws: `IndexGraphError` where there is no such node, or a length is not a finite number above 0.
  /// - Complexity: O(*n* + *m*) time, with lengths O(*m* log *n*), both at most: the search comes from both ends.
  public func shortestPath(
    from source: Int, to target: Int, length: LengthOfWeight? = nil, notThrough avoided: [Int] = []
  ) throws(IndexGraphError) -> NodePath? {
    try shortestPaths(from: source, to: target, count: 1, length: length, notThrough: avoided).first
  }

  func optionalLengths(_ length: LengthOfWeight?) throws(IndexGraphError) -> [Double]? {
    guard let length else { return nil }
    return try lengths(length)
  }
}
