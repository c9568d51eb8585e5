import Foundation

/// An SVG as Graphviz writes it, and what it lacks: a title, a description and the layout.
struct SVGDocument {
  private let text: String
  private static let layoutTag = "<metadata id=\"drawing-layout\">"

  init(_ data: Data) { text = String(decoding: data, as: UTF8.self) }

  /// The document with title, description and layout, and with readable names in place of Graphviz's keys.
  func described(_ drawing: Drawing, graph: AttributedGraph, layout: DrawingLayout) -> Data {
    let names = Self.names(drawing, graph)
    var lines: [Substring] = []
    var isOpen = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("<svg ") {
        isOpen = true
        lines.append("<svg role=\"img\"" + line.dropFirst(4))
      } else if line.hasPrefix("<title>"), line.hasSuffix("</title>") {
        // A key that stands for nothing in the drawing is that of words around it, or the graph's own name.
        if let name = names[line.dropFirst(7).dropLast(8)] { lines.append("<title>\(Self.escaped(name))</title>") }
      } else {
        lines.append(line)
      }
      guard isOpen, line.hasSuffix(">") else { continue }
      isOpen = false
      lines += Self.head(drawing, layout)
    }
    return Data(lines.joined(separator: "\n").utf8)
  }

  /// The elements that stand before everything else.
  private static func head(_ drawing: Drawing, _ layout: DrawingLayout) -> [Substring] {
    let title = PrintableText.line(drawing.title ?? "")
    let summary = PrintableText.line(
      drawing.summary ?? [drawing.caption, drawing.source].compactMap { $0 }.joined(separator: ". "))
    return [
      title.isEmpty ? nil : "<title>\(escaped(title))</title>",
      summary.isEmpty ? nil : "<desc>\(escaped(summary))</desc>",
      layoutTag + escaped(String(decoding: layout.json, as: UTF8.self)) + "</metadata>",
    ].compactMap { $0 }
  }

  /// The names of nodes and edges by the keys that Graphviz writes.
  private static func names(_ drawing: Drawing, _ graph: AttributedGraph) -> [Substring: String] {
    let labels = Dictionary(drawing.nodes.map { ($0.id, PrintableText.line($0.label)) }) { first, _ in first }
    var names: [Substring: String] = [:]
    for node in graph.nodes { names[Substring(node.key)] = labels[node.id] }
    for edge in graph.edges {
      let (tail, head) = (graph.nodes[edge.tail], graph.nodes[edge.head])
      names["\(tail.key)&#45;&gt;\(head.key)"] = "\(labels[tail.id] ?? "") – \(labels[head.id] ?? "")"
    }
    let groups = drawing.groups.sorted { byBytes($0.id, $1.id) }
    for (group, cluster) in zip(groups, graph.clusters) {
      names[Substring(cluster.key)] = PrintableText.line(group.label)
    }
    return names
  }

  /// The JSON of the layout that an SVG carries, or nil.
  static func layout(in text: String) -> String? {
    guard let start = text.range(of: layoutTag),
      let end = text.range(of: "</metadata>", range: start.upperBound..<text.endIndex)
    else { return nil }
    let json = String(text[start.upperBound..<end.lowerBound])
    return json.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
