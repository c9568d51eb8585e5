import Testing

@testable import GraphAlgorithms

/// Small graphs solved with pen and paper, one for each convention.
@Suite struct HandSolvedTests {
  /// 0 – 1 – 2 – 3 – 4
  @Test func path() throws {
    let graph = try unweighted(5, [(0, 1), (1, 2), (2, 3), (3, 4)])
    #expect(graph.degrees() == [1, 2, 2, 2, 1])
    #expect(graph.betweenness() == [0, 3, 4, 3, 0])
    let closeness: [Double] = [4 / 10, 4 / 7, 4 / 6, 4 / 7, 4 / 10]
    #expect(agree(graph.closeness(), closeness))
    let harmonic: [Double] = [25 / 12, 17 / 6, 3, 17 / 6, 25 / 12]
    #expect(agree(graph.harmonic(), harmonic))
    #expect(graph.density == 0.4)
    #expect(graph.distanceSummary() == DistanceSummary(average: 2, diameter: 4))
    #expect(graph.clustering().transitivity == 0)
  }

  /// 0 in the middle of 1, 2, 3, 4
  @Test func star() throws {
    let graph = try unweighted(5, [(0, 1), (0, 2), (0, 3), (0, 4)])
    #expect(graph.betweenness() == [6, 0, 0, 0, 0])
    let closeness: [Double] = [1, 4 / 7, 4 / 7, 4 / 7, 4 / 7]
    #expect(agree(graph.closeness(), closeness))
    #expect(graph.harmonic() == [4, 2.5, 2.5, 2.5, 2.5])
    #expect(graph.clustering().local == [0, 0, 0, 0, 0])
    // x = 0.03 + 0.85 · 4y and y = 0.03 + 0.85 · x / 4 for the middle x and each leaf y.
    let middle = (0.03 + 3.4 * 0.03) / (1 - 0.85 * 0.85)
    #expect(agree([graph.pageRank()[0]], [middle], within: 1e-11))
  }

