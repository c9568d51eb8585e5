import Foundation
import GRDB
import RelationModel

/// Reads a graph out of its tables.
struct GraphReader {
  let database: Database
  /// The file, for messages.
  let path: String
  /// What part of the graph is read; all of it unless told otherwise.
  private var rows = ScopedRows(lists: nil)

  init(database: Database, path: String) {
    self.database = database
    self.path = path
  }

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
          path: row.text(0), line: row[1], hash: row.hash(2), article: row.optionalText(3),
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

  /// The part of the graph that a scope covers.
  func graph(_ scope: GraphScope) throws -> RelationshipGraph { try reading(scope).graph() }

  private func reading(_ scope: GraphScope) throws -> GraphReader {
    var reader = self
    reader.rows = try scope.rows(in: database)
    return reader
  }

  /// An entity by its number.
  func entity(_ number: Int) throws -> Entity? { try reading(.along([number])).entities().values.first }

  /// The numbers of the relationships that are stated among entities.
  func stated(among entities: [Int]) throws -> [Int] {
    let kinds = KindNumbers.list(RelationshipKind.allCases.filter(\.isTyped))
    // Looked up by the target: by pairs it would take as many steps as there are pairs, and by the source co-mentions would be gone through.
    let rows = try RowCursor(
      """
      WITH near (number) AS MATERIALIZED \(NumberList.query)
      SELECT tie.number FROM near CROSS JOIN relationship AS tie ON tie.target = near.number
      WHERE tie.kind IN (\(kinds)) AND +tie.source IN near
      """, database, list: NumberList(entities))
    var numbers: [Int] = []
    while try rows.next() { numbers.append(try rows.number(0)) }
    return numbers
  }

  func graph() throws -> RelationshipGraph {
    let articles = try articles()
    let entities = try entities()
    return try RelationshipGraph(
      articles: articles.values, entities: entities.values, proved: try relationships(articles, entities))
  }

  private func articles() throws -> ByNumber<SourceArticle> {
    let publishers = try following("SELECT article, name FROM publisher", of: "publisher", by: "article, place")
    let rows = try cursor(
      "SELECT number, id, title, date, url, path, original FROM article", of: "article", by: "number")
    var articles = ByNumber<SourceArticle>()
    // Paths and outlets come again and again.
    var paths = SharedTexts()
    var outlets = SharedTexts()
    while try rows.next() {
      let number = try rows.number(0)
      articles[number] = SourceArticle(
        id: rows.text(1), title: rows.text(2), date: try date(rows, 3),
        publishers: try publishers.map(about: number) { outlets.shared($0.text(1)) }, url: rows.optionalText(4),
        path: paths.shared(rows.text(5)), original: rows.optionalText(6))
    }
    return articles
  }

  /// - Parameter hasForms: whether the forms in which articles name an entity are read.
  func entities(hasForms: Bool = true) throws -> ByNumber<Entity> {
    let aliases = try following("SELECT entity, name FROM alias", of: "alias", by: "entity")
    let forms = try hasForms ? following("SELECT entity, name FROM form", of: "form", by: "entity") : nil
    let formerIDs = try following("SELECT entity, id FROM former_id", of: "former_id", by: "entity")
    let rows = try cursor(
      """
      SELECT entity.number, id, kind, name, type, date, place FROM entity
      LEFT JOIN event ON event.entity = entity.number
      """, of: "entity", by: "entity.number")
    var entities = ByNumber<Entity>()
    while try rows.next() {
      let number = try rows.number(0)
      let event = try rows.optionalText(4).map {
        EventDetails(type: try known($0), date: try date(rows, 5), place: rows.optionalText(6))
      }
      entities[number] = Entity(
        id: EntityID(rawValue: rows.text(1)), kind: try known(rows.text(2)), name: rows.text(3),
        aliases: try aliases.map(about: number) { $0.text(1) },
        forms: try forms?.map(about: number) { $0.text(1) } ?? [],
        event: event, formerIDs: try formerIDs.map(about: number) { EntityID(rawValue: $0.text(1)) })
    }
    return entities
  }

