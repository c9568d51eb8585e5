import CGraphviz
import Foundation

/// The owner of a graph in Graphviz's memory; it closes the graph when it goes.
///
/// Every text reaches Graphviz through a call, never as DOT source, and is valid UTF-8 because it is a Swift string.
struct GraphvizGraph: ~Copyable {
  private let pointer: UnsafeMutablePointer<Agraph_t>

  /// Opens an empty graph.
  private init(name: String) throws(DrawingError) {
    guard let pointer = name.withMutableCString({ cgraphviz_open_directed($0) }) else {
      throw DrawingError(.graphvizFailed, "there was no memory for the graph")
    }
    self.pointer = pointer
  }

  deinit { agclose(pointer) }

  /// Builds a graph, its parts in the order given.
  static func built(from graph: AttributedGraph) throws(DrawingError) -> GraphvizGraph {
    let built = try GraphvizGraph(name: graph.name)
    try built.fill(from: graph)
    return built
  }

  private func fill(from graph: AttributedGraph) throws(DrawingError) {
    declare(graph.nodeDefaults, for: AGNODE)
    declare(graph.edgeDefaults, for: AGEDGE)
    set(graph.attributes, of: pointer)
    let clusters = graph.clusters.map { cluster in
      let subgraph = cluster.key.withMutableCString { agsubg(pointer, $0, 1) }
      if let subgraph { set(cluster.attributes, of: subgraph) }
      return subgraph
    }
    let nodes = graph.nodes.map { node in
      addNode(node, to: node.cluster.flatMap { clusters.indices.contains($0) ? clusters[$0] : nil })
    }
    for edge in graph.edges {
      guard let tail = nodes[edge.tail], let head = nodes[edge.head], let made = agedge(pointer, tail, head, nil, 1)
      else { throw DrawingError(.graphvizFailed, "there was no memory for the graph's edges") }
      set(edge.attributes, of: made)
    }
  }

  /// Adds a node, to a cluster if one is given.
  @discardableResult
  func addNode(
    _ node: AttributedGraph.Node, to cluster: UnsafeMutablePointer<Agraph_t>? = nil
  ) -> UnsafeMutablePointer<Agnode_t>? {
    let made = node.key.withMutableCString { agnode(cluster ?? pointer, $0, 1) }
    if let made { set(node.attributes, of: made) }
    return made
  }

  /// Sets attributes of the graph itself.
  func set(_ attributes: AttributedGraph.Attributes) {
    set(attributes, of: pointer)
  }

  /// The graph in the DOT language, as cgraph writes it.
  func canonicalText() throws(DrawingError) -> Data {
    var bytes: UnsafeMutablePointer<CChar>?
    var count = 0
    guard let file = open_memstream(&bytes, &count) else {
      throw DrawingError(.graphvizFailed, "there was no memory for the text of the graph")
    }
    let status = agwrite(pointer, file)
    fclose(file)
    defer { free(bytes) }
    guard status == 0, let bytes else { throw DrawingError(.graphvizFailed, "the graph could not be written") }
    return Data(bytes: bytes, count: count)
  }

  /// Lays the graph out, hands the layout over, and frees it.
  func withLayout<Result>(
    _ context: borrowing GraphvizContext, _ body: (Layout) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    let engine = "dot"  // The graph's own attribute `layout` says which.
    guard gvLayout(context.pointer, pointer, engine) == 0 else {
      throw DrawingError(.graphvizFailed, "the graph could not be laid out")
    }
    defer { gvFreeLayout(context.pointer, pointer) }
    return try body(Layout(context: context.pointer, graph: pointer))
  }

  private func declare(_ defaults: AttributedGraph.Attributes, for kind: Int32) {
    for (name, value) in defaults.sorted(by: { $0.key < $1.key }) {
      guard case .text(let text) = value else { continue }
      _ = name.withMutableCString { name in
        text.withMutableCString { agattr(pointer, kind, name, $0) }
      }
    }
  }

  private func set(_ attributes: AttributedGraph.Attributes, of object: UnsafeMutableRawPointer) {
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) {
      switch value {
      case .text(let text): set(name, to: text, of: object) { $0 }
      case .html(let text):
        set(name, to: text, of: object) { text in
          // The copy that is marked as HTML lives as long as the graph, and so longer than the attribute.
          agstrdup_html(pointer, text)
        }
      }
    }
  }

  private func set(
    _ name: String, to text: String, of object: UnsafeMutableRawPointer,
    through copy: (UnsafeMutablePointer<CChar>) -> UnsafeMutablePointer<CChar>?
  ) {
    name.withMutableCString { name in
      text.withMutableCString { text in
        "".withMutableCString { empty in _ = agsafeset(object, name, copy(text), empty) }
      }
    }
  }
}

extension GraphvizGraph {
  /// A graph that has been laid out; valid only inside `withLayout`.
  struct Layout {
    fileprivate let context: OpaquePointer
    fileprivate let graph: UnsafeMutablePointer<Agraph_t>

    /// The box around everything, in points, y upwards.
    var bounds: (left: Double, bottom: Double, right: Double, top: Double) {
      let box = cgraphviz_bounds(graph)
      return (box.LL.x, box.LL.y, box.UR.x, box.UR.y)
    }

    /// Width and height of a node, in points.
    func size(of key: String) -> (width: Double, height: Double)? {
      key.withMutableCString { agnode(graph, $0, 0) }.map {
        (cgraphviz_width_in_inches($0) * 72, cgraphviz_height_in_inches($0) * 72)
      }
    }

    /// Writes the places of all parts into the graph's attributes, so that they outlive the layout.
    func keepPlaces() { attach_attrs(graph) }

    /// The picture.
    func rendered(as format: PictureFormat) throws(DrawingError) -> Data {
      var bytes: UnsafeMutablePointer<CChar>?
      var count = 0
      let status = cgraphviz_render_data(context, graph, format.rawValue, &bytes, &count)
      defer { if let bytes { gvFreeRenderData(bytes) } }
      guard status == 0, let bytes, count > 0 else {
        throw DrawingError(.graphvizFailed, "the \(format.rawValue.uppercased()) could not be drawn")
      }
      return Data(bytes: bytes, count: count)
    }
  }
}

extension String {
  /// Runs the body with the text as Graphviz takes it; Graphviz copies it and leaves it as it is.
  fileprivate func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    withCString { body(UnsafeMutablePointer(mutating: $0)) }
  }
}
