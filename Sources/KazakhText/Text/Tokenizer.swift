/// Cuts a text into tokens, in the order of the text.
///
/// White space belongs to no token. Hyphens and apostrophes between letters or digits stay inside the word; a capital
/// letter with a full stop before another initial or a capitalised word is an initial.
public struct Tokenizer: Sendable {
  /// Makes a tokenizer.
  public init() {}

  /// The tokens of a text.
  ///
  /// - Parameters:
  ///   - text: any text.
  ///   - offset: the UTF-8 offset at which the text stands in its file; added to every token's place.
  /// - Complexity: O(*n*) time and space in the length of the text.
  public func tokens(of text: String, at offset: Int = 0) -> [Token] {
    var scanner = TokenScanner(text: text, offset: offset)
    return scanner.run()
  }
}

private struct TokenScanner {
  let scalars: [Unicode.Scalar]
  let offset: Int
  var index = 0
  var byte = 0
  var tokens: [Token] = []

  init(text: String, offset: Int) {
    scalars = Array(text.unicodeScalars)
    self.offset = offset
  }

  mutating func run() -> [Token] {
    tokens.reserveCapacity(scalars.count / 6)
    while index < scalars.count {
      let scalar = scalars[index]
      if isSpace(scalar) {
        skip()
      } else if isLetter(scalar) {
        take(letterRun(), as: .word)
      } else if isDigit(scalar) {
        take(numberRun(), as: .number)
      } else {
        take(1, as: kindOfMark(scalar))
      }
    }
    return tokens
  }

  private mutating func skip() {
    byte += UTF8.width(scalars[index])
    index += 1
  }

  private mutating func take(_ length: Int, as kind: Token.Kind) {
    let part = scalars[index..<(index + length)]
    let width = part.reduce(0) { $0 + UTF8.width($1) }
    let isInitial = kind == .word && part.last == "."
    tokens.append(
      Token(scalars: part, kind: isInitial ? .initial : kind, start: offset + byte, end: offset + byte + width))
    byte += width
    index += length
  }

  /// The length of the word that begins here: letters and digits, joined by single hyphens and apostrophes.
  private func letterRun() -> Int {
    if isInitialHere { return hasSecondInitial ? 5 : 2 }
    var end = index + 1
    while end < scalars.count {
      if isLetter(scalars[end]) || isDigit(scalars[end])
        || (scalars[end].value > 0x530 && scalars[end].properties.isVariationSelector)
      {
        end += 1
      } else if isJoiner(scalars[end]), end + 1 < scalars.count, isLetter(scalars[end + 1]) || isDigit(scalars[end + 1])
      {
        end += 2
      } else if scalars[end] == ".", isDomainDot(at: end) {
        end += 2
      } else {
        break
      }
    }
    return end - index
  }

  /// One capital letter, a full stop, and then a capital letter (`Ю.Ли`, `Қ.К. Тоқаев`, `А. Балаева`).
  private var isInitialHere: Bool {
    guard isUpper(scalars[index]), index + 2 < scalars.count, scalars[index + 1] == "." else {
      return false
    }
    var next = index + 2
    while next < scalars.count, isSpace(scalars[next]), !isLineEnd(scalars[next]) { next += 1 }
    if next < scalars.count, scalars[next] == "-" { next += 1 }
    return next < scalars.count && isUpper(scalars[next])
  }

  /// Whether the initial of a compound given name goes on: `Қ.-Ж. Тоқаев`.
  private var hasSecondInitial: Bool {
    guard index + 5 < scalars.count, scalars[index + 2] == "-", scalars[index + 4] == "." else { return false }
    return isUpper(scalars[index + 3])
  }

  /// A full stop between lower-case Latin letters, as in `El.kz` or `gov.kz`.
  private func isDomainDot(at place: Int) -> Bool {
    guard place + 1 < scalars.count else { return false }
    let before = scalars[place - 1]
    let after = scalars[place + 1]
    return before.isASCII && after.isASCII && isLetter(before) && isLetter(after)
      && (after.properties.isLowercase || isUpper(before))
  }

  /// The length of the number that begins here: digits with `.`, `,`, `:`, `/`, `-`, `–` between digits, `%`, and an ending after a hyphen.
  private func numberRun() -> Int {
    var end = index + 1
    while end < scalars.count {
      if isDigit(scalars[end]) || scalars[end] == "%" {
        end += 1
      } else if ".,:/-–".unicodeScalars.contains(scalars[end]), end + 1 < scalars.count, isDigit(scalars[end + 1]) {
        end += 2
      } else if scalars[end] == "-", end + 1 < scalars.count, isLetter(scalars[end + 1]) {
        end += 2
        while end < scalars.count, isLetter(scalars[end]) { end += 1 }
        break
      } else {
        break
      }
    }
    return end - index
  }

  private func kindOfMark(_ scalar: Unicode.Scalar) -> Token.Kind {
    switch scalar {
    case "«", "„", "‹": .openQuote
    case "»", "”", "›": .closeQuote
    case "“": closesLowQuote ? .closeQuote : .openQuote
    case "\"": opensQuote ? .openQuote : .closeQuote
    case "-", "–", "—", "―": .dash
    default: .mark
    }
  }

  /// “ closes what „ has opened.
  private var closesLowQuote: Bool {
    guard let last = tokens.last(where: { $0.kind == .openQuote || $0.kind == .closeQuote }) else { return false }
    return last.text == "„"
  }

  /// A straight quotation mark opens where a space, a bracket or nothing stands before it.
  private var opensQuote: Bool {
    guard index > 0 else { return true }
    return isSpace(scalars[index - 1]) || scalars[index - 1] == "("
  }

  private func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "‑" || scalar == "'" || scalar == "’" || scalar == "ʼ"
  }
}
