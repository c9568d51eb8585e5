extension IndexGraph {
  /// How often a reader who follows edges at random is at each node: weighted, damping 0.85, summing to 1.
  ///
  /// The same as `pageRank(damping:tolerance:)` with 0.85 and 10⁻¹².
  public func pageRank() -> [Double] {
    solvedPageRank(jumps: nil, damping: 0.85, tolerance: 1e-12, .plain) ?? []
  }

  /// How often a reader who follows edges at random is at each node.
  ///
  /// At each step the walker follows, with probability *d*, an edge out of the node, chosen in proportion to its weight;
  /// otherwise, or where no edge of weight above 0 leaves the node, it jumps to any node, all alike. (L. Page, S. Brin,
  /// R. Motwani, T. Winograd: The PageRank citation ranking, 1999.) The ranks sum to 1; an empty graph has none.
  ///
  /// In an undirected graph the equations are symmetric when scaled and solved by conjugate gradients (M. Hestenes,
  /// E. Stiefel, 1952), in a directed one by Gauss–Seidel steps (A. Arasu and others, 2002).
  ///
  /// - Parameters:
  ///   - damping: *d*, from 0 to below 1.
  ///   - tolerance: how much the ranks may be off in sum.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where a parameter is out of its range, or where it was stopped.
  /// - Complexity: O((*n* + *m*) log(`tolerance`) / log *d*) time, O(*n* + *m*) space.
  public func pageRank(
    damping: Double, tolerance: Double, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    try checkPageRank(damping: damping, tolerance: tolerance)
    return try solvedPageRank(jumps: nil, damping: damping, tolerance: tolerance, RoundsRun(progress)).completed()
  }

  /// How often a reader who keeps coming back to certain nodes is at each node: personalised PageRank.
  ///
  /// As `pageRank(damping:tolerance:)`, but every jump leads to a node in proportion to `jumps`. (T. Haveliwala:
  /// Topic-sensitive PageRank, 2002.)
  ///
  /// - Parameters:
  ///   - jumps: a number for every node, finite and not negative, one above 0 at least.
  ///   - damping: *d*, from 0 to below 1.
  ///   - tolerance: how much the ranks may be off in sum.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where a parameter is out of its range, or where it was stopped.
  /// - Complexity: that of `pageRank(damping:tolerance:progress:)`.
  public func pageRank(
    jumps: [Double], damping: Double = 0.85, tolerance: Double = 1e-12, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    try checkPageRank(damping: damping, tolerance: tolerance)
    let sum = jumps.reduce(0, +)
    guard jumps.count == nodeCount, jumps.allSatisfy({ $0 >= 0 }), sum.isFinite, sum > 0 || nodeCount == 0 else {
      throw IndexGraphError(
        .invalidParameter, "the jumps are not \(nodeCount) finite numbers ≥ 0 of which one is above 0")
    }
    return try solvedPageRank(
      jumps: jumps.map { $0 / sum }, damping: damping, tolerance: tolerance, RoundsRun(progress)
    ).completed()
  }

  private func checkPageRank(damping: Double, tolerance: Double) throws(IndexGraphError) {
    guard damping >= 0, damping < 1 else {
      throw IndexGraphError(.invalidParameter, "the damping \(damping) is not from 0 to below 1")
    }
    guard tolerance > 0, tolerance.isFinite else {
      throw IndexGraphError(.invalidParameter, "the tolerance \(tolerance) is not a finite number above 0")
    }
  }

  /// Jumps from nodes without edges go where all jumps go, so they change nothing but the scale; nil where the run was
  /// stopped.
  private func solvedPageRank(
    jumps: [Double]?, damping: Double, tolerance: Double, _ run: RoundsRun
  ) -> [Double]? {
    guard nodeCount > 0 else { return [] }
    let jumps = jumps ?? Array(repeating: 1 / Double(nodeCount), count: nodeCount)
    var walk = RandomWalk(moderated().graph, jumps: jumps, damping: damping)
    let isSolved =
      isDirected ? walk.solveStepwise(tolerance: tolerance, run) : walk.solveSymmetric(tolerance: tolerance, run)
    guard isSolved else { return nil }
    let sum = walk.ranks.buffer.reduce(0, +)
    return walk.ranks.buffer.map { $0 / sum }
  }
}

/// The equations *x* = *j* + *d* *P* *x*, with *j* the jumps and *P* the steps of the walker.
private struct RandomWalk: ~Copyable {
  private let graph: IndexGraph
  private let jumps: [Double]
  private let damping: Double
  /// The sum of the weights of the edges that leave each node.
  private let strengths: [Double]
  /// *x*.
  let ranks: WorkArray<Double>

