import Testing

@testable import GraphAlgorithms

/// Laws of the measures that come in several forms, on seeded random graphs.
@Suite struct MeasureLawTests {
  static let cases: [RandomEdges] = [true, false].flatMap { isDirected in
    (UInt64(0)..<6).map { seed in
      RandomEdges(
        seed: seed, nodeCount: 150, probability: [0.01, 0.03, 0.2][Int(seed) % 3], isDirected: isDirected,
        loops: seed % 2 == 0)
    }
  }

  /// Everything that works on several threads, as numbers.
  static let threaded: [@Sendable (IndexGraph, Int) throws -> [Double]] = [
    { try $0.betweenness(threads: $1) },
    { try $0.betweenness(length: { $0 }, threads: $1) },
    { try $0.betweenness(length: { $0 + 0.5 }, threads: $1) },
    { try $0.betweenness(from: Array($0.nodes), to: [0, 7, 9], threads: $1) },
    { try $0.edgeBetweenness(threads: $1) },
    { try $0.edgeBetweenness(length: { $0 }, threads: $1) },
    { try $0.approximateBetweenness(error: 0.1, seed: 5, threads: $1).values },
    { try $0.closeness(threads: $1) },
    { try $0.closeness(length: { $0 }, threads: $1) },
    { try $0.closeness(length: { $0 + 0.5 }, threads: $1) },
    { try $0.harmonic(threads: $1) },
    { try $0.harmonic(length: { $0 }, threads: $1) },
    { try $0.harmonic(length: { $0 + 0.5 }, threads: $1) },
    { try $0.eccentricities(threads: $1).map(Double.init) },
    { [try $0.distanceSummary(threads: $1).average] },
    { try $0.clustering(threads: $1).local },
    { try $0.brokerage(threads: $1).constraint + $0.brokerage(threads: $1).effectiveSize },
  ]

