import Foundation

/// The way from a graph to a page.
///
/// Each connected part is laid out by itself; the parts are packed onto a landscape page; the words go above and below;
/// and Graphviz draws all of it where it stands (its engine `nop2`).
struct PageLayout {
  let graph: AttributedGraph
  let drawing: Drawing
  let page: Graphviz.Page

  /// Width through height that the packed parts come near to.
  static let shape = 1.5
  /// Space between parts, in points.
  static let gap = 22.0
  /// White space around the page, in points: the attribute `pad`.
  static let pad = 0.3 * 72

  /// The picture with everything at its place.
  func drawn(_ places: Places, _ context: GraphvizContext) throws(DrawingError) -> RenderedPicture {
    let kept = keptLayout
    // Letters of one size in both editions, so that the words above take the same room.
    let frame = PageFrame(drawing: drawing, width: kept?.page.x ?? places.bounds.width)
    var (plan, bounds) = (plan(of: places), places.bounds)
    if kept != nil { bounds = bounds.union(Box(left: 0, bottom: bounds.bottom, right: 0, top: bounds.top)) }
    let header = try WordBlock(frame.header, context)
    if !header.isEmpty {
      let lowest = bounds.top + Self.gap + header.height
      let top = kept == nil ? lowest : max(lowest, 0)
      plan.nodes += header.nodes("header", left: bounds.left, top: top)
      bounds = bounds.union(
        Box(left: bounds.left, bottom: top - header.height, right: bounds.left + header.width, top: top))
    }
    let footer = try WordBlock(frame.footer, context)
    if !footer.isEmpty {
      let top = bounds.bottom - Self.gap
      plan.nodes += footer.nodes("footer", left: bounds.left, top: top)
      bounds = bounds.union(
        Box(left: bounds.left, bottom: top - footer.height, right: bounds.left + footer.width, top: top))
    }
    var notes: [String] = []
    var resolution = page.resolution
    if page.format == .png {
      let side = max(bounds.width, bounds.height) + 2 * Self.pad
      resolution = min(page.resolution, Double(page.maximumPixels - 1) * 72 / side)
      // A page of many metres has less than a dot an inch.
      let places = resolution < 1 ? 1e6 : 100
      resolution = (resolution * places).rounded(.down) / places
      plan.attributes["dpi"] = .text(resolution < 1 ? "\(resolution)" : decimal(resolution))
      if resolution < page.resolution { notes.append(Self.lowered(page, to: resolution)) }
    }
    let built = try GraphvizGraph.built(from: plan)
    var (data, final) = try built.withLayout(context) { layout throws(DrawingError) in
      if page.format == .png { layout.setMargin(ofAbout: Self.pad, resolution: resolution) }
      return (try layout.rendered(as: page.format), layout.page(in: plan))
    }
    let layout = DrawingLayout(graph, places, page: final)
    switch page.format {
    case .svg: data = SVGDocument(data).described(drawing, graph: graph, layout: layout)
    case .pdf:
      if let linked = linked(data, places, final) { data = linked } else { notes.append(Self.withoutLinks) }
    case .png, .gv: break
    }
    return RenderedPicture(data: data, format: page.format, notes: notes, layout: layout)
  }

  private static let withoutLinks =
    "The PDF has no links to articles: this version of cairo packs its pages in a way that they cannot be added to (1.18 "
    + "and later do); the SVG has them."

  /// The PDF with its links; nil where there are some that cannot be added.
  private func linked(_ data: Data, _ places: Places, _ final: FinalPage) -> Data? {
    guard !graph.links(places, shift: final.shift).isEmpty else { return data }
    let document = PDFDocument(data)
    guard let height = document.pageHeight else { return nil }
    let corner = Point(x: Self.pad - final.bounds.left, y: height - Self.pad - final.bounds.top)
    return document.linked(graph.links(places, shift: final.shift + corner))
  }

  private static func lowered(_ page: Graphviz.Page, to resolution: Double) -> String {
    "The resolution was lowered from \(decimal(page.resolution)) to \(decimal(resolution)) dots per inch, "
      + "since the bitmap would be more than \(page.maximumPixels) pixels wide or high."
  }

