import Foundation
import Testing

@testable import GraphExplorer

/// The server on a real socket, with clients that do not behave.
@Suite(.serialized, .timeLimit(.minutes(2))) struct ServerTests {
  private static let answer: @Sendable (Request) async -> Response = { request in
    switch request.path.first {
    case "large": return Response(type: "text/plain", body: Data(repeating: 97, count: 24_000_000))
    case "slow":
      try? await Task.sleep(for: .milliseconds(200))
      return .text(200, "slow")
    case "echo":
      let headers = request.headers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      return .text(
        200,
        "\(request.method) \(request["a"] ?? "") \(String(decoding: request.body, as: UTF8.self)) \(headers)")
    case "split":
      return Response(
        type: "text/plain", body: Data("x".utf8), headers: [.init(name: "X", value: "a\r\nSet-Cookie: b")])
    default: return .text(200, request.path.joined(separator: ","))
    }
  }

  private func withServer(
    _ change: (inout Server.Limits) -> Void = { _ in }, _ body: (UInt16) async throws -> Void
  ) async throws {
    var limits = Server.Limits()
    change(&limits)
    let server = try await Server(host: "127.0.0.1", port: 0, limits: limits, respond: Self.answer)
    let running = Task { try await server.run() }
    defer { running.cancel() }
    try await body(server.port)
  }

  private func get(_ path: String, _ port: UInt16, more: String = "Connection: close\r\n") async throws -> String {
    let client = try await Client(port)
    defer { client.close() }
    try await client.send("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(more)\r\n")
    return try await client.all()
  }

  @Test func requestsFollowOneAnother() async throws {
    // However long a busy machine takes.
    try await withServer {
      ($0.requestTime, $0.idleTime, $0.answerTime) = (600, 600, 600)
    } _: { port in
      let client = try await Client(port)
      try await client.send(
        "GET /a HTTP/1.1\r\n\r\nHEAD /bb HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\nConnection: close\r\n\r\n")
      let text = try await client.all()
      #expect(text.components(separatedBy: "HTTP/1.1 200 OK\r\n").count == 4)
      #expect(text.contains("\r\n\r\na\n") && text.contains("Content-Length: 3\r\n") && !text.contains("bb\n"))
      #expect(text.hasSuffix("\r\n\r\nc\n"))
    }
  }

  @Test func aRequestIsReadHoweverItIsCut() async throws {
    let text = "POST /echo?a=%D2%9B+1 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\nX: a\r\nX: b\r\n\r\nhello"
    try await withServer {
      // However long a busy machine takes over two hundred pieces.
      $0.requestTime = 100
    } _: { port in
      for size in [1, 2, 7, 40, 200] {
        let client = try await Client(port)
        var rest = Substring(text + text.replacing("Host: h", with: "Host: h\r\nConnection: close"))
        while !rest.isEmpty {
          try await client.send(String(rest.prefix(size)))
          rest = rest.dropFirst(size)
          await Task.yield()
        }
        let answers = try await client.all().components(separatedBy: "POST қ 1 hello").dropFirst()
        #expect(answers.count == 2 && answers.allSatisfy { $0.contains("\"host=h\"") && $0.contains("\"x=a, b\"") })
      }
    }
  }

  @Test func whoeverEndsTheirSideIsStillAnswered() async throws {
    try await withServer { port in
      let client = try await Client(port)
      try await client.send("GET /slow HTTP/1.1\r\n\r\n")
      try await client.finishSending()
      #expect(try await client.all().hasSuffix("slow\n"))
    }
  }

  @Test func anOldClientIsAnsweredOnce() async throws {
    try await withServer { port in
      let client = try await Client(port)
      try await client.send("GET /a HTTP/1.0\r\n\r\nGET /b HTTP/1.0\r\n\r\n")
      let text = try await client.all()
      #expect(text.contains("Connection: close\r\n") && text.hasSuffix("\r\n\r\na\n"))
    }
  }

  @Test func aBodyInChunksIsReadWithinItsBounds() async throws {
    try await withServer {
      $0.bodySize = 20
    } _: { port in
      let client = try await Client(port)
      let head = "POST /echo HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
      try await client.send(head + "2\r\nab\r\n1\r\nc\r\n0\r\n\r\n")
      #expect(try await client.all().contains("POST  abc "))
      let other = try await Client(port)
      try await other.send(head + "f\r\naaaaaaaaaaaaaaa\r\nf\r\naaaaaaaaaaaaaaa\r\n")
      #expect(try await other.all().hasPrefix("HTTP/1.1 413 "))
    }
  }

  @Test func noAnswerEndsALineOfItsOwn() async throws {
    try await withServer { port in
      let text = try await get("/split", port)
      #expect(text.contains("\r\nX: aSet-Cookie: b\r\n") && text.hasSuffix("\r\n\r\nx"))
    }
  }

  private static let longHeader = String(repeating: "x", count: 50_000)

  @Test(arguments: [
    ("GET / HTTP/3\r\n\r\n", 505), ("nonsense\r\n\r\n", 400), ("GET /a HTT", 408), ("GET /\r\n\r\n", 505),
    ("GET / HTTP/1.1\r\nA: \(longHeader)", 431), ("GET /\(longHeader)", 431),
    ("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 101) + "\r\n", 431),
    ("GET /" + String(repeating: "a", count: 33_000) + " HTTP/1.1\r\n\r\n", 414),
    ("POST / HTTP/1.1\r\nContent-Length: 99999\r\n\r\n", 413),
    ("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\nabc", 408),
    ("POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400), ("POST / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 400),
    ("POST / HTTP/1.1\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400), ("G T / HTTP/1.1\r\n\r\n", 400),
    ("get / HTTP/1.1\r\n\r\n", 400), ("GET x HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA : b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n: b\r\n\r\n", 400), ("GET / HTTP/1.1\r\n folded\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nA: b\u{0}\r\n\r\n", 400), ("GET /%FF HTTP/1.1\r\n\r\n", 400),
    ("GET /../x HTTP/1.1\r\n\r\n", 400), ("GET http://evil.example/ HTTP/1.1\r\n\r\n", 400),
  ])
  func whatIsNoRequestIsToldSo(text: String, status: Int) async throws {
    try await withServer {
      $0.requestTime = 0.3
    } _: { port in
      let client = try await Client(port)
      try await client.send(text)
      #expect(try await get("/b", port).hasSuffix("b\n"))
      let answer = try await client.all()
      #expect(answer.hasPrefix("HTTP/1.1 \(status) ") && answer.contains("Connection: close\r\n"), "\(answer)")
    }
  }

  @Test func bytesAtRandomDoNoHarm() async throws {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "GET", " ", "/", "HTTP/1.1", "\r\n", "\n", ":", "a", "%", "Host", "Content-Length: 3", "\u{0}", "\r\n\r\n", "қ",
      "GET /a HTTP/1.1\r\n\r\n", "Transfer-Encoding: chunked\r\n",
    ]
    try await withServer { port in
      for _ in 0..<300 {
        let client = try await Client(port)
        try? await client.send((0..<random(12)).map { _ in pieces[random(pieces.count)] }.joined())
        try? await client.finishSending()
        _ = try await client.all()
      }
      #expect(try await get("/b", port).hasSuffix("b\n"))
    }
  }

  @Test func aSlowReaderIsNotWaitedForAtLength() async throws {
    try await withServer {
      $0.answerTime = 0.5
    } _: { port in
      let client = try await Client(port, reads: false)
      try await client.send(String(repeating: "GET /large HTTP/1.1\r\n\r\n", count: 50))
      #expect(try await get("/b", port).hasSuffix("b\n"))
      try await Task.sleep(for: .seconds(1))
      // The rest never comes: the connection was cut.
      #expect(try await client.all().utf8.count < 24_000_000)
      #expect(try await get("/c", port).hasSuffix("c\n"))
    }
  }

  @Test func aSlowWriterIsNotWaitedForAtLength() async throws {
    try await withServer {
      $0.requestTime = 0.5
    } _: { port in
      let client = try await Client(port)
      for letter in "GET /a HTTP/1.1\r\nHost: a-host-of-many-letters\r\nAnother: header" where client.isOpen {
        try? await client.send(String(letter))
        try await Task.sleep(for: .milliseconds(20))
      }
      #expect(try await client.all().hasPrefix("HTTP/1.1 408 "))
    }
  }

  @Test func whoeverLeavesDoesNoHarm() async throws {
    try await withServer { port in
      for _ in 0..<20 {
        let client = try await Client(port)
        try await client.send("GET /slow HTTP/1.1\r\n\r\n")
        client.close()
      }
      #expect(try await get("/slow", port).hasSuffix("slow\n"))
    }
  }

  @Test func idleConnectionsAreServedPastAndClosed() async throws {
    try await withServer {
      $0.idleTime = 2
    } _: { port in
      var idle: [Client] = []
      for _ in 0..<1_000 { idle.append(try await Client(port)) }
      #expect(try await get("/b", port).hasSuffix("b\n"))
      for client in idle { #expect(try await client.all().isEmpty) }
    }
  }

  @Test func connectionsAreCounted() async throws {
    try await withServer {
      $0.connections = 3
    } _: { port in
      var open: [Client] = []
      for number in 0..<3 {
        let client = try await Client(port)
        try await client.send("GET /\(number) HTTP/1.1\r\n\r\n")
        _ = try await client.some()
        open.append(client)
      }
      // One more is closed, before or after it has asked.
      let refused = (try? await get("/b", port)) ?? ""
      #expect(refused.isEmpty)
      for client in open { client.close() }
      // The places are free again as soon as the server has seen them leave.
      var text = ""
      while text.isEmpty { text = (try? await get("/b", port)) ?? "" }
      #expect(text.hasSuffix("b\n"))
    }
  }

  @Test func nobodyIsLeftConnectedWhenTheServerEnds() async throws {
    let server = try await Server(host: "127.0.0.1", port: 0, respond: Self.answer)
    let running = Task { try await server.run() }
    let client = try await Client(server.port)
    try await client.send("GET /a HTTP/1.1\r\n\r\n")
    _ = try await client.some()
    running.cancel()
    #expect(try await client.all().hasSuffix("a\n"))
    _ = try? await running.value
    await #expect(throws: (any Error).self) { try await Client(server.port) }
  }
}
