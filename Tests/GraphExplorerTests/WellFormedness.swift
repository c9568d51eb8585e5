/// Whether the tags of a page close one another, and no id is there twice.
struct WellFormedness {
  private(set) var problem: String?

  private static let void: Set<Substring> = ["meta", "link", "input", "br", "img", "source"]

  init(_ html: String) {
    var open: [Substring] = []
    var ids: Set<Substring> = []
    for match in html.matches(of: /<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z:_-]+(?:="[^"<]*")?)*)\s*(\/?)>/) {
      let (closes, name, attributes, closesItself) = (match.1 == "/", match.2, match.3, match.4 == "/")
      for id in attributes.matches(of: /\sid="([^"]*)"/) where !ids.insert(id.1).inserted {
        problem = "id \(id.1) twice"
      }
      if closes {
        guard open.popLast() == name else { problem = "</\(name)> closes something else"; return }
      } else if !closesItself, !Self.void.contains(name) {
        open.append(name)
      }
    }
    if let last = open.last { problem = "<\(last)> is left open" }
    let rest = html.replacing(
      /<!DOCTYPE html>|<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:\s+[a-zA-Z:_-]+(?:="[^"<]*")?)*)\s*(\/?)>/, with: "")
    if rest.contains("<") { problem = "a < that opens no tag: \(rest.split(separator: "<").last?.prefix(60) ?? "")" }
  }
}
