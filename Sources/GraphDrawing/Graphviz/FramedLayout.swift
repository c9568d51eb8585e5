/// The layout of a connected graph with groups by an engine that knows no groups.
///
/// Each group is laid out by itself and framed; frames and single nodes are laid out as the nodes of a smaller graph,
/// without overlaps; and the edges between frames are routed over it all.
struct FramedLayout {
  let graph: AttributedGraph

  /// Where everything stands.
  func places(_ context: GraphvizContext) throws(DrawingError) -> Places {
    let labels = try FrameLabels(graph.clusters, context)
    var units: [Unit] = []
    for cluster in graph.clusters.indices {
      units.append(try unit(of: cluster, label: labels[cluster], context))
    }
    let loose = graph.nodes.indices.filter { graph.nodes[$0].cluster == nil }
    let sizes = try GraphvizGraph.sizes(of: loose.map { graph.nodes[$0].attributes }, defaults: graph, context)
    units += zip(loose, sizes).map { Unit(rows: [$0], nodes: [$1.moved(to: Point(x: 0, y: 0))], size: $1, labels: [:]) }
    let centres = try centres(of: units, context)
    var nodes = graph.nodes.map { _ in Box(left: 0, bottom: 0, right: 0, top: 0) }
    var known: [Int: Box] = [:]
    for (unit, centre) in zip(units, centres) {
      for (row, box) in zip(unit.rows, unit.nodes) { nodes[row] = box.shifted(x: centre.x, y: centre.y) }
      for (row, box) in unit.labels { known[row] = box.shifted(x: centre.x, y: centre.y) }
    }
    return try graph.places(nodes: nodes, knownLabels: known, frameLabels: labels, context)
  }

  /// A frame, or a single node, around the point (0, 0).
  private struct Unit {
    let rows: [Int]
    let nodes: [Box]
    let size: Box
    /// Where the labels of edges inside are, by the edge's row.
    let labels: [Int: Box]
  }

  private func unit(of cluster: Int, label: Box, _ context: GraphvizContext) throws(DrawingError) -> Unit {
    let rows = graph.nodes.indices.filter { graph.nodes[$0].cluster == cluster }
    var inner = graph.part(of: rows)
    inner.graph.attributes["overlap_scaling"] = "-1.2"
    let components = inner.graph.components
    var parts: [Places] = []
    for component in components {
      let found = try GraphvizGraph.built(from: component.graph.withLabelsAsNodes).withLayout(context) { $0.places() }
      parts.append(component.graph.places(nodes: found.nodes))
    }
    let packed = inner.graph.packed(components, parts)
    let frame = FrameLabels.frame(around: packed.bounds, label: label)
    let (x, y) = (-frame.x, -frame.y)
    let labels = zip(inner.edges, packed.labels).compactMap { row, box in box.map { (row, $0.shifted(x: x, y: y)) } }
    return Unit(
      rows: rows, nodes: packed.nodes.map { $0.shifted(x: x, y: y) }, size: frame,
      labels: Dictionary(uniqueKeysWithValues: labels))
  }

  /// Where the middles of the units are in the smaller graph.
  private func centres(of units: [Unit], _ context: GraphvizContext) throws(DrawingError) -> [Point] {
    var unitOfNode: [Int: Int] = [:]
    for (number, unit) in units.enumerated() { for row in unit.rows { unitOfNode[row] = number } }
    var smaller = graph.bare
    smaller.attributes["overlap_scaling"] = "-0.8"
    smaller.attributes["sep"] = "+14"
    smaller.nodes = units.enumerated().map { number, unit in
      .init(
        key: "u\(number + 1)", cluster: nil,
        attributes: [
          "shape": "box", "fixedsize": "true", "label": "", "width": .text(decimal(unit.size.width / 72)),
          "height": .text(decimal(unit.size.height / 72)),
        ])
    }
    var seen: Set<[Int]> = []
    for edge in graph.edges {
      guard let tail = unitOfNode[edge.tail], let head = unitOfNode[edge.head], tail != head,
        seen.insert([min(tail, head), max(tail, head)]).inserted
      else { continue }
      let room = (units[tail].size.width + units[head].size.width) / 2 + (edge.label == nil ? 20 : 80)
      smaller.edges.append(.init(tail: tail, head: head, attributes: ["len": .text(decimal(room / 72))]))
    }
    return try GraphvizGraph.built(from: smaller).withLayout(context) { $0.places() }.nodes.map(\.centre)
  }
}

