import Foundation

/// The encoding of an HTML page or a feed: how its bytes are letters.
enum PageEncoding {
  /// Where pages name their encoding: in their first 4096 bytes.
  private static let head = 4096

  /// A page in UTF-8; what its encoding does not have is U+FFFD there.
  ///
  /// Its encoding is UTF-16 where a byte-order mark says so; UTF-8 where the bytes are UTF-8, whatever the page says, since programs that save
  /// pages write UTF-8 and leave the old name; else what the page names: `<meta charset="windows-1251">`, `<?xml encoding="windows-1251"?>`.
  ///
  /// - Throws: the reason where there is nothing, the bytes are none of a text, or the encoding is not known.
  static func utf8(of bytes: [UInt8]) throws(SkippedArticle.Reason) -> [UInt8] {
    if bytes.starts(with: [0xFF, 0xFE]) { return try utf8(ofUnits: bytes, low: 0) }
    if bytes.starts(with: [0xFE, 0xFF]) { return try utf8(ofUnits: bytes, low: 1) }
    do {
      _ = try ArticleFormat.text(of: bytes)
      return bytes
    } catch .notUTF8 {
      guard let name = declared(in: bytes) else { throw .unknownEncoding(name: nil) }
      guard name.lowercased() != "utf-8" else { throw .notUTF8 }
      guard let utf8 = utf8(of: bytes, in: name) else { throw .unknownEncoding(name: name) }
      return utf8
    }
  }

  /// UTF-16 after its byte-order mark; `low` is the place of the lower byte of a unit.
  private static func utf8(ofUnits bytes: [UInt8], low: Int) throws(SkippedArticle.Reason) -> [UInt8] {
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map {
      UInt16(bytes[$0 + 1 - low]) << 8 | UInt16(bytes[$0 + low])
    }
    let text = String(decoding: units, as: UTF16.self)
    guard !text.utf8.contains(0) else { throw .binary }
    return Array(text.utf8)
  }

  /// The bytes in an encoding as UTF-8; nil where the system does not have the encoding.
  private static func utf8(of bytes: [UInt8], in encoding: String) -> [UInt8]? {
    guard let converter = iconv_open("UTF-8", encoding), converter != iconv_t(bitPattern: -1) else { return nil }
    defer { iconv_close(converter) }
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    input.withUnsafeMutableBufferPointer { input in
      var (next, left) = (input.baseAddress, input.count)
      while left > 0 {
        let isBad = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 14) { buffer in
          var (end, room) = (buffer.baseAddress, buffer.count)
          let result = iconv(converter, &next, &left, &end, &room)
          let isBad = result == -1 && errno != E2BIG
          output += buffer.prefix(buffer.count - room).map { UInt8(bitPattern: $0) }
          return isBad
        }
        guard isBad else { continue }
        output += Array("\u{FFFD}".utf8)
        next = next?.advanced(by: 1)
        left -= 1
      }
    }
    return output
  }

  /// The word after `charset=` or `encoding=`, without quotation marks.
  private static func declared(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(head), as: UTF8.self).lowercased()
    guard let mark = head.range(of: "charset=") ?? head.range(of: "encoding=") else { return nil }
    let rest = head[mark.upperBound...].unicodeScalars.drop { ["\"", "'", " "].contains($0) }
    let name = rest.prefix {
      $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || "-_.:".unicodeScalars.contains($0))
    }
    return name.isEmpty || name.count > 40 ? nil : String(name)
  }
}
