import Foundation

/// Reads requests out of the bytes of a connection (RFC 9112), within bounds, however the bytes are cut.
///
/// A body needs a `Content-Length`; chunked bodies, folded headers and repeated lengths are refused, since pages need none of them.
struct RequestReader {
  /// How large a request may be.
  static let longestHead = 16_384
  static let mostHeaders = 100
  static let longestBody = 65_536

  /// Why bytes are no request that is answered.
  struct Refusal: Error, Hashable {
    let status: Int
    let sentence: String
  }

  /// A request, and whether the connection stays open after the answer.
  struct Message {
    let request: Request
    let keepsAlive: Bool
  }

  private var buffer: [UInt8] = []
  private var searched = 0

  /// Whether part of a request has come.
  var isInside: Bool { !buffer.isEmpty }

  mutating func add(_ bytes: [UInt8]) { buffer += bytes }

  /// The next request that is there as a whole; nil where more bytes are needed.
  mutating func next() throws(Refusal) -> Message? {
    // Empty lines before a request are passed over (RFC 9112, 2.2).
    while searched == 0, buffer.starts(with: [13, 10]) { buffer.removeFirst(2) }
    guard let end = endOfHead() else {
      if buffer.count > Self.longestHead {
        throw Refusal(status: 431, sentence: "The head of the request is too long.")
      }
      return nil
    }
    guard end <= Self.longestHead else { throw Refusal(status: 431, sentence: "The head of the request is too long.") }
    guard let head = String(validating: buffer[..<end], as: UTF8.self) else { throw .bad("The head is not UTF-8.") }
    let (line, headers) = try Self.parts(of: head)
    let length = try Self.bodyLength(headers)
    let start = end + 4
    guard buffer.count >= start + length else { return nil }
    let body = Data(buffer[start..<start + length])
    buffer.removeFirst(start + length)
    searched = 0
    return try Self.message(line, headers, body)
  }

  private mutating func endOfHead() -> Int? {
    var place = max(0, searched - 3)
    while place + 3 < buffer.count {
      if buffer[place] == 13, buffer[place + 1] == 10, buffer[place + 2] == 13, buffer[place + 3] == 10 { return place }
      place += 1
    }
    searched = buffer.count
    return nil
  }

  private static func parts(of head: String) throws(Refusal) -> (line: Substring, headers: [String: String]) {
    // A carriage return and its line feed are one Character.
    let lines = head.split(separator: "\r\n", omittingEmptySubsequences: false)
    guard lines.count <= mostHeaders + 1 else { throw Refusal(status: 431, sentence: "There are too many headers.") }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":"), colon != line.startIndex else { throw .bad("A header has no name.") }
      let name = line[..<colon]
      guard name.utf8.allSatisfy(isTokenByte) else { throw .bad("A header's name is no token.") }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      guard !value.utf8.contains(where: { $0 < 32 && $0 != 9 || $0 == 127 }) else {
        throw .bad("A header holds a control character.")
      }
      let key = name.lowercased()
      guard headers[key] == nil || !["host", "content-length", "transfer-encoding"].contains(key) else {
        throw .bad("The header \(key) is there twice.")
      }
      headers[key] = headers[key].map { $0 + ", " + value } ?? String(value)
    }
    return (lines[0], headers)
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }

  private static func bodyLength(_ headers: [String: String]) throws(Refusal) -> Int {
    if headers["transfer-encoding"] != nil { throw Refusal(status: 501, sentence: "Bodies in chunks are not read.") }
    guard let text = headers["content-length"] else { return 0 }
    guard !text.isEmpty, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw .bad("The length is no number.")
    }
    guard let length = Int(text), length <= longestBody else {
      throw Refusal(status: 413, sentence: "The body is larger than \(longestBody) bytes.")
    }
    return length
  }

  private static func message(
    _ line: Substring, _ headers: [String: String], _ body: Data
  ) throws(Refusal) -> Message {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    guard words.count == 3, !words[0].isEmpty, words[0].utf8.allSatisfy(isTokenByte) else {
      throw .bad("The first line is no request.")
    }
    guard words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0" else {
      throw Refusal(status: 505, sentence: "Only HTTP/1.1 is spoken here.")
    }
    guard words[1].utf8.count <= Request.longestTarget else {
      throw Refusal(status: 414, sentence: "The address is too long.")
    }
    guard let request = Request(method: String(words[0]), target: String(words[1]), headers: headers, body: body) else {
      throw .bad("The address cannot be read.")
    }
    let connection = headers["connection"]?.lowercased() ?? ""
    return Message(
      request: request, keepsAlive: words[2] == "HTTP/1.1" ? connection != "close" : connection == "keep-alive")
  }
}

extension RequestReader.Refusal {
  fileprivate static func bad(_ sentence: String) -> Self { Self(status: 400, sentence: sentence) }
}
