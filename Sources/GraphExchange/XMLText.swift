/// Texts inside XML 1.0.
enum XMLText {
  /// A text for the inside of an element or of an attribute in double quotes.
  ///
  /// White space other than the space is written by number, since readers fold it in attributes; characters that XML 1.0
  /// cannot carry become U+FFFD.
  static func escaped(_ text: String) -> String {
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "\t": escaped.append(contentsOf: "&#9;".unicodeScalars)
      case "\n": escaped.append(contentsOf: "&#10;".unicodeScalars)
      case "\r": escaped.append(contentsOf: "&#13;".unicodeScalars)
      default: escaped.append(isAllowed(scalar) ? scalar : "\u{FFFD}")
      }
    }
    return String(escaped)
  }

  /// `Char` of the recommendation, without the white space that is escaped.
  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
  }

  /// A start tag with attributes, or an empty element.
  static func tag(_ name: String, _ attributes: [(String, String)], isEmpty: Bool = false) -> String {
    "<" + name + attributes.map { " \($0.0)=\"\(escaped($0.1))\"" }.joined() + (isEmpty ? "/>" : ">")
  }
}
