/// Edges and their labels where the layout engine is made of springs.
///
/// Such engines put the label of an edge wherever its middle happens to be. So for the layout each label is a small
/// node in the middle of its edge, which makes room for it. Afterwards the edge is one straight line with the label on
/// it, where neither covers anything; otherwise it is a curve through the place that the layout found for the label.
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
      graph.edges.append(Edge(tail: edge.tail, head: middle, attributes: [:]))
      graph.edges.append(Edge(tail: middle, head: edge.head, attributes: [:]))
    }
    return graph
  }

  /// The way of an edge and the place of its label.
  struct Route {
    let curve: Bezier
    let label: Box?
  }

  /// The ways of the edges, given where the layout of `withLabelsAsNodes` has put the nodes.
  ///
  /// - Complexity: O(*l* · (*n* + *l*)) for *l* labelled edges and *n* nodes, and O(*m*) for *m* edges without label.
  func routes(_ places: [Box]) -> [Route] {
    var taken = places
    var middle = nodes.count
    var parallels: [[Int]: Int] = [:]
    for edge in edges { parallels[[edge.tail, edge.head].sorted(), default: 0] += 1 }
    var drawn: [[Int]: Int] = [:]
    return edges.map { edge in
      let ends = [edge.tail, edge.head].sorted()
      let turn = drawn[ends, default: 0]
      drawn[ends] = turn + 1
      let (tail, head) = (places[edge.tail], places[edge.head])
      guard edge.label != nil else { return Route(curve: .arc(from: tail, to: head, turn: turn), label: nil) }
      defer { middle += 1 }
      var label = taken[middle]
      if edge.tail == edge.head {
        label = Box(x: tail.x, y: tail.top + 22 + label.height / 2, width: label.width, height: label.height)
        taken[middle] = label
        return Route(curve: .loop(at: tail), label: label)
      }
      let others = taken.indices.lazy.filter { $0 != middle && $0 != edge.tail && $0 != edge.head }
      let line = Bezier(from: tail.centre, to: head.centre)
      if parallels[ends] == 1, !others.contains(where: { $0 < nodes.count && taken[$0].isCrossed(by: line) }),
        let spot = line.spots(for: label).first(where: { spot in
          spot.sharedArea(with: tail) == 0 && spot.sharedArea(with: head) == 0
            && !others.contains { taken[$0].sharedArea(with: spot) > 0 }
        })
      {
        taken[middle] = spot
        return Route(curve: line, label: spot)
      }
      return Route(curve: Bezier(from: tail.centre, through: label.centre, to: head.centre), label: label)
    }
  }

  /// The attribute `pos` of an edge: its curve from outline to outline, with room for its arrows.
  func position(of edge: Edge, along curve: Bezier, places: [Box]) -> String {
    let start = edge.tail == edge.head ? 0 : curve.exit { contains($0, node: edge.tail, places) }
    let end = edge.tail == edge.head ? 0 : curve.reversed.exit { contains($0, node: edge.head, places) }
    guard start + end < 1 else { return curve.description }
    let visible = curve.part(from: start, to: 1 - end)
    let arrow = 6.5
    switch edge.attributes["dir"] {
    case "forward":
      let cut = visible.reversed.parameter(atDistance: arrow)
      return "e,\(visible.end) \(visible.part(from: 0, to: 1 - cut))"
    case "back":
      let cut = visible.parameter(atDistance: arrow)
      return "s,\(visible.start) \(visible.part(from: cut, to: 1))"
    default:
      return visible.description
    }
  }

  /// Whether a point is inside the outline of a node.
  private func contains(_ point: Point, node: Int, _ places: [Box]) -> Bool {
    let box = places[node]
    let x = abs(point.x - box.x) / max(box.width / 2, 0.1)
    let y = abs(point.y - box.y) / max(box.height / 2, 0.1)
    return switch nodes[node].attributes["shape"] {
    case "ellipse": x * x + y * y < 1
    case "hexagon": y < 1 && x < 1 - y / 2
    default: x < 1 && y < 1
    }
  }
}
