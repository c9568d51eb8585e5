import Bailanys
import Foundation
import Testing

@Suite struct QueryTests {
  private let folder: TemporaryFolder
  private let graph = ["BAILANYS_GRAPH": "graph/graph.sqlite"]

  init() throws { folder = try Sample.built() }

  private func run(_ arguments: String...) throws -> ToolRun {
    try ToolRun(arguments, in: folder.url, environment: graph)
  }

  @Test func pathShowsEachHopWithItsSentence() throws {
    let run = try run("path", "Су шаруашылығы министрлігі", "Экология министрлігі")
    #expect(run.status == 0)
    #expect(run.output.contains("Айгүл Бектұрова") && run.output.contains("2024-05-20-forum"))
    #expect(run.output.contains("қорының директоры Айгүл Бектұрова сөз сөйледі"))
  }

  @Test func missingConnectionIsSaidPlainlyAndEndsWithOne() throws {
    let run = try run("path", "Мұрат Есболғанов", "Айгүл Бектұрова")
    #expect(run.status == 1)
    #expect(run.output.contains("are not connected"))
    let json = try self.run("path", "Мұрат Есболғанов", "Айгүл Бектұрова", "--format", "json")
    #expect(json.status == 1)
    #expect((try json.json() as? [String: Any])?["paths"] as? [String] == [])
  }

  @Test func alternativesAreCounted() throws {
    let run = try run("path", "Ерлан Сақтағанов", "Айгүл Бектұрова", "--count", "2", "--format", "json")
    let paths = try #require((try run.json() as? [String: Any])?["paths"] as? [Any])
    #expect(paths.count == 2)
  }

  @Test(arguments: [
    "су шаруашылығы министрлігі", "Су шаруашылығы министрлігінің", "СУ ШАРУАШЫЛЫҒЫ МИНИСТРЛІГІМЕН",
    "ҚР Су шаруашылығы министрлігі",
    "su sharuashylygy ministrligi", "institution-su-sharuashylygy-ministrligi",
  ])
  func anySpellingFindsTheMinistry(name: String) throws {
    let run = try run("show", name, "--format", "json")
    #expect(run.status == 0, "\(run.errors)")
    let entity = (try run.json() as? [String: Any])?["entity"] as? [String: Any]
    #expect(entity?["id"] as? String == "institution-su-sharuashylygy-ministrligi")
  }

  @Test func longSectionsSayHowMuchTheyLeaveOut() throws {
    let name = "Айгүл Бектұрова"
    let json = try #require(try run("show", name, "--format", "json").json() as? [String: Any])
    let kinds = try #require(json["relationships"] as? [[String: Any]]).compactMap { $0["kind"] as? String }
    let events = kinds.count { ["signatory", "party", "participant", "appointee"].contains($0) }
    #expect(events > 1 && kinds.contains("position"))
    let all = try run("show", name).output
    #expect(!all.contains("--ties"))
    let some = try run("show", name, "--ties", "1").output
    #expect(some.contains("and \(events - 1) more (--ties lists them)"), "\(some)")
    #expect(some.count < all.count)
    #expect(try run("show", name, "--ties", "0").status == 64)
  }

  @Test func ambiguousNameListsTheChoices() throws {
    try folder.write("«Арман» қорының директоры Асан Бектұров келді.", to: "two/a.txt")
    try folder.write("«Самал» клубының президенті Айдос Бектұров келді.", to: "two/b.txt")
    #expect(try run("build", "two", "--into", "two/out").status == 0)
    let run = try run("show", "А. Бектұров", "--graph", "two/out/graph.sqlite")
    #expect(run.status == 64 || run.status == 1)
    #expect(run.errors.contains("Асан Бектұров") && run.errors.contains("Айдос Бектұров"))
  }

  @Test func oneEntityIsNotConnectedWithItself() throws {
    let run = try run("path", "Айгүл Бектұрова", "айгүл бектұроваға")
    #expect(run.status == 64)
    #expect(run.errors.contains("person-aigul-bekturova"))
  }

  @Test func unknownNameGetsTheNearest() throws {
    let run = try run("show", "Айгүл Бектурава")
    #expect(run.status == 1)
    #expect(run.errors.contains("Айгүл Бектұрова"))
  }

  @Test func signedTellsWhoSignedWithWhom() throws {
    let run = try run("signed", "Айгүл Бектұрованың")
    #expect(run.status == 0)
    #expect(run.output.contains("2024-03-05") && run.output.contains("Ерлан Сақтағанов"))
    #expect(run.output.contains("пен «Жасыл дала» қорының директоры"))
    let none = try self.run("signed", "Мұрат Есболғанов")
    #expect(none.status == 1)
  }

