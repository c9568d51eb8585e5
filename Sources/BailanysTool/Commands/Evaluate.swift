import ArgumentParser
import Bailanys

/// `bailanys evaluate --gold DIR FILE…`: scores the reading against hand-made records; `bailanys evaluate --tagger FILE`:
/// scores the tagger against a tagged file.
struct Evaluate: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Scores what is read from articles against hand-made records, or the tagger against a tagged file.",
    usage: """
      bailanys evaluate --gold <dir> <files> ... [--errors] [--format <format>]
      bailanys evaluate --tagger <file> [--format <format>]
      """,
    discussion: """
      Each record DIR/<id>.json is compared with the article of that id; a record without its article counts as one of which nothing was found.

      tp is what was found, fp what was invented, fn what was missed; P = tp / (tp + fp), R = tp / (tp + fn), F1 their harmonic mean, over all \
      articles together. Title accuracy is the share of the positions found that have the right title.

      With --tagger, the names that the tagger finds in the sentences of a file in IOB2 (a word and its tag a line, an empty line between \
      sentences, the classes of KazNERD) are compared with those that it marks: a name is right where its first word, last word and class are. \
      micro counts the seven classes of the table together.


      """
        + JSONShape.help(
          "{articles, people: COUNTS, institutions: COUNTS, positions: COUNTS, participants: COUNTS, signed_with: COUNTS, "
            + "title_accuracy: {right, matched, accuracy}}, with --errors also {errors: {id: ERRORS}}",
          "COUNTS: {gold, pred, tp, fp, fn, precision, recall, f1}",
          "ERRORS: {people: LISTS, … signed_with: LISTS, title: {wrong: [text]}}",
          "LISTS: {missed: [text], false: [text]}",
          "With --tagger: {sentences, micro: COUNTS, classes: {PERSON: COUNTS, …}}"))

  @Option(name: .long, help: ArgumentHelp("The folder of hand-made records.", valueName: "dir")) var gold: String?
  @Option(name: .long, help: ArgumentHelp("A file in IOB2 to score the tagger on.", valueName: "file"))
  var tagger: String?
  @Argument(help: "Articles, or folders of articles.") var files: [String] = []
  @Flag(name: .long, help: "List what was missed and what was invented in each article.") var errors = false
  @Option(name: .long, help: "Answer as text or as JSON.") var format: AnswerFormat = .text

  func validate() throws {
    if tagger != nil {
      guard gold == nil, files.isEmpty, !errors else {
        throw ValidationError(
          "--tagger goes with a file of tagged sentences alone: without --gold, --errors and <files>.")
      }
      return
    }
    guard gold != nil else { throw ValidationError("Missing expected argument '--gold <dir>' (or '--tagger <file>')") }
    guard !files.isEmpty else { throw ValidationError("Missing expected argument '<files> ...'") }
  }

  func run() throws {
    if let tagger {
      try answer(try TaggerEvaluation(file: tagger).score())
    } else if let gold {
      try answer(GoldFolder(gold), in: gold)
    }
  }

  private func answer(_ score: EntityScore) throws {
    switch format {
    case .json: try sayJSON(TaggerScoreAnswer(score))
    case .text: TaggerEvaluation.say(score)
    }
  }

  private func answer(_ gold: GoldFolder, in folder: String) throws {
    let records = try read(gold, in: folder)
    var score = ExtractionScore()
    for (id, record) in gold.records { score.add(records[id], gold: record, id: id) }
    switch format {
    case .json: try sayJSON(ScoreAnswer(score, withErrors: errors))
    case .text: ScoreTable(score: score, withErrors: errors).say()
    }
  }

  /// What is read from the articles that have a hand-made record; says which articles and records have no match.
  private func read(_ gold: GoldFolder, in folder: String) throws -> [Article.ID: ExtractionRecord] {
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
        .noInput, "None of the articles has a record in “\(folder)”: it is DIR/<id>.json for article <id>.")
    }
    if others > 0 { Terminal.complain("articles without a record, not scored: \(others)") }
    for id in gold.ids where records[id] == nil {
      Terminal.complain("no article “\(id)” was read; its record counts as missed")
    }
    return records
  }
}
