import Foundation
import GraphStore
import Testing

/// A server that has no file descriptor left.
@Suite struct ExhaustionTests {
  /// The server is a process of its own, since these tests need descriptors themselves.
  @Test(.timeLimit(.minutes(3))) func whoeverFindsNoDescriptorIsServedLater() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-descriptors-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = folder.appendingPathComponent("graph.sqlite")
    try GraphFile(path: graph.path).write(Samples.graph())
    let server = Process()
    server.executableURL = URL(fileURLWithPath: "/bin/sh")
    server.arguments = ["-c", "ulimit -n 64; exec \"$0\" serve --graph \"$1\"", BuiltTool.url.path, graph.path]
    let words = Pipe()
    server.standardOutput = words
    try server.run()
    defer { kill(server.processIdentifier, SIGKILL) }
    let address = String(decoding: words.fileHandleForReading.availableData, as: UTF8.self)
    let port = try #require(address.firstMatch(of: /:(\d+)\//).flatMap { UInt16($0.1) }, "\(address)")

    // The system takes connections for a server that cannot: they wait in the socket's line.
    var waiting: [Client] = []
    for _ in 0..<120 { waiting.append(try await Client(port)) }
    // On a busy machine it may still be at work for its start.
    var spent: Int?
    for _ in 0..<20 where (spent ?? 100) >= 50 {
      let before = Self.ticks(of: server.processIdentifier)
      try await Task.sleep(for: .seconds(1))
      spent = before.flatMap { before in Self.ticks(of: server.processIdentifier).map { $0 - before } }
      if spent == nil { break }
    }
    #expect(server.isRunning)
    #expect((spent ?? 0) < 50, "the server spins: it took \(spent ?? 0) of 100 ticks")
    for client in waiting.prefix(100) { client.close() }
    // The last ones have been waiting in the line, and are served now that there is room.
    for client in waiting.suffix(20) {
      try await client.send("GET /robots.txt HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      #expect(try await client.all().hasPrefix("HTTP/1.1 200 "))
    }
    #expect(server.isRunning)
  }

  /// The processor time that a process has taken, in hundredths of a second; nil where the system does not tell.
  private static func ticks(of process: Int32) -> Int? {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    return fields.count > 13 ? Int(fields[12]).flatMap { user in Int(fields[13]).map { user + $0 } } : nil
  }
}
