import Foundation
import Testing

/// The sample products and the answers shown in the README are those that the corpus gives.
@Suite struct SampleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let isRecording = ProcessInfo.processInfo.environment["BAILANYS_RECORD"] != nil

  private func build() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let run = try ToolRun(
      ["build", Self.root.appendingPathComponent("Corpus").path, "--into", "sample"], in: folder.url)
    try #require(run.status == 0, "\(run.errors)")
    return folder
  }

  @Test func sampleProductsAreUpToDate() throws {
    let folder = try build()
    let committed = Self.root.appendingPathComponent("Graphs/sample")
    let texts = try folder.files(in: "sample").filter { file in
      [".gv", ".md", ".json", ".txt"].contains(where: file.hasSuffix)
    }
    #expect(texts.count >= 7)
    for file in texts {
      let (old, new) = (committed.appendingPathComponent(file), folder.url.appendingPathComponent("sample/" + file))
      if Self.isRecording { try Data(contentsOf: new).write(to: old) }
      #expect(try Self.text(of: old) == Self.text(of: new), "\(file) has changed; build Graphs/sample again")
    }
  }

  /// A text without the lines that another version of Graphviz changes, which is not a change of ours.
  private static func text(of file: URL) throws -> [Substring] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
      !line.contains("raphviz") && !line.hasPrefix("- Манифест хэші")
    }
  }

  @Test func readmeShowsRealAnswers() throws {
    let folder = try build()
    let file = Self.root.appendingPathComponent("README.md")
    var readme = try String(contentsOf: file, encoding: .utf8)
    let blocks = readme.components(separatedBy: "```console\n").dropFirst().compactMap {
      $0.components(separatedBy: "```").first
    }
    #expect(blocks.count >= 3)
    for block in blocks {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
      let command = try #require(lines.first)
      let answer = try ToolRun(
        words(of: command), in: Self.root,
        environment: ["BAILANYS_GRAPH": folder.url.appendingPathComponent("sample/graph.sqlite").path])
      if Self.isRecording {
        readme = readme.replacingOccurrences(
          of: "```console\n" + block, with: "```console\n" + command + "\n" + answer.output)
      } else {
        #expect(block == command + "\n" + answer.output, "the README shows another answer to \(command)")
      }
    }
    if Self.isRecording { try readme.write(to: file, atomically: true, encoding: .utf8) }
  }

  /// The arguments of a command line `$ bailanys …` with double quotes.
  private func words(of command: String) -> [String] {
    var words: [String] = []
    for (number, part) in command.components(separatedBy: "\"").enumerated() {
      words += number % 2 == 1 ? [part] : part.split(separator: " ").map(String.init)
    }
    return Array(words.dropFirst(2))
  }
}
