import Foundation
import RelationModel

/// Decides whether a request is answered at all.
struct Guardian {
  let options: Explorer.Options
  let formToken: String

  private static let cookie = "bailanys_token"

  /// The answer to a request that is turned away; nil where it may pass.
  func refusal(of request: Request) -> Response? {
    // A page elsewhere may have its own name lead to this machine (DNS rebinding); its requests carry that name.
    guard let host = request.headers["host"], isOwn(host) else {
      return .text(421, "This server does not answer to that host name.")
    }
    let methods = ["GET", "HEAD"] + (request.path.first == "doubts" ? ["POST"] : [])
    guard methods.contains(request.method) else {
      var response = Response.text(405, "Only \(methods.joined(separator: ", ")) are answered here.")
      response.add("Allow", methods.joined(separator: ", "))
      return response
    }
    if let token = options.token, !isAdmitted(request, token), !isAtTheDoor(request, token) {
      return .text(401, "Open the address that “bailanys serve” printed: it ends with the token.")
    }
    return request.method == "POST" ? refusalOfForm(request) : nil
  }

  /// The answer that lets in whoever brings the token in the address: the token moves into a cookie, and out of the address.
  func entry(_ request: Request) -> Response? {
    guard let token = options.token, request.method == "GET", isAtTheDoor(request, token) else { return nil }
    var address = Address()
    address.path = request.path
    address.query = request.query.filter { $0.name != "token" }
    var response = Response.redirect(to: address.text)
    response.add("Set-Cookie", "\(Self.cookie)=\(token); HttpOnly; SameSite=Strict; Path=/")
    return response
  }

  private func isOwn(_ host: String) -> Bool {
    let name = Self.name(of: host.lowercased())
    if ["127.0.0.1", "localhost", "[::1]"].contains(name) || options.hosts.contains(name) { return true }
    // Beyond the loopback an address of digits is no rebinding, since it is no name.
    return options.token != nil && (name.hasPrefix("[") || name.allSatisfy { $0.isNumber || $0 == "." })
  }

  /// The host without its port.
  private static func name(of host: String) -> String {
    if host.hasPrefix("["), let end = host.firstIndex(of: "]") { return String(host[...end]) }
    return String(host.prefix { $0 != ":" })
  }

  private func isAdmitted(_ request: Request, _ token: String) -> Bool {
    let cookies = (request.headers["cookie"] ?? "").split(separator: ";").map { $0.drop { $0 == " " } }
    let bearer = request.headers["authorization"] ?? ""
    return cookies.contains { Self.isEqual($0, "\(Self.cookie)=\(token)") } || Self.isEqual(bearer, "Bearer \(token)")
  }

  private func isAtTheDoor(_ request: Request, _ token: String) -> Bool {
    request.query.contains { $0.name == "token" && Self.isEqual($0.value, token) }
  }

  private func refusalOfForm(_ request: Request) -> Response? {
    if let origin = request.headers["origin"], origin != "null" {
      let host = origin.split(separator: "/").last.map { String($0).lowercased() }
      guard host == request.headers["host"]?.lowercased() else { return .text(403, "The form is not of this server.") }
    }
    if let site = request.headers["sec-fetch-site"], !["same-origin", "none"].contains(site) {
      return .text(403, "The form is not of this server.")
    }
    guard let form = request.form else { return .text(415, "A form is expected.") }
    guard form.contains(where: { $0.name == "form-token" && Self.isEqual($0.value, formToken) }) else {
      return .text(403, "The form is of another run of this server. Go back, reload the page and try again.")
    }
    return nil
  }

  /// Whether two texts are equal, in a time that does not tell where they differ.
  private static func isEqual(_ one: some StringProtocol, _ other: some StringProtocol) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    return left.count == right.count && zip(left, right).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
