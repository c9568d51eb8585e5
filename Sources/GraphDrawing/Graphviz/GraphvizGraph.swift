import CGraphviz
import Foundation

/// The owner of a graph in Graphviz's memory; it closes the graph when it goes.
///
/// Every text reaches Graphviz through a call, never as DOT source, and is valid UTF-8 because it is a Swift string.
struct GraphvizGraph: ~Copyable {
  private let pointer: UnsafeMutablePointer<Agraph_t>
  /// Whether the graph says itself where everything is, so that the engine `nop2` takes it.
  private var isPlaced = false
  private var clusters: [UnsafeMutablePointer<Agraph_t>] = []
  private var nodes: [UnsafeMutablePointer<Agnode_t>] = []
  private var edges: [UnsafeMutablePointer<Agedge_t>] = []

  /// Opens an empty graph.
  private init(name: String) throws(DrawingError) {
    guard let pointer = name.withMutableCString({ cgraphviz_open_directed($0) }) else { throw Self.noMemory }
    self.pointer = pointer
  }

  deinit { agclose(pointer) }

  /// Builds a graph, its parts in the order given.
  static func built(from graph: AttributedGraph) throws(DrawingError) -> GraphvizGraph {
    var built = try GraphvizGraph(name: graph.name)
    try built.fill(from: graph)
    return built
  }

  private mutating func fill(from graph: AttributedGraph) throws(DrawingError) {
    // The first context of a process declares this for every graph made after it; said here, the source is the same before and after.
    declare(["label": .text("\\N")], for: Int32(AGNODE))
    isPlaced = graph.attributes["layout"] == "nop2"
    declare(graph.nodeDefaults, for: Int32(AGNODE))
    declare(graph.edgeDefaults, for: Int32(AGEDGE))
    set(graph.attributes, of: pointer)
    for cluster in graph.clusters {
      guard let made = cluster.key.withMutableCString({ agsubg(pointer, $0, 1) }) else { throw Self.noMemory }
      set(cluster.attributes, of: made)
      clusters.append(made)
    }
    for node in graph.nodes {
      let home = node.cluster.map { clusters[$0] } ?? pointer
      guard let made = node.key.withMutableCString({ agnode(home, $0, 1) }) else { throw Self.noMemory }
      set(node.attributes, of: made)
      nodes.append(made)
    }
    for edge in graph.edges {
      guard let made = agedge(pointer, nodes[edge.tail], nodes[edge.head], nil, 1) else { throw Self.noMemory }
      set(edge.attributes, of: made)
      edges.append(made)
    }
    try arrange(graph)
  }

  /// Layers, the nodes of each behind its first, and the first ones in their order: by edges that are not drawn.
  private func arrange(_ graph: AttributedGraph) throws(DrawingError) {
    for (number, layer) in graph.layers.enumerated() {
      guard let made = "layer\(number + 1)".withMutableCString({ agsubg(pointer, $0, 1) }) else { throw Self.noMemory }
      set(["rank": "same"], of: made)
      for node in layer { agsubnode(made, nodes[node], 1) }
    }
    for layer in graph.layers {
      for node in layer.dropFirst() { try order(nodes[layer[0]], nodes[node], weight: "1") }
    }
    let leads = graph.layers.compactMap(\.first).map { nodes[$0] }
    for (lead, next) in zip(leads, leads.dropFirst()) { try order(lead, next, weight: "100") }
  }

  private func order(
    _ tail: UnsafeMutablePointer<Agnode_t>, _ head: UnsafeMutablePointer<Agnode_t>, weight: String
  ) throws(DrawingError) {
    guard let made = agedge(pointer, tail, head, nil, 1) else { throw Self.noMemory }
    set(["style": "invis", "weight": .text(weight)], of: made)
  }