  init(_ graph: IndexGraph, jumps: [Double], damping: Double) {
    self.graph = graph
    self.jumps = jumps
    self.damping = damping
    let weights = graph.arcWeights
    strengths = graph.nodes.map { node in graph.arcs(of: node).reduce(0) { $0 + weights[$1] } }
    let total = strengths.reduce(0, +)
    let share = total > 0 ? damping / (1 - damping) / total : 0
    ranks = WorkArray(repeating: 0, count: graph.nodeCount)
    for node in graph.nodes { ranks[node] = jumps[node] + share * strengths[node] }
  }

  /// Conjugate gradients on *y* = *x* / √*s*, *s* the strengths, whose matrix is symmetric and positive definite;
  /// false where the run was stopped.
  mutating func solveSymmetric(tolerance: Double, _ run: RoundsRun) -> Bool {
    let count = graph.nodeCount
    let products = RowProducts(graph)
    let inverse = WorkArray<Double>(repeating: 0, count: count)
    for node in 0..<count where strengths[node] > 0 { inverse[node] = 1 / strengths[node].squareRoot() }
    let solution = WorkArray<Double>(repeating: 0, count: count)
    for node in 0..<count { solution[node] = ranks[node] * inverse[node] }
    let scaled = WorkArray<Double>(repeating: 0, count: count)
    let image = WorkArray<Double>(repeating: 0, count: count)
    func apply(_ vector: WorkArray<Double>.View) {
      for node in 0..<count { scaled[node] = vector[node] * inverse[node] }
      products.multiply(scaled.buffer, into: image.buffer)
      for node in 0..<count { image[node] = vector[node] - damping * inverse[node] * image[node] }
    }
    let residual = WorkArray<Double>(repeating: 0, count: count)
    apply(solution.buffer)
    for node in 0..<count { residual[node] = jumps[node] * inverse[node] - image[node] }
    let direction = WorkArray<Double>(repeating: 0, count: count)
    _ = direction.buffer.update(fromContentsOf: residual.buffer)
    var square = residual.buffer.dot(residual.buffer)
    var convergence = Convergence(goal: square * tolerance * tolerance)
    while square > 0, !isClose(residual.buffer, solution.buffer, inverse.buffer, tolerance: tolerance) {
      guard run.goesOn(convergence.share(square)) else { return false }
      apply(direction.buffer)
      let step = square / direction.buffer.dot(image.buffer)
      guard step.isFinite else { break }
      solution.buffer.add(step, times: direction.buffer)
      residual.buffer.add(-step, times: image.buffer)
      let next = residual.buffer.dot(residual.buffer)
      for node in 0..<count { direction[node] = residual[node] + next / square * direction[node] }
      square = next
    }
    for node in 0..<count { ranks[node] = inverse[node] > 0 ? solution[node] / inverse[node] : jumps[node] }
    return true
  }

  /// Whether the ranks are as near as asked for: what is missing in the equations, summed, over 1 − *d* bounds it.
  private func isClose(
    _ residual: WorkArray<Double>.View, _ solution: WorkArray<Double>.View, _ inverse: WorkArray<Double>.View,
    tolerance: Double
  ) -> Bool {
    var missing = 0.0
    var total = 0.0
    for node in inverse.indices {
      if inverse[node] > 0 {
        missing += abs(residual[node]) / inverse[node]
        total += solution[node] / inverse[node]
      } else {
        total += jumps[node]
      }
    }
    return missing <= tolerance * (1 - damping) * total
  }

  /// Gauss–Seidel: every node at once uses what the nodes before it have become; false where the run was stopped.
  mutating func solveStepwise(tolerance: Double, _ run: RoundsRun) -> Bool {
    let turned = graph.transposed()
    var shares = turned.arcWeights
    for arc in shares.indices { shares[arc] /= strengths[Int(turned.targets[arc])] }
    for node in graph.nodes { ranks[node] = jumps[node] }
    return turned.withRows { rows in
      shares.withUnsafeBufferPointer { shares in
        var change = Double.infinity
        var total = 0.0
        // Each round shrinks the change by the damping at least, so this bounds the rounds whatever rounding does.
        var bound = 1 / (1 - damping)
        var convergence = Convergence(goal: tolerance * (1 - damping))
        while change * damping > tolerance * (1 - damping) * total, bound > tolerance * (1 - damping) {
          (change, total) = (0, 0)
          for node in 0..<rows.nodeCount {
            let rank = jumps[node] + damping * RowProducts.sum(rows, shares, ranks.buffer, node)
            change += abs(rank - ranks[node])
            total += rank
            ranks[node] = rank
          }
          bound *= damping
          guard run.goesOn(convergence.share(change)) else { return false }
        }
        return true
      }
    }
  }
}
