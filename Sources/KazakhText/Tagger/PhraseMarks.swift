/// Finds the names of several words that the lists hold.
struct PhraseMarks {
  /// The most words that a listed name has.
  static let longest = 6

  /// Marks each word that a listed name covers: the classes of the names that begin with it in the low 16 bits, of those
  /// that go on with it in the high ones.
  ///
  /// The last word of a name may carry an ending.
  ///
  /// - Complexity: O(*n*) time in the number of words.
  static func mark(
    rows: UnsafePointer<UInt64>, count: Int, phrases: FingerprintTable, into marks: UnsafeMutablePointer<UInt32>
  ) {
    marks.update(repeating: 0, count: count)
    for start in 0..<count {
      let names = rows[start &* WordAtoms.count &+ WordAtoms.names]
      guard names & UInt64(NameClass.phraseStart.rawValue) != 0 else { continue }
      var hash = FeatureHash.mix(TaggerLexicon.phraseSeed, rows[start &* WordAtoms.count &+ WordAtoms.word])
      for end in (start + 1)..<max(start + 1, min(start + longest, count)) {
        let row = rows + end &* WordAtoms.count
        for candidate in WordAtoms.candidates..<(WordAtoms.candidates + WordAtoms.candidateCount)
        where row[candidate] != 0 {
          let classes = phrases.value(of: FeatureHash.mix(hash, row[candidate])) & 0xFFFF
          guard classes != 0 else { continue }
          marks[start] |= classes
          for place in (start + 1)...end { marks[place] |= classes << 16 }
        }
        hash = FeatureHash.mix(hash, row[WordAtoms.word])
      }
    }
  }
}
