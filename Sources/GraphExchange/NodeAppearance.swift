import Foundation
import RelationModel

/// How a node looks at first, before a tool lays the graph out anew.
struct NodeAppearance {
  /// The place, in the units of the tool, which take one node to be some ten wide.
  let x: Double
  let y: Double
  /// The diameter.
  let size: Double
  /// Red, green and blue, 0 to 255.
  let color: (red: Int, green: Int, blue: Int)

  /// The colour as HTML writes it.
  var hexColor: String {
    "#"
      + [color.red, color.green, color.blue].map { part in
        let digits = String(part, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private init(rank: Int, degree: Int, kind: EntityKind) {
    // H. Vogel: A better way to construct the sunflower head (1979): even density, no two nodes in one place.
    let (radius, angle) = (24 * Double(rank).squareRoot(), Double(rank) * .pi * (3 - 5.0.squareRoot()))
    x = Self.rounded(radius * cos(angle))
    y = Self.rounded(radius * sin(angle))
    size = Self.rounded(6 + 2 * Double(degree).squareRoot())
    // M. Okabe, K. Ito: Color Universal Design (2008): the outlines of the pictures.
    color =
      switch kind {
      case .person: (0x00, 0x72, 0xB2)
      case .institution: (0xB8, 0x78, 0x00)
      case .event: (0x00, 0x66, 0x4B)
      }
  }

  /// Two decimals, so that the last bits of a sine do not tell machines apart.
  private static func rounded(_ number: Double) -> Double { (number * 100).rounded() / 100 }

  /// The appearance of every node: the most related in the middle, ties by id.
  static func all(in graph: RelationshipGraph) -> [EntityID: NodeAppearance] {
    let ranked = graph.entities.map { (entity: $0, degree: graph.relationships(of: $0.id).count) }
      .sorted { ($1.degree, $0.entity.id) < ($0.degree, $1.entity.id) }
    return Dictionary(
      uniqueKeysWithValues: ranked.enumerated().map { rank, node in
        (node.entity.id, NodeAppearance(rank: rank, degree: node.degree, kind: node.entity.kind))
      })
  }
}
