import Testing

@testable import GraphAlgorithms

@Suite struct KShortestPathsTests {
  /// All graphs of up to four nodes, and the ways through them found by trying everything.
  @Test(arguments: [(2, false), (3, false), (4, false), (2, true), (3, true)])
  func allSmallGraphsAgreeWithTrying(nodeCount: Int, isDirected: Bool) throws {
    let pairs = (0..<nodeCount).flatMap { source in
      (0..<nodeCount).filter { isDirected ? $0 != source : $0 > source }.map { (source, $0) }
    }
    for choice in 0..<(1 << pairs.count) {
      let chosen = pairs.indices.filter { choice & (1 << $0) != 0 }
      let edges = chosen.map { IndexGraph.Edge(pairs[$0].0, pairs[$0].1, weight: Double($0 % 3 + 1)) }
      try compareWithTrying(IndexGraph(nodeCount: nodeCount, edges: edges, isDirected: isDirected))
    }
  }

  @Test(arguments: [true, false], UInt64(0)..<8)
  func randomGraphsAgreeWithTrying(isDirected: Bool, seed: UInt64) throws {
    try compareWithTrying(
      RandomEdges(seed: seed, nodeCount: 7, probability: 0.4, isDirected: isDirected, loops: true).graph())
  }

  @Test(arguments: LawTests.cases) func pathsAreSortedSimpleAndDistinct(random: RandomEdges) throws {
    let graph = try random.graph()
    for target in [1, 7, 23] {
      let paths = try graph.shortestPaths(from: 0, to: target, count: 15) { $0 }
      #expect(paths.first == (try graph.shortestPath(from: 0, to: target) { $0 }))
      #expect(paths == paths.sorted())
      #expect(Set(paths).count == paths.count)
      for path in paths {
        #expect(path.nodes.first == 0 && path.nodes.last == target)
        #expect(Set(path.nodes).count == path.nodes.count)
        let weights = try zip(path.nodes, path.nodes.dropFirst()).map { try graph.weight(from: $0, to: $1) }
        let total = weights.reduce(0) { (sum: Double, weight: Double?) -> Double in sum + (weight ?? .nan) }
        #expect(total == path.length)
      }
      #expect(try graph.shortestPaths(from: 0, to: target, count: 4) { $0 } == Array(paths.prefix(4)))
    }
  }

  private func compareWithTrying(_ graph: IndexGraph) throws {
    for source in graph.nodes {
      for target in graph.nodes {
        let expected = try everyPath(in: graph, from: [source], to: target)
        let bySteps = try graph.shortestPaths(from: source, to: target, count: 1000)
        let steps = expected.map { NodePath(nodes: $0.nodes, length: Double($0.nodes.count - 1)) }
        #expect(bySteps == steps.sorted())
        let byLength = try graph.shortestPaths(from: source, to: target, count: 1000) { $0 }
        #expect(byLength == expected.sorted())
      }
    }
  }

  private func everyPath(in graph: IndexGraph, from nodes: [Int], to target: Int) throws -> [NodePath] {
    guard let last = nodes.last, last != target else {
      let weights = try zip(nodes, nodes.dropFirst()).map { try graph.weight(from: $0, to: $1) ?? .nan }
      return [NodePath(nodes: nodes, length: weights.reduce(0, +))]
    }
    return try graph.neighbors(of: last).filter { !nodes.contains($0) }
      .flatMap { try everyPath(in: graph, from: nodes + [$0], to: target) }
  }
}
