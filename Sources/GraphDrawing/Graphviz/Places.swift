/// A rectangle on the page, in points, y upwards.
struct Box: Hashable {
  var left: Double
  var bottom: Double
  var right: Double
  var top: Double

  init(left: Double, bottom: Double, right: Double, top: Double) {
    self.left = left
    self.bottom = bottom
    self.right = right
    self.top = top
  }

  /// The box of a size around a point.
  init(x: Double, y: Double, width: Double, height: Double) {
    self.init(left: x - width / 2, bottom: y - height / 2, right: x + width / 2, top: y + height / 2)
  }

  var width: Double { right - left }
  var height: Double { top - bottom }
  var x: Double { (left + right) / 2 }
  var y: Double { (bottom + top) / 2 }

  var centre: Point { Point(x: x, y: y) }

  func moved(to centre: Point) -> Box { Box(x: centre.x, y: centre.y, width: width, height: height) }

  func contains(_ point: Point) -> Bool {
    left < point.x && point.x < right && bottom < point.y && point.y < top
  }

  func shifted(x: Double, y: Double) -> Box {
    Box(left: left + x, bottom: bottom + y, right: right + x, top: top + y)
  }

  /// The box with that much more on every side.
  func grown(by margin: Double) -> Box {
    Box(left: left - margin, bottom: bottom - margin, right: right + margin, top: top + margin)
  }

  func overlaps(_ other: Box) -> Bool {
    left < other.right && other.left < right && bottom < other.top && other.bottom < top
  }

  func union(_ other: Box) -> Box {
    Box(
      left: min(left, other.left), bottom: min(bottom, other.bottom), right: max(right, other.right),
      top: max(top, other.top))
  }

  /// How much of the page the two boxes share.
  func sharedArea(with other: Box) -> Double {
    max(0, min(right, other.right) - max(left, other.left)) * max(0, min(top, other.top) - max(bottom, other.bottom))
  }
}

extension Sequence<Box> {
  /// The box around all of them; a point where there are none.
  var bounds: Box {
    reduce(nil) { $0?.union($1) ?? $1 } ?? Box(left: 0, bottom: 0, right: 0, top: 0)
  }
}

/// Where the parts of a graph are after a layout, as Graphviz states it.
struct Places {
  var bounds: Box
  var nodes: [Box]
  /// The attributes `pos` and `lp` of each edge.
  var edges: [[String: String]]
  /// The attributes `bb`, `lp`, `lwidth` and `lheight` of each cluster.
  var clusters: [[String: String]]
  /// Where each edge's label stands as a small node of its own; nil where it has none or the engine writes it.
  var labels: [Box?]

  /// The same places, all moved by the same way.
  func shifted(x: Double, y: Double) -> Places {
    func moved(_ attributes: [String: String]) -> [String: String] {
      attributes.reduce(into: [:]) { result, attribute in
        let (name, value) = attribute
        result[name] = name.hasPrefix("l") && name != "lp" ? value : Self.shifted(value, x: x, y: y)
      }
    }
    return Places(
      bounds: bounds.shifted(x: x, y: y), nodes: nodes.map { $0.shifted(x: x, y: y) }, edges: edges.map(moved),
      clusters: clusters.map(moved), labels: labels.map { $0?.shifted(x: x, y: y) })
  }

  /// Moves coordinates such as `e,10,20 5,5 7,8;1,1 2,2`: pairs between blanks and semicolons, `e` or `s` before some.
  static func shifted(_ coordinates: String, x: Double, y: Double) -> String {
    coordinates.split(separator: ";").map { curve in
      curve.split(separator: " ").map { point in
        var isX = true
        return point.split(separator: ",").map { number in
          guard let value = Double(number) else { return String(number) }
          defer { isX.toggle() }
          return decimal(value + (isX ? x : y))
        }
        .joined(separator: ",")
      }
      .joined(separator: " ")
    }
    .joined(separator: ";")
  }
}
