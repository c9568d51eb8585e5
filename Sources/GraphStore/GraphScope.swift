/// What part of a graph is read out of its tables.
enum GraphScope {
  case whole
  /// An entity, given by its number, its relationships, and what these name.
  case around(Int)

  /// The condition of a query that reads a table, from its `WHERE`; empty for the whole graph.
  func condition(on table: String) -> String {
    guard case .around(let entity) = self else { return "" }
    let ties =
      "(SELECT number FROM relationship WHERE source = \(entity) UNION SELECT number FROM relationship WHERE target = \(entity))"
    let passages = "(SELECT passage FROM proof WHERE relationship IN \(ties))"
    let articles = "(SELECT article FROM passage WHERE number IN \(passages))"
    let ends = ["source", "target", "side"].map { end in
      "SELECT \(end) FROM relationship WHERE number IN \(ties) AND \(end) IS NOT NULL"
    }
    let entities = "(SELECT \(entity) UNION \(ends.joined(separator: " UNION ")))"
    return switch table {
    case "relationship": "WHERE number IN \(ties)"
    case "proof": "WHERE relationship IN \(ties)"
    case "passage": "WHERE number IN \(passages)"
    case "article": "WHERE number IN \(articles)"
    case "publisher": "WHERE article IN \(articles)"
    case "entity": "WHERE entity.number IN \(entities)"
    default: "WHERE entity IN \(entities)"
    }
  }
}
