import Bailanys
import Foundation
import RandomGraphs
import Testing

/// Any words behind the tool's name end in an answer or a sentence, never in a signal.
@Suite struct ArgumentFuzzTests {
  private static let commands = [
    "build corpus --into graph", "draw signatures -o x.gv", "draw path A B -o - --format svg --limit 5",
    "signed --format json",
    "path person-1 person-2 --count 3 --via x --from 2023 --to 2025-06 --kinds stated", "connect A B C", "common A B",
    "between A B",
    "show A --at 2025-07 --mentions 0", "timeline A", "changes --since 2025-06", "search q --limit 3",
    "rank --by pagerank --kind person --limit 5",
    "stats", "report -o r.md --since 2025-01 --about A B --language ru", "doubts --kind person --limit 1",
    "judge A B --same --because x",
    "judge undo 2", "judge list", "retract x", "check --corpus corpus", "export -f tables -o out --bom",
    "import x.graphml -o y.sqlite",
    "extract corpus", "explain corpus -o e.html", "evaluate --gold corpus corpus", "about",
  ].map { $0.split(separator: " ").map(String.init) }

  private static let words = [
    "", "-", "--", "-o", "--limit", "0", "-1", "9223372036854775807", "-9223372036854775808", "99999999999999999999",
    "1e999", "nan", "\u{301}",
    "\u{202E}", "\u{1B}[2J", "2024-13-45", "0000", "--graph", "graph/graph.sqlite", "corpus", ".",
    "/dev/null", "/dev/full",
    "--format", "json", "png", "--help", "--version", "=", "--by=", "--limit=x", "@", "@person", "A + B", "person-1",
    String(repeating: "а", count: 5_000), "Тоқаев", "*", "%s%n", "--from", "--to", "--count",
  ]

  @Test(arguments: 0..<5 as Range<UInt64>) func wordsOfAnyKind(seed: UInt64) throws {
    let folder = try Sample.built()
    var random = SplitMix(state: seed)
    for _ in 0..<8 {
      var arguments = Self.commands.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let (place, word) = (
          Int.random(in: 0...arguments.count, using: &random), Self.words.randomElement(using: &random) ?? ""
        )
        switch Int.random(in: 0..<3, using: &random) {
        case 0: arguments.insert(word, at: place)
        case 1 where place < arguments.count: arguments[place] = word
        default: if place < arguments.count { arguments.remove(at: place) }
        }
      }
      let run = try ToolRun(
        arguments, in: folder.url, environment: ["BAILANYS_GRAPH": "graph/graph.sqlite"],
        shell: "exec timeout 60 \"$@\"")
      #expect([0, 1, 64, 65, 66, 73, 74].contains(run.status), "\(arguments): \(run.status) \(run.errors.prefix(300))")
    }
  }
}
