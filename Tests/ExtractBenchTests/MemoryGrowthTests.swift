import Foundation
import Testing

@testable import extract_bench

/// Builds and pictures give back the memory that they take; `extract-bench growth` goes through 1,000 rounds of them.
@Suite(.enabled(if: MemoryGrowth.bytesInUse > 0, "this malloc does not tell what is in use"))
struct MemoryGrowthTests {
  @Test func roundsLeaveNothing() throws {
    let run = try Self.growth("--rounds", "24", "--limit", "3000")
    #expect(run.status == 0, "\(run.text)")
  }

  @Test func aLeakIsSeen() throws {
    let run = try Self.growth("--rounds", "8", "--limit", "100000", "--leak", "200000")
    #expect(run.status == 1, "\(run.text)")
  }

  /// The rounds in a process of their own, since other tests take memory meanwhile.
  private static func growth(_ arguments: String...) throws -> (status: Int32, text: String) {
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/articles/2026").path
    let process = Process()
    let output = Pipe()
    process.executableURL = executable
    process.arguments = ["growth", "--samples", samples] + arguments
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text)
  }

  /// The program, beside the tests in the build folder.
  private static var executable: URL {
    var folder = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
      folder = URL(fileURLWithPath: bundle.bundlePath).deletingLastPathComponent()
    }
    return folder.appendingPathComponent("extract-bench")
  }
}
