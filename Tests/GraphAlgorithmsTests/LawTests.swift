import Testing

@testable import GraphAlgorithms

/// What must hold of every graph, tried on seeded random ones.
@Suite struct LawTests {
  static let cases: [RandomEdges] = [true, false].flatMap { isDirected in
    (UInt64(0)..<12).map { RandomEdges(seed: $0, isDirected: isDirected, loops: $0 % 3 == 0) }
  }

  @Test(arguments: cases) func boundsAndSums(random: RandomEdges) throws {
    let graph = try random.graph()
    let count = Double(graph.nodeCount)
    #expect(graph.degrees().reduce(0, +) == 2 * graph.edgeCount)
    #expect(graph.degrees(.outgoing).reduce(0, +) == (graph.isDirected ? 1 : 2) * graph.edgeCount)
    #expect(graph.strengths().reduce(0, +) == 2 * graph.edges.reduce(0) { $0 + $1.weight })
    #expect(abs(graph.pageRank().reduce(0, +) - 1) < 1e-14)
    #expect(graph.pageRank().allSatisfy { $0 >= 0.15 / count - 1e-12 && $0 <= 1 })
    #expect(graph.closeness().allSatisfy { (0...1).contains($0) })
    #expect(graph.harmonic().allSatisfy { (0...(count - 1)).contains($0) })
    #expect((0...1).contains(graph.density))
    #expect(graph.clustering().local.allSatisfy { (0...1).contains($0) })
    #expect(graph.clustering().triangles.reduce(0, +) % 3 == 0)
    #expect(graph.components().sizes.reduce(0, +) == graph.nodeCount)
    let pairs = graph.isDirected ? (count - 1) * (count - 2) : (count - 1) * (count - 2) / 2
    #expect(graph.betweenness().allSatisfy { $0 >= 0 && $0 <= pairs })
  }

  /// Every shortest path of *d* steps passes *d* − 1 nodes, so betweenness sums to the distances less the pairs.
  @Test(arguments: cases) func betweennessSumsToDistances(random: RandomEdges) throws {
    let graph = try random.graph()
    let distances = try graph.nodes.flatMap { try graph.distances(from: $0) }.filter { $0.isFinite && $0 > 0 }
    let inner = distances.reduce(0) { $0 + $1 - 1 } / (graph.isDirected ? 1 : 2)
    #expect(agree([graph.betweenness().reduce(0, +)], [inner], within: 1e-9))
  }

  @Test(arguments: cases) func relabellingMovesValuesAlong(random: RandomEdges) throws {
    var generator = SeededGenerator(seed: 99)
    let labels = Array(0..<random.nodeCount).shuffled(using: &generator)
    let graph = try random.graph()
    let other = try random.graph(relabelled: labels)
    #expect(labels.map { other.degrees()[$0] } == graph.degrees())
    #expect(agree(labels.map { other.pageRank()[$0] }, graph.pageRank(), within: 1e-11))
    for (found, expected) in [
      (other.betweenness(), graph.betweenness()), (other.closeness(), graph.closeness()),
      (other.harmonic(), graph.harmonic()), (other.clustering().local, graph.clustering().local),
      (try other.betweenness { $0 }, try graph.betweenness { $0 }),
    ] {
      #expect(agree(labels.map { found[$0] }, expected, within: 1e-9))
    }
    #expect(other.components().sizes.sorted() == graph.components().sizes.sorted())
    #expect(agree([other.distanceSummary().average], [graph.distanceSummary().average]))
  }

  @Test(arguments: cases) func lengthsOfOneAreSteps(random: RandomEdges) throws {
    let graph = try random.unweighted()
    #expect(try agree(graph.betweenness { _ in 1 }, graph.betweenness()))
    #expect(try graph.closeness { _ in 1 } == graph.closeness())
    #expect(try agree(graph.harmonic { _ in 1 }, graph.harmonic()))
    for target in graph.nodes {
      #expect(try graph.shortestPath(from: 0, to: target) { _ in 1 } == graph.shortestPath(from: 0, to: target))
    }
  }

  @Test(arguments: cases) func equalWeightsAreNoWeights(random: RandomEdges) throws {
    let plain = try random.unweighted()
    let edges = plain.edges.map { IndexGraph.Edge($0.source, $0.target, weight: 3) }
    let heavy = try IndexGraph(nodeCount: plain.nodeCount, edges: edges, isDirected: plain.isDirected)
    #expect(agree(heavy.pageRank(), plain.pageRank()))
    #expect(heavy.betweenness() == plain.betweenness())
    #expect(heavy.strengths() == plain.degrees().map { Double($0) * 3 })
  }

  @Test(arguments: cases) func distancesObeyTheTriangle(random: RandomEdges) throws {
    let graph = try random.graph()
    let all = try graph.nodes.map { try graph.distances(from: $0) { $0 } }
    for source in graph.nodes {
      for edge in graph.edges {
        #expect(all[source][edge.target] <= all[source][edge.source] + edge.weight)
        if !graph.isDirected { #expect(all[source][edge.target] == all[edge.target][source]) }
      }
    }
  }
}
