import Foundation
import Testing

@testable import NewsCorpus

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
private let script = root.deletingLastPathComponent().appendingPathComponent("shared/score/score.py").path
private let python = ["/usr/bin/python3", "/usr/local/bin/python3", "/opt/homebrew/bin/python3"].first {
  FileManager.default.isExecutableFile(atPath: $0)
}

@Suite(
  "The same figures as the reference scorer (only where ../shared/score/score.py and python3 are there)",
  .enabled(
    if: python != nil && FileManager.default.fileExists(atPath: script),
    "../shared/score/score.py or python3 is not there"))
struct ReferenceScorerTests {
  @Test("On the sample corpus")
  func sampleCorpus() throws {
    let gold = root.appendingPathComponent("Corpus/gold").path
    let folder = try TemporaryFolder()
    var score = ExtractionScore()
    var records: [Article.ID: ExtractionRecord] = [:]
    for case .article(let article) in try CorpusReader(root.appendingPathComponent("Corpus/articles").path) {
      let record = ArticleExtractor().record(of: article)
      try folder.write(try JSONEncoder().encode(record), to: article.id + ".json")
      records[article.id] = record
    }
    for (id, record) in try GoldFolder(gold).records { score.add(records[id], gold: record, id: id) }
    try expect(score, toBeThatOf: gold, folder.path)
  }

  @Test("On random records of few names, so that they clash in every way", arguments: [1, 2, 3])
  func randomRecords(seed: UInt64) throws {
    let folder = try TemporaryFolder()
    var random = RecordMaker(seed: seed)
    var score = ExtractionScore()
    for number in 0..<150 {
      let (gold, predicted) = (try random.record(isGold: true), try random.record(isGold: false))
      try folder.write(gold, to: "gold/\(number).json")
      try folder.write(predicted, to: "predicted/\(number).json")
      let decoder = JSONDecoder()
      score.add(
        RecordComparison(
          gold: try decoder.decode(GoldRecord.self, from: gold),
          predicted: try decoder.decode(GoldRecord.self, from: predicted)), id: "\(number)")
    }
    for metric in ExtractionScore.Metric.allCases {
      #expect(score[metric].right > 0 && score[metric].missed > 0 && score[metric].invented > 0)
    }
    try expect(score, toBeThatOf: folder["gold"], folder["predicted"])
  }

  private func expect(_ score: ExtractionScore, toBeThatOf gold: String, _ predicted: String) throws {
    let reference = try reference(gold, predicted)
    #expect(reference.articles == score.errors.count)
    for metric in ExtractionScore.Metric.allCases {
      let theirs = try #require(reference.metrics[metric])
      let ours = score[metric]
      let counts = [ours.gold, ours.predicted, ours.right, ours.invented, ours.missed]
      #expect([theirs.gold, theirs.pred, theirs.tp, theirs.fp, theirs.fn] == counts, "\(metric)")
      #expect([theirs.precision, theirs.recall, theirs.f1] == [ours.precision, ours.recall, ours.f1], "\(metric)")
    }
    #expect(reference.titles.right == score.rightTitles && reference.titles.matched == score[.positions].right)
    #expect(reference.titles.accuracy == score.titleAccuracy)
    for (id, theirs) in reference.errors {
      let ours = try #require(score.errors[id])
      for metric in ExtractionScore.Metric.allCases {
        for (list, items) in [("missed", ours.missed), ("false", ours.invented)] {
          // The reference calls an event of no kind None.
          let reference = theirs[metric.rawValue]?[list]?.map { item in
            item.hasSuffix(" — None") ? item.dropLast(4) + "null" : item
          }
          #expect(reference?.sorted() == items[metric]?.sorted(), "\(id): \(metric), \(list)")
        }
      }
      #expect(theirs["title"]?["wrong"]?.count == ours.wrongTitles.count, "\(id)")
    }
  }

