import Testing

@testable import GraphAlgorithms

/// Values that must not depend on how a graph is written down, for every measure of nodes.
@Suite struct InvarianceTests {
  /// A measure of nodes.
  struct Measure: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// Whether three times the weight everywhere makes no difference.
    var ignoresScale = true
    /// How many times as large it is in the graph with an edge each way in place of every undirected one.
    var bothWays = 1.0
    let values: @Sendable (IndexGraph) throws -> [Double]

    init(
      _ name: String, ignoresScale: Bool = true, bothWays: Double = 1,
      values: @escaping @Sendable (IndexGraph) throws -> [Double]
    ) {
      testDescription = name
      self.ignoresScale = ignoresScale
      self.bothWays = bothWays
      self.values = values
    }
  }

  static let measures = [
    Measure("degree", bothWays: 2) { $0.degrees().map(Double.init) },
    Measure("strength", ignoresScale: false, bothWays: 2) { $0.strengths() },
    Measure("betweenness", bothWays: 2) { $0.betweenness() },
    Measure("betweenness by length", ignoresScale: false, bothWays: 2) { try $0.betweenness { $0 } },
    Measure("betweenness of all pairs", bothWays: 2) { try $0.betweenness(from: Array($0.nodes), to: Array($0.nodes)) },
    Measure("closeness") { $0.closeness() },
    Measure("closeness by length", ignoresScale: false) { try $0.closeness { $0 } },
    Measure("harmonic") { $0.harmonic() },
    Measure("harmonic by length", ignoresScale: false) { try $0.harmonic { $0 } },
    Measure("pagerank") { try $0.pageRank(damping: 0.85, tolerance: 1e-14) },
    Measure("eigenvector") { try $0.eigenvectorCentrality(tolerance: 1e-12) },
    Measure("Katz, default attenuation") { try $0.katzCentrality() },
    Measure("Katz, given attenuation", ignoresScale: false) { try $0.katzCentrality(attenuation: 0.01) },
    Measure("hubs") { try $0.hubsAndAuthorities().hubs },
    Measure("authorities") { try $0.hubsAndAuthorities().authorities },
    Measure("core") { $0.coreNumbers().map(Double.init) },
    Measure("triangles") { $0.clustering().triangles.map(Double.init) },
    Measure("clustering") { $0.clustering().local },
    Measure("constraint") { $0.brokerage().constraint },
    Measure("effective size") { $0.brokerage().effectiveSize },
    Measure("eccentricity") { try $0.eccentricities().map(Double.init) },
  ]

  /// Connected, so that an eigenvector is the only one.
  private func random(_ seed: UInt64, isDirected: Bool) -> RandomEdges {
    var random = RandomEdges(seed: seed, nodeCount: 40, probability: 0.08, isDirected: isDirected)
    random.edges += (0..<40).map { .init($0, ($0 + 1) % 40, weight: Double($0 % 4 + 1)) }
    return random
  }

  @Test(arguments: measures) func namesOfNodesDoNotMatter(measure: Measure) throws {
    var generator = SeededGenerator(seed: 5)
    for seed in UInt64(0)..<3 {
      for isDirected in [false, true] {
        let random = random(seed, isDirected: isDirected)
        let labels = Array(0..<random.nodeCount).shuffled(using: &generator)
        let values = try measure.values(random.graph())
        let others = try measure.values(random.graph(relabelled: labels))
        #expect(agree(labels.map { others[$0] }, values, within: 1e-7))
      }
    }
  }

  @Test(arguments: measures.filter(\.ignoresScale)) func scaleDoesNotMatter(measure: Measure) throws {
    for isDirected in [false, true] {
      let random = random(7, isDirected: isDirected)
      let threefold = random.edges.map { IndexGraph.Edge($0.source, $0.target, weight: 3 * $0.weight) }
      let other = try IndexGraph(nodeCount: random.nodeCount, edges: threefold, isDirected: isDirected)
      #expect(agree(try measure.values(other), try measure.values(random.graph()), within: 1e-7))
    }
  }

  /// A graph of weights that are all 1 is the unweighted graph, to the last bit.
  @Test(arguments: measures) func weightsOfOneAreNoWeights(measure: Measure) throws {
    let random = random(8, isDirected: false)
    let distinct = try random.graph().edges
    let ones = try IndexGraph(
      nodeCount: random.nodeCount, edges: distinct.map { .init($0.source, $0.target, weight: 1.0) })
    let plain = try unweighted(random.nodeCount, distinct.map { ($0.source, $0.target) })
    #expect(!ones.isWeighted)
    #expect(try measure.values(ones) == measure.values(plain))
  }

  @Test(arguments: measures) func undirectedEdgesLeadBothWays(measure: Measure) throws {
    let graph = try random(9, isDirected: false).graph()
    let arcs = graph.edges.flatMap { [$0, .init($0.target, $0.source, weight: $0.weight)] }
    let directed = try IndexGraph(nodeCount: graph.nodeCount, edges: arcs, isDirected: true)
    let values = try measure.values(graph).map { $0 * measure.bothWays }
    #expect(agree(try measure.values(directed), values, within: 1e-7))
  }

  /// Turning a directed graph round turns hubs into authorities and distances from nodes into distances to them.
  @Test func turnedRound() throws {
    let graph = try random(10, isDirected: true).graph()
    let turned = graph.transposed()
    let (there, back) = (try graph.hubsAndAuthorities(), try turned.hubsAndAuthorities())
    #expect(agree(there.hubs, back.authorities, within: 1e-7) && agree(there.authorities, back.hubs, within: 1e-7))
    #expect(agree(graph.betweenness(), turned.betweenness(), within: 1e-9))
    #expect(graph.stronglyConnectedComponents() == turned.stronglyConnectedComponents())
    #expect(graph.degrees(.incoming) == turned.degrees(.outgoing))
    for (source, target) in [(0, 7), (5, 31), (39, 2)] {
      #expect(
        try graph.allShortestPaths(from: source, to: target).count
          == turned.allShortestPaths(from: target, to: source).count)
      #expect(
        try graph.maximumFlow(from: source, to: target).value == turned.maximumFlow(from: target, to: source).value)
    }
  }
}
