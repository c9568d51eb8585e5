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

  /// Whether the engine keeps edge labels and groups clear of everything else by itself.
  var isLayered: Bool { self == .dot }
}
