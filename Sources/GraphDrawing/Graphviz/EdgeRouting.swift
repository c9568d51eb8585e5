/// Edges and their labels where the layout engine is made of springs.
///
/// Such engines put the label of an edge wherever its middle happens to be. So for the layout each label is a small
/// node in the middle of its edge, which makes room for it. Afterwards the edge is one straight line with the label on
/// it, where neither covers anything; otherwise it is a curve through the place that the layout found for the label; and
/// where that place is far off, the edge may run under nodes.
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

  /// Where everything stands, given the places of the nodes and, after them, of the labels of the labelled edges.
  ///
  /// - Parameter headings: the rooms of the labels of frames, by cluster, which edges and labels keep clear of.
  func places(nodes found: [Box], headings: [Box] = []) -> Places {
    let routes = routes(found, headings: headings)
    let nodePlaces = Array(found.prefix(nodes.count))
    return Places(
      bounds: (nodePlaces + routes.compactMap(\.label) + routes.map(\.curve.bounds)).bounds, nodes: nodePlaces,
      edges: zip(edges, routes).map { ["pos": position(of: $0, along: $1.curve, places: nodePlaces)] },
      clusters: clusters.map { _ in [:] }, labels: routes.map(\.label))
  }

  /// The way of an edge and the place of its label.
  struct Route {
    let curve: Bezier
    let label: Box?
  }

  /// The ways of the edges, given where the layout of `withLabelsAsNodes` has put the nodes.
  ///
  /// - Complexity: O(*l* · (*n* + *l*)) for *l* labelled edges and *n* nodes; linear beyond 300 nodes, where every label
  ///   stays where the layout has put it.
  func routes(_ places: [Box], headings: [Box] = []) -> [Route] {
    var taken = places
    var middle = nodes.count
    var parallels: [[Int]: Int] = [:]
    return edges.map { edge in
      let turn = parallels[[edge.tail, edge.head].sorted(), default: 0]
      parallels[[edge.tail, edge.head].sorted()] = turn + 1
      let (tail, head) = (places[edge.tail], places[edge.head])
      guard edge.label != nil else { return Route(curve: .arc(from: tail, to: head, turn: turn), label: nil) }
      defer { middle += 1 }
      let found = taken[middle]
      let route =
        edge.tail == edge.head
        ? Route(curve: .loop(at: tail), label: found.moved(to: Point(x: tail.x, y: tail.top + 22 + found.height / 2)))
        : freeRoute(of: edge, label: middle, isOnly: turn == 0, taken, headings)
          ?? detour(of: edge, label: middle, taken, headings)
      taken[middle] = route.label ?? found
      return route
    }
  }

  /// The straightest way on which neither the edge runs through a node nor its label covers anything, if there is one.
  private func freeRoute(of edge: Edge, label: Int, isOnly: Bool, _ taken: [Box], _ headings: [Box]) -> Route? {
    guard nodes.count <= 300 else { return nil }
    let (tail, head) = (taken[edge.tail], taken[edge.head])
    let homes = [nodes[edge.tail].cluster, nodes[edge.head].cluster]
    let foreign = headings.enumerated().compactMap { homes.contains($0) ? nil : $1 }
    for swing in [0, 16, -16, 32, -32, 48, -48] where isOnly || swing != 0 {
      let curve = Bezier.arc(from: tail, to: head, swing: Double(swing))
      let points = curve.samples
      let isBlocked =
        nodes.indices.contains { node in
          node != edge.tail && node != edge.head && points.contains { taken[node].contains($0) }
        } || foreign.contains { heading in points.contains { heading.contains($0) } }
      if isBlocked { continue }
      let spot = curve.spots(for: taken[label]).first { spot in
        !taken.indices.contains { $0 != label && taken[$0].sharedArea(with: spot) > 0 }
          && !headings.contains { $0.overlaps(spot) }
      }
      if let spot { return Route(curve: curve, label: spot) }
    }
    return nil
  }

  /// The way through the place that the layout found for the label; where that is far off, the straightest one with room
  /// for the label, if there is any, whatever nodes it runs under.
  private func detour(of edge: Edge, label: Int, _ taken: [Box], _ headings: [Box]) -> Route {
    let (tail, head, found) = (taken[edge.tail], taken[edge.head], taken[label])
    let (there, onward) = ((found.centre - tail.centre).length, (head.centre - found.centre).length)
    let wayThere = Route(curve: Bezier(from: tail.centre, through: found.centre, to: head.centre), label: found)
    guard nodes.count <= 300, there + onward > 1.25 * (head.centre - tail.centre).length else { return wayThere }
    for swing in [0, 16, -16, 32, -32, 48, -48] {
      let curve = Bezier.arc(from: tail, to: head, swing: Double(swing))
      let spot = curve.spots(for: found).first { spot in
        !taken.indices.contains { $0 != label && taken[$0].sharedArea(with: spot) > 0 }
          && !headings.contains { $0.overlaps(spot) }
      }
      if let spot { return Route(curve: curve, label: spot) }
    }
    return wayThere
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