  @Test(arguments: threaded.indices) func threadsChangeNothing(algorithm: Int) throws {
    for random in Self.cases.filter({ $0.seed < 2 }) {
      let graph = try random.graph()
      let alone = try Self.threaded[algorithm](graph, 1)
      for threads in [2, 5] { #expect(try Self.threaded[algorithm](graph, threads) == alone) }
    }
  }

  @Test(arguments: cases) func withoutThreadsItIsTheSame(random: RandomEdges) throws {
    let graph = try random.graph()
    #expect(try graph.betweenness(threads: 1) == graph.betweenness())
    #expect(try graph.closeness(threads: 1) == graph.closeness())
    #expect(try graph.harmonic(threads: 1) == graph.harmonic())
    #expect(try graph.clustering(threads: 1) == graph.clustering())
    #expect(try graph.distanceSummary(threads: 1) == graph.distanceSummary())
    #expect(try graph.brokerage(threads: 1) == graph.brokerage())
    #expect(try graph.pageRank(damping: 0.85, tolerance: 1e-12) == graph.pageRank())
  }

  @Test(arguments: cases) func lengthsAgreeHoweverKept(random: RandomEdges) throws {
    let graph = try random.graph()
    // Halves are exact, but not whole.
    let (whole, real) = (try PathLengths(graph) { 2 * $0 }, try PathLengths(graph) { $0 + 0.5 })
    let odd = try PathLengths(graph) { 2 * $0 + 1 }
    #expect(agree(try real.betweenness(), try odd.betweenness(), within: 1e-9))
    let (steps, search) = (PairSearch(graph), PairSearch(whole))
    for source in stride(from: 0, to: graph.nodeCount, by: 29) {
      let distances = try graph.distances(from: source) { $0 }
      #expect(try whole.distances(from: source) == distances.map { 2 * $0 })
      #expect(try real.distances(from: source).map { 2 * $0 } == odd.distances(from: source))
      let hops = try graph.hops(from: source)
      #expect(try graph.distances(from: source) == hops.map { $0 < 0 ? .infinity : Double($0) })
      for target in stride(from: 0, to: graph.nodeCount, by: 19) {
        #expect(try steps.distance(from: source, to: target) == (hops[target] < 0 ? nil : Double(hops[target])))
        #expect(try search.distance(from: source, to: target) == (hops[target] < 0 ? nil : 2 * distances[target]))
        let paths = try whole.shortestPaths(from: source, to: target, count: 5)
        #expect(paths.first?.length == (hops[target] < 0 ? nil : 2 * distances[target]))
        #expect(paths.map(\.nodes) == (try graph.shortestPaths(from: source, to: target, count: 5) { $0 }).map(\.nodes))
        #expect(paths == paths.sorted() && Set(paths).count == paths.count)
      }
    }
  }

  @Test(arguments: cases) func sumsOfBetweenness(random: RandomEdges) throws {
    let graph = try random.graph()
    let distances = try graph.nodes.flatMap { try graph.hops(from: $0) }.filter { $0 > 0 }.map(Double.init)
    let edges = try graph.edgeBetweenness()
    #expect(edges.count == graph.edgeCount)
    #expect(agree([edges.reduce(0, +)], [distances.reduce(0, +) / (graph.isDirected ? 1 : 2)], within: 1e-9))
    let all = Array(graph.nodes)
    #expect(agree(try graph.betweenness(from: all, to: all), graph.betweenness(), within: 1e-9))
    #expect(agree(try graph.edgeBetweenness { _ in 2 }, edges, within: 1e-9))
  }

  @Test(arguments: cases) func theTopIsTheTop(random: RandomEdges) throws {
    let graph = try random.graph()
    for (values, top) in [
      (graph.closeness(), try graph.topCloseness(count: 9)), (graph.harmonic(), try graph.topHarmonic(count: 9)),
    ] {
      let expected = graph.nodes.sorted { (values[$1], $0) < (values[$0], $1) }.prefix(9)
      #expect(agree(top.map(\.value), expected.map { values[$0] }, within: 1e-9))
    }
    #expect(try graph.topCloseness(count: 1000).count == graph.nodeCount)
    #expect(try graph.topCloseness(count: 0).isEmpty)
  }

  /// The bound holds for all nodes together with probability 0.9; of these samples it must not fail once.
  @Test(arguments: cases) func estimatesKeepTheirBound(random: RandomEdges) throws {
    let graph = try random.graph()
    let exact = graph.betweenness()
    let estimate = try graph.approximateBetweenness(error: 0.06, seed: 7)
    #expect(zip(exact, estimate.values).allSatisfy { abs($0 - $1) <= estimate.error })
    #expect(estimate == (try graph.approximateBetweenness(error: 0.06, seed: 7)))
    #expect(estimate.samples > 0)
  }

  @Test(arguments: [(1, true), (0.5, true), (0.001, false)], UInt64(0)..<3)
  func averageDistancesKeepTheirBound(bound: (error: Double, isSampled: Bool), seed: UInt64) throws {
    let graph = try RandomEdges(seed: seed, nodeCount: 900, probability: 0.01, isDirected: seed == 1).graph()
    let exact = graph.distanceSummary().average
    let estimate = try graph.averageDistance(error: bound.error, seed: seed)
    #expect(abs(estimate.value - exact) <= max(estimate.error, 1e-12) && estimate.error <= bound.error)
    #expect((estimate.sources < graph.nodeCount) == bound.isSampled && (estimate.error > 0) == bound.isSampled)
    #expect(try graph.averageDistance(error: bound.error, seed: seed, threads: 2) == estimate)
  }

  @Test(arguments: cases) func equationsHold(random: RandomEdges) throws {
    let graph = try random.graph()
    let even = [Double](repeating: 3, count: graph.nodeCount)
    #expect(agree(try graph.pageRank(jumps: even), graph.pageRank(), within: 1e-10))
    var one = [Double](repeating: 0, count: graph.nodeCount)
    one[4] = 1
    let ranks = try graph.pageRank(jumps: one, damping: 0.5, tolerance: 1e-13)
    #expect(abs(ranks.reduce(0, +) - 1) < 1e-12 && ranks[4] >= 0.5 - 1e-12)
    let strengths = graph.nodes.map { node in graph.arcs(of: node).reduce(0) { $0 + graph.weights[$1] } }
    let stranded = graph.nodes.reduce(0) { strengths[$1] > 0 ? $0 : $0 + ranks[$1] }
    var walked = one.map { $0 * (0.5 + 0.5 * stranded) }
    for node in graph.nodes {
      for arc in graph.arcs(of: node) {
        walked[Int(graph.targets[arc])] += 0.5 * ranks[node] * graph.weights[arc] / strengths[node]
      }
    }
    #expect(agree(walked, ranks, within: 1e-11))
    let katz = try graph.katzCentrality(attenuation: 0.005)
    var walks = [Double](repeating: 1, count: graph.nodeCount)
    for node in graph.nodes {
      for arc in graph.arcs(of: node) { walks[Int(graph.targets[arc])] += 0.005 * graph.weights[arc] * katz[node] }
    }
    #expect(agree(walks, katz, within: 1e-10))
  }

  @Test(arguments: cases) func communitiesHoldTogether(random: RandomEdges) throws {
    let graph = try random.graph().undirected()
    let found = try graph.leidenCommunities(seed: 3, iterations: 8)
    #expect(found == (try graph.leidenCommunities(seed: 3, iterations: 8)))
    #expect(found.modularity >= (try graph.communities(graph.components().labels)).modularity - 1e-12)
    #expect(found.modularity >= (try graph.labelPropagation(seed: 3)).modularity - 0.02)
    let inner = graph.edges.filter { found.labels[$0.source] == found.labels[$0.target] }
    let parts = try IndexGraph(nodeCount: graph.nodeCount, edges: inner).components()
    #expect(parts.count == found.count)
    #expect(found.sizes.reduce(0, +) == graph.nodeCount)
    #expect(try graph.leidenCommunities(resolution: 0).count == graph.components().count)
    #expect(try graph.labelPropagation(seed: 1) == graph.labelPropagation(seed: 1))
  }

  @Test(arguments: cases) func backbonesAndLinks(random: RandomEdges) throws {
    let graph = try random.graph()
    let disparity = graph.disparity()
    #expect(disparity.count == graph.edgeCount && disparity.allSatisfy { (0...1).contains($0) })
    #expect(try graph.backbone(significance: 0.3).edgeCount == disparity.count { $0 < 0.3 })
    for score in LinkScore.allCases {
      let links = try graph.likelyLinks(of: 3, by: score, count: 10)
      for link in links {
        #expect(agree([try graph.linkScore(score, between: 3, and: link.target)], [link.score]))
      }
      #expect(links.map(\.score) == links.map(\.score).sorted(by: >))
    }
    let brokerage = graph.brokerage()
    #expect(brokerage.constraint.allSatisfy { $0 >= 0 && $0 < 2 })
    let degrees = graph.simplified().degrees()
    #expect(
      zip(brokerage.effectiveSize, degrees).allSatisfy { $0 <= Double($1) + 1e-9 && $0 >= min(1, Double($1)) - 1e-9 })
  }

