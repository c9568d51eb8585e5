import Testing

@testable import GraphAlgorithms

@Suite struct IndexGraphTests {
  @Test func rowsAreSortedAndParallelsSummed() throws {
    let graph = try IndexGraph(
      nodeCount: 4, edges: [.init(2, 0, weight: 3), .init(0, 1), .init(1, 0, weight: 2), .init(3, 3, weight: 5)])
    #expect(graph.edgeCount == 3)
    #expect(graph.isWeighted)
    #expect(
      graph.edges == [.init(0, 1, weight: 3), .init(0, 2, weight: 3), .init(3, 3, weight: 5)])
    #expect(try graph.neighbors(of: 0) == [1, 2])
    #expect(try graph.neighbors(of: 3) == [3])
    #expect(try graph.weight(from: 1, to: 0) == 3)
    #expect(try graph.weight(from: 1, to: 2) == nil)
  }

  @Test func directedEdgesKeepTheirDirection() throws {
    let edges: [IndexGraph.Edge] = [.init(0, 1), .init(1, 0, weight: 4), .init(2, 1)]
    let graph = try IndexGraph(nodeCount: 3, edges: edges, isDirected: true)
    #expect(graph.edges == edges)
    #expect(graph.transposed().edges == [.init(0, 1, weight: 4), .init(1, 0), .init(1, 2)])
    #expect(graph.transposed().transposed() == graph)
    #expect(graph.undirected().edges == [.init(0, 1, weight: 5), .init(1, 2)])
  }

  @Test func unitWeightsAreNoWeights() throws {
    #expect(try !IndexGraph(nodeCount: 2, edges: [.init(0, 1)]).isWeighted)
    #expect(try IndexGraph(nodeCount: 2, edges: [.init(0, 1), .init(0, 1)]).isWeighted)
  }

  @Test func parallelsAreKeptWhereAskedFor() throws {
    let edges: [IndexGraph.Edge] = [
      .init(1, 0, weight: 2), .init(0, 1), .init(1, 2, weight: 0.1), .init(2, 2), .init(2, 2),
    ]
    let graph = try IndexGraph(nodeCount: 3, edges: edges, parallels: .kept)
    #expect(graph.hasParallels && graph.edgeCount == 5)
    #expect(graph.edges.count == 5)
    #expect(try graph.neighbors(of: 0) == [1, 1])
    #expect(try graph.weight(from: 0, to: 1) == 3)
    #expect(graph.degrees() == [2, 3, 5])
    #expect(graph.strengths() == [3, 3.1, 4.1])
    #expect(graph.simplified().edges == [.init(0, 1, weight: 3), .init(1, 2, weight: 0.1)])
    #expect(try IndexGraph(nodeCount: 3, edges: edges).simplified() == graph.simplified())
    #expect(graph.invariantsHold)
  }

  @Test(arguments: [true, false], UInt64(0)..<20)
  func theOrderOfEdgesMakesNoDifference(isDirected: Bool, seed: UInt64) throws {
    let random = RandomEdges(seed: seed, isDirected: isDirected, loops: true)
    let doubled = random.edges + random.edges
    var generator = SeededGenerator(seed: seed)
    let graph = try IndexGraph(nodeCount: random.nodeCount, edges: doubled, isDirected: isDirected)
    let shuffled = try IndexGraph(
      nodeCount: random.nodeCount, edges: doubled.shuffled(using: &generator), isDirected: isDirected)
    #expect(graph == shuffled)
    #expect(graph.invariantsHold)
    #expect(graph.edges.count == graph.edgeCount)
    #expect(graph.edges.reduce(0) { $0 + $1.weight } == doubled.reduce(0) { $0 + $1.weight })
  }

  @Test(arguments: [
    (-1, [], IndexGraphError.Code.invalidNodeCount),
    (Int(Int32.max), [], .invalidNodeCount),
    (Int.max, [], .invalidNodeCount),
    (2, [IndexGraph.Edge(0, 2)], .nodeOutOfRange),
    (2, [.init(-1, 1)], .nodeOutOfRange),
    (2, [.init(0, Int.max)], .nodeOutOfRange),
    (0, [.init(0, 0)], .nodeOutOfRange),
    (2, [.init(0, 1, weight: -1)], .invalidWeight),
    (2, [.init(0, 1, weight: .nan)], .invalidWeight),
    (2, [.init(0, 1, weight: .infinity)], .invalidWeight),
    (2, [.init(0, 1, weight: 1e308), .init(0, 1, weight: 1e308)], .invalidWeight),
  ])
  func badInputIsRefused(nodeCount: Int, edges: [IndexGraph.Edge], code: IndexGraphError.Code) {
    let error = #expect(throws: IndexGraphError.self) { try IndexGraph(nodeCount: nodeCount, edges: edges) }
    #expect(error?.code == code)
    #expect(error?.description.hasSuffix(".") == true)
  }

  @Test func badQuestionsAreRefused() throws {
    let graph = try IndexGraph(nodeCount: 3, edges: [.init(0, 1, weight: 2), .init(1, 2, weight: 0)])
    #expect(throws: IndexGraphError.self) { try graph.neighbors(of: 3) }
    #expect(throws: IndexGraphError.self) { try graph.neighbors(of: -1) }
    #expect(throws: IndexGraphError.self) { try graph.weight(from: 0, to: 3) }
    #expect(throws: IndexGraphError.self) { try graph.distances(from: 3) }
    #expect(throws: IndexGraphError.self) { try graph.shortestPath(from: 0, to: -3) }
    #expect(throws: IndexGraphError.self) { try graph.shortestPaths(from: 0, to: 1, count: -1) }
    #expect(throws: IndexGraphError.self) { try graph.pageRank(damping: 1, tolerance: 1e-9) }
    #expect(throws: IndexGraphError.self) { try graph.pageRank(damping: .nan, tolerance: 1e-9) }
    #expect(throws: IndexGraphError.self) { try graph.pageRank(damping: 0.5, tolerance: 0) }
    for length: IndexGraph.LengthOfWeight in [{ $0 }, { -$0 }, { 1 / $0 }, { _ in .nan }, { $0 == 0 ? 1e-30 : 1 }] {
      let error = #expect(throws: IndexGraphError.self) { try graph.betweenness(length: length) }
      #expect(error?.code == .invalidLength)
      #expect(throws: IndexGraphError.self) { try graph.closeness(length: length) }
      #expect(throws: IndexGraphError.self) { try graph.harmonic(length: length) }
      #expect(throws: IndexGraphError.self) { try graph.distances(from: 0, length: length) }
      #expect(throws: IndexGraphError.self) { try graph.shortestPaths(from: 0, to: 1, count: 2, length: length) }
    }
  }
}
