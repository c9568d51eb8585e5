import GRDB
import RelationModel

/// Asks a graph file whether it is sound.
struct GraphChecker {
  let database: Database
  /// The file, for messages.
  let path: String

  /// What can be asked of a file of any version, before it is brought up to date.
  func fileChecks() throws -> [SoundnessCheck] {
    let integrity = try texts("SELECT integrity_check FROM pragma_integrity_check").filter { $0 != "ok" }
    let keys = try texts(
      "SELECT \"table\" || ' ' || ifnull(rowid, '') || ' → ' || parent FROM pragma_foreign_key_check")
    return [SoundnessCheck(.integrity, problems: integrity), SoundnessCheck(.foreignKeys, problems: keys)]
  }

  /// What is asked of the tables of this version.
  func contentChecks() throws -> [SoundnessCheck] {
    [
      try SoundnessCheck(.evidence, checked: count("relationship"), problems: texts(Self.withoutEvidence)),
      try SoundnessCheck(.articles, checked: count("proof"), problems: texts(Self.withoutArticle)),
      try dates(), try graph(), try views(), try inputs(), try manifest(),
    ]
  }

  private static let withoutEvidence = """
    SELECT kind.name || ' ' || ifnull(source.id, '?') || ' – ' || ifnull(target.id, '?') FROM relationship
    LEFT JOIN kind ON kind.number = relationship.kind
    LEFT JOIN entity AS source ON source.number = relationship.source
    LEFT JOIN entity AS target ON target.number = relationship.target
    WHERE NOT EXISTS (SELECT 1 FROM proof WHERE proof.relationship = relationship.number) ORDER BY relationship.number
    """

  private static let withoutArticle = """
    SELECT 'relationship ' || proof.relationship || ', proof by passage ' || proof.passage FROM proof
    LEFT JOIN passage ON passage.number = proof.passage
    LEFT JOIN article ON article.number = passage.article
    WHERE article.number IS NULL ORDER BY proof.relationship, proof.passage
    """

  private func dates() throws -> SoundnessCheck {
    let all = try rows(
      """
      SELECT 'article ' || id, date FROM article WHERE date IS NOT NULL
      UNION ALL SELECT 'event ' || entity.id, event.date FROM event JOIN entity ON entity.number = event.entity
        WHERE event.date IS NOT NULL
      UNION ALL SELECT 'passage ' || number, date FROM passage WHERE date IS NOT NULL
      """)
    let wrong = all.filter { PartialDate($0[1]) == nil }.map { "\($0[0]): \($0[1])" }
    return SoundnessCheck(.dates, checked: all.count, problems: wrong)
  }

  private func graph() throws -> SoundnessCheck {
    var problems = try texts(
      """
      SELECT 'passage ' || number || ': bytes ' || start_byte || '–' || end_byte FROM passage
        WHERE start_byte < 0 OR end_byte < start_byte OR sentence < 0
      UNION ALL SELECT 'finding ' || rule || ': confidence ' || confidence || ', weight ' || weight FROM finding
        WHERE NOT (confidence > 0 AND confidence <= 1 AND weight >= 0)
      """)
    do {
      _ = try GraphReader(database: database, path: path).graph()
    } catch {
      problems.append(GraphStoreError(error, reading: path).description)
    }
    return SoundnessCheck(.graph, checked: try count("entity") + count("relationship"), problems: problems)
  }

  private func views() throws -> SoundnessCheck {
    let views = try texts("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")
    let missing = Set(Self.viewNames).subtracting(views).sorted().map { "\($0): no such view" }
    let silent = views.compactMap { view -> String? in
      do {
        let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(view.quotedDatabaseIdentifier)")
        while try rows.next() != nil {}
        return nil
      } catch {
        return "\(view): \(error)"
      }
    }
    return SoundnessCheck(.views, checked: views.count, problems: missing + silent)
  }

  private static let viewNames = [
    "sentences", "summaries", "evidence", "signed_with", "participants", "positions", "parts", "co_mentions",
  ]

  /// An imported graph lists no inputs.
  private func inputs() throws -> SoundnessCheck {
    let inputs = try count("input")
    guard inputs > 0 else { return SoundnessCheck(.inputs, checked: 0, problems: []) }
    let problems = try texts(
      """
      SELECT 'article ' || id || ': not among what was read' FROM article
        WHERE id NOT IN (SELECT article FROM input WHERE article IS NOT NULL)
      UNION ALL SELECT 'article ' || article || ': read, but neither kept nor retracted' FROM input
        WHERE article IS NOT NULL AND article NOT IN (SELECT id FROM article)
          AND article NOT IN (SELECT article FROM retraction)
      UNION ALL SELECT 'article ' || id || ': retracted, but there' FROM article
        WHERE id IN (SELECT article FROM retraction)
      """)
    return SoundnessCheck(.inputs, checked: inputs, problems: problems)
  }

  private func manifest() throws -> SoundnessCheck {
    let reader = GraphReader(database: database, path: path)
    let told = try reader.manifest()
    var found = ["schema_version": "\(try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0)"]
    if told[BuildManifest.Key.corpus.rawValue] != nil {
      let inputs = try reader.inputs()
      found[BuildManifest.Key.corpus.rawValue] = BuildManifest.corpusHash(of: inputs)
      found[BuildManifest.Key.articles.rawValue] = "\(try count("article"))"
      found[BuildManifest.Key.skipped.rawValue] = "\(inputs.count { $0.skipped != nil })"
    }
    let wrong = found.filter { told[$0.key] != $0.value }.sorted { $0.key < $1.key }
    return SoundnessCheck(
      .manifest, checked: found.count, problems: wrong.map { "\($0.key): \(told[$0.key] ?? "–"), found \($0.value)" })
  }

  // MARK: - Rows

  private func count(_ table: String) throws -> Int {
    try Int.fetchOne(database, sql: "SELECT count(*) FROM \(table)") ?? 0
  }

  private func texts(_ sql: String) throws -> [String] { try rows(sql).map { $0[0] } }

  private func rows(_ sql: String) throws -> [[String]] {
    try Row.fetchAll(database, sql: sql).map { row in
      row.databaseValues.map { $0.isNull ? "" : String.fromDatabaseValue($0) ?? $0.description }
    }
  }
}
