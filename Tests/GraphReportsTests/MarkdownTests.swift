import RelationModel
import Testing

@testable import GraphReports

@Suite struct MarkdownTests {
  @Test(arguments: [
    ("Аида Балаева", "Аида Балаева"),
    ("a|b", #"a\|b"#),
    ("[x](y)", #"\[x\](y)"#),
    ("`code` *b* _i_ ~~s~~", #"\`code\` \*b\* \_i\_ \~\~s\~\~"#),
    ("<script>&amp;", #"\<script\>\&amp;"#),
    (#"\|"#, #"\\\|"#),
    ("# $x$", "\\# \\$x\\$"),
    ("бір\nекі\r\nүш\ttab\u{2028}\u{0}", "бір екі  үш tab  "),
    ("😀 e\u{301} \u{202E}", "😀 e\u{301} "),
    ("", ""),
  ])
  func escaping(text: String, expected: String) {
    #expect(Markdown.escaped(text) == expected)
  }

  @Test func addresses() {
    #expect(Markdown.address("a b/(1)<2>.svg", keeping: "/") == "a%20b/%281%29%3C2%3E.svg")
    #expect(Markdown.address("қ\n", keeping: "") == "%D2%9B%0A")
  }

  @Test func tablesKeepTheirShape() {
    let table = ReportTable(
      columns: [.init("Аты|жөні"), .init("n", .trailing)],
      rows: [
        [ReportText("a|b\nc"), ReportText("1")], [ReportText("short")],
        [ReportText("1"), ReportText("2"), ReportText("3")],
      ])
    #expect(
      table.markdown() == """
        | Аты\\|жөні | n |
        | --- | ---: |
        | a\\|b c | 1 |
        | short |  |
        | 1 | 2 |
        """)
  }

  /// However entities are called, every line of a table has as many cells as its head.
  @Test(arguments: ["a|b|c", "x\ny", "\\", "\\|", "`", "<b>", "]( http://x", String(repeating: "ұ", count: 10_000)])
  func namesBreakNoTable(name: String) throws {
    var sample = SampleGraph()
    for place in sample.entities.indices { sample.entities[place].name = name }
    sample.articles[0].title = name
    sample.articles[0].url = "javascript:alert(1)"
    let markdown = report(try sample.graph(), .kk, title: name).markdown()
    var columns: Int?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      guard line.hasPrefix("|") else {
        columns = nil
        continue
      }
      let bars = barCount(line)
      #expect(bars == columns ?? bars)
      columns = bars
    }
    #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("#") && !$0.hasPrefix("###") }.count == 16)
    #expect(!markdown.contains("javascript:"))
  }

  /// The bars that no backslash escapes.
  private func barCount(_ line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for character in line {
      if character == "|" && !isEscaped { count += 1 }
      isEscaped = character == "\\" && !isEscaped
    }
    return count
  }
}
