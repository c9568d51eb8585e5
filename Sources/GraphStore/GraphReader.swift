import Foundation
import GRDB
import RelationModel

/// Reads a graph out of its tables.
struct GraphReader {
  let database: Database
  /// The file, for messages.
  let path: String

  func manifest() throws -> [String: String] {
    var manifest: [String: String] = [:]
    try forEach("SELECT key, value FROM manifest") { manifest[$0.text(0)] = $0.text(1) }
    return manifest
  }

  func inputs() throws -> [CorpusInput] {
    var inputs: [CorpusInput] = []
    try forEach("SELECT path, line, hash, article, skipped FROM input ORDER BY number") { row in
      inputs.append(
        CorpusInput(
          path: row.text(0), line: row[1], hash: row.optionalText(2), article: row.optionalText(3),
          skipped: row.optionalText(4)))
    }
    return inputs
  }

  func retractions() throws -> [Retraction] {
    var retractions: [Retraction] = []
    try forEach("SELECT article, because, text FROM retraction ORDER BY article") {
      retractions.append(Retraction(article: $0.text(0), because: $0.optionalText(1), text: $0.optionalText(2)))
    }
    return retractions
  }

  func graph() throws -> RelationshipGraph {
    let articles = try articles()
    let entities = try entities()
    return try RelationshipGraph(
      articles: articles.map(\.value), entities: entities.map(\.value),
      relationships: try relationships(
        articles.mapValues(\.id), entities.mapValues(\.id)))
  }

  private func articles() throws -> [Int: SourceArticle] {
    var publishers: [Int: [String]] = [:]
    try forEach("SELECT article, name FROM publisher ORDER BY article, place") {
      publishers[try $0.number(0), default: []].append($0.text(1))
    }
    var articles: [Int: SourceArticle] = [:]
    try forEach("SELECT number, id, title, date, url, path, original FROM article") { row in
      let number = try row.number(0)
      articles[number] = SourceArticle(
        id: row.text(1), title: row.text(2), date: try date(row, 3), publishers: publishers[number] ?? [],
        url: row.optionalText(4), path: row.text(5), original: row.optionalText(6))
    }
    return articles
  }

  private func entities() throws -> [Int: Entity] {
    let aliases = try names("alias")
    let forms = try names("form")
    let formerIDs = try names("former_id", column: "id")
    let sql = """
      SELECT entity.number, id, kind, name, type, date, place FROM entity
      LEFT JOIN event ON event.entity = entity.number
      """
    var entities: [Int: Entity] = [:]
    try forEach(sql) { row in
      let number = try row.number(0)
      let event = try row.optionalText(4).map {
        EventDetails(type: try known($0), date: try date(row, 5), place: row.optionalText(6))
      }
      entities[number] = Entity(
        id: EntityID(rawValue: row.text(1)), kind: try known(row.text(2)), name: row.text(3),
        aliases: aliases[number] ?? [], forms: forms[number] ?? [], event: event,
        formerIDs: (formerIDs[number] ?? []).map(EntityID.init(rawValue:)))
    }
    return entities
  }

  private func names(_ table: String, column: String = "name") throws -> [Int: [String]] {
    var names: [Int: [String]] = [:]
    try forEach("SELECT entity, \(column) FROM \(table)") { names[try $0.number(0), default: []].append($0.text(1)) }
    return names
  }

  private func relationships(
    _ articles: [Int: SourceArticle.ID], _ entities: [Int: EntityID]
  ) throws -> [Relationship] {
    let evidence = try evidence(articles)
    var relationships: [Relationship] = []
    try forEach("SELECT number, kind, source, target, role, side FROM relationship") { row in
      let side: Int? = row[5]
      relationships.append(
        Relationship(
          id: .init(
            kind: try known(row.text(1)), source: try found(entities[row.number(2)]),
            target: try found(entities[row.number(3)]),
            role: row.optionalText(4)),
          side: try side.map { try found(entities[$0]) }, evidence: evidence[try row.number(0)] ?? []))
    }
    return relationships
  }

  /// The evidence of each relationship.
  private func evidence(_ articles: [Int: SourceArticle.ID]) throws -> [Int: [Evidence]] {
    let sql = """
      SELECT relationship, article, sentence, start_byte, end_byte, quote, date, publisher, rule, confidence, weight
      FROM proof JOIN passage ON passage.number = proof.passage
      """
    var evidence: [Int: [Evidence]] = [:]
    try forEach(sql) { row in
      let sentence = try row.number(2)
      // Readers are told its number from 1.
      guard sentence < .max else { throw damage("there is no sentence \(sentence)") }
      evidence[try row.number(0), default: []].append(
        Evidence(
          article: try found(articles[row.number(1)]), sentence: sentence, start: try row.number(3),
          end: try row.number(4), quote: row.text(5),
          date: try date(row, 6), publisher: row.optionalText(7), rule: row.text(8),
          confidence: try row.decode(atIndex: 9),
          weight: try row.decode(atIndex: 10)))
    }
    return evidence
  }

  // MARK: - Values

  private func forEach(_ sql: String, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() { try body(row) }
  }

  private func date(_ row: Row, _ column: Int) throws -> PartialDate? {
    try row.optionalText(column).map { text in
      guard let date = PartialDate(text) else { throw damage("“\(text)” is not a date") }
      return date
    }
  }

  private func known<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw damage("“\(text)” is none of the known words") }
    return word
  }

  private func found<ID>(_ id: ID?) throws -> ID {
    guard let id else { throw damage("a row that another one names is missing") }
    return id
  }

  private func damage(_ cause: String) -> GraphStoreError { GraphStoreError(.damaged, path, cause: cause) }
}

extension Row {
  fileprivate func number(_ column: Int) throws -> Int { try decode(atIndex: column) }

  /// A text to its end, whatever characters are in it.
  fileprivate func text(_ column: Int) -> String { optionalText(column) ?? "" }

  fileprivate func optionalText(_ column: Int) -> String? {
    let bytes: Data? = self[column]
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}
