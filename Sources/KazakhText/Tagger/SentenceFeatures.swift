/// The features of the words of one sentence after another, for training: the same that `TaggerSession` sums.
package struct SentenceFeatures {
  private var reader: WordReader
  private let phrases: FingerprintTable
  private var rows: [UInt64] = []
  private var marks: [UInt32] = []
  private var features = [UInt64](repeating: 0, count: FeatureWriter.most)

  /// Features that know the word lists of a model, which must stay in memory.
  package init(lexicon: TaggerLexicon) {
    reader = WordReader(lexicon: lexicon)
    phrases = lexicon.phrases
  }

  /// The hash of the stem of each word.
  package mutating func stems(of words: [String]) -> [UInt64] {
    read(words)
    return words.indices.map { rows[($0 + 2) * WordAtoms.count + WordAtoms.stem] }
  }

  /// Calls a function with the features of each word, in order.
  ///
  /// - Complexity: O(*n*) time in the length of the sentence.
  package mutating func visit(_ words: [String], _ body: (Int, UnsafeBufferPointer<UInt64>) -> Void) {
    guard !words.isEmpty else { return }
    read(words)
    let (count, phrases) = (words.count, phrases)
    marks = [UInt32](repeating: 0, count: count)
    rows.withUnsafeBufferPointer { rows in
      marks.withUnsafeMutableBufferPointer { marks in
        features.withUnsafeMutableBufferPointer { features in
          guard let base = rows.baseAddress, let marks = marks.baseAddress, let found = features.baseAddress else {
            return
          }
          let rows = base + 2 * WordAtoms.count
          PhraseMarks.mark(rows: rows, count: count, phrases: phrases, into: marks)
          let context = ContextFeatures(rows: rows, phrases: marks, count: count)
          for place in 0..<count {
            var writer = FeatureWriter(found)
            let row = rows + place * WordAtoms.count
            WordFeatures.write(row, as: .own, &writer)
            WordFeatures.write(row - WordAtoms.count, as: .before, &writer)
            WordFeatures.write(row + WordAtoms.count, as: .after, &writer)
            WordFeatures.write(row - 2 * WordAtoms.count, as: .secondBefore, &writer)
            WordFeatures.write(row + 2 * WordAtoms.count, as: .secondAfter, &writer)
            context.write(at: place, &writer)
            body(place, UnsafeBufferPointer(start: found, count: writer.count))
          }
        }
      }
    }
  }

  /// Lays the atoms of the words in a row, with the beginning and the end around them.
  private mutating func read(_ words: [String]) {
    rows = WordFeatures.beginning + WordFeatures.beginning
    rows += [UInt64](repeating: 0, count: words.count * WordAtoms.count)
    rows += WordFeatures.end + WordFeatures.end
    rows.withUnsafeMutableBufferPointer { rows in
      guard let rows = rows.baseAddress else { return }
      for (place, word) in words.enumerated() {
        var word = word
        word.withUTF8 { reader.read($0, into: rows + (place + 2) * WordAtoms.count) }
      }
    }
  }
}
