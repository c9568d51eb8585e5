import Bailanys
import Foundation
import GRDB
import Testing

/// The five queries that the README shows, on the graph of the sample corpus: through GRDB, in the program `sqlite3`, in DuckDB and in
/// Datasette, as far as these are there.
@Suite struct ReadmeQueryTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func queries() throws -> [String] {
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    return readme.components(separatedBy: "<!-- query -->\n```sql\n").dropFirst().compactMap {
      $0.components(separatedBy: "\n```").first
    }
  }

  @Test func everyQueryAnswers() throws {
    let queries = try queries()
    #expect(queries.count == 5)
    let build = try CorpusBuild(reading: Self.root.appendingPathComponent("Corpus").path)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("queries-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent("graph.sqlite").path
    try GraphFile(path: path).write(build.graph, inputs: build.inputs)
    #expect(
      try GraphFile(path: path).checkQuotes(in: Self.root.appendingPathComponent("Corpus").path).allSatisfy(\.isSound))
    var configuration = Configuration()
    configuration.readonly = true
    let database = try DatabaseQueue(path: path, configuration: configuration)
    var counts: [Int] = []
    for query in queries {
      let rows = try database.read { try Row.fetchAll($0, sql: query) }
      #expect(!rows.isEmpty, "\(query)")
      #expect(rows.allSatisfy { $0.databaseValues.contains { !$0.isNull } })
      if let lines = try Self.lines(of: query, path) { #expect(lines == rows.count, "\(query)") }
      counts.append(rows.count)
    }
    for (program, answers) in try Self.answers(to: queries, path) { #expect(answers == counts, "\(program)") }
  }

  /// How many rows each query gives in DuckDB and in Datasette, where the Python that BAILANYS_PYTHON names has them.
  private static func answers(to queries: [String], _ path: String) throws -> [String: [Int]] {
    guard let python = ProcessInfo.processInfo.environment["BAILANYS_PYTHON"], !python.isEmpty else { return [:] }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [root.appendingPathComponent("Tests/BailanysTests/run_queries.py").path, path]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: try JSONEncoder().encode(queries))
    try input.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return try JSONDecoder().decode([String: [Int]].self, from: data)
  }

  /// How many rows the program `sqlite3` answers with; nil where it is not there.
  private static func lines(of query: String, _ path: String) throws -> Int? {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sqlite3", "-readonly", path, query]
    let output = Pipe()
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? data.count { $0 == 10 } : nil
  }
}
