import Foundation
import Testing

@testable import GraphDrawing

/// What an SVG and a PDF say beside the picture.
@Suite struct DocumentTests {
  @Test(arguments: SamplePictures.kinds.map(\.name))
  func svgHasTitleAndDescription(name: String) throws {
    let kind = try #require(SamplePictures.kinds.first { $0.name == name }).kind
    let drawing = try SampleGraph.make().drawing(of: kind, options: SamplePictures.options(name, limit: 20))
    let data = try drawing.render(as: .svg).data
    let text = String(decoding: data, as: UTF8.self)
    let head = text.components(separatedBy: "<g ")[0]
    #expect(head.contains("<svg role=\"img\""))
    #expect(head.contains("<title>\(drawing.title ?? "?")</title>"))
    #expect(head.contains("<desc>Байланыстар суреті: түйін – \(drawing.nodes.count)"))
    // No key of Graphviz's is left where a reader's pointer or screen reader finds it.
    #expect(text.firstMatch(of: /<title>([nl]\d+|cluster\d+|header|footer)/) == nil)
    let svg = SVGContent(data)
    #expect(Set(svg.ids).isSuperset(of: drawing.nodes.map(\.id)))
  }

  @Test func everyEdgeOfASVGLeadsToItsArticle() throws {
    let drawing = try SampleGraph.make().drawing(of: .events)
    let svg = SVGContent(try drawing.render(as: .svg).data)
    #expect(drawing.edges.allSatisfy { $0.url != nil && $0.tooltip != nil })
    #expect(svg.links.count >= drawing.edges.count)
    for edge in drawing.edges {
      #expect(svg.links.contains(edge.url ?? ""))
      #expect(svg.tooltips.contains(edge.tooltip ?? ""))
    }
  }

  @Test(arguments: [LayoutEngine.dot, .neato])
  func edgesOfAPDFCarryLinkAndSentence(engine: LayoutEngine) throws {
    var drawing = RenderingTests.pair
    drawing.engine = engine
    drawing.edges[0].url = "https://example.org/(a)?b=1&c=ә"
    let picture = try drawing.render(as: .pdf)
    let text = String(decoding: picture.data, as: UTF8.self)
    if text.contains("/Type /ObjStm") {
      // Cairo from 1.18 on packs the page, which takes more than an addition at the end to change.
      #expect(picture.notes.contains { $0.contains("no links") } && !text.contains("/Annots"))
      return
    }
    #expect(picture.notes.isEmpty)
    #expect(text.contains(#"/URI (https://example.org/\(a\)?b=1&c=%D3%99)"#))
    let words = "Сөйлем «тырнақша» & <белгі>".utf16.map { String(format: "%04X", $0) }.joined()
    #expect(text.contains("<FEFF\(words)>"))
    #expect(text.contains("/Annots [ "))
    try expectWhole(picture.data)
  }

  @Test func aPDFWithoutLinksIsLeftAsItIs() throws {
    let text = String(decoding: try Drawing(nodes: [.init(id: "a", label: "а")]).render(as: .pdf).data, as: UTF8.self)
    #expect(!text.contains("/Annots") && text.components(separatedBy: "%%EOF").count == 2)
    #expect(PDFDocument(Data("not a PDF".utf8)).linked([.init(places: [], url: nil, remark: "")]) == nil)
  }

  /// The last table leads to every new object, and on to the table before it.
  private func expectWhole(_ data: Data) throws {
    // A letter a byte, so that places are offsets: streams of a PDF are no text.
    let text = try #require(String(data: data, encoding: .isoLatin1))
    let ends = text.matches(of: /startxref\s+(\d+)\s+%%EOF/).compactMap { Int($0.1) }
    #expect(ends.count == 2)
    #expect(data.dropFirst(ends[1]).starts(with: Data("xref\n".utf8)))
    let table = String(decoding: data.dropFirst(ends[1]), as: UTF8.self)
    let rows = table.matches(of: #/\n(\d+) 1\n(\d{10}) 00000 n /#)
    #expect(!rows.isEmpty)
    for row in rows {
      let object = data.dropFirst(try #require(Int(row.2)))
      #expect(object.starts(with: Data("\(row.1) 0 obj\n".utf8)), "object \(row.1)")
    }
    #expect(table.contains("/Prev \(ends[0])\n"))
  }
}
