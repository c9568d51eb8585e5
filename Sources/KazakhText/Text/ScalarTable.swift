/// What Unicode says of scalars, at hand for the Latin and Cyrillic blocks, in which nearly all of the news is written.
package struct ScalarTable: Sendable {
  /// Properties of a scalar.
  package struct Traits: OptionSet, Sendable {
    package let rawValue: UInt8

    /// Makes a set of its bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A letter, or a mark that belongs to one.
    package static let letter = Traits(rawValue: 1)
    /// A capital letter.
    package static let upper = Traits(rawValue: 2)
    /// A small letter.
    package static let lower = Traits(rawValue: 4)
    /// White space, or what separates words as it does.
    package static let space = Traits(rawValue: 16)
    /// Lower case is another single scalar of the table, or the scalar itself.
    package static let simple = Traits(rawValue: 32)
    /// Has the property Alphabetic.
    package static let alphabetic = Traits(rawValue: 64)
  }

  /// The table; there is only one.
  package static let shared = ScalarTable()

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
  package func traits(of scalar: Unicode.Scalar) -> Traits {
    scalar.value < Self.size ? traits[Int(scalar.value)] : Self.measured(scalar)
  }

  /// The small letter of a `simple` scalar.
  package func lower(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    Unicode.Scalar(lowers[Int(scalar.value)]) ?? scalar
  }

  /// A text in lower case, as Unicode has it whatever the language.
  ///
  /// - Complexity: O(*n*) in the bytes of the text.
  package func lowercased(_ text: String) -> String {
    var hasCapitals = false
    for scalar in text.unicodeScalars {
      let traits = traits(of: scalar)
      if !traits.contains(.simple) { return text.lowercased() }
      if traits.contains(.upper) { hasCapitals = true }
    }
    guard hasCapitals else { return text }
    // A small letter of the table takes as many bytes as its capital, or fewer, or two instead of one.
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.utf8.count * 2) { bytes in
      var count = 0
      for scalar in text.unicodeScalars {
        let value = UInt32(lowers[Int(scalar.value)])
        if value < 0x80 {
          bytes[count] = UInt8(value)
          count += 1
        } else {
          bytes[count] = UInt8(0xC0 | value >> 6)
          bytes[count + 1] = UInt8(0x80 | value & 0x3F)
          count += 2
        }
      }
      return String(decoding: bytes[..<count], as: UTF8.self)
    }
  }

  private static func measured(_ scalar: Unicode.Scalar) -> Traits {
    let properties = scalar.properties
    var traits: Traits = []
    if properties.isAlphabetic { traits.insert(.alphabetic) }
    if properties.isAlphabetic || properties.generalCategory == .nonspacingMark { traits.insert(.letter) }
    if properties.isUppercase { traits.insert(.upper) }
    if properties.isLowercase { traits.insert(.lower) }
    // A byte order mark and a zero-width space separate words as white space does.
    if properties.isWhitespace || scalar.value == 0xFEFF || scalar.value == 0x200B { traits.insert(.space) }
    let mapping = properties.lowercaseMapping.unicodeScalars
    // ǅ is no capital, and has a small letter all the same.
    let isItself = mapping.first == scalar
    if scalar.value < size, mapping.count == 1, mapping.first.map({ $0.value < size }) == true,
      isItself || properties.isUppercase
    {
      traits.insert(.simple)
    }
    return traits
  }
}

func isLetter(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.shared.traits(of: scalar).contains(.letter) }

func isDigit(_ scalar: Unicode.Scalar) -> Bool { (48...57).contains(scalar.value) }

func isSpace(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.shared.traits(of: scalar).contains(.space) }

func isUpper(_ scalar: Unicode.Scalar) -> Bool { ScalarTable.shared.traits(of: scalar).contains(.upper) }

func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
