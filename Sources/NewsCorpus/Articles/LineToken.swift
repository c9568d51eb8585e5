import KazakhText

/// A word, a number or a mark of a line, for the recognition of date lines and page furniture.
///
/// This is no tokenizer of the language: digits and letters part, and a hyphen or dot is a mark of its own.
struct LineToken {
  enum Kind: Equatable {
    /// A run of letters, in lower case.
    case word(Word)
    /// A run of ASCII digits: how many, and the number, which is 0 beyond eight digits.
    case number(Int, digits: Int)
    /// Any other scalar but white space.
    case mark(Unicode.Scalar)
  }

  let kind: Kind
  /// The token as it stands in the line.
  let text: Substring
  /// How many white-space scalars stand before it.
  let gap: Int

  /// The word in lower case, or nil for numbers and marks.
  var word: Word? { if case .word(let word) = kind { word } else { nil } }
  /// The number, or nil for words and marks.
  var number: Int? { if case .number(let number, _) = kind { number } else { nil } }
  /// The mark, or nil for words and numbers.
  var mark: Unicode.Scalar? { if case .mark(let mark) = kind { mark } else { nil } }
  /// Whether this is a word that begins with a capital letter.
  var isCapitalised: Bool { word != nil && text.startsWithCapital }

  /// The tokens of a line, or of its first `limit` Unicode scalars.
  static func tokens(of line: Substring, limit: Int = .max) -> [LineToken] {
    let scalars = line.unicodeScalars
    var tokens: [LineToken] = []
    var place = scalars.startIndex
    var left = limit
    func run(while belongs: (Unicode.Scalar) -> Bool) -> (text: Substring, count: Int) {
      let start = place
      var count = 0
      while place < scalars.endIndex, count < left, belongs(scalars[place]) {
        place = scalars.index(after: place)
        count += 1
      }
      left -= count
      return (line[start..<place], count)
    }
    while true {
      let gap = run(while: \.isBlank).count
      guard place < scalars.endIndex, left > 0 else { return tokens }
      let first = scalars[place]
      let piece = first.isASCIIDigit ? run(while: \.isASCIIDigit) : run(while: \.isLetter)
      if first.isASCIIDigit {
        let number = piece.count <= 8 ? Int(piece.text) ?? 0 : 0
        tokens.append(LineToken(kind: .number(number, digits: piece.count), text: piece.text, gap: gap))
      } else if piece.count > 0 {
        tokens.append(LineToken(kind: .word(Word(lowercasing: String(piece.text))), text: piece.text, gap: gap))
      } else {
        let start = place
        place = scalars.index(after: place)
        left -= 1
        tokens.append(LineToken(kind: .mark(first), text: line[start..<place], gap: gap))
      }
    }
  }
}

extension Substring {
  /// Whether the first scalar is a capital letter.
  var startsWithCapital: Bool { unicodeScalars.first.map { $0.properties.isUppercase } ?? false }
  /// Whether the first scalar is a small letter.
  var startsWithSmallLetter: Bool { unicodeScalars.first.map { $0.properties.isLowercase } ?? false }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of `0`–`9`.
  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// Whether the scalar is a letter, or a mark that stands on one.
  var isLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A, 0x0400...0x0481, 0x048A...0x052F: true
    case ..<0x80: false
    default: properties.isAlphabetic || properties.generalCategory == .nonspacingMark
    }
  }
}
