import KazakhText

/// Beginnings of words, and of words in a row, that are looked for in a sentence.
struct Phrases: ExpressibleByArrayLiteral, Sendable {
  /// The phrases by the first two bytes, which are one Cyrillic letter.
  private let byLetter: [UInt16: [[String]]]

  init(_ phrases: [String]) {
    let words = phrases.map { $0.split(separator: " ").map(String.init) }
    byLetter = Dictionary(grouping: words) { Self.letter(of: $0[0]) }
  }

  init(arrayLiteral elements: String...) { self.init(elements) }

  /// Whether one of them stands in the sentence, at a token or after it.
  ///
  /// - Complexity: O(*n*) in the tokens of the sentence, times the phrases with the same first letter.
  func occur(in sentence: SentenceReading, from start: Int = 0) -> Bool {
    (start..<sentence.count).contains { index in
      guard let candidates = byLetter[Self.letter(of: sentence.tokens[index].lower.text)] else { return false }
      return candidates.contains { stands($0, at: index, sentence) }
    }
  }

  private func stands(_ phrase: [String], at index: Int, _ sentence: SentenceReading) -> Bool {
    index + phrase.count <= sentence.count
      && phrase.indices.allSatisfy { sentence.tokens[index + $0].lower.text.begins(with: phrase[$0]) }
  }

  private static func letter(of word: String) -> UInt16 {
    var bytes = word.utf8.makeIterator()
    return UInt16(bytes.next() ?? 0) << 8 | UInt16(bytes.next() ?? 0)
  }
}
