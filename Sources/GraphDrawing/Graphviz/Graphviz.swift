import CGraphviz
import Foundation

/// Graphviz behind a lock: libcgraph may only be used by one thread at a time.
enum Graphviz {
  private static let lock = NSLock()
  /// One for the process: to make one reads the list of plug-ins, and Graphviz 2.43 keeps 5 kB of each that is freed.
  nonisolated(unsafe) private static var context: GraphvizContext?

  /// How a page is to be drawn.
  struct Page {
    let format: PictureFormat
    /// Of a bitmap, in dots per inch.
    let resolution: Double
    /// The most pixels a side of a bitmap.
    let maximumPixels: Int
    /// Where the nodes were in a picture before.
    let kept: DrawingLayout?
  }

  /// Draws in each of some sets of colours; callers on other threads wait for their turn.
  static func render(_ drawing: Drawing, _ page: Page, themes: [Drawing.Theme]) throws(DrawingError)
    -> [RenderedPicture]
  {
    let (drawing, adaptions) = drawing.adapted()
    let notes = adaptions + (page.format == .gv ? [] : [Fonts.warning].compactMap { $0 })
    lock.lock()
    defer { lock.unlock() }
    let (pictures, messages) = try GraphvizMessages.caught { () throws(DrawingError) in
      try editions(of: drawing, page, themes)
    }
    return pictures.map {
      RenderedPicture(data: $0.data, format: page.format, notes: notes + $0.notes + messages, layout: $0.layout)
    }
  }

  /// The picture in each set of colours, laid out once; only to be called under the lock.
  private static func editions(
    of drawing: Drawing, _ page: Page, _ themes: [Drawing.Theme]
  ) throws(DrawingError) -> [RenderedPicture] {
    var places: Places?
    var pictures: [RenderedPicture] = []
    for theme in themes {
      var drawing = drawing
      drawing.theme = theme
      let graph = try AttributedGraph(drawing, for: page.format)
      if page.format == .gv {
        pictures.append(
          RenderedPicture(data: try source(graph, drawing), format: .gv, notes: [], layout: DrawingLayout()))
        continue
      }
      let layout = PageLayout(graph: graph, drawing: drawing, page: page)
      let context = try sharedContext()
      let known: Places
      if let places { known = places } else { known = try layout.arranged(context) }
      places = known
      pictures.append(try layout.drawn(known, context))
    }
    return pictures
  }

  /// Where everything of a drawing stands, without the words around it.
  static func arrangement(of drawing: Drawing, keeping kept: DrawingLayout? = nil) throws(DrawingError) -> Places {
    let drawing = drawing.adapted().drawing
    let graph = try AttributedGraph(drawing, for: .svg)
    let page = Page(format: .svg, resolution: 72, maximumPixels: 1_000, kept: kept)
    lock.lock()
    defer { lock.unlock() }
    return try GraphvizMessages.caught { () throws(DrawingError) in
      try PageLayout(graph: graph, drawing: drawing, page: page).arranged(sharedContext())
    }
    .result
  }

  /// The context of the process; only to be called under the lock.
  private static func sharedContext() throws(DrawingError) -> GraphvizContext {
    if let context { return context }
    let made = try GraphvizContext()
    context = made
    return made
  }

  /// The version of the library; nil where it does not start.
  static var version: String? {
    lock.lock()
    defer { lock.unlock() }
    guard let context = try? sharedContext() else { return nil }
    return gvcVersion(context.pointer).map { String(cString: $0) }
  }

  /// The graph in the DOT language, with the words around it as its label.
  private static func source(
    _ graph: AttributedGraph, _ drawing: Drawing
  ) throws(DrawingError) -> Data {
    var graph = graph
    if let words = PageFrame(drawing: drawing, width: 0).label {
      graph.attributes["label"] = .html(words)
      graph.attributes["labelloc"] = "t"
      graph.attributes["labeljust"] = "l"
    }
    return try GraphvizGraph.built(from: graph).canonicalText()
  }
}
