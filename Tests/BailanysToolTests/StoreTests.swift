import Bailanys
import Foundation
import Testing

/// Builds that follow one another, retractions and checks, as a user meets them.
@Suite struct StoreTests {
  private func build(_ folder: TemporaryFolder, into: String = "graph") throws -> ToolRun {
    let run = try ToolRun(["build", "corpus", "--into", into], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return run
  }

  @Test func aSecondBuildReadsNothingAndChangesNoByte() throws {
    let folder = try Sample.built()
    let before = try folder.contents(of: "graph")
    let again = try build(folder)
    #expect(again.output.hasPrefix("Articles read: 0; not changed since the last build: 3; skipped: 0\n"))
    #expect(try folder.contents(of: "graph") == before)
  }

  @Test func onlyNewAndChangedArticlesAreRead() throws {
    let folder = try Sample.built()
    try folder.write("2024-07-01\n\n«Арлан» клубының президенті Марат Есжанов алаңды ашты.", to: "corpus/new.txt")
    let file = folder.url.appendingPathComponent("corpus/2024-06-11-sport.txt")
    let time = try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as Any
    let text = try String(contentsOf: file, encoding: .utf8)
    // As long as before and of the same time: the bytes tell.
    try folder.write(text.replacingOccurrences(of: "Мұрат", with: "Мурат"), to: "corpus/2024-06-11-sport.txt")
    try FileManager.default.setAttributes([.modificationDate: time], ofItemAtPath: file.path)
    #expect(try build(folder).output.hasPrefix("Articles read: 2; not changed since the last build: 2; skipped: 0\n"))
    let scratch = try build(folder, into: "scratch")
    #expect(scratch.output.hasPrefix("Articles read: 4; skipped: 0\n"))
    let (grown, fresh) = (try folder.contents(of: "graph"), try folder.contents(of: "scratch"))
    #expect(grown.filter { $0.key != "records.sqlite" } == fresh.filter { $0.key != "records.sqlite" })
  }

  @Test func aDeletedFileTakesWithItWhatRestedOnIt() throws {
    let folder = try Sample.built()
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("corpus/2024-06-11-sport.txt"))
    let run = try build(folder)
    #expect(run.output.contains("Fallen from the graph: articles – 1,"))
    #expect(run.output.contains("Мұрат Есболғанов"))
    #expect(!run.output.contains("Ерлан Сақтағанов"))
    #expect(try !build(folder).output.contains("Fallen"))
  }

  @Test func theGraphAloneIsThatOfAWholeBuild() throws {
    let folder = try Sample.built()
    let alone = try ToolRun(["build", "corpus", "--into", "alone", "--graph-only"], in: folder.url)
    #expect(alone.status == 0 && alone.errors.isEmpty, "\(alone.errors)")
    #expect(try folder.contents(of: "alone").keys.sorted() == ["graph.sqlite", "records.sqlite"])
    #expect(try folder.contents(of: "alone")["graph.sqlite"] == folder.contents(of: "graph")["graph.sqlite"])
    #expect(try ToolRun(["retract", "2024-06-11-sport", "--into", "alone"], in: folder.url).status == 0)
    #expect(try folder.contents(of: "alone").keys.sorted() == ["graph.sqlite", "records.sqlite"])
    try folder.write("2024-07-01\n\n«Арлан» клубының президенті Марат Есжанов алаңды ашты.", to: "corpus/new.txt")
    let after = try ToolRun(["build", "corpus", "--into", "graph", "--graph-only"], in: folder.url)
    #expect(after.errors.contains("Made of an earlier graph and left as they are: signatures.gv"))
    #expect(try !folder.products(in: "graph").isEmpty)
  }

