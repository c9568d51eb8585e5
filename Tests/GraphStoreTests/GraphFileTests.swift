import Foundation
import GRDB
import RandomGraphs
import RelationModel
import Testing

@testable import GraphStore

@Suite struct GraphFileTests {
  private let folder: TestFolder
  private let file: GraphFile

  init() throws {
    folder = try TestFolder()
    file = GraphFile(path: folder.file("graph.sqlite"))
  }

  @Test(arguments: UInt64(0)..<12)
  func readsWhatWasWritten(seed: UInt64) throws {
    let graph = try RandomGraph.make(seed: seed, entities: Int(seed) * 7)
    try file.write(graph)
    let read = try file.read()
    #expect(read == graph)
    // Texts that Swift holds for equal may still differ in their bytes.
    #expect(spelled(read.relationships) == spelled(graph.relationships))
    #expect(String(describing: read.entities) == String(describing: graph.entities))
    #expect(folder.names == ["graph.sqlite"])
  }

  /// Relationships to the byte.
  private func spelled(_ relationships: [Relationship]) -> [String] {
    relationships.flatMap { tie in
      ["\(tie.id) \(String(describing: tie.side))"]
        + tie.evidence.map { piece in
          let place = "\(piece.article) \(piece.sentence) \(piece.start) \(piece.end) \(String(describing: piece.date))"
          let words = "\(piece.quote) \(String(describing: piece.publisher))"
          return Array("\(place) \(words) \(piece.rule) \(piece.confidence) \(piece.weight)".utf8).description
        }
    }
  }

  @Test func keepsFormerIDs() throws {
    let former = ["person-b", "person-a"].map(EntityID.init(rawValue:))
    let entity = Entity(id: EntityID(rawValue: "person-c"), kind: .person, name: "В", formerIDs: former)
    let graph = try RelationshipGraph(articles: [], entities: [entity], relationships: [])
    try file.write(graph)
    #expect(try file.read() == graph)
    #expect(try file.read().entities[0].formerIDs.map(\.rawValue) == ["person-a", "person-b"])
  }

  @Test func sameGraphGivesSameBytes() throws {
    let graph = try RandomGraph.make(seed: 3)
    try file.write(graph, manifest: ["b": "2", "a": "1"])
    let again = GraphFile(path: folder.file("again.sqlite"))
    try again.write(try file.read(), manifest: ["a": "1", "b": "2"])
    let bytes = try #require(FileManager.default.contents(atPath: file.path))
    #expect(bytes == FileManager.default.contents(atPath: again.path))
  }

  /// What is read twice at once is one graph, though another takes its place meanwhile.
  @Test func twoReadsAreOfOneGraph() throws {
    try file.write(try RandomGraph.make(seed: 1, entities: 5))
    let later = try RandomGraph.make(seed: 2, entities: 9)
    var reads = 0
    let (one, other) = try file.queries { database in
      reads += 1
      if reads == 1 { try file.write(later) }
      return try Int.fetchOne(database, sql: "SELECT count(*) FROM entity")
    } and: { database in
      try Int.fetchOne(database, sql: "SELECT count(*) FROM entity")
    }
    #expect(reads == 2 && one == later.entities.count && other == one)
  }

  /// The file depends neither on how many processors name the entities and sort, nor on who is first.
  @Test func threadsChangeNothing() throws {
    let graph = try RandomGraph.make(seed: 5, entities: 1_300)
    let files = try [1, 2, 5].map { threads in
      let naming: @Sendable (Entity) -> EntityNaming = { entity in
        EntityNaming(
          keys: [.init(hash: Int64(entity.name.utf8.count), level: 0)],
          words: entity.name.split(separator: " ").map(String.init))
      }
      try file.write(graph, naming: naming, threads: threads)
      return try Data(contentsOf: URL(fileURLWithPath: file.path))
    }
    #expect(files[1] == files[0] && files[2] == files[0])
  }

