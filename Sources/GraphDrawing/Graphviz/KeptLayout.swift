/// The layout of a graph whose nodes stand, as far as they were there, where they stood in a picture before.
///
/// Graphviz's `neato` says where new nodes would be among those that stay; from there each goes to the nearest free
/// place. Edges are routed anew.
struct KeptLayout {
  let graph: AttributedGraph
  let kept: DrawingLayout

  /// The most nodes that `neato` is asked about: with more, only new nodes and what they are tied to.
  private static let mostForNeato = 400
  /// The space around a new node, in points.
  private static let margin = 9.0

  /// Where everything stands.
  func places(_ context: GraphvizContext) throws(DrawingError) -> Places {
    let sizes = try GraphvizGraph.sizes(of: graph.nodes.map(\.attributes), defaults: graph, context)
    let labels = try FrameLabels(graph.clusters, context)
    let old = zip(graph.nodes, sizes).map { node, size in
      kept.nodes[node.id].map { size.moved(to: Point(x: $0.x, y: -$0.y)) }
    }
    let wanted = try wanted(old, context)
    let nodes = placed(sizes, old: old, wanted: wanted, labels)
    return try graph.places(
      nodes: nodes, knownLabels: [:], frameLabels: labels, corner: corner(old), context)
  }

  /// The upper left corner of what stays: going beyond it would move all of it on the page.
  private func corner(_ old: [Box?]) -> Point {
    Point(x: 0, y: min(0, old.compactMap { $0?.top }.max() ?? 0) + FrameLabels.margin)
  }

  /// Where each node would like to be; nil for nodes that nothing draws anywhere.
  private func wanted(_ old: [Box?], _ context: GraphvizContext) throws(DrawingError) -> [Point?] {
    let isWhole = graph.nodes.count <= Self.mostForNeato
    var near = old.map { isWhole || $0 == nil }
    for edge in graph.edges where (old[edge.tail] == nil) != (old[edge.head] == nil) {
      near[edge.tail] = true
      near[edge.head] = true
    }
    let rows = graph.nodes.indices.filter { near[$0] }
    var wanted = old.map { $0?.centre }
    guard let anchor = rows.first(where: { old[$0] != nil }), rows.count <= 3 * Self.mostForNeato else {
      return middles(of: old)
    }
    var part = graph.part(of: rows).graph
    part.attributes.merge(["layout": "neato", "overlap": "true", "inputscale": "72", "start": "1"]) { $1 }
    part.attributes["overlap_scaling"] = nil
    let length = AttributedGraph.Value.text(decimal(usualLength(old) / 72))
    part.edges = part.edges.map { .init(tail: $0.tail, head: $0.head, attributes: ["len": length]) }
    for (number, row) in rows.enumerated() {
      part.nodes[number].attributes["pos"] = old[row].map { .text("\($0.centre)!") }
    }
    let found = try GraphvizGraph.built(from: part).withLayout(context) { $0.places() }.nodes
    guard let number = rows.firstIndex(of: anchor), let place = old[anchor]?.centre else { return wanted }
    let shift = place - found[number].centre
    for (row, box) in zip(rows, found) where old[row] == nil { wanted[row] = box.centre + shift }
    return wanted
  }

  /// How long the edges between nodes that stay are, in the middle.
  private func usualLength(_ old: [Box?]) -> Double {
    let lengths = graph.edges.compactMap { edge -> Double? in
      guard let tail = old[edge.tail], let head = old[edge.head], edge.tail != edge.head else { return nil }
      return (tail.centre - head.centre).length
    }
    return min(max(lengths.sorted().dropFirst(lengths.count / 2).first ?? 120, 60), 300)
  }

  private func middles(of old: [Box?]) -> [Point?] {
    var sums = old.map { _ in (point: Point(x: 0, y: 0), count: 0.0) }
    for edge in graph.edges {
      for (one, other) in [(edge.tail, edge.head), (edge.head, edge.tail)] {
        guard let box = old[other] else { continue }
        sums[one] = (sums[one].point + box.centre, sums[one].count + 1)
      }
    }
    return zip(old, sums).map { box, sum in
      box?.centre ?? (sum.count > 0 ? sum.point * (1 / sum.count) : nil)
    }
  }

  /// What stands already: the nodes that have their places, and the frames of the groups.
  private struct Standing {
    var nodes: [Box?]
    var frames: [Box?]

    var boxes: [Box] { (nodes + frames).compactMap { $0 } }
  }

