import Bailanys
import Foundation
import Testing

private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()
private let shared = root.deletingLastPathComponent().appendingPathComponent("shared")

/// How well the reading agrees with the hand-made records; a change that makes it worse fails here.
@Suite struct AccuracyTests {
  private func score(_ articles: URL, against gold: URL) throws -> ExtractionScore {
    let gold = try GoldFolder(gold.path)
    var records: [Article.ID: ExtractionRecord] = [:]
    for case .article(let article) in try CorpusReader(articles.path) {
      records[article.id] = ArticleExtractor().record(of: article)
    }
    var score = ExtractionScore()
    for (id, record) in gold.records {
      #expect(records[id] != nil, "No article \(id)")
      score.add(records[id], gold: record, id: id)
    }
    return score
  }

  private func expect(
    _ score: ExtractionScore, precision: Double, f1 floors: KeyValuePairs<ExtractionScore.Metric, Double>
  ) {
    for (metric, floor) in floors { #expect(score[metric].f1 >= floor, "F1 of \(metric)") }
    for metric in ExtractionScore.Metric.allCases {
      #expect(score[metric].precision >= precision, "precision of \(metric)")
    }
  }

  @Test func sampleCorpus() throws {
    expect(
      try score(root.appendingPathComponent("Corpus/articles"), against: root.appendingPathComponent("Corpus/gold")),
      precision: 0.85,
      f1: [.people: 0.97, .institutions: 0.93, .positions: 0.88, .participants: 0.75, .signedWith: 0.93])
  }

  /// Each rule that finds something in the corpus has been measured.
  @Test func everyRuleIsKnown() throws {
    for case .article(let article) in try CorpusReader(root.appendingPathComponent("Corpus/articles").path) {
      let record = ArticleExtractor().record(of: article)
      for rule in record.positions.map(\.rule) + record.participants.map(\.rule) {
        #expect(ExtractionRule.named(rule) != nil, "\(rule)")
      }
    }
  }

  /// Five published articles, which are not part of the project; the test says so where they are absent.
  @Test(
    .enabled(
      if: ["seeds", "gold/seeds"].allSatisfy {
        FileManager.default.fileExists(atPath: shared.appendingPathComponent($0).path)
      }, "../shared/seeds or ../shared/gold/seeds is not there"))
  func publishedArticles() throws {
    expect(
      try score(shared.appendingPathComponent("seeds"), against: shared.appendingPathComponent("gold/seeds")),
      precision: 0.6,
      f1: [.people: 0.97, .institutions: 0.90, .positions: 0.90, .participants: 0.85, .signedWith: 1])
  }
}
