import Foundation

/// JSON whose bytes depend on the value alone.
enum JSONText {
  /// An encoder with sorted keys; numbers that are none become words.
  static func encoder() -> JSONEncoder {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    encoder.nonConformingFloatEncodingStrategy = .convertToString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return encoder
  }

  /// A decoder of what the encoder writes.
  static func decoder() -> JSONDecoder {
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = .convertFromString(
      positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
    return decoder
  }

  /// A value in one line. What the package encodes are texts, numbers, lists and objects of them: encoding cannot fail.
  static func line(_ value: some Encodable) -> String {
    guard let data = try? encoder().encode(value) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }

  /// What a decoder finds wrong, in words.
  static func words(for error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context):
      "there is no “\(key.stringValue)”" + place(context.codingPath)
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "a value is of the wrong kind" + place(context.codingPath)
    case DecodingError.dataCorrupted(let context) where !context.codingPath.isEmpty:
      context.debugDescription + place(context.codingPath)
    default: "this is not valid JSON"
    }
  }

  private static func place(_ path: [any CodingKey]) -> String {
    path.isEmpty
      ? "" : " in “" + path.map { $0.intValue.map { "\($0)" } ?? $0.stringValue }.joined(separator: ".") + "”"
  }
}
