/// Texts freed of what no picture can show.
enum PrintableText {
  /// The most combining marks and joined signs that one letter keeps.
  private static let marksPerLetter = 12

  /// The text without control characters and non-characters, a tab becoming a space, of at most `limit` letters.
  ///
  /// Line breaks stay. The letters that are left are valid in XML 1.0, and no letter carries an endless pile of marks.
  static func clean(_ text: String, limit: Int) -> String {
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

  /// The text as one line.
  static func line(_ text: String) -> String {
    clean(text, limit: 2_000).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private static func printable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09: " "
    case ..<0x20, 0x7F...0x9F: nil
    case let value where value & 0xFFFE == 0xFFFE: nil
    case 0xFDD0...0xFDEF: nil
    default: scalar
    }
  }
}
