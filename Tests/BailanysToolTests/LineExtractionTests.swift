import Foundation
import Testing

/// `extract --stdin-jsonl` between two pipes.
@Suite struct LineExtractionTests {
  private static let article =
    #"{"id":"a1","date":"2024-03-05","text":"Форумда Экология министрі Болат Жаңабергенов сөз сөйледі."}"#

  private func extracted(_ lines: String, _ options: [String] = [], in folder: TemporaryFolder) throws -> ToolRun {
    try folder.write(lines, to: "in.jsonl")
    return try ToolRun(
      ["extract", "--stdin-jsonl", "--rejects", "rejects.jsonl"] + options, in: folder.url,
      shell: "exec \"$@\" < in.jsonl")
  }

  private func objects(_ text: String) throws -> [[String: Any]] {
    try text.split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  @Test(arguments: ["1", "2"]) func answersEachLineInItsOrder(jobs: String) throws {
    let folder = try TemporaryFolder()
    let lines = (1...150).map { Self.article.replacingOccurrences(of: "a1", with: "a\($0)") }.joined(separator: "\n")
    let run = try extracted(lines + "\n", ["--jobs", jobs], in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(try objects(run.output).map { $0["id"] as? String } == (1...150).map { "a\($0)" })
  }

  @Test func saysTheSameAsForAFile() throws {
    let folder = try TemporaryFolder()
    let run = try extracted(Self.article, ["--path", "in.jsonl"], in: folder)
    #expect(run.output == (try ToolRun(["extract", "in.jsonl"], in: folder.url)).output)
  }

  @Test func tellsWhatIsNoArticleWithItsLine() throws {
    let folder = try TemporaryFolder()
    let lines = "\(Self.article)\n\nnot json\n{\"id\":\"x\"}\n\(Self.article)"
    let run = try extracted(lines, ["--first-line", "11", "--path", "news.jsonl"], in: folder)
    #expect(run.status == 0)
    #expect(try objects(run.output).count == 2)
    let rejects = try objects(String(contentsOf: folder.url.appendingPathComponent("rejects.jsonl"), encoding: .utf8))
    #expect(rejects.map { $0["line"] as? Int } == [13, 14])
    #expect(rejects.allSatisfy { $0["path"] as? String == "news.jsonl" })
    #expect(
      rejects.map { $0["reason"] as? String } == [
        "the line is not a JSON object", "the JSON object has no string “text”",
      ])
    #expect(try extracted(lines, ["--strict"], in: folder).status == 65)
  }

  /// Whoever writes a line and waits for the answer gets it.
  @Test func answersBeforeMoreComes() throws {
    let folder = try TemporaryFolder()
    try folder.write(Self.article + "\n", to: "line")
    let run = try ToolRun(
      ["extract", "--stdin-jsonl"], in: folder.url,
      shell: """
        mkfifo in out; "$@" < in > out & exec 3> in 4< out
        cat line >&3; read -r answer <&4; echo "first ${#answer}" > seen
        cat line >&3; read -r answer <&4; exec 3>&-; wait; [ -s seen ] && [ -n "$answer" ]
        """)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test func givesKeysForACluster() throws {
    let folder = try TemporaryFolder()
    let object = try #require(try objects(extracted(Self.article, ["--keys"], in: folder).output).first)
    let keys = try #require(object["keys"] as? [String: Any])
    #expect((object["record"] as? [String: Any])?["id"] as? String == "a1" && object["digest"] is String)
    #expect((keys["people"] as? [[String]])?.first?.contains { $0.hasPrefix("f ") } == true)
    #expect((object["input"] as? [String: Any])?["line"] as? Int == 1)
  }

  @Test(arguments: [
    ["extract"], ["extract", "--stdin-jsonl", "a.txt"], ["extract", "a.txt", "--keys"], ["step", "graph"],
    ["extract", "--stdin-jsonl", "--jobs", "9223372036854775807"],
    ["extract", "--stdin-jsonl", "--first-line", "9223372036854775807"], ["extract", "--stdin-jsonl", "--jobs", "0"],
  ])
  func refusesWhatDoesNotGoTogether(arguments: [String]) throws {
    #expect(try ToolRun(arguments).status == 64)
  }
}
