import Foundation
import GraphStore
import Testing

/// `bailanys serve` in headless Chromium: search, path, click on a node, judge and undo, language, phone, dark mode, screen reader's rules.
@Suite struct BrowserTests {
  /// The server is a process of its own, since other tests hold the threads of this one.
  @Test(.enabled(if: Browser.isThere, Browser.missing), .timeLimit(.minutes(6)))
  func aReaderFindsTheWay() async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-browser-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = folder.appendingPathComponent("graph.sqlite")
    try GraphFile(path: graph.path).write(Samples.graph())
    let words = Pipe()
    let server = Browser.process(
      BuiltTool.url.path,
      ["serve", "--graph", graph.path, "--judgements", folder.appendingPathComponent("judgements.jsonl").path])
    server.standardOutput = words
    try server.run()
    // Threads of tests hold signals back, and their children inherit that; this one is not held back.
    defer { kill(server.processIdentifier, SIGKILL) }
    let address = String(decoding: words.fileHandleForReading.availableData, as: UTF8.self)
    try #require(address.wholeMatch(of: /http:\/\/127\.0\.0\.1:\d+\/\n/) != nil, "\(address)")
    struct Answer: Decodable { let problems: [String] }
    let output = try await Browser.use(String(address.dropLast(2)))
    let answer = try JSONDecoder().decode(Answer.self, from: output)
    #expect(answer.problems == [])
  }
}

/// The tool that has been built with the tests.
enum BuiltTool {
  /// Its file, beside the tests in the build folder.
  static var url: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: bundle.bundlePath).deletingLastPathComponent()
    }
    return folder.appendingPathComponent("bailanys")
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

  static func process(_ program: String, _ arguments: [String]) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    return process
  }

  /// What the script says of the pages at an address. Screenshots go into the folder that BAILANYS_SCREENSHOTS names.
  static func use(_ address: String) async throws -> Data {
    let folder = ProcessInfo.processInfo.environment["BAILANYS_SCREENSHOTS"].map { [$0] } ?? []
    let process = process(try #require(python), [script.path, address] + folder)
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-browser-\(UUID())")
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
