import Foundation
import RelationModel

/// Writes a script for `cypher-shell -f`: run twice, it changes nothing the second time.
struct CypherScript {
  let graph: RelationshipGraph
  /// How many nodes or relationships one statement makes.
  private static let batch = 200

  func data() -> Data {
    var statements = [
      "CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE",
      "CREATE CONSTRAINT article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE",
    ]
    statements += batches(graph.articles.map(map)) { "\($0)MERGE (n:Article {id: row.id})\nSET n += row" }
    for kind in EntityKind.allCases {
      statements += batches(graph.entities.filter { $0.kind == kind }.map(map)) {
        "\($0)MERGE (n:Entity {id: row.id})\nSET n:\(kind.label), n += row"
      }
    }
    let edges = graph.summaries
    for kind in RelationshipKind.allCases {
      statements += batches(edges.filter { $0.kind == kind }.map(map)) {
        "\($0)MATCH (source:Entity {id: row.source}), (target:Entity {id: row.target})\n"
          + "MERGE (source)-[r:\(kind.relationshipType) {id: row.values.id}]->(target)\nSET r += row.values"
      }
    }
    return Data(statements.map { $0 + ";\n" }.joined().utf8)
  }

  private func batches(_ rows: [String], _ statement: (String) -> String) -> [String] {
    stride(from: 0, to: rows.count, by: Self.batch).map { start in
      let part = rows[start..<min(rows.count, start + Self.batch)]
      return statement("UNWIND [\n  " + part.joined(separator: ",\n  ") + "\n] AS row\n")
    }
  }

  // MARK: - Rows

  private func map(_ article: SourceArticle) -> String {
    Self.map([
      ("id", Self.text(article.id)), ("title", Self.text(article.title)),
      ("date", Self.text(article.date?.description)), ("publishers", Self.list(article.publishers)),
      ("url", Self.text(article.url)), ("path", Self.text(article.path)), ("original", Self.text(article.original)),
    ])
  }

  private func map(_ entity: Entity) -> String {
    Self.map([
      ("id", Self.text(entity.id.rawValue)), ("name", Self.text(entity.name)),
      ("kind", Self.text(entity.kind.rawValue)),
      ("aliases", Self.list(entity.aliases)), ("forms", Self.list(entity.forms)),
      ("type", Self.text(entity.event?.type.rawValue)), ("date", Self.text(entity.event?.date?.description)),
      ("place", Self.text(entity.event?.place)),
    ])
  }

  private func map(_ edge: RelationshipSummary) -> String {
    let values = Self.map([
      ("id", Self.text(edge.id)), ("role", Self.text(edge.relationship.role)),
      ("side", Self.text(edge.relationship.side?.rawValue)), ("weight", "\(edge.weight)"),
      ("sentences", "\(edge.relationship.evidence.count)"), ("independent_articles", "\(edge.independentArticles)"),
      ("rules", Self.list(edge.rules)), ("confidence", "\(edge.confidence)"),
      ("first_date", Self.text(edge.firstDate?.description)),
      ("last_date", Self.text(edge.lastDate?.description)), ("quotes", Self.list(edge.quotes)),
      ("articles", Self.list(edge.articles.map(\.id))), ("urls", Self.list(edge.urls)),
    ])
    return Self.map([
      ("source", Self.text(edge.source.rawValue)), ("target", Self.text(edge.target.rawValue)), ("values", values),
    ])
  }

  // MARK: - Literals

  private static func map(_ values: [(String, String?)]) -> String {
    "{" + values.compactMap { name, value in value.map { "\(name): \($0)" } }.joined(separator: ", ") + "}"
  }

  private static func list(_ texts: [String]) -> String {
    "[" + texts.compactMap { text($0) }.joined(separator: ", ") + "]"
  }

  /// A text as a literal of Cypher; nil of nil.
  static func text(_ text: String?) -> String? {
    guard let text else { return nil }
    var literal = "'"
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": literal += "\\\\"
      case "'": literal += "\\'"
      case "\n": literal += "\\n"
      case "\r": literal += "\\r"
      case "\t": literal += "\\t"
      case _ where scalar.value < 0x20 || scalar.value == 0x7F:
        let digits = String(scalar.value, radix: 16, uppercase: true)
        literal += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: literal.unicodeScalars.append(scalar)
      }
    }
    return literal + "'"
  }
}
