import Foundation
import RelationModel
import Testing

@testable import GraphReports

@Suite struct HTMLTests {
  /// Every tag is closed, every id is there once, every reference leads to one, and nothing is fetched.
  @Test(arguments: Language.allCases) func thePageHoldsTogether(language: Language) throws {
    let graph = try SampleGraph().graph()
    let report = report(graph, language, scope: fullScope(graph))
    let page = report.html()
    let reader = TagReader(page)
    #expect(reader.unclosed.isEmpty, "\(reader.unclosed)")
    #expect(reader.ids.count == Set(reader.ids).count)
    #expect(!reader.references.isEmpty)
    for reference in reader.references { #expect(reader.ids.contains(reference), "#\(reference) leads nowhere") }
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">"))
    for section in report.sections { #expect(reader.ids.contains(section.topic.rawValue)) }
    #expect(Set(1...report.evidence.count).allSatisfy { reader.ids.contains("evidence-\($0)") })
    for fetching in ["<link", "<img", "src=", "@import", "url(http"] { #expect(!page.contains(fetching)) }
  }

  /// The page says what the Markdown says.
  @Test(arguments: Language.allCases) func allWordsAreThere(language: Language) throws {
    let graph = try SampleGraph().graph()
    let report = report(graph, language, scope: fullScope(graph))
    let page = report.html()
    for section in report.sections {
      for block in section.blocks {
        switch block {
        case .paragraph(let text): #expect(page.contains("<p>\(text.html(in: language))</p>"))
        case .table(let table): #expect(page.contains(table.html(in: language)))
        case .heading(let text): #expect(page.contains("<h3>\(HTML.escaped(text))</h3>"))
        case .list(let items), .steps(let items):
          for item in items { #expect(page.contains("<li>\(item.html(in: language))</li>")) }
        case .evidence(let items): for item in items { #expect(page.contains(item.html(in: language))) }
        case .picture(let picture): #expect(page.contains(">\(HTML.escaped(picture.caption))</figcaption>"))
        }
      }
    }
  }

  @Test func headingsGoStepByStep() throws {
    let graph = try SampleGraph().graph()
    let levels = TagReader(report(graph, .kk, scope: fullScope(graph)).html()).names.compactMap { name in
      name.count == 2 && name.hasPrefix("h") ? Int(name.dropFirst()) : nil
    }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    for (level, next) in zip(levels, levels.dropFirst()) { #expect(next <= level + 1) }
  }

  @Test(arguments: [
    ("a<b>&\"c\"", "a&lt;b&gt;&amp;&quot;c&quot;"), ("бір\nекі\u{0}", "бір екі "),
    ("😀 e\u{301} \u{202E}", "😀 e\u{301} "),
    ("\u{FFFF}", " "), ("", ""),
  ])
  func escaping(text: String, expected: String) {
    #expect(HTML.escaped(text) == expected)
  }

  @Test func cellsKnowWhatTheyAreSortedBy() throws {
    let date = try #require(PartialDate("2025-03-09"))
    let table = ReportTable(
      columns: [.init("Аты"), .init("n", .trailing), .init("Күні")],
      rows: [[ReportText("<b>"), ReportText(1_234, in: .kk), ReportText(date, in: .kk)]])
    #expect(
      table.html(in: .kk) == """
        <table>
        <thead>
        <tr><th scope="col">Аты</th><th scope="col" class="n">n</th><th scope="col">Күні</th></tr>
        </thead>
        <tbody>
        <tr><th scope="row">&lt;b&gt;</th><td class="n" data-key="1234.0">1\u{A0}234</td>\
        <td data-key="2025-03-09">2025 жылғы 9 наурыз</td></tr>
        </tbody>
        </table>
        """)
  }

  @Test func picturesGetIDsOfTheirOwn() {
    let svg = InlineSVG(samplePicture, prefix: "p7-", label: "picture-7").text
    #expect(
      svg == """
        <svg aria-labelledby="picture-7" width="133" height="67" viewBox="0 0 100 50" \
        xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">
        <g id="p7-graph0"><title>Кім &amp; кіммен</title>
        <g id="p7-a_node1"><a xlink:href="https://example.kz/1?a=1&amp;b=2" xlink:title="«Бір»">\
        <text x="1" y="9">Бір id="x"</text></a></g>
        <path id="p7-curve&#45;1" d="M0 0"/><use xlink:href="#p7-curve&#45;1"/><rect width="9" height="9" fill="url(#p7-curve&#45;1)"/>
        </g>
        </svg>
        """)
    #expect(InlineSVG("no picture", prefix: "p1-", label: "x").text == "")
    #expect(InlineSVG("<svg><g", prefix: "p1-", label: "x").text == "")
  }

  @Test(arguments: ["<script>alert(1)</script>", "\" onclick=\"x", "&amp;", "</title>", "a\u{0}b", "'"])
  func namesBreakNoPage(name: String) throws {
    var sample = SampleGraph()
    for place in sample.entities.indices { sample.entities[place].name = name }
    sample.articles[0].title = name
    sample.articles[0].url = "javascript:alert(1)"
    let page = report(try sample.graph(), .kk, title: name).html()
    let reader = TagReader(page)
    #expect(reader.unclosed.isEmpty)
    #expect(reader.names.count { $0 == "script" } == 1)
    #expect(!page.contains("javascript:"))
    #expect(!page.contains("onclick=\"x"))
  }

  /// What is written with colours can be read: contrast of 4.5 at least, after WCAG 2.
  @Test(arguments: [
    ("#1a1a1a", "#ffffff"), ("#0b4f8a", "#ffffff"), ("#1a1a1a", "#f3f5f7"), ("#0b4f8a", "#f3f5f7"),
    ("#0b4f8a", "#fff3c4"),
  ])
  func contrast(ink: String, paper: String) {
    let luminances = [ink, paper].map { color -> Double in
      let parts = stride(from: 1, to: 7, by: 2).map { start -> Double in
        let digits = color.dropFirst(start).prefix(2)
        let value = Double(Int(digits, radix: 16) ?? 0) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      }
      return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }
    #expect(((luminances.max() ?? 0) + 0.05) / ((luminances.min() ?? 0) + 0.05) >= 4.5)
    #expect(HTML.style.contains(ink))
  }
}

/// The tags of a page.
private struct TagReader {
  private(set) var names: [String] = []
  private(set) var ids: [String] = []
  private(set) var references: [String] = []
  private(set) var unclosed: [String] = []

  init(_ page: String) {
    let empty: Set<String> = ["meta", "img", "br", "!DOCTYPE"]
    let words = page.replacing(/<script>(.|\n)*?<\/script>/, with: "<script></script>")
      .replacing(/<style>(.|\n)*?<\/style>/, with: "<style></style>")
    for tag in words.matches(of: /<(\/?)([!\w]+)([^>]*?)(\/?)>/) {
      let name = String(tag.2)
      if tag.1 == "/" {
        if unclosed.last == name { unclosed.removeLast() } else { unclosed.append("/" + name) }
        continue
      }
      names.append(name)
      if tag.4.isEmpty, !empty.contains(name) { unclosed.append(name) }
      for attribute in String(tag.3).matches(of: /([\w:-]+)="([^"]*)"/) {
        let value = String(attribute.2)
        switch attribute.1 {
        case "id": ids.append(value)
        case "aria-labelledby": references.append(value)
        case "href", "xlink:href": if value.hasPrefix("#") { references.append(String(value.dropFirst())) }
        default: break
        }
      }
    }
  }
}
