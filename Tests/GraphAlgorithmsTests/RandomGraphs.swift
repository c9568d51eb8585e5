import Testing

@testable import GraphAlgorithms

/// A seeded generator (S. Vigna's SplitMix64), so that a failing case comes up again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// The edges of a random graph: any two nodes joined with the given probability, whole weights 1 to 5.
struct RandomEdges: CustomTestStringConvertible {
  let seed: UInt64
  let nodeCount: Int
  let isDirected: Bool
  var edges: [IndexGraph.Edge]

  init(seed: UInt64, nodeCount: Int = 24, probability: Double = 0.1, isDirected: Bool, loops: Bool = false) {
    var generator = SeededGenerator(seed: seed)
    self.seed = seed
    self.nodeCount = nodeCount
    self.isDirected = isDirected
    var edges: [IndexGraph.Edge] = []
    for source in 0..<nodeCount {
      for target in (isDirected ? 0 : source)..<nodeCount where loops || source != target {
        if Double.random(in: 0..<1, using: &generator) < probability {
          edges.append(.init(source, target, weight: Double(Int.random(in: 1...5, using: &generator))))
        }
      }
    }
    self.edges = edges.shuffled(using: &generator)
  }

  var testDescription: String {
    "seed \(seed), \(nodeCount) nodes, \(edges.count) \(isDirected ? "directed" : "undirected") edges"
  }

  func graph() throws -> IndexGraph {
    try IndexGraph(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
  }

  func graph(relabelled labels: [Int]) throws -> IndexGraph {
    let edges = edges.map { IndexGraph.Edge(labels[$0.source], labels[$0.target], weight: $0.weight) }
    return try IndexGraph(nodeCount: nodeCount, edges: edges, isDirected: isDirected)
  }

  func unweighted() throws -> IndexGraph {
    try IndexGraph(nodeCount: nodeCount, edges: edges.map { .init($0.source, $0.target) }, isDirected: isDirected)
  }
}
