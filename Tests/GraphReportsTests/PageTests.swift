import Foundation
import RelationModel
import Testing

@testable import GraphReports

/// What a reader meets who opens the page in a browser.
@Suite(.serialized) struct PageTests {
  private struct Meeting: Decodable {
    /// What the page and its script complained of.
    let complaints: [String]
    /// What the page fetched.
    let requests: [String]
    /// What the accessibility checker axe complained of, by the kind of screen.
    let violations: [String: [String]]
    /// By how many pixels the page is wider than the screen or the paper.
    let overflow: [String: Int]
    /// How many columns can be sorted by, and the ones that went wrong.
    let buttons: Int
    let unsorted: [String]
    let brokenLinks: [String]
    let pagesPrinted: Int
    /// What the Nu HTML checker complained of; nil where it is not installed.
    let invalid: [String]?
  }

  @Test(.enabled(if: Browser.isThere, Browser.missing), arguments: Language.allCases)
  func thePageReadsAndPrintsWell(language: Language) throws {
    let graph = try SampleGraph().graph()
    let page = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-page-\(UUID()).html")
    defer { try? FileManager.default.removeItem(at: page) }
    try Data(report(graph, language, scope: fullScope(graph)).html().utf8).write(to: page)
    let meeting = try Browser.open(page, as: Meeting.self)
    #expect(meeting.complaints.isEmpty)
    #expect(meeting.requests.isEmpty)
    #expect(meeting.violations.keys.sorted() == ["phone", "print", "screen"])
    #expect(meeting.violations.values.joined().isEmpty, "\(meeting.violations)")
    #expect(meeting.overflow == ["phone": 0, "print": 0, "screen": 0])
    #expect(meeting.buttons > 0)
    #expect(meeting.unsorted.isEmpty)
    #expect(meeting.brokenLinks.isEmpty)
    #expect(meeting.pagesPrinted > 1)
    #expect(meeting.invalid ?? [] == [])
  }
}

/// Headless Chromium, driven from a Python environment.
enum Browser {
  private static let python = ProcessInfo.processInfo.environment["BAILANYS_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("check_page.py")
  /// Whether the program is there and can be driven.
  static let isThere =
    python.map { python in
      (try? run(python, ["-c", "import playwright, axe_playwright_python, shutil; assert shutil.which('chromium')"]))
        != nil
    } ?? false
  /// Why tests are skipped.
  static let missing: Comment =
    "no chromium, or BAILANYS_PYTHON names no Python that has playwright and axe-playwright-python installed"

  /// What there is to be met on a page. Pictures of it go into the folder that BAILANYS_SCREENSHOTS names.
  static func open<Answer: Decodable>(_ page: URL, as: Answer.Type) throws -> Answer {
    let folder = ProcessInfo.processInfo.environment["BAILANYS_SCREENSHOTS"].map { [$0] } ?? []
    return try JSONDecoder().decode(
      Answer.self, from: run(try #require(python), [script.path, page.path] + folder))
  }

  private struct Failed: Error { let complaint: String }

  private static func run(_ program: String, _ arguments: [String]) throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    let complaints = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-browser-\(UUID())")
    try Data().write(to: complaints)
    defer { try? FileManager.default.removeItem(at: complaints) }
    process.standardError = try FileHandle(forWritingTo: complaints)
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failed(complaint: String(decoding: try Data(contentsOf: complaints), as: UTF8.self))
    }
    return data
  }
}
