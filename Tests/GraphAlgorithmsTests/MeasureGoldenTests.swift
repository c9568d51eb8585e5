import Foundation
import Testing

@testable import GraphAlgorithms

/// Values of further measures from NetworkX and SciPy; see Goldens/make-measures.py.
struct MeasureGolden: Decodable {
  static let names = Golden.names + ["polbooks"]

  let pairs, apart: [[Int]]
  let attenuation: Double
  let values: Values

  struct Values: Decodable {
    let edgeBetweenness, edgeBetweennessByLength, betweennessSubset, betweennessSubsetByLength, constraint,
      effectiveSize, katz, hubs, authorities, personalPageRank, adamicAdar, resourceAllocation, maximumFlow, widest,
      mostProbable, disparity, commonNeighbors, shortestPathCounts, shortestPathCountsByLength: [Double]
    let eigenvector: [Double]?
    let core, articulation, eccentricity, simplePaths: [Int]
    let bridges, biconnected, strong: [[Int]]
    let assortativity, spanningForest, modularity: Double
  }

  init(_ name: String) throws {
    self = try JSONDecoder().decode(MeasureGolden.self, from: goldenData("measures-\(name)"))
  }
}

@Suite struct MeasureGoldenTests {
  /// The network's values and its graph.
  private func read(_ name: String) throws -> (IndexGraph, MeasureGolden) {
    let graph = Golden.names.contains(name) ? try Golden(name).graph() : try Reference(name).graph()
    return (graph, try MeasureGolden(name))
  }

  @Test(arguments: MeasureGolden.names) func betweenness(name: String) throws {
    let (graph, golden) = try read(name)
    let (first, last) = (Array(graph.nodes.prefix(5)), Array(graph.nodes.suffix(5)))
    #expect(agree(try graph.edgeBetweenness(), golden.values.edgeBetweenness, within: 1e-10))
    #expect(agree(try graph.edgeBetweenness(length: length), golden.values.edgeBetweennessByLength, within: 1e-10))
    #expect(agree(try graph.betweenness(from: first, to: last), golden.values.betweennessSubset, within: 1e-10))
    #expect(
      agree(
        try graph.betweenness(from: first, to: last, length: length), golden.values.betweennessSubsetByLength,
        within: 1e-10))
    let (exact, estimate) = (graph.betweenness(), try graph.approximateBetweenness(error: 0.08, risk: 0.05))
    #expect(zip(exact, estimate.values).allSatisfy { abs($0 - $1) <= estimate.error })
  }

  @Test(arguments: MeasureGolden.names) func centrality(name: String) throws {
    let (graph, golden) = try read(name)
    let brokerage = graph.brokerage()
    #expect(agree(brokerage.constraint, golden.values.constraint))
    #expect(agree(brokerage.effectiveSize, golden.values.effectiveSize))
    #expect(agree(try graph.katzCentrality(attenuation: golden.attenuation), golden.values.katz, within: 1e-9))
    let found = try graph.hubsAndAuthorities()
    #expect(agree(found.hubs, golden.values.hubs, within: 1e-7))
    #expect(agree(found.authorities, golden.values.authorities, within: 1e-7))
    if let eigenvector = golden.values.eigenvector {
      #expect(agree(try graph.eigenvectorCentrality(tolerance: 1e-12), eigenvector, within: 1e-8))
    }
    var jumps = [Double](repeating: 0, count: graph.nodeCount)
    (jumps[0], jumps[5]) = (1, 3)
    let ranks = try graph.pageRank(jumps: jumps, damping: 0.7, tolerance: 1e-13)
    #expect(agree(ranks, golden.values.personalPageRank, within: 1e-10))
    #expect(graph.coreNumbers() == golden.values.core)
    #expect(try graph.eccentricities() == golden.values.eccentricity)
  }

  @Test(arguments: MeasureGolden.names) func structure(name: String) throws {
    let (graph, golden) = try read(name)
    let found = graph.biconnectivity()
    #expect(found.articulationPoints == golden.values.articulation)
    #expect(found.bridges.map { [$0.source, $0.target] } == golden.values.bridges)
    #expect(found.components == golden.values.biconnected)
    let strong = graph.stronglyConnectedComponents()
    #expect((0..<strong.count).map(strong.members(of:)) == golden.values.strong)
    #expect(agree([try #require(graph.degreeAssortativity())], [golden.values.assortativity], within: 1e-9))
    #expect(agree(graph.disparity(), golden.values.disparity, within: 1e-12))
    let thirds = try graph.communities(graph.nodes.map { $0 % 3 }, resolution: 0.7)
    #expect(agree([thirds.modularity], [golden.values.modularity]))
    let forest = try graph.minimumSpanningForest(length: length)
    #expect(forest.reduce(0) { $0 + length($1.weight) } == golden.values.spanningForest)
  }

  @Test(arguments: MeasureGolden.names) func pairs(name: String) throws {
    let (graph, golden) = try read(name)
    for (number, pair) in golden.pairs.enumerated() {
      let (source, target) = (pair[0], pair[1])
      #expect(agree([try graph.maximumFlow(from: source, to: target).value], [golden.values.maximumFlow[number]]))
      #expect(
        try graph.allShortestPaths(from: source, to: target).count == golden.values.shortestPathCounts[number])
      #expect(
        try graph.allShortestPaths(from: source, to: target, length: length).count
          == golden.values.shortestPathCountsByLength[number])
      #expect(
        try graph.simplePaths(from: source, to: target, steps: 4).count == golden.values.simplePaths[number])
      let widest = try #require(try graph.widestPath(from: source, to: target))
      let likeliest = try #require(try graph.mostProbablePath(from: source, to: target))
      #expect(agree([widest.strength], [golden.values.widest[number]]))
      #expect(agree([likeliest.strength], [golden.values.mostProbable[number]]))
    }
  }

  @Test(arguments: MeasureGolden.names) func links(name: String) throws {
    let (graph, golden) = try read(name)
    for (score, expected) in [
      (LinkScore.commonNeighbors, golden.values.commonNeighbors), (.adamicAdar, golden.values.adamicAdar),
      (.resourceAllocation, golden.values.resourceAllocation),
    ] {
      #expect(agree(try golden.apart.map { try graph.linkScore(score, between: $0[0], and: $0[1]) }, expected))
    }
  }

  /// Women tied by the events that they went to.
  private struct Davis: Decodable {
    let nodeCount: Int
    let edges, pairs: [[Int]]
    let women: [Int]
    let count, newman, hypergeometric: [Double]
  }

  @Test func projections() throws {
    let golden = try JSONDecoder().decode(Davis.self, from: goldenData("measures-davis"))
    let graph = try unweighted(golden.nodeCount, golden.edges.map { ($0[0], $0[1]) })
    let women = Set(golden.women)
    let isWoman = graph.nodes.map { women.contains($0) }
    for (weight, expected) in [
      (ProjectionWeight.count, golden.count), (.newman, golden.newman), (.hypergeometric, golden.hypergeometric),
    ] {
      let ties = try graph.projection(onto: isWoman, weight: weight)
      #expect(ties.map { [$0.source, $0.target] } == golden.pairs)
      #expect(agree(ties.map(\.weight), expected, within: 1e-10))
    }
  }
}