  /// Rows of which one may name what is not there.
  private struct Rows: GraphRows {
    var article = 0
    var ends = (source: 0, target: 1, side: Int?.none)
    var proof = RelationshipRow.Proof(passage: 0, finding: 0)

    let entities = ["a", "b"].map { Entity(id: EntityID(rawValue: "person-" + $0), kind: .person, name: $0) }
    let findings = [FindingRow(rule: "test", confidence: 1, weight: 1)]

    func forEachArticle(_ body: (SourceArticle) throws -> Void) rethrows {
      try body(SourceArticle(id: "a1", title: "Title", path: "a1.txt"))
    }
    func forEachPassage(_ body: (PassageRow) throws -> Void) rethrows {
      try body(
        PassageRow(article: article, sentence: 0, start: 0, end: 1, quote: [0x41], date: nil, publisher: nil))
    }
    func forEachRelationship(_ body: (RelationshipRow) throws -> Void) rethrows {
      try body(
        RelationshipRow(
          kind: .coMention, source: ends.source, target: ends.target, role: nil, side: ends.side, proofs: [proof]))
    }
  }

  @Test func rowsThatNameWhatIsNotThereAreRefused() throws {
    try file.write(rows: Rows())
    #expect(try file.read().relationships.count == 1)
    let damaged = [
      Rows(article: 1), Rows(article: -1), Rows(ends: (2, 1, nil)), Rows(ends: (0, 2, nil)), Rows(ends: (-1, 1, nil)),
      Rows(ends: (0, 1, 2)), Rows(proof: .init(passage: 1, finding: 0)), Rows(proof: .init(passage: 0, finding: 1)),
      Rows(proof: .init(passage: -1, finding: 0)),
    ]
    for (number, rows) in damaged.enumerated() {
      #expect(code { try file.write(rows: rows) } == .unstorable, "\(number)")
      #expect(try file.read().relationships.count == 1)
    }
  }

  @Test func keepsTheManifest() throws {
    try file.write(try SmallGraph.make(), manifest: ["articles": "2", "note\u{0}": "“қ”", "schema_version": "99"])
    #expect(try file.manifest() == ["articles": "2", "note\u{0}": "“қ”", "schema_version": "7"])
  }

  @Test func relativePathsWork() throws {
    let here = GraphFile(path: "bailanys-\(UUID().uuidString).sqlite")
    defer { unlink(here.path) }
    try here.write(try SmallGraph.make())
    #expect(try here.read() == SmallGraph.make())
  }

  @Test func failingMidwayLeavesTheOldFile() throws {
    let graph = try SmallGraph.make()
    try file.write(graph)
    let article = graph.articles[0]
    let entities = Array(graph.entities.prefix(2))
    let bad = try RelationshipGraph(
      articles: [article], entities: entities,
      relationships: [
        Relationship(
          id: .init(kind: .coMention, source: entities[0].id, target: entities[1].id),
          evidence: [Evidence(article: article.id, sentence: 0, start: 0, end: 1, quote: "", rule: "", weight: .nan)])
      ])
    #expect(code { try file.write(bad) } == .unstorable)
    #expect(try file.read() == graph)
    #expect(folder.names == ["graph.sqlite"])
  }

  @Test func fullDiskLeavesTheOldFile() throws {
    let graph = try SmallGraph.make()
    try file.write(graph)
    var small = file
    small.pageLimit = 40
    #expect(code { try small.write(try RandomGraph.make(seed: 1, entities: 400)) } == .diskFull)
    #expect(try file.read() == graph)
    #expect(folder.names == ["graph.sqlite"])
  }

  @Test func draftsOfKilledWritersAreSweptAway() throws {
    try Data("half".utf8).write(to: URL(fileURLWithPath: folder.file(".graph.sqlite.draft")))
    try Data("4711\n".utf8).write(to: URL(fileURLWithPath: folder.file(".bailanys.lock")))
    try file.write(try SmallGraph.make())
    #expect(folder.names == ["graph.sqlite"])
  }