  private struct Reference: Decodable {
    struct Row: Decodable {
      let gold: Int, pred: Int, tp: Int, fp: Int, fn: Int
      let precision: Double, recall: Double, f1: Double
    }
    struct Titles: Decodable {
      let right: Int, matched: Int
      let accuracy: Double?
    }
    let articles: Int
    let people: Row, institutions: Row, positions: Row, participants: Row, signed_with: Row
    let title_accuracy: Titles
    let errors: [String: [String: [String: [String]]]]

    var titles: Titles { title_accuracy }
    var metrics: [ExtractionScore.Metric: Row] {
      [
        .people: people, .institutions: institutions, .positions: positions, .participants: participants,
        .signedWith: signed_with,
      ]
    }
  }

  private func reference(_ gold: String, _ predicted: String) throws -> Reference {
    let (process, pipe) = (Process(), Pipe())
    process.executableURL = URL(fileURLWithPath: try #require(python))
    process.arguments = ["-B", script, "--gold", gold, "--pred", predicted, "--json", "--errors"]
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return try JSONDecoder().decode(Reference.self, from: data)
  }
}

/// Makes records at random, of names that differ little.
private struct RecordMaker {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// A linear congruential generator (Knuth's MMIX); its high bits.
  private mutating func number(below count: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % count
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[number(below: items.count)] }

  private mutating func list<Item>(upTo count: Int, _ make: (inout Self) throws -> Item) rethrows -> [Item] {
    try (0..<number(below: count + 1)).map { _ in try make(&self) }
  }

  /// No two names are canonically equivalent as they stand: where one record lists both, the reference takes them for two entities, and Swift's
  /// strings for one.
  private mutating func name() -> String {
    pick([
      "Али", "АЛИ", "«Али»", "Ә. Бек", "Ә.Бек", "ә . бек", "Groß", "GROSS", "Yıldız", "YILDIZ", "yildiz", "ΣΑΣ", "σας",
      "İz",
      "И\u{306}ван", "ЙВАН", "\u{301}«Үміт", "“Үміт”", "А\u{1C}Б", "а б", "\u{2003}А  Б ", "...", "", "№ 5", "ﬁ",
    ])
  }

  private mutating func title() -> String? {
    pick([
      "бас директор", "директоры", "директор", "Су министрі", "министр", "вице-министр", "бас редактор", "—", "...", "",
      "а\u{301}дмин бас", "дирек_тор", "5² бас", "басы", "бассы бас", nil,
    ])
  }

  private mutating func entity() -> [String: Any] {
    var entity: [String: Any] = ["name": name()]
    if number(below: 3) > 0 { entity["aliases"] = list(upTo: 2) { $0.name() } }
    return entity
  }

  mutating func record(isGold: Bool) throws -> Data {
    let implied = name()
    var record: [String: Any] = [:]
    if number(below: 10) > 0 { record["people"] = list(upTo: 4) { $0.entity() } }
    if number(below: 10) > 0 { record["institutions"] = list(upTo: 4) { $0.entity() } }
    record["events"] = list(upTo: 4) { maker in
      [
        "id": "e\(maker.number(below: 4))",
        "type": maker.pick(["signing", "forum", "appointment", nil]) as Any? ?? NSNull(),
      ]
    }
    record["positions"] = list(upTo: 5) { maker in
      var position: [String: Any] = ["person": maker.name()]
      if let title = maker.title() { position["title"] = title }
      position["institution"] = maker.number(below: 2) == 0 ? NSNull() : maker.name() as Any
      if isGold, maker.number(below: 3) == 0 {
        position["institution_implied"] = maker.number(below: 4) == 0 ? "" : implied
      }
      return position
    }
    record["participants"] = list(upTo: 6) { maker in
      [
        "event": "e\(maker.number(below: 5))", "who": maker.name(),
        "role": maker.pick(["signatory", "party", "appointee", "speaker", "host"]),
      ]
    }
    record["signed_with"] = list(upTo: 3) { maker in
      [maker.name() as Any, maker.number(below: 5) == 0 ? NSNull() : maker.name() as Any]
    }
    return try JSONSerialization.data(withJSONObject: record, options: .sortedKeys)
  }
}
