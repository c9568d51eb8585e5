import Testing

@testable import GraphAlgorithms

/// Every measure against NetworkX.
@Suite struct GoldenTests {
  @Test(arguments: Golden.names) func degrees(name: String) throws {
    let golden = try Golden(name)
    let graph = try golden.graph()
    #expect(graph.degrees() == golden.values.degree)
    #expect(graph.strengths() == golden.values.strength)
  }

  @Test(arguments: Golden.names) func pageRank(name: String) throws {
    let golden = try Golden(name)
    #expect(agree(try golden.graph().pageRank(), golden.values.pageRank, within: 1e-10))
  }

  @Test(arguments: Golden.names) func betweenness(name: String) throws {
    let golden = try Golden(name)
    let graph = try golden.graph()
    #expect(agree(graph.betweenness(), golden.values.betweenness))
    #expect(agree(try graph.betweenness(length: length), golden.values.betweennessByLength))
  }

  @Test(arguments: Golden.names) func closeness(name: String) throws {
    let golden = try Golden(name)
    let graph = try golden.graph()
    #expect(agree(graph.closeness(), golden.values.closeness))
    #expect(agree(try graph.closeness(length: length), golden.values.closenessByLength))
  }

  @Test(arguments: Golden.names) func harmonic(name: String) throws {
    let golden = try Golden(name)
    let graph = try golden.graph()
    #expect(agree(graph.harmonic(), golden.values.harmonic))
    #expect(agree(try graph.harmonic(length: length), golden.values.harmonicByLength))
  }

  @Test(arguments: Golden.names) func structure(name: String) throws {
    let golden = try Golden(name)
    let graph = try golden.graph()
    let components = graph.components()
    #expect((0..<components.count).map(components.members(of:)) == golden.values.components)
    #expect(components.sizes == golden.values.components.map(\.count))
    #expect(agree([graph.density], [golden.values.density]))
    let distances = graph.distanceSummary()
    #expect(agree([distances.average], [golden.values.averageDistance]))
    #expect(distances.diameter == golden.values.diameter)
  }

  @Test(arguments: Golden.names) func clustering(name: String) throws {
    let golden = try Golden(name)
    let clustering = try golden.graph().clustering()
    #expect(clustering.triangles == golden.values.triangles)
    #expect(agree(clustering.local, golden.values.clustering))
    #expect(agree([clustering.average], [golden.values.averageClustering]))
    #expect(agree([clustering.transitivity], [golden.values.transitivity]))
  }

  @Test(arguments: Golden.names) func paths(name: String) throws {
    let golden = try Golden(name)
    let graph = try golden.graph()
    let sources = Set(golden.pairs.map { $0[0] }).sorted()
    #expect(!sources.isEmpty)
    for (number, source) in sources.enumerated() {
      #expect(try graph.distances(from: source) == golden.values.distances[number].map { $0 ?? .infinity })
      #expect(
        try graph.distances(from: source, length: length)
          == golden.values.distancesByLength[number].map { $0 ?? .infinity })
    }
    for (number, pair) in golden.pairs.enumerated() {
      let paths = try graph.shortestPaths(from: pair[0], to: pair[1], count: 12)
      #expect(paths.map(\.length) == golden.values.shortestPaths[number])
      let longer = try graph.shortestPaths(from: pair[0], to: pair[1], count: 12, length: length)
      #expect(longer.map(\.length) == golden.values.shortestPathsByLength[number])
    }
  }
}

/// The length that the goldens use.
func length(_ weight: Double) -> Double { max(1, (1000 / weight).rounded(.toNearestOrEven)) }

func agree(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { abs($0 - $1) <= tolerance * max(1, abs($1)) || $0 == $1 }
}
