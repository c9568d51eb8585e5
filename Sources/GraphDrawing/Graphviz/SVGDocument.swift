import Foundation
import RelationModel

/// An SVG as Graphviz writes it, and what it lacks: a title, a description and the layout.
struct SVGDocument {
  private let data: Data
  private static let layoutTag = "<metadata id=\"drawing-layout\">"
  private static let title = Array("<title>".utf8)

  init(_ data: Data) { self.data = data }

  /// The document with title, description and layout, and with readable names in place of Graphviz's keys.
  ///
  /// - Complexity: O(*n*) in its bytes, which but for the names are copied as they are.
  func described(_ drawing: Drawing, graph: AttributedGraph, layout: DrawingLayout) -> Data {
    guard let start = data.range(of: Data("<svg ".utf8)),
      let end = data.range(of: Data(">\n".utf8), in: start.upperBound..<data.endIndex)
    else { return data }
    var result = data[..<start.lowerBound] + Data("<svg role=\"img\" ".utf8) + data[start.upperBound..<end.upperBound]
    for element in Self.head(drawing, layout) { result += Data((element + "\n").utf8) }
    let names = SVGNames(drawing, graph)
    data[end.upperBound...].withUnsafeBytes { bytes in
      var copied = 0
      var line = 0
      while line < bytes.count {
        let next = bytes[line...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
        if bytes[line..<next].starts(with: Self.title) {
          result.append(contentsOf: bytes[copied..<line])
          let key = String(decoding: bytes[(line + 7)..<max(line + 7, next - 9)], as: UTF8.self)
          // A key that stands for nothing in the drawing is that of words around it, or the graph's own name.
          if let name = names[key] { result += Data("<title>\(Self.escaped(name))</title>\n".utf8) }
          copied = next
        }
        line = next
      }
      result.append(contentsOf: bytes[copied...])
    }
    return Self.withFontWeights(result)
  }

  /// Graphviz writes the weight of a font as part of its name, where browsers do not look for it.
  private static func withFontWeights(_ data: Data) -> Data {
    let (written, meant) = (AttributedGraph.fonts + AttributedGraph.bold, AttributedGraph.fonts)
    var data = data
    var start = data.startIndex
    while let range = data.range(of: Data("\"\(written)\"".utf8), in: start..<data.endIndex) {
      let attribute = Data("\"\(meant)\" font-weight=\"bold\"".utf8)
      data.replaceSubrange(range, with: attribute)
      start = range.lowerBound + attribute.count
    }
    return data
  }

  /// The elements that stand before everything else.
  private static func head(_ drawing: Drawing, _ layout: DrawingLayout) -> [String] {
    let title = PrintableText.line(drawing.title ?? "")
    let summary = PrintableText.line(
      drawing.summary ?? [drawing.caption, drawing.source].compactMap { $0 }.joined(separator: ". "))
    return [
      title.isEmpty ? nil : "<title>\(escaped(title))</title>",
      summary.isEmpty ? nil : "<desc>\(escaped(summary))</desc>",
      layoutTag + escaped(String(decoding: layout.json, as: UTF8.self)) + "</metadata>",
    ].compactMap { $0 }
  }

  /// The JSON of the layout that an SVG carries, or nil.
  static func layout(in text: String) -> String? {
    guard let start = text.range(of: layoutTag),
      let end = text.range(of: "</metadata>", range: start.upperBound..<text.endIndex)
    else { return nil }
    let json = String(text[start.upperBound..<end.lowerBound])
    // Literally: the semicolon may be one Character with a combining mark behind it.
    return [("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")].reduce(json) {
      $0.replacingOccurrences(of: $1.0, with: $1.1, options: .literal)
    }
  }

  private static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") })
    else { return text }
    return text.replacing(["&": "&amp;", "<": "&lt;", ">": "&gt;"])
  }
}

/// The names of nodes, edges and groups by the keys that Graphviz writes: `n12`, `n1&#45;&gt;n12`, `cluster3`.
private struct SVGNames {
  private let nodes: [String]
  private let groups: [String]

  init(_ drawing: Drawing, _ graph: AttributedGraph) {
    let labels = Dictionary(drawing.nodes.map { ($0.id, $0.label) }) { first, _ in first }
    nodes = graph.nodes.map { PrintableText.line(labels[$0.id] ?? "") }
    groups = drawing.groups.sorted { byBytes($0.id, $1.id) }.map { PrintableText.line($0.label) }
  }

  subscript(key: String) -> String? {
    if let cut = key.range(of: "&#45;&gt;") {
      guard let tail = node(key[..<cut.lowerBound]), let head = node(key[cut.upperBound...]) else { return nil }
      return "\(tail) – \(head)"
    }
    return node(key[...]) ?? Self.name(key[...], "cluster", groups)
  }

  private func node(_ key: Substring) -> String? { Self.name(key, "n", nodes) }

  private static func name(_ key: Substring, _ prefix: String, _ names: [String]) -> String? {
    guard key.hasPrefix(prefix), let number = Int(key.dropFirst(prefix.count)), names.indices.contains(number - 1)
    else {
      return nil
    }
    return names[number - 1]
  }
}
