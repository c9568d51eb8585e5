import ArgumentParser
import Bailanys

/// `bailanys evaluate --gold DIR FILE…`: scores the reading against hand-made records.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores what is read from articles against hand-made records.",
    discussion: """
      Each record DIR/<id>.json is compared with the article of that id; a record without its article counts as one of which nothing was found.

      tp is what was found, fp what was invented, fn what was missed; P = tp / (tp + fp), R = tp / (tp + fn), F1 their harmonic mean, over all \
      articles together. Title accuracy is the share of the positions found that have the right title.


      """
        + JSONShape.help(
          "{articles, people: COUNTS, institutions: COUNTS, positions: COUNTS, participants: COUNTS, signed_with: COUNTS, "
            + "title_accuracy: {right, matched, accuracy}}, with --errors also {errors: {id: ERRORS}}",
          "COUNTS: {gold, pred, tp, fp, fn, precision, recall, f1}",
          "ERRORS: {people: LISTS, … signed_with: LISTS, title: {wrong: [text]}}",
          "LISTS: {missed: [text], false: [text]}"))

  @Option(name: .long, help: ArgumentHelp("The folder of hand-made records.", valueName: "dir")) var gold: String
  @Argument(help: "Articles, or folders of articles.") var files: [String]
  @Flag(name: .long, help: "List what was missed and what was invented in each article.") var errors = false
  @Option(name: .long, help: "Answer as text or as JSON.") var format: AnswerFormat = .text

  func run() throws {
    let gold = try GoldFolder(gold)
    let records = try read(gold)
    var score = ExtractionScore()
    for (id, record) in gold.records { score.add(records[id], gold: record, id: id) }
    switch format {
    case .json: try sayJSON(ScoreAnswer(score, withErrors: errors))
    case .text: ScoreTable(score: score, withErrors: errors).say()
    }
  }

  /// What is read from the articles that have a hand-made record; says which articles and records have no match.
  private func read(_ gold: GoldFolder) throws -> [Article.ID: ExtractionRecord] {
    let extractor = ArticleExtractor()
    var records: [Article.ID: ExtractionRecord] = [:]
    var others = 0
    for file in files {
      for item in try CorpusReader(file) {
        switch item {
        case .skipped(let reason): Terminal.complain("skipped \(reason)")
        case .article(let article) where gold.records[article.id] == nil: others += 1
        case .article(let article) where records[article.id] != nil:
          Terminal.complain("skipped \(article.path) of \(file): an article “\(article.id)” has been read before")
        case .article(let article): records[article.id] = extractor.record(of: article)
        }
      }
    }
    guard !records.isEmpty else {
      throw Failure(
        .noInput, "None of the articles has a record in “\(self.gold)”: it is DIR/<id>.json for article <id>.")
    }
    if others > 0 { Terminal.complain("articles without a record, not scored: \(others)") }
    for id in gold.ids where records[id] == nil {
      Terminal.complain("no article “\(id)” was read; its record counts as missed")
    }
    return records
  }
}
