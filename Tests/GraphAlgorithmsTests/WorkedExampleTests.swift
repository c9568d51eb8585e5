import Testing

@testable import GraphAlgorithms

/// Conventions of single measures, worked out by hand.
@Suite struct WorkedExampleTests {
  /// 0 – 1 – 2 with a double edge 0 – 1: two ways of each path along it, and no bridge
  @Test func keptParallels() throws {
    let edges: [IndexGraph.Edge] = [.init(0, 1), .init(0, 1), .init(1, 2)]
    let graph = try IndexGraph(nodeCount: 3, edges: edges, parallels: .kept)
    #expect(graph.bridges() == [.init(1, 2)])
    #expect(graph.articulationPoints() == [1])
    #expect(graph.betweenness() == [0, 1, 0])
    #expect(try graph.edgeBetweenness() == [1, 1, 2])
    #expect(try graph.allShortestPaths(from: 0, to: 2).count == 2)
    #expect(try Array(graph.allShortestPaths(from: 0, to: 2)).map(\.nodes) == [[0, 1, 2]])
    #expect(try graph.shortestPaths(from: 0, to: 2, count: 5).map(\.nodes) == [[0, 1, 2]])
    #expect(try graph.simplePaths(from: 0, to: 2, steps: 5).map(\.nodes) == [[0, 1, 2]])
    #expect(graph.coreNumbers() == [1, 1, 1])
  }

  /// A grid of 60 × 60 has more shortest ways from corner to corner than 64 bits can count: 118 over 59.
  @Test func pathsBeyondWholeNumbers() throws {
    let side = 60
    let pairs = (0..<side * side).flatMap { node -> [(Int, Int)] in
      (node % side == side - 1 ? [] : [(node, node + 1)]) + (node + side < side * side ? [(node, node + side)] : [])
    }
    let graph = try unweighted(side * side, pairs)
    let paths = try graph.allShortestPaths(from: 0, to: side * side - 1)
    let expected = (1...59).reduce(1.0) { $0 * Double(59 + $1) / Double($1) }
    #expect(agree([paths.count], [expected], within: 1e-12))
    let first = paths.prefix(2).map(\.nodes)
    #expect(first[0].prefix(60).elementsEqual(0..<60))
    #expect(first[0].lexicographicallyPrecedes(first[1]))
    let between = try graph.betweenness(from: [0], to: [side * side - 1])
    #expect(between.allSatisfy { $0.isFinite } && agree([between.reduce(0, +)], [117.0 / 2], within: 1e-9))
    #expect(try graph.diameterBounds() == 118...118)
  }

  /// 0 → 1 → 2, 0 → 2: the hub is 0, the authority 2
  @Test func hubs() throws {
    let graph = try unweighted(3, [(0, 1), (1, 2), (0, 2)], isDirected: true)
    let found = try graph.hubsAndAuthorities()
    let golden = (5.0.squareRoot() - 1) / 2
    #expect(agree(found.hubs, [1, golden, 0], within: 1e-9))
    #expect(agree(found.authorities, [0, golden, 1], within: 1e-9))
    #expect(throws: IndexGraphError.self) { try graph.eigenvectorCentrality() }
  }

  /// 0 in the middle of 1, 2, 3, of which 1 and 2 are joined
  @Test func brokers() throws {
    let graph = try unweighted(4, [(0, 1), (0, 2), (0, 3), (1, 2)])
    let found = graph.brokerage()
    // Of 1: a third directly and a third times a half by way of 2; of 2 the same; of 3 a third.
    let constraint: Double = 2 * (1.0 / 3 + 1.0 / 6) * (1.0 / 3 + 1.0 / 6) + 1.0 / 9
    #expect(agree([found.constraint[0], found.constraint[3]], [constraint, 1]))
    #expect(agree(found.effectiveSize, [3 - 2.0 / 3, 1, 1, 1]))
  }

  /// Two edges of weights 3 and 1: the first is as strong by chance in one case of four
  @Test func disparity() throws {
    let graph = try IndexGraph(nodeCount: 3, edges: [.init(0, 1, weight: 3), .init(0, 2, weight: 1)])
    #expect(agree(graph.disparity(), [0.25, 0.75]))
    #expect(try graph.backbone(significance: 0.5).edges == [.init(0, 1, weight: 3)])
  }

