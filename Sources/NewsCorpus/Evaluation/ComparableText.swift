import Foundation

/// Names and titles as scoring compares them.
enum ComparableText {
  private static let quotationMarks: Set<Unicode.Scalar> = ["«", "»", "\"", "“", "”"]

  /// A text composed (NFC), case-folded, without quotation marks, with single spaces, and none around full stops.
  static func normalised(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var follows = false
    for scalar in caseFolded(text.precomposedStringWithCanonicalMapping).unicodeScalars
    where !quotationMarks.contains(scalar) {
      if isSpace(scalar) {
        follows = true
        continue
      }
      if follows, scalar != ".", let last = result.last, last != "." { result.append(" ") }
      follows = false
      result.append(scalar)
    }
    return String(result)
  }

  /// The words of a text: what stands between its spaces and punctuation marks, hyphens apart.
  static func words(_ text: String) -> Set<String> {
    Set(normalised(text).unicodeScalars.split { !isPartOfWord($0) }.map { String($0) })
  }

  /// The full case folding of Unicode (CaseFolding.txt, statuses C and F), except that Cherokee is folded to its small letters.
  ///
  /// Small letters of capitals of small letters are the same as it for every scalar but the dotless ı, whose capital is that of i.
  private static func caseFolded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard scalar != "ı" else {
        folded.append(scalar)
        continue
      }
      for small in scalar.properties.lowercaseMapping.unicodeScalars {
        for capital in small.properties.uppercaseMapping.unicodeScalars {
          folded.append(contentsOf: capital.properties.lowercaseMapping.unicodeScalars)
        }
      }
    }
    return String(folded)
  }

  /// White space, and the four separators of information that Python's `\s` takes for it.
  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || ("\u{1C}"..."\u{1F}").contains(scalar)
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: scalar == "_" || scalar == "-" || scalar.properties.numericType != nil
    }
  }
}
