/// A way to arrange the nodes of a drawing, by the name of the Graphviz program that does it.
///
/// Source: E. R. Gansner, S. C. North: An open graph visualization system and its applications to software
/// engineering. Software: Practice and Experience 30(11), 2000.
public enum LayoutEngine: String, Codable, Sendable, CaseIterable {
  /// Layers: for paths, hierarchies, and small graphs with labelled edges and groups.
  case dot
  /// Springs, by stress majorization: for networks of up to a few hundred nodes.
  case neato
  /// Springs, by force-directed placement; keeps groups together.
  case fdp
  /// Springs, by multiscale placement: for large networks.
  case sfdp
  /// Rings around a centre.
  case twopi
  /// A circle.
  case circo

  /// The most nodes that the engine arranges without being at work for minutes; nil where there is no such number.
  public var mostNodes: Int? {
    switch self {
    case .dot: 300
    case .neato, .fdp: 250
    case .circo: 1_000
    case .sfdp, .twopi: nil
    }
  }

  /// Whether the engine keeps edge labels and groups clear of everything else by itself.
  var isLayered: Bool { self == .dot }
}

extension Drawing {
  /// The drawing with `sfdp` where its engine would be at work for minutes, and a sentence that says so.
  func adapted() -> (drawing: Drawing, notes: [String]) {
    guard adaptsEngine, let most = engine.mostNodes, nodes.count > most else { return (self, []) }
    var drawing = self
    drawing.engine = .sfdp
    drawing.layers = []
    return (
      drawing,
      ["The picture has \(nodes.count) nodes, too many for \(engine.rawValue), so sfdp arranged them."]
    )
  }
}
