import Testing

@testable import GraphAlgorithms

/// Every public algorithm on input that it cannot or need not work with: an error that says which, or the documented
/// trivial answer.
@Suite struct BadInputTests {
  /// A call that must throw, with what it must say.
  struct Refusal: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let code: IndexGraphError.Code
    let call: @Sendable (IndexGraph) throws -> Void

    init(_ name: String, _ code: IndexGraphError.Code, _ call: @escaping @Sendable (IndexGraph) throws -> Void) {
      testDescription = name
      self.code = code
      self.call = call
    }
  }

  /// Every function that takes nodes, each with a node that is not there in each place.
  static let nodesOutOfRange: [Refusal] = [-1, 5, Int.max, Int.min].flatMap { node in
    [
      Refusal("neighbors", .nodeOutOfRange) { _ = try $0.neighbors(of: node) },
      Refusal("weight from", .nodeOutOfRange) { _ = try $0.weight(from: node, to: 0) },
      Refusal("weight to", .nodeOutOfRange) { _ = try $0.weight(from: 0, to: node) },
      Refusal("hops", .nodeOutOfRange) { _ = try $0.hops(from: node) },
      Refusal("distances", .nodeOutOfRange) { _ = try $0.distances(from: node) },
      Refusal("distances by length", .nodeOutOfRange) { _ = try $0.distances(from: node) { $0 } },
      Refusal("lengths, distances", .nodeOutOfRange) { _ = try PathLengths($0) { $0 }.distances(from: node) },
      Refusal("pair from", .nodeOutOfRange) { _ = try PairSearch($0).distance(from: node, to: 0) },
      Refusal("pair to", .nodeOutOfRange) { _ = try PairSearch($0).distance(from: 0, to: node) },
      Refusal("pair by length", .nodeOutOfRange) {
        _ = try PairSearch(PathLengths($0) { $0 }).distance(from: 0, to: node)
      },
      Refusal("shortest path from", .nodeOutOfRange) { _ = try $0.shortestPath(from: node, to: 0) },
      Refusal("shortest path to", .nodeOutOfRange) { _ = try $0.shortestPath(from: 0, to: node) },
      Refusal("shortest path around", .nodeOutOfRange) {
        _ = try $0.shortestPath(from: 0, to: 1, notThrough: [node])
      },
      Refusal("k paths", .nodeOutOfRange) { _ = try $0.shortestPaths(from: node, to: 0, count: 0) },
      Refusal("k paths by length", .nodeOutOfRange) {
        _ = try $0.shortestPaths(from: 0, to: node, count: 2, length: { $0 })
      },
      Refusal("lengths, k paths", .nodeOutOfRange) {
        _ = try PathLengths($0) { $0 }.shortestPaths(from: 0, to: 1, count: 2, notThrough: [node])
      },
      Refusal("all shortest paths", .nodeOutOfRange) { _ = try $0.allShortestPaths(from: node, to: 0) },
      Refusal("all shortest paths to", .nodeOutOfRange) { _ = try $0.allShortestPaths(from: 0, to: node) },
      Refusal("simple paths", .nodeOutOfRange) { _ = try $0.simplePaths(from: node, to: 0, steps: 2) },
      Refusal("simple paths to", .nodeOutOfRange) { _ = try $0.simplePaths(from: 0, to: node, steps: 2) },
      Refusal("widest path", .nodeOutOfRange) { _ = try $0.widestPath(from: node, to: 0) },
      Refusal("most probable path", .nodeOutOfRange) { _ = try $0.mostProbablePath(from: 0, to: node) },
      Refusal("connecting network", .nodeOutOfRange) { _ = try $0.connectingNetwork(of: [0, node]) },
      Refusal("flow from", .nodeOutOfRange) { _ = try $0.maximumFlow(from: node, to: 0) },
      Refusal("flow to", .nodeOutOfRange) { _ = try $0.maximumFlow(from: 0, to: node) },
      Refusal("subset from", .nodeOutOfRange) { _ = try $0.betweenness(from: [node], to: [0]) },
      Refusal("subset to", .nodeOutOfRange) { _ = try $0.betweenness(from: [0], to: [node]) },
      Refusal("likely links", .nodeOutOfRange) { _ = try $0.likelyLinks(of: node, by: .adamicAdar, count: 1) },
      Refusal("link score", .nodeOutOfRange) { _ = try $0.linkScore(.adamicAdar, between: 0, and: node) },
    ]
  }

  /// Every function that takes lengths, each with lengths that are none.
  static let badLengths: [Refusal] = [-1, 0, Double.nan, .infinity, -.infinity].flatMap { length in
    let none: @Sendable (Double) -> Double = { _ in length }
    var refusals = [
      Refusal("lengths", .invalidLength) { _ = try PathLengths($0, length: none) },
      Refusal("distances", .invalidLength) { _ = try $0.distances(from: 0, length: none) },
      Refusal("shortest path", .invalidLength) { _ = try $0.shortestPath(from: 0, to: 1, length: none) },
      Refusal("k paths", .invalidLength) { _ = try $0.shortestPaths(from: 0, to: 1, count: 2, length: none) },
      Refusal("all shortest paths", .invalidLength) { _ = try $0.allShortestPaths(from: 0, to: 1, length: none) },
      Refusal("betweenness", .invalidLength) { _ = try $0.betweenness(length: none) },
      Refusal("edge betweenness", .invalidLength) { _ = try $0.edgeBetweenness(length: none) },
      Refusal("subset", .invalidLength) { _ = try $0.betweenness(from: [0], to: [1], length: none) },
      Refusal("closeness", .invalidLength) { _ = try $0.closeness(length: none) },
      Refusal("harmonic", .invalidLength) { _ = try $0.harmonic(length: none) },
      Refusal("connecting network", .invalidLength) { _ = try $0.connectingNetwork(of: [0, 1], length: none) },
    ]
    if !length.isFinite {
      refusals.append(Refusal("forest", .invalidLength) { _ = try $0.minimumSpanningForest(length: none) })
    }
    return refusals
  }

  /// Every parameter, with values out of its range.
  static let badParameters: [Refusal] =
    [0, -1, Int.min].flatMap { number -> [Refusal] in
      [
        Refusal("betweenness", .invalidParameter) { _ = try $0.betweenness(threads: number) },
        Refusal("betweenness by length", .invalidParameter) {
          _ = try $0.betweenness(length: { $0 }, threads: number)
        },
        Refusal("lengths, betweenness", .invalidParameter) {
          _ = try PathLengths($0) { $0 }.betweenness(threads: number)
        },
        Refusal("edge betweenness", .invalidParameter) { _ = try $0.edgeBetweenness(threads: number) },
        Refusal("subset", .invalidParameter) { _ = try $0.betweenness(from: [0], to: [1], threads: number) },
        Refusal("approximate", .invalidParameter) {
          _ = try $0.approximateBetweenness(error: 0.1, threads: number)
        },
        Refusal("closeness", .invalidParameter) { _ = try $0.closeness(threads: number) },
        Refusal("closeness by length", .invalidParameter) {
          _ = try $0.closeness(length: { $0 }, threads: number)
        },
        Refusal("harmonic", .invalidParameter) { _ = try $0.harmonic(threads: number) },
        Refusal("harmonic by length", .invalidParameter) { _ = try $0.harmonic(length: { $0 }, threads: number) },
        Refusal("eccentricities", .invalidParameter) { _ = try $0.eccentricities(threads: number) },
        Refusal("distance summary", .invalidParameter) { _ = try $0.distanceSummary(threads: number) },
        Refusal("average distance", .invalidParameter) { _ = try $0.averageDistance(error: 1, threads: number) },
        Refusal("clustering", .invalidParameter) { _ = try $0.clustering(threads: number) },
        Refusal("brokerage", .invalidParameter) { _ = try $0.brokerage(threads: number) },
        Refusal("Leiden", .invalidParameter) { _ = try $0.leidenCommunities(iterations: number) },
        Refusal("label propagation", .invalidParameter) { _ = try $0.labelPropagation(rounds: number) },
        Refusal("diameter", .invalidParameter) { _ = try $0.diameterBounds(searches: number) },
      ]
    }
    + [-1, Int.min].flatMap { number -> [Refusal] in
      [
        Refusal("k paths", .invalidParameter) { _ = try $0.shortestPaths(from: 0, to: 1, count: number) },
        Refusal("lengths, k paths", .invalidParameter) {
          _ = try PathLengths($0) { $0 }.shortestPaths(from: 0, to: 1, count: number)
        },
        Refusal("simple paths", .invalidParameter) { _ = try $0.simplePaths(from: 0, to: 1, steps: number) },
        Refusal("simple paths, limit", .invalidParameter) {
          _ = try $0.simplePaths(from: 0, to: 1, steps: 3, limit: number)
        },
        Refusal("top closeness", .invalidParameter) { _ = try $0.topCloseness(count: number) },
        Refusal("top harmonic", .invalidParameter) { _ = try $0.topHarmonic(count: number) },
        Refusal("likely links", .invalidParameter) { _ = try $0.likelyLinks(of: 0, by: .adamicAdar, count: number) },
        Refusal("projection", .invalidParameter) {
          _ = try $0.projection(onto: [true, false, true, false, true], weight: .count, limit: number)
        },
      ]
    }
    + [Double.nan, -0.1, .infinity, -.infinity].flatMap { number -> [Refusal] in
      [
        Refusal("approximate, error", .invalidParameter) { _ = try $0.approximateBetweenness(error: number) },
        Refusal("approximate, risk", .invalidParameter) {
          _ = try $0.approximateBetweenness(error: 0.1, risk: number)
        },
        Refusal("average distance, error", .invalidParameter) { _ = try $0.averageDistance(error: number) },
        Refusal("average distance, risk", .invalidParameter) {
          _ = try $0.averageDistance(error: 0.1, risk: number)
        },
        Refusal("pagerank, damping", .invalidParameter) { _ = try $0.pageRank(damping: number, tolerance: 1e-9) },
        Refusal("pagerank, tolerance", .invalidParameter) { _ = try $0.pageRank(damping: 0.5, tolerance: number) },
        Refusal("pagerank, jumps", .invalidParameter) { _ = try $0.pageRank(jumps: [1, 1, 1, 1, number]) },
        Refusal("eigenvector", .invalidParameter) { _ = try $0.eigenvectorCentrality(tolerance: number) },
        Refusal("Katz, attenuation", .invalidParameter) { _ = try $0.katzCentrality(attenuation: number) },
        Refusal("Katz, tolerance", .invalidParameter) { _ = try $0.katzCentrality(tolerance: number) },
        Refusal("hubs", .invalidParameter) { _ = try $0.hubsAndAuthorities(tolerance: number) },
        Refusal("Leiden", .invalidParameter) { _ = try $0.leidenCommunities(resolution: number) },
        Refusal("communities", .invalidParameter) { _ = try $0.communities([0, 0, 0, 0, 0], resolution: number) },
        Refusal("backbone", .invalidParameter) { _ = try $0.backbone(significance: number) },
      ]
    }
    + [
      Refusal("pagerank, jumps missing", .invalidParameter) { _ = try $0.pageRank(jumps: [1]) },
      Refusal("pagerank, jumps nowhere", .invalidParameter) { _ = try $0.pageRank(jumps: [0, 0, 0, 0, 0]) },
      Refusal("communities", .invalidParameter) { _ = try $0.communities([0]) },
      Refusal("projection", .invalidParameter) { _ = try $0.projection(onto: [true], weight: .count) },
      Refusal("projection of a graph of one kind", .invalidParameter) {
        _ = try $0.projection(onto: [true, true, true, true, true], weight: .count)
      },
      Refusal("flow", .invalidParameter) { _ = try $0.maximumFlow(from: 1, to: 1) },
      Refusal("Katz, attenuation too large", .notConverged) { _ = try $0.katzCentrality(attenuation: 10) },
    ]

  /// More answers, or edges, than fit.
  static let tooLarge: [Refusal] = [
    Refusal("simple paths", .tooLarge) { _ = try $0.simplePaths(from: 0, to: 3, steps: 9, limit: 1) },
    Refusal("projection", .tooLarge) {
      _ = try $0.projection(onto: [true, false, true, false, true], weight: .count, limit: 2)
    },
    Refusal("edges", .tooLarge) { _ in
      _ = try IndexGraph(nodeCount: 2, edges: repeatElement(IndexGraph.Edge(0, 1), count: 1 << 31))
    },
    Refusal("nodes", .invalidNodeCount) { _ in _ = try IndexGraph(nodeCount: 1 << 31, edges: []) },
  ]

  /// 0 – 1 – 2 – 3 – 4 and 0 – 3
  private func graph() throws -> IndexGraph { try unweighted(5, [(0, 1), (1, 2), (2, 3), (3, 4), (0, 3)]) }

  @Test(arguments: nodesOutOfRange + badLengths + badParameters + tooLarge)
  func refused(refusal: Refusal) throws {
    let graph = try graph()
    let error = #expect(throws: IndexGraphError.self) { try refusal.call(graph) }
    #expect(error?.code == refusal.code)
    #expect(error?.description.hasSuffix(".") == true)
  }

  @Test func numbersAtTheirEdges() throws {
    let graph = try graph()
    let paths = try graph.shortestPaths(from: 0, to: 3, count: .max)
    #expect(paths.map(\.nodes) == [[0, 3], [0, 1, 2, 3]])
    #expect(try graph.simplePaths(from: 0, to: 3, steps: .max, limit: 2).count == 2)
    #expect(try graph.simplePaths(from: 0, to: 0, steps: 0).map(\.nodes) == [[0]])
    #expect(try graph.simplePaths(from: 0, to: 4, steps: 0).isEmpty)
    #expect(try graph.topHarmonic(count: .max).count == 5)
    #expect(try graph.likelyLinks(of: 0, by: .commonNeighbors, count: .max).map(\.target) == [2, 4])
    #expect(try graph.backbone(significance: 0).edgeCount == 0)
    #expect(try graph.pageRank(damping: 0, tolerance: 1) == Array(repeating: 0.2, count: 5))
    #expect(try graph.approximateBetweenness(error: .greatestFiniteMagnitude).values.count == 5)
    #expect(throws: IndexGraphError.self) {
      try graph.approximateBetweenness(error: .leastNonzeroMagnitude) { _ in false }
    }
    #expect(try graph.betweenness(from: [], to: [1]) == Array(repeating: 0, count: 5))
    #expect(try graph.leidenCommunities(iterations: .max).count > 0)
    #expect(try graph.diameterBounds(searches: .max) == 3...3)
  }

  /// Weights whose squares, or products along a path, cannot be written.
  @Test(arguments: [0x1p-1060, 1e-200, 1e200, 1e305], [false, true])
  func extremeWeights(weight: Double, isDirected: Bool) throws {
    let pairs = [(0, 1), (1, 2), (2, 0), (2, 3), (3, 4), (4, 0)]
    let edges = pairs.enumerated().map { IndexGraph.Edge($1.0, $1.1, weight: weight * Double($0 + 1)) }
    let graph = try IndexGraph(nodeCount: 5, edges: edges, isDirected: isDirected)
    let plain = try IndexGraph(
      nodeCount: 5, edges: pairs.enumerated().map { .init($1.0, $1.1, weight: Double($0 + 1)) },
      isDirected: isDirected)
    let tolerance = 1e-9
    #expect(agree(graph.pageRank(), plain.pageRank(), within: tolerance))
    #expect(agree(try graph.eigenvectorCentrality(), try plain.eigenvectorCentrality(), within: tolerance))
    #expect(agree(try graph.katzCentrality(), try plain.katzCentrality(), within: tolerance))
    let (hubs, plainHubs) = (try graph.hubsAndAuthorities(), try plain.hubsAndAuthorities())
    #expect(agree(hubs.hubs, plainHubs.hubs, within: tolerance))
    #expect(agree(hubs.authorities, plainHubs.authorities, within: tolerance))
    #expect(agree(graph.brokerage().constraint, plain.brokerage().constraint, within: tolerance))
    #expect(agree(graph.brokerage().effectiveSize, plain.brokerage().effectiveSize, within: tolerance))
    #expect(agree(graph.disparity(), plain.disparity(), within: tolerance))
    #expect(graph.betweenness() == plain.betweenness())
    #expect(try graph.leidenCommunities().labels == plain.leidenCommunities().labels)
    #expect(
      agree([try graph.leidenCommunities().modularity], [try plain.leidenCommunities().modularity], within: tolerance))
    let flow = try graph.maximumFlow(from: 0, to: 3).value
    #expect(agree([flow / weight], [try plain.maximumFlow(from: 0, to: 3).value], within: tolerance))
    #expect(try graph.widestPath(from: 0, to: 3)?.nodes == plain.widestPath(from: 0, to: 3)?.nodes)
    #expect(try graph.mostProbablePath(from: 0, to: 3)?.nodes == plain.mostProbablePath(from: 0, to: 3)?.nodes)
  }

  /// A product of 400 factors of a thousandth is below all doubles, but still more than one of 401.
  @Test func productsThatVanish() throws {
    let chain = (0..<400).map { IndexGraph.Edge($0, $0 + 1, weight: 0.001) }
    let detour = (0..<400).map { IndexGraph.Edge($0 == 0 ? 0 : 400 + $0, $0 == 399 ? 400 : 401 + $0, weight: 0.0011) }
    let graph = try IndexGraph(nodeCount: 802, edges: chain + detour + [.init(800, 801, weight: 1)])
    let path = try #require(try graph.mostProbablePath(from: 0, to: 400))
    #expect(path.nodes.count == 401 && path.nodes[1] == 401)
    #expect(path.strength == 0)
  }

  @Test func densityCountsParallelsOnce() throws {
    let edges: [IndexGraph.Edge] = [.init(0, 1), .init(0, 1), .init(0, 1), .init(2, 2), .init(2, 2)]
    #expect(agree([try IndexGraph(nodeCount: 3, edges: edges, parallels: .kept).density], [1.0 / 3]))
    #expect(
      agree([try IndexGraph(nodeCount: 3, edges: edges, isDirected: true, parallels: .kept).density], [1.0 / 6]))
  }
}
