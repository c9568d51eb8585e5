import Bailanys

/// A score in a JSON answer.
struct ScoreAnswer: Encodable {
  private struct Titles: Encodable {
    let right: Int
    let matched: Int
    let accuracy: Double?
  }

  /// A key that is the name of a metric, or another.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  private let score: ExtractionScore
  private let withErrors: Bool

  init(_ score: ExtractionScore, withErrors: Bool) {
    self.score = score
    self.withErrors = withErrors
  }

  func encode(to encoder: any Encoder) throws {
    var answer = encoder.container(keyedBy: Key.self)
    try answer.encode(score.errors.count, forKey: Key(stringValue: "articles"))
    for metric in ExtractionScore.Metric.allCases {
      try answer.encode(CountsAnswer(score[metric]), forKey: Key(stringValue: metric.rawValue))
    }
    try answer.encode(
      Titles(right: score.rightTitles, matched: score[.positions].right, accuracy: score.titleAccuracy),
      forKey: Key(stringValue: "title_accuracy"))
    guard withErrors else { return }
    try answer.encode(score.errors.mapValues(lists), forKey: Key(stringValue: "errors"))
  }

  private func lists(_ errors: ExtractionScore.Errors) -> [String: [String: [String]]] {
    var lists = ["title": ["wrong": errors.wrongTitles]]
    for metric in ExtractionScore.Metric.allCases {
      lists[metric.rawValue] = ["missed": errors.missed[metric] ?? [], "false": errors.invented[metric] ?? []]
    }
    return lists
  }
}
