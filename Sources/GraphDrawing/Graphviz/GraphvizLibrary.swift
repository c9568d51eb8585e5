import CGraphviz

/// The Graphviz library that pictures are drawn with.
public enum GraphvizLibrary {
  /// Its version, such as 2.43.0; nil where the library does not start.
  public static var version: String? { Graphviz.version }
}
