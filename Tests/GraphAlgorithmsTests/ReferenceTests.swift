import Foundation
import Testing

@testable import GraphAlgorithms

/// A public network with the values that NetworkX and igraph agree on; see Goldens/copy-reference.py.
struct Reference: Decodable {
  static let names = ["karate", "lesmis", "florentine", "dolphins", "football", "polbooks", "netscience", "jazz"]

  let nodeCount: Int
  let edges: [[Double]]
  let values: Values

  struct Values: Decodable {
    let degree, strength, core, triangles, pagerank, eigenvector, katz, hits_hub, betweenness, betweenness_len,
      closeness,
      closeness_len, harmonic, harmonic_len, lcc: [Double]
    let transitivity, average_distance, best_modularity_leiden30: Double
    let assortativity_degree: Double?
    let articulation, component_sizes: [Int]
    let bridges: [[Int]]
    let eccentricity: [Int]
    let diameter: Int
    let pairs: [Pair]
  }

  struct Pair: Decodable {
    let s, t: Int
    let hops: Int?
    let len: Double?
    let k10_len: [Double]?
    let k10_hops: [Double]?
  }

  init(_ name: String) throws {
    self = try JSONDecoder().decode(Reference.self, from: goldenData("reference-\(name)"))
  }

  func graph() throws -> IndexGraph {
    try IndexGraph(nodeCount: nodeCount, edges: edges.map { .init(Int($0[0]), Int($0[1]), weight: $0[2]) })
  }
}

@Suite struct ReferenceTests {
  @Test(arguments: Reference.names) func centrality(name: String) throws {
    let reference = try Reference(name)
    let (graph, values) = (try reference.graph(), reference.values)
    #expect(graph.degrees().map(Double.init) == values.degree)
    #expect(agree(graph.strengths(), values.strength))
    #expect(agree(graph.pageRank(), values.pagerank, within: 1e-10))
    #expect(agree(try graph.eigenvectorCentrality(tolerance: 1e-12), values.eigenvector, within: 1e-8))
    #expect(agree(try graph.katzCentrality(), values.katz, within: 1e-9))
    #expect(agree(try graph.hubsAndAuthorities().hubs, values.hits_hub, within: 1e-7))
    #expect(agree(graph.betweenness(), values.betweenness, within: 1e-10))
    #expect(agree(graph.closeness(), values.closeness, within: 1e-12))
    #expect(agree(graph.harmonic(), values.harmonic, within: 1e-12))
    #expect(graph.coreNumbers().map(Double.init) == values.core)
  }

  @Test(arguments: Reference.names) func byLength(name: String) throws {
    let reference = try Reference(name)
    let (graph, values) = (try reference.graph(), reference.values)
    #expect(agree(try graph.betweenness(length: length), values.betweenness_len, within: 1e-10))
    #expect(agree(try graph.closeness(length: length), values.closeness_len, within: 1e-12))
    #expect(agree(try graph.harmonic(length: length), values.harmonic_len, within: 1e-12))
    let lengths = try PathLengths(graph, length: length)
    let (steps, search) = (PairSearch(graph), PairSearch(lengths))
    for pair in values.pairs {
      #expect(try steps.distance(from: pair.s, to: pair.t) == pair.hops.map(Double.init))
      #expect(try search.distance(from: pair.s, to: pair.t) == pair.len)
      if let expected = pair.k10_len {
        #expect(try lengths.shortestPaths(from: pair.s, to: pair.t, count: 10).map(\.length) == expected)
      }
      if let expected = pair.k10_hops {
        #expect(try graph.shortestPaths(from: pair.s, to: pair.t, count: 10).map(\.length) == expected)
      }
    }
  }

  @Test(arguments: Reference.names) func structure(name: String) throws {
    let reference = try Reference(name)
    let (graph, values) = (try reference.graph(), reference.values)
    let clustering = graph.clustering()
    #expect(clustering.triangles.map(Double.init) == values.triangles)
    #expect(agree(clustering.local, values.lcc))
    #expect(agree([clustering.transitivity], [values.transitivity]))
    #expect(graph.articulationPoints() == values.articulation.sorted())
    #expect(
      graph.bridges().map { [$0.source, $0.target] } == values.bridges.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(graph.components().sizes.sorted(by: >) == values.component_sizes.sorted(by: >))
    #expect(try graph.eccentricities() == values.eccentricity)
    #expect(try graph.diameterBounds() == values.diameter...values.diameter)
    // The reference's mean is over all components.
    if values.component_sizes.count == 1 {
      #expect(agree([graph.distanceSummary().average], [values.average_distance]))
    }
    if let expected = values.assortativity_degree {
      #expect(agree([try #require(graph.degreeAssortativity())], [expected], within: 1e-10))
    }
  }

  /// The best of thirty runs of igraph's Leiden algorithm is the mark.
  @Test(arguments: Reference.names) func communities(name: String) throws {
    let reference = try Reference(name)
    let graph = try reference.graph()
    let best = try (UInt64(0)..<10).map { try graph.leidenCommunities(seed: $0, iterations: 10).modularity }.max() ?? 0
    #expect(best >= reference.values.best_modularity_leiden30 - 2e-3)
    #expect(best <= 1)
  }
}
