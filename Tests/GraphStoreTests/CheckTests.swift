import Foundation
import GRDB
import RandomGraphs
import RelationModel
import Testing

@testable import GraphStore

/// Whether a file is sound, and what is said where it is not.
@Suite struct CheckTests {
  private let folder: TestFolder
  private let file: GraphFile

  init() throws {
    folder = try TestFolder()
    file = GraphFile(path: folder.file("graph.sqlite"))
  }

  private let inputs = [
    CorpusInput(path: "2024/a1.txt", hash: "ab", article: "a1"),
    CorpusInput(path: "2024/a2.txt", hash: "cd", article: "a2"),
    CorpusInput(path: "2024/a3.txt", hash: "ef", article: "a3"),
    CorpusInput(path: "2024/x.txt", hash: "01", skipped: "{\"duplicate\":{\"of\":\"a1\"}}"),
    CorpusInput(path: "2024/y.txt", skipped: "{\"empty\":{}}"),
  ]
  private let retractions = [Retraction(article: "a3", because: "“қ”", text: "0f"), Retraction(article: "gone")]

  private func write() throws {
    var manifest = BuildManifest()
    manifest[.corpus] = BuildManifest.corpusHash(of: inputs)
    manifest[.articles] = "2"
    manifest[.skipped] = "2"
    try file.write(
      try SmallGraph.make(), manifest: manifest.entries, inputs: inputs, retractions: retractions)
  }

  @Test func whatWasReadAndTakenBackIsKept() throws {
    try write()
    #expect(try file.inputs() == inputs)
    #expect(try file.retractions() == retractions)
    #expect(try file.read() == SmallGraph.make())
  }

  @Test func aSoundFileIsSound() throws {
    try write()
    let before = FileManager.default.contents(atPath: file.path)
    let checks = try file.check()
    #expect(checks.filter { !$0.isSound } == [])
    #expect(checks.map(\.question) == SoundnessCheck.Question.allCases.filter { ![.sources, .quotes].contains($0) })
    #expect(FileManager.default.contents(atPath: file.path) == before)
    #expect(folder.names == ["graph.sqlite"])
  }

  /// A reprint adds no weight beside its original.
  @Test func evidenceWithoutWeightIsSound() throws {
    try write()
    let queue = try DatabaseQueue(path: file.path)
    try queue.write { try $0.execute(sql: "UPDATE finding SET weight = 0 WHERE number = 1") }
    try queue.close()
    #expect(try file.check().filter { !$0.isSound } == [])
  }

  @Test(arguments: UInt64(0)..<4) func anyGraphThatWasWrittenIsSound(seed: UInt64) throws {
    try file.write(try RandomGraph.signings(seed: seed))
    #expect(try file.check().filter { !$0.isSound } == [])
  }

  @Test(arguments: [
    ("DELETE FROM proof WHERE relationship = 2", [SoundnessCheck.Question.evidence, .graph], " – "),
    ("DELETE FROM article WHERE id = 'a2'", [.foreignKeys, .articles, .graph, .inputs, .manifest], "proof"),
    ("UPDATE passage SET own = 1, date = '2024-02-30' WHERE number = 0", [.dates, .graph], "2024-02-30"),
    ("UPDATE event SET date = 'yesterday'", [.dates, .graph], "event-memo: yesterday"),
    ("UPDATE relationship SET source = 4711 WHERE number = 0", [.foreignKeys, .graph], "entity"),
    ("UPDATE passage SET end_byte = -1 WHERE number = 2", [.graph], "bytes"),
    ("UPDATE passage SET sentence = 9223372036854775807 WHERE number = 2", [.graph], "sentence"),
    ("UPDATE finding SET weight = -1 WHERE number = 0", [.graph], "weight -1"),
    ("DROP VIEW positions", [.views], "positions"),
    ("DELETE FROM input WHERE article = 'a1'", [.inputs, .manifest], "article a1"),
    ("DELETE FROM retraction", [.inputs], "article a3"),
    ("INSERT INTO retraction VALUES ('a1', NULL, NULL)", [.inputs], "retracted, but there"),
    ("UPDATE input SET hash = 'zz' WHERE number = 0", [.manifest], "corpus"),
    ("PRAGMA user_version = 8", [.manifest], "schema_version"),
  ])
  func damageIsNamed(damage: String, questions: [SoundnessCheck.Question], word: String) throws {
    try write()
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: file.path, configuration: configuration)
    try queue.writeWithoutTransaction { try $0.execute(sql: damage) }
    try queue.close()
    let wrong = try file.check().filter { !$0.isSound }
    #expect(wrong.map(\.question) == questions, "\(wrong)")
    #expect(wrong.flatMap(\.problems).contains { $0.contains(word) }, "\(wrong)")
  }

  @Test func aTornFileIsSaidToBe() throws {
    try file.write(try RandomGraph.make(seed: 5))
    let bytes = try #require(FileManager.default.contents(atPath: file.path))
    try bytes.prefix(bytes.count / 2).write(to: URL(fileURLWithPath: file.path))
    let checks = try? file.check()
    #expect(checks?.allSatisfy(\.isSound) != true)
  }

  @Test func whatIsNotOursIsNotReplaced() throws {
    for bytes in ["a text that somebody wrote", String(repeating: "x", count: 5_000)] {
      try Data(bytes.utf8).write(to: URL(fileURLWithPath: file.path))
      #expect(throws: GraphStoreError(.notSQLite, file.path)) { try file.write(try SmallGraph.make()) }
      #expect(FileManager.default.contents(atPath: file.path) == Data(bytes.utf8))
    }
    try FileManager.default.removeItem(atPath: file.path)
    let other = try DatabaseQueue(path: file.path)
    try other.write { try $0.execute(sql: "CREATE TABLE note (text TEXT)") }
    try other.close()
    #expect(throws: GraphStoreError(.foreign, file.path)) { try file.write(try SmallGraph.make()) }
    #expect(FileManager.default.createFile(atPath: file.path, contents: nil))
    try write()
    let newer = try DatabaseQueue(path: file.path)
    try newer.writeWithoutTransaction { try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('2000')") }
    try newer.close()
    let error = #expect(throws: GraphStoreError.self) { try file.write(try SmallGraph.make()) }
    #expect(error?.code == .newerSchema)
  }
}
