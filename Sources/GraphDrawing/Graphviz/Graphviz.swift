import Foundation

/// Graphviz behind a lock: libcgraph may only be used by one thread at a time.
enum Graphviz {
  private static let lock = NSLock()

  /// Space between picture and words, in points.
  private static let gap = 16.0
  /// White space around the page, in points: the attribute `pad`.
  private static let pad = 0.3 * 72

  /// Draws; callers on other threads wait for their turn.
  static func render(
    _ drawing: Drawing, as format: PictureFormat, resolution: Double, maximumPixels: Int
  ) throws(DrawingError) -> RenderedPicture {
    let text = GraphvizText(isForXML: format == .svg)
    let plan = try AttributedGraph(drawing, text: text)
    lock.lock()
    defer { lock.unlock() }
    let (picture, messages) = try GraphvizMessages.caught { () throws(DrawingError) in
      if format == .gv {
        return RenderedPicture(data: try source(plan, drawing, text), format: format, notes: [])
      }
      let page = Page(format: format, resolution: resolution, maximumPixels: maximumPixels)
      return try laidOut(plan, drawing, text, page)
    }
    return RenderedPicture(data: picture.data, format: format, notes: picture.notes + messages)
  }

  private struct Page {
    let format: PictureFormat
    let resolution: Double
    let maximumPixels: Int
  }

  /// The graph in the DOT language, its words as a label.
  private static func source(_ plan: AttributedGraph, _ drawing: Drawing, _ text: GraphvizText) throws(DrawingError)
    -> Data
  {
    var plan = plan
    if let words = PageFrame(drawing: drawing, text: text, width: 0).whole {
      plan.attributes["label"] = .html(words)
      plan.attributes["labelloc"] = "t"
      plan.attributes["labeljust"] = "l"
    }
    return try GraphvizGraph.built(from: plan).canonicalText()
  }

  /// Lays the graph out, puts the words above and below it, and draws all of it in its place.
  private static func laidOut(
    _ plan: AttributedGraph, _ drawing: Drawing, _ text: GraphvizText, _ page: Page
  ) throws(DrawingError) -> RenderedPicture {
    let context = try GraphvizContext()
    let graph = try GraphvizGraph.built(from: plan)
    let bounds = try graph.withLayout(context) { layout throws(DrawingError) in
      layout.keepPlaces()
      return layout.bounds
    }
    let frame = PageFrame(drawing: drawing, text: text, width: bounds.right - bounds.left)
    let header = try frame.header.map { html throws(DrawingError) in try Words("header", html, context) }
    let footer = try frame.footer.map { html throws(DrawingError) in try Words("footer", html, context) }
    header?.place(in: graph, left: bounds.left, bottom: bounds.top + gap)
    footer?.place(in: graph, left: bounds.left, bottom: bounds.bottom - gap - (footer?.height ?? 0))
    let width = max(bounds.right - bounds.left, header?.width ?? 0, footer?.width ?? 0) + 2 * pad
    let height =
      bounds.top - bounds.bottom + [header, footer].compactMap { $0 }.reduce(0) { $0 + $1.height + gap } + 2 * pad
    graph.set(["layout": "nop2"])
    var notes: [String] = []
    if page.format == .png {
      let fitting = Double(page.maximumPixels) * 72 / max(width, height)
      let resolution = min(page.resolution, fitting)
      graph.set(["dpi": .text(decimal(resolution))])
      if resolution < page.resolution {
        notes.append(
          "The resolution was lowered from \(decimal(page.resolution)) to \(decimal(resolution)) dots per inch, "
            + "since the bitmap would be larger than \(page.maximumPixels) pixels a side.")
      }
    }
    let data = try graph.withLayout(context) { layout throws(DrawingError) in try layout.rendered(as: page.format) }
    return RenderedPicture(data: data, format: page.format, notes: notes)
  }

  /// Words that stand beside the picture, and the room that they take.
  private struct Words {
    let key: String
    let html: String
    let width: Double
    let height: Double

    /// Measures the words with the fonts of the machine.
    init(_ key: String, _ html: String, _ context: borrowing GraphvizContext) throws(DrawingError) {
      var plan = AttributedGraph(name: key, attributes: ["layout": "dot", "charset": "UTF-8"])
      plan.nodes = [Self.node(key, html, position: nil)]
      let size = try GraphvizGraph.built(from: plan).withLayout(context) { layout throws(DrawingError) in layout.size(of: key) }
      self.key = key
      self.html = html
      width = size?.width ?? 0
      height = size?.height ?? 0
    }

    func place(in graph: borrowing GraphvizGraph, left: Double, bottom: Double) {
      let position = "\(decimal(left + width / 2)),\(decimal(bottom + height / 2))"
      graph.addNode(Self.node(key, html, position: position))
    }

    private static func node(_ key: String, _ html: String, position: String?) -> AttributedGraph.Node {
      var attributes: AttributedGraph.Attributes = [
        "label": .html(html), "shape": "plain", "style": "", "margin": "0", "id": .text(key),
        "fontname": .text(AttributedGraph.fonts),
      ]
      if let position { attributes["pos"] = .text(position) }
      return .init(key: key, cluster: nil, attributes: attributes)
    }
  }
}
