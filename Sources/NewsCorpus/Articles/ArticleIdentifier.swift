import Foundation

/// Article ids that can stand as file names.
enum ArticleIdentifier {
  /// The id of a file: its name without the ending.
  static func id(ofFile path: String) -> String {
    wellFormed(((path as NSString).lastPathComponent as NSString).deletingPathExtension)
  }

  /// The id in composed form (NFC), at most 200 bytes long, with `-` for slashes, control characters and a dot at the beginning: it
  /// names a file, and no other folder.
  static func wellFormed(_ id: String) -> String {
    var result = ""
    for scalar in id.precomposedStringWithCanonicalMapping.unicodeScalars {
      guard result.utf8.count + UTF8.width(scalar) <= 200 else { break }
      let isUnfit = scalar == "/" || scalar == "\\" || scalar.properties.generalCategory == .control
      result.unicodeScalars.append(isUnfit || result.isEmpty && scalar == "." ? "-" : scalar)
    }
    return result
  }
}
