/// What the tagger knows of single letters: lower case, kind, Russian spelling.
package struct LetterShapes: Sendable {
  /// What a scalar is.
  package enum Kind: UInt8, Sendable {
    /// A mark, a sign, or a letter beyond the table.
    case other
    /// A small letter.
    case lower
    /// A capital letter.
    case upper
    /// A digit.
    case digit
  }

  /// The table; there is only one.
  package static let shared = LetterShapes()

  private static let size = 0x530
  private let lowers: [UInt16]
  private let kinds: [UInt8]
  private let folds: [UInt16]

  private init() {
    var lowers: [UInt16] = []
    var kinds: [UInt8] = []
    for value in 0..<UInt32(Self.size) {
      let scalar = Unicode.Scalar(value) ?? " "
      let mapping = Array(scalar.properties.lowercaseMapping.unicodeScalars)
      let isDigit = (48...57).contains(value)
      lowers.append(isDigit ? 48 : mapping.count == 1 ? UInt16(truncatingIfNeeded: mapping[0].value) : UInt16(value))
      let kind: Kind =
        isDigit ? .digit : scalar.properties.isUppercase ? .upper : scalar.properties.isAlphabetic ? .lower : .other
      kinds.append(kind.rawValue)
    }
    self.lowers = lowers
    self.kinds = kinds
    var folds = (0..<UInt16(Self.size)).map { $0 }
    for (from, to) in zip("әғқңөұүһіё".unicodeScalars, "агкноуухие".unicodeScalars) {
      folds[Int(from.value)] = UInt16(to.value)
    }
    self.folds = folds
  }

  /// The small letter of a letter; 0 for every digit; anything else itself.
  @inline(__always)
  package func lower(_ value: UInt32) -> UInt32 {
    value < Self.size ? UInt32(lowers[Int(value)]) : value
  }

  /// The kind of a scalar.
  @inline(__always)
  package func kind(_ value: UInt32) -> Kind {
    value < Self.size ? Kind(rawValue: kinds[Int(value)]) ?? .other : .other
  }

  /// The letter that Russian spelling has for a small Kazakh letter.
  @inline(__always)
  package func folded(_ value: UInt32) -> UInt32 {
    value < Self.size ? UInt32(folds[Int(value)]) : value
  }
}
