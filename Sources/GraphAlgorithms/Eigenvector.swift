extension IndexGraph {
  /// How well connected each node is to the well connected: the weighted eigenvector centrality, from 0 to 1.
  ///
  /// The eigenvector *x* of *A* *x* = *λ* *x* for the largest *λ*, scaled so that its maximum is 1; in a directed graph a
  /// node takes from those whose edges reach it, so that *A* is turned. (P. Bonacich: Factoring and weighting approaches
  /// to clique identification, 1972.) Nodes outside the component of the largest *λ* have 0; where several components
  /// share it, the values depend on their strengths. Without an edge of weight above 0 all are 0.
  ///
  /// By the Lanczos method, started anew after every twelve products; where directed by power steps of *A* + *λ*/2.
  ///
  /// - Parameters:
  ///   - tolerance: how much *A* *x* and *λ* *x* may differ, in Euclidean length, over *λ* times that of *x*.
  ///   - progress: is told how near the values are and may stop it.
  /// - Throws: `IndexGraphError` where the tolerance is not a finite number above 0, is not reached in 100,000 products,
  ///   as in a directed graph without cycles, whose *λ* is 0, or where it was stopped.
  /// - Complexity: O((*n* + *m*) *k*) time for *k* products, O(*n* + *m*) space.
  public func eigenvectorCentrality(
    tolerance: Double = 1e-10, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    guard tolerance > 0, tolerance.isFinite else {
      throw IndexGraphError(.invalidParameter, "the tolerance \(tolerance) is not a finite number above 0")
    }
    let graph = moderated().graph
    let strengths = graph.strengths(isDirected ? .incoming : .both)
    guard strengths.contains(where: { $0 > 0 }) else { return Array(repeating: 0, count: nodeCount) }
    let run = RoundsRun(progress)
    var vector = isDirected ? try graph.powerSteps(tolerance, run) : try graph.lanczos(start: strengths, tolerance, run)
    let largest = vector.map(abs).max() ?? 0
    for node in vector.indices { vector[node] = abs(vector[node]) / largest }
    return vector
  }

  private static let productLimit = 100_000

  private func lanczos(
    start: [Double], _ tolerance: Double, _ run: RoundsRun
  ) throws(IndexGraphError) -> [Double] {
    var convergence = Convergence(goal: tolerance)
    var space = LanczosSpace(self, dimension: 12)
    var vector = start
    var products = 0
    while products < Self.productLimit {
      let ritz = space.improve(&vector)
      if ritz.residual <= tolerance * ritz.value { return vector }
      try run.check(convergence.share(ritz.residual / ritz.value))
      products += 12
    }
    throw IndexGraphError(.notConverged, "the eigenvector is not found within the tolerance \(tolerance)")
  }

  private func powerSteps(_ tolerance: Double, _ run: RoundsRun) throws(IndexGraphError) -> [Double] {
    var convergence = Convergence(goal: tolerance)
    guard hasCycle else {
      throw IndexGraphError(.notConverged, "a graph without cycles has no eigenvector above 0")
    }
    let turned = transposed()
    let products = RowProducts(turned)
    let vector = WorkArray<Double>(repeating: 1 / Double(nodeCount).squareRoot(), count: nodeCount)
    let product = WorkArray<Double>(repeating: 0, count: nodeCount)
    for _ in 0..<Self.productLimit {
      products.multiply(vector.buffer, into: product.buffer)
      let value = vector.buffer.dot(product.buffer)
      var off = 0.0
      for node in nodes { off += (product[node] - value * vector[node]) * (product[node] - value * vector[node]) }
      if value > 0, off.squareRoot() <= tolerance * value { return Array(vector.buffer) }
      try run.check(value > 0 ? convergence.share(off.squareRoot() / value) : 0)
      // The shift keeps cycles of equal steps from going round for ever.
      for node in nodes { vector[node] = product[node] + value / 2 * vector[node] }
      let length = vector.buffer.dot(vector.buffer).squareRoot()
      if length == 0 { break }
      vector.buffer.scale(by: 1 / length)
    }
    throw IndexGraphError(.notConverged, "the eigenvector is not found within the tolerance \(tolerance)")
  }
}

