import Foundation

/// One run of this program, or of another, as a process of its own.
struct ChildRun {
  /// How it ended.
  enum End: Equatable, CustomStringConvertible {
    case exited(Int32)
    case ended(signal: Int32)

    /// The end for readers.
    var description: String {
      switch self {
      case .exited(let code): "ended with exit code \(code)"
      case .ended(SIGXCPU): "took too long"
      case .ended(let signal): "was ended by signal \(signal)"
      }
    }
  }

  let end: End
  /// What it printed to standard output.
  let output: String

  /// Runs a program until it ends; what it says on standard error goes where this program's does.
  init(_ arguments: [String], of program: URL = Self.thisProgram) throws {
    (end, output) = try withScratchFolder { folder in
      let file = folder.appendingPathComponent("output")
      try Data().write(to: file)
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      // What a run that is ended cannot remove goes with its folder.
      process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": folder.path]) { _, new in new }
      process.standardOutput = try FileHandle(forWritingTo: file)
      try process.run()
      process.waitUntilExit()
      let status = process.terminationStatus
      return (
        process.terminationReason == .exit ? .exited(status) : .ended(signal: status),
        String(decoding: try Data(contentsOf: file), as: UTF8.self)
      )
    }
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
