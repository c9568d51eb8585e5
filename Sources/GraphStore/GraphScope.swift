import GRDB
import RelationModel

/// What part of a graph is read out of its tables.
enum GraphScope {
  case whole
  /// An entity, given by its number, its relationships, and what these name.
  case around(Int)
  /// Entities and relationships, given by their numbers, and what these name.
  case chosen(entities: [Int], ties: [Int])
  /// Entities, given by their numbers, the relationships between each and the next, and what these name.
  case along([Int])

  /// The entities, and the query of the relationships; nil for the whole graph.
  private var part: (entities: [Int], ties: String)? {
    func query(_ condition: String) -> String { "SELECT number FROM relationship WHERE \(condition)" }
    switch self {
    case .whole: return nil
    case .around(let entity):
      return ([entity], query("source = \(entity)") + " UNION " + query("target = \(entity)"))
    case .chosen(let entities, let ties): return (entities, "SELECT value FROM json_each('\(NumberList(ties).json)')")
    case .along(let way):
      let steps = zip(way, way.dropFirst()).flatMap { [($0, $1), ($1, $0)] }
      let ties = steps.map { query("source = \($0) AND target = \($1)") }
      return (way, ties.isEmpty ? query("0") : ties.joined(separator: " UNION "))
    }
  }

  /// The rows that the scope covers.
  func rows(in database: Database) throws -> ScopedRows {
    guard let part else { return ScopedRows(lists: nil) }
    func numbers(_ sql: String, _ list: NumberList? = nil) throws -> NumberList {
      let rows = try RowCursor(sql, database, list: list)
      var numbers: [Int] = []
      while try rows.next() { numbers.append(try rows.number(0)) }
      return NumberList(numbers)
    }
    let ties = try numbers(part.ties)
    let passages = try numbers("SELECT DISTINCT passage FROM proof WHERE relationship IN \(NumberList.query)", ties)
    let articles = try numbers("SELECT DISTINCT article FROM passage WHERE number IN \(NumberList.query)", passages)
    let own = part.entities.map { "SELECT \($0)" }
    let ends = ["source", "target", "side"].map { end in
      "SELECT \(end) FROM relationship WHERE number IN \(NumberList.query) AND \(end) IS NOT NULL"
    }
    let entities = try numbers((own + ends).joined(separator: " UNION "), ties)
    return ScopedRows(lists: .init(ties: ties, passages: passages, articles: articles, entities: entities))
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
