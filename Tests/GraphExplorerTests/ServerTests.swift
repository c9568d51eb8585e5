import FlyingSocks
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
    default: return .text(200, request.path.joined(separator: ","))
    }
  }

  private func withServer(
    _ change: (inout Server.Limits) -> Void = { _ in }, _ body: (UInt16) async throws -> Void
  ) async throws {
    var limits = Server.Limits()
    change(&limits)
    let server = try await Server(host: "127.0.0.1", port: 0, limits: limits)
    let running = Task { try await server.run(Self.answer) }
    defer { running.cancel() }
    try await body(server.port)
  }

  private func connect(_ port: UInt16) async throws -> AsyncSocket {
    try await AsyncSocket.connected(to: .inet(ip4: "127.0.0.1", port: port))
  }

  /// What comes until the other side closes.
  private func all(_ client: AsyncSocket) async -> String {
    var bytes: [UInt8] = []
    while let more = try? await client.read(atMost: 4_096) { bytes += more }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func get(_ path: String, _ port: UInt16, more: String = "Connection: close\r\n") async throws -> String {
    let client = try await connect(port)
    defer { try? client.close() }
    try await client.write(Data("GET \(path) HTTP/1.1\r\nHost: localhost\r\n\(more)\r\n".utf8))
    return await all(client)
  }

  @Test func requestsFollowOneAnother() async throws {
    try await withServer { port in
      let client = try await connect(port)
      defer { try? client.close() }
      try await client.write(
        Data("GET /a HTTP/1.1\r\n\r\nHEAD /bb HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\nConnection: close\r\n\r\n".utf8))
      let text = await all(client)
      #expect(text.components(separatedBy: "HTTP/1.1 200 OK\r\n").count == 4)
      #expect(text.contains("\r\n\r\na\n") && text.contains("Content-Length: 3\r\n") && !text.contains("bb\n"))
      #expect(text.hasSuffix("\r\n\r\nc\n"))
    }
  }

  @Test(arguments: [
    ("GET / HTTP/3\r\n\r\n", 505), ("nonsense\r\n\r\n", 400), ("POST / HTTP/1.1\r\nContent-Length: 99999\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nA: \(String(repeating: "x", count: 20_000))", 431), ("GET /a HTT", 408),
  ])
  func whatIsNoRequestIsToldSo(text: String, status: Int) async throws {
    try await withServer {
      $0.requestTime = 0.3
    } _: { port in
      let client = try await connect(port)
      defer { try? client.close() }
      try await client.write(Data(text.utf8))
      #expect(try await get("/b", port).hasSuffix("b\n"))
      #expect(await all(client).hasPrefix("HTTP/1.1 \(status) "))
    }
  }

  @Test func aSlowReaderIsNotWaitedForAtLength() async throws {
    try await withServer {
      $0.answerTime = 0.5
    } _: { port in
      let client = try await connect(port)
      defer { try? client.close() }
      try await client.write(Data("GET /large HTTP/1.1\r\n\r\n".utf8))
      #expect(try await get("/b", port).hasSuffix("b\n"))
      try await Task.sleep(for: .seconds(1))
      // The rest never comes: the connection was cut.
      #expect(await all(client).utf8.count < 24_000_000)
      #expect(try await get("/c", port).hasSuffix("c\n"))
    }
  }

  @Test func whoeverLeavesDoesNoHarm() async throws {
    try await withServer { port in
      for _ in 0..<20 {
        let client = try await connect(port)
        try await client.write(Data("GET /slow HTTP/1.1\r\n\r\n".utf8))
        try client.close()
      }
      #expect(try await get("/slow", port).hasSuffix("slow\n"))
    }
  }

  @Test func idleConnectionsAreServedPastAndClosed() async throws {
    try await withServer {
      $0.idleTime = 2
    } _: { port in
      var idle: [AsyncSocket] = []
      for _ in 0..<200 { idle.append(try await connect(port)) }
      #expect(try await get("/b", port).hasSuffix("b\n"))
      for client in idle {
        #expect(await all(client).isEmpty)
        try client.close()
      }
    }
  }

  @Test func connectionsAreCounted() async throws {
    try await withServer {
      $0.connections = 3
    } _: { port in
      var open: [AsyncSocket] = []
      for number in 0..<3 {
        let client = try await connect(port)
        try await client.write(Data("GET /\(number) HTTP/1.1\r\n\r\n".utf8))
        _ = try await client.read(atMost: 10)
        open.append(client)
      }
      #expect(try await get("/b", port).isEmpty)
      for client in open { try client.close() }
      // The places are free again as soon as the server has seen them leave.
      var text = ""
      while text.isEmpty { text = (try? await get("/b", port)) ?? "" }
      #expect(text.hasSuffix("b\n"))
    }
  }
}
