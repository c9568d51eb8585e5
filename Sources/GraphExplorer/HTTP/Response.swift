import Foundation

/// An answer to a request.
public struct Response: Sendable {
  /// The status code.
  public var status: Int
  /// The headers, in order.
  public var headers: [Request.Field]
  /// The body.
  public var body: Data
  /// Whether the next who asks may get more, such as a picture that was not ready.
  var isProvisional = false

  /// Makes an answer.
  public init(status: Int = 200, type: String, body: Data, headers: [Request.Field] = []) {
    self.status = status
    self.headers = [Request.Field(name: "Content-Type", value: type)] + headers
    self.body = body
  }

  /// The first value of a header; nil where there is none.
  public subscript(name: String) -> String? {
    headers.first { $0.name.lowercased() == name.lowercased() }?.value
  }

  mutating func add(_ name: String, _ value: String) { headers.append(.init(name: name, value: value)) }

  /// The answer that sends a browser to another page.
  static func redirect(to address: String) -> Response {
    Response(
      status: 303, type: "text/plain; charset=utf-8", body: Data(), headers: [.init(name: "Location", value: address)])
  }

  /// An answer of a sentence.
  static func text(_ status: Int, _ sentence: String) -> Response {
    Response(status: status, type: "text/plain; charset=utf-8", body: Data((sentence + "\n").utf8))
  }
}
