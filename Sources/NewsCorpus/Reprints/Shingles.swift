import KazakhText

/// What an article says, as sets that can be compared: its shingles and its telling words.
///
/// A shingle is a run of four words of a sentence, in lower case and without marks, as a number. Telling words are numbers, and words
/// with a capital letter that do not begin a sentence: by these two decrees differ that are else word for word the same.
struct Shingles: Sendable {
  /// How many words make a shingle.
  static let width = 4

  /// The hashes of all shingles, ascending, each once.
  let all: [UInt32]
  /// The hashes of the telling words, ascending, each once.
  let telling: [UInt32]

  /// Reads the sentences of an article.
  ///
  /// - Complexity: O(*n* log *n*) time in the words.
  init(of sentences: some Sequence<Substring>) {
    var all: Set<UInt32> = []
    var telling: Set<UInt32> = []
    for sentence in sentences {
      let words = sentence.unicodeScalars.split { !$0.isWordPart }
      all.formUnion(Self.shingles(of: words.map { Self.hash(Substring($0).lowercased().utf8) }))
      telling.formUnion(words.enumerated().compactMap { Self.telling($1, isFirst: $0 == 0) })
    }
    self.all = all.sorted()
    self.telling = telling.sorted()
  }

  /// The shingles of a sentence; a shorter sentence is one.
  private static func shingles(of words: [UInt64]) -> [UInt32] {
    guard !words.isEmpty else { return [] }
    return (0...max(0, words.count - width)).map { start in
      let shingle = words[start..<min(words.count, start + width)]
      return UInt32(truncatingIfNeeded: shingle.reduce(0) { mixed($0 &* 31 &+ $1) })
    }
  }

  /// The hash of a telling word without its ending, which says nothing of who it is; nil for others.
  private static func telling(_ word: Substring.UnicodeScalarView, isFirst: Bool) -> UInt32? {
    guard let first = word.first else { return nil }
    guard first.properties.numericType != nil || !isFirst && first.properties.isUppercase else { return nil }
    return UInt32(truncatingIfNeeded: hash(Substring(word.prefix(6)).lowercased().utf8))
  }

  /// The 64-bit FNV-1a hash (Fowler, Noll and Vo), mixed.
  private static func hash(_ bytes: some Sequence<UInt8>) -> UInt64 {
    mixed(bytes.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 })
  }

  /// S. Vigna's mixing of SplitMix64: each bit of the input changes half of the output's.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = (number ^ (number >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// How many numbers two ascending lists share, in time linear in both.
  static func shared(_ one: [UInt32], _ other: [UInt32]) -> Int {
    var (left, right, count) = (0, 0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        count += 1
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return count
  }
}

extension Unicode.Scalar {
  /// Whether it is part of a word or a number.
  fileprivate var isWordPart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x52F: true
    case ..<0xAA: false
    default: properties.isAlphabetic
    }
  }
}
