/// What Unicode says of scalars, at hand for the Latin and Cyrillic blocks, in which nearly all of the news is written.
struct ScalarTable: Sendable {
  /// Properties of a scalar.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt8

    /// A letter, or a mark that belongs to one.
    static let letter = Traits(rawValue: 1)
    static let upper = Traits(rawValue: 2)
    static let lower = Traits(rawValue: 4)
    static let digit = Traits(rawValue: 8)
    static let space = Traits(rawValue: 16)
    /// Lower case is another single scalar of the table, or the scalar itself.
    static let simple = Traits(rawValue: 32)
    static let alphabetic = Traits(rawValue: 64)
  }

  /// The table; there is only one.
  static let shared = ScalarTable()

  private static let size: UInt32 = 0x530
  private let traits: [Traits]
  private let lowers: [UInt16]

  private init() {
    let scalars = (0..<Self.size).map { Unicode.Scalar($0) ?? " " }
    traits = scalars.map { Self.measured($0) }
    lowers = scalars.map { UInt16(truncatingIfNeeded: $0.properties.lowercaseMapping.unicodeScalars.first?.value ?? 0) }
  }

  /// The properties of a scalar.
  ///
  /// - Complexity: O(1).
  func traits(of scalar: Unicode.Scalar) -> Traits {
    scalar.value < Self.size ? traits[Int(scalar.value)] : Self.measured(scalar)
  }

  /// The small letter of a `simple` scalar.
  func lower(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(lowers[Int(scalar.value)]) ?? scalar
  }

  /// A text in lower case, as Unicode has it whatever the language.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  func lowercased(_ text: String) -> String {
    guard text.unicodeScalars.allSatisfy({ traits(of: $0).contains(.simple) }) else { return text.lowercased() }
    guard text.unicodeScalars.contains(where: { traits(of: $0).contains(.upper) }) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.map { lower(of: $0) }))
  }

  private static func measured(_ scalar: Unicode.Scalar) -> Traits {
    let properties = scalar.properties
    var traits: Traits = []
    if properties.isAlphabetic { traits.insert(.alphabetic) }
    if properties.isAlphabetic || properties.generalCategory == .nonspacingMark { traits.insert(.letter) }
    if properties.isUppercase { traits.insert(.upper) }
    if properties.isLowercase { traits.insert(.lower) }
    if (48...57).contains(scalar.value) { traits.insert(.digit) }
    // A byte order mark and a zero-width space separate words as white space does.
    if properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B { traits.insert(.space) }
    let mapping = properties.lowercaseMapping.unicodeScalars
    if scalar.value < size, mapping.count == 1, mapping.first.map({ $0.value < size }) == true { traits.insert(.simple) }
    return traits
  }
}

func isLetter(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.shared.traits(of: scalar).contains(.letter) }

func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

func isSpace(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.shared.traits(of: scalar).contains(.space) }

func isUpper(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.shared.traits(of: scalar).contains(.upper) }

func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