  private func relationships(
    _ articles: ByNumber<SourceArticle>, _ entities: ByNumber<Entity>
  ) throws -> [Relationship] {
    // A copy of an entity or article counts the references of all its parts, for each row that names it.
    let passages = try passages(articles.mapValues(Owner.init))
    let ids = entities.mapValues(\.id)
    let findings = try findings()
    let proofs = try following("SELECT relationship, passage, finding FROM proof", of: "proof", by: "1, 2, 3")
    let rows = try cursor(
      "SELECT number, kind, source, target, role, side FROM relationship", of: "relationship", by: "number")
    var roles = SharedTexts()
    var relationships: [Relationship] = []
    while try rows.next() {
      let evidence = try proofs.map(about: rows.number(0)) { proof in
        Evidence(try found(passages[proof.number(1)]), try found(findings[proof.number(2)]))
      }
      relationships.append(
        Relationship(
          id: .init(
            kind: try KindNumbers.kind(rows.number(1)), source: try found(ids[rows.number(2)]),
            target: try found(ids[rows.number(3)]), role: rows.optionalText(4).map { roles.shared($0) }),
          side: try rows.optionalNumber(5).map { try found(ids[$0]) }, evidence: evidence))
    }
    return relationships
  }

  private func findings() throws -> ByNumber<Evidence.Finding> {
    let rows = try RowCursor("SELECT number, rule, confidence, weight FROM finding ORDER BY number", database)
    var findings = ByNumber<Evidence.Finding>()
    while try rows.next() {
      findings[try rows.number(0)] = Evidence.Finding(
        rule: rows.text(1), confidence: rows.real(2), weight: rows.real(3))
    }
    return findings
  }

  /// What sentences have from their article.
  private struct Owner {
    let article: SourceArticle.ID
    let date: PartialDate?
    let publisher: String?

    init(_ article: SourceArticle) {
      (self.article, date, publisher) = (article.id, article.date, article.publishers.first)
    }
  }

  private func passages(_ owners: ByNumber<Owner>) throws -> ByNumber<Evidence.Passage> {
    let rows = try cursor(
      "SELECT number, article, sentence, start_byte, end_byte, quote, own, date, publisher FROM passage",
      of: "passage", by: "number")
    var passages = ByNumber<Evidence.Passage>()
    while try rows.next() {
      let owner = try found(owners[rows.number(1)])
      let words = rows.bytes(5)
      let hasOwn = try rows.number(6) != 0
      let sentence = try rows.number(2)
      // Readers are told its number from 1.
      guard sentence < .max else { throw damage("there is no sentence \(sentence)") }
      passages[try rows.number(0)] = Evidence.Passage(
        article: owner.article, sentence: sentence, start: try rows.number(3), end: try rows.number(4),
        words: words, range: words.indices, date: hasOwn ? try date(rows, 7) : owner.date,
        publisher: hasOwn ? rows.optionalText(8) : owner.publisher)
    }
    return passages
  }

  // MARK: - Rows

  /// The rows of a table that are read, in their order.
  private func cursor(_ select: String, of table: String, by order: String) throws -> RowCursor {
    let (condition, list) = rows.condition(on: table)
    return try RowCursor("\(select) \(condition) ORDER BY \(order)", database, list: list)
  }

  private func following(_ select: String, of table: String, by order: String) throws -> FollowingRows {
    let (condition, list) = rows.condition(on: table)
    return try FollowingRows("\(select) \(condition) ORDER BY \(order)", database, list: list)
  }

  // MARK: - Values

  private func forEach(_ sql: String, _ body: (Row) throws -> Void) throws {
    let rows = try Row.fetchCursor(database, sql: sql)
    while let row = try rows.next() { try body(row) }
  }

  private func date(_ rows: RowCursor, _ column: Int) throws -> PartialDate? {
    try rows.optionalText(column).map { text in
      guard let date = PartialDate(text) else { throw damage("“\(text)” is not a date") }
      return date
    }
  }

  private func known<Word: RawRepresentable>(_ text: String) throws -> Word where Word.RawValue == String {
    guard let word = Word(rawValue: text) else { throw damage("“\(text)” is none of the known words") }
    return word
  }

  private func found<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw MissingRow() }
    return value
  }

  private func damage(_ cause: String) -> GraphStoreError { GraphStoreError(.damaged, path, cause: cause) }
}

extension Row {
  /// A text to its end, whatever characters are in it.
  fileprivate func text(_ column: Int) -> String { optionalText(column) ?? "" }

  /// A hash that is kept as bytes, or as text.
  fileprivate func hash(_ column: Int) -> String? {
    let value: DatabaseValue = self[column]
    if case .blob(let bytes) = value.storage { return DigestBytes.digits(bytes) }
    return optionalText(column)
  }

  fileprivate func optionalText(_ column: Int) -> String? {
    let bytes: Data? = self[column]
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }
}

/// Texts that come again and again, each kept once.
private struct SharedTexts {
  private var known: Set<String> = []

  /// The text, or the same one as it came before.
  mutating func shared(_ text: String) -> String {
    let (_, before) = known.insert(text)
    // To Swift, texts in two Unicode forms are equal; here they are not.
    return before.utf8.elementsEqual(text.utf8) ? before : text
  }
}
