/// What an algorithm found, short enough to compare.
enum BenchResult: Encodable {
  /// The 20 nodes of the highest values, ties by node.
  case top([Double])
  /// How many there are.
  case count(Int)
  /// The modularity of a partition.
  case modularity(Double)
  /// A sum of distances, lengths or coefficients.
  case sum(Double)

  private enum Key: String, CodingKey {
    case top, count, modularity, sum
  }

  func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .count(let count): try container.encode(count, forKey: .count)
    case .modularity(let value): try container.encode(value, forKey: .modularity)
    case .sum(let sum): try container.encode(sum, forKey: .sum)
    case .top(let values):
      let nodes = values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
      try container.encode(nodes.prefix(20).map { Ranked(node: $0, value: values[$0]) }, forKey: .top)
    }
  }

  private struct Ranked: Encodable {
    let node: Int
    let value: Double

    func encode(to encoder: Encoder) throws {
      var container = encoder.unkeyedContainer()
      try container.encode(node)
      try container.encode(value)
    }
  }
}
