import Testing

@testable import GraphAlgorithms

/// Every graph of up to five nodes, against what the definitions say.
@Suite struct SmallGraphTests {
  static let sizes = [1, 2, 3, 4, 5]

  private func graphs(_ count: Int, isDirected: Bool = false) throws -> [IndexGraph] {
    let pairs = (0..<count).flatMap { source in
      (0..<count).filter { isDirected ? $0 != source : $0 > source }.map { (source, $0) }
    }
    return try (0..<(1 << pairs.count)).map { choice in
      let chosen = pairs.indices.filter { choice & (1 << $0) != 0 }
      return try IndexGraph(
        nodeCount: count, edges: chosen.map { .init(pairs[$0].0, pairs[$0].1, weight: Double($0 % 3 + 1)) },
        isDirected: isDirected)
    }
  }

  private func without(_ graph: IndexGraph, node: Int? = nil, edge: IndexGraph.Edge? = nil) throws -> IndexGraph {
    let edges = graph.edges.filter { $0 != edge && $0.source != node && $0.target != node }
    return try IndexGraph(nodeCount: graph.nodeCount, edges: edges, isDirected: graph.isDirected)
  }

  @Test(arguments: sizes) func whatFallsApart(count: Int) throws {
    for graph in try graphs(count) {
      let parts = graph.components().count
      let found = graph.biconnectivity()
      // The node taken away stays as a part of its own.
      let points = try graph.nodes.filter { try without(graph, node: $0).components().count > parts + 1 }
      #expect(found.articulationPoints == points)
      let bridges = try graph.edges.filter { try without(graph, edge: $0).components().count > parts }
      #expect(found.bridges == bridges)
      #expect(graph.bridges() == bridges && graph.articulationPoints() == points)
      for component in found.components {
        let inner = graph.edges.filter { component.contains($0.source) && component.contains($0.target) }
        let part = try IndexGraph(nodeCount: count, edges: inner)
        let labels = part.components().labels
        #expect(Set(component.map { labels[$0] }).count == 1)
        #expect(part.articulationPoints().isEmpty)
      }
      let edgesInParts = found.components.map { part in
        graph.edges.count { part.contains($0.source) && part.contains($0.target) }
      }
      #expect(edgesInParts.reduce(0, +) == graph.edgeCount)
    }
  }

  @Test(arguments: sizes) func coresAndTriangles(count: Int) throws {
    for graph in try graphs(count) {
      let cores = graph.coreNumbers()
      for level in 0..<count {
        var rest = Set(graph.nodes)
        while let node = rest.first(where: { node in
          (try? graph.neighbors(of: node).count { rest.contains($0) } < level) ?? true
        }) {
          rest.remove(node)
        }
        #expect(Set(graph.nodes.filter { cores[$0] >= level }) == rest)
      }
      let triangles = graph.edges.reduce(0) { sum, edge in
        sum
          + graph.nodes.count { node in
            node > edge.target && graph.arc(from: node, to: edge.source) != nil
              && graph.arc(from: node, to: edge.target) != nil
          }
      }
      #expect(graph.clustering().triangles.reduce(0, +) == 3 * triangles)
    }
  }

  @Test(arguments: [(4, false), (5, false), (3, true), (4, true)]) func paths(count: Int, isDirected: Bool) throws {
    for graph in try graphs(count, isDirected: isDirected) {
      let all = try graph.simplePaths(from: 0, to: count - 1, steps: count)
      #expect(all.map(\.nodes) == all.map(\.nodes).sorted { $0.lexicographicallyPrecedes($1) })
      #expect(all.sorted() == (try graph.shortestPaths(from: 0, to: count - 1, count: 1000)))
      let short = try graph.simplePaths(from: 0, to: count - 1, steps: 2)
      #expect(short == all.filter { $0.length <= 2 })
      let least = all.map(\.length).min() ?? .infinity
      let shortest = try graph.allShortestPaths(from: 0, to: count - 1)
      #expect(Array(shortest) == all.filter { $0.length == least })
      #expect(Int(shortest.count) == all.count { $0.length == least })
      let widths = try all.map { path in
        try zip(path.nodes, path.nodes.dropFirst()).map { try graph.weight(from: $0, to: $1) ?? 0 }
      }
      #expect(try graph.widestPath(from: 0, to: count - 1)?.strength == widths.compactMap { $0.min() }.max())
      let largest = graph.edges.map(\.weight).max() ?? 1
      let product = widths.map { $0.reduce(1) { $0 * ($1 / largest) } }.max()
      let found = try graph.mostProbablePath(from: 0, to: count - 1)?.strength
      #expect(found.map { agree([$0], [product ?? 0]) } ?? (product == nil))
      let around = try graph.shortestPaths(from: 0, to: count - 1, count: 1000, notThrough: [0, 1, count - 1])
      #expect(around == all.sorted().filter { !$0.nodes.dropFirst().dropLast().contains(1) })
    }
  }

