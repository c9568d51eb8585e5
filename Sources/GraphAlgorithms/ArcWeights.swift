/// The weights beside a graph's arcs, kept as narrowly as they can be without loss.
enum ArcWeights: Hashable, Sendable {
  /// Every weight is 1 and none is kept.
  case ones
  /// Every weight is a `Float` to the last bit, as counts up to 2²⁴ are: 4 bytes an arc.
  case narrow([Float])
  /// Some weight needs all its digits: 8 bytes an arc.
  case wide([Double])

  @inline(__always)
  subscript(arc: Int) -> Double {
    switch self {
    case .ones: 1
    case .narrow(let weights): Double(weights[arc])
    case .wide(let weights): weights[arc]
    }
  }
}

/// A number that the weight of an arc can be kept in.
protocol StoredWeight: BinaryFloatingPoint, BitwiseCopyable, Sendable {
  static func kept(_ weights: [Self]) -> ArcWeights
}

extension Float: StoredWeight {
  static func kept(_ weights: [Float]) -> ArcWeights { weights.allSatisfy { $0 == 1 } ? .ones : .narrow(weights) }
}

extension Double: StoredWeight {
  static func kept(_ weights: [Double]) -> ArcWeights {
    weights.allSatisfy { Double(Float($0)) == $0 } ? Float.kept(weights.map { Float($0) }) : .wide(weights)
  }
}
