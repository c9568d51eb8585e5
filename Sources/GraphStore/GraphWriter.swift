import Foundation
import GRDB
import RelationModel

/// All that a graph file holds.
struct GraphFileContent {
  let graph: RelationshipGraph
  let manifest: [String: String]
  let inputs: [CorpusInput]
  let retractions: [Retraction]
  let names: [NameKey]
}

/// Writes the parts of a graph into empty tables, in their order in the graph.
struct GraphWriter {
  let database: Database

  func write(_ content: GraphFileContent) throws {
    let graph = content.graph
    // Indexes are made faster of whole tables than row by row.
    let indexes = try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
    for name in try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    { try database.execute(sql: "DROP INDEX \(name)") }
    try write(content.manifest)
    try write(content.inputs)
    try write(content.retractions)
    let articles = try write(graph.articles)
    let entities = try write(graph.entities)
    try write(content.names)
    let passages = PassageNumbers(of: graph, articles: articles)
    try write(passages, of: graph.articles)
    try write(graph.relationships, entities, passages)
    for index in indexes { try database.execute(sql: index) }
  }

  private func write(_ manifest: [String: String]) throws {
    let version = String(GraphSchema.migrator.migrations.count)
    let entries = manifest.merging(["schema_version": version]) { _, ours in ours }
    let insert = try statement("INSERT INTO manifest VALUES (CAST(? AS TEXT), CAST(? AS TEXT))")
    for (key, value) in entries.sorted(by: { byBytes($0.key, $1.key) }) {
      try insert.execute(arguments: [text(key), text(value)])
    }
  }

  private func write(_ inputs: [CorpusInput]) throws {
    let insert = try statement(
      "INSERT INTO input VALUES (?, CAST(? AS TEXT), ?, ?, CAST(? AS TEXT), CAST(? AS TEXT))")
    for (number, input) in inputs.enumerated() {
      try insert.execute(arguments: [
        number, text(input.path), input.line, input.hash, text(input.article), text(input.skipped),
      ])
    }
  }

  private func write(_ retractions: [Retraction]) throws {
    let insert = try statement("INSERT INTO retraction VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)")
    for retraction in retractions {
      try insert.execute(arguments: [text(retraction.article), text(retraction.because), retraction.text])
    }
  }

  /// Returns each article's number.
  private func write(_ articles: [SourceArticle]) throws -> [SourceArticle.ID: Int] {
    let insert = try statement(
      """
      INSERT INTO article (number, id, title, date, url, path, original)
      VALUES (?, CAST(? AS TEXT), CAST(? AS TEXT), ?, CAST(? AS TEXT), CAST(? AS TEXT), CAST(? AS TEXT))
      """)
    let insertPublisher = try statement("INSERT INTO publisher VALUES (?, ?, CAST(? AS TEXT))")
    for (number, article) in articles.enumerated() {
      try insert.execute(arguments: [
        number, text(article.id), text(article.title), article.date?.description, text(article.url), text(article.path),
        text(article.original),
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

  private func write(_ names: [NameKey]) throws {
    let insert = try RowInsertion("INSERT INTO name_key (key, entity, level)", database)
    for name in names.sorted(by: { ($0.hash, $0.entity) < ($1.hash, $1.entity) }) {
      insert.bind(Int(name.hash))
      insert.bind(name.entity)
      insert.bind(name.level)
      try insert.execute()
    }
  }

  /// Writes each sentence once, in the order of evidence.
  private func write(_ passages: PassageNumbers, of articles: [SourceArticle]) throws {
    let insert = try RowInsertion(
      "INSERT INTO passage (number, article, sentence, start_byte, end_byte, quote, own, date, publisher)", database)
    for (number, passage) in passages.inOrder.enumerated() {
      let evidence = passage.evidence
      let article = passage.article.map { articles[$0] }
      let hasOwn = evidence.date != article?.date || !haveSameBytes(evidence.publisher, article?.publishers.first)
      insert.bind(number)
      insert.bind(passage.article)
      insert.bind(evidence.sentence)
      insert.bind(evidence.start)
      insert.bind(evidence.end)
      insert.bind(evidence.quoteBytes)
      insert.bind(hasOwn ? 1 : 0)
      insert.bind(hasOwn ? evidence.date?.description : nil)
      insert.bind(hasOwn ? evidence.publisher : nil)
      try insert.execute()
    }
  }

  /// To Swift, texts in two Unicode forms are equal; here they are not.
  private func haveSameBytes(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.utf8.elementsEqual(other.utf8)
  }

  private func write(
    _ relationships: [Relationship], _ entities: [EntityID: Int], _ passages: PassageNumbers
  ) throws {
    let findings = try write(Findings(of: relationships))
    let insert = try RowInsertion("INSERT INTO relationship (number, kind, source, target, role, side)", database)
    let insertProof = try RowInsertion("INSERT INTO proof (relationship, passage, finding)", database)
    var numbers = passages.ofEvidence[...]
    for (number, relationship) in relationships.enumerated() {
      insert.bind(number)
      insert.bind(relationship.kind.rawValue)
      insert.bind(entities[relationship.source])
      insert.bind(entities[relationship.target])
      insert.bind(relationship.role)
      insert.bind(relationship.side.flatMap { entities[$0] })
      try insert.execute()
      let proofs = zip(numbers.prefix(relationship.evidence.count), relationship.evidence)
        .map { ($0, findings[$1] ?? 0) }
      numbers = numbers.dropFirst(relationship.evidence.count)
      for (passage, finding) in proofs.count > 1 ? proofs.sorted(by: <) : proofs {
        insertProof.bind(number)
        insertProof.bind(Int(passage))
        insertProof.bind(finding)
        try insertProof.execute()
      }
    }
  }

  private func write(_ findings: Findings) throws -> Findings {
    let insert = try RowInsertion("INSERT INTO finding (number, rule, confidence, weight)", database)
    for (number, finding) in findings.inOrder.enumerated() {
      insert.bind(number)
      insert.bind(finding.rule)
      insert.bind(finding.confidence)
      insert.bind(finding.weight)
      try insert.execute()
    }
    return findings
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

/// What finds the relationships of a graph: rules, how sure they are and what they count, numbered in this order.
private struct Findings {
  struct Finding: Hashable {
    let rule: String
    let confidence: Double
    let weight: Double

    init(_ evidence: Evidence) {
      rule = evidence.rule
      confidence = evidence.confidence
      weight = evidence.weight
    }
  }

  let inOrder: [Finding]
  /// By the object that holds it, since there are many pieces of evidence and few findings.
  private let numbers: [ObjectIdentifier: Int]

  init(of relationships: [Relationship]) {
    var objects: [ObjectIdentifier: Finding] = [:]
    for relationship in relationships {
      for evidence in relationship.evidence where objects[evidence.findingIdentity] == nil {
        objects[evidence.findingIdentity] = Finding(evidence)
      }
    }
    let found = Set(objects.values)
    inOrder = found.sorted { left, right in
      if left.rule != right.rule { return left.rule < right.rule }
      return (left.confidence, left.weight) < (right.confidence, right.weight)
    }
    let places = Dictionary(inOrder.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    numbers = objects.compactMapValues { places[$0] }
  }

  /// The number of the finding of a piece of evidence.
  subscript(evidence: Evidence) -> Int? { numbers[evidence.findingIdentity] }
}
