import Bailanys
import Foundation

/// A score as a table for the terminal.
struct ScoreTable {
  let score: ExtractionScore
  let withErrors: Bool

  func say() {
    let heads = ["gold", "pred", "tp", "fp", "fn"].map { right($0, 6) } + ["P", "R", "F1"].map { right($0, 8) }
    Terminal.say(left("", 14) + heads.joined())
    for metric in ExtractionScore.Metric.allCases {
      let counts = score[metric]
      let numbers = [counts.gold, counts.predicted, counts.right, counts.invented, counts.missed]
      let ratios = [counts.precision, counts.recall, counts.f1]
      Terminal.say(
        left(metric.rawValue, 14) + numbers.map { right("\($0)", 6) }.joined()
          + ratios.map { right(rounded($0), 8) }.joined())
    }
    Terminal.say(
      "title accuracy \(score.titleAccuracy.map(rounded) ?? "-") "
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
    "  " + left(metric, 13) + left(what, 8) + printable(item)
  }

  private func rounded(_ value: Double) -> String { String(format: "%.3f", value) }
  private func left(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
  private func right(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
