import Foundation
import RelationModel

/// Writes a graph as GraphML.
///
/// Every edge is written as directed, since readers refuse or forget a mixture; the attribute `directed` tells which are
/// not. Lists are joined with `|`; evidence and articles are JSON, so that nothing of them is lost.
///
/// Source: U. Brandes, M. Eiglsperger, I. Herman, M. Himsolt, M. S. Marshall: GraphML Progress Report (2002).
///
/// - Complexity: O(*n*) time and space in the size of the graph and its evidence.
struct GraphMLWriter {
  let graph: RelationshipGraph

  func data() -> Data {
    let lines =
      [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" "
          + "xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">",
      ] + GraphMLKey.allCases.map(declaration) + ["  <graph id=\"bailanys\" edgedefault=\"directed\">"]
      + datum(.articles, JSONText.line(graph.articles), indent: 4) + graph.entities.flatMap(node)
      + graph.summaries.flatMap(edge) + ["  </graph>", "</graphml>", ""]
    return Data(lines.joined(separator: "\n").utf8)
  }

  private func declaration(of key: GraphMLKey) -> String {
    "  "
      + XMLText.tag(
        "key",
        [("id", key.rawValue), ("for", key.domain), ("attr.name", key.name), ("attr.type", key.valueType)],
        isEmpty: true)
  }

  private func node(_ entity: Entity) -> [String] {
    ["    " + XMLText.tag("node", [("id", entity.id.rawValue)])]
      + datum(.nodeKind, entity.kind.rawValue) + datum(.nodeName, entity.name)
      + datum(.aliases, entity.aliases.isEmpty ? nil : JoinedList.joined(entity.aliases))
      + datum(.forms, entity.forms.isEmpty ? nil : JoinedList.joined(entity.forms))
      + datum(.type, entity.event?.type.rawValue) + datum(.date, entity.event?.date?.description)
      + datum(.place, entity.event?.place) + ["    </node>"]
  }

  private func edge(_ edge: RelationshipSummary) -> [String] {
    let attributes = [("id", edge.id), ("source", edge.source.rawValue), ("target", edge.target.rawValue)]
    return ["    " + XMLText.tag("edge", attributes)]
      + datum(.edgeKind, edge.kind.rawValue) + datum(.label, edge.label) + datum(.role, edge.relationship.role)
      + datum(.side, edge.relationship.side?.rawValue) + datum(.directed, "\(edge.kind.isDirected)")
      + datum(.weight, "\(edge.weight)") + datum(.sentences, "\(edge.relationship.evidence.count)")
      + datum(.sources, JoinedList.joined(edge.articles.map(\.id)))
      + datum(.independent, "\(edge.independentArticles)")
      + datum(.urls, edge.urls.isEmpty ? nil : JoinedList.joined(edge.urls))
      + datum(.firstDate, edge.firstDate?.description) + datum(.lastDate, edge.lastDate?.description)
      + datum(.quote, edge.quote) + datum(.evidence, JSONText.line(edge.relationship.evidence)) + ["    </edge>"]
  }

  private func datum(_ key: GraphMLKey, _ value: String?, indent: Int = 6) -> [String] {
    guard let value else { return [] }
    return [
      String(repeating: " ", count: indent) + XMLText.tag("data", [("key", key.rawValue)]) + XMLText.escaped(value)
        + "</data>"
    ]
  }
}
