import KazakhText

/// Beginnings of words, and of words in a row, that are looked for in a sentence.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
  /// The phrases by their first letter, a Cyrillic one of two bytes.
  private let byLetter: [[[[UInt8]]]]

  init(_ phrases: [String]) {
    var byLetter = [[[[UInt8]]]](repeating: [], count: 256)
    for phrase in phrases {
      let words = phrase.split(separator: " ").map { Array($0.utf8) }
      words[0].withUnsafeBufferPointer { byLetter[Self.letter(of: $0)].append(words) }
    }
    self.byLetter = byLetter
  }

  init(arrayLiteral elements: String...) { self.init(elements) }

  /// Whether one of them stands in the sentence, at a token or after it.
  ///
  /// - Complexity: O(*n*) in the tokens of the sentence, times the phrases with the same first letter.
  func occur(in sentence: SentenceReading, from start: Int = 0) -> Bool {
    for index in start..<max(start, sentence.count) {
      let candidates = byLetter[sentence.words[index].letter]
      if !candidates.isEmpty, candidates.contains(where: { stands($0, at: index, sentence) }) { return true }
    }
    return false
  }

  private func stands(_ phrase: [[UInt8]], at index: Int, _ sentence: SentenceReading) -> Bool {
    index + phrase.count <= sentence.count
      && phrase.indices.allSatisfy { place in
        sentence.words[index + place].lower.bytes { word in
          word.count >= phrase[place].count && word.prefix(phrase[place].count).elementsEqual(phrase[place])
        }
      }
  }

  /// The six low bits of the second byte, and the two of the first, tell Cyrillic letters apart.
  static func letter(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.count < 2 ? 0 : Int(bytes[0] & 3) << 6 | Int(bytes[1] & 63)
  }
}
