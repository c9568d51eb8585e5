import Bailanys
import Foundation
import RandomGraphs
import Testing

/// A graph grown step by step is the graph built from scratch, to the byte.
@Suite struct IncrementalBuildTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("incremental-\(UUID())")
  private var corpus: URL { folder.appendingPathComponent("corpus") }

  /// Articles of the sample corpus, shortest first.
  static func pool() throws -> [Data] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Corpus/articles")
    let files = try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".txt") }.sorted()
    return try files.map { try Data(contentsOf: root.appendingPathComponent($0)) }.sorted { $0.count < $1.count }
  }

  /// One change of the corpus or of the retractions.
  private func change(_ random: inout SplitMix, _ pool: [Data], _ retractions: inout [Retraction]) throws {
    let name = "\(Int.random(in: 0..<6, using: &random)).txt"
    let file = corpus.appendingPathComponent(name)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: try? FileManager.default.removeItem(at: file)
    case 1:
      // Lines move: an article is the same wherever it stands.
      let lines = try (0..<3).map { number in
        let text = String(
          decoding: pool[(number * 5 + Int.random(in: 0..<3, using: &random)) % pool.count], as: UTF8.self)
        return try JSONEncoder().encode(["text": text] as [String: String])
      }
      try Data(lines.joined(separator: [10])).write(to: corpus.appendingPathComponent("many.jsonl"))
    case 2:
      let id = "\(Int.random(in: 0..<6, using: &random))"
      if let place = retractions.firstIndex(where: { $0.article == id }) {
        retractions.remove(at: place)
      } else {
        retractions.append(Retraction(article: id, because: "test"))
      }
    case 3:
      let other = corpus.appendingPathComponent("renamed-\(Int.random(in: 0..<3, using: &random)).txt")
      try? FileManager.default.removeItem(at: other)
      try? FileManager.default.moveItem(at: file, to: other)
    default: try pool[Int.random(in: pool.indices, using: &random)].write(to: file)
    }
  }

  @Test(arguments: UInt64(1)...3) func grownStepByStepIsFromScratch(seed: UInt64) throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    var random = SplitMix(state: seed)
    let pool = Array(try Self.pool().prefix(10))
    try pool[0].write(to: corpus.appendingPathComponent("always.txt"))
    var retractions: [Retraction] = []
    var known: Set<[String]> = []
    for step in 0..<8 {
      for _ in 0...(step % 3) { try change(&random, pool, &retractions) }
      let records = RecordFile(besideGraphIn: folder.path)
      let grown = try CorpusBuild(reading: corpus.path, records: records, retractions: retractions)
      let scratch = try CorpusBuild(reading: corpus.path, retractions: retractions)
      #expect(grown.inputs == scratch.inputs)
      #expect(grown.summary.skipped == scratch.summary.skipped)
      #expect(grown.summary.retracted == scratch.summary.retracted)
      let met = Set(grown.inputs.compactMap { input in input.article.flatMap { _ in [input.path, input.hash ?? ""] } })
      #expect(grown.summary.read == met.subtracting(known).count, "step \(step)")
      try records.keepOnly(grown.inputs)
      // What has become a copy of another article is still known, should the other one go.
      known = known.union(met).intersection(grown.inputs.map { [$0.path, $0.hash ?? ""] })
      try same(grown, scratch)
      try same(CorpusBuild(of: grown.inputs, keptIn: records, retractions: retractions), scratch)
      try records.close()
    }
  }

  /// The same graph, the same database to the byte, and the same exports.
  private func same(_ one: CorpusBuild, _ other: CorpusBuild) throws {
    #expect(one.graph == other.graph)
    let files = try [one, other].enumerated().map { number, build in
      let file = GraphFile(path: folder.appendingPathComponent("\(number).sqlite").path)
      try file.write(
        build.graph, manifest: build.manifest(tool: "test", language: .kk).entries, inputs: build.inputs,
        retractions: build.retractions)
      return try #require(FileManager.default.contents(atPath: file.path))
    }
    #expect(files[0] == files[1])
    for format in [ExchangeFormat.followTheMoney, .gexf, .graphML, .tables] {
      #expect(try one.graph.exported(as: format) == other.graph.exported(as: format), "\(format)")
    }
  }

  /// The graph depends neither on the processors that read nor, but for their paths, on the files that articles stand in.
  @Test func threadsAndTheOrderOfFilesChangeNothing() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    let texts = try Self.pool().prefix(12).map { String(decoding: $0, as: UTF8.self) }
    let lines = try texts.enumerated().map {
      try JSONEncoder().encode(["id": "n\($0)", "text": $1] as [String: String])
    }
    try Data(lines.joined(separator: [10])).write(to: corpus.appendingPathComponent("all.jsonl"))
    let one = try CorpusBuild(reading: corpus.path, threads: 1)
    for threads in [2, 5] { try same(CorpusBuild(reading: corpus.path, threads: threads), one) }
    try FileManager.default.removeItem(at: corpus.appendingPathComponent("all.jsonl"))
    for (part, few) in [lines[8...], lines[..<3], lines[3..<8]].enumerated() {
      try Data(few.reversed().joined(separator: [10])).write(to: corpus.appendingPathComponent("\(part).jsonl"))
    }
    let other = try CorpusBuild(reading: corpus.path, threads: 2)
    #expect(other.graph.entities == one.graph.entities)
    #expect(other.graph.relationships == one.graph.relationships)
  }

  /// The graph of the corpus, built with the retractions that are kept in the file of another build.
  private func rebuilt(after build: CorpusBuild) throws -> CorpusBuild {
    let file = GraphFile(path: folder.appendingPathComponent("graph.sqlite").path)
    try file.write(
      build.graph, manifest: try build.manifest(tool: "test", language: .kk).entries, inputs: build.inputs,
      retractions: build.retractions)
    #expect(try file.check().filter { !$0.isSound } == [])
    return try CorpusBuild(reading: corpus.path, retractions: file.retractions())
  }

  private func write(_ text: Data, to name: String) throws {
    let file = corpus.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file)
  }

  @Test func aRetractedTextStaysOutUnderAnotherName() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pool = try Self.pool()
    try write(pool[0], to: "b.txt")
    try write(pool[1], to: "c.txt")
    var build = try CorpusBuild(reading: corpus.path, retractions: [Retraction(article: "b", because: "test")])
    try write(pool[0], to: "a.txt")
    for _ in 0..<2 {
      build = try rebuilt(after: build)
      #expect(build.graph.articles.map(\.path) == ["c.txt"])
      #expect(build.retractions.map(\.because) == ["test"])
    }
    try FileManager.default.removeItem(at: corpus.appendingPathComponent("b.txt"))
    #expect(try rebuilt(after: build).graph.articles.map(\.path) == ["c.txt"])
  }

  /// Ids that are numbered move with the files around; the retraction does not.
  @Test func aRetractionStaysWithItsText() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let pool = try Self.pool()
    for (number, name) in ["x", "y"].enumerated() { try write(pool[number], to: "\(name)/index.txt") }
    let records = RecordFile(besideGraphIn: folder.path)
    let whole = try CorpusBuild(reading: corpus.path, records: records)
    #expect(whole.graph.articles.map(\.id) == ["index", "index-2"])
    var build = try CorpusBuild(of: whole.inputs, keptIn: records, retractions: [Retraction(article: "index-2")])
    try records.close()
    #expect(build.graph.articles.map(\.path) == ["x/index.txt"])
    try write(pool[2], to: "a/index.txt")
    build = try rebuilt(after: build)
    #expect(build.graph.articles.map(\.path).sorted() == ["a/index.txt", "x/index.txt"])
    for gone in ["a", "x"] { try FileManager.default.removeItem(at: corpus.appendingPathComponent(gone)) }
    build = try rebuilt(after: build)
    #expect(build.graph.articles.isEmpty && build.summary.retracted.count == 1)
    try FileManager.default.removeItem(at: corpus.appendingPathComponent("y"))
    try write(pool[3], to: "n/index.txt")
    try write(pool[4], to: "m/index.txt")
    build = try rebuilt(after: build)
    #expect(build.graph.articles.count == 2 && build.summary.retracted.isEmpty && build.retractions.count == 1)
  }

  @Test func aManifestDoesNotPassOverAJudgement() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try write(Data("Айгүл Есенова мен Ерлан Қайдаров келді.".utf8), to: "a.txt")
    var judgement = try Judgement(.ignore, [.init(id: nil, name: "Айгүл Есенова")])
    judgement.score = .nan
    let build = try CorpusBuild(
      reading: corpus.path, judgements: [NumberedJudgement(number: 1, judgement: judgement)])
    #expect(throws: JudgementFileError.self) { try build.manifest(tool: "test", language: .kk) }
  }

  /// To retract an article is to build without its file, where nothing else has its text.
  @Test func aRetractedArticleIsAsIfItHadNeverBeen() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    let pool = try Self.pool().prefix(8)
    for (number, text) in pool.enumerated() { try text.write(to: corpus.appendingPathComponent("\(number).txt")) }
    let records = RecordFile(besideGraphIn: folder.path)
    let whole = try CorpusBuild(reading: corpus.path, records: records)
    for number in [2, 5] {
      let retracted = try CorpusBuild(
        of: whole.inputs, keptIn: records, retractions: [Retraction(article: "\(number)")])
      let file = corpus.appendingPathComponent("\(number).txt")
      try FileManager.default.removeItem(at: file)
      #expect(try CorpusBuild(reading: corpus.path).graph == retracted.graph)
      try pool[number].write(to: file)
      let loss = GraphLoss(from: whole.graph, to: retracted.graph)
      #expect(loss.articles.map(\.id) == ["\(number)"])
      let proofs = { (graph: RelationshipGraph) in graph.relationships.reduce(0) { $0 + $1.evidence.count } }
      #expect(loss.arisen.isEmpty == false || loss.evidence == proofs(whole.graph) - proofs(retracted.graph))
      #expect(!retracted.graph.relationships.contains { $0.evidence.contains { $0.article == "\(number)" } })
    }
    let error = #expect(throws: MissingRecords.self) {
      try CorpusBuild(of: whole.inputs, keptIn: RecordFile(path: folder.path + "/none.sqlite", version: "1"))
    }
    #expect(error?.count == 8)
  }
}
