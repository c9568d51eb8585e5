import GRDB
import RelationModel

/// What part of a graph is read out of its tables.
enum GraphScope {
  case whole
  /// Entities and relationships, given by their numbers, and what these name.
  case chosen(entities: [Int], ties: [Int])
  /// Entities, given by their numbers, the relationships between each and the next, and what these name.
  case along([Int])

  /// The rows that the scope covers.
  func rows(in database: Database) throws -> ScopedRows {
    func numbers(_ sql: String, _ list: NumberList? = nil) throws -> [Int] {
      let rows = try RowCursor(sql, database, list: list)
      var numbers: [Int] = []
      while try rows.next() { numbers.append(try rows.number(0)) }
      return numbers
    }
    guard let (own, found) = try part(numbers) else { return ScopedRows(lists: nil) }
    let ties = NumberList(found)
    let passages = NumberList(
      try numbers("SELECT DISTINCT passage FROM proof WHERE relationship IN \(NumberList.query)", ties))
    let articles = NumberList(
      try numbers("SELECT DISTINCT article FROM passage WHERE number IN \(NumberList.query)", passages))
    let ends = ["source", "target", "side"].map { end in
      "SELECT \(end) FROM relationship WHERE number IN \(NumberList.query) AND \(end) IS NOT NULL"
    }
    let named = try numbers(ends.joined(separator: " UNION "), ties)
    return ScopedRows(
      lists: .init(ties: ties, passages: passages, articles: articles, entities: NumberList(own + named)))
  }

  /// The entities and the relationships that the scope is given by; nil for the whole graph.
  ///
  /// - Parameter numbers: gives the numbers that a query finds.
  private func part(_ numbers: (String, NumberList?) throws -> [Int]) throws -> (entities: [Int], ties: [Int])? {
    func ties(_ conditions: [String]) throws -> [Int] {
      let queries = conditions.map { "SELECT number FROM relationship WHERE \($0)" }
      return queries.isEmpty ? [] : try numbers(queries.joined(separator: " UNION "), nil)
    }
    switch self {
    case .whole: return nil
    case .chosen(let entities, let ties): return (entities, ties)
    case .along(let way):
      let steps = zip(way, way.dropFirst()).flatMap { [($0, $1), ($1, $0)] }
      return (way, try ties(steps.map { "source = \($0) AND target = \($1)" }))
    }
  }
}

/// Numbers as SQLite is given them: by the thousand, in one value.
struct NumberList {
  /// What stands for the numbers in a query, whose first value they are.
  static let query = "(SELECT value FROM json_each(?1))"

  /// The numbers as a JSON array.
  let json: String

  init(_ numbers: [Int]) { json = "[" + numbers.map(String.init).joined(separator: ",") + "]" }
}

/// The rows of each table that a scope covers.
struct ScopedRows {
  struct Lists {
    let ties: NumberList
    let passages: NumberList
    let articles: NumberList
    let entities: NumberList
  }

  /// Nil where all rows are covered.
  let lists: Lists?

  /// The condition of a query that reads a table, from its `WHERE`, and the numbers in it; nothing for the whole graph.
  func condition(on table: String) -> (sql: String, list: NumberList?) {
    guard let lists else { return ("", nil) }
    let (column, list) =
      switch table {
      case "relationship": ("number", lists.ties)
      case "proof": ("relationship", lists.ties)
      case "passage": ("number", lists.passages)
      case "article": ("number", lists.articles)
      case "publisher": ("article", lists.articles)
      case "entity": ("entity.number", lists.entities)
      default: ("entity", lists.entities)
      }
    return ("WHERE \(column) IN \(NumberList.query)", list)
  }
}
