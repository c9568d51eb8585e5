import Foundation

/// The way from a graph to a page.
///
/// Each connected part is laid out by itself; the parts are packed onto a landscape page; the words go above and below;
/// and Graphviz draws all of it where it stands (its engine `nop2`).
struct PageLayout {
  let graph: AttributedGraph
  let drawing: Drawing

  /// Width through height that the packed parts come near to.
  private static let shape = 1.5
  /// Space between parts, in points.
  private static let gap = 22.0
  /// White space around the page, in points: the attribute `pad`.
  private static let pad = 0.3 * 72

  /// Whether edges and their labels stay as the engine laid them; otherwise they are routed anew.
  private var keepsEdges: Bool { drawing.engine.isLayered }

  /// The picture.
  func drawn(
    _ page: Graphviz.Page, _ context: GraphvizContext
  ) throws(DrawingError) -> RenderedPicture {
    var (plan, bounds) = try packed(context)
    let frame = PageFrame(drawing: drawing, width: bounds.width)
    if let html = frame.header {
      let size = try Self.size(of: html, context)
      let place = Box(
        left: bounds.left, bottom: bounds.top + Self.gap, right: bounds.left + size.width,
        top: bounds.top + Self.gap + size.height)
      plan.nodes.append(Self.words("header", html, place))
      bounds = bounds.union(place)
    }
    if let html = frame.footer {
      let size = try Self.size(of: html, context)
      let top = bounds.bottom - Self.gap
      let place = Box(left: bounds.left, bottom: top - size.height, right: bounds.left + size.width, top: top)
      plan.nodes.append(Self.words("footer", html, place))
      bounds = bounds.union(place)
    }
    var notes: [String] = []
    if page.format == .png {
      let side = max(bounds.width, bounds.height) + 2 * Self.pad
      let resolution = min(page.resolution, Double(page.maximumPixels) * 72 / side)
      plan.attributes["dpi"] = .text(decimal(resolution))
      if resolution < page.resolution { notes.append(Self.lowered(page, to: resolution)) }
    }
    let data = try GraphvizGraph.built(from: plan).withLayout(context) { layout throws(DrawingError) in
      try layout.rendered(as: page.format)
    }
    return RenderedPicture(data: data, format: page.format, notes: notes)
  }

  private static func lowered(_ page: Graphviz.Page, to resolution: Double) -> String {
    "The resolution was lowered from \(decimal(page.resolution)) to \(decimal(resolution)) dots per inch, "
      + "since the bitmap would be more than \(page.maximumPixels) pixels wide or high."
  }

  /// The graph with everything in its place on the page, and the box around it.
  private func packed(
    _ context: GraphvizContext
  ) throws(DrawingError) -> (plan: AttributedGraph, bounds: Box) {
    let components = graph.components
    var places: [Places] = []
    for component in components {
      let graph = keepsEdges ? component.graph : component.graph.withLabelsAsNodes
      places.append(try GraphvizGraph.built(from: graph).withLayout(context) { layout in layout.places() })
    }
    let corners = SkylinePacking.corners(
      of: places.map { ($0.bounds.width, $0.bounds.height) }, gap: Self.gap, shape: Self.shape)
    var plan = graph
    plan.attributes["layout"] = "nop2"
    var bounds: Box?
    for (component, (place, corner)) in zip(components, zip(places, corners)) {
      let place = place.shifted(x: corner.x - place.bounds.left, y: corner.y - place.bounds.bottom)
      put(component, place, into: &plan)
      bounds = bounds?.union(place.bounds) ?? place.bounds
    }
    return (plan, bounds ?? Box(left: 0, bottom: 0, right: 0, top: 0))
  }

  /// Writes the places of a component's parts into the attributes that say so to Graphviz.
  private func put(_ component: AttributedGraph.Component, _ place: Places, into plan: inout AttributedGraph) {
    for (row, box) in zip(component.nodes, place.nodes) { plan.nodes[row].attributes["pos"] = Self.position(box) }
    for (row, attributes) in zip(component.clusters, place.clusters) {
      plan.clusters[row].attributes.merge(attributes.mapValues { .text($0) }) { $1 }
    }
    if keepsEdges {
      for (row, attributes) in zip(component.edges, place.edges) {
        plan.edges[row].attributes.merge(attributes.mapValues { .text($0) }) { $1 }
      }
      return
    }
    let part = component.graph
    for (row, (edge, route)) in zip(component.edges, zip(part.edges, part.routes(place.nodes))) {
      let position = part.position(of: edge, along: route.curve, places: place.nodes)
      plan.edges[row].attributes["pos"] = .text(position)
      if let box = route.label, var label = plan.edges[row].label {
        plan.edges[row].attributes["label"] = nil
        label["pos"] = Self.position(box)
        plan.nodes.append(.init(key: "l\(row + 1)", cluster: nil, attributes: label))
      }
    }
  }

  private static func position(_ box: Box) -> AttributedGraph.Value {
    .text(box.centre.description)
  }
}

extension PageLayout {
  /// The room that words take with the fonts of the machine.
  private static func size(
    of html: String, _ context: GraphvizContext
  ) throws(DrawingError) -> Box {
    var plan = AttributedGraph(name: "words", attributes: ["layout": "dot", "charset": "UTF-8"])
    plan.nodes = [words("words", html, nil)]
    return try GraphvizGraph.built(from: plan).withLayout(context) { layout in layout.places() }.nodes[0]
  }

  private static func words(_ key: String, _ html: String, _ place: Box?) -> AttributedGraph.Node {
    var attributes: AttributedGraph.Attributes = [
      "label": .html(html), "shape": "plain", "style": "", "margin": "0", "id": .text(key),
      "fontname": .text(AttributedGraph.fonts),
    ]
    attributes["pos"] = place.map(position)
    return .init(key: key, cluster: nil, attributes: attributes)
  }
}
