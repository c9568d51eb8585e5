extension IndexGraph {
  /// How many walks end at each node, long ones counting less: how well it can be reached by all ways together.
  ///
  /// The solution of *x* = *α* *A* *x* + 1 with weights; where directed, walks along the edges. (L. Katz: A new status
  /// index derived from sociometric analysis, 1953.) Unnormalised; 1 for a node that no edge reaches.
  ///
  /// - Parameters:
  ///   - attenuation: *α*, from 0 to below 1 over the largest eigenvalue; nil takes 0.85 over it.
  ///   - tolerance: by how much of its largest value the sum may change in a last round.
  ///   - progress: is told how near the values are and may stop it.
  /// - Throws: `IndexGraphError` where a parameter is out of its range, *α* is too large to converge, or where it was
  ///   stopped.
  /// - Complexity: O((*n* + *m*) *k*) time for *k* rounds, O(*n* + *m*) space.
  public func katzCentrality(
    attenuation: Double? = nil, tolerance: Double = 1e-13, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    guard tolerance > 0, tolerance.isFinite, attenuation.map({ $0 >= 0 && $0.isFinite }) ?? true else {
      throw IndexGraphError(.invalidParameter, "the attenuation or the tolerance is not a finite number ≥ 0")
    }
    // Finding the largest eigenvalue is taken for the first half.
    let start = attenuation == nil ? 0.5 : 0
    let (graph, exponent) = moderated()
    let attenuation =
      if let attenuation {
        Double(sign: .plus, exponent: exponent, significand: attenuation)
      } else {
        try graph.defaultAttenuation(progress)
      }
    let run = RoundsRun(progress)
    var convergence = Convergence(goal: tolerance)
    let turned = graph.transposed()
    let weights = turned.arcWeights
    let values = WorkArray<Double>(repeating: 1, count: nodeCount)
    for _ in 0..<100_000 {
      var (change, largest) = (0.0, 0.0)
      turned.withRows { rows in
        weights.withUnsafeBufferPointer { weights in
          for node in 0..<rows.nodeCount {
            let value = 1 + attenuation * RowProducts.sum(rows, weights, values.buffer, node)
            change += abs(value - values[node])
            largest = max(largest, value)
            values[node] = value
          }
        }
      }
      guard largest.isFinite else { break }
      if change <= tolerance * largest { return Array(values.buffer) }
      try run.check(start + (1 - start) * convergence.share(change / largest))
    }
    throw IndexGraphError(.notConverged, "the attenuation is too large for the walks to be summed")
  }

  /// Where no cycle is, any number will do.
  private func defaultAttenuation(_ progress: ProgressHandler?) throws(IndexGraphError) -> Double {
    guard hasCycle else { return 0.85 }
    let vector = try eigenvectorCentrality(tolerance: 1e-12) { progress?($0 / 2) ?? true }
    guard let top = nodes.max(by: { vector[$0] < vector[$1] }), vector[top] > 0 else { return 0.85 }
    let turned = transposed()
    let value = turned.arcs(of: top).reduce(0) { $0 + turned.weights[$1] * vector[Int(turned.targets[$1])] }
    return 0.85 / value
  }
}
