import Foundation
import Testing

@Suite struct BadInputTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func run(_ arguments: String...) throws -> ToolRun { try ToolRun(arguments, in: folder.url) }

  @Test(arguments: [
    (["build", "nowhere", "--into", "out"], Int32(66), "nowhere"),
    (["stats", "--graph", "no.sqlite"], 66, "no.sqlite"),
    (["stats"], 66, "bailanys build"), (["rank", "--by", "fame"], 64, "betweenness"),
    (["frobnicate"], 64, "frobnicate"),
    (["draw", "signatures", "-o", "x.bmp"], 64, "x.bmp"), (["draw", "signatures", "-o", "-"], 64, "--format"),
    (["draw", "path", "A", "-o", "x.png"], 64, "two names"), (["path", "A", "B", "--count", "0"], 64, "--count"),
    (["build", "x"], 64, "--into"),
  ])
  func wrongUsageAndMissingInput(arguments: [String], status: Int32, word: String) throws {
    let run = try ToolRun(arguments, in: folder.url)
    #expect(run.status == status)
    #expect(run.errors.contains(word), "\(run.errors)")
  }

  @Test func emptyFolderIsNoInput() throws {
    try folder.write("x", to: "corpus/notes.doc")
    let run = try run("build", "corpus", "--into", "out")
    #expect(run.status == 66)
    #expect(run.errors.contains(".jsonl"))
  }

  @Test func badArticlesAreSkippedNamedAndCounted() throws {
    try folder.write("", to: "corpus/empty.txt")
    try folder.write(Data([0xFF, 0xFE, 0x41]), to: "corpus/latin.txt")
    try folder.write(Data([0x41, 0, 0x42]), to: "corpus/binary.txt")
    try folder.write(Data(repeating: 0x61, count: 20_000_000), to: "corpus/huge.txt")
    try folder.write("---\ntitle: [x\n---\nМәтін", to: "corpus/front.md")
    try folder.write(
      "{\"id\": 1\n{\"id\":\"good\",\"date\":\"2024-01-02\",\"text\":\"«Тұлпар» клубы ашылды.\"}\n",
      to: "corpus/lines.jsonl")
    try folder.write("«Алтын күн» клубы ашылды.", to: "corpus/one.txt")
    try folder.write("«Алтын күн» клубы ашылды.", to: "corpus/two.txt")
    let run = try run("build", "corpus", "--into", "out")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("Articles read: 2; skipped: 7"))
    for name in ["empty.txt", "latin.txt", "binary.txt", "huge.txt", "front.md", "lines.jsonl:1", "two.txt"] {
      #expect(run.output.contains("skipped " + name), "\(name)")
    }
    let strict = try self.run("build", "corpus", "--into", "strict", "--strict")
    #expect(strict.status == 65)
    #expect(strict.errors.contains("latin.txt"))
    #expect(try folder.files(in: "strict") == ["records.sqlite"])
  }

  @Test func foreignAndBrokenGraphs() throws {
    try folder.write("hello, this is no database at all", to: "text.sqlite")
    let text = try run("stats", "--graph", "text.sqlite")
    #expect(text.status == 65)
    #expect(text.errors.contains("not an SQLite database"))
    let folderAsGraph = try run("stats", "--graph", ".")
    #expect(folderAsGraph.status == 65)
  }

  @Test func aGraphOfANewerVersionIsRefused() throws {
    let built = try Sample.built()
    try folder.write(
      try Data(contentsOf: built.url.appendingPathComponent("graph/graph.sqlite")), to: "newer.sqlite")
    let change = Process()
    change.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    change.arguments = [
      "sqlite3", folder.url.appendingPathComponent("newer.sqlite").path, "INSERT INTO grdb_migrations VALUES ('99')",
    ]
    try change.run()
    change.waitUntilExit()
    // A machine without the sqlite3 program; the store's own tests make the same change without it.
    guard change.terminationStatus == 0 else { return }
    let run = try run("stats", "--graph", "newer.sqlite")
    #expect(run.status == 65)
    #expect(run.errors.contains("newer version"))
  }

  @Test func fullStandardOutputIsAnError() throws {
    let built = try Sample.built()
    for arguments in [
      ["stats"], ["draw", "signatures", "-o", "-", "--format", "png"], ["signed", "--format", "json"],
    ] {
      let run = try ToolRun(
        arguments, in: built.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"],
        shell: "exec \"$@\" > /dev/full")
      #expect(run.status == 74)
      #expect(run.errors.contains("the disk is full"))
    }
  }

  /// No file may grow beyond so many blocks of 512 bytes: the records fail, a picture, the report or the graph.
  @Test(
    .enabled(
      if: ToolRun.sanitizerOptions["TSAN_OPTIONS"] == nil, "the thread sanitizer itself needs a larger file to start"),
    arguments: [16, 70, 150, 220])
  func aBuildThatRunsOutOfSpaceLeavesTheOldProducts(blocks: Int) throws {
    let built = try Sample.built()
    let before = try built.products(in: "graph")
    try built.write("11.06.2024\n\n«Арлан» клубының президенті Марат Есжанов алаңды ашты.", to: "corpus/new.txt")
    let run = try ToolRun(
      ["build", "corpus", "--into", "graph"], in: built.url,
      shell: "trap '' XFSZ; ulimit -f \(blocks); exec \"$@\"")
    if run.status == 0 { return }
    #expect(run.status == 73 || run.status == 74)
    #expect(run.errors.contains("could not be written") || run.errors.contains("disk"), "\(run.errors)")
    #expect(try built.products(in: "graph") == before)
    #expect(try ToolRun(["build", "corpus", "--into", "graph"], in: built.url).status == 0)
    #expect(try ToolRun(["build", "corpus", "--into", "fresh"], in: built.url).status == 0)
    #expect(try built.products(in: "graph") == built.products(in: "fresh"))
  }

  @Test func anUnknownLanguageIsWrongUsage() throws {
    let run = try ToolRun(["stats"], in: folder.url, environment: ["BAILANYS_LANGUAGE": "fr"])
    #expect(run.status == 64)
    #expect(run.errors.contains("“fr”"))
  }

  @Test func pipesAreWrittenToAndLinksFollowed() throws {
    let built = try Sample.built()
    let graph = ["BAILANYS_GRAPH": "graph/graph.sqlite"]
    let pipe = try ToolRun(
      ["draw", "signatures", "--format", "gv", "-o", "pipe"], in: built.url, environment: graph,
      shell: "mkfifo pipe; cat pipe > copy.gv & \"$@\"; status=$?; wait; test -p pipe && exit $status")
    #expect(pipe.status == 0, "\(pipe.errors)")
    let copy = try Data(contentsOf: built.url.appendingPathComponent("copy.gv"))
    #expect(copy == (try Data(contentsOf: built.url.appendingPathComponent("graph/signatures.gv"))))
    try built.write("old", to: "elsewhere/picture.gv")
    try FileManager.default.createSymbolicLink(
      atPath: built.url.appendingPathComponent("link.gv").path, withDestinationPath: "elsewhere/picture.gv")
    #expect(try ToolRun(["draw", "signatures", "-o", "link.gv"], in: built.url, environment: graph).status == 0)
    #expect(try Data(contentsOf: built.url.appendingPathComponent("elsewhere/picture.gv")) == copy)
    #expect(try built.files(in: "elsewhere") == ["picture.gv"])
  }

  @Test func terminalEscapesAreNeutralised() throws {
    let built = try Sample.built()
    let run = try ToolRun(
      ["show", "\u{1B}[31m\u{202E}Мұрат"], in: built.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"])
    #expect(run.status == 1)
    #expect(!run.errors.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" })
  }

  @Test func recordsOfOneNameDoNotReplaceEachOther() throws {
    try folder.write("«Алтын күн» клубы ашылды.", to: "a/x.txt")
    try folder.write("«Ақ бота» клубы ашылды.", to: "b/x.txt")
    let run = try run("extract", "a", "b", "--output-dir", "records")
    #expect(run.status == 0)
    #expect(run.errors.contains("x.json has been written"))
    #expect(try self.run("extract", "a", "b", "--output-dir", "records", "--strict").status == 65)
  }

  @Test func unwritablePlaces() throws {
    let built = try Sample.built()
    let graph = built.url.appendingPathComponent("graph/graph.sqlite").path
    try folder.write("x", to: "file")
    #expect(try run("draw", "signatures", "-o", "no/such/x.png", "--graph", graph).status == 73)
    #expect(try run("draw", "signatures", "-o", ".", "--format", "png", "--graph", graph).status == 73)
    let build = try run("build", built.url.appendingPathComponent("corpus").path, "--into", "file")
    #expect(build.status == 73)
    #expect(build.errors.contains("is a file"))
  }

  @Test func anUnreadableArticleIsSkipped() throws {
    guard getuid() != 0 else { return }  // root reads everything
    let file = try folder.write("«Алтын күн» клубы ашылды.", to: "corpus/secret.txt")
    try folder.write("«Ақ бота» клубы ашылды.", to: "corpus/open.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    let run = try run("build", "corpus", "--into", "out")
    #expect(run.status == 0)
    #expect(run.output.contains("skipped secret.txt"))
  }
}
