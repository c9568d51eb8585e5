import Foundation

/// Comma-separated values (RFC 4180).
struct CSVText {
  private(set) var text: String

  /// Begins a table with the names of its columns.
  init(columns: [String]) {
    text = ""
    add(columns)
  }

  /// Adds a row.
  mutating func add(_ row: [String]) { text += row.map(Self.field).joined(separator: ",") + "\r\n" }

  /// The bytes, with a byte-order mark for spreadsheets that take files without one for another encoding.
  func data(byteOrderMark: Bool = false) -> Data { Data((byteOrderMark ? "\u{FEFF}" + text : text).utf8) }

  /// Parts the elements of a list; no text holds it.
  static let listSeparator = "\u{1F}"

  /// A text in which control characters other than white space are U+FFFD.
  static func withoutControls(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { scalars.append(isControl(scalar) ? "\u{FFFD}" : scalar) }
    return String(scalars)
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && !"\t\n\r".unicodeScalars.contains(scalar)) || scalar.value == 0x7F
  }

  /// A value, in quotes where it needs them; control characters other than white space become U+FFFD.
  private static func field(_ value: String) -> String {
    var (scalars, needsQuotes) = (String.UnicodeScalarView(), value.hasPrefix(" ") || value.hasSuffix(" "))
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"":
        scalars.append(contentsOf: "\"\"".unicodeScalars)
        needsQuotes = true
      case ",", "\n", "\r", "\t", ";":
        scalars.append(scalar)
        needsQuotes = true
      default: scalars.append(isControl(scalar) && scalar != "\u{1F}" ? "\u{FFFD}" : scalar)
      }
    }
    return needsQuotes ? "\"\(String(scalars))\"" : String(scalars)
  }
}
