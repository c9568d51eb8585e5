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
  /// What the numbers on edges refer to, the first of them being number 1.
  ///
  /// Up to `mostReferencesInside` stand below the picture; a longer list is for a file beside it, `sourceList`.
  public var references: [Reference]
  /// The line below the picture that leads to `sourceList`, where there is one.
  public var sourceListNote: String?
  /// Where the facts come from; a line at the foot.
  public var source: String?
  /// What the picture shows, for those who cannot see it: the element `desc` of an SVG.
  public var summary: String?
  /// How the nodes are arranged.
  public var engine: LayoutEngine
  /// Whether `LayoutEngine.sfdp` takes the engine's place where it would be at work for minutes.
  public var adaptsEngine: Bool
  /// Which way the layers of `LayoutEngine.dot` follow one another.
  public var direction: Direction
  /// Nodes that stand in one layer of `LayoutEngine.dot`; the layers follow one another, each led by its first node.
  public var layers: [[Node.ID]]
  /// The colours of paper, ink and everything else.
  public var theme: Theme

  /// The most references that stand in the picture itself.
  public static let mostReferencesInside = 12

  /// Makes a drawing of its parts.
  public init(
    nodes: [Node], edges: [Edge] = [], groups: [Group] = [], title: String? = nil, caption: String? = nil,
    legend: [LegendEntry] = [], footnotes: [String] = [], references: [Reference] = [], sourceListNote: String? = nil,
    source: String? = nil, summary: String? = nil, engine: LayoutEngine = .dot, adaptsEngine: Bool = true,
    direction: Direction = .down, layers: [[Node.ID]] = [], theme: Theme = .print
  ) {
    self.nodes = nodes
    self.edges = edges
    self.groups = groups
    self.title = title
    self.caption = caption
    self.legend = legend
    self.footnotes = footnotes
    self.references = references
    self.sourceListNote = sourceListNote
    self.source = source
    self.summary = summary
    self.engine = engine
    self.adaptsEngine = adaptsEngine
    self.direction = direction
    self.layers = layers
    self.theme = theme
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
    /// The numbers of what proves it in the drawing's `references`, shown in brackets after the label.
    public var references: [Int]

    /// Makes an edge.
    public init(
      source: Node.ID, target: Node.ID, label: String? = nil, line: Line = .solid, width: Double = 1.2,
      tooltip: String? = nil, url: String? = nil, arrow: Arrow = .none, references: [Int] = []
    ) {
      self.source = source
      self.target = target
      self.label = label
      self.line = line
      self.width = width
      self.tooltip = tooltip
      self.url = url
      self.arrow = arrow
      self.references = references
    }
  }

  /// What a number on an edge stands for.
  public struct Reference: Hashable, Sendable {
    /// The sentence, or whatever proves the edge, and where it stands.
    public var text: String
    /// More for those who check it; it stands in `sourceList` alone.
    public var details: String?
    /// Where a reader finds it.
    public var url: String?

    /// Makes a reference.
    public init(_ text: String, details: String? = nil, url: String? = nil) {
      self.text = text
      self.details = details
      self.url = url
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
    /// In the accent colour and broad: something new.
    case strong
    /// A row of points: something gone.
    case dotted
  }

  /// What the picture is for.
  public enum Theme: String, Codable, Sendable, CaseIterable {
    /// Dark on white; colours that stay apart in grey print.
    case print
    /// Dark on a light grey that does not dazzle, with fuller colours.
    case screen
    /// Light on dark.
    case dark
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

extension Drawing {
  /// The numbered list that the numbers on edges refer to, where it is too long for the picture; nil where it is not.
  public var sourceList: String? {
    guard references.count > Self.mostReferencesInside else { return nil }
    let entries = references.enumerated().map { number, reference in
      (["[\(number + 1)] \(PrintableText.plainLine(reference.text))"]
        + [reference.details, reference.url].compactMap { $0.map(PrintableText.plainLine) })
        .joined(separator: "\n    ")
    }
    return ([title, source].compactMap { $0.map(PrintableText.plainLine) } + entries).joined(
      separator: "\n\n") + "\n"
  }

  /// The lines below the picture: footnotes, and the references or where they are.
  var notesBelow: [String] {
    guard sourceList == nil else { return footnotes + [sourceListNote].compactMap { $0 } }
    return footnotes + references.enumerated().map { "[\($0 + 1)] \($1.text)" }
  }
}
