/// The features of the words of one sentence after another, in working space that is used again.
package struct SentenceFeatures {
  private var reader: WordReader
  private let phrases: FingerprintTable
  private var rows: [UInt64] = []
  private var marks: [UInt32] = []
  private var features = [UInt64](repeating: 0, count: FeatureTemplates.most)

  /// Features that know the word lists of a model, which must stay in memory.
  package init(lexicon: TaggerLexicon) {
    reader = WordReader(lexicon: lexicon)
    phrases = lexicon.phrases
  }

  /// The hash of the stem of each word.
  package mutating func stems(of words: [String]) -> [UInt64] {
    read(words)
    return words.indices.map { rows[$0 * WordAtoms.count + WordAtoms.stem] }
  }

  /// Calls a function with the features of each word, in order.
  ///
  /// - Complexity: O(*n*) time in the length of the sentence.
  package mutating func visit(_ words: [String], _ body: (Int, UnsafeBufferPointer<UInt64>) -> Void) {
    guard !words.isEmpty else { return }
    read(words)
    let count = words.count
    if marks.count < count { marks = [UInt32](repeating: 0, count: count) }
    let phrases = phrases
    rows.withUnsafeBufferPointer { rows in
      marks.withUnsafeMutableBufferPointer { marks in
        features.withUnsafeMutableBufferPointer { features in
          guard let rows = rows.baseAddress, let marks = marks.baseAddress, let features = features.baseAddress else {
            return
          }
          PhraseMarks.mark(rows: rows, count: count, phrases: phrases, into: marks)
          let templates = FeatureTemplates(rows: rows, phrases: marks, count: count)
          for place in 0..<count {
            let written = templates.write(at: place, into: features)
            body(place, UnsafeBufferPointer(start: features, count: written))
          }
        }
      }
    }
  }

  private mutating func read(_ words: [String]) {
    let needed = words.count * WordAtoms.count
    if rows.count < needed { rows = [UInt64](repeating: 0, count: needed) }
    rows.withUnsafeMutableBufferPointer { rows in
      guard let rows = rows.baseAddress else { return }
      for (place, word) in words.enumerated() {
        var word = word
        word.withUTF8 { reader.read($0, into: rows + place * WordAtoms.count) }
      }
    }
  }
}
