import Bailanys
import Foundation
import Testing

/// How well the reading agrees with the hand-made records; a change that makes it worse fails here.
@Suite struct AccuracyTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let shared = root.deletingLastPathComponent().appendingPathComponent("shared")

  private func score(_ articles: URL, against gold: URL) throws -> ExtractionScore {
    var records: [String: ExtractionRecord] = [:]
    for case .article(let article) in try CorpusReader(articles.path) {
      records[article.id] = ArticleExtractor().record(of: article)
    }
    var score = ExtractionScore()
    for file in try FileManager.default.contentsOfDirectory(at: gold, includingPropertiesForKeys: nil)
    where file.pathExtension == "json" {
      let id = file.deletingPathExtension().lastPathComponent
      score.add(records[id], gold: try JSONDecoder().decode(GoldRecord.self, from: Data(contentsOf: file)), id: id)
    }
    return score
  }

  private func expect(_ score: ExtractionScore, atLeast floors: [ExtractionScore.Metric: Double]) {
    for (metric, floor) in floors { #expect(score[metric].f1 >= floor, "\(metric): \(score[metric].f1)") }
  }

  @Test func sampleCorpus() throws {
    let score = try score(
      Self.root.appendingPathComponent("Corpus/articles"), against: Self.root.appendingPathComponent("Corpus/gold"))
    expect(
      score, atLeast: [.people: 0.97, .institutions: 0.93, .positions: 0.88, .participants: 0.75, .signedWith: 0.93])
    for metric in ExtractionScore.Metric.allCases { #expect(score[metric].precision >= 0.85, "\(metric)") }
  }

  /// Five published articles, which are not part of the project; the test says so where they are absent.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared.appendingPathComponent("seeds").path),
      "../shared/seeds is absent"))
  func publishedArticles() throws {
    let score = try score(
      Self.shared.appendingPathComponent("seeds"), against: Self.shared.appendingPathComponent("gold/seeds"))
    expect(score, atLeast: [.people: 0.97, .institutions: 0.90, .positions: 0.90, .participants: 0.85, .signedWith: 1])
    for metric in ExtractionScore.Metric.allCases { #expect(score[metric].precision >= 0.6, "\(metric)") }
  }

  /// The same figures as the reference scorer's, where that is at hand.
  @Test(
    .enabled(
      if: FileManager.default.fileExists(atPath: shared.appendingPathComponent("score/score.py").path),
      "../shared/score is absent"))
  func referenceScorerAgrees() throws {
    let predictions = FileManager.default.temporaryDirectory.appendingPathComponent("predictions-\(UUID())")
    try FileManager.default.createDirectory(at: predictions, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: predictions) }
    let (articles, gold) = (
      Self.root.appendingPathComponent("Corpus/articles"), Self.root.appendingPathComponent("Corpus/gold")
    )
    for case .article(let article) in try CorpusReader(articles.path) {
      try JSONEncoder().encode(ArticleExtractor().record(of: article)).write(
        to: predictions.appendingPathComponent(article.id + ".json"))
    }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    let script = Self.shared.appendingPathComponent("score/score.py").path
    process.arguments = ["python3", script, "--gold", gold.path, "--pred", predictions.path, "--json"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let reference = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let ours = try score(articles, against: gold)
    for metric in ExtractionScore.Metric.allCases {
      let row = try #require(reference[metric.rawValue] as? [String: Any])
      #expect(
        row["gold"] as? Int == ours[metric].gold && row["pred"] as? Int == ours[metric].predicted
          && row["tp"] as? Int == ours[metric].right)
      #expect(abs((row["f1"] as? Double ?? -1) - ours[metric].f1) < 1e-12)
    }
    #expect((reference["title_accuracy"] as? [String: Any])?["right"] as? Int == ours.rightTitles)
  }
}
