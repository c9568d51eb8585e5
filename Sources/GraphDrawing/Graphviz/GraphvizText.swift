import RelationModel

/// The forms in which texts reach Graphviz, so that they arrive in the picture as they are.
///
/// Graphviz reads HTML entities (`&amp;`) and escapes (`\N`, `\n`) in labels, and in tooltips it reads escapes twice. Its
/// SVG writer leaves alone what looks like an entity in names and addresses, and escapes all else.
enum GraphvizText {
  /// The lines as a label, one below the other.
  static func label(_ lines: [String]) -> String {
    lines.map(escaped).joined(separator: "\\n")
  }

  /// A tooltip, with its line breaks.
  static func tooltip(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: "\n") }) else {
      return escaped(text)
    }
    return escaped(text.replacing(["\\": "\\\\"])).replacing(["\n": "\\n"])
  }

  /// The name of a graph, which the SVG writer puts into the element `title`.
  static func name(_ text: String, in format: PictureFormat) -> String {
    format == .svg ? text.replacing(["&": "&amp;"]) : text
  }

  /// A text inside an HTML-like label.
  static func html(_ text: String) -> String {
    escaped(text).replacing(["<": "&lt;", ">": "&gt;", "\"": "&quot;"])
  }

  /// An address; nil where it is none that a reader may safely follow.
  ///
  /// Only `http`, `https` and paths on the server that shows the picture are let through, so that a corpus cannot put a
  /// script into a picture.
  static func url(_ address: String) -> String? {
    let lower = address.lowercased()
    let isPath = lower.hasPrefix("/") && !lower.hasPrefix("//")
    guard isPath || lower.hasPrefix("http://") || lower.hasPrefix("https://"), address.utf8.count <= 2_000,
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 || "\"<>\\".unicodeScalars.contains($0) })
    else { return nil }
    return address.replacing(["&": "&amp;"])
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "\\") }) else { return text }
    return text.replacing(["&": "&amp;", "\\": "\\\\"])
  }
}
