import Foundation

/// A request as the pages see it: bounded, decoded, with the names of headers in small letters.
public struct Request: Sendable {
  /// The method, in capital letters.
  public var method: String
  /// The parts of the path between slashes, decoded; none for `/`.
  public var path: [String]
  /// The query's pairs in order, decoded.
  public var query: [Field]
  /// The headers, by name in small letters.
  public var headers: [String: String]
  /// The body.
  public var body: Data

  /// A name with its value, in a query or a form.
  public struct Field: Hashable, Sendable {
    /// The name.
    public let name: String
    /// The value.
    public let value: String

    /// Makes a pair.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The longest target that is read, in bytes.
  public static let longestTarget = 32_000

  /// Makes a request of a target such as `/search?q=Тоқаев`, escaped or not.
  ///
  /// - Returns: Nil where the target is too long, does not begin with a slash, is not UTF-8 when decoded, holds a zero byte, or would lead
  ///   upwards (`..`).
  public init?(method: String = "GET", target: String, headers: [String: String] = [:], body: Data = Data()) {
    guard target.utf8.count <= Self.longestTarget, target.hasPrefix("/") else { return nil }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    let segments = parts[0].split(separator: "/").map { Self.decoded($0, plusIsSpace: false) }
    let path = segments.compactMap { $0 }
    // A segment is decoded once and never joined again, so that neither an escaped slash nor two dots lead anywhere.
    guard path.count == segments.count,
      path.allSatisfy({ $0 != ".." && $0 != "." && !$0.contains("/") && !$0.utf8.contains(0) }),
      let query = Self.fields(parts.count > 1 ? parts[1] : "")
    else { return nil }
    self.method = method
    self.path = path
    self.query = query
    self.headers = headers
    self.body = body
  }

  /// The first value of a name in the query; nil where there is none or it is empty.
  public subscript(name: String) -> String? {
    query.first { $0.name == name }.flatMap { $0.value.isEmpty ? nil : $0.value }
  }

  /// The pairs of a body that is a form; nil where it is none.
  var form: [Field]? {
    guard headers["content-type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") ?? false,
      let text = String(validating: body, as: UTF8.self)
    else { return nil }
    return Self.fields(text[...])
  }

  private static func fields(_ text: Substring) -> [Field]? {
    var fields: [Field] = []
    for pair in text.split(separator: "&") {
      let sides = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = decoded(sides[0], plusIsSpace: true),
        let value = sides.count > 1 ? decoded(sides[1], plusIsSpace: true) : ""
      else { return nil }
      fields.append(Field(name: name, value: value))
    }
    return fields
  }

  private static func decoded(_ text: Substring, plusIsSpace: Bool) -> String? {
    let plain = plusIsSpace ? text.replacing("+", with: " ") : text
    return String(plain).removingPercentEncoding
  }
}
