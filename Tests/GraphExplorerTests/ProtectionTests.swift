import Foundation
import Testing

@testable import GraphExplorer

/// Who is answered, and what headers an answer has.
@Suite struct ProtectionTests {
  let explorer: Explorer

  init() throws { explorer = Explorer.patient(try Samples.graph()) }

  @Test(arguments: [
    ("127.0.0.1:8000", 200), ("localhost", 200), ("LOCALHOST:1", 200), ("[::1]:8000", 200), ("evil.example", 421),
    ("127.0.0.1.evil.example", 421), ("", 421), ("192.168.0.1", 421), ("localhost.evil.example:8000", 421),
  ])
  func onlyOwnHostNamesAreAnswered(host: String, status: Int) async throws {
    #expect(try await explorer.get("/", headers: ["host": host]).status == status)
  }

  @Test func aRequestWithoutHostIsNotAnswered() async throws {
    #expect(await explorer.respond(to: try #require(Request(target: "/"))).status == 421)
  }

  @Test(arguments: ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "POST", "get"])
  func otherMethodsAreRefused(method: String) async throws {
    let response = try await explorer.get("/", method: method)
    #expect(response.status == 405 && response["Allow"] == "GET, HEAD")
  }

  @Test func everyAnswerIsGuarded() async throws {
    for target in Samples.targets + ["/x", "/signed?since=x"] {
      let response = try await explorer.get(target)
      let policy = try #require(response["Content-Security-Policy"])
      #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("unsafe"))
      #expect(response["X-Content-Type-Options"] == "nosniff" && response["Referrer-Policy"] == "no-referrer")
      guard response["Content-Type"]?.hasPrefix("text/html") == true, !target.contains("form=") else { continue }
      // Nothing on a page needs more than the policy allows.
      #expect(response.text.firstMatch(of: /<style|style="|<script>| on[a-z]+="|<iframe|<base/) == nil, "\(target)")
    }
  }

  @Test func beyondTheLoopbackATokenIsWanted() async throws {
    var options = Explorer.Options()
    options.token = "0123456789abcdef"
    options.hosts = ["192.168.0.7"]
    let explorer = Explorer.patient(try Samples.graph(), options)
    let host = ["host": "192.168.0.7:80"]
    #expect(try await explorer.get("/", headers: host).status == 401)
    #expect(try await explorer.get("/?token=wrong", headers: host).status == 401)
    let entry = try await explorer.get("/signed?token=0123456789abcdef&lang=en", headers: host)
    #expect(entry.status == 303 && entry["Location"] == "/signed?lang=en")
    let cookie = try #require(entry["Set-Cookie"])
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let kept = String(cookie.prefix { $0 != ";" })
    #expect(try await explorer.get("/", headers: host.merging(["cookie": "a=b; " + kept]) { $1 }).status == 200)
    #expect(
      try await explorer.get("/", headers: host.merging(["authorization": "Bearer 0123456789abcdef"]) { $1 }).status
        == 200)
    #expect(try await explorer.get("/", headers: ["host": "evil.example", "cookie": kept]).status == 421)
  }

  @Test(arguments: [
    "/../etc/passwd", "/article/..%2f..%2fetc%2fpasswd", "/article/%2e%2e/x", "/a/%2e", "/%00", "/%ff", "x", "/a%2",
  ])
  func pathsLeadNowhereElse(target: String) { #expect(Request(target: target) == nil) }

  @Test func anArticleOutsideTheCorpusIsNotRead() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    let corpus = folder.appendingPathComponent("corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let secret = "18 желтоқсан 2025\n\nҚұпия сөз осында тұр.\n"
    try secret.write(to: folder.appendingPathComponent("2025-12-18-memorandum.txt"), atomically: true, encoding: .utf8)
    try FileManager.default.createSymbolicLink(
      at: corpus.appendingPathComponent("2025-12-18-memorandum.txt"),
      withDestinationURL: folder.appendingPathComponent("2025-12-18-memorandum.txt"))
    var options = Explorer.Options()
    options.corpus = corpus.path
    let explorer = Explorer.patient(try Samples.graph(), options)
    for article in ["2025-12-18-memorandum", "2026-01-02-kezdesu"] {
      let page = try await explorer.get("/article/\(article)").text
      #expect(!page.contains("Құпия") && !page.contains("root:"))
    }
  }

  @Test func theTextOfAnArticleIsMarked() async throws {
    let corpus = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: corpus) }
    try "Меморандумға қол қойылды\n\nАйдар Серікұлы мен Дана Әлі меморандумға қол қойды.\n".write(
      to: corpus.appendingPathComponent("2025-12-18-memorandum.txt"), atomically: true, encoding: .utf8)
    var options = Explorer.Options()
    options.corpus = corpus.path
    let explorer = Explorer.patient(try Samples.graph(), options)
    let page = try await explorer.get("/article/2025-12-18-memorandum?lang=en").text
    #expect(page.contains("<mark class=\"person\"") && page.contains("id=\"s1\""))
  }

  @Test func whatTheBrowserHasIsNotSentAgain() async throws {
    for target in ["/", "/entity/person-aidar", "/picture/signatures.svg", "/explorer.css", "/api/signed"] {
      let first = try await explorer.get(target)
      let tag = try #require(first["ETag"])
      let again = try await explorer.get(target, headers: ["if-none-match": "\"x\", \(tag)"])
      #expect(again.status == 304 && again.body.isEmpty && again["ETag"] == tag)
      #expect(try await explorer.get(target, headers: ["if-none-match": "\"x\""]).status == 200)
    }
  }

  @Test func thePackedAndThePlainAnswerAreKeptApart() async throws {
    for target in ["/rankings", "/rankings?lang=ru", "/rankings"] {
      let plain = try await explorer.get(target)
      let packed = try await explorer.get(target, headers: ["accept-encoding": "gzip"])
      #expect(plain["Content-Encoding"] == nil && packed["Content-Encoding"] == "gzip")
      #expect(plain["ETag"] == packed["ETag"] && plain.text.contains("</html>"))
      let known = try await explorer.get(
        target, headers: ["accept-encoding": "gzip", "if-none-match": try #require(plain["ETag"])])
      #expect(known.status == 304 && known["Content-Encoding"] == nil && known.body.isEmpty)
    }
    let russian = try await explorer.get("/", headers: ["accept-language": "ru"])
    #expect(try await explorer.get("/", headers: ["accept-language": "en"]).body != russian.body)
  }

  @Test func pagesArePacked() async throws {
    let plain = try await explorer.get("/rankings")
    let packed = try await explorer.get("/rankings", headers: ["accept-encoding": "br, gzip;q=0.8"])
    #expect(packed["Content-Encoding"] == "gzip" && packed.body.count < plain.body.count / 2)
    #expect(packed.body.starts(with: [0x1F, 0x8B]))
    #expect(try await explorer.get("/rankings", headers: ["accept-encoding": "gzip;q=0"])["Content-Encoding"] == nil)
    #expect(
      try await explorer.get("/picture/signatures.png", headers: ["accept-encoding": "gzip"])["Content-Encoding"] == nil
    )
  }
}
