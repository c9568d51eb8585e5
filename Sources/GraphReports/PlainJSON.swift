import Foundation

/// JSON that can be looked at on a terminal: it says the same, without what would steer one.
package enum PlainJSON {
  /// The JSON with an escape (`\u202E`) for each sign that terminals take for a command or that turns the direction of writing around.
  ///
  /// JSON's own rules escape only the controls below U+0020; DEL, the controls from U+0080 to U+009F, line separators and the marks of
  /// direction stand as they are, and occur inside texts alone.
  ///
  /// - Complexity: O(*n*) time and space in the bytes.
  package static func escaped(_ json: Data) -> Data {
    var result: [UInt8] = []
    result.reserveCapacity(json.count)
    let bytes = [UInt8](json)
    var place = 0
    while place < bytes.count {
      guard let (value, length) = steering(bytes, at: place) else {
        result.append(bytes[place])
        place += 1
        continue
      }
      let digits = String(value, radix: 16, uppercase: true)
      result += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
      place += length
    }
    return Data(result)
  }

  /// The sign at a place and its bytes, where it is one that steers.
  private static func steering(_ bytes: [UInt8], at place: Int) -> (value: UInt32, length: Int)? {
    func next(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
    switch (bytes[place], next(1), next(2)) {
    case (0x7F, _, _): return (0x7F, 1)
    case (0xC2, 0x80...0x9F, _): return (UInt32(next(1)), 2)
    // U+061C, Arabic letter mark.
    case (0xD8, 0x9C, _): return (0x61C, 2)
    // U+200E, U+200F, U+2028 to U+202E.
    case (0xE2, 0x80, 0x8E...0x8F), (0xE2, 0x80, 0xA8...0xAE): return (0x2000 + UInt32(next(2) - 0x80), 3)
    // U+2066 to U+2069.
    case (0xE2, 0x81, 0xA6...0xA9): return (0x2040 + UInt32(next(2) - 0x80), 3)
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether it turns the direction of writing around until its counterpart comes, and so would reach beyond a text that has none.
  var isDirectionOverride: Bool { (0x202A...0x202E).contains(value) || (0x2066...0x2069).contains(value) }
}
