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
    var all: [UInt32] = []
    var telling: [UInt32] = []
    var words: [UInt64] = []
    for sentence in sentences {
      words.removeAll(keepingCapacity: true)
      var word = WordHash()
      func endWord() {
        guard word.length > 0 else { return }
        if word.isNumber || word.isCapitalised && !words.isEmpty { telling.append(word.beginning) }
        words.append(word.whole)
        word = WordHash()
      }
      for scalar in sentence.unicodeScalars { if scalar.isWordPart { word.add(scalar) } else { endWord() } }
      endWord()
      Self.add(words, to: &all)
    }
    self.all = Self.once(all)
    self.telling = Self.once(telling)
  }

  /// Adds the shingles of a sentence; a shorter sentence is one.
  private static func add(_ words: [UInt64], to all: inout [UInt32]) {
    guard !words.isEmpty else { return }
    for start in 0...max(0, words.count - width) {
      var hash: UInt64 = 0
      for place in start..<min(words.count, start + width) { hash = mixed(hash &* 31 &+ words[place]) }
      all.append(UInt32(truncatingIfNeeded: hash))
    }
  }

  private static func once(_ numbers: [UInt32]) -> [UInt32] {
    var kept: [UInt32] = []
    kept.reserveCapacity(numbers.count)
    for number in numbers.sorted() where number != kept.last { kept.append(number) }
    return kept
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

/// The 64-bit FNV-1a hash (Fowler, Noll and Vo) of a word in small letters, mixed.
private struct WordHash {
  private(set) var length = 0
  private(set) var isNumber = false
  private(set) var isCapitalised = false
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325
  private var first: UInt64 = 0

  mutating func add(_ scalar: Unicode.Scalar) {
    let lower = scalar.smallLetter
    if length == 0 {
      isNumber = ("0"..."9").contains(scalar)
      isCapitalised = lower != scalar.value
    }
    state = (state ^ UInt64(lower)) &* 0x100_0000_01b3
    length += 1
    if length <= 6 { first = state }
  }

  var whole: UInt64 { Shingles.mixed(state) }
  /// The hash of the first six letters: an ending says nothing of who it is.
  var beginning: UInt32 { UInt32(truncatingIfNeeded: Shingles.mixed(first)) }
}

extension Unicode.Scalar {
  /// Whether it is part of a word or a number.
  fileprivate var isWordPart: Bool {
    switch value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x400...0x481, 0x48A...0x52F: true
    case ..<0xAA, 0x2000...0x206F: false
    default: properties.isAlphabetic
    }
  }

  /// The number of the small letter, by tables for Latin and Cyrillic.
  fileprivate var smallLetter: UInt32 {
    switch value {
    case 0x41...0x5A, 0x410...0x42F: value + 32
    case 0x400...0x40F: value + 80
    case 0x460...0x481, 0x48A...0x4BF, 0x4D0...0x52F: value | 1
    case 0x4C1...0x4CE: value + value % 2
    case ..<0x500: value
    default: properties.lowercaseMapping.unicodeScalars.first?.value ?? value
    }
  }
}