  /// The graph with the places of its parts in the attributes that say so to Graphviz.
  private func plan(of places: Places) -> AttributedGraph {
    var plan = graph
    plan.attributes["layout"] = "nop2"
    plan.layers = []
    for (row, box) in places.nodes.enumerated() { plan.nodes[row].attributes["pos"] = Self.position(box) }
    for (row, attributes) in places.clusters.enumerated() {
      plan.nodes.append(Self.heading(of: plan.clusters[row], number: row + 1, at: attributes["lp"]))
      plan.clusters[row].attributes["label"] = nil
      plan.clusters[row].attributes["bb"] = attributes["bb"].map { .text($0) }
    }
    for (row, attributes) in places.edges.enumerated() {
      plan.edges[row].attributes.merge(attributes.mapValues { .text($0) }) { $1 }
      if let box = places.labels[row], var label = plan.edges[row].label {
        plan.edges[row].attributes["label"] = nil
        label["pos"] = Self.position(box)
        plan.nodes.append(.init(key: "l\(row + 1)", cluster: nil, attributes: label))
      }
    }
    return plan
  }

  /// The label of a frame as a node of its own: Graphviz's `nop2` never frees the labels of clusters.
  private static func heading(
    of cluster: AttributedGraph.Cluster, number: Int, at middle: String?
  ) -> AttributedGraph.Node {
    var attributes = cluster.attributes.filter { ["label", "fontsize", "fontcolor", "tooltip"].contains($0.key) }
    attributes["shape"] = "plain"
    attributes["style"] = ""
    attributes["margin"] = "0"
    attributes["id"] = .text("heading\(number)")
    attributes["pos"] = .text(middle ?? "0,0")
    return .init(key: "h\(number)", cluster: nil, attributes: attributes)
  }

  private static func position(_ box: Box) -> AttributedGraph.Value {
    .text(box.centre.description)
  }
}

/// The page as Graphviz draws it.
struct FinalPage {
  /// Everything on it.
  let bounds: Box
  /// How far everything was moved from where the plan has it.
  let shift: Point
}

extension DrawingLayout {
  /// Where the nodes of a graph are on the final page.
  init(_ graph: AttributedGraph, _ places: Places, page: FinalPage) {
    let corner = Point(x: page.shift.x - page.bounds.left, y: page.bounds.top - page.shift.y)
    let points = zip(graph.nodes, places.nodes).map { ($0.id, SIMD2($1.x + corner.x, corner.y - $1.y)) }
    self.init(
      nodes: Dictionary(uniqueKeysWithValues: points), page: SIMD2(page.bounds.width, page.bounds.height))
  }
}

extension PageLayout {
  /// The layout before, where it says anything of this graph.
  private var keptLayout: DrawingLayout? {
    page.kept.flatMap { kept in graph.nodes.contains { kept.nodes[$0.id] != nil } ? kept : nil }
  }

  /// Where everything stands: as in the picture before, as far as there was one, or else the packed parts.
  func arranged(_ context: GraphvizContext) throws(DrawingError) -> Places {
    if let kept = keptLayout { return try KeptLayout(graph: graph, kept: kept).places(context) }
    let components = graph.components
    var parts: [Places] = []
    for component in components { parts.append(try Self.places(of: component.graph, context)) }
    return graph.packed(components, parts)
  }

  /// Where everything in a connected part stands.
  private static func places(of part: AttributedGraph, _ context: GraphvizContext) throws(DrawingError) -> Places {
    if part.attributes["layout"] == .text(LayoutEngine.dot.rawValue) {
      return try GraphvizGraph.built(from: part).withLayout(context) { layout in layout.places() }
    }
    if !part.clusters.isEmpty { return try FramedLayout(graph: part).places(context) }
    let found = try GraphvizGraph.built(from: part.withLabelsAsNodes).withLayout(context) { $0.places() }
    return part.places(nodes: found.nodes)
  }
}

extension AttributedGraph {
  /// The connected parts side by side on a landscape page.
  func packed(_ components: [Component], _ parts: [Places]) -> Places {
    let corners = SkylinePacking.corners(
      of: parts.map { ($0.bounds.width, $0.bounds.height) }, gap: PageLayout.gap, shape: PageLayout.shape)
    let nowhere = Box(left: 0, bottom: 0, right: 0, top: 0)
    var whole = Places(
      bounds: nowhere, nodes: nodes.map { _ in nowhere }, edges: edges.map { _ in [:] },
      clusters: clusters.map { _ in [:] }, labels: edges.map { _ in nil })
    var bounds: [Box] = []
    for (component, (part, corner)) in zip(components, zip(parts, corners)) {
      let part = part.shifted(x: corner.x - part.bounds.left, y: corner.y - part.bounds.bottom)
      for (row, box) in zip(component.nodes, part.nodes) { whole.nodes[row] = box }
      for (row, attributes) in zip(component.edges, part.edges) { whole.edges[row] = attributes }
      for (row, attributes) in zip(component.clusters, part.clusters) { whole.clusters[row] = attributes }
      for (row, box) in zip(component.edges, part.labels) { whole.labels[row] = box }
      bounds.append(part.bounds)
    }
    whole.bounds = bounds.bounds
    return whole
  }
}
