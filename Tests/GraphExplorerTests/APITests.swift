import Foundation
import Testing

@testable import GraphExplorer

/// The answers are as the description of the API says.
@Suite struct APITests {
  private static func document() throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(OpenAPI.document.utf8)) as? [String: Any])
  }

  @Test(arguments: [
    "/api/statistics", "/api/search?q=министр", "/api/search?q=ештеңе", "/api/suggest?q=мемо&lang=en",
    "/api/entity/person-aidar", "/api/entity/event-memorandum?limit=1", "/api/article/2025-12-18-memorandum",
    "/api/article/2026-01-02-kezdesu", "/api/article/2025-12-19-qaita",
    "/api/path?from=person-aidar&to=Дана Әлі&count=3",
    "/api/path?from=person-aidar&to=person-zhalgyz",
    "/api/path?from=person-aidar&to=person-dana&stated=1&since=2025-01",
    "/api/path?from=person-aidar&to=person-dana&at=2025-12&hubs=no",
    "/api/path?from=person-aidar&to=event-kezdesu&via=person-dana&via=event-memorandum",
    "/api/path?from=person-aidar&to=person-dana&via=x", "/api/path?from=person-aidar&to=person-dana&via=person-dana",
    "/api/path?from=person-aidar&to=person-dana&hubs=maybe", "/api/path?from=person-aidar&to=person-dana&at=never",
    "/api/signed", "/api/signed?kind=person&limit=1", "/api/rankings", "/api/rankings?by=katz&kind=person&limit=2",
    "/api/communities", "/api/doubts", "/api/report?lang=ru", "/api/search", "/api/search?q=a&lang=xx",
    "/api/search?q=a&limit=0", "/api/search?q=a&limit=x", "/api/entity/nobody", "/api/article/none",
    "/api/path?from=person-aidar", "/api/path?from=person-aidar&to=x", "/api/signed?until=2025-02-30",
    "/api/signed?stated=2", "/api/rankings?by=fame", "/api/entity/person-aidar?limit=",
  ])
  func answersAreAsDescribed(target: String) async throws {
    let explorer = Explorer.patient(try Samples.graph())
    let document = try Self.document()
    let response = try await explorer.get(target)
    let path = try #require(target.split(separator: "?").first).split(separator: "/").map(String.init)
    let template = path.count == 3 ? "/api/\(path[1])/{id}" : "/api/\(path[1])"
    let paths = try #require(document["paths"] as? [String: [String: [String: Any]]])
    let responses = try #require(paths[template]?["get"]?["responses"] as? [String: [String: Any]])
    var check = SchemaCheck(root: document)
    let described = try #require(
      responses[String(response.status)].flatMap(check.resolved), "\(target) gives \(response.status)")
    #expect(response["Content-Type"] == "application/json")
    let content = try #require(described["content"] as? [String: [String: Any]])
    let schema = try #require(content["application/json"]?["schema"] as? [String: Any])
    check.check(
      try JSONSerialization.jsonObject(with: response.body, options: .fragmentsAllowed), schema, at: target)
    #expect(check.problems == [])
  }

  @Test func everyParameterAndPathIsDescribed() async throws {
    let explorer = Explorer.patient(try Samples.graph())
    #expect(try await explorer.get("/api/openapi.json").body == Data(OpenAPI.document.utf8))
    let paths = try #require(try Self.document()["paths"] as? [String: Any])
    #expect(paths.count == 11)
  }
}
