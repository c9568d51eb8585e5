import Foundation
import GRDB
import RelationModel

/// Writes the parts of a graph into empty tables, in their order in the graph.
struct GraphWriter {
  let database: Database

  func write(_ graph: RelationshipGraph, _ manifest: [String: String]) throws {
    try write(manifest)
    let articles = try write(graph.articles)
    let entities = try write(graph.entities)
    let passages = try write(passagesOf: graph, articles)
    try write(graph.relationships, entities, passages)
  }

  private func write(_ manifest: [String: String]) throws {
    let version = String(GraphSchema.migrator.migrations.count)
    let entries = manifest.merging(["schema_version": version]) { _, ours in ours }
    let insert = try statement("INSERT INTO manifest VALUES (CAST(? AS TEXT), CAST(? AS TEXT))")
    for (key, value) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      try insert.execute(arguments: [text(key), text(value)])
    }
  }

  /// Returns each article's number.
  private func write(_ articles: [SourceArticle]) throws -> [SourceArticle.ID: Int] {
    let insert = try statement(
      """
      INSERT INTO article (number, id, title, date, url, path)
      VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT))
      """)
    let insertPublisher = try statement("INSERT INTO publisher VALUES (?, ?, CAST(? AS TEXT))")
    for (number, article) in articles.enumerated() {
      try insert.execute(arguments: [
        number, text(article.id), text(article.title), article.date?.description, text(article.url), text(article.path),
      ])
      for (place, name) in article.publishers.enumerated() {
        try insertPublisher.execute(arguments: [number, place, text(name)])
      }
    }
    return numbers(articles.map(\.id))
  }

  /// Returns each entity's number.
  private func write(_ entities: [Entity]) throws -> [EntityID: Int] {
    let insert = try statement(
      "INSERT INTO entity (number, id, kind, name) VALUES (?, CAST(? AS TEXT), ?, CAST(? AS TEXT))")
    let insertAlias = try statement("INSERT INTO alias VALUES (?, CAST(? AS TEXT))")
    let insertForm = try statement("INSERT INTO form VALUES (?, CAST(? AS TEXT))")
    let insertFormerID = try statement("INSERT INTO former_id VALUES (?, CAST(? AS TEXT))")
    let insertEvent = try statement("INSERT INTO event VALUES (?, ?, ?, CAST(? AS TEXT))")
    for (number, entity) in entities.enumerated() {
      try insert.execute(arguments: [number, text(entity.id.rawValue), entity.kind.rawValue, text(entity.name)])
      for name in entity.aliases { try insertAlias.execute(arguments: [number, text(name)]) }
      for name in entity.forms { try insertForm.execute(arguments: [number, text(name)]) }
      for id in entity.formerIDs { try insertFormerID.execute(arguments: [number, text(id.rawValue)]) }
      if let event = entity.event {
        try insertEvent.execute(
          arguments: [number, event.type.rawValue, event.date?.description, text(event.place)])
      }
    }
    return numbers(entities.map(\.id))
  }

  /// Writes each sentence once, in the order of evidence, and returns its number.
  private func write(passagesOf graph: RelationshipGraph, _ articles: [SourceArticle.ID: Int]) throws -> [Evidence: Int]
  {
    let passages = Set(graph.relationships.lazy.flatMap(\.evidence).map(\.passage)).sorted { left, right in
      if left < right { return true }
      if right < left { return false }
      guard let first = left.publisher, let second = right.publisher else { return left.publisher == nil }
      return first.utf8.lexicographicallyPrecedes(second.utf8)
    }
    let insert = try statement(
      """
      INSERT INTO passage (number, article, sentence, start_byte, end_byte, quote, date, publisher)
      VALUES (?, ?, ?, ?, ?, CAST(? AS TEXT), ?, CAST(? AS TEXT))
      """)
    for (number, passage) in passages.enumerated() {
      try insert.execute(arguments: [
        number, articles[passage.article], passage.sentence, passage.start, passage.end, text(passage.quote),
        passage.date?.description, text(passage.publisher),
      ])
    }
    return numbers(passages)
  }

  private func write(
    _ relationships: [Relationship], _ entities: [EntityID: Int], _ passages: [Evidence: Int]
  ) throws {
    let insert = try statement(
      """
      INSERT INTO relationship (number, kind, source, target, role, side) VALUES (?, ?, ?, ?, CAST(? AS TEXT), ?)
      """)
    let insertProof = try statement("INSERT INTO proof VALUES (?, ?, ?, CAST(? AS TEXT), ?, ?)")
    for (number, relationship) in relationships.enumerated() {
      try insert.execute(arguments: [
        number, relationship.kind.rawValue, entities[relationship.source], entities[relationship.target],
        text(relationship.role), relationship.side.flatMap { entities[$0] },
      ])
      for (place, evidence) in relationship.evidence.enumerated() {
        try insertProof.execute(arguments: [
          number, place, passages[evidence.passage], text(evidence.rule), evidence.confidence, evidence.weight,
        ])
      }
    }
  }

  private func statement(_ sql: String) throws -> Statement { try database.makeStatement(sql: sql) }

  private func numbers<ID: Hashable>(_ ids: [ID]) -> [ID: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// A text as SQLite is given it: one with a NUL in it as bytes, since it would else end there.
  private func text(_ text: String?) -> DatabaseValue {
    guard let text else { return .null }
    return text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }
}

extension Evidence {
  /// What pieces of evidence that quote the same sentence have in common.
  fileprivate var passage: Evidence {
    var passage = self
    passage.rule = ""
    passage.confidence = 0
    passage.weight = 0
    return passage
  }
}