  /// The nodes at their places: the old ones where they were, then new groups as a whole, then single new nodes near
  /// what they are tied to, and below everything those for which there is no place there.
  private func placed(_ sizes: [Box], old: [Box?], wanted: [Point?], _ labels: FrameLabels) -> [Box] {
    let corner = corner(old)
    var standing = Standing(nodes: old, frames: graph.clusters.indices.map { frame(of: $0, old, labels) })
    let bounds = old.compactMap { $0 }.bounds
    let bottom = Point(x: bounds.left, y: bounds.bottom)
    for cluster in graph.clusters.indices where standing.frames[cluster] == nil {
      placeGroup(cluster, near: wanted.map { $0 ?? bottom }, sizes, labels, corner, &standing)
    }
    for row in graph.nodes.indices where standing.nodes[row] == nil {
      placeInGroup(row, sizes[row], labels, corner, &standing)
    }
    var free = FreeSpots(standing.boxes, corner: corner)
    for row in graph.nodes.indices where standing.nodes[row] == nil {
      guard let point = wanted[row] else { continue }
      standing.nodes[row] = free.free(near: sizes[row].moved(to: point), margin: Self.margin)
      if let place = standing.nodes[row] { free.take(place) }
    }
    let rest = graph.nodes.indices.filter { standing.nodes[$0] == nil }
    let block = packed(rest.map { sizes[$0] }, below: standing.boxes.bounds)
    for (row, box) in zip(rest, block) { standing.nodes[row] = box }
    return zip(standing.nodes, sizes).map { $0 ?? $1 }
  }

  /// Places a group of which nothing stood before, as a whole, in a column.
  private func placeGroup(
    _ cluster: Int, near wanted: [Point], _ sizes: [Box], _ labels: FrameLabels, _ corner: Point,
    _ standing: inout Standing
  ) {
    let rows = graph.nodes.indices.filter { graph.nodes[$0].cluster == cluster }
    guard !rows.isEmpty else { return }
    let column = stacked(rows.map { sizes[$0] })
    let frame = FrameLabels.frame(around: column.bounds, label: labels[cluster])
    let middle = rows.reduce(Point(x: 0, y: 0)) { $0 + wanted[$1] } * (1 / Double(rows.count))
    let spot = FreeSpots(standing.boxes, corner: corner).nearest(to: frame.moved(to: middle), margin: Self.margin)
    for (row, box) in zip(rows, column) { standing.nodes[row] = box.shifted(x: spot.x - frame.x, y: spot.y - frame.y) }
    standing.frames[cluster] = spot
  }

  /// Places a new member of a group that stands, at the foot of its frame, which grows.
  private func placeInGroup(
    _ row: Int, _ size: Box, _ labels: FrameLabels, _ corner: Point, _ standing: inout Standing
  ) {
    guard let home = graph.nodes[row].cluster, let frame = standing.frames[home] else { return }
    let point = Point(x: frame.x, y: frame.bottom + FrameLabels.margin - 6 - size.height / 2)
    var others = standing
    others.frames[home] = nil
    standing.nodes[row] = FreeSpots(others.boxes, corner: corner).nearest(to: size.moved(to: point), margin: 5)
    standing.frames[home] = self.frame(of: home, standing.nodes, labels)
  }

  /// The boxes as a block below others.
  private func packed(_ sizes: [Box], below bounds: Box) -> [Box] {
    let gap = 2 * Self.margin
    let corners = SkylinePacking.corners(of: sizes.map { ($0.width, $0.height) }, gap: gap, shape: 1.5)
    let height = zip(corners, sizes).map { $0.y + $1.height }.max() ?? 0
    return zip(corners, sizes).map { corner, size in
      size.moved(
        to: Point(
          x: bounds.left + corner.x + size.width / 2, y: bounds.bottom - gap - height + corner.y + size.height / 2))
    }
  }

  private func frame(of cluster: Int, _ places: [Box?], _ labels: FrameLabels) -> Box? {
    let inside = zip(graph.nodes, places).compactMap { $0.cluster == cluster ? $1 : nil }
    return inside.isEmpty ? nil : FrameLabels.frame(around: inside.bounds, label: labels[cluster])
  }

  /// The boxes one below the other.
  private func stacked(_ sizes: [Box]) -> [Box] {
    var top = 0.0
    return sizes.map { size in
      defer { top -= size.height + 10 }
      return size.moved(to: Point(x: 0, y: top - size.height / 2))
    }
  }
}
