/// Labels of edges where the layout engine does not keep them clear of other things.
///
/// Spring engines put the label of an edge wherever its middle happens to be. So for the layout each label is a small
/// node in the middle of its edge, which makes room; afterwards the edge is drawn straight and its label, on a ground of
/// the paper's colour, is put on it where it covers least.
extension AttributedGraph {
  /// The graph to lay out: every labelled edge leads through a node that is its label.
  var withLabelsAsNodes: AttributedGraph {
    var graph = self
    graph.edges = []
    for edge in edges {
      guard let label = edge.label else {
        graph.edges.append(edge)
        continue
      }
      let shared = nodes[edge.tail].cluster == nodes[edge.head].cluster ? nodes[edge.tail].cluster : nil
      let middle = graph.nodes.count
      graph.nodes.append(Node(key: "l\(middle)", cluster: shared, attributes: label))
      let half = Edge(tail: edge.tail, head: middle, attributes: ["len": "0.7"])
      graph.edges.append(half)
      graph.edges.append(Edge(tail: middle, head: edge.head, attributes: half.attributes))
    }
    return graph
  }

  /// Where the labels go, given where `withLabelsAsNodes` has put the nodes: for each edge its label's place, if any.
  ///
  /// - Complexity: O(*l* · (*n* + *l*)) for *l* labels and *n* nodes.
  func labelPlaces(_ places: [Box]) -> [Box?] {
    var taken = Array(places.prefix(nodes.count))
    var middle = nodes.count
    return edges.map { edge in
      guard edge.label != nil else { return nil }
      defer { middle += 1 }
      let size = places[middle]
      let (tail, head) = (places[edge.tail], places[edge.head])
      let spots = [0.5, 0.45, 0.55, 0.4, 0.6, 0.35, 0.65, 0.3, 0.7].map { part in
        Box(
          x: tail.x + (head.x - tail.x) * part, y: tail.y + (head.y - tail.y) * part, width: size.width,
          height: size.height)
      }
      let costs = spots.map { spot in taken.reduce(0) { $0 + $1.sharedArea(with: spot) } }
      let best = costs.indices.min { costs[$0] < costs[$1] } ?? 0
      taken.append(spots[best])
      return spots[best]
    }
  }
}
