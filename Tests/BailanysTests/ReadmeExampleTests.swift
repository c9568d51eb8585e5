import Bailanys
import Foundation
import Testing

/// The library example of the README, word for word between the marks, so that it compiles and does what the README says.
@Suite struct ReadmeExampleTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The example; a test compares it with the README.
  private func example(corpus: String, picture: URL) throws -> [String] {
    var lines: [String] = []
    func print(_ items: Any...) { lines.append(items.map { "\($0)" }.joined(separator: " ")) }
    // README begins
    let graph = try CorpusBuild(reading: corpus).graph

    for path in try graph.paths(from: "Қорғаныс министрлігі", to: "Мәдениет және ақпарат министрлігі") {
      for hop in path.hops {
        print(hop.from.name, "–", hop.to.name, "«\(hop.evidence.quote)»", hop.evidence.article)
      }
    }
    for row in try Network(graph).ranking(by: .betweenness, kind: .person, limit: 3) {
      print(row.rank, row.entity.name, row.value)
    }
    try graph.drawing(of: .signatures).render(as: .png).data.write(to: picture)
    print(graph.statistics().network.components, "components")
    print(graph.statistics().sentence(in: .en), graph.statistics().table(in: .en).markdown())
    // README ends
    return lines
  }

  @Test func exampleRuns() throws {
    let picture = FileManager.default.temporaryDirectory.appendingPathComponent("readme-\(UUID()).png")
    defer { try? FileManager.default.removeItem(at: picture) }
    let lines = try example(corpus: Self.root.appendingPathComponent("Corpus").path, picture: picture)
    #expect(lines.contains { $0.contains("министрлігі") && $0.contains("«") })
    #expect(lines.contains { $0.hasSuffix("components") })
    #expect(lines.last?.contains("| People | ") == true)
    #expect(try Data(contentsOf: picture).starts(with: [0x89, 0x50, 0x4E, 0x47]))
  }

  @Test func exampleStandsInTheReadme() throws {
    let source = try String(contentsOfFile: #filePath, encoding: .utf8)
    let readme = try String(contentsOf: Self.root.appendingPathComponent("README.md"), encoding: .utf8)
    let body = try #require(
      source.components(separatedBy: "// README begins\n").dropFirst().first?.components(separatedBy: "// README ends")
        .first)
    let lines = body.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    let shown = Set(readme.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) })
    for line in lines { #expect(shown.contains(line), "the README lacks: \(line)") }
  }
}
