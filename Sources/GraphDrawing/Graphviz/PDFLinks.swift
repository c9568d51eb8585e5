extension AttributedGraph {
  /// The links of a page: small boxes along the line of each edge, and its label.
  ///
  /// - Parameters:
  ///   - places: where everything stands.
  ///   - shift: from the places to the page.
  func links(_ places: Places, shift: Point) -> [PDFLink] {
    edges.enumerated().compactMap { row, edge in
      guard let remark = edge.remark else { return nil }
      var spots = Self.boxes(along: places.edges[row]["pos"] ?? "")
      if let label = places.labels[row] ?? Self.labelBox(places.edges[row]["lp"]) { spots.append(label) }
      return PDFLink(places: spots.map { $0.shifted(x: shift.x, y: shift.y) }, url: edge.address, remark: remark)
    }
  }

  /// Boxes of a few points along a curve as Graphviz writes it.
  private static func boxes(along position: String) -> [Box] {
    let points = position.split(separator: " ").compactMap { Point(graphviz: $0) }
    guard points.count >= 4 else { return [] }
    return stride(from: 0, to: points.count - 3, by: 3).flatMap { first -> [Box] in
      let curve = Bezier(points[first], points[first + 1], points[first + 2], points[first + 3])
      let length = (curve.end - curve.start).length
      let count = max(1, min(24, Int(length / 14)))
      return (0..<count).map { step in
        let (one, other) = (curve.point(Double(step) / Double(count)), curve.point(Double(step + 1) / Double(count)))
        return Box(
          left: min(one.x, other.x) - 2, bottom: min(one.y, other.y) - 2, right: max(one.x, other.x) + 2,
          top: max(one.y, other.y) + 2)
      }
    }
  }

  /// The room that a label of the layered engine is taken to have around its middle.
  private static func labelBox(_ middle: String?) -> Box? {
    middle.flatMap { Point(graphviz: Substring($0)) }.map { Box(x: $0.x, y: $0.y, width: 60, height: 12) }
  }
}

extension Point {
  /// Reads `x,y`; nil for anything else, such as the end of an arrow.
  init?(graphviz text: Substring) {
    let numbers = text.split(separator: ",")
    guard numbers.count == 2, let x = Double(numbers[0]), let y = Double(numbers[1]) else { return nil }
    self.init(x: x, y: y)
  }
}
