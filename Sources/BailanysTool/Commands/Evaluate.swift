import ArgumentParser
import Bailanys
import Foundation

/// `bailanys evaluate --gold DIR FILE…`: scores the reading against hand-made records.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores what is read from articles against hand-made records.",
    discussion:
      "Each record DIR/<id>.json is compared with the article of that id; an article that is not among the files counts as not read."
  )

  @Option(name: .long, help: "The folder of hand-made records.") var gold: String
  @Argument(help: "Articles, or folders of articles.") var files: [String]
  @Flag(name: .long, help: "List what was missed and what was invented.") var errors = false
  @Option(name: .long, help: "Answer as text or as JSON.") var format: AnswerFormat = .text

  func run() throws {
    let gold = try records()
    let extractor = ArticleExtractor()
    var predicted: [String: ExtractionRecord] = [:]
    for file in files {
      for item in try CorpusReader(file) {
        switch item {
        case .article(let article) where gold[article.id] != nil: predicted[article.id] = extractor.record(of: article)
        case .article: continue
        case .skipped(let skipped): Terminal.complain("skipped \(printable(skipped.description))")
        }
      }
    }
    var score = ExtractionScore()
    for id in gold.keys.sorted() {
      if predicted[id] == nil { Terminal.complain("no article “\(printable(id))”; it counts as not read") }
      if let record = gold[id] { score.add(predicted[id], gold: record, id: id) }
    }
    switch format {
    case .json: try sayJSON(EvaluateAnswer(score, articles: gold.count))
    case .text: say(score, articles: gold.count)
    }
  }

  private func records() throws -> [String: GoldRecord] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: gold) else {
      throw Failure(.noInput, "There is no folder “\(gold)”.")
    }
    var records: [String: GoldRecord] = [:]
    for name in names.sorted() where name.hasSuffix(".json") {
      do {
        let data = try Data(contentsOf: URL(fileURLWithPath: gold).appendingPathComponent(name))
        records[String(name.dropLast(5))] = try JSONDecoder().decode(GoldRecord.self, from: data)
      } catch {
        throw Failure(.badData, "“\(gold)/\(name)” is no record: \(error.localizedDescription)")
      }
    }
    guard !records.isEmpty else { throw Failure(.noInput, "There is no record (.json) in “\(gold)”.") }
    return records
  }

  private func say(_ score: ExtractionScore, articles: Int) {
    func cell(_ text: String, _ width: Int) -> String {
      String(repeating: " ", count: max(0, width - text.count)) + text
    }
    func ratio(_ value: Double) -> String { cell(String(format: "%.3f", value), 8) }
    let heads = ["gold", "pred", "right"].map { cell($0, 6) } + ["P", "R", "F1"].map { cell($0, 8) }
    Terminal.say(cell("", 14) + heads.joined())
    for metric in ExtractionScore.Metric.allCases {
      let counts = score[metric]
      let name = metric.rawValue + String(repeating: " ", count: 14 - metric.rawValue.count)
      let numbers = [counts.gold, counts.predicted, counts.right].map { cell("\($0)", 6) }
      Terminal.say(name + numbers.joined() + ratio(counts.precision) + ratio(counts.recall) + ratio(counts.f1))
    }
    Terminal.say("titles right: \(score.rightTitles) of \(score[.positions].right) positions; \(articles) articles")
    guard errors else { return }
    for (id, errors) in score.errors.sorted(by: { $0.key < $1.key }) {
      Terminal.say("\n" + id)
      for metric in ExtractionScore.Metric.allCases {
        for item in errors.missed[metric] ?? [] { Terminal.say("  \(metric.rawValue): missed \(printable(item))") }
        for item in errors.invented[metric] ?? [] { Terminal.say("  \(metric.rawValue): invented \(printable(item))") }
      }
    }
  }
}

/// The JSON answer of `evaluate`.
struct EvaluateAnswer: Encodable {
  struct Row: Encodable {
    let gold: Int
    let predicted: Int
    let right: Int
    let precision: Double
    let recall: Double
    let f1: Double
  }
  let articles: Int
  let metrics: [String: Row]
  let rightTitles: Int

  init(_ score: ExtractionScore, articles: Int) {
    self.articles = articles
    rightTitles = score.rightTitles
    metrics = Dictionary(
      uniqueKeysWithValues: ExtractionScore.Metric.allCases.map { metric in
        let counts = score[metric]
        return (
          metric.rawValue,
          Row(
            gold: counts.gold, predicted: counts.predicted, right: counts.right, precision: counts.precision,
            recall: counts.recall,
            f1: counts.f1)
        )
      })
  }
}
