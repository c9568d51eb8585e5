import Synchronization
import Testing

@testable import GraphAlgorithms

@Suite struct PathsThroughTests {
  /// Every choice of nodes to pass and of the most steps, against all simple paths tried out.
  @Test(arguments: [true, false], UInt64(0)..<6)
  func randomGraphsAgreeWithTrying(isDirected: Bool, seed: UInt64) throws {
    let graph = try RandomEdges(seed: seed, nodeCount: 7, probability: 0.4, isDirected: isDirected, loops: true).graph()
    for required in [[], [2], [3, 4], [5, 3, 2], [1], [0, 6]] {
      for steps in [nil, 0, 1, 2, 3, 4] {
        for target in [0, 1, 5, 6] {
          let simple = try everyPath(in: graph, from: [0], to: target)
          let expected = simple.filter { path in
            path.nodes.count - 1 <= steps ?? 99 && required.allSatisfy(path.nodes.contains)
          }.sorted()
          let found = try graph.shortestPaths(
            from: 0, to: target, through: required, steps: steps, count: 10_000
          ) { $0 }
          #expect(found == expected, "through \(required) in \(String(describing: steps)) to \(target)")
          let bySteps = try graph.shortestPaths(from: 0, to: target, through: required, steps: steps, count: 3)
          let shortest = expected.map { NodePath(nodes: $0.nodes, length: Double($0.nodes.count - 1)) }.sorted()
          #expect(bySteps == Array(shortest.prefix(3)))
        }
      }
    }
  }

  @Test(arguments: LawTests.cases) func withoutConditionsTheyAreTheShortest(random: RandomEdges) throws {
    let graph = try random.graph()
    for target in [1, 7, 23] {
      let expected = try graph.shortestPaths(from: 0, to: target, count: 12) { $0 }
      #expect(try graph.shortestPaths(from: 0, to: target, through: [], count: 12) { $0 } == expected)
    }
  }

  /// A leaf that hangs on a large mesh lies on no path, and this is found at once.
  @Test func aDeadEndIsGivenUpAtOnce() throws {
    let mesh = (0..<40).flatMap { one in ((one + 1)..<40).map { IndexGraph.Edge(one, $0) } }
    let graph = try IndexGraph(nodeCount: 42, edges: mesh + [IndexGraph.Edge(20, 40)])
    #expect(try graph.shortestPaths(from: 0, to: 39, through: [40], count: 1, limit: 5).isEmpty)
    #expect(try graph.shortestPaths(from: 0, to: 40, through: [30], count: 1).map(\.nodes) == [[0, 30, 20, 40]])
    #expect(try graph.shortestPaths(from: 0, to: 41, through: [], count: 1).isEmpty)
    let tooMany = #expect(throws: IndexGraphError.self) {
      try graph.shortestPaths(from: 0, to: 39, through: [7], count: 10_000, limit: 100)
    }
    #expect(tooMany?.code == .tooLarge)
  }

  /// What is kept for later counts, not only what is looked at: one node may have any number of neighbours.
  @Test func beginningsThatAreKeptAreCounted() throws {
    let edges = (2..<1_002).flatMap { [IndexGraph.Edge(0, $0), IndexGraph.Edge($0, 1)] }
    let graph = try IndexGraph(nodeCount: 1_002, edges: edges)
    let tooMany = #expect(throws: IndexGraphError.self) {
      try graph.shortestPaths(from: 0, to: 1, through: [], count: 1, limit: 500)
    }
    #expect(tooMany?.code == .tooLarge)
    #expect(try graph.shortestPaths(from: 0, to: 1, through: [], count: 1, limit: 2_000).count == 1)
  }

  /// The bounds alone may take long: 2^6 searches of the graph for six nodes.
  @Test func isAskedWhileBoundsAreMade() throws {
    let edges = (0..<20).flatMap { one in ((one + 1)..<20).map { IndexGraph.Edge(one, $0) } }
    let graph = try IndexGraph(nodeCount: 20, edges: edges)
    let asked = Mutex(0)
    _ = try graph.shortestPaths(
      from: 0, to: 1, through: Array(2..<8), count: 1,
      progress: { _ in
        asked.withLock { $0 += 1 }
        return true
      })
    #expect(asked.withLock { $0 } > 64)
  }

  @Test func wrongNumbersAreRefused() throws {
    let graph = try IndexGraph(nodeCount: 9, edges: [IndexGraph.Edge(0, 1)])
    #expect(throws: IndexGraphError.self) { try graph.shortestPaths(from: 0, to: 9, through: [], count: 1) }
    #expect(throws: IndexGraphError.self) { try graph.shortestPaths(from: 0, to: 1, through: [9], count: 1) }
    #expect(throws: IndexGraphError.self) { try graph.shortestPaths(from: 0, to: 1, through: [], count: -1) }
    #expect(throws: IndexGraphError.self) { try graph.shortestPaths(from: 0, to: 1, through: [], steps: -1, count: 1) }
    #expect(throws: IndexGraphError.self) {
      try graph.shortestPaths(from: 0, to: 1, through: Array(2...8), count: 1)
    }
    let stopped = #expect(throws: IndexGraphError.self) {
      try graph.shortestPaths(from: 0, to: 1, through: [], count: 1, progress: { _ in false })
    }
    #expect(stopped?.code == .cancelled)
  }

  private func everyPath(in graph: IndexGraph, from nodes: [Int], to target: Int) throws -> [NodePath] {
    guard let last = nodes.last, last != target else {
      let weights = try zip(nodes, nodes.dropFirst()).map { try graph.weight(from: $0, to: $1) ?? .nan }
      return [NodePath(nodes: nodes, length: weights.reduce(0, +))]
    }
    return try Set(graph.neighbors(of: last)).filter { !nodes.contains($0) }.flatMap {
      try everyPath(in: graph, from: nodes + [$0], to: target)
    }
  }
}
