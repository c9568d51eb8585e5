extension AttributedGraph {
  /// A connected part of a graph, by itself, and where its nodes, edges and clusters are in the whole.
  struct Component {
    var graph: AttributedGraph
    var nodes: [Int] = []
    var edges: [Int] = []
    var clusters: [Int] = []
  }

  /// The connected parts, each in the order of the whole; nodes of one cluster hang together.
  ///
  /// - Complexity: O(*n* + *m*) but for the near-constant cost of union–find.
  var components: [Component] {
    var parent = Array(nodes.indices)
    func root(_ node: Int) -> Int {
      var node = node
      while parent[node] != node {
        parent[node] = parent[parent[node]]
        node = parent[node]
      }
      return node
    }
    func join(_ one: Int, _ other: Int) {
      let (first, second) = (root(one), root(other))
      parent[max(first, second)] = min(first, second)
    }
    for edge in edges { join(edge.tail, edge.head) }
    if let first = layers.joined().first { for node in layers.joined() { join(node, first) } }
    var firstOfCluster: [Int: Int] = [:]
    for (row, node) in nodes.enumerated() {
      guard let cluster = node.cluster else { continue }
      if let first = firstOfCluster[cluster] { join(first, row) } else { firstOfCluster[cluster] = row }
    }
    var components: [Component] = []
    var numbers: [Int: Int] = [:]
    var rows: [Int] = []
    for row in nodes.indices {
      let number = numbers[root(row)] ?? components.count
      if number == components.count {
        numbers[root(row)] = number
        components.append(Component(graph: bare))
      }
      rows.append(components[number].take(nodes[row], at: row, of: self))
    }
    for (row, edge) in edges.enumerated() {
      guard let number = numbers[root(edge.tail)] else { continue }
      var edge = edge
      (edge.tail, edge.head) = (rows[edge.tail], rows[edge.head])
      components[number].graph.edges.append(edge)
      components[number].edges.append(row)
    }
    if let first = layers.joined().first, let number = numbers[root(first)] {
      components[number].graph.layers = layers.map { $0.map { rows[$0] } }
    }
    return components
  }

  /// The graph without its parts.
  var bare: AttributedGraph {
    AttributedGraph(name: name, attributes: attributes, nodeDefaults: nodeDefaults, edgeDefaults: edgeDefaults)
  }
}

extension AttributedGraph.Component {
  /// Takes over a node and its cluster, and gives the node's row in the component.
  fileprivate mutating func take(_ node: AttributedGraph.Node, at row: Int, of whole: AttributedGraph) -> Int {
    var node = node
    if let cluster = node.cluster {
      if let known = clusters.firstIndex(of: cluster) {
        node.cluster = known
      } else {
        node.cluster = clusters.count
        clusters.append(cluster)
        graph.clusters.append(whole.clusters[cluster])
      }
    }
    graph.nodes.append(node)
    nodes.append(row)
    return nodes.count - 1
  }
}
