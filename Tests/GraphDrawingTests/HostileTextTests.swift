import Foundation
import Testing

@testable import GraphDrawing

/// Texts that look like commands to Graphviz, to XML or to a text layout arrive as they are.
@Suite struct HostileTextTests {
  static let oneLiners = [
    #"C:\N\G\E\T\H\L\l\r\n"#, #"\"#, #"a\\b"#, #""quoted" 'and' «more»"#, "<b>bold</b>", "<TR><TD>x</TD></TR>",
    "<", "a < b > c", "R&D", "&amp; &lt; &#65;", "&#x41;", "&nbsp;", "&amp;amp;", "&", "&;", "a]; b -> c; [x=\"",
    "/* */ // #", "--><!--", "]]>", "%s %n %d", "{a|b|<c>d}", "\\{x\\}", "$(rm)", "\u{200F}שלום\u{200F}", "🙂🇰🇿👩‍👩‍👧",
    "\u{0301}", "e\u{0301}", "<\u{0301}b>", "&\u{0301}amp;", "a\\\u{0301}N", "\"\u{0301} x=\"\u{0301}",
    ">\u{200D}<\u{FE0F}", "\u{FEFF}бом", "日本語", "ﷺ",
  ]

  @Test(arguments: oneLiners, [LayoutEngine.dot, .neato])
  func arrivesAsItIs(text: String, engine: LayoutEngine) throws {
    let drawing = Drawing(
      nodes: [.init(id: text, label: text, group: "g"), .init(id: "other", label: "o", group: "g")],
      edges: [.init(source: text, target: "other", label: text, tooltip: text)],
      groups: [.init(id: "g", label: text)], title: text, caption: text,
      legend: [.init(.line(.solid), text)], footnotes: [text], source: text, engine: engine)
    let svg = SVGContent(try drawing.render(as: .svg).data)
    let shown = svg.texts.map { $0.replacing("\u{A0}", with: " ").trimmingCharacters(in: .whitespaces) }
    let wanted = text.trimmingCharacters(in: .whitespaces)
    #expect(shown.count { $0 == wanted } >= 7, "\(wanted) in \(shown)")
    #expect(svg.tooltips.contains(text), "\(text) in \(svg.tooltips)")
    for format in [PictureFormat.png, .pdf, .gv] { #expect(try !drawing.render(as: format).data.isEmpty) }
  }

  @Test(arguments: [
    ("a\u{0}b", "ab"), ("a\u{1B}[31mb", "a[31mb"), ("tab\tbed", "tab bed"), ("line\nbreak", "line\nbreak"),
    ("carriage\r\nreturn", "carriage\nreturn"), ("sep\u{2028}arated", "sep\narated"), ("\u{FFFF}x\u{FFFE}", "x"),
    ("Ә\u{202E}абв\u{2066}г", "Әабвг"), ("\u{85}", ""), ("", ""), ("   ", ""),
  ])
  func controlCharactersAreLeftOut(text: String, shown: String) throws {
    let svg = SVGContent(try Drawing(nodes: [.init(id: "a", label: text)]).render(as: .svg).data)
    #expect(svg.words == shown)
  }

  /// Texts of 10,000 letters and more, named so that a failure does not print them.
  enum Overlong: String, CaseIterable {
    case words, letters, emoji, combiningMarks, lines, ampersands

    var text: String {
      switch self {
      case .words: String(repeating: "ұзын ", count: 2_000)
      case .letters: String(repeating: "ә", count: 10_000)
      case .emoji: String(repeating: "🙂", count: 10_000)
      case .combiningMarks: "a" + String(repeating: "\u{0301}", count: 10_000)
      case .lines: String(repeating: "\n", count: 10_000) + "соңы"
      case .ampersands: String(repeating: "&", count: 10_000)
      }
    }
  }

  @Test(arguments: Overlong.allCases)
  func overlongTextsAreCut(kind: Overlong) throws {
    let text = kind.text
    var drawing = Drawing(
      nodes: [.init(id: "a", label: text), .init(id: "b", label: "b")],
      edges: [.init(source: "a", target: "b", label: text, tooltip: text)], title: text, source: text)
    for engine in [LayoutEngine.dot, .neato] {
      drawing.engine = engine
      let svg = SVGContent(try drawing.render(as: .svg).data)
      let longest = svg.texts.map(\.count).max() ?? 0
      #expect(longest <= 200)
      #expect(svg.texts.count < 40)
      let size = try #require(sizeOfPNG(drawing.render(as: .png).data))
      #expect(max(size.width, size.height) < 8_000)
    }
  }

  @Test func onlyWebAddressesAreLinked() throws {
    for address in ["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://a b", "https://\"x"] {
      let drawing = Drawing(nodes: [.init(id: "a", label: "a", url: address)])
      #expect(try SVGContent(drawing.render(as: .svg).data).links.isEmpty)
    }
    #expect(GraphvizText.url("https://example.org/?a=1&amp=2") == "https://example.org/?a=1&amp;amp=2")
  }

  @Test func strangeNumbersDraw() throws {
    for number in [Double.nan, .infinity, -.infinity, 0, -5, 1e300] {
      let drawing = Drawing(
        nodes: [.init(id: "a", label: "a", scale: number), .init(id: "b", label: "b", tone: .category(Int.min))],
        edges: [.init(source: "a", target: "b", width: number), .init(source: "a", target: "a", label: "өзіне")])
      for engine in LayoutEngine.allCases {
        var drawing = drawing
        drawing.engine = engine
        #expect(try !drawing.render(as: .svg).data.isEmpty)
      }
    }
  }
}
