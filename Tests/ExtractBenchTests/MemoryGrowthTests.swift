import Foundation
import Testing

@testable import extract_bench

/// Builds and pictures give back the memory that they take; `extract-bench growth` goes through 1,000 rounds of them.
@Suite(.enabled(if: MemoryGrowth.bytesInUse > 0, "this malloc does not tell what is in use"))
struct MemoryGrowthTests {
  /// In a process of its own, since other tests take memory meanwhile.
  @Test func roundsLeaveNothing() throws {
    let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/articles/2026").path
    let process = Process()
    let output = Pipe()
    process.executableURL = Self.executable
    process.arguments = ["growth", "--rounds", "24", "--limit", "3000", "--samples", samples]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }

  @Test func aLeakIsSeen() {
    var kept: [[UInt8]] = []
    let leak = MemoryGrowth(rounds: 100) { kept.append([UInt8](repeating: 1, count: 200_000)) }
    #expect(leak.perRound > 100_000 && kept.count == 100, "\(leak.text)")
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
