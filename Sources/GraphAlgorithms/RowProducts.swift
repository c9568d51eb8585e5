/// Products of a graph's weight matrix with vectors.
struct RowProducts: ~Copyable {
  private let graph: IndexGraph
  private let weights: [Double]

  init(_ graph: IndexGraph) {
    self.graph = graph
    weights = graph.arcWeights
  }

  /// Puts into `product` what the neighbours of each node offer it, by weight.
  func multiply(_ vector: WorkArray<Double>.View, into product: WorkArray<Double>.View) {
    graph.withRows { rows in
      weights.withUnsafeBufferPointer { weights in
        for node in 0..<rows.nodeCount { product[node] = Self.sum(rows, weights, vector, node) }
      }
    }
  }

  /// Four sums side by side, since one addition would have to wait for the other.
  @inline(__always)
  static func sum(
    _ rows: RowView, _ weights: UnsafeBufferPointer<Double>, _ vector: WorkArray<Double>.View, _ node: Int
  ) -> Double {
    var arc = rows.starts[node]
    let end = rows.starts[node + 1]
    var sums = SIMD4<Double>.zero
    while arc &+ 4 <= end {
      sums.x += weights[arc] * vector[Int(rows.targets[arc])]
      sums.y += weights[arc &+ 1] * vector[Int(rows.targets[arc &+ 1])]
      sums.z += weights[arc &+ 2] * vector[Int(rows.targets[arc &+ 2])]
      sums.w += weights[arc &+ 3] * vector[Int(rows.targets[arc &+ 3])]
      arc &+= 4
    }
    while arc < end {
      sums.x += weights[arc] * vector[Int(rows.targets[arc])]
      arc &+= 1
    }
    return (sums.x + sums.y) + (sums.z + sums.w)
  }
}

extension WorkArray {
  /// The places of an array, for calls that read one and write another.
  typealias View = UnsafeMutableBufferPointer<Element>
}

extension UnsafeMutableBufferPointer<Double> {
  /// The inner product with another vector, in four sums.
  func dot(_ other: Self) -> Double {
    var sums = SIMD4<Double>.zero
    var place = 0
    while place &+ 4 <= count {
      sums.x += self[place] * other[place]
      sums.y += self[place &+ 1] * other[place &+ 1]
      sums.z += self[place &+ 2] * other[place &+ 2]
      sums.w += self[place &+ 3] * other[place &+ 3]
      place &+= 4
    }
    while place < count {
      sums.x += self[place] * other[place]
      place &+= 1
    }
    return (sums.x + sums.y) + (sums.z + sums.w)
  }

  /// Adds a multiple of another vector.
  @inline(__always)
  func add(_ factor: Double, times other: Self) {
    for place in 0..<count { self[place] += factor * other[place] }
  }

  @inline(__always)
  func scale(by factor: Double) {
    for place in 0..<count { self[place] *= factor }
  }
}
