import Foundation
import GRDB
import RelationModel
import WorkerThreads

/// All that a graph file holds.
struct GraphFileContent<Rows: GraphRows> {
  let rows: Rows
  let manifest: [String: String]
  let inputs: [CorpusInput]
  let retractions: [Retraction]
  let naming: @Sendable (Entity) -> EntityNaming
  let threads: Int
}

/// Writes the rows of a graph into empty tables, in their order.
///
/// It sees to it itself that the numbers in rows are those of other rows: SQLite would look each of them up, all over the file.
struct GraphWriter {
  let database: Database

  func write(_ content: GraphFileContent<some GraphRows>) throws {
    // Indexes are made faster of whole tables than row by row.
    let indexes = try String.fetchAll(
      database, sql: "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL ORDER BY rowid")
    for name in try String.fetchAll(
      database, sql: "SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL")
    { try database.execute(sql: "DROP INDEX \(name)") }
    try write(content.manifest)
    try write(content.inputs)
    try write(content.retractions)
    let owners = try writeArticles(of: content.rows)
    try writeEntities(of: content)
    let passageCount = try writePassages(of: content.rows, owners)
    try write(content.rows.findings)
    try writeRelationships(of: content.rows, passageCount: passageCount)
    for index in indexes { try database.execute(sql: index) }
  }

  /// Refuses a number that no row has.
  private func check(_ number: Int, isOneOf count: Int, _ table: String) throws {
    guard number < 0 || number >= count else { return }
    throw DatabaseError(resultCode: .SQLITE_CONSTRAINT_FOREIGNKEY, message: "no \(table) has the number \(number)")
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
    let insert = try RowInsertion("INSERT INTO input (number, path, line, hash, article, skipped)", database)
    for (number, input) in inputs.enumerated() {
      insert.bind(number)
      insert.bind(input.path)
      insert.bind(input.line)
      if let digest = input.hash.flatMap(DigestBytes.bytes) {
        insert.bind(blob: digest)
      } else {
        insert.bind(input.hash)
      }
      insert.bind(input.article)
      insert.bind(input.skipped)
      try insert.execute()
    }
  }

  private func write(_ retractions: [Retraction]) throws {
    let insert = try statement("INSERT INTO retraction VALUES (CAST(? AS TEXT), CAST(? AS TEXT), ?)")
    for retraction in retractions {
      try insert.execute(arguments: [text(retraction.article), text(retraction.because), retraction.text])
    }
  }

  /// What sentences have from their article unless they say otherwise.
  private struct Owner {
    let date: PartialDate?
    let publisher: String?
  }

  /// Returns what sentences have from each article.
  private func writeArticles(of rows: some GraphRows) throws -> [Owner] {
    let insert = try RowInsertion("INSERT INTO article (number, id, title, date, url, path, original)", database)
    let insertPublisher = try RowInsertion("INSERT INTO publisher (article, place, name)", database)
    var owners: [Owner] = []
    try rows.forEachArticle { article in
      insert.bind(owners.count)
      insert.bind(article.id)
      insert.bind(article.title)
      insert.bind(article.date?.description)
      insert.bind(article.url)
      insert.bind(article.path)
      insert.bind(article.original)
      try insert.execute()
      for (place, name) in article.publishers.enumerated() {
        insertPublisher.bind(owners.count)
        insertPublisher.bind(place)
        insertPublisher.bind(name)
        try insertPublisher.execute()
      }
      owners.append(Owner(date: article.date, publisher: article.publishers.first))
    }
    return owners
  }

  private func writeEntities(of content: GraphFileContent<some GraphRows>) throws {
    let (entities, naming) = (content.rows.entities, content.naming)
    let insert = try RowInsertion("INSERT INTO entity (number, id, kind, name)", database)
    let names = try ["alias", "form", "former_id"].map {
      try RowInsertion("INSERT INTO \($0) (entity, \($0 == "former_id" ? "id" : "name"))", database)
    }
    let insertEvent = try RowInsertion("INSERT INTO event (entity, type, date, place)", database)
    var keys: [(hash: Int64, entity: Int, level: Int)] = []
    var words: [String: EntityNumbers] = [:]
    try makeAhead(entities.count, threads: content.threads, { naming(entities[$0]) }) { number, naming in
      let entity = entities[number]
      insert.bind(number)
      insert.bind(entity.id.rawValue)
      insert.bind(entity.kind.rawValue)
      insert.bind(entity.name)
      try insert.execute()
      for (insert, list) in zip(names, [entity.aliases, entity.forms, entity.formerIDs.map(\.rawValue)]) {
        for name in list {
          insert.bind(number)
          insert.bind(name)
          try insert.execute()
        }
      }
      if let event = entity.event {
        insertEvent.bind(number)
        insertEvent.bind(event.type.rawValue)
        insertEvent.bind(event.date?.description)
        insertEvent.bind(event.place)
        try insertEvent.execute()
      }
      keys += naming.keys.map { ($0.hash, number, $0.level) }
      for word in naming.words { words[word, default: EntityNumbers()].append(number) }
    }
    try write(keys)
    try write(words)
  }

