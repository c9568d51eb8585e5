import Foundation
import NewsCorpus
import Testing

@testable import extract_bench

/// Pages, feeds, graphs, judgements, names and requests that are nearly as they should be break nothing; `extract-bench fuzz --kinds all`
/// goes on with this for as long as one likes.
@Suite struct HostileDocumentTests {
  @Test(arguments: HostileDocuments.Kind.allCases, [1, 2] as [UInt64])
  func lawsHold(kind: HostileDocuments.Kind, seed: UInt64) async throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bailanys-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let documents = HostileDocuments(seed: seed, kinds: [kind])
    let laws = try DocumentLaws(folder: folder)
    let extractor = ArticleExtractor()
    for number in 0..<(kind == .names ? 6 : 25) {
      let input = documents.input(number)
      let broken = try await laws.broken(by: input) ?? input.brokenLaws(extractor, in: folder)
      #expect(broken.isEmpty, "extract-bench fuzz --kinds \(kind) --seed \(seed) --from \(number): \(broken)")
    }
  }

  @Test func oneSeedMakesTheSameDocuments() {
    let documents = HostileDocuments(seed: 5, kinds: HostileDocuments.Kind.allCases)
    for number in 0..<40 { #expect(documents.input(number).bytes == documents.input(number).bytes) }
    #expect(Set((0..<90).map { documents.input($0).bytes }).count > 80)
  }
}
