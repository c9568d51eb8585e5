/// Changes to a text that has a grammar – markup, JSON, a request – which go by its pieces, so that much of the grammar is left.
struct StructureMutation {
  /// Pieces that other grammars are made of, and numbers and letters at the edges of what is allowed.
  private static let pieces = [
    "\"", "'", "<", ">", "</", "/>", "<!--", "-->", "<![CDATA[", "]]>", "<?xml", "&amp;", "&#0;", "&#xD800;",
    "&#1114112;", "&bogus;",
    "{", "}", "[", "]", ":", ",", "null", "true", "\\u0000", "\\ud800", "\\", "0", "-1", "1e999", "-0.0", "NaN",
    "9223372036854775808",
    "2024-02-30", "0000-00-00", "99999-12-31", "%00", "%", "%FF", "+", "?", "&", "=", "#", "/../", "\r\n", "\n\n",
    "\u{0}", "\u{1B}[2J",
    "\u{301}", "\u{202E}", "\u{FEFF}", "🇰🇿", "person-a", "same", "rename", "Тоқаев",
  ]
  private var random: SeededRandom
  private let others: [String]

  /// - Parameters:
  ///   - random: where the changes come from.
  ///   - others: texts of the same grammar, of which pieces are taken.
  init(random: SeededRandom, others: [String]) {
    self.random = random
    self.others = others
  }

  /// The text after one to six changes, sometimes cut off or with bytes broken.
  mutating func applied(to text: String) -> [UInt8] {
    var tokens = Self.tokens(of: text)
    for _ in 0..<(1 + random.below(6)) where !tokens.isEmpty { change(&tokens) }
    var bytes = Array(tokens.joined().utf8)
    if random.happens(1, of: 12) { bytes.removeSubrange(random.below(bytes.count + 1)...) }
    for _ in 0..<random.pick([0, 0, 0, 0, 1, 4]) where !bytes.isEmpty {
      bytes[random.below(bytes.count)] = UInt8.random(in: 0...255, using: &random)
    }
    return bytes
  }

  private mutating func change(_ tokens: inout [String]) {
    let start = random.below(tokens.count)
    let part = start..<min(tokens.count, start + 1 + random.below(random.pick([1, 8, 60])))
    switch random.below(9) {
    case 0: tokens.removeSubrange(part)
    case 1: tokens.insert(contentsOf: tokens[part], at: random.below(tokens.count + 1))
    case 2:
      let times = random.pick([2, 2, 5, 40, 300])
      tokens.insert(contentsOf: Array(repeating: Array(tokens[part].prefix(6)), count: times).joined(), at: start)
    case 3: tokens.swapAt(start, random.below(tokens.count))
    case 4: tokens[start] = random.pick(Self.pieces)
    case 5: tokens.insert(random.pick(Self.pieces), at: start)
    case 6: tokens[start] = random.pick(tokens)
    case 7:
      let other = Self.tokens(of: random.pick(others))
      let from = random.below(other.count)
      tokens.replaceSubrange(part, with: other[from..<min(other.count, from + 1 + random.below(12))])
    default: tokens[start] = String(repeating: tokens[start], count: random.pick([2, 30, 1_000]))
    }
  }

  /// The pieces of a text: words with their digits, and every other sign by itself.
  static func tokens(of text: String) -> [String] {
    var tokens: [String] = []
    var word = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "-" || scalar == "_" {
        word.append(scalar)
        continue
      }
      if !word.isEmpty { tokens.append(String(word)) }
      word = .init()
      tokens.append(String(scalar))
    }
    return word.isEmpty ? tokens : tokens + [String(word)]
  }
}
