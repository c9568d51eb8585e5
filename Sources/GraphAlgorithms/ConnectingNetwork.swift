/// The edges that join some nodes with each other at little length.
public struct ConnectingNetwork: Hashable, Sendable {
  /// The nodes: those that are joined and those on the way, ascending.
  public let nodes: [Int]
  /// The edges, by source, then target; each undirected one with the smaller node first.
  public let edges: [IndexGraph.Edge]
  /// The sum of their lengths.
  public let length: Double
}

extension IndexGraph {
  /// A short network that joins given nodes: a tree, at most twice as long as the shortest there is; nil where they are
  /// not all in one component.
  ///
  /// The tree that joins the nodes' surroundings (K. Mehlhorn: A faster approximation algorithm for the Steiner problem in
  /// graphs, 1988) is improved by intermediaries near to many of the nodes as long as one makes it shorter, or leaves
  /// fewer nodes on the way at the same length (after A. Zelikovsky, 1993). Directions are disregarded.
  ///
  /// - Parameters:
  ///   - terminals: the nodes to join; one alone is a network without edges, none gives an empty one.
  ///   - length: the length of an edge of a given weight; nil counts every edge as one step.
  ///   - progress: is told the share of the rounds done that may be needed, and may stop it.
  /// - Throws: `IndexGraphError` where there is no such node, a length is not a finite number above 0, or where it was
  ///   stopped.
  /// - Complexity: O(*N* *m* log *n*) time for *N* nodes and as much for each of the up to 24 intermediaries tried in
  ///   each of up to *N* rounds; O(*n* + *m*) space.
  public func connectingNetwork(
    of terminals: [Int], length: LengthOfWeight? = nil, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> ConnectingNetwork? {
    for node in terminals { try check(node) }
    let terminals = Set(terminals).sorted()
    guard let first = terminals.first else { return ConnectingNetwork(nodes: [], edges: [], length: 0) }
    let graph = undirected()
    let lengths = try graph.optionalLengths(length)
    var search = SingleSourceSearch(graph, lengths: lengths)
    var sums = [Double](repeating: 0, count: nodeCount)
    let run = RoundsRun(progress)
    for terminal in terminals {
      try run.check(0)
      search.run(from: terminal)
      guard search.distances[first].isFinite else { return nil }
      for node in nodes { sums[node] += search.distances[node] }
    }
    if terminals.count == 1 { return ConnectingNetwork(nodes: [first], edges: [], length: 0) }
    let maker = SteinerTree(graph: graph, lengths: lengths, run: run)
    let shared = graph.sharedNodes(sums, terminals: terminals)
    var centres = terminals
    var best = try maker.tree(joining: centres, terminals: terminals, share: 0)
    for round in terminals.indices {
      var options: [(node: Int, tree: SteinerTree.Tree)] = []
      for node in shared where !centres.contains(node) {
        let share = (Double(round) + Double(options.count) / Double(shared.count)) / Double(terminals.count)
        options.append((node, try maker.tree(joining: centres + [node], terminals: terminals, share: share)))
      }
      guard let option = options.min(by: { $0.tree.cost < $1.tree.cost }), option.tree.cost < best.cost else { break }
      centres.append(option.node)
      best = option.tree
    }
    let edges = best.arcs.map { graph.edge(ofArc: $0) }.sorted { ($0.source, $0.target) < ($1.source, $1.target) }
    let nodes = Set(edges.flatMap { [$0.source, $0.target] }).sorted()
    return ConnectingNetwork(nodes: nodes, edges: edges, length: best.length)
  }

  /// The nodes nearest to the terminals in sum, of three or more edges.
  private func sharedNodes(_ sums: [Double], terminals: [Int]) -> [Int] {
    let terminals = Set(terminals)
    return nodes.filter { sums[$0].isFinite && arcs(of: $0).count > 2 && !terminals.contains($0) }
      .sorted { (sums[$0], $0) < (sums[$1], $1) }.prefix(24).sorted()
  }

  fileprivate func edge(ofArc arc: (source: Int, arc: Int)) -> Edge {
    let target = Int(targets[arc.arc])
    return Edge(min(arc.source, target), max(arc.source, target), weight: weights[arc.arc])
  }
}

private struct SteinerTree {
  let graph: IndexGraph
  let lengths: [Double]?
  let run: RoundsRun

