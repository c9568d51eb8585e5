import RelationModel

/// A drawing in Graphviz's terms: keys and attributes, in canonical order, the texts escaped.
struct AttributedGraph {
  /// The value of an attribute.
  enum Value: Hashable {
    case text(String)
    /// An HTML-like label; its texts are escaped by whoever built it.
    case html(String)
  }

  typealias Attributes = [String: Value]

  struct Cluster {
    let key: String
    var attributes: Attributes
  }

  struct Node {
    let key: String
    /// The id in the drawing; empty for words that are no node there.
    var id = ""
    var cluster: Int?
    var attributes: Attributes
  }

  struct Edge {
    var tail: Int
    var head: Int
    var attributes: Attributes
    /// The looks of the edge's label as a small node; nil where there is no label.
    var label: Attributes?
    /// The sentence that proves the edge, or nil.
    var remark: String?
    /// Where the sentence stands, or nil.
    var address: String?
  }

  var name: String
  var attributes: Attributes
  var nodeDefaults: Attributes = [:]
  var edgeDefaults: Attributes = [:]
  var clusters: [Cluster] = []
  var nodes: [Node] = []
  var edges: [Edge] = []
  /// Nodes that stand in one layer, each layer led by its first node.
  var layers: [[Int]] = []

  /// Font families that have the Kazakh letters; the first one that the machine has is taken.
  ///
  /// Debian's Graphviz brings DejaVu Sans; the others are common on desktops and in browsers that show the SVG.
  static let fonts = "Noto Sans,DejaVu Sans,PT Sans,Segoe UI,Arial,sans-serif"
  /// What makes them bold, after their names.
  static let bold = " bold"
}

extension AttributedGraph.Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
  init(stringLiteral value: String) { self = .text(value) }
}

extension AttributedGraph {
  /// The most letters of a tooltip.
  fileprivate static let tooltipLimit = 600

  /// Puts a drawing into Graphviz's terms.
  ///
  /// Nodes, edges and groups are sorted, so that the order in which they were given does not show.
  ///
  /// - Throws: `DrawingError` where an id occurs twice or names nothing.
  init(_ drawing: Drawing, for format: PictureFormat) throws(DrawingError) {
    name = GraphvizText.name(PrintableText.line(PrintableText.clean(drawing.title ?? "", limit: 200)), in: format)
    attributes = Self.graphAttributes(drawing)
    let groups = drawing.groups.sorted { byBytes($0.id, $1.id) }
    let groupRows = try Self.rows(groups.map(\.id), "groups")
    let palette = Palette(drawing.theme)
    clusters = groups.enumerated().map { Cluster($1, number: $0, palette) }
    let sortedNodes = drawing.nodes.sorted { byBytes($0.id, $1.id) }
    let nodeRows = try Self.rows(sortedNodes.map(\.id), "nodes")
    for (number, node) in sortedNodes.enumerated() {
      let group = try node.group.map { id throws(DrawingError) in try Self.row(id, in: groupRows, "group") }
      nodes.append(Node(node, number: number, cluster: group, palette))
    }
    nodeDefaults = Self.nodeDefaults
    edgeDefaults = Self.edgeDefaults(palette)
    if drawing.engine.isLayered, drawing.direction == .right, !groups.isEmpty {
      // Side by side through the middle of the frames, and not across the words at their tops.
      edgeDefaults["tailport"] = "e"
      edgeDefaults["headport"] = "w"
    }
    let sortedEdges = drawing.edges.map { ($0, $0.sortingKey) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }
    for edge in sortedEdges.map(\.0) {
      let tail = try Self.row(edge.source, in: nodeRows, "node")
      let head = try Self.row(edge.target, in: nodeRows, "node")
      guard edge.references.allSatisfy({ $0 > 0 && $0 <= drawing.references.count }) else {
        throw DrawingError(.unknownID, "an edge names a reference that the drawing does not have")
      }
      edges.append(Edge(edge, tail: tail, head: head, palette))
    }
    for layer in drawing.layers {
      layers.append(try layer.map { id throws(DrawingError) in try Self.row(id, in: nodeRows, "node") })
    }
  }

  private static func rows(_ ids: [String], _ kind: String) throws(DrawingError) -> [String: Int] {
    var rows: [String: Int] = [:]
    for (row, id) in ids.enumerated() {
      guard rows.updateValue(row, forKey: id) == nil else {
        throw DrawingError(.repeatedID, "two \(kind) have the id “\(PrintableText.clean(id, limit: 60))”")
      }
    }
    return rows
  }