  @Test func readingLeavesNoTrace() throws {
    try file.write(try SmallGraph.make())
    let before = FileManager.default.contents(atPath: file.path)
    _ = try file.read()
    _ = try file.manifest()
    #expect(FileManager.default.contents(atPath: file.path) == before)
    #expect(folder.names == ["graph.sqlite"])
  }

  // MARK: - Errors

  @Test func missingFile() { #expect(code { try file.read() } == .notFound) }

  @Test(arguments: ["", "Байланыс", "<?xml version='1.0'?>" + String(repeating: " ", count: 5000)])
  func notSQLite(content: String) throws {
    try Data(content.utf8).write(to: URL(fileURLWithPath: file.path))
    // To SQLite, an empty file is an empty database, and so not ours.
    #expect(code { try file.read() } == (content.isEmpty ? .foreign : .notSQLite))
  }

  @Test func folderInPlaceOfFile() { #expect(code { try GraphFile(path: folder.path).read() } == .notSQLite) }

  @Test func foreignDatabase() throws {
    try change("CREATE TABLE entity (name TEXT); CREATE TABLE grdb_migrations (identifier TEXT)")
    #expect(code { try file.read() } == .foreign)
  }

  @Test func newerSchema() throws {
    try file.write(try SmallGraph.make())
    try change("INSERT INTO grdb_migrations VALUES ('2000'); PRAGMA user_version = 2000")
    #expect(code { try file.read() } == .newerSchema)
    #expect(code { try file.manifest() } == .newerSchema)
  }

  @Test func olderSchemaIsBroughtUpInMemory() throws {
    try change("PRAGMA application_id = \(GraphSchema.applicationID)")
    let before = FileManager.default.contents(atPath: file.path)
    #expect(try file.read().entities.isEmpty)
    #expect(FileManager.default.contents(atPath: file.path) == before)
  }

  /// What a file of the version before held in each row, and now holds once.
  @Test func aFileOfVersion4SaysTheSame() throws {
    let queue = try DatabaseQueue(path: file.path)
    try GraphSchema.migrator.migrate(queue, upTo: "4")
    try queue.writeWithoutTransaction { database in
      try GraphSchema.sign(database)
      try database.execute(sql: Self.version4)
    }
    try queue.close()
    let before = FileManager.default.contents(atPath: file.path)
    let graph = try file.read()
    #expect(FileManager.default.contents(atPath: file.path) == before)
    let article = SourceArticle(
      id: "a", title: "Т", date: PartialDate("2024-05-07"), publishers: ["Дала", "Қала"], path: "a.txt")
    let (one, other) = (EntityID(rawValue: "person-a"), EntityID(rawValue: "person-b"))
    func evidence(
      _ sentence: Int, _ quote: String, _ date: PartialDate?, _ publisher: String?, _ rule: String, _ weight: Double
    ) -> Evidence {
      Evidence(
        article: "a", sentence: sentence, start: sentence * 10, end: sentence * 10 + 9, quote: quote, date: date,
        publisher: publisher, rule: rule, confidence: 0.9, weight: weight)
    }
    #expect(
      try graph
        == RelationshipGraph(
          articles: [article],
          entities: [
            Entity(id: one, kind: .person, name: "А", aliases: ["Ә"]), Entity(id: other, kind: .person, name: "Б"),
          ],
          relationships: [
            Relationship(
              id: .init(kind: .coMention, source: one, target: other),
              evidence: [
                evidence(0, "Бір.", article.date, "Дала", "x", 1), evidence(0, "Бір.", article.date, "Дала", "y", 0.2),
                evidence(1, "Екі.", nil, "Қала", "x", 1),
              ])
          ]))
    // Written anew, it is a file of this version, and whole.
    try file.write(graph)
    #expect(try file.read() == graph)
    #expect(try file.check().filter { !$0.isSound } == [])
  }

  /// Words and numbers that no build writes: the names are read as far as they make sense.
  @Test func damagedNamesDoNotStopAnybody() throws {
    try file.write(try SmallGraph.make()) { EntityNaming(words: [$0.name]) }
    let greatest = String(repeating: "ff", count: 7) + "7f"
    try change("UPDATE name_word SET entities = x'\(String(repeating: greatest, count: 200))'")
    try change("INSERT INTO entity (number, id, kind, name) VALUES (\(Int.max), 'x', 'person', 'Х')")
    let word = try SmallGraph.make().entities[0].name
    #expect(try file.names { try $0.entities(having: word) }?.allSatisfy { $0 > 0 } == true)
    let people = try file.names { try $0.numbers(of: .person) }
    #expect((people?.upperBound ?? 0) > 0)
  }

  /// A file of version 6 has views of tables that version 7 makes anew.
  @Test func bringsFilesWithViewsUpToDate() throws {
    let queue = try DatabaseQueue(path: file.path)
    try GraphSchema.migrator.migrate(queue, upTo: "6")
    try queue.write { database in
      try database.execute(
        sql: """
          PRAGMA application_id = \(GraphSchema.applicationID);
          CREATE VIEW parts AS SELECT relationship.kind, article.id FROM relationship, article, input;
          INSERT INTO article (number, id, title, path) VALUES (0, 'a', 'Т', 'a.txt');
          INSERT INTO entity VALUES (0, 'person-a', 'person', 'А'), (1, 'person-b', 'person', 'Б');
          INSERT INTO relationship (number, kind, source, target) VALUES (0, 'coMention', 0, 1);
          INSERT INTO finding VALUES (0, 'x', 0.9, 1);
          INSERT INTO passage (number, article, sentence, start_byte, end_byte, quote, own) VALUES (0, 0, 0, 0, 9, 'Бір.', 0);
          INSERT INTO proof VALUES (0, 0, 0);
          INSERT INTO input (number, path, hash, article) VALUES (0, 'a.txt', 'ab+c', 'a');
          """)
    }
    try queue.close()
    #expect(try file.read().relationships.map(\.kind) == [.coMention])
    #expect(try file.inputs().map(\.hash) == ["ab+c"])
    #expect(try file.outline().ties.map(\.weight) == [1])
  }

  private static let version4 = """
    INSERT INTO manifest VALUES ('schema_version', '4');
    INSERT INTO article (number, id, title, date, path) VALUES (0, 'a', 'Т', '2024-05-07', 'a.txt');
    INSERT INTO publisher VALUES (0, 0, 'Дала'), (0, 1, 'Қала');
    INSERT INTO entity VALUES (0, 'person-a', 'person', 'А'), (1, 'person-b', 'person', 'Б');
    INSERT INTO alias VALUES (0, 'Ә');
    INSERT INTO relationship (number, kind, source, target) VALUES (0, 'coMention', 0, 1);
    INSERT INTO passage VALUES (0, 0, 0, 0, 9, 'Бір.', '2024-05-07', 'Дала'), (1, 0, 1, 10, 19, 'Екі.', NULL, 'Қала');
    INSERT INTO proof VALUES (0, 0, 0, 'x', 0.9, 1), (0, 1, 0, 'y', 0.9, 0.2), (0, 2, 1, 'x', 0.9, 1);
    """

  @Test(arguments: [
    "UPDATE entity SET kind = 'planet'", "UPDATE event SET date = 'yesterday'", "DELETE FROM proof",
    "UPDATE relationship SET source = 4711", "UPDATE passage SET article = 4711", "DROP TABLE alias",
    "PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = 'x'",
  ])
  func damagedFile(damage: String) throws {
    try file.write(try SmallGraph.make())
    try change(damage)
    #expect(code { try file.read() } == .damaged)
  }

  @Test func truncatedFile() throws {
    try file.write(try RandomGraph.make(seed: 5))
    let bytes = try #require(FileManager.default.contents(atPath: file.path))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: file.path))
    #expect(code { try file.read() } == .damaged)
  }

  @Test func busyFile() throws {
    try file.write(try SmallGraph.make())
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(path: file.path, configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE") }
    #expect(code { try file.read() } == .busy)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    #expect(code { try file.read() } == nil)
  }

  @Test func missingFolder() throws {
    let nowhere = GraphFile(path: folder.file("none/graph.sqlite"))
    #expect(code { try nowhere.write(try SmallGraph.make()) } == .unwritable)
    #expect(folder.names.isEmpty)
  }

  @Test(.enabled(if: geteuid() != 0, "root may do everything"))
  func forbiddenFolderAndFile() throws {
    try file.write(try SmallGraph.make())
    chmod(file.path, 0)
    #expect(code { try file.read() } == .unreadable)
    chmod(folder.path, 0o500)
    #expect(code { try file.write(try SmallGraph.make()) } == .unwritable)
    chmod(folder.path, 0o700)
  }

  @Test func errorsReadAsSentences() {
    for code in GraphStoreError.Code.allCases {
      for language in Language.allCases {
        let sentence = GraphStoreError(code, "a/b.sqlite", cause: "why").sentence(in: language)
        #expect(sentence.contains("a/b.sqlite") && sentence.hasSuffix("(why)."))
      }
    }
    #expect(GraphStoreError(.notFound, "x").description == "There is no graph file “x”.")
  }

  // MARK: - Several writers

  @Test func secondWriterIsToldWhoIsFirst() throws {
    try FolderLock(folder: folder.path).whileHeld {
      let error = #expect(throws: GraphStoreError.self) { try file.write(try SmallGraph.make()) }
      #expect(error?.code == .busy)
      #expect(error?.cause == "process \(getpid())")
    }
    #expect(folder.names.isEmpty)
    try file.write(try SmallGraph.make())
  }

  @Test func anotherProcessHoldsTheLock() throws {
    let lock = folder.file(".bailanys.lock")
    let holder = Process()
    holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    holder.arguments = ["flock", lock, "cat"]
    let (input, output) = (Pipe(), Pipe())
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    // What `cat` repeats tells that it runs, and so that the lock is held.
    try input.fileHandleForWriting.write(contentsOf: Data("x".utf8))
    #expect(try output.fileHandleForReading.read(upToCount: 1) == Data("x".utf8))
    #expect(code { try file.write(try SmallGraph.make()) } == .busy)
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
    try file.write(try SmallGraph.make())
    #expect(folder.names == ["graph.sqlite"])
  }

  @Test func manyWritersAndReadersNeverMeetHalfAGraph() async throws {
    let graphs = try (0..<4).map { try RandomGraph.make(seed: UInt64($0), entities: 30) }
    try file.write(graphs[0])
    let file = file
    let written = try await withThrowingTaskGroup(of: Int.self) { group in
      for graph in graphs {
        group.addTask {
          var written = 0
          for _ in 0..<10 {
            do {
              try file.write(graph)
              written += 1
            } catch let error as GraphStoreError where error.code == .busy {}
            #expect(graphs.contains(try file.read()))
          }
          return written
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(written > 0)
    #expect(folder.names == ["graph.sqlite"])
  }

  @Test func aReaderKeepsTheGraphThatItOpened() throws {
    try file.write(try SmallGraph.make())
    var configuration = Configuration()
    configuration.readonly = true
    let reader = try DatabaseQueue(path: file.path, configuration: configuration)
    func entities() throws -> Int? { try reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM entity") } }
    #expect(try entities() == 6)
    try file.write(try RandomGraph.make(seed: 2, entities: 30))
    #expect(try entities() == 6)
    #expect(try file.read().entities.count == 30)
  }

  // MARK: - Help

  /// Changes the file as another program might.
  private func change(_ sql: String) throws {
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: sql) }
    try queue.close()
  }

  private func code<Answer>(_ work: () throws -> Answer) -> GraphStoreError.Code? {
    do {
      _ = try work()
      return nil
    } catch {
      return (error as? GraphStoreError)?.code
    }
  }
}
