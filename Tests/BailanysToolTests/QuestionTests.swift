import Foundation
import Testing

/// Questions about connections and time, asked of the built tool.
@Suite struct QuestionTests {
  private let folder: TemporaryFolder
  private let ministry = "Су шаруашылығы министрлігі"
  private let other = "Экология министрлігі"

  init() throws { folder = try Sample.built() }

  private func run(_ arguments: String...) throws -> ToolRun { try run(arguments) }

  private func run(_ arguments: [String]) throws -> ToolRun {
    try ToolRun(arguments, in: folder.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"])
  }

  private func paths(_ arguments: String...) throws -> [[String]] {
    let answer = try run(["path"] + arguments + ["--format", "json"]).json() as? [String: Any]
    let paths = try #require(answer?["paths"] as? [[String: Any]])
    return paths.map { path in
      let hops = path["hops"] as? [[String: Any]] ?? []
      let ends = hops.compactMap { $0["to"] as? [String: Any] } + hops.compactMap { $0["from"] as? [String: Any] }
      return ends.compactMap { $0["id"] as? String }
    }
  }

  @Test func pathTellsArticleDatePublisherPlaceRuleAndCount() throws {
    let text = try run("path", ministry, other, "--language", "en").output
    for part in [
      "(sentence ", ", bytes ", "rule ", "confidence 0.", "1\u{A0}independent article", "2024-05-20-forum, 2024-05-20",
    ] {
      #expect(text.contains(part), "\(part) in \(text)")
    }
    let json = try run("path", ministry, other, "--format", "json").output
    for key in [
      "article", "date", "sentence", "start", "end", "quote", "rule", "confidence", "independentArticles", "statement",
    ] {
      #expect(json.contains("\"\(key)\""), "\(key)")
    }
  }

  @Test func viaAvoidAndLength() throws {
    let fund = "Жасыл дала"
    let through = try paths(ministry, other, "--via", fund)
    #expect(!through.isEmpty && through.allSatisfy { $0.contains("institution-zhasyl-dala-qory") })
    let around = try paths(ministry, other, "--avoid", "Айгүл Бектұрова", "--count", "9")
    #expect(!around.isEmpty && around.allSatisfy { !$0.contains("person-aigul-bekturova") })
    #expect(try run("path", ministry, other, "--max-length", "1").status == 1)
    #expect(
      try run("path", ministry, other, "--kinds", "partOf").output.contains("no way that keeps to these conditions"))
    #expect(try run("path", ministry, other, "--kinds", "stated,COMENTION").status == 0)
    #expect(try run("path", ministry, other, "--from", "2024-04", "--to", "2024").status == 1)
    #expect(try run("path", ministry, other, "--from", "2024-03", "--to", "2024-05").status == 0)
    #expect(try run("path", ministry, other, "--through-hubs", "no").status == 0)
  }

  @Test func contradictionsAreWrongUsage() throws {
    let cases = [
      ["--avoid", "Экология министрлігі"], ["--via", "Экология министрлігі"], ["--from", "2025", "--to", "2024"],
      ["--via", "Айгүл Бектұрова", "--avoid", "Айгүл Бектұрова"], ["--max-length", "0"], ["--kinds", "friends"],
      ["--from", "yesterday"], ["--through-hubs", "perhaps"],
    ]
    // One graph for all: building it takes longer than asking.
    for options in cases {
      let run = try run(["path", ministry, other] + options)
      #expect(run.status == 64, "\(options) \(run.output) \(run.errors)")
      #expect(run.output.isEmpty && !run.errors.isEmpty)
    }
  }

  @Test func stepsAreInWords() throws {
    let cases = [
      ("kk", "қызметін атқарған", "2024 жылғы 5 наурыз"), ("ru", "уверенность", "5 марта 2024 года"),
      ("en", "held the post", "5 March 2024"),
    ]
    for (language, words, date) in cases {
      let text = try run("path", ministry, "Ерлан Сақтағанов", "--language", language).output
      #expect(text.contains(words) && text.contains(date), "\(text)")
    }
  }

  @Test func connectJoinsThree() throws {
    let run = try run("connect", ministry, other, "Ерлан Сақтағанов", "--format", "json")
    let answer = try run.json() as? [String: Any]
    #expect(run.status == 0 && answer?["connected"] as? Bool == true)
    #expect((answer?["ends"] as? [Any])?.count == 3)
    #expect(try self.run("connect", ministry, other, "Ерлан Сақтағанов").output.contains("Joined by: "))
    let none = try self.run("connect", ministry, "Мұрат Есболғанов", other)
    #expect(none.status == 1 && none.output.contains("nothing connects all"))
    #expect(try self.run("connect", ministry).status == 64)
    #expect(try self.run("connect", ministry, ministry).status == 64)
    #expect(try self.run("connect", ministry, other, "--avoid", ministry).status == 64)
  }