  private static func row(_ id: String, in rows: [String: Int], _ kind: String) throws(DrawingError) -> Int {
    guard let row = rows[id] else {
      throw DrawingError(.unknownID, "the drawing has no \(kind) “\(PrintableText.clean(id, limit: 60))”")
    }
    return row
  }

  fileprivate static func linkAttributes(tooltip: String, url: String?) -> Attributes {
    linkAttributes(cleanTooltip: PrintableText.clean(tooltip, limit: tooltipLimit), url: url)
  }

  fileprivate static func linkAttributes(cleanTooltip: String, url: String?) -> Attributes {
    var attributes: Attributes = ["tooltip": .text(GraphvizText.tooltip(cleanTooltip))]
    if let address = url.flatMap(GraphvizText.url) {
      attributes["URL"] = .text(address)
      // What is on the same server takes the place of the page that shows the picture.
      if !address.hasPrefix("/") { attributes["target"] = "_blank" }
    }
    return attributes
  }

  /// The label and the numbers of what proves it; the numbers stay on one line with the word before them.
  fileprivate static func edgeLabelLines(_ edge: Drawing.Edge) -> [String] {
    let numbers = edge.references.isEmpty ? [] : ["[\(edge.references.map(String.init).joined(separator: ",\u{A0}"))]"]
    let label = edge.label.map { PrintableText.clean($0, limit: 400) }
    return LabelWrapping.lines(of: ([label].compactMap { $0 } + numbers).joined(separator: " "), maximumLines: 4)
  }
}

extension AttributedGraph {
  private static func graphAttributes(_ drawing: Drawing) -> Attributes {
    var attributes: Attributes = [
      "layout": .text(drawing.engine.rawValue), "charset": "UTF-8", "fontname": .text(fonts), "fontsize": "11",
      "bgcolor": .text(Palette(drawing.theme).paper), "pad": "0.3", "outputorder": "edgesfirst",
    ]
    switch drawing.engine {
    case .dot:
      attributes["rankdir"] = drawing.direction == .down ? "TB" : "LR"
      attributes["nodesep"] = "0.22"
      attributes["ranksep"] = "0.45"
    case .neato, .fdp, .sfdp, .twopi, .circo:
      attributes["overlap"] = "prism"
      // As many label sizes between neighbours before overlaps are removed: a full page without crowding.
      let isLabelled = drawing.edges.contains { $0.label != nil || !$0.references.isEmpty }
      attributes["overlap_scaling"] = drawing.nodes.count > 150 || isLabelled ? "-3" : "-2"
      attributes["sep"] = "+6"
      attributes["splines"] = "line"
    }
    return attributes
  }

  private static let nodeDefaults: Attributes = [
    "fontname": .text(fonts), "fontsize": "11", "style": "filled", "shape": "ellipse", "height": "0.3",
    "width": "0.5", "margin": "0.11,0.06", "penwidth": "1",
  ]

  private static func edgeDefaults(_ palette: Palette) -> Attributes {
    [
      "fontname": .text(fonts), "fontsize": "9", "fontcolor": .text(palette.softInk), "arrowsize": "0.6", "dir": "none",
    ]
  }
}

extension AttributedGraph.Cluster {
  fileprivate init(_ group: Drawing.Group, number: Int, _ palette: Palette) {
    let swatch = palette.swatch(group.tone)
    let lines = LabelWrapping.lines(of: PrintableText.clean(group.label, limit: 400), width: 28)
    var attributes = AttributedGraph.linkAttributes(tooltip: group.tooltip ?? group.label, url: nil)
    attributes["label"] = .text(GraphvizText.label(lines))
    attributes["style"] = "filled"
    attributes["color"] = .text(swatch.outline)
    attributes["fillcolor"] = .text(swatch.ground)
    attributes["fontcolor"] = .text(palette.ink)
    attributes["fontsize"] = "10"
    attributes["penwidth"] = "0.8"
    attributes["margin"] = "8"
    attributes["id"] = .text(group.id.xmlName ?? "group\(number + 1)")
    self.init(key: "cluster\(number + 1)", attributes: attributes)
  }
}