  @Test(arguments: [(4, false), (5, false), (4, true)]) func flows(count: Int, isDirected: Bool) throws {
    for graph in try graphs(count, isDirected: isDirected) {
      let flow = try graph.maximumFlow(from: 0, to: count - 1)
      let cuts = (0..<(1 << (count - 2))).map { choice in
        graph.edges.reduce(0.0) { sum, edge in
          let (first, second) = (side(edge.source, choice, count), side(edge.target, choice, count))
          return first && !second || !isDirected && second && !first ? sum + edge.weight : sum
        }
      }
      #expect(flow.value == cuts.min())
      #expect(flow.cut.reduce(0) { $0 + $1.weight } == flow.value)
      #expect(flow.sourceSide.contains(0) && !flow.sourceSide.contains(count - 1))
    }
  }

  private func side(_ node: Int, _ choice: Int, _ count: Int) -> Bool {
    node == 0 || node < count - 1 && choice & (1 << (node - 1)) != 0
  }

  @Test(arguments: [2, 3, 4]) func strongComponents(count: Int) throws {
    for graph in try graphs(count, isDirected: true) {
      let labels = graph.stronglyConnectedComponents().labels
      let reach = try graph.nodes.map { try graph.hops(from: $0) }
      for (first, second) in graph.nodes.flatMap({ node in graph.nodes.map { (node, $0) } }) {
        #expect((labels[first] == labels[second]) == (reach[first][second] >= 0 && reach[second][first] >= 0))
      }
    }
  }

  @Test(arguments: [3, 4, 5]) func trees(count: Int) throws {
    // Trying every set of edges takes long, so of the largest graphs one in seven is taken.
    for (number, graph) in try graphs(count).enumerated() where count < 5 || number % 7 == 0 {
      let forest = try graph.minimumSpanningForest { $0 }
      let best = subsets(graph.edges).filter { edges in
        let part = try? IndexGraph(nodeCount: count, edges: edges)
        return part?.components().labels == graph.components().labels
      }
      #expect(forest.reduce(0) { $0 + $1.weight } == best.map { $0.reduce(0) { $0 + $1.weight } }.min())
      #expect(forest.count == count - graph.components().count)
      let terminals = [0, count / 2, count - 1]
      let joined = subsets(graph.edges).filter { edges in
        guard let part = try? IndexGraph(nodeCount: count, edges: edges) else { return false }
        return Set(terminals.map { part.components().labels[$0] }).count == 1
      }
      let network = try graph.connectingNetwork(of: terminals) { $0 }
      #expect((network == nil) == joined.isEmpty)
      guard let network, let least = joined.map({ $0.reduce(0) { $0 + $1.weight } }).min() else { continue }
      #expect(network.length >= least && network.length <= 2 * least)
      #expect(joined.contains(network.edges) && Set(terminals).isSubset(of: network.nodes))
    }
  }

  private func subsets(_ edges: [IndexGraph.Edge]) -> [[IndexGraph.Edge]] {
    (0..<(1 << edges.count)).map { choice in edges.indices.filter { choice & (1 << $0) != 0 }.map { edges[$0] } }
  }

  /// Betweenness from all pairs' distances and path counts.
  @Test(arguments: [(4, false), (5, false), (3, true), (4, true)]) func betweenness(count: Int, isDirected: Bool) throws
  {
    for graph in try graphs(count, isDirected: isDirected) {
      let hops = try graph.nodes.map { try graph.hops(from: $0).map { Int($0) } }
      let paths = try graph.nodes.map { source in
        try graph.nodes.map { try graph.allShortestPaths(from: source, to: $0).count }
      }
      var expected = [Double](repeating: 0, count: count)
      for (source, target) in graph.nodes.flatMap({ node in graph.nodes.map { (node, $0) } })
      where source != target && hops[source][target] >= 0 {
        for node in graph.nodes where node != source && node != target && hops[source][node] >= 0 {
          guard hops[node][target] >= 0, hops[source][node] + hops[node][target] == hops[source][target] else {
            continue
          }
          expected[node] += paths[source][node] * paths[node][target] / paths[source][target] / (isDirected ? 1 : 2)
        }
      }
      #expect(agree(graph.betweenness(), expected))
      #expect(agree(try graph.betweenness(from: Array(graph.nodes), to: Array(graph.nodes)), expected))
    }
  }
}