/// The labels of frames, and frames with room for them.
struct FrameLabels {
  private let sizes: [Box]
  static let margin = 8.0

  init(_ clusters: [AttributedGraph.Cluster], _ context: GraphvizContext) throws(DrawingError) {
    sizes = try GraphvizGraph.sizes(
      of: clusters.map { cluster in
        var attributes = cluster.attributes.filter { ["label", "fontsize"].contains($0.key) }
        attributes["fontname"] = .text(AttributedGraph.fonts)
        attributes["shape"] = "plain"
        attributes["margin"] = "0"
        return attributes
      }, context)
  }

  subscript(cluster: Int) -> Box { sizes[cluster] }

  /// The frame around what stands in it, with room for its label at the top.
  static func frame(around inside: Box, label: Box) -> Box {
    let width = max(inside.width, label.width) + 2 * margin
    return Box(
      left: inside.x - width / 2, bottom: inside.bottom - margin, right: inside.x + width / 2,
      top: inside.top + label.height + 2 * margin)
  }

  /// The room of a frame's label.
  func heading(of cluster: Int, frame: Box) -> Box {
    sizes[cluster].moved(
      to: Point(x: frame.x, y: frame.top - Self.margin / 2 - sizes[cluster].height / 2))
  }

  /// The attributes that say to Graphviz where a frame and its label are.
  func attributes(of cluster: Int, frame: Box) -> [String: String] {
    let label = heading(of: cluster, frame: frame)
    return [
      "bb": "\(decimal(frame.left)),\(decimal(frame.bottom)),\(decimal(frame.right)),\(decimal(frame.top))",
      "lp": label.centre.description, "lwidth": decimal(label.width / 72), "lheight": decimal(label.height / 72),
    ]
  }
}

extension AttributedGraph {
  /// The nodes of some rows and the edges between them, without clusters; and which edges those are.
  func part(of rows: [Int]) -> (graph: AttributedGraph, edges: [Int]) {
    var part = bare
    var numbers: [Int: Int] = [:]
    for row in rows {
      numbers[row] = part.nodes.count
      var node = nodes[row]
      node.cluster = nil
      part.nodes.append(node)
    }
    var taken: [Int] = []
    for (row, edge) in edges.enumerated() {
      guard let tail = numbers[edge.tail], let head = numbers[edge.head] else { continue }
      part.edges.append(Edge(tail: tail, head: head, attributes: edge.attributes, label: edge.label))
      taken.append(row)
    }
    return (part, taken)
  }

  /// The frames around the nodes of each cluster.
  func frames(_ nodes: [Box], extra: [Int: Box] = [:], labels: FrameLabels) -> [Box] {
    var inside: [[Box]] = clusters.map { _ in [] }
    for (row, box) in nodes.enumerated() { if let cluster = self.nodes[row].cluster { inside[cluster].append(box) } }
    for (row, box) in extra {
      if let cluster = self.nodes[edges[row].tail].cluster, cluster == self.nodes[edges[row].head].cluster {
        inside[cluster].append(box)
      }
    }
    return inside.enumerated().map { FrameLabels.frame(around: $1.bounds, label: labels[$0]) }
  }

  /// Where everything stands, given the nodes; labels that are not known go to free places on their edges.
  func places(
    nodes places: [Box], knownLabels: [Int: Box], frameLabels: FrameLabels,
    corner: Point = Point(x: -.infinity, y: .infinity), _ context: GraphvizContext
  ) throws(DrawingError) -> Places {
    let unknown = edges.indices.filter { edges[$0].label != nil && knownLabels[$0] == nil }
    let sizes = try GraphvizGraph.sizes(of: unknown.compactMap { edges[$0].label }, defaults: self, context)
    let frames = frames(places, extra: knownLabels, labels: frameLabels)
    var found: [Box?] = edges.indices.map { knownLabels[$0] }
    let headings = frames.enumerated().map { frameLabels.heading(of: $0, frame: $1) }
    var free = FreeSpots(places + knownLabels.values + headings, corner: corner)
    for (row, size) in zip(unknown, sizes) {
      let middle = (places[edges[row].tail].centre + places[edges[row].head].centre) * 0.5
      let spot = free.nearest(to: size.moved(to: middle))
      free.take(spot)
      found[row] = spot
    }
    var result = self.places(nodes: places + found.compactMap { $0 }, headings: headings)
    result.clusters = frames.enumerated().map { frameLabels.attributes(of: $0, frame: $1) }
    result.bounds = (places + frames + result.labels.compactMap { $0 }).bounds
    return result
  }
}
