/// A picture in SVG made part of an HTML page: without what stands before its root, and with ids that are its own.
package struct InlineSVG {
  /// The picture, from its root's first to its last tag.
  package let text: String

  /// Makes a picture part of a page.
  ///
  /// - Parameters:
  ///   - svg: the file.
  ///   - prefix: what every id of the picture gets before it, so that the ids of several pictures differ.
  ///   - label: the id of the element on the page that names the picture.
  package init(_ svg: String, prefix: String, label: String) {
    guard let start = svg.firstRange(of: "<svg"), let end = svg.ranges(of: "</svg>").last else {
      text = ""
      return
    }
    var result = ""
    var rest = svg[start.lowerBound..<end.upperBound]
    var isRoot = true
    while let opening = rest.firstIndex(of: "<") {
      result += rest[..<opening]
      rest = rest[opening...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      guard let closing = rest.firstIndex(of: ">") else { break }
      let tag = String(rest[...closing])
      result += isRoot ? Self.root(tag, label: label) : Self.own(tag, prefix)
      isRoot = false
      rest = rest[rest.index(after: closing)...]
    }
    text = Self.withoutControls(result + rest)
  }

  /// Graphs of others may have ids, which the picture's layout names, with controls that XML allows (U+007F to U+009F).
  private static func withoutControls(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { (0x7F...0x9F).contains($0.value) }) else { return text }
    return text.unicodeScalars.reduce(into: "") {
      $0.unicodeScalars.append((0x7F...0x9F).contains($1.value) ? " " : $1)
    }
  }

  /// The root with the page's name for the picture, as large as the page lets it be.
  private static func root(_ tag: String, label: String) -> String {
    let kept = attributes(of: tag).filter { !["role", "aria-labelledby", "id"].contains($0.name) }
      .map { attribute in
        // Points, which are an inch's 72nd, in pixels, which are its 96th.
        guard attribute.name == "width" || attribute.name == "height", attribute.value.hasSuffix("pt"),
          let points = Double(attribute.value.dropLast(2))
        else { return "\(attribute.name)=\"\(attribute.value)\"" }
        return "\(attribute.name)=\"\(Int((points * 4 / 3).rounded()))\""
      }
    return "<svg aria-labelledby=\"\(label)\" \(kept.joined(separator: " "))>"
  }

  /// A tag whose ids, and references to them, belong to this picture.
  private static func own(_ tag: String, _ prefix: String) -> String {
    guard tag.contains("id=\"") || tag.contains("#") || tag.contains("aria-") else { return tag }
    let all = attributes(of: tag)
    if all.isEmpty { return tag }
    let name = tag.dropFirst().prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    let changed = all.map { attribute -> String in
      var value = attribute.value
      switch attribute.name {
      case "id": value = prefix + value
      case "aria-labelledby", "aria-describedby":
        value = value.split(separator: " ").map { prefix + $0 }.joined(separator: " ")
      case "href", "xlink:href": if value.hasPrefix("#") { value = "#" + prefix + value.dropFirst() }
      default: value = value.replacing("url(#", with: "url(#" + prefix)
      }
      return " \(attribute.name)=\"\(value)\""
    }
    return "<\(name)\(changed.joined())\(tag.hasSuffix("/>") ? "/>" : ">")"
  }

  /// The attributes of a tag, as `name="value"` in its text.
  private static func attributes(of tag: String) -> [(name: String, value: String)] {
    var found: [(name: String, value: String)] = []
    var rest = tag[...]
    while let equals = rest.firstRange(of: "=\"") {
      let name = rest[..<equals.lowerBound].split(whereSeparator: \.isWhitespace).last.map(String.init) ?? ""
      rest = rest[equals.upperBound...]
      guard let end = rest.firstIndex(of: "\"") else { break }
      found.append((name, String(rest[..<end])))
      rest = rest[rest.index(after: end)...]
    }
    return found
  }
}
