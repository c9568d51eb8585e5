import Foundation
import RelationModel

/// Writes a graph as GEXF 1.3: dynamic, with typed attributes, colours, sizes and places.
///
/// A node or edge is there on the days of the articles (and of the event) that tell of it: a spell for each, with both
/// ends. Every edge is written as directed, since readers refuse a mixture; the attribute `directed` tells which are not.
///
/// - Complexity: O(*n* log *n*) time, O(*n*) space, in the size of the graph and its evidence.
struct GEXFWriter {
  private let graph: RelationshipGraph
  private let appearances: [EntityID: NodeAppearance]

  init(_ graph: RelationshipGraph) {
    self.graph = graph
    appearances = NodeAppearance.all(in: graph)
  }

  func data() -> Data {
    let lines =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<gexf xmlns=\"http://gexf.net/1.3\" xmlns:viz=\"http://gexf.net/1.3/viz\" "
          + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
          + "xsi:schemaLocation=\"http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd\" version=\"1.3\">",
        "  <meta>", "    <creator>Bailanys</creator>", "  </meta>", "  " + graphTag,
      ]
      + declarations("node", Self.nodeAttributes) + declarations("edge", Self.edgeAttributes)
      + ["    <nodes>"] + graph.entities.flatMap(node) + ["    </nodes>", "    <edges>"]
      + graph.summaries.flatMap(edge) + ["    </edges>", "  </graph>", "</gexf>", ""]
    return Data(lines.joined(separator: "\n").utf8)
  }

  private var graphTag: String {
    var attributes = [
      ("mode", "dynamic"), ("defaultedgetype", "directed"), ("timeformat", "date"), ("timerepresentation", "interval"),
    ]
    let days = graph.entities.compactMap(\.event?.date) + graph.relationships.flatMap { $0.evidence.compactMap(\.date) }
    if let first = days.map(\.firstDay).min(), let last = days.map(\.lastDay).max() {
      attributes += [("start", first), ("end", last)]
    }
    return XMLText.tag("graph", attributes)
  }

  // MARK: - Attributes

  private static let nodeAttributes = [
    ("kind", "string"), ("aliases", "string"), ("forms", "string"), ("type", "string"), ("date", "string"),
    ("place", "string"),
  ]
  private static let edgeAttributes = [
    ("kind", "string"), ("role", "string"), ("side", "string"), ("directed", "boolean"), ("sentences", "integer"),
    ("articles", "string"), ("independent_articles", "integer"), ("rules", "string"), ("confidence", "double"),
    ("urls", "string"), ("first_date", "string"),
    ("last_date", "string"), ("quote", "string"),
  ]

  private func declarations(_ part: String, _ attributes: [(name: String, type: String)]) -> [String] {
    ["    " + XMLText.tag("attributes", [("class", part), ("mode", "static")])]
      + attributes.map {
        "      " + XMLText.tag("attribute", [("id", $0.name), ("title", $0.name), ("type", $0.type)], isEmpty: true)
      } + ["    </attributes>"]
  }

  private func values(_ values: [(name: String, value: String?)]) -> [String] {
    ["        <attvalues>"]
      + values.compactMap { name, value in
        value.map { "          " + XMLText.tag("attvalue", [("for", name), ("value", $0)], isEmpty: true) }
      } + ["        </attvalues>"]
  }

  // MARK: - Nodes and edges

  private func node(_ entity: Entity) -> [String] {
    let days =
      [entity.event?.date].compactMap { $0 }
      + graph.relationships(of: entity.id).flatMap { $0.evidence.compactMap(\.date) }
    return ["      " + XMLText.tag("node", [("id", entity.id.rawValue), ("label", entity.name)] + bounds(days))]
      + values([
        ("kind", entity.kind.rawValue), ("aliases", joined(entity.aliases)), ("forms", joined(entity.forms)),
        ("type", entity.event?.type.rawValue), ("date", entity.event?.date?.description),
        ("place", entity.event?.place),
      ]) + spells(days) + (appearances[entity.id].map(look) ?? []) + ["      </node>"]
  }

  private func look(_ appearance: NodeAppearance) -> [String] {
    let (red, green, blue) = appearance.color
    return [
      "        <viz:color r=\"\(red)\" g=\"\(green)\" b=\"\(blue)\" a=\"1.0\"/>",
      "        <viz:position x=\"\(appearance.x)\" y=\"\(appearance.y)\" z=\"0.0\"/>",
      "        <viz:size value=\"\(appearance.size)\"/>",
    ]
  }

  private func edge(_ edge: RelationshipSummary) -> [String] {
    let relationship = edge.relationship
    let days = relationship.evidence.compactMap(\.date)
    let attributes = [
      ("id", edge.id), ("source", edge.source.rawValue), ("target", edge.target.rawValue), ("type", "directed"),
      ("kind", edge.kind.rawValue), ("label", edge.label), ("weight", "\(edge.weight)"),
    ]
    return ["      " + XMLText.tag("edge", attributes + bounds(days))]
      + values([
        ("kind", edge.kind.rawValue), ("role", relationship.role), ("side", relationship.side?.rawValue),
        ("directed", "\(edge.kind.isDirected)"), ("sentences", "\(relationship.evidence.count)"),
        ("articles", joined(edge.articles.map(\.id))), ("independent_articles", "\(edge.independentArticles)"),
        ("rules", joined(edge.rules)), ("confidence", "\(edge.confidence)"), ("urls", joined(edge.urls)),
        ("first_date", edge.firstDate?.description), ("last_date", edge.lastDate?.description), ("quote", edge.quote),
      ]) + spells(days) + ["      </edge>"]
  }

  private func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : JoinedList.joined(texts) }

  // MARK: - Time

  /// The first and the last day that something is told of.
  private func bounds(_ dates: [PartialDate]) -> [(String, String)] {
    guard let first = dates.map(\.firstDay).min(), let last = dates.map(\.lastDay).max() else { return [] }
    return [("start", first), ("end", last)]
  }

  private func spells(_ dates: [PartialDate]) -> [String] {
    if dates.isEmpty { return [] }
    return ["        <spells>"]
      + Set(dates).sorted().map {
        "          " + XMLText.tag("spell", [("start", $0.firstDay), ("end", $0.lastDay)], isEmpty: true)
      } + ["        </spells>"]
  }
}

extension PartialDate {
  /// The first day that the date may mean, as ISO 8601 writes it.
  var firstDay: String { (PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self).description }

  /// The last day that the date may mean.
  var lastDay: String {
    let days = day.map { [$0] } ?? [31, 30, 29, 28]
    let last = days.lazy.compactMap { PartialDate(year: year, month: month ?? 12, day: $0) }.first { _ in true }
    return (last ?? self).description
  }
}
