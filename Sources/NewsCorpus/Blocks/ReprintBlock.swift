import RelationModel

/// Decides which articles of a block are reprints.
enum ReprintBlock: BlockDecision {
  struct Line: BlockLine {
    let block: String
    let record: PartialRecord
  }

  struct Answer: Encodable {
    let article: String
    let original: String
  }

  static func answers(to block: [Line]) -> [Answer] {
    ReprintFinder.originals(of: block.map(\.record.record)).sorted { $0.key < $1.key }
      .map { Answer(article: $0.key, original: $0.value) }
  }
}