  @Test func commonAndBetween() throws {
    let common = try run("common", "Айгүл Бектұрова", "Болат Жаңабергенов", "--language", "en")
    #expect(common.status == 0 && common.output.contains("events of both"))
    #expect(try run("common", "Мұрат Есболғанов", other).status == 1)
    let between = try run("between", ministry, "Жасыл дала")
    #expect(
      between.status == 0 && between.output.contains("Ерлан Сақтағанов") && between.output.contains("Айгүл Бектұрова"))
    #expect(between.output.contains("Group 1 (2)"))
    let named = try run("between", "\(ministry) + \(other)", "Айгүл Бектұрова, Мұрат Есболғанов", "--only-named")
    #expect(named.output.contains("Group 1 (2)") && named.output.contains("Group 2 (2)"))
    #expect(try run("between", "@institution", "@person", "--kinds", "position").output.contains("Group 1 (4)"))
    let turned = try run("between", "@person", "@institution", "--kinds", "position")
    #expect(turned.status == 0 && turned.output.contains("Group 2 (4)"), "\(turned.output)")
    let same = try run("between", "@person", "@person")
    #expect(same.status == 64 && same.errors.contains("@person"))
    #expect(try run("between", "@friends", ministry).status == 64)
    #expect(try run("between", ministry, "Мұрат Есболғанов").status == 1)
  }

  @Test func showAndSignedAtADate() throws {
    func certainty(_ date: String) throws -> String? {
      let answer = try run("show", "Айгүл Бектұрова", "--at", date, "--format", "json").json() as? [String: Any]
      let ties = answer?["relationships"] as? [[String: Any]]
      return (ties?.first { $0["kind"] as? String == "position" }?["status"] as? [String: Any])?["certainty"] as? String
    }
    #expect(try certainty("2024-03-05") == "certain" && certainty("2024-04") == "possible")
    #expect(try certainty("2020") == "unknown")
    #expect(
      try run("show", "Айгүл Бектұрова", "--at", "2024-04", "--language", "kk").output.contains(
        "мүмкін: екі деректің аралығы"))
    #expect(try run("signed", "--at", "2024-03").output.contains("certain: evidence of 5 March 2024"))
    #expect(try run("signed", "--at", "2024-04").status == 1)
    let path = try run("path", ministry, "Ерлан Сақтағанов", "--at", "2024-03-06")
    #expect(path.output.contains("possible: last told of on 5 March 2024"))
  }

  @Test func timelineAndChanges() throws {
    let line = try run("timeline", "Айгүл Бектұрова")
    #expect(line.status == 0 && line.output.contains("2024-03-05") && line.output.contains("[last mention]"))
    let changes = try run("changes", "--since", "2024-05", "--format", "json").json() as? [String: Any]
    #expect(changes?["articlesBefore"] as? Int == 1 && changes?["articlesSince"] as? Int == 2)
    let text = try run("changes", "--since", "2024-05", "--language", "kk").output
    #expect(text.contains("2024-05-01 мерзімінен бергі мақалалар: 2"))
    #expect(try run("changes").status == 64)
    let same = try run("changes", "--compare", "graph/graph.sqlite", "--format", "json").json() as? [String: Any]
    #expect(same?["common"] as? Int == 3 && (same?["newTies"] as? [Any])?.isEmpty == true)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("corpus/2024-05-20-forum.txt"))
    #expect(try run("build", "corpus", "--into", "earlier").status == 0)
    let news = try run("changes", "--compare", "earlier/graph.sqlite")
    #expect(news.status == 0 && news.output.contains("from other articles"), "\(news.output)")
    #expect(try run("changes", "--compare", "nowhere.sqlite").status == 66)
  }

  @Test func everyKeyOfAJSONAnswerIsInTheHelp() throws {
    let commands = [
      ["path", "Ерлан Сақтағанов", "Айгүл Бектұрова", "--at", "2024-04", "--from", "2020"],
      ["connect", "Ерлан Сақтағанов", "Айгүл Бектұрова", "Экология министрлігі"],
      ["common", "Айгүл Бектұрова", "Болат Жаңабергенов"], ["between", "Су шаруашылығы министрлігі", "Жасыл дала"],
      ["show", "Айгүл Бектұрова", "--at", "2024-04"], ["signed", "--at", "2024-03"], ["timeline", "Айгүл Бектұрова"],
      ["changes", "--since", "2024-05"], ["changes", "--compare", "graph/graph.sqlite"],
    ]
    for command in commands { try check(command) }
  }

  private func check(_ command: [String]) throws {
    let answer = try run(command + ["--format", "json"])
    #expect(answer.status == 0, "\(answer.errors)")
    let help = Set(try ToolRun([command[0], "--help"]).output.split { !$0.isLetter }.map(String.init))
    let keys = Set(answer.output.matches(of: /"(\w+)" :/).map { String($0.1) })
    #expect(keys.subtracting(help).isEmpty, "\(keys.subtracting(help))")
    #expect(try run(command + ["--format", "json"]).output == answer.output)
  }
}
