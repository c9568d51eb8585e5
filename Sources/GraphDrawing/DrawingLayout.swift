import Foundation
import RelationModel

/// Where the nodes of a picture are, by the ids of the drawing, so that a later edition can keep them there.
///
/// Every SVG carries its layout in the element `metadata`. As JSON:
/// `{"nodes": {"person-a": [120.5, 88]}, "page": [640, 480], "version": 1}`.
public struct DrawingLayout: Hashable, Sendable {
  /// The middle of each node: points (1/72 inch) from the left and from the upper edge of the page without its margin.
  public let nodes: [Drawing.Node.ID: SIMD2<Double>]
  /// Width and height of the page without its margin, in points.
  public let page: SIMD2<Double>

  /// Makes a layout of its parts, to the hundredth of a point.
  public init(nodes: [Drawing.Node.ID: SIMD2<Double>] = [:], page: SIMD2<Double> = .zero) {
    self.nodes = nodes.mapValues { ($0 * 100).rounded(.toNearestOrAwayFromZero) / 100 }
    self.page = (page * 100).rounded(.toNearestOrAwayFromZero) / 100
  }

  /// The length of the page's diagonal, in points.
  public var diagonal: Double { Point(x: page.x, y: page.y).length }
}

extension DrawingLayout {
  /// The JSON of the layout, its ids sorted.
  public var json: Data {
    let entries = nodes.sorted { byBytes($0.key, $1.key) }.map { "\(Self.quoted($0)): \(Self.list($1))" }
    return Data(
      "{\"nodes\": {\n\(entries.joined(separator: ",\n"))\n}, \"page\": \(Self.list(page)), \"version\": 1}\n".utf8)
  }

  private static func list(_ point: SIMD2<Double>) -> String { "[\(decimal(point.x)), \(decimal(point.y))]" }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        quoted += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// How far from the corner of the page a node can stand, in points.
  private static let farthest = 1e6

  private struct Form: Decodable {
    let nodes: [String: [Double]]
    let page: [Double]
    let version: Int
  }

  /// Reads the layout out of an SVG of ours, or out of its JSON.
  ///
  /// - Throws: `DrawingError` where there is none in it.
  public init(reading data: Data) throws(DrawingError) {
    let text = String(decoding: data, as: UTF8.self)
    let isMarkup = text.prefix(200).drop(while: \.isWhitespace).hasPrefix("<")
    guard let json = isMarkup ? SVGDocument.layout(in: text) : text else {
      throw DrawingError(.unreadableLayout, "the picture to keep to is an SVG that says nothing of its layout")
    }
    guard let form = try? JSONDecoder().decode(Form.self, from: Data(json.utf8)), form.version == 1,
      form.page.count == 2, form.page.allSatisfy((0...2 * Self.farthest).contains),
      form.nodes.values.allSatisfy({ $0.count == 2 })
    else {
      throw DrawingError(.unreadableLayout, "the layout to keep to is neither an SVG of ours nor its JSON")
    }
    self.init(
      nodes: form.nodes.mapValues { SIMD2($0[0], $0[1]) }.filter { max(abs($1.x), abs($1.y)) < Self.farthest },
      page: SIMD2(form.page[0], form.page[1]))
  }
}
