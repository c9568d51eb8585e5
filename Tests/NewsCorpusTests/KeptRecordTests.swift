import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

/// Records that are kept, and the reading that makes use of them.
@Suite struct KeptRecordTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let corpus = root.appendingPathComponent("Corpus/articles/2024").path

  /// Every article of a part of the corpus, as it is kept.
  private func kept() throws -> [KeptArticle] {
    let extractor = ArticleExtractor()
    return try CorpusReader(Self.corpus).compactMap { item in
      guard case .article(let article) = item else { return nil }
      return KeptArticle(
        givenID: article.id.count % 2 == 0 ? nil : article.id, digest: TextDigest(of: article.paragraphs),
        record: extractor.record(of: article))
    }
  }

  @Test func whatIsPackedComesOutAgain() throws {
    let all = try kept()
    #expect(all.count > 5)
    for article in all {
      let again = try #require(KeptArticle(packed: article.packed))
      #expect(again == article)
      // To Swift, two Unicode forms are equal; their bytes are not.
      #expect(String(describing: again.record) == String(describing: article.record))
    }
  }

  @Test func unicodeFormsAreKeptApart() throws {
    var article = try #require(try kept().first)
    article.record.title = "\u{0439}"
    article.record.publishers = ["\u{0438}\u{0306}", "\u{0439}", "\u{0438}\u{0306}"]
    let again = try #require(KeptArticle(packed: article.packed))
    #expect(again.record.publishers.map { Array($0.utf8) } == article.record.publishers.map { Array($0.utf8) })
    #expect(Array(again.record.title.utf8) == Array(article.record.title.utf8))
  }

  @Test func damagedBytesAreNoRecord() throws {
    let packed = try #require(try kept().max { $0.packed.count < $1.packed.count }).packed
    for length in stride(from: 0, to: packed.count, by: 7) {
      #expect(KeptArticle(packed: Array(packed[..<length])) == nil)
    }
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      var bytes = packed
      bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      // Whatever comes out, nothing traps.
      _ = KeptArticle(packed: bytes)
    }
    #expect(KeptArticle(packed: packed + [0]) == nil)
  }

  @Test func keptRecordsAreThoseOfAFreshReading() throws {
    let folder = try TemporaryFolder()
    try folder.write("«Алтын күн» клубы ашылды.", to: "a.txt")
    try folder.write("«Алтын күн» клубы ашылды.", to: "b.txt")
    try folder.write("", to: "c.txt")
    try folder.write(
      """
      {"id":"a","text":"«Тұлпар» клубының президенті Мұрат Есболғанов алаң ашты."}
      {"text":"Әсел Қуанова – «Самал» қорының директоры."}
      нашар
      """, to: "d.jsonl")
    var shelf: [String: [UInt8]] = [:]
    func readings() throws -> [RecordReader.Reading] {
      var reader = RecordReader(try CorpusReader(folder.path))
      var readings: [RecordReader.Reading] = []
      while let reading = try reader.next(keptAs: { shelf["\($0) \($1)"] }) { readings.append(reading) }
      return readings
    }
    let first = try readings()
    for reading in first { shelf["\(reading.input.path) \(reading.input.hash ?? "")"] = reading.fresh }
    let second = try readings()
    #expect(first.map(\.input) == second.map(\.input))
    #expect(first.map(\.record) == second.map(\.record))
    #expect(first.map(\.skipped) == second.map(\.skipped))
    #expect(first.map(\.input.article) == ["a", nil, nil, "a-2", "d-2", nil])
    #expect(first.count { $0.fresh != nil } == 3)
    #expect(second.allSatisfy { $0.fresh == nil })
    #expect(first[1].input.skippedArticle == SkippedArticle(path: "b.txt", reason: .duplicate(of: "a")))
  }

  @Test func theVersionOfTheWordListsIsTheirHash() throws {
    var files: [URL] = []
    for target in ["KazakhText", "NewsCorpus"] {
      let folder = Self.root.appendingPathComponent("Sources/\(target)/Lexicons")
      files += try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        .filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }
    var hash = SHA256()
    for file in files { hash.update([UInt8](try Data(contentsOf: file))) }
    let found = hash.finish()
    #expect(
      ReadingVersion.lexicons == found, "the word lists have changed: ReadingVersion.lexicons has to be \(found)")
    #expect(ReadingVersion.model.count == 16)
  }
}
