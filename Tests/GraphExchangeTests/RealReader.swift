import Foundation
import Testing

/// The programs that exports are meant for, in a Python environment.
enum RealReader {
  /// The Python that BAILANYS_PYTHON names.
  static let python = ProcessInfo.processInfo.environment["BAILANYS_PYTHON"].flatMap { $0.isEmpty ? nil : $0 }
  /// Why tests are skipped.
  static let missing: Comment =
    "BAILANYS_PYTHON names no Python that has followthemoney, networkx and igraph installed"
  private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("read_exports.py")

  /// What a reader finds in some files, as JSON.
  static func read<Answer: Decodable>(_ format: String, _ arguments: [String], as: Answer.Type) throws -> Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = [script.path, format] + arguments
    let (output, errors) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    let complaint = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0, "\(String(decoding: complaint, as: UTF8.self))")
    return try JSONDecoder().decode(Answer.self, from: data)
  }
}

/// A folder for one test, removed at its end.
final class TemporaryFolder {
  private let url = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("bailanys-exchange-\(UUID())")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { url.appendingPathComponent(name).path }

  /// Writes a file and returns its path.
  func write(_ data: Data, to name: String) throws -> String {
    try data.write(to: url.appendingPathComponent(name))
    return path(name)
  }
}