  @Test func stoppingStops() throws {
    let graph = try RandomEdges(seed: 1, nodeCount: 900, probability: 0.01, isDirected: false).graph()
    for threads in [1, 2] {
      let error = #expect(throws: IndexGraphError.self) { try graph.betweenness(threads: threads) { $0 < 0.3 } }
      #expect(error?.code == .cancelled)
      #expect(throws: IndexGraphError.self) { try graph.closeness(threads: threads) { _ in false } }
      #expect(throws: IndexGraphError.self) { try graph.harmonic(threads: threads) { _ in false } }
    }
    #expect(throws: IndexGraphError.self) { try graph.approximateBetweenness(error: 0.001) { _ in false } }
    #expect(throws: IndexGraphError.self) { try graph.leidenCommunities { _ in false } }
  }

  @Test func aCancelledTaskStops() async throws {
    let graph = try RandomEdges(seed: 1, nodeCount: 900, probability: 0.01, isDirected: false).graph()
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return try graph.betweenness(threads: 1)
    }
    task.cancel()
    await #expect(throws: IndexGraphError.self) { try await task.value }
  }

  @Test func badParametersAreRefused() throws {
    let graph = try RandomEdges(seed: 1, isDirected: false).graph()
    func refuses(_ body: () throws -> Void) { #expect(throws: IndexGraphError.self) { try body() } }
    refuses { _ = try graph.betweenness(threads: 0) }
    refuses { _ = try graph.hops(from: 24) }
    refuses { _ = try PairSearch(graph).distance(from: 0, to: -1) }
    refuses { _ = try PathLengths(graph) { -$0 } }
    refuses { _ = try graph.eigenvectorCentrality(tolerance: 0) }
    refuses { _ = try graph.katzCentrality(attenuation: 10) }
    refuses { _ = try graph.pageRank(jumps: [1]) }
    refuses { _ = try graph.leidenCommunities(resolution: .nan) }
    refuses { _ = try graph.leidenCommunities(iterations: 0) }
    refuses { _ = try graph.communities([1]) }
    refuses { _ = try graph.labelPropagation(rounds: 0) }
    refuses { _ = try graph.approximateBetweenness(error: 0) }
    refuses { _ = try graph.approximateBetweenness(error: 0.1, risk: 1) }
    refuses { _ = try graph.backbone(significance: 2) }
    refuses { _ = try graph.maximumFlow(from: 1, to: 1) }
    refuses { _ = try graph.simplePaths(from: 0, to: 1, steps: -1) }
    refuses { _ = try graph.simplePaths(from: 0, to: 1, steps: 20, limit: 3) }
    refuses { _ = try graph.topCloseness(count: -1) }
    refuses { _ = try graph.connectingNetwork(of: [0, 99]) }
    refuses { _ = try graph.minimumSpanningForest { _ in .infinity } }
    refuses { _ = try graph.projection(onto: [true], weight: .count) }
    refuses { _ = try graph.likelyLinks(of: 0, by: .adamicAdar, count: -1) }
    refuses { _ = try graph.diameterBounds(searches: 0) }
    refuses { _ = try graph.shortestPaths(from: 0, to: 1, count: 2, notThrough: [77]) }
  }

  @Test func trivialGraphsHaveTrivialAnswers() throws {
    for count in [0, 1, 2] {
      let graph = try IndexGraph(nodeCount: count, edges: [])
      let zeros = [Double](repeating: 0, count: count)
      #expect(try graph.eigenvectorCentrality() == zeros)
      #expect(try graph.katzCentrality() == Array(repeating: 1, count: count))
      #expect(try graph.hubsAndAuthorities().hubs == zeros)
      #expect(graph.coreNumbers() == Array(repeating: 0, count: count))
      #expect(try graph.edgeBetweenness().isEmpty)
      #expect(try graph.approximateBetweenness(error: 0.1).values == zeros)
      #expect(try graph.leidenCommunities().count == count)
      #expect(try graph.labelPropagation().count == count)
      #expect(graph.stronglyConnectedComponents().count == count)
      #expect(graph.degreeAssortativity() == nil)
      #expect(graph.degreeDistribution() == (count == 0 ? [] : [count]))
      #expect(try graph.diameterBounds() == 0...0)
      #expect(
        try graph.averageDistance(error: 1) == AverageDistance(value: 0, error: 0, sources: min(1, count)))
      #expect(try graph.eccentricities() == Array(repeating: 0, count: count))
      #expect(graph.biconnectivity() == Biconnectivity(articulationPoints: [], bridges: [], components: []))
      #expect(graph.brokerage().constraint == zeros && graph.disparity().isEmpty)
      #expect(try graph.minimumSpanningForest { $0 }.isEmpty)
      #expect(try graph.topHarmonic(count: 5).count == count)
      #expect(try graph.connectingNetwork(of: []) == ConnectingNetwork(nodes: [], edges: [], length: 0))
    }
  }
}
