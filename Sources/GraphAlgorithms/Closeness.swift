extension IndexGraph {
  /// How near each node is to the others it can reach, from 0 to 1, every edge one step.
  ///
  /// With *r* other nodes reached at the total distance *s* it is *r* / *s* × *r* / (*n* − 1), so that a node of a small
  /// component does not seem central; 0 where none is reached. In a directed graph distances lead from the node to the
  /// others. (S. Wasserman, K. Faust: Social network analysis, 1994, p. 201.)
  ///
  /// - Complexity: O(*n* *m*) time, O(*n*) space.
  public func closeness() -> [Double] { closeness(arcLengths: nil) }

  /// How near each node is to the others it can reach, by length; at most 1 over the shortest length.
  ///
  /// - Parameter length: the length of an edge of a given weight.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0.
  /// - Complexity: O(*n* *m* log *n*) time, O(*n* + *m*) space.
  public func closeness(length: LengthOfWeight) throws(IndexGraphError) -> [Double] {
    closeness(arcLengths: try lengths(length))
  }

  private func closeness(arcLengths: [Double]?) -> [Double] {
    var search = SingleSourceSearch(self, lengths: arcLengths)
    return nodes.map { node in
      search.run(from: node)
      let reached = Double(search.order.count - 1)
      let total = search.order.reduce(0) { $0 + search.distances[Int($1)] }
      return total > 0 ? reached / total * (reached / Double(nodeCount - 1)) : 0
    }
  }
}
