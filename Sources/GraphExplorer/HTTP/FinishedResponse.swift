import Foundation

extension Response {
  /// What every page may load: its own script, style sheet and pictures, and nothing from elsewhere.
  static let contentSecurityPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; "
    + "base-uri 'none'; frame-ancestors 'none'"

  /// The answer as it is sent: with the headers that keep browsers safe, not at all where the browser has it, and packed where the browser
  /// can unpack it.
  func finished(for request: Request) -> Response { sealed(packed: request.takesGzip).unlessKnown(to: request) }

  /// The answer with its headers, packed if that makes it smaller: the same for whoever asks.
  func sealed(packed: Bool) -> Response {
    var response = self
    response.add("Content-Security-Policy", Self.contentSecurityPolicy)
    response.add("X-Content-Type-Options", "nosniff")
    response.add("Referrer-Policy", "no-referrer")
    response.add("Cross-Origin-Resource-Policy", "same-origin")
    response.add("Cross-Origin-Opener-Policy", "same-origin")
    guard status == 200 else {
      response.add("Cache-Control", "no-store")
      return response
    }
    response.add("Cache-Control", "private, no-cache")
    response.add("Vary", "Accept-Encoding, Accept-Language")
    response.add("ETag", "W/\"\(Self.fingerprint(of: body))\"")
    return packed ? response.packed() : response
  }

  /// The sealed answer, or that it is still the one that the browser has.
  func unlessKnown(to request: Request) -> Response {
    guard status == 200, let tag = self["ETag"] else { return self }
    let known = (request.headers["if-none-match"] ?? "").split(separator: ",").map { $0.filter { !$0.isWhitespace } }
    guard known.contains(tag) || known.contains("*") else { return self }
    var response = self
    response.status = 304
    response.body = Data()
    response.headers.removeAll { $0.name == "Content-Encoding" }
    return response
  }

  private func packed() -> Response {
    let isPacked = ["image/png", "application/pdf"].contains(self["Content-Type"] ?? "")
    guard !isPacked, body.count > 1_000, let data = body.gzipped(), data.count < body.count else { return self }
    var response = self
    response.body = data
    response.add("Content-Encoding", "gzip")
    return response
  }

  /// 64 bits that differ where bytes do (FNV-1a), for telling editions of a page apart; no secret hangs on them.
  private static func fingerprint(of data: Data) -> String {
    let hash = data.withUnsafeBytes { bytes in
      bytes.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    }
    return String(hash, radix: 16)
  }
}

extension Request {
  /// Whether the browser can unpack gzip.
  var takesGzip: Bool {
    (headers["accept-encoding"] ?? "").lowercased().split(separator: ",").contains {
      let parts = $0.filter { !$0.isWhitespace }.split(separator: ";")
      return parts.first == "gzip" && !["q=0", "q=0.0"].contains(parts.dropFirst().first ?? "")
    }
  }
}
