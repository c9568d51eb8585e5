import NetworkAnalysis
import RelationModel
import Testing

@Suite struct NetworkMeasuresTests {
  private static let sampling = ExactnessLimits(distances: 0, betweenness: 0, sources: 400, error: 0.02)

  @Test(arguments: 0..<6) func smallNetworksAreMeasuredInFull(seed: UInt64) throws {
    let network = Network(try RandomNews(seed: seed).graph())
    let measures = NetworkMeasures(network)
    for measure in CentralityMeasure.keyMeasures {
      #expect(measures.values(of: measure) == (try network.values(of: measure)))
      #expect(measures.exactness(of: measure) == .exact)
      #expect(measures.ranking(by: measure, kind: .person) == (try network.ranking(by: measure, kind: .person)))
    }
    #expect(measures.distanceExactness == .exact)
    #expect(measures.statistics == network.statistics())
  }

  /// A sample of all nodes is exact.
  @Test(arguments: 0..<6) func aSampleOfAllIsExact(seed: UInt64) throws {
    let network = Network(try RandomNews(seed: seed).graph())
    let sampled = NetworkMeasures(network, limits: Self.sampling)
    for measure in [CentralityMeasure.closeness, .harmonic] {
      #expect(sampled.exactness(of: measure) == .sampledSources(network.entities.count))
      for (value, exact) in zip(sampled.values(of: measure), try network.values(of: measure)) {
        #expect(abs(value - exact) < 1e-9)
      }
    }
    #expect(abs(sampled.statistics.averageDistance - network.statistics().averageDistance) < 1e-9)
    #expect(sampled.statistics.diameter == network.statistics().diameter)
  }

  @Test func samplesComeNear() throws {
    let graph = try RandomNetwork.graph(nodes: 600, edges: 1_800, seed: 5)
    let network = Network(graph)
    var limits = Self.sampling
    limits.sources = 200
    let sampled = NetworkMeasures(network, limits: limits)
    #expect(sampled.distanceExactness == .sampledSources(200))
    for measure in [CentralityMeasure.closeness, .harmonic] {
      for (value, exact) in zip(sampled.values(of: measure), try network.values(of: measure)) {
        #expect(abs(value - exact) < 0.15 * exact + 1e-9)
      }
    }
    let pairs = 600.0 * 599 / 2
    for (value, exact) in zip(sampled.values(of: .betweenness), try network.values(of: .betweenness)) {
      #expect(abs(value - exact) < 0.02 * pairs)
    }
    #expect(sampled.statistics.diameter <= network.statistics().diameter)
    #expect(abs(sampled.statistics.averageDistance - network.statistics().averageDistance) < 0.1)
    guard case .sampledPaths(let paths) = sampled.exactness(of: .betweenness) else {
      Issue.record("betweenness was to be sampled")
      return
    }
    #expect(paths > 0)
  }

  /// A computation that is to end is not begun anew, and it is said that there are no values.
  @Test(arguments: [ExactnessLimits(), sampling]) func aCancelledTaskStops(limits: ExactnessLimits) async throws {
    let network = Network(try RandomNetwork.graph(nodes: 60, edges: 180, seed: 5))
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      return NetworkMeasures(network, limits: limits)
    }
    task.cancel()
    let measures = await task.value
    #expect(measures.exactness(of: .betweenness) == .cancelled)
    #expect(measures.values(of: .betweenness) == Array(repeating: 0, count: 60))
    #expect(measures.exactness(of: .degree) == .exact)
  }

  @Test func degreesAreNeverSampled() throws {
    let sampled = NetworkMeasures(Network(try RandomNews(seed: 1).graph()), limits: Self.sampling)
    for measure in [CentralityMeasure.degree, .strength, .pageRank] {
      #expect(sampled.exactness(of: measure) == .exact)
    }
  }
}

/// A network of people alone, tied at random.
enum RandomNetwork {
  static func graph(nodes: Int, edges: Int, seed: UInt64) throws -> RelationshipGraph {
    var state = seed
    func next() -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(nodes))
    }
    var small = SmallGraph()
    small.alone = (0..<nodes).map { "person-\($0)" }
    var seen: Set<Int> = []
    while small.ties.count < edges {
      let (one, other) = (next(), next())
      guard one < other, seen.insert(one * nodes + other).inserted else { continue }
      small.tie("person-\(one)", .coMention, "person-\(other)")
    }
    return try small.graph()
  }
}