/// Vectors that span what repeated products with a symmetric matrix lead to.
private struct LanczosSpace: ~Copyable {
  private let products: RowProducts
  private let basis: [WorkVector]

  private final class WorkVector {
    let values: WorkArray<Double>
    init(count: Int) { values = WorkArray(repeating: 0, count: count) }
  }

  init(_ graph: IndexGraph, dimension: Int) {
    products = RowProducts(graph)
    basis = (0...dimension).map { _ in WorkVector(count: graph.nodeCount) }
  }

  /// Replaces a vector by the best one in the space that it leads to; tells its value and how far it is off.
  mutating func improve(_ vector: inout [Double]) -> (value: Double, residual: Double) {
    let dimension = min(basis.count - 1, vector.count)
    let first = basis[0].values.buffer
    for place in vector.indices { first[place] = vector[place] }
    first.scale(by: 1 / first.dot(first).squareRoot())
    var matrix = [[Double]](repeating: Array(repeating: 0, count: dimension), count: dimension)
    var size = 0
    var last = 0.0
    for step in 0..<dimension {
      let next = basis[step + 1].values.buffer
      products.multiply(basis[step].values.buffer, into: next)
      size = step + 1
      matrix[step][step] = next.dot(basis[step].values.buffer)
      // Taken out twice, so that rounding leaves nothing.
      for _ in 0..<2 {
        for old in 0...step { next.add(-next.dot(basis[old].values.buffer), times: basis[old].values.buffer) }
      }
      last = next.dot(next).squareRoot()
      if last <= 1e-14 * abs(matrix[0][0]) { break }
      next.scale(by: 1 / last)
      if step + 1 < dimension { (matrix[step][step + 1], matrix[step + 1][step]) = (last, last) }
    }
    let (value, weights) = Self.largestEigenpair(matrix, size: size)
    for place in vector.indices { vector[place] = 0 }
    vector.withUnsafeMutableBufferPointer { vector in
      for step in 0..<size { vector.add(weights[step], times: basis[step].values.buffer) }
    }
    return (value, last * abs(weights[size - 1]))
  }

  /// The largest eigenvalue of a small symmetric matrix and its vector, by Jacobi's rotations.
  private static func largestEigenpair(_ matrix: [[Double]], size: Int) -> (value: Double, vector: [Double]) {
    var matrix = matrix
    var vectors = (0..<size).map { row in (0..<size).map { $0 == row ? 1.0 : 0 } }
    for _ in 0..<60 {
      var off = 0.0
      for row in 0..<size {
        for column in row + 1..<max(size, row + 1) where matrix[row][column] != 0 {
          off += abs(matrix[row][column])
          rotate(&matrix, &vectors, row, column, size)
        }
      }
      if off <= 1e-300 { break }
    }
    let best = (0..<size).max { matrix[$0][$0] < matrix[$1][$1] } ?? 0
    return (matrix[best][best], (0..<size).map { vectors[$0][best] })
  }

  private static func rotate(
    _ matrix: inout [[Double]], _ vectors: inout [[Double]], _ row: Int, _ column: Int, _ size: Int
  ) {
    let ratio = (matrix[column][column] - matrix[row][row]) / (2 * matrix[row][column])
    let tangent = (ratio < 0 ? -1 : 1) / (abs(ratio) + (ratio * ratio + 1).squareRoot())
    let cosine = 1 / (tangent * tangent + 1).squareRoot()
    let sine = tangent * cosine
    for place in 0..<size {
      let (a, b) = (matrix[place][row], matrix[place][column])
      (matrix[place][row], matrix[place][column]) = (cosine * a - sine * b, sine * a + cosine * b)
    }
    for place in 0..<size {
      let (a, b) = (matrix[row][place], matrix[column][place])
      (matrix[row][place], matrix[column][place]) = (cosine * a - sine * b, sine * a + cosine * b)
      let (c, d) = (vectors[place][row], vectors[place][column])
      (vectors[place][row], vectors[place][column]) = (cosine * c - sine * d, sine * c + cosine * d)
    }
    (matrix[row][column], matrix[column][row]) = (0, 0)
  }
}
