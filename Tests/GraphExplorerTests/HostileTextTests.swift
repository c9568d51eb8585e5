import Foundation
import RelationModel
import Testing

@testable import GraphExplorer

/// Names, titles and articles may say anything; no page lets them say it to the browser.
@Suite struct HostileTextTests {
  static let texts = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "&amp;<b>&", "'; alert(1); '", "{{7*7}}",
    "]]></script><svg onload=alert(1)>", "javascript:alert(1)", "\u{0}\u{8}\u{202E}\r\nX-Evil: 1",
    String(repeating: "ұзақ", count: 2_500),
  ]

  @Test(arguments: texts.indices)
  func nothingIsTakenForMarkup(number: Int) async throws {
    let text = Self.texts[number]
    let explorer = Explorer.patient(try Samples.graph { text + $0 })
    for target in Samples.targets {
      let response = try await explorer.get(target)
      #expect(response.status == 200, "\(target): \(response.text.prefix(200))")
      #expect(response.headers.allSatisfy { !$0.value.contains("Evil") })
      guard let type = response["Content-Type"] else { continue }
      if type.hasPrefix("text/html") || type.hasPrefix("image/svg") {
        let page = response.text
        for tag in ["<script>alert", "<img src=x", "<b>&", "<svg onload"] { #expect(!page.contains(tag), "\(target)") }
        for link in page.matches(of: /href="([^"]*)"/) { #expect(!link.1.hasPrefix("javascript:"), "\(target)") }
        if type.hasPrefix("text/html"), !target.contains("form=") {
          #expect(WellFormedness(page).problem == nil, "\(target)")
        }
      }
      if type.hasPrefix("application/json") {
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: response.body) }
      }
    }
  }

  @Test(arguments: texts.indices)
  func whatIsAskedIsEscapedToo(number: Int) async throws {
    let text = Self.texts[number]
    let explorer = Explorer.patient(try Samples.graph())
    for target in [
      Address("search", query: ["q": text]), Address("path", query: ["from": text, "to": text, "not": text]),
      Address("signed", query: ["publisher": text]), Address("signed", query: ["since": text]),
      Address("rankings", query: ["by": text]), Address("entity", "x" + text.replacing("/", with: "")),
      Address("api", "search", query: ["q": text]), Address("search", query: ["q": "a", "lang": text]),
    ] {
      guard let request = Request(target: target.text, headers: ["host": "localhost"]) else { continue }
      let response = await explorer.respond(to: request)
      #expect(response.status < 500)
      guard response["Content-Type"]?.hasPrefix("text/html") == true else { continue }
      #expect(WellFormedness(response.text).problem == nil, "\(target.text.prefix(80))")
      #expect(!response.text.contains("<script>alert") && !response.text.contains("<img src=x"))
    }
  }

  @Test func markupEscapesWhateverIsNoLiteral() {
    let text = "<a href=\"x\" title='y'>&{{"
    #expect(("<p>\(text)</p>" as Markup).html == "<p>&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;{{</p>")
    #expect(("\(["<i>\(text.prefix(1))</i>" as Markup, "b"])" as Markup).html == "<i>&lt;</i>b")
    #expect(("\(text.isEmpty ? "" : "<b>\(text.prefix(1))</b>")" as Markup).html == "<b>&lt;</b>")
    #expect(("a\u{1}b\u{FFFE}c" as String).isEmpty == false)
  }
}