  /// How much room nodes of these looks take with the fonts of the machine.
  static func sizes(
    of looks: [AttributedGraph.Attributes], defaults: AttributedGraph? = nil, _ context: GraphvizContext
  ) throws(DrawingError) -> [Box] {
    guard !looks.isEmpty else { return [] }
    var graph = AttributedGraph(name: "sizes", attributes: ["layout": "nop2", "charset": "UTF-8"])
    graph.nodeDefaults = defaults?.nodeDefaults ?? [:]
    graph.nodes = looks.enumerated().map { number, look in
      .init(key: "s\(number + 1)", cluster: nil, attributes: look.merging(["pos": "0,0"]) { $1 })
    }
    return try built(from: graph).withLayout(context) { $0.places() }.nodes
  }

  private static let noMemory = DrawingError(.graphvizFailed, "there was no memory for the graph")

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
    _ context: GraphvizContext, _ body: (Layout) throws(DrawingError) -> Result
  ) throws(DrawingError) -> Result {
    let engine = "dot"  // The graph's own attribute `layout` says which.
    guard gvLayout(context.pointer, pointer, engine) == 0 else {
      throw DrawingError(.graphvizFailed, "the graph could not be laid out")
    }
    defer {
      if isPlaced { cgraphviz_free_lists(pointer) } else { cgraphviz_mend_ranks(pointer) }
      gvFreeLayout(context.pointer, pointer)
    }
    return try body(Layout(context: context.pointer, graph: pointer, clusters: clusters, nodes: nodes, edges: edges))
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
    fileprivate let clusters: [UnsafeMutablePointer<Agraph_t>]
    fileprivate let nodes: [UnsafeMutablePointer<Agnode_t>]
    fileprivate let edges: [UnsafeMutablePointer<Agedge_t>]

    /// Where everything is, the parts in the order in which they were given.
    func places() -> Places {
      attach_attrs(graph)
      let box = cgraphviz_bounds(graph)
      return Places(
        bounds: Box(left: box.LL.x, bottom: box.LL.y, right: box.UR.x, top: box.UR.y),
        nodes: nodes.map { node in
          let centre = cgraphviz_centre(node)
          return Box(
            x: centre.x, y: centre.y, width: cgraphviz_width_in_inches(node) * 72,
            height: cgraphviz_height_in_inches(node) * 72)
        },
        edges: edges.map { Self.attributes(["pos", "lp"], of: $0) },
        clusters: clusters.map { Self.attributes(["bb", "lp", "lwidth", "lheight"], of: $0) },
        labels: edges.map { _ in nil })
    }

    /// Gives the page a margin that makes it whole pixels wide and high; otherwise its last row and column shine through.
    func setMargin(ofAbout margin: Double, resolution: Double) {
      let box = cgraphviz_bounds(graph)
      let pads = [box.UR.x - box.LL.x, box.UR.y - box.LL.y].map { side in
        let pixels = ((side + 2 * margin) * resolution / 72).rounded(.up)
        return String((pixels / resolution - side / 72) / 2)
      }
      "pad".withMutableCString { name in
        pads.joined(separator: ",").withMutableCString { value in
          "".withMutableCString { empty in _ = agsafeset(graph, name, value, empty) }
        }
      }
    }

    /// The page of a plan, which Graphviz may have moved as a whole.
    func page(in plan: AttributedGraph) -> FinalPage {
      let box = cgraphviz_bounds(graph)
      var shift = Point(x: 0, y: 0)
      if let node = nodes.first, case .text(let position)? = plan.nodes.first?.attributes["pos"],
        let planned = Point(graphviz: Substring(position))
      {
        let centre = cgraphviz_centre(node)
        shift = Point(x: centre.x, y: centre.y) - planned
      }
      return FinalPage(bounds: Box(left: box.LL.x, bottom: box.LL.y, right: box.UR.x, top: box.UR.y), shift: shift)
    }

    private static func attributes(_ names: [String], of object: UnsafeMutableRawPointer) -> [String: String] {
      names.reduce(into: [:]) { attributes, name in
        guard let value = name.withMutableCString({ agget(object, $0) }), value.pointee != 0 else { return }
        attributes[name] = String(cString: value)
      }
    }

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
