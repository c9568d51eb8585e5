extension IndexGraph {
  /// The sum of 1 / distance from each node to all others, every edge one step; nodes out of reach add 0.
  ///
  /// Unnormalised. In a directed graph distances lead from the node to the others. (P. Boldi, S. Vigna: Axioms for
  /// centrality, 2014.) Summed from the nearest node outwards.
  ///
  /// - Complexity: O(*n* *m*) time, O(*n*) space.
  public func harmonic() -> [Double] { harmonic(arcLengths: nil) }

  /// The sum of 1 / distance from each node to all others, by length; nodes out of reach add 0.
  ///
  /// - Parameter length: the length of an edge of a given weight.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0.
  /// - Complexity: O(*n* *m* log *n*) time, O(*n* + *m*) space.
  public func harmonic(length: LengthOfWeight) throws(IndexGraphError) -> [Double] {
    harmonic(arcLengths: try lengths(length))
  }

  private func harmonic(arcLengths: [Double]?) -> [Double] {
    var search = SingleSourceSearch(self, lengths: arcLengths)
    return nodes.map { node in
      search.run(from: node)
      return search.order.dropFirst().reduce(0) { $0 + 1 / search.distances[Int($1)] }
    }
  }
}
