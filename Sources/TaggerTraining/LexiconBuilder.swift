import KazakhText

/// Collects word lists and makes the tables of a model of them.
struct LexiconBuilder {
  private var names: [UInt64: UInt32] = [:]
  private var phrases: [UInt64: UInt32] = [:]
  private var stemClusters: [UInt64: UInt32] = [:]
  private var wordClusters: [UInt64: UInt32] = [:]
  private var casings: [UInt64: UInt32] = [:]

  /// Adds a list of names, one a line; of one letter or of more than six words none is taken.
  mutating func add(names text: String, as nameClass: NameClass) {
    for line in text.split(whereSeparator: \.isNewline) {
      let words = line.split(whereSeparator: { " «»\"“”,".contains($0) })
      guard let first = words.first, first.unicodeScalars.count > 1 else { continue }
      if words.count == 1 {
        let key = nameClass.isFolded ? TaggerLexicon.foldedKey(FeatureHash.foldedWord(first)) : FeatureHash.word(first)
        names[key, default: 0] |= nameClass.rawValue
      } else if words.count <= 6 {
        names[FeatureHash.word(first), default: 0] |= NameClass.phraseStart.rawValue
        let hash = words.reduce(TaggerLexicon.phraseSeed) { FeatureHash.mix($0, FeatureHash.word($1)) }
        phrases[hash, default: 0] |= nameClass.rawValue
      }
    }
  }

  /// Adds clusters of the beginnings of words: a beginning and the number of its cluster a line.
  mutating func add(stemClusters text: String) throws(ListLineError) {
    for (word, number) in try Self.numbered(text) { stemClusters[FeatureHash.word(word)] = number }
  }

  /// Adds clusters of words spelt as in Russian: a word and the number of its cluster a line.
  mutating func add(wordClusters text: String) throws(ListLineError) {
    for (word, number) in try Self.numbered(text) { wordClusters[FeatureHash.foldedWord(word)] = number }
  }

  /// Adds the letter cases in which words occur: a word, white space, and any of the letters l (small), t (capitalised), u
  /// (all capitals) a line.
  mutating func add(casings text: String) throws(ListLineError) {
    for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let columns = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard columns.count == 2, columns[1].allSatisfy({ "ltu".contains($0) }) else {
        throw ListLineError(line: number + 1, expected: "a word and its letter cases")
      }
      var mask: UInt32 = 0
      if columns[1].contains("l") { mask |= 1 }
      if columns[1].contains("t") { mask |= 2 }
      if columns[1].contains("u") { mask |= 4 }
      casings[FeatureHash.word(columns[0])] = mask
    }
  }

  private static func numbered(_ text: String) throws(ListLineError) -> [(Substring, UInt32)] {
    var entries: [(Substring, UInt32)] = []
    for (number, line) in text.split(whereSeparator: \.isNewline).enumerated() {
      let columns = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard columns.count >= 2, let cluster = UInt32(columns[1]), cluster < 1000 else {
        throw ListLineError(line: number + 1, expected: "a word and the number of its cluster")
      }
      entries.append((columns[0], cluster + 1))
    }
    return entries
  }

  /// The sections of the word lists, with the nouns that end names in the given sentences.
  func sections(headsOf sentences: [TaggedSentence]) -> [TaggerModelFile.Section: [UInt8]] {
    func bytes(_ entries: [UInt64: UInt32], _ bits: Int) -> [UInt8] {
      TaggerModelFile.bytes(of: FingerprintTable.slots(of: entries, valueBits: bits))
    }
    return [
      .names: bytes(names, TaggerLexicon.ValueBits.names), .phrases: bytes(phrases, TaggerLexicon.ValueBits.phrases),
      .stemClusters: bytes(stemClusters, TaggerLexicon.ValueBits.stemClusters),
      .wordClusters: bytes(wordClusters, TaggerLexicon.ValueBits.wordClusters),
      .casings: bytes(casings, TaggerLexicon.ValueBits.casings),
      .heads: bytes(HeadNouns.masks(of: sentences), TaggerLexicon.ValueBits.heads),
    ]
  }
}

/// Why a word list could not be read: a line, counted from 1 without empty ones, that is not what it should be.
struct ListLineError: Error, Hashable, CustomStringConvertible {
  let line: Int
  let expected: String

  /// The error as part of a sentence.
  var description: String { "line \(line) is not \(expected)" }
}