  private func write(_ keys: [(hash: Int64, entity: Int, level: Int)]) throws {
    let insert = try RowInsertion("INSERT INTO name_key (key, entity, level)", database)
    for key in keys.sorted(by: { ($0.hash, $0.entity) < ($1.hash, $1.entity) }) {
      insert.bind(Int(key.hash))
      insert.bind(key.entity)
      insert.bind(key.level)
      try insert.execute()
    }
  }

  private func write(_ words: [String: EntityNumbers]) throws {
    let insert = try RowInsertion("INSERT INTO name_word (word, entities)", database)
    for (word, numbers) in words.sorted(by: { byBytes($0.key, $1.key) }) {
      insert.bind(word)
      insert.bind(blob: numbers.bytes)
      try insert.execute()
    }
  }

  /// Returns how many sentences there are.
  private func writePassages(of rows: some GraphRows, _ owners: [Owner]) throws -> Int {
    let insert = try RowInsertion(
      "INSERT INTO passage (number, article, sentence, start_byte, end_byte, quote, own, date, publisher)", database)
    var number = 0
    try rows.forEachPassage { passage in
      try check(passage.article, isOneOf: owners.count, "article")
      let owner = owners[passage.article]
      let hasOwn = passage.date != owner.date || !haveSameBytes(passage.publisher, owner.publisher)
      insert.bind(number)
      insert.bind(passage.article)
      insert.bind(passage.sentence)
      insert.bind(passage.start)
      insert.bind(passage.end)
      insert.bind(passage.quote)
      insert.bind(hasOwn ? 1 : 0)
      insert.bind(hasOwn ? passage.date?.description : nil)
      insert.bind(hasOwn ? passage.publisher : nil)
      try insert.execute()
      number += 1
    }
    return number
  }

  /// To Swift, texts in two Unicode forms are equal; here they are not.
  private func haveSameBytes(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other else { return one == nil && other == nil }
    return one.utf8.elementsEqual(other.utf8)
  }

  private func writeRelationships(of rows: some GraphRows, passageCount: Int) throws {
    let (entityCount, findingCount) = (rows.entities.count, rows.findings.count)
    let insert = try RowInsertion("INSERT INTO relationship (number, kind, source, target, role, side)", database)
    let insertProof = try RowInsertion("INSERT INTO proof (relationship, passage, finding)", database)
    var number = 0
    try rows.forEachRelationship { relationship in
      let kind = KindNumbers.number(of: relationship.kind)
      try check(kind, isOneOf: KindNumbers.kinds.count, "kind")
      try check(relationship.source, isOneOf: entityCount, "entity")
      try check(relationship.target, isOneOf: entityCount, "entity")
      try check(relationship.side ?? 0, isOneOf: entityCount, "entity")
      insert.bind(number)
      insert.bind(kind)
      insert.bind(relationship.source)
      insert.bind(relationship.target)
      insert.bind(relationship.role)
      insert.bind(relationship.side)
      try insert.execute()
      for proof in relationship.proofs {
        try check(Int(proof.passage), isOneOf: passageCount, "passage")
        try check(Int(proof.finding), isOneOf: findingCount, "finding")
        insertProof.bind(number)
        insertProof.bind(Int(proof.passage))
        insertProof.bind(Int(proof.finding))
        try insertProof.execute()
      }
      number += 1
    }
  }

  private func write(_ findings: [FindingRow]) throws {
    let insert = try RowInsertion("INSERT INTO finding (number, rule, confidence, weight)", database)
    for (number, finding) in findings.enumerated() {
      insert.bind(number)
      insert.bind(finding.rule)
      insert.bind(finding.confidence)
      insert.bind(finding.weight)
      try insert.execute()
    }
  }

  private func statement(_ sql: String) throws -> Statement { try database.makeStatement(sql: sql) }

  /// A text as SQLite is given it: one with a NUL in it as bytes, since it would else end there.
  private func text(_ text: String?) -> DatabaseValue {
    guard let text else { return .null }
    return text.utf8.contains(0) ? Data(text.utf8).databaseValue : text.databaseValue
  }
}
