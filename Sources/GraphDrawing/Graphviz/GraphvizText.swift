/// The forms in which texts reach Graphviz, so that they arrive in the picture as they are.
///
/// Graphviz reads escapes (`\N`, `\n`) and HTML entities (`&amp;`) in labels and tooltips, and its SVG writer leaves
/// alone what looks like an entity. So a backslash is doubled, `&` is written as an entity, and once more for SVG where
/// the text itself holds what looks like one.
struct GraphvizText {
  /// Whether the text goes into a format that reads entities again.
  let isForXML: Bool

  /// The lines as a label, one below the other.
  func label(_ lines: [String]) -> String {
    lines.map(escaped).joined(separator: "\\n")
  }

  /// One text, with its line breaks.
  func escaped(_ text: String) -> String {
    withEntities(text).split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.replacing("\\", with: "\\\\") }.joined(separator: "\\n")
  }

  /// A text inside an HTML-like label.
  func html(_ text: String) -> String {
    withEntities(text).replacing("\\", with: "\\\\").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  /// An address; nil where it is none that a reader may safely follow.
  ///
  /// Only `http` and `https` are let through, so that a corpus cannot put a script into a picture.
  func url(_ address: String) -> String? {
    let lower = address.lowercased()
    guard lower.hasPrefix("http://") || lower.hasPrefix("https://"), address.utf8.count <= 2_000,
      !address.unicodeScalars.contains(where: { $0.value <= 0x20 || "\"<>\\".unicodeScalars.contains($0) })
    else { return nil }
    return address.replacing("&", with: "&amp;")
  }

  private func withEntities(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    return pieces.dropFirst().reduce(into: String(pieces[0])) { result, rest in
      result += isForXML && Self.looksLikeEntity(rest) ? "&amp;amp;" : "&amp;"
      result += rest
    }
  }

  /// Whether `&` and this text begin with an entity, such as `lt;`, `#38;` or `#x26;`.
  private static func looksLikeEntity(_ text: Substring) -> Bool {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: ";")), end != text.startIndex else { return false }
    return text.utf8[..<end].allSatisfy { byte in
      byte == UInt8(ascii: "#") || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
        || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
    }
  }
}
