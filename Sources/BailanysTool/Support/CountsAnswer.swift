import Bailanys

/// Counts and the measures made of them, in a JSON answer.
struct CountsAnswer: Encodable {
  private let gold: Int
  private let pred: Int
  private let tp: Int
  private let fp: Int
  private let fn: Int
  private let precision: Double
  private let recall: Double
  private let f1: Double

  init(_ counts: ExtractionScore.Counts) {
    gold = counts.gold
    pred = counts.predicted
    tp = counts.right
    fp = counts.invented
    fn = counts.missed
    precision = counts.precision
    recall = counts.recall
    f1 = counts.f1
  }

  init(_ counts: EntityScore.Counts) {
    gold = counts.gold
    pred = counts.predicted
    tp = counts.right
    fp = counts.predicted - counts.right
    fn = counts.gold - counts.right
    precision = counts.precision
    recall = counts.recall
    f1 = counts.f1
  }
}
