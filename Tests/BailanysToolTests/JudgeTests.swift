import Foundation
import Testing

/// `judge`, `doubts` and what `build` makes of judgements.
@Suite struct JudgeTests {
  private static let environment = ["BAILANYS_GRAPH": "graph/graph.sqlite", "SOURCE_DATE_EPOCH": "1700000000"]

  /// Two articles that name one person in two ways that automatic merging does not dare to join.
  private func built() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in Sample.articles { try folder.write(text, to: "corpus/" + name) }
    try folder.write(
      "2024 жылғы 7 шілде\n\nКездесуде Айгүл Бектұрованың орынбасары Мұрат Есболғанов сөз сөйледі. М. Есболғанов ел аралады.",
      to: "corpus/2024-07-07-kezdesu.txt")
    try folder.write(
      "2024 жылғы 9 шілде\n\nЖиналысқа Мурат Есболгонов қатысты.", to: "corpus/2024-07-09-zhinalys.txt")
    try build(folder)
    return folder
  }

  @discardableResult
  private func build(_ folder: TemporaryFolder) throws -> ToolRun {
    let run = try ToolRun(["build", "corpus", "--into", "graph"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return run
  }

  private func run(_ folder: TemporaryFolder, _ arguments: String..., shell: String = "exec \"$@\"") throws -> ToolRun {
    try ToolRun(arguments, in: folder.url, environment: Self.environment, shell: shell)
  }

  @Test func aJudgementTakenBackLeavesNoTrace() throws {
    let folder = try built()
    let before = try folder.contents(of: "graph")
    let wrote = try run(
      folder, "judge", "Мурат Есболгонов", "Мұрат Есболғанов", "--same", "--because", "бір адам", "--by", "Айнұр")
    #expect(wrote.status == 0, "\(wrote.errors)")
    #expect(wrote.output.contains("Judgement 1 was written to “corpus/judgements.jsonl”"))
    let built = try build(folder)
    #expect(built.output.contains("Judgements applied: 1 of 1"))
    let shown = try run(folder, "show", "person-murat-esbolgonov")
    #expect(shown.status == 0 && shown.output.contains("Мұрат Есболғанов"), "\(shown.output)\(shown.errors)")
    #expect(shown.output.contains("joined by judgement: person-murat-esbolg"))
    let listed = try run(folder, "judge", "list")
    #expect(listed.output.contains("1. same: ") && listed.output.contains("2023-11-14, Айнұр, «бір адам»"))
    #expect(try run(folder, "judge", "list", "--format", "json").json() is [Any])
    #expect(try run(folder, "judge", "undo").status == 0)
    try build(folder)
    #expect(try folder.contents(of: "graph") == before)
    #expect(try run(folder, "judge", "undo").status == 1)
  }

  @Test func contradictionsAreRefusedAndReported() throws {
    let folder = try built()
    #expect(try run(folder, "judge", "Мурат Есболгонов", "Мұрат Есболғанов", "--different").status == 0)
    let refused = try run(folder, "judge", "Мурат Есболгонов", "Мұрат Есболғанов", "--same")
    #expect(refused.status == 65 && refused.errors.contains("judge undo 1"))
    try folder.write(
      try String(contentsOf: folder.url.appendingPathComponent("corpus/judgements.jsonl"), encoding: .utf8)
        + #"{"what":"same","of":[{"name":"Мурат Есболгонов"},{"name":"Мұрат Есболғанов"}]}"# + "\n"
        + #"{"what":"ignore","of":[{"name":"Ешкім"}]}"# + "\n{\n",
      to: "corpus/judgements.jsonl")
    let built = try build(folder)
    #expect(built.errors.contains("Judgement 2 was not applied, because it contradicts judgement 1."))
    #expect(built.errors.contains("Judgement 3 was not applied, because “Ешкім” is not in the articles any more."))
    #expect(built.errors.contains("Line 4 is no judgement and was left as it is: it is not JSON."))
  }

  @Test func whoSignedTogetherIsNotOne() throws {
    let folder = try built()
    let refused = try run(folder, "judge", "Ерлан Сақтағанов", "Айгүл Бектұрова", "--same")
    #expect(refused.status == 65 && refused.errors.contains("signed a document with each other"))
    #expect(refused.errors.contains("қол қойды"))
    #expect(try run(folder, "judge", "Ерлан Сақтағанов", "Айгүл Бектұрова", "--same", "--force").status == 0)
    #expect(try build(folder).output.contains("Judgements applied: 1 of 1"))
  }

  @Test func renameAndIgnore() throws {
    let folder = try built()
    #expect(try run(folder, "judge", "rename", "Болат Жаңабергенов", "Болат Жаңаберген").status == 0)
    #expect(try run(folder, "judge", "ignore", "«Тұлпар» клубы").status == 0)
    let built = try build(folder)
    #expect(built.output.contains("left out by judgement 2"))
    #expect(try run(folder, "show", "person-bolat-zhangabergenov").output.contains("Болат Жаңаберген —"))
    #expect(try run(folder, "show", "«Тұлпар» клубы").status == 1)
  }

  /// Without the judgements that a graph was built with it is not made anew.
  @Test func retractingTellsOfJudgements() throws {
    let folder = try built()
    #expect(try run(folder, "judge", "rename", "Болат Жаңабергенов", "Болат Жаңаберген").status == 0)
    try build(folder)
    let file = folder.url.appendingPathComponent("corpus/judgements.jsonl")
    let away = folder.url.appendingPathComponent("corpus/away.jsonl")
    let before = try folder.products(in: "graph")
    try FileManager.default.moveItem(at: file, to: away)
    let refused = try run(folder, "retract", "2024-07-09-zhinalys", "--into", "graph")
    #expect(refused.status == 66 && refused.errors.contains("judgements.jsonl"), "\(refused.errors)")
    #expect(try folder.products(in: "graph") == before)
    try FileManager.default.moveItem(at: away, to: file)
    let retracted = try run(folder, "retract", "2024-05-20-forum", "--into", "graph")
    #expect(retracted.status == 0 && retracted.output.contains("Judgements applied: 0 of 1"), "\(retracted.output)")
    #expect(retracted.errors.contains("Judgement 1 was not applied"))
    let restored = try run(folder, "retract", "2024-05-20-forum", "--into", "graph", "--restore", "--format", "json")
    #expect(restored.status == 0)
    #expect(try restored.json() is [String: Any])
    #expect(try folder.products(in: "graph") == before)
  }

  @Test func reviewWritesEachAnswer() throws {
    let folder = try built()
    let doubts = try run(folder, "doubts")
    #expect(doubts.output.contains("Мурат Есболгонов") && doubts.output.contains("score"), "\(doubts.output)")
    let total = try #require((try run(folder, "doubts", "--format", "json").json() as? [String: Any])?["total"] as? Int)
    let review = try run(folder, "doubts", "--review", shell: "printf 'x\\nn\\nq\\n' | \"$@\"")
    #expect(review.status == 0 && review.output.contains("as different: 1"), "\(review.output)\(review.errors)")
    let left = (try run(folder, "doubts", "--format", "json").json() as? [String: Any])?["total"] as? Int
    #expect(left == total - 1)
    let ended = try run(folder, "doubts", "--review", shell: "\"$@\" < /dev/null")
    #expect(ended.status == 0)
  }

  @Test func wrongUsage() throws {
    let folder = try built()
    #expect(try run(folder, "judge", "А", "Б").status == 64)
    #expect(try run(folder, "judge", "Ешкім Ештеңеев", "Мұрат Есболғанов", "--same").status == 1)
    #expect(try run(folder, "judge", "Мұрат Есболғанов", "Мұрат Есболғанов", "--same").status == 65)
    let missing = try ToolRun(["build", "corpus", "--into", "graph", "--judgements", "none.jsonl"], in: folder.url)
    #expect(missing.status == 66 && missing.errors.contains("none.jsonl"))
  }
}
