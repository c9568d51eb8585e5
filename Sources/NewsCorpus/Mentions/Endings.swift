import KazakhText

/// Ends of words that are looked for together.
struct Endings: ExpressibleByArrayLiteral, Sendable {
  /// The ends by their last two bytes, which are one Cyrillic letter.
  private let byLetter: [UInt16: [[UInt8]]]

  init(arrayLiteral elements: String...) {
    byLetter = Dictionary(grouping: elements.map { Array($0.utf8) }) { bytes in
      bytes.withUnsafeBufferPointer(Self.letter)
    }
  }

  /// Whether a word ends with one of them.
  ///
  /// - Complexity: O(*n*) in the ends with the same last letter.
  func end(_ word: Word) -> Bool {
    word.bytes { bytes in
      guard bytes.count > 1, let endings = byLetter[Self.letter(bytes)] else { return false }
      return endings.contains { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }
    }
  }

  private static func letter(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    bytes.suffix(2).reduce(0) { $0 << 8 | UInt16($1) }
  }
}
