import Foundation
import Testing

@testable import GraphExplorer

/// Reading requests out of bytes.
@Suite struct RequestReaderTests {
  @Test func aRequestIsReadHoweverItIsCut() throws {
    let text = "POST /doubts?a=%D2%9B+1 HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nX: a\r\nX: b\r\n\r\nhello"
    for size in 1...text.utf8.count {
      var reader = RequestReader()
      var messages: [RequestReader.Message] = []
      let bytes = Array((text + text).utf8)
      for start in stride(from: 0, to: bytes.count, by: size) {
        reader.add(Array(bytes[start..<min(bytes.count, start + size)]))
        while let message = try reader.next() { messages.append(message) }
      }
      #expect(messages.count == 2 && !reader.isInside)
      for message in messages {
        #expect(message.request.method == "POST" && message.request.path == ["doubts"] && message.request["a"] == "қ 1")
        #expect(message.request.body == Data("hello".utf8) && message.request.headers["x"] == "a, b")
        #expect(message.keepsAlive)
      }
    }
  }

  @Test(arguments: [
    ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400), ("GET /\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/2\r\n\r\n", 505), ("G T / HTTP/1.1\r\n\r\n", 400), ("GET x HTTP/1.1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nA : b\r\n\r\n", 400), ("GET / HTTP/1.1\r\n: b\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\n folded\r\n\r\n", 400), ("GET / HTTP/1.1\r\nA: b\nC: d\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nContent-Length: 1, 1\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n", 400),
    ("GET / HTTP/1.1\r\nContent-Length: 99999999999999999999\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nContent-Length: 70000\r\n\r\n", 413),
    ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 501),
    ("GET /" + String(repeating: "a", count: 9_000) + " HTTP/1.1\r\n\r\n", 414),
    ("GET / HTTP/1.1\r\nA: " + String(repeating: "a", count: 17_000), 431),
    ("GET / HTTP/1.1\r\n" + String(repeating: "A: b\r\n", count: 101) + "\r\n", 431),
    ("GET /%FF HTTP/1.1\r\n\r\n", 400), ("GET /../x HTTP/1.1\r\n\r\n", 400),
  ])
  func whatIsNoRequestIsRefused(text: String, status: Int) {
    var reader = RequestReader()
    reader.add(Array(text.utf8))
    #expect { try reader.next() } throws: { ($0 as? RequestReader.Refusal)?.status == status }
  }

  @Test func bytesAtRandomAreRefusedOrAwaited() {
    var state: UInt64 = 7
    func random(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pieces = [
      "GET", " ", "/", "HTTP/1.1", "\r\n", "\n", ":", "a", "%", "Host", "Content-Length: 3", "\u{0}", "\r\n\r\n", "қ",
    ]
    for _ in 0..<3_000 {
      var reader = RequestReader()
      reader.add((0..<random(12)).flatMap { _ in Array(pieces[random(pieces.count)].utf8) })
      _ = try? reader.next()
    }
  }
}