  @Test func rankAndSearchAndStatsAnswerInJSON() throws {
    let rank = try run("rank", "--by", "betweenness", "--kind", "person", "--format", "json").json() as? [String: Any]
    let rows = try #require(rank?["entities"] as? [[String: Any]])
    let values = rows.compactMap { $0["value"] as? Double }
    #expect(rank?["measure"] as? String == "betweenness" && rows.count == 4 && values == values.sorted(by: >))
    #expect(rows.allSatisfy { ($0["entity"] as? [String: Any])?["kind"] as? String == "person" })
    let found = try run("search", "жасыл", "--format", "json").json() as? [[String: Any]]
    #expect(found?.first?["id"] as? String == "institution-zhasyl-dala-qory")
    let stats = try run("stats", "--format", "json").json() as? [String: Any]
    #expect(stats?["articles"] as? Int == 3)
  }

  @Test(arguments: [("kk", "адам"), ("ru", "люд"), ("en", "people")])
  func statsSpeakTheLanguageAskedFor(language: String, word: String) throws {
    #expect(try run("stats", "--language", language).output.lowercased().contains(word))
  }

  @Test func drawsToAFileAndToStandardOutput() throws {
    let png = try run("draw", "signatures", "-o", "who.png")
    #expect(png.status == 0, "\(png.errors)")
    #expect(try Data(contentsOf: folder.url.appendingPathComponent("who.png")).starts(with: [0x89, 0x50, 0x4E, 0x47]))
    let gv = try run("draw", "around", "Айгүл Бектұрова", "-o", "-", "--format", "gv")
    #expect(gv.output.hasPrefix("digraph") || gv.output.hasPrefix("graph"))
    let path = try run("draw", "path", "Су шаруашылығы министрлігі", "Болат Жаңабергенов", "-o", "way.svg")
    #expect(path.status == 0, "\(path.errors)")
  }

  @Test func aFormatThatContradictsTheSuffixIsWrongUsage() throws {
    #expect(try run("draw", "signatures", "-o", "who.png", "--format", "svg").status == 64)
  }

  @Test(arguments: [
    ["path", "Ерлан Сақтағанов", "Айгүл Бектұрова", "--count", "3"], ["show", "Айгүл Бектұрова"], ["search", "жасыл"],
    ["rank", "--by", "degree"], ["signed"], ["stats"],
  ])
  func everyKeyOfAJSONAnswerIsInTheHelp(command: [String]) throws {
    let answer = try ToolRun(command + ["--format", "json"], in: folder.url, environment: graph)
    let help = Set(
      try ToolRun([command[0], "--help"]).output.split { !$0.isLetter }.map(String.init)
        + EntityKind.allCases.map(\.rawValue) + RelationshipKind.allCases.map(\.rawValue))
    let keys = answer.output.matches(of: /"(\w+)" :/).map { String($0.1) }
    #expect(Set(keys).subtracting(help).isEmpty)
    #expect(keys.count >= 3)
  }

  @Test func reportGoesToAFile() throws {
    #expect(try run("report", "-o", "report.md", "--language", "en").status == 0)
    let text = try String(contentsOf: folder.url.appendingPathComponent("report.md"), encoding: .utf8)
    #expect(text.hasPrefix("# ") && text.contains("Айгүл Бектұрова"))
    for picture in ["signatures", "positions", "events", "mentions"] {
      #expect(text.contains("(report-\(picture).png)"))
      #expect(FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("report-\(picture).png").path))
    }
    #expect(try !run("report", "--language", "en").output.contains(".png"))
  }

  @Test func explainShowsTheTextWithItsFindings() throws {
    let text = try run("explain", "corpus/2024-03-05-memorandum.txt")
    #expect(text.status == 0, "\(text.errors)")
    #expect(text.output.contains("[") && text.output.contains("signing.") && !text.output.contains("\u{1B}"))
    #expect(try run("explain", "corpus", "-o", "page.html", "--language", "kk").status == 0)
    let page = try String(contentsOf: folder.url.appendingPathComponent("page.html"), encoding: .utf8)
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.contains("<mark class=\"person\""))
    #expect(try run("explain", "nowhere.txt").status == 66)
  }

  @Test func extractWritesTheRecord() throws {
    let line = try run("extract", "corpus/2024-03-05-memorandum.txt")
    let record = try #require(try line.json() as? [String: Any])
    #expect(record["id"] as? String == "2024-03-05-memorandum")
    #expect((record["signed_with"] as? [[String]])?.count == 2)
    #expect(try run("extract", "corpus", "--output-dir", "records").status == 0)
    #expect(try folder.files(in: "records").count == 3)
  }

  @Test func sqliteAnswersWhoSignedWithWhom() throws {
    guard FileManager.default.isExecutableFile(atPath: "/usr/bin/sqlite3") else { return }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [folder.url.appendingPathComponent("graph/graph.sqlite").path, "SELECT * FROM signed_with"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    process.waitUntilExit()
    let answer = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(answer.contains("Айгүл Бектұрова") && answer.contains("Ерлан Сақтағанов"))
  }
}
