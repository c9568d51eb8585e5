import Bailanys

/// A score as a table for the terminal.
struct ScoreTable {
  let score: ExtractionScore
  let withErrors: Bool

  func say() {
    Terminal.say(CountsTable.heading)
    for metric in ExtractionScore.Metric.allCases {
      let counts = score[metric]
      let numbers = [counts.gold, counts.predicted, counts.right, counts.invented, counts.missed]
      let ratios = [counts.precision, counts.recall, counts.f1]
      Terminal.say(CountsTable.row(metric.rawValue, numbers, ratios))
    }
    Terminal.say(
      "title accuracy \(score.titleAccuracy.map(CountsTable.rounded) ?? "-") "
        + "(\(score.rightTitles) of \(score[.positions].right) matched positions; \(score.errors.count) articles)")
    guard withErrors else { return }
    for (id, errors) in score.errors.sorted(by: { $0.key < $1.key }) { say(errors, of: id) }
  }

  private func say(_ errors: ExtractionScore.Errors, of id: Article.ID) {
    var rows: [String] = []
    for metric in ExtractionScore.Metric.allCases {
      rows += (errors.missed[metric] ?? []).map { row(metric.rawValue, "missed", $0) }
      rows += (errors.invented[metric] ?? []).map { row(metric.rawValue, "false", $0) }
    }
    rows += errors.wrongTitles.map { row("title", "wrong", $0) }
    Terminal.say("\n" + printable(id))
    Terminal.say(rows.isEmpty ? "  no errors" : rows.joined(separator: "\n"))
  }

  private func row(_ metric: String, _ what: String, _ item: String) -> String {
    "  " + CountsTable.left(metric, 13) + CountsTable.left(what, 8) + printable(item)
  }
}
