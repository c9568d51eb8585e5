import Bailanys

/// A score of the tagger in a JSON answer.
struct TaggerScoreAnswer: Encodable {
  private let sentences: Int
  private let micro: CountsAnswer
  private let classes: [String: CountsAnswer]

  init(_ score: EntityScore) {
    sentences = score.sentences
    micro = CountsAnswer(score.micro)
    classes = Dictionary(uniqueKeysWithValues: EntityScore.averaged.map { ($0.rawValue, CountsAnswer(score[$0])) })
  }
}
