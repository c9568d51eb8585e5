import KazakhText

/// Cuts sentences into parts that share no broadcast: by blocks of consecutive sentence numbers.
///
/// KazNERD holds variants of one sentence under one number (AID123, BID123), and neighbouring numbers come from one text;
/// a split at random would flatter.
enum Folds {
  /// How many numbers a block spans.
  static let blockSpan = 200

  /// The part of each sentence, from 0 below `count`; sentences without a number go by their place.
  static func parts(of sentences: [TaggedSentence], count: Int, span: Int = blockSpan) -> [Int] {
    sentences.enumerated().map { place, sentence in
      let digits = sentence.id.map { $0.drop(while: { !$0.isNumber }) } ?? ""
      let number = Int(digits) ?? place
      return number / span % count
    }
  }
}
