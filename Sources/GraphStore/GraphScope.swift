import RelationModel

/// What part of a graph is read out of its tables.
enum GraphScope {
  case whole
  /// An entity, given by its number, its relationships, and what these name.
  case around(Int)
  /// An entity, given by its number, its relationships, what is stated of those with each other that these tie it to, and what all these name.
  case surroundings(Int)
  /// Entities, given by their numbers, the relationships between each and the next, and what these name.
  case along([Int])

  /// The entities, and the query of the relationships; nil for the whole graph.
  private var part: (entities: [Int], ties: String)? {
    func query(_ condition: String) -> String { "SELECT number FROM relationship WHERE \(condition)" }
    switch self {
    case .whole: return nil
    case .around(let entity):
      return ([entity], query("source = \(entity)") + " UNION " + query("target = \(entity)"))
    case .surroundings(let entity):
      let near =
        "SELECT target FROM relationship WHERE source = \(entity) UNION SELECT source FROM relationship WHERE target = \(entity)"
      let kinds = RelationshipKind.allCases.filter(\.isTyped).map { "'\($0.rawValue)'" }.joined(separator: ", ")
      let stated = query("source IN (\(near)) AND target IN (\(near)) AND kind IN (\(kinds))")
      return (
        [entity], [query("source = \(entity)"), query("target = \(entity)"), stated].joined(separator: " UNION ")
      )
    case .along(let way):
      let steps = zip(way, way.dropFirst()).flatMap { [($0, $1), ($1, $0)] }
      let ties = steps.map { query("source = \($0) AND target = \($1)") }
      return (way, ties.isEmpty ? query("0") : ties.joined(separator: " UNION "))
    }
  }

  /// The condition of a query that reads a table, from its `WHERE`; empty for the whole graph.
  func condition(on table: String) -> String {
    guard let part else { return "" }
    let ties = "(\(part.ties))"
    let passages = "(SELECT passage FROM proof WHERE relationship IN \(ties))"
    let articles = "(SELECT article FROM passage WHERE number IN \(passages))"
    let ends = ["source", "target", "side"].map { end in
      "SELECT \(end) FROM relationship WHERE number IN \(ties) AND \(end) IS NOT NULL"
    }
    let own = part.entities.map { "SELECT \($0)" }
    let entities = "(\((own + ends).joined(separator: " UNION ")))"
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