extension AttributedGraph.Node {
  fileprivate init(_ node: Drawing.Node, number: Int, cluster: Int?, _ palette: Palette) {
    let swatch = palette.swatch(node.tone)
    let lines = LabelWrapping.lines(of: PrintableText.clean(node.label, limit: 400))
    let scale = node.scale.isFinite ? min(max(node.scale, 0.5), 4) : 1
    var attributes = AttributedGraph.linkAttributes(tooltip: node.tooltip ?? node.label, url: node.url)
    attributes["label"] = .text(GraphvizText.label(lines))
    attributes["shape"] = .text(node.shape.rawValue)
    attributes["fillcolor"] = .text(swatch.fill)
    attributes["color"] = .text(swatch.outline)
    attributes["fontcolor"] = .text(swatch.text)
    attributes["id"] = .text(node.id.xmlName ?? "node\(number + 1)")
    if node.shape == .ellipse { attributes["margin"] = "0.02,0.02" }
    if node.shape == .hexagon { attributes["margin"] = "-0.1,-0.02" }
    if node.shape == .plain {
      attributes["style"] = ""
      attributes["fontcolor"] = .text(palette.softInk)
    }
    if scale != 1 { attributes["fontsize"] = .text(decimal(11 * scale)) }
    self.init(key: "n\(number + 1)", id: node.id, cluster: cluster, attributes: attributes)
  }
}

extension AttributedGraph.Edge {
  fileprivate init(_ edge: Drawing.Edge, tail: Int, head: Int, _ palette: Palette) {
    let tooltip = PrintableText.clean(edge.tooltip ?? edge.label ?? " ", limit: AttributedGraph.tooltipLimit)
    var attributes = AttributedGraph.linkAttributes(cleanTooltip: tooltip, url: edge.url)
    let width = edge.width.isFinite ? min(max(edge.width, 0.3), 12) : 1
    attributes["penwidth"] = .text(decimal(width))
    attributes["color"] = .text(palette.color(of: edge.line))
    switch edge.line {
    case .solid, .faint, .strong: break
    case .dashed: attributes["style"] = "dashed"
    case .dotted: attributes["style"] = "dotted"
    }
    switch edge.arrow {
    case .none: break
    case .toTarget: attributes["dir"] = "forward"
    case .toSource: attributes["dir"] = "back"
    }
    if edge.label != nil || !edge.references.isEmpty {
      attributes["label"] = .text(GraphvizText.label(AttributedGraph.edgeLabelLines(edge)))
      attributes["labeltooltip"] = attributes["tooltip"]
    }
    self.init(
      tail: tail, head: head, attributes: attributes, label: Self.labelNode(attributes, palette),
      remark: edge.tooltip == nil ? nil : tooltip,
      address: edge.url.flatMap { GraphvizText.url($0) == nil ? nil : $0 })
  }

  /// The label as a node without outline, on the colour of the paper.
  private static func labelNode(
    _ edge: AttributedGraph.Attributes, _ palette: Palette
  ) -> AttributedGraph.Attributes? {
    guard edge["label"] != nil else { return nil }
    var attributes: AttributedGraph.Attributes = edge.filter { ["label", "tooltip", "URL", "target"].contains($0.key) }
    attributes["shape"] = "box"
    attributes["color"] = .text(palette.paper)
    attributes["fillcolor"] = .text(palette.paper)
    attributes["fontcolor"] = .text(palette.softInk)
    attributes["fontsize"] = "9"
    attributes["margin"] = "0.03,0.01"
    attributes["width"] = "0.1"
    attributes["height"] = "0.1"
    return attributes
  }
}

extension Drawing.Edge {
  /// Source, target, label and looks, for an order that does not depend on the one given.
  fileprivate var sortingKey: [UInt8] {
    Array(
      [
        source, target, label ?? "", line.rawValue, tooltip ?? "", url ?? "", String(width), arrow.rawValue,
        references.map(String.init).joined(separator: ","),
      ]
      .joined(separator: "\u{0}").utf8)
  }
}

extension String {
  /// The text where it can be an id in XML, or nil.
  fileprivate var xmlName: String? {
    guard let first = utf8.first, first < 128, Character(Unicode.Scalar(first)).isLetter, utf8.count <= 120,
      utf8.allSatisfy({ byte in
        byte < 128
          && (Character(Unicode.Scalar(byte)).isLetter || Character(Unicode.Scalar(byte)).isNumber
            || byte == UInt8(ascii: "-"))
      })
    else { return nil }
    return self
  }
}