  struct Tree {
    let arcs: [(source: Int, arc: Int)]
    let length: Double
    /// What counts: the length, then the number of nodes.
    var cost: (Double, Int) { (length, arcs.count) }
  }

  /// Joins nodes along the shortest paths between their surroundings, then cuts off what ends at none of the terminals.
  ///
  /// - Parameter share: how much of all is done before.
  func tree(joining centres: [Int], terminals: [Int], share: Double) throws(IndexGraphError) -> Tree {
    let (distances, owners, parents) = try surroundings(of: centres, share: share)
    var bridges: [(length: Double, source: Int, arc: Int)] = []
    for node in graph.nodes where owners[node] >= 0 {
      for arc in graph.arcs(of: node) {
        let target = Int(graph.targets[arc])
        guard node < target, owners[target] >= 0, owners[target] != owners[node] else { continue }
        bridges.append((distances[node] + length(arc) + distances[target], node, arc))
      }
    }
    bridges.sort { ($0.length, $0.source, $0.arc) < ($1.length, $1.source, $1.arc) }
    let forest = DisjointSets(count: graph.nodeCount)
    var arcs: Set<Int> = []
    var sources: [Int: Int] = [:]
    func take(_ source: Int, _ arc: Int) {
      if arcs.insert(arc).inserted { sources[arc] = source }
    }
    for bridge in bridges {
      let target = Int(graph.targets[bridge.arc])
      guard forest.join(owners[bridge.source], owners[target]) else { continue }
      take(bridge.source, bridge.arc)
      for end in [bridge.source, target] {
        var node = end
        while let step = parents[node] {
          take(step.source, step.arc)
          node = step.source
        }
      }
    }
    return pruned(arcs.sorted().map { (sources[$0] ?? 0, $0) }, terminals: terminals)
  }

  private func length(_ arc: Int) -> Double { lengths?[arc] ?? 1 }

  /// The nearest centre of each node, and the way to it.
  private func surroundings(
    of centres: [Int], share: Double
  ) throws(IndexGraphError) -> (distances: [Double], owners: [Int], parents: [(source: Int, arc: Int)?]) {
    var distances = [Double](repeating: .infinity, count: graph.nodeCount)
    var owners = [Int](repeating: -1, count: graph.nodeCount)
    var parents = [(source: Int, arc: Int)?](repeating: nil, count: graph.nodeCount)
    var heap = MinHeap<Tentative>()
    for centre in centres {
      (distances[centre], owners[centre]) = (0, centre)
      heap.insert(Tentative(distance: 0, node: Int32(truncatingIfNeeded: centre)))
    }
    var count = 0
    while let nearest = heap.removeMin() {
      let node = Int(nearest.node)
      if nearest.distance > distances[node] { continue }
      if count % 1024 == 0 { try run.check(share) }
      count += 1
      for arc in graph.arcs(of: node) {
        let target = Int(graph.targets[arc])
        let distance = nearest.distance + length(arc)
        if distance < distances[target] {
          (distances[target], owners[target], parents[target]) = (distance, owners[node], (node, arc))
          heap.insert(Tentative(distance: distance, node: graph.targets[arc]))
        }
      }
    }
    return (distances, owners, parents)
  }

  private func pruned(_ arcs: [(source: Int, arc: Int)], terminals: [Int]) -> Tree {
    var arcs = arcs
    let terminals = Set(terminals)
    while true {
      var degrees: [Int: Int] = [:]
      for (source, arc) in arcs {
        degrees[source, default: 0] += 1
        degrees[Int(graph.targets[arc]), default: 0] += 1
      }
      let kept = arcs.filter { source, arc in
        [source, Int(graph.targets[arc])].allSatisfy { degrees[$0] ?? 0 > 1 || terminals.contains($0) }
      }
      if kept.count == arcs.count { break }
      arcs = kept
    }
    return Tree(arcs: arcs, length: arcs.reduce(0) { $0 + length($1.arc) })
  }
}
