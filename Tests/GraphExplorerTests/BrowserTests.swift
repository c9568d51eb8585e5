import Foundation
import Testing

@testable import GraphExplorer

/// The pages in headless Chromium: search, path, click on a node, judge and undo, language, phone, dark mode, screen reader's rules.
@Suite struct BrowserTests {
  @Test(.enabled(if: Browser.isThere, Browser.missing), .timeLimit(.minutes(4)))
  func aReaderFindsTheWay() async throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-judgements-\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    var options = Explorer.Options()
    options.judgements = file.path
    let explorer = Explorer(graph: try Samples.graph(), options: options)
    let server = try await Server(host: "127.0.0.1", port: 0)
    let running = Task { try await server.run { await explorer.respond(to: $0) } }
    defer { running.cancel() }
    struct Answer: Decodable { let problems: [String] }
    let output = try await Browser.use("http://127.0.0.1:\(server.port)")
    let answer = try JSONDecoder().decode(Answer.self, from: output)
    #expect(answer.problems == [])
  }
}

/// Headless Chromium, driven from a Python environment.
private enum Browser {
  static let python = ProcessInfo.processInfo.environment["BAILANYS_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
  static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("check_explorer.py")
  static let missing: Comment =
    "no chromium, or BAILANYS_PYTHON names no Python that has playwright and axe-playwright-python installed"

  /// Whether the program is there and can be driven.
  static let isThere: Bool = {
    guard let python else { return false }
    let check = process(
      python, ["-c", "import playwright, axe_playwright_python, shutil; assert shutil.which('chromium')"])
    check.standardError = FileHandle.nullDevice
    guard (try? check.run()) != nil else { return false }
    check.waitUntilExit()
    return check.terminationStatus == 0
  }()

  private static func process(_ program: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    return process
  }

  /// What the script says of the pages at an address. Screenshots go into the folder that BAILANYS_SCREENSHOTS names.
  ///
  /// Waits without holding a thread, since the server needs them.
  static func use(_ address: String) async throws -> Data {
    let folder = ProcessInfo.processInfo.environment["BAILANYS_SCREENSHOTS"].map { [$0] } ?? []
    let process = process(try #require(python), [script.path, address] + folder)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-explorer-\(UUID())")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    process.standardOutput = try FileHandle(forWritingTo: file)
    let status = try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Int32, any Error>) in
      process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
      do {
        try process.run()
      } catch {
        process.terminationHandler = nil
        continuation.resume(throwing: error)
      }
    }
    #expect(status == 0, "the script ended with \(status)")
    return try Data(contentsOf: file)
  }
}
