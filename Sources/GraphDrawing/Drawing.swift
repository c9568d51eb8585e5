/// A graph ready to be drawn: nodes, edges and groups with their looks, and the words around them.
///
/// A drawing knows no people: any graph can be drawn. `RelationshipGraph.drawing(of:options:)` makes one of a graph of
/// relationships.
///
/// ```swift
/// let drawing = Drawing(
///   nodes: [.init(id: "a", label: "Алма"), .init(id: "b", label: "Өрік", shape: .box, tone: .category(1))],
///   edges: [.init(source: "a", target: "b", label: "жақын")], title: "Жемістер")
/// let picture = try drawing.render(as: .png)
/// ```
public struct Drawing: Hashable, Sendable {
  /// The nodes; each id is there once.
  public var nodes: [Node]
  /// The edges, between nodes of the drawing.
  public var edges: [Edge]
  /// The frames around nodes.
  public var groups: [Group]
  /// The headline.
  public var title: String?
  /// What the headline leaves out, such as how many of how many are shown; a line below it.
  public var caption: String?
  /// What shapes, colours and lines mean; a row below the headline.
  public var legend: [LegendEntry]
  /// Numbered or plain remarks below the picture, one a line.
  public var footnotes: [String]
  /// Where the facts come from; a line at the foot.
  public var source: String?
  /// How the nodes are arranged.
  public var engine: LayoutEngine
  /// Which way the layers of `LayoutEngine.dot` follow one another.
  public var direction: Direction

  /// Makes a drawing of its parts.
  public init(
    nodes: [Node], edges: [Edge] = [], groups: [Group] = [], title: String? = nil, caption: String? = nil,
    legend: [LegendEntry] = [], footnotes: [String] = [], source: String? = nil, engine: LayoutEngine = .dot,
    direction: Direction = .down
  ) {
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.title = title
    self.caption = caption
    self.legend = legend
    self.footnotes = footnotes
    self.source = source
    self.engine = engine
    self.direction = direction
  }
}

extension Drawing {
  /// A thing in the picture.
  public struct Node: Identifiable, Hashable, Sendable {
    /// What tells the node from the others.
    public var id: String
    /// The words on it; they are wrapped at about 22 letters.
    public var label: String
    /// Its outline.
    public var shape: Shape
    /// Its colours.
    public var tone: Tone
    /// Its size and that of its letters, as a multiple of the usual.
    public var scale: Double
    /// What a pointer resting on it shows, in SVG; the label where nil.
    public var tooltip: String?
    /// Where a click on it leads, in SVG.
    public var url: String?
    /// The group that it stands in.
    public var group: Group.ID?

    /// Makes a node.
    public init(
      id: String, label: String, shape: Shape = .ellipse, tone: Tone = .category(0), scale: Double = 1,
      tooltip: String? = nil, url: String? = nil, group: Group.ID? = nil
    ) {
      self.id = id
      self.label = label
      self.shape = shape
      self.tone = tone
      self.scale = scale
      self.tooltip = tooltip
      self.url = url
      self.group = group
    }
  }

  /// A tie between two nodes.
  public struct Edge: Hashable, Sendable {
    /// The id of the node that it starts from.
    public var source: Node.ID
    /// The id of the node that it leads to.
    public var target: Node.ID
    /// The words beside it.
    public var label: String?
    /// How its line is drawn.
    public var line: Line
    /// Its width in points (1/72 inch).
    public var width: Double
    /// What a pointer resting on it shows, in SVG.
    public var tooltip: String?
    /// Where a click on it leads, in SVG.
    public var url: String?
    /// Which of its ends is an arrow.
    public var arrow: Arrow

    /// Makes an edge.
    public init(
      source: Node.ID, target: Node.ID, label: String? = nil, line: Line = .solid, width: Double = 1.2,
      tooltip: String? = nil, url: String? = nil, arrow: Arrow = .none
    ) {
      self.source = source
      self.target = target
      self.label = label
      self.line = line
      self.width = width
      self.tooltip = tooltip
      self.url = url
      self.arrow = arrow
    }
  }

  /// A frame around nodes that belong together.
  public struct Group: Identifiable, Hashable, Sendable {
    /// What tells the group from the others.
    public var id: String
    /// The words at its top; they are wrapped.
    public var label: String
    /// Its colours.
    public var tone: Tone
    /// What a pointer resting on it shows, in SVG; the label where nil.
    public var tooltip: String?

    /// Makes a group.
    public init(id: String, label: String, tone: Tone = .category(1), tooltip: String? = nil) {
      self.id = id
      self.label = label
      self.tone = tone
      self.tooltip = tooltip
    }
  }

  /// What one sign in the picture means.
  public struct LegendEntry: Hashable, Sendable {
    /// A sign that a legend explains.
    public enum Sign: Hashable, Sendable {
      case node(Shape, Tone)
      case line(Line)
    }

    /// The sign.
    public var sign: Sign
    /// Its meaning.
    public var label: String

    /// Makes an entry of a sign and its meaning.
    public init(_ sign: Sign, _ label: String) {
      self.sign = sign
      self.label = label
    }
  }

  /// The outline of a node.
  public enum Shape: String, Codable, Sendable, CaseIterable {
    case ellipse, box, hexagon
    /// No outline: words alone.
    case plain
  }

  /// The colours of a node or group.
  public enum Tone: Hashable, Sendable {
    /// One of eight colours told apart by the colour-blind and in grey print; larger numbers begin again.
    case category(Int)
    /// Grey.
    case neutral
  }

  /// How the line of an edge is drawn.
  public enum Line: String, Codable, Sendable, CaseIterable {
    /// Dark and unbroken: something that a text states.
    case solid
    /// Dark and broken: planned or uncertain.
    case dashed
    /// Light grey: something only counted.
    case faint
  }

  /// Which end of an edge is an arrow. In layers, the source stands before the target whichever it is.
  public enum Arrow: String, Codable, Sendable, CaseIterable {
    case none, toTarget, toSource
  }

  /// Which way layers follow one another.
  public enum Direction: String, Codable, Sendable, CaseIterable {
    case down, right
  }
}
