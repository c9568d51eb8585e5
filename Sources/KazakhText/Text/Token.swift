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
  public let lower: Word
  /// What it is made of.
  public let kind: Kind
  /// Where it begins, in UTF-8 bytes.
  public let start: Int
  /// The byte after its last.
  public let end: Int
  /// Whether it is a word that begins with a capital letter.
  public let isCapitalised: Bool
  /// Whether it is a word of two capital letters or more before its first hyphen: `ҚР`, `ТАСС-тың`, `МИР24`, `ҚазҰУ`.
  public let isAbbreviation: Bool
  /// Whether it is written in Latin letters.
  public let isLatin: Bool

  init(scalars: ArraySlice<Unicode.Scalar>, kind: Kind, start: Int, end: Int) {
    let table = ScalarTable.shared
    var stem = (letters: 0, capitals: 0)
    var isStem = true
    var isSimple = true
    var hasCapitals = false
    for scalar in scalars {
      let traits = table.traits(of: scalar)
      if !traits.contains(.simple) { isSimple = false }
      if traits.contains(.upper) { hasCapitals = true }
      // A hyphen at the very beginning ends no stem.
      if scalar == "-", stem.letters > 0 { isStem = false }
      guard isStem, scalar != "-" else { continue }
      stem.letters += 1
      if traits.contains(.upper) { stem.capitals += 1 }
    }
    let first = scalars.first.map { ($0, table.traits(of: $0)) }
    text = Token.text(of: scalars) { $0 }
    lower = Word(!isSimple ? text.lowercased() : hasCapitals ? Token.text(of: scalars, table.lower) : text)
    self.kind = kind
    self.start = start
    self.end = end
    isCapitalised = kind == .word && first?.1.contains(.upper) == true
    isAbbreviation = kind == .word && stem.capitals >= 2 && stem.capitals * 2 >= stem.letters
    isLatin = kind == .word && first.map { $0.0.value < 0x250 && $0.1.contains(.alphabetic) } == true
  }

  private static func text(of scalars: ArraySlice<Unicode.Scalar>, _ change: (Unicode.Scalar) -> Unicode.Scalar)
    -> String
  {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: scalars.count * 4) { bytes in
      var count = 0
      for scalar in scalars {
        for byte in UTF8.encode(change(scalar)) ?? UTF8.EncodedScalar() {
          bytes[count] = byte
          count += 1
        }
      }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  /// The first letters of its text.
  ///
  /// - Parameter count: how many scalars.
  package func prefix(_ count: Int) -> String { String(String.UnicodeScalarView(text.unicodeScalars.prefix(count))) }
}
