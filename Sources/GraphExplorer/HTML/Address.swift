import RelationModel

/// The address of a view: a path and its filters, escaped.
struct Address: Hashable, Sendable {
  var path: [String]
  var query: [Request.Field]

  init(_ path: String..., query: KeyValuePairs<String, String?> = [:]) {
    self.path = path
    self.query = query.compactMap { name, value in value.map { .init(name: name, value: $0) } }
  }

  /// The same view with another value of a filter, or without it.
  func setting(_ name: String, _ value: String?) -> Address {
    var address = self
    address.query.removeAll { $0.name == name }
    if let value { address.query.append(.init(name: name, value: value)) }
    return address
  }

  /// The address as a link has it.
  var text: String {
    let pairs = query.map { Self.escaped($0.name) + "=" + Self.escaped($0.value) }
    return "/" + path.map(Self.escaped).joined(separator: "/")
      + (pairs.isEmpty ? "" : "?" + pairs.joined(separator: "&"))
  }

  private static func escaped(_ text: String) -> String {
    text.utf8.reduce(into: "") { result, byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
  }
}
