import Foundation
import RelationModel

/// Writes the files that `neo4j-admin database import full neo4j @import.args` takes.
///
/// Lists are parted by the control character U+001F, which stands in no value.
struct Neo4jTables {
  let graph: RelationshipGraph

  var files: [ExportedFile] {
    [
      ExportedFile(name: "import.args", data: Data(Self.arguments.utf8)),
      ExportedFile(name: "entities.csv", data: entities.data()),
      ExportedFile(name: "articles.csv", data: articles.data()),
      ExportedFile(name: "relationships.csv", data: relationships.data()),
    ]
  }

  private static let arguments = """
    --nodes=entities.csv
    --nodes=articles.csv
    --relationships=relationships.csv
    --array-delimiter=U+001F
    --multiline-fields=true

    """

  private var entities: CSVText {
    var table = CSVText(columns: [
      "id:ID(Entity)", "name", "kind", "aliases:string[]", "forms:string[]", "type", "date", "place", ":LABEL",
    ])
    for entity in graph.entities {
      table.add(
        [entity.id.rawValue, entity.name, entity.kind.rawValue], [entity.aliases, entity.forms],
        [
          entity.event?.type.rawValue ?? "", entity.event?.date?.description ?? "", entity.event?.place ?? "",
        ], [["Entity", entity.kind.label]])
    }
    return table
  }

  private var articles: CSVText {
    var table = CSVText(columns: [
      "id:ID(Article)", "title", "date", "url", "path", "original", "publishers:string[]", ":LABEL",
    ])
    for article in graph.articles {
      table.add(
        [
          article.id, article.title, article.date?.description ?? "", article.url ?? "", article.path,
          article.original ?? "",
        ],
        [article.publishers], ["Article"], [])
    }
    return table
  }

  private var relationships: CSVText {
    var table = CSVText(columns: [
      ":START_ID(Entity)", ":END_ID(Entity)", "id", "role", "side", "weight:double", "sentences:int",
      "independent_articles:int", "confidence:double", "first_date",
      "last_date", "quotes:string[]", "rules:string[]", "articles:string[]", "urls:string[]", ":TYPE",
    ])
    for edge in graph.summaries {
      table.add(
        [
          edge.source.rawValue, edge.target.rawValue, edge.id, edge.relationship.role ?? "",
          edge.relationship.side?.rawValue ?? "", "\(edge.weight)", "\(edge.relationship.evidence.count)",
          "\(edge.independentArticles)", "\(edge.confidence)", edge.firstDate?.description ?? "",
          edge.lastDate?.description ?? "",
        ], [edge.quotes, edge.rules, edge.articles.map(\.id), edge.urls], [edge.kind.relationshipType], [])
    }
    return table
  }
}

extension CSVText {
  /// Adds a row of texts, lists, texts and lists.
  fileprivate mutating func add(_ texts: [String], _ lists: [[String]], _ more: [String], _ moreLists: [[String]]) {
    // The separator must come after the control characters inside the texts have gone.
    func joined(_ list: [String]) -> String {
      list.map { CSVText.withoutControls($0) }.joined(separator: CSVText.listSeparator)
    }
    add(texts + lists.map(joined) + more + moreLists.map(joined))
  }
}

extension EntityKind {
  /// The label of a node in Neo4j.
  var label: String {
    switch self {
    case .person: "Person"
    case .institution: "Institution"
    case .event: "Event"
    }
  }
}

extension RelationshipKind {
  /// The type of a relationship in Neo4j.
  var relationshipType: String {
    switch self {
    case .signatory: "SIGNATORY"
    case .party: "PARTY"
    case .participant: "PARTICIPANT"
    case .appointee: "APPOINTEE"
    case .position: "POSITION"
    case .partOf: "PART_OF"
    case .coMention: "CO_MENTION"
    }
  }
}
