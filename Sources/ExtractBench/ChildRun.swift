import Foundation

/// One run of this program, or of another, as a process of its own, ended where it takes too long.
struct ChildRun {
  /// How it ended.
  enum End: Equatable {
    case exited(Int32)
    case trapped(signal: Int32)
    case tookTooLong
  }

  let end: End
  /// What it printed to standard output.
  let output: String

  /// Runs a program until it ends or the limit, in seconds, is over; what it says on standard error goes where this program's does.
  init(_ arguments: [String], of program: URL = Self.thisProgram, limit: Double? = nil) throws {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("extract-bench-\(UUID())")
    try Data().write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.standardOutput = try FileHandle(forWritingTo: file)
    try process.run()
    let begun = ContinuousClock.now
    var isLate = false
    while process.isRunning {
      Thread.sleep(forTimeInterval: 0.005)
      guard let limit, !isLate, (ContinuousClock.now - begun) / .seconds(1) > limit else { continue }
      isLate = true
      kill(process.processIdentifier, SIGKILL)
    }
    process.waitUntilExit()
    output = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    end =
      isLate
      ? .tookTooLong
      : process.terminationReason == .exit
        ? .exited(process.terminationStatus) : .trapped(signal: process.terminationStatus)
  }

  /// What the run printed, as JSON.
  func decoded<Value: Decodable>(as type: Value.Type) throws -> Value {
    try JSONDecoder().decode(type, from: Data(output.utf8))
  }

  /// The file of this program.
  static var thisProgram: URL {
    URL(
      fileURLWithPath: (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
        ?? CommandLine.arguments[0])
  }
}