  /// People 0, 1, 2 and meetings 3 (all) and 4 (0 and 1)
  @Test func projections() throws {
    let graph = try unweighted(5, [(0, 3), (1, 3), (2, 3), (0, 4), (1, 4)])
    let people = [true, true, true, false, false]
    #expect(
      try graph.projection(onto: people, weight: .count)
        == [.init(0, 1, weight: 2), .init(0, 2, weight: 1), .init(1, 2, weight: 1)])
    #expect(
      try graph.projection(onto: people, weight: .newman)
        == [.init(0, 1, weight: 1.5), .init(0, 2, weight: 0.5), .init(1, 2, weight: 0.5)])
    // Whoever has been to both meetings shares them with everybody.
    #expect(agree(try graph.projection(onto: people, weight: .hypergeometric).map(\.weight), [1, 1, 1], within: 1e-9))
    #expect(agree([IndexGraph.hypergeometricTail(2, of: 4, first: 2, second: 2)], [1.0 / 6], within: 1e-9))
    #expect(agree([IndexGraph.hypergeometricTail(1, of: 4, first: 2, second: 2)], [5.0 / 6], within: 1e-9))
  }

  /// A square 0 – 1 – 2 – 3 – 0
  @Test func links() throws {
    let graph = try unweighted(4, [(0, 1), (1, 2), (2, 3), (3, 0)])
    #expect(
      try graph.likelyLinks(of: 0, by: .resourceAllocation, count: 5) == [ScoredPair(source: 0, target: 2, score: 1)])
    #expect(try graph.linkScore(.commonNeighbors, between: 1, and: 3) == 2)
    #expect(agree([try graph.linkScore(.adamicAdar, between: 1, and: 3)], [2 / 0.693_147_180_559_945_3]))
    #expect(graph.degreeDistribution() == [0, 0, 4])
    #expect(graph.degreeAssortativity() == nil)
  }

  /// Two triangles on a bridge: modularity 6/7 − 2 · (7/14)²
  @Test func modularity() throws {
    let graph = try unweighted(6, [(0, 1), (1, 2), (0, 2), (2, 3), (3, 4), (4, 5), (3, 5)])
    let found = try graph.leidenCommunities()
    #expect(found.labels == [0, 0, 0, 1, 1, 1])
    #expect(agree([found.modularity], [6.0 / 7 - 0.5]))
    #expect(try graph.leidenCommunities(resolution: 10).count == 6)
  }

  /// 1, 2 and 3 are joined by 0 in three steps, or along a ring in more
  @Test func connecting() throws {
    let graph = try unweighted(7, [(0, 1), (0, 2), (0, 3), (1, 4), (4, 2), (2, 5), (5, 3), (3, 6), (6, 1)])
    let network = try #require(try graph.connectingNetwork(of: [3, 1, 2]))
    #expect(network.nodes == [0, 1, 2, 3])
    #expect(network.length == 3)
    #expect(try graph.connectingNetwork(of: [5]) == ConnectingNetwork(nodes: [5], edges: [], length: 0))
  }

  /// The direct way is weak, the way round strong
  @Test func strongest() throws {
    let edges: [IndexGraph.Edge] = [
      .init(0, 3, weight: 1), .init(0, 1, weight: 8), .init(1, 2, weight: 4), .init(2, 3, weight: 4),
    ]
    let graph = try IndexGraph(nodeCount: 4, edges: edges)
    #expect(try graph.widestPath(from: 0, to: 3) == StrongPath(nodes: [0, 1, 2, 3], strength: 4))
    #expect(try graph.mostProbablePath(from: 0, to: 3) == StrongPath(nodes: [0, 1, 2, 3], strength: 0.25))
    #expect(try graph.widestPath(from: 2, to: 2) == StrongPath(nodes: [2], strength: .infinity))
    #expect(try graph.shortestPath(from: 0, to: 3, notThrough: [1])?.nodes == [0, 3])
  }
}
