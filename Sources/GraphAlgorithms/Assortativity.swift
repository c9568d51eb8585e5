extension IndexGraph {
  /// Whether nodes of many edges are tied to nodes of many edges: the correlation of the degrees at the two ends of an
  /// edge, from −1 to 1; nil where all ends have the same degree, or there is no edge.
  ///
  /// Each undirected edge counts both ways; in a directed graph the out-degree at the source with the in-degree at the
  /// target. Self-loops count as in `degrees`. (M. E. J. Newman: Mixing patterns in networks, 2003.)
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func degreeAssortativity() -> Double? {
    let (sources, ends) = (degrees(isDirected ? .outgoing : .both), degrees(isDirected ? .incoming : .both))
    var (count, sumX, sumY, sumXX, sumYY, sumXY) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
    for node in nodes {
      let x = Double(sources[node])
      for arc in arcs(of: node) {
        let y = Double(ends[Int(targets[arc])])
        // An undirected self-loop stands once in its row and has two ends.
        let times = !isDirected && targets[arc] == node ? 2.0 : 1
        count += times
        sumX += times * x
        sumY += times * y
        sumXX += times * x * x
        sumYY += times * y * y
        sumXY += times * x * y
      }
    }
    let (varianceX, varianceY) = (count * sumXX - sumX * sumX, count * sumYY - sumY * sumY)
    guard varianceX > 0, varianceY > 0 else { return nil }
    return (count * sumXY - sumX * sumY) / (varianceX.squareRoot() * varianceY.squareRoot())
  }

  /// How many nodes have each degree, from 0 to the largest; none in an empty graph.
  ///
  /// - Complexity: O(*n* + *m*) time.
  public func degreeDistribution(_ direction: EdgeDirection = .both) -> [Int] {
    let degrees = degrees(direction)
    var counts = [Int](repeating: 0, count: (degrees.max() ?? -1) + 1)
    for degree in degrees { counts[degree] += 1 }
    return counts
  }
}
