/// A change to a text that keeps it text.
enum HostileMutation: CaseIterable {
  case cut, double, shuffleSentences, swapLetters, flipCase, insert, lookAlikes, zeroWidth, rotate, removeSpaces,
    breakLines

  static func random(_ random: inout SeededRandom) -> HostileMutation { random.pick(allCases) }

  func applied(to text: [Unicode.Scalar], _ random: inout SeededRandom) -> [Unicode.Scalar] {
    guard !text.isEmpty else { return text }
    let start = random.below(text.count)
    let part = start..<min(text.count, start + 1 + random.below(random.pick([3, 30, 300])))
    var text = text
    switch self {
    case .cut: text.removeSubrange(part)
    case .double:
      text.insert(contentsOf: Array(repeating: Array(text[part]), count: 1 + random.below(4)).joined(), at: start)
    case .shuffleSentences:
      text = Array(text.split(separator: ".").shuffled(using: &random).joined(separator: [".", " "]))
    case .swapLetters: text.swapAt(start, random.below(text.count))
    case .flipCase: text.replaceSubrange(part, with: text[part].flatMap(Self.flipped))
    case .insert: text.insert(contentsOf: random.pick(HostileFragments.all).unicodeScalars, at: start)
    case .lookAlikes: text.replaceSubrange(part, with: text[part].map { Self.lookAlikeLetters[$0] ?? $0 })
    case .zeroWidth:
      text.insert(random.pick(["\u{200B}", "\u{200D}", "\u{AD}", "\u{FEFF}", "\u{301}", "\u{0}"]), at: start)
    case .rotate: text = Array(text[start...] + text[..<start])
    case .removeSpaces: text.replaceSubrange(part, with: text[part].filter { $0 != " " })
    case .breakLines: text.replaceSubrange(part, with: text[part].map { $0 == " " ? "\n" : $0 })
    }
    return text
  }

  private static func flipped(_ scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    let other = scalar.properties.isUppercase ? scalar.properties.lowercaseMapping : scalar.properties.uppercaseMapping
    return Array(other.unicodeScalars)
  }

  /// Cyrillic letters and the Latin ones that look the same.
  private static let lookAlikeLetters: [Unicode.Scalar: Unicode.Scalar] = [
    "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "х": "x", "у": "y", "і": "i", "А": "A", "В": "B", "Е": "E",
    "К": "K", "М": "M",
    "Н": "H", "О": "O", "Р": "P", "С": "C", "Т": "T", "Х": "X", "І": "I", "һ": "h", "ә": "ə",
  ]
}
