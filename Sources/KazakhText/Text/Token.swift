/// A word, number or mark of a text.
public struct Token: Hashable, Sendable {
  /// What a token is made of.
  public enum Kind: Hashable, Sendable {
    /// Letters, with hyphens, apostrophes or digits inside: `Нұр-Сұлтан`, `ТАСС-тың`, `МИР24`.
    case word
    /// One capital letter with a full stop, before a name: `Ю.`; two for a compound given name: `Қ.-Ж.`
    case initial
    /// Digits, with what hangs on them: `2025`, `13.01.2023`, `20%-ындай`.
    case number
    /// An opening quotation mark.
    case openQuote
    /// A closing quotation mark.
    case closeQuote
    /// A hyphen, en dash or em dash that stands between spaces.
    case dash
    /// Any other single mark.
    case mark
  }

  /// The token as it stands in the text.
  public let text: String
  /// The same in lower case.
  public let lower: String
  /// What it is made of.
  public let kind: Kind
  /// Where it begins, in UTF-8 bytes.
  public let start: Int
  /// The byte after its last.
  public let end: Int

  init(text: String, kind: Kind, start: Int, end: Int) {
    self.text = text
    self.lower = text.lowercased()
    self.kind = kind
    self.start = start
    self.end = end
  }

  /// Whether it is a word that begins with a capital letter.
  public var isCapitalised: Bool {
    kind == .word && text.unicodeScalars.first.map { $0.properties.isUppercase } == true
  }

  /// Whether it is a word of two capital letters or more before its first hyphen: `ҚР`, `ТАСС-тың`, `МИР24`, `ҚазҰУ`.
  public var isAbbreviation: Bool {
    guard kind == .word, let stem = text.split(separator: "-").first else { return false }
    let scalars = stem.unicodeScalars
    let upper = scalars.count { $0.properties.isUppercase }
    return upper >= 2 && (upper * 2 >= scalars.count)
  }

  /// Whether it is written in Latin letters.
  public var isLatin: Bool {
    kind == .word && text.unicodeScalars.first.map { $0.value < 0x250 && $0.properties.isAlphabetic } == true
  }
}
