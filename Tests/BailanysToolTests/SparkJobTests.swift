import Foundation
import Testing

/// The job for Apache Spark, in its own tests: a graph made by two workers is that of one machine, to the byte.
@Suite struct SparkJobTests {
  private static let python = ProcessInfo.processInfo.environment["BAILANYS_SPARK_PYTHON"].flatMap {
    $0.isEmpty ? nil : $0
  }
  private static let missing: Comment =
    "BAILANYS_SPARK_PYTHON names no Python that has what Sources/SparkJob/requirements.txt lists, with Java in PATH"

  @Test(.enabled(if: python != nil, missing)) func passesItsTests() throws {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/SparkJob/tests")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(Self.python))
    process.arguments = [
      "-B", "-m", "pytest", "-q", "-p", "no:cacheprovider", "-o", "faulthandler_timeout=900", "-o",
      "faulthandler_exit_on_timeout=true", tests.path,
    ]
    process.environment = ProcessInfo.processInfo.environment.merging(["BAILANYS": ToolRun.executable.path]) { $1 }
    let log = TemporaryFolder.root.appendingPathComponent("spark-\(UUID()).log")
    try Data().write(to: log)
    defer { try? FileManager.default.removeItem(at: log) }
    let handle = try FileHandle(forWritingTo: log)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    let told = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    #expect(process.terminationStatus == 0, "\(told.suffix(3000))")
  }
}
