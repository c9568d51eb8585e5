/// Texts freed of what no picture can show.
enum PrintableText {
  /// The most combining marks and joined signs that one letter keeps.
  private static let marksPerLetter = 12

  /// The text without control characters and non-characters, a tab becoming a space, of at most `limit` letters.
  ///
  /// Line breaks stay. The letters that are left are valid in XML 1.0, and no letter carries an endless pile of marks.
  ///
  /// - Complexity: O(*n*) in the letters kept; ordinary ones are only looked at.
  static func clean(_ text: String, limit: Int) -> String {
    if let count = plainLetters(of: text), count <= limit { return text }
    var letters = ""
    var count = 0
    for letter in text {
      if count == limit { return letters + "…" }
      if letter.isNewline {
        letters.append("\n")
      } else {
        letters.unicodeScalars.append(
          contentsOf: letter.unicodeScalars.prefix(marksPerLetter).compactMap(printable))
      }
      count += 1
    }
    return letters
  }

  /// How many letters a text has whose every letter is one plain sign of Latin, Cyrillic or usual punctuation, and nil
  /// for any other text.
  private static func plainLetters(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var count = 0
      var place = 0
      while place < bytes.count {
        let length = plainLength(bytes, at: place)
        guard length > 0 else { return nil }
        place += length
        count += 1
      }
      return count
    }
  }

  /// The bytes of the sign at a place: 1 to 3, or 0 where it is no plain one.
  private static func plainLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    // A string of Swift's is valid UTF-8, so that the bytes that a first byte announces are there.
    switch bytes[place] {
    case 0x20...0x7E: 1
    case 0xC2: bytes[place + 1] >= 0xA0 && bytes[place + 1] != 0xAD ? 2 : 0
    case 0xC3...0xCB, 0xD0, 0xD1, 0xD3: 2
    // Without the Slavonic numerals' marks, U+0483 to U+0489.
    case 0xD2: (0x83...0x89).contains(bytes[place + 1]) ? 0 : 2
    // Dashes, quotation marks, ellipsis: U+2010 to U+2027.
    case 0xE2: bytes[place + 1] == 0x80 && (0x90...0xA7).contains(bytes[place + 2]) ? 3 : 0
    default: 0
    }
  }

  /// The text as one line.
  static func line(_ text: String) -> String {
    clean(text, limit: 2_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// The text as one line of a file that may be shown on a terminal: without what turns the direction of writing around.
  static func plainLine(_ text: String) -> String {
    String(String.UnicodeScalarView(line(text).unicodeScalars.filter { !$0.properties.isBidiControl }))
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: " "
    case ..<0x20, 0x7F...0x9F: nil
    case let value where value & 0xFFFE == 0xFFFE: nil
    case 0xFDD0...0xFDEF: nil
    // What turns the direction of writing around would do so to whatever stands behind the name.
    case 0x202A...0x202E, 0x2066...0x2069: nil
    default: scalar
    }
  }
}
