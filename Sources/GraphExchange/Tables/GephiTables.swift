import RelationModel

/// Writes nodes and edges as Gephi's spreadsheet import wants them.
enum GephiTables {
  static func files(of graph: RelationshipGraph, byteOrderMark: Bool) -> [ExportedFile] {
    var nodes = CSVText(columns: ["Id", "Label", "kind", "aliases", "type", "date", "place"])
    for entity in graph.entities {
      nodes.add([
        entity.id.rawValue, entity.name, entity.kind.rawValue, JoinedList.joined(entity.aliases),
        entity.event?.type.rawValue ?? "", entity.event?.date?.description ?? "", entity.event?.place ?? "",
      ])
    }
    var edges = CSVText(columns: [
      "Source", "Target", "Type", "Id", "Label", "Weight", "Kind", "role", "side", "first_date", "last_date",
      "sentences", "articles", "independent_articles", "rules", "confidence", "urls", "quote",
    ])
    for edge in graph.summaries {
      edges.add([
        edge.source.rawValue, edge.target.rawValue, edge.kind.isDirected ? "Directed" : "Undirected", edge.id,
        edge.label, "\(edge.weight)", edge.kind.rawValue, edge.relationship.role ?? "",
        edge.relationship.side?.rawValue ?? "", edge.firstDate?.description ?? "", edge.lastDate?.description ?? "",
        "\(edge.relationship.evidence.count)", JoinedList.joined(edge.articles.map(\.id)),
        "\(edge.independentArticles)", JoinedList.joined(edge.rules), "\(edge.confidence)",
        JoinedList.joined(edge.urls), edge.quote,
      ])
    }
    return [
      ExportedFile(name: "nodes.csv", data: nodes.data(byteOrderMark: byteOrderMark)),
      ExportedFile(name: "edges.csv", data: edges.data(byteOrderMark: byteOrderMark)),
    ]
  }
}
