import Foundation
import NewsCorpus
import RelationModel
import Testing

@testable import GraphExplorer

/// Judging pairs on the page, and undoing it.
@Suite struct DoubtTests {
  private let folder: URL
  private let explorer: Explorer
  private var file: JudgementFile { JudgementFile(path: folder.appendingPathComponent("judgements.jsonl").path) }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-doubts-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    var options = Explorer.Options()
    options.judgements = folder.appendingPathComponent("judgements.jsonl").path
    options.judge = "Айнұр"
    options.today = { PartialDate("2026-11-21") }
    explorer = Explorer.patient(try Samples.graph(), options)
  }

  private func post(_ path: String, _ fields: [(String, String)], headers: [String: String] = [:]) async throws
    -> Response
  {
    var address = Address()
    address.query = fields.map { .init(name: $0.0, value: $0.1) }
    let body = address.text.dropFirst(2)
    let type = ["content-type": "application/x-www-form-urlencoded"]
    return try await explorer.get(
      path, method: "POST", headers: type.merging(headers) { $1 }, body: String(body))
  }

  private func decide(
    _ verdict: String, _ first: String = "person-zhalgyz", _ second: String = "person-zhalgyz-a", token: String? = nil,
    headers: [String: String] = [:]
  ) async throws -> Response {
    try await post(
      "/doubts",
      [
        ("form-token", token ?? explorer.formToken), ("first", first), ("second", second), ("verdict", verdict),
        ("lang", "en"),
      ], headers: headers)
  }

  @Test func aPairIsJudgedAndUndone() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try await explorer.get("/doubts?lang=en").text
    #expect(before.contains("Ж. Адам") && before.contains("value=\"same\"") && before.contains(explorer.formToken))
    let answer = try await decide("different")
    #expect(answer.status == 303 && answer["Location"] == "/doubts?lang=en&done=1")
    let line = try #require(try file.read().judgements.first?.judgement)
    #expect(line.verdict == .different && line.who == "Айнұр" && line.when == PartialDate("2026-11-21"))
    #expect(try await decide("same").status == 409)
    let page = try await explorer.get("/doubts?lang=en&done=1").text
    #expect(!page.contains("class=\"doubt\"") && page.contains("Undo"))
    let seen = JudgementRoom.mark(of: line)
    let undo = [("form-token", explorer.formToken), ("number", "1"), ("lang", "en")]
    #expect(try await post("/doubts/undo", undo + [("seen", "same x y")]).status == 409)
    #expect(try await post("/doubts/undo", undo + [("seen", seen)])["Location"] == "/doubts?lang=en&undone=1")
    #expect(try await explorer.get("/doubts?lang=en").text == before)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test func whatIsJudgedIsShownWithItsUndoing() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try await decide("same")
    let page = try await explorer.get("/doubts?lang=en").text
    #expect(page.contains("id=\"judged\"") && page.contains("still stand apart") && page.contains("Айнұр"))
    #expect(page.contains("<code>bailanys build</code>") && page.contains("action=\"/doubts/undo\""))
    #expect(WellFormedness(page).problem == nil)
    // Once more, right after it was written, it stands at the top alone.
    let done = try await explorer.get("/doubts?lang=en&done=1").text
    #expect(done.matches(of: /action="\/doubts\/undo"/).count == 1)
  }

  @Test func onlyFormsOfThisServerJudge() async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try await decide("same", token: "").status == 403)
    #expect(try await decide("same", token: String(repeating: "0", count: 32)).status == 403)
    #expect(try await decide("same", headers: ["origin": "http://evil.example"]).status == 403)
    #expect(try await decide("same", headers: ["sec-fetch-site": "cross-site"]).status == 403)
    #expect(try await decide("same", headers: ["host": "evil.example"]).status == 421)
    #expect(try await decide("same", headers: ["content-type": "text/plain"]).status == 415)
    let get = Address("doubts", query: ["form-token": explorer.formToken, "first": "person-aidar", "verdict": "same"])
    #expect(try await explorer.get(get.text).status == 200)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try await decide("same", headers: ["origin": "http://127.0.0.1:8000"]).status == 303)
  }

  @Test(arguments: [
    ("rename", "person-zhalgyz", "person-aidar", 400), ("same", "person-aidar", "person-aidar", 400),
    ("same", "person-x", "person-aidar", 400), ("same", "person-aidar", "institution-qorganys", 409),
  ])
  func whatIsNoJudgementIsRefused(verdict: String, first: String, second: String, status: Int) async throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try await decide(verdict, first, second).status == status)
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }
}