  @Test func recordsCanBeThrownAway() throws {
    let folder = try Sample.built()
    let before = try folder.contents(of: "graph")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("graph/records.sqlite"))
    let missing = try ToolRun(["retract", "2024-06-11-sport", "--into", "graph"], in: folder.url)
    #expect(missing.status == 66)
    #expect(missing.errors.contains("lacks the records of 3 articles"))
    #expect(try build(folder).output.hasPrefix("Articles read: 3; skipped: 0\n"))
    #expect(
      try folder.products(in: "graph")
        == before.filter { $0.key != "records.sqlite" })
  }

  // MARK: - Retractions

  @Test func aRetractionTellsWhatFellAndOutlivesBuilds() throws {
    let folder = try Sample.built()
    let before = try folder.contents(of: "graph")
    let run = try ToolRun(
      ["retract", "2024-06-11-sport", "--into", "graph", "--because", "қате"], in: folder.url)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Fallen from the graph: articles – 1,"))
    #expect(run.output.contains("Мұрат Есболғанов  [person-murat-esbolganov]"))
    let file = GraphFile(path: folder.url.appendingPathComponent("graph/graph.sqlite").path)
    #expect(try file.retractions().map { [$0.article, $0.because] } == [["2024-06-11-sport", "қате"]])
    let retracted = try folder.contents(of: "graph")
    let build = try build(folder)
    #expect(build.output.hasPrefix("Articles read: 0; not changed since the last build: 3; skipped: 0\n"))
    #expect(build.output.contains("Retracted, and left out: 2024-06-11-sport"))
    #expect(try folder.contents(of: "graph") == retracted)
    let restored = try ToolRun(
      ["retract", "2024-06-11-sport", "--into", "graph", "--restore", "--language", "kk"], in: folder.url)
    #expect(restored.output.contains("графқа қайтарылды"))
    #expect(try folder.contents(of: "graph") == before)
  }

  @Test func whatFellAsJSON() throws {
    let folder = try Sample.built()
    let run = try ToolRun(["retract", "2024-05-20-forum", "--into", "graph", "--format", "json"], in: folder.url)
    let answer = try #require(try run.json() as? [String: Any])
    #expect((answer["articles"] as? [[String: Any]])?.map { $0["id"] as? String } == ["2024-05-20-forum"])
    #expect(answer["evidence"] as? Int ?? 0 > 0)
    #expect(Set(answer.keys) == ["articles", "entities", "relationships", "weakened", "arisen", "evidence"])
  }

  @Test(arguments: [
    (["retract", "nobody", "--into", "graph"], Int32(1), "no article “nobody”"),
    (["retract", "2024-06-11-sport", "--into", "graph", "--restore"], 1, "not retracted"),
    (["retract", "2024-06-11-sport", "--into", "nowhere"], 66, "nowhere"),
  ])
  func retractionsThatAreNone(arguments: [String], status: Int32, word: String) throws {
    let folder = try Sample.built()
    let before = try folder.contents(of: "graph")
    let run = try ToolRun(arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.errors.contains(word), "\(run.errors)")
    #expect(try folder.contents(of: "graph") == before)
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("nowhere").path))
  }

  // MARK: - Checks

  @Test func aBuiltGraphIsSound() throws {
    let folder = try Sample.built()
    let arguments = ["check", "--graph", "graph/graph.sqlite", "--corpus", "corpus"]
    let run = try ToolRun(arguments, in: folder.url)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("Quotes stand where the graph says"))
    for (language, word) in [("kk", "дұрыс"), ("ru", "в порядке")] {
      #expect(try ToolRun(arguments + ["--language", language], in: folder.url).output.contains(word))
    }
    let answer = try #require(try ToolRun(arguments + ["--format", "json"], in: folder.url).json() as? [String: Any])
    #expect(answer["sound"] as? Bool == true)
    #expect((answer["checks"] as? [[String: Any]])?.count == 11)
  }

  @Test func changedAbsentAndMisquotedArticlesAreNamed() throws {
    let folder = try Sample.built()
    try folder.write("2024-06-11\n\nБасқа мәтін.", to: "corpus/2024-06-11-sport.txt")
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("corpus/2024-05-20-forum.txt"))
    let run = try ToolRun(["check", "--graph", "graph/graph.sqlite", "--corpus", "corpus"], in: folder.url)
    #expect(run.status == 1)
    #expect(run.output.contains("2024-06-11-sport.txt: changed"))
    #expect(run.output.contains("2024-05-20-forum.txt: absent"))
    let graph = GraphFile(path: folder.url.appendingPathComponent("graph/graph.sqlite").path)
    let (read, inputs) = (try graph.read(), try graph.inputs())
    let moved = try RelationshipGraph(
      articles: read.articles, entities: read.entities,
      relationships: read.relationships.map { tie in
        var tie = tie
        for place in tie.evidence.indices { tie.evidence[place].start += 1 }
        return tie
      })
    try graph.write(moved, inputs: inputs)
    let misquoted = try ToolRun(["check", "--graph", "graph/graph.sqlite", "--corpus", "corpus"], in: folder.url)
    #expect(misquoted.status == 1)
    #expect(misquoted.output.contains("2024-03-05-memorandum.txt, bytes"))
  }

  /// Quotes out of every kind of file, with whatever stands between and before the words.
  @Test func quotesHoldInEveryFormat() throws {
    let folder = try TemporaryFolder()
    let text =
      "Су шаруашылығы\tминистрі Ерлан\u{00A0}Сақтағанов  пен «Жасыл дала» қорының\r\nдиректоры Айгүл Бектұрова келді."
    try folder.write("\u{FEFF}2024-05-01\r\n\r\n\(text)\r\n", to: "corpus/a.txt")
    try folder.write(
      "---\ntitle: Кездесу\ndate: 2024-05-02\n---\n\n**Су шаруашылығы** министрі [Ерлан Сақтағанов](https://example.org) алаң ашты.\n",
      to: "corpus/b.md")
    let line = try JSONEncoder().encode(["text": "\"Тұлпар\" – \(text) Бұл туралы Ерлан Сақтағанов айтты."])
    try folder.write(
      Data("{\"text\":\"Әсел Қуанова – «Самал» қорының директоры.\"}\n".utf8) + line, to: "corpus/c.jsonl")
    #expect(try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url).status == 0)
    let run = try ToolRun(["check", "--graph", "graph/graph.sqlite", "--corpus", "corpus"], in: folder.url)
    #expect(run.status == 0, "\(run.output)")
    #expect(run.output.contains("unchanged (4)"))
  }

  @Test func aDamagedGraphIsNotBuiltOver() throws {
    let folder = try Sample.built()
    let file = folder.url.appendingPathComponent("graph/graph.sqlite")
    let bytes = try Data(contentsOf: file)
    try (bytes.prefix(4096) + Data(repeating: 0x5A, count: bytes.count - 4096)).write(to: file)
    let run = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("graph.sqlite") && run.errors.contains("remove the file"), "\(run.errors)")
  }

  // MARK: - Files of others

  /// A file that another program wrote, and one of a newer version, in the place of a graph and of records.
  @Test(.enabled(if: hasSQLite, "the program sqlite3 writes the files"))
  func foreignAndNewerFilesAreRefusedByNameByEveryCommand() throws {
    let folder = try Sample.built()
    let foreign = "PRAGMA application_id = 1; CREATE TABLE note (text)"
    let newer = "INSERT INTO grdb_migrations VALUES ('99')"
    for (name, sql, word) in [
      ("foreign.sqlite", foreign, "not a graph"), ("graph/graph.sqlite", newer, "newer version"),
    ] {
      try #require(try Self.sqlite(folder.url.appendingPathComponent(name).path, sql))
      let before = try folder.contents(of: "graph")
      for command in [
        ["stats"], ["signed"], ["path", "A", "B"], ["show", "A"], ["search", "A"], ["rank", "--by", "degree"],
        ["report"], ["check"], ["draw", "signatures", "-o", "x.png"], ["export", "-f", "gexf", "-o", "x.gexf"],
      ] {
        let run = try ToolRun(command + ["--graph", name], in: folder.url)
        #expect(run.status == 65, "\(command)")
        #expect(run.errors.contains(name) && run.errors.contains(word), "\(command): \(run.errors)")
      }
      #expect(try folder.contents(of: "graph") == before)
    }
    for command in [["build", "corpus", "--into", "graph"], ["retract", "2024-06-11-sport", "--into", "graph"]] {
      let run = try ToolRun(command, in: folder.url)
      #expect(run.status == 65)
      #expect(run.errors.contains("graph/graph.sqlite") && run.errors.contains("newer version"), "\(run.errors)")
    }
  }

  @Test func recordsOfOthersAreRefusedByName() throws {
    let folder = try Sample.built()
    try folder.write("a text of somebody's own, and not short", to: "graph/records.sqlite")
    let run = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("records.sqlite"))
    #expect(try folder.contents(of: "graph")["records.sqlite"] == Data("a text of somebody's own, and not short".utf8))
  }

  @Test func importDoesNotReplaceAFileOfOthers() throws {
    let folder = try Sample.built()
    let export = try ToolRun(
      ["export", "-f", "graphml", "-o", "x.graphml", "--graph", "graph/graph.sqlite"], in: folder.url)
    #expect(export.status == 0)
    try folder.write("a text of somebody's own, and not short", to: "mine.txt")
    let run = try ToolRun(["import", "x.graphml", "-o", "mine.txt"], in: folder.url)
    #expect(run.status == 65)
    #expect(run.errors.contains("mine.txt"))
  }

  private static let hasSQLite = (try? sqlite(":memory:", "SELECT 1")) ?? false

  /// Whether the program is there and has done it.
  private static func sqlite(_ path: String, _ sql: String) throws -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", path, sql]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