  /// Two ways round from each node to the one opposite, each counting half
  @Test func cycle() throws {
    let graph = try unweighted(6, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0)])
    #expect(graph.betweenness() == Array(repeating: 2, count: 6))
    #expect(agree(graph.closeness(), Array(repeating: 5 / 9, count: 6)))
    #expect(agree(graph.pageRank(), Array(repeating: 1 / 6, count: 6)))
    #expect(try graph.shortestPath(from: 0, to: 3)?.nodes == [0, 1, 2, 3])
    #expect(try graph.shortestPaths(from: 0, to: 3, count: 9).map(\.nodes) == [[0, 1, 2, 3], [0, 5, 4, 3]])
  }

  @Test func complete() throws {
    let graph = try unweighted(4, [(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)])
    let clustering = graph.clustering()
    #expect(clustering.triangles == [3, 3, 3, 3])
    #expect(clustering.local == [1, 1, 1, 1])
    #expect(clustering.average == 1)
    #expect(clustering.transitivity == 1)
    #expect(graph.density == 1)
    #expect(graph.betweenness() == [0, 0, 0, 0])
    #expect(graph.closeness() == [1, 1, 1, 1])
    #expect(
      try graph.shortestPaths(from: 0, to: 1, count: 9).map(\.nodes)
        == [[0, 1], [0, 2, 1], [0, 3, 1], [0, 2, 3, 1], [0, 3, 2, 1]])
  }

  /// The pair 0 – 3, the path 1 – 4 – 2 and the single node 5
  @Test func twoComponents() throws {
    let graph = try unweighted(6, [(0, 3), (1, 4), (4, 2)])
    let components = graph.components()
    #expect(components.labels == [0, 1, 1, 0, 1, 2])
    #expect(components.sizes == [2, 3, 1])
    #expect(components.largest == 1)
    #expect(components.members(of: 0) == [0, 3])
    #expect(components.members(of: 7).isEmpty)
    #expect(graph.betweenness() == [0, 0, 0, 0, 1, 0])
    let closeness: [Double] = [1 / 5, 4 / 15, 4 / 15, 1 / 5, 2 / 5, 0]
    #expect(agree(graph.closeness(), closeness))
    #expect(graph.harmonic() == [1, 1.5, 1.5, 1, 2, 0])
    #expect(agree([graph.distanceSummary().average], [4 / 3]))
    #expect(graph.distanceSummary().diameter == 2)
    #expect(try graph.shortestPath(from: 0, to: 1) == nil)
    #expect(try graph.shortestPaths(from: 0, to: 1, count: 3).isEmpty)
    #expect(try graph.distances(from: 0) == [0, .infinity, .infinity, 1, .infinity, .infinity])
    // The single node's rank goes round evenly; y = 0.15 / 6 + 0.85 · y / 6.
    let alone = 0.025 / (1 - 0.85 / 6)
    #expect(agree([graph.pageRank()[5]], [alone], within: 1e-11))
  }

  @Test func singleNode() throws {
    let graph = try unweighted(1, [])
    #expect(graph.degrees() == [0])
    #expect(graph.pageRank() == [1])
    #expect(graph.betweenness() == [0])
    #expect(graph.closeness() == [0])
    #expect(graph.harmonic() == [0])
    #expect(graph.components() == Components(labels: [0], sizes: [1]))
    #expect(graph.density == 0)
    #expect(graph.distanceSummary() == DistanceSummary(average: 0, diameter: 0))
    #expect(try graph.shortestPaths(from: 0, to: 0, count: 5) == [NodePath(nodes: [0], length: 0)])
    #expect(try graph.shortestPaths(from: 0, to: 0, count: 0).isEmpty)
  }

  @Test func empty() throws {
    let graph = try unweighted(0, [])
    #expect(graph.degrees().isEmpty && graph.strengths().isEmpty && graph.pageRank().isEmpty)
    #expect(graph.betweenness().isEmpty && graph.closeness().isEmpty && graph.harmonic().isEmpty)
    #expect(graph.components().count == 0)
    #expect(graph.components().largest == nil)
    #expect(graph.density == 0)
    #expect(graph.clustering() == Clustering(triangles: [], local: [], average: 0, transitivity: 0))
    #expect(graph.distanceSummary() == DistanceSummary(average: 0, diameter: 0))
  }

  /// 0 – 0, 0 – 1 of weights 3 and 1: the loop counts twice in degree and strength, once for the walker
  @Test func selfLoop() throws {
    let graph = try IndexGraph(nodeCount: 2, edges: [.init(0, 0, weight: 3), .init(0, 1)])
    #expect(graph.degrees() == [3, 1])
    #expect(graph.strengths() == [7, 1])
    #expect(graph.density == 1)
    // x = 0.075 + 0.85 · (3/4 x + y) and x + y = 1.
    let looped = 0.925 / (1 - 0.85 * 0.75 + 0.85)
    #expect(agree([graph.pageRank()[0]], [looped], within: 1e-11))
    #expect(graph.closeness() == [1, 1])
    #expect(graph.clustering().local == [0, 0])
  }

  /// 0 → 1 → 2 and 0 → 2
  @Test func directed() throws {
    let graph = try unweighted(3, [(0, 1), (1, 2), (0, 2)], isDirected: true)
    #expect(graph.degrees(.outgoing) == [2, 1, 0])
    #expect(graph.degrees(.incoming) == [0, 1, 2])
    #expect(graph.degrees() == [2, 2, 2])
    #expect(graph.density == 0.5)
    #expect(graph.betweenness() == [0, 0, 0])
    #expect(graph.closeness() == [1, 0.5, 0])
    #expect(graph.harmonic() == [2, 1, 0])
    #expect(graph.components().count == 1)
    #expect(graph.clustering().average == 1)
    #expect(try graph.shortestPath(from: 2, to: 0) == nil)
    #expect(try graph.shortestPaths(from: 0, to: 2, count: 4).map(\.nodes) == [[0, 2], [0, 1, 2]])
  }

  /// A square 0 – 1 – 3, 0 – 2 – 3 with one side as long as the three others together
  @Test func lengths() throws {
    let edges: [IndexGraph.Edge] = [.init(0, 1), .init(1, 3, weight: 3), .init(0, 2), .init(2, 3)]
    let graph = try IndexGraph(nodeCount: 4, edges: edges)
    #expect(graph.betweenness() == [0.5, 0.5, 0.5, 0.5])
    #expect(try graph.betweenness(length: { $0 }) == [1.5, 0, 1.5, 0])
    #expect(try graph.shortestPath(from: 0, to: 3)?.nodes == [0, 1, 3])
    #expect(try graph.shortestPath(from: 0, to: 3) { $0 } == NodePath(nodes: [0, 2, 3], length: 2))
    #expect(try graph.distances(from: 1) { $0 } == [1, 0, 2, 3])
    let harmonic: [Double] = [2.5, 11 / 6, 2.5, 11 / 6]
    #expect(try agree(graph.closeness { $0 }, [0.75, 0.5, 0.75, 0.5]))
    #expect(try agree(graph.harmonic { $0 }, harmonic))
  }

  /// Of the many shortest ways through a grid too large for whole-number path counts, none is lost
  @Test func grid() throws {
    let side = 60
    let pairs = (0..<side * side).flatMap { node -> [(Int, Int)] in
      let right = node % side == side - 1 ? [] : [(node, node + 1)]
      let down = node + side < side * side ? [(node, node + side)] : []
      return right + down
    }
    let graph = try unweighted(side * side, pairs)
    #expect(graph.edgeCount == 2 * side * (side - 1))
    let path = try #require(try graph.shortestPath(from: 0, to: side * side - 1))
    #expect(path.length == 118)
    let alongTheEdge = Array(0..<side) + stride(from: 2 * side - 1, to: side * side, by: side)
    #expect(path.nodes == alongTheEdge)
    let paths = try graph.shortestPaths(from: 0, to: side * side - 1, count: 3)
    #expect(paths.map(\.length) == [118, 118, 118])
    #expect(paths == paths.sorted() && Set(paths).count == 3)
  }
}

func unweighted(_ nodeCount: Int, _ pairs: [(Int, Int)], isDirected: Bool = false) throws -> IndexGraph {
  try IndexGraph(nodeCount: nodeCount, edges: pairs.map { .init($0.0, $0.1) }, isDirected: isDirected)
}
