import Foundation

/// The encoding of an HTML page: how its bytes are letters.
enum PageEncoding {
  /// Where pages name their encoding: in their first 4096 bytes.
  private static let head = 4096

  /// The name of the encoding that a page is read in.
  ///
  /// That is UTF-16 where a byte-order mark says so; UTF-8 where the bytes are UTF-8, whatever the page says, since programs that save
  /// pages write UTF-8 and leave the old name; else what the page names: `<meta charset="windows-1251">`.
  ///
  /// - Throws: the reason where there is nothing, the bytes are none of a text, or the encoding is not known.
  static func name(of bytes: [UInt8]) throws(SkippedArticle.Reason) -> String {
    if bytes.starts(with: [0xFF, 0xFE]) { return "UTF-16LE" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "UTF-16BE" }
    do {
      _ = try ArticleFormat.text(of: bytes)
      return "UTF-8"
    } catch .notUTF8 {
      guard let name = declared(in: bytes) else { throw .unknownEncoding(name: nil) }
      guard name.lowercased() != "utf-8", MarkupParser.knows(encoding: name) else {
        throw name.lowercased() == "utf-8" ? .notUTF8 : .unknownEncoding(name: name)
      }
      return name
    }
  }

  /// The word after `charset=`, without quotation marks.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(head), as: UTF8.self).lowercased()
    guard let mark = head.range(of: "charset=") else { return nil }
    let rest = head[mark.upperBound...].unicodeScalars.drop { ["\"", "'", " "].contains($0) }
    let name = rest.prefix {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.:".unicodeScalars.contains($0))
    }
    return name.isEmpty || name.count > 40 ? nil : String(name)
  }
}
