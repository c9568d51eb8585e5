import Foundation
import GraphDrawing
import Testing

@Suite struct RenderingTests {
  static let pair = Drawing(
    nodes: [
      .init(id: "a", label: "Әліппе ғұмырнамасы"), .init(id: "b", label: "Өрік & қауын", shape: .box),
      .init(id: "c", label: "Іңір", shape: .hexagon, tone: .category(2)),
    ],
    edges: [
      .init(
        source: "a", target: "b", label: "һәм", tooltip: "Сөйлем «тырнақша» & <белгі>",
        url: "https://example.org/?a=1&b=2", arrow: .toTarget),
      .init(source: "b", target: "c", line: .faint),
    ],
    title: "Қазақша тақырып", legend: [.init(.node(.box, .category(1)), "жеміс")], footnotes: ["[1] Ескерту"],
    source: "Дереккөз: ұлттық қор")

  @Test(arguments: LayoutEngine.allCases)
  func everyEngineDrawsEveryWord(engine: LayoutEngine) throws {
    var drawing = Self.pair
    drawing.engine = engine
    let svg = SVGContent(try drawing.render(as: .svg).data)
    for word in [
      "Әліппе", "Өрік & қауын", "Іңір", "һәм", "Қазақша тақырып", "жеміс", "[1] Ескерту", "Дереккөз: ұлттық қор",
    ] {
      #expect(svg.words.contains(word), "\(word) in \(svg.words)")
    }
    #expect(svg.links.contains("https://example.org/?a=1&b=2"))
    #expect(svg.tooltips.contains("Сөйлем «тырнақша» & <белгі>"))
  }

  @Test func kazakhLettersArriveInSVG() throws {
    let letters = "әғқңөұүһі ӘҒҚҢӨҰҮҺІ"
    let picture = try Drawing(nodes: [.init(id: "a", label: letters)], title: letters).render(as: .svg)
    #expect(SVGContent(picture.data).texts == [letters, letters])
    #expect(String(decoding: picture.data, as: UTF8.self).contains("font-family=\"Noto Sans,DejaVu Sans,"))
  }

  @Test(arguments: [false, true])
  func bitmapHasItsSizeAndIsNotBlank(isLarge: Bool) throws {
    let drawing = isLarge ? try SampleGraph.make().drawing(of: .mentions) : Self.pair
    let picture = try drawing.render(as: .png)
    let size = try #require(sizeOfPNG(picture.data))
    #expect((100...8_000).contains(size.width) && (100...8_000).contains(size.height))
    // A white page compresses to less than a thousandth.
    #expect(picture.data.count > size.width * size.height * 4 / 500)
    #expect(picture.notes.isEmpty, "\(picture.notes)")
  }

  @Test func doubleResolutionDoublesTheBitmap() throws {
    let small = try #require(sizeOfPNG(Self.pair.render(as: .png, resolution: 72).data))
    let large = try #require(sizeOfPNG(Self.pair.render(as: .png, resolution: 144).data))
    #expect(abs(large.width - 2 * small.width) <= 2 && abs(large.height - 2 * small.height) <= 2)
  }

  @Test func bitmapIsBoundedAndSaysSo() throws {
    let picture = try SampleGraph.make().drawing(of: .events).render(as: .png, maximumPixels: 900)
    let size = try #require(sizeOfPNG(picture.data))
    #expect((890...900).contains(max(size.width, size.height)))
    #expect(picture.notes.count == 1 && picture.notes[0].contains("900 pixels"))
  }

  @Test func pdfIsWhole() throws {
    let data = try Self.pair.render(as: .pdf).data
    #expect(data.starts(with: Data("%PDF-1.".utf8)))
    #expect(String(decoding: data.suffix(8), as: UTF8.self).contains("%%EOF"))
    #expect(data.count > 5_000)
  }

  @Test(arguments: [PictureFormat.gv, .svg, .png])
  func sameDrawingSameBytes(format: PictureFormat) throws {
    let drawing = try SampleGraph.make().drawing(of: .mentions)
    var shuffled = drawing
    shuffled.nodes.reverse()
    shuffled.edges.reverse()
    let first = try drawing.render(as: format)
    #expect(try drawing.render(as: format) == first)
    #expect(try shuffled.render(as: format) == first)
  }

  @Test func concurrentCallersGetWhatTheyAskFor() async throws {
    let drawings = (0..<6).map { number in
      var drawing = Self.pair
      drawing.title = "Сурет \(number)"
      drawing.engine = number.isMultiple(of: 2) ? .dot : .neato
      return drawing
    }
    let alone = try drawings.map { try $0.render(as: .svg).data }
    try await withThrowingTaskGroup(of: (Int, Data).self) { group in
      for turn in 0..<60 {
        group.addTask { (turn % 6, try drawings[turn % 6].render(as: .svg).data) }
      }
      for try await (number, data) in group { #expect(data == alone[number]) }
    }
  }

  #if os(Linux)
    @Test func memoryStaysFlat() throws {
      func residentBytes() throws -> Int {
        let pages = try String(contentsOfFile: "/proc/self/statm", encoding: .utf8).split(separator: " ")
        return try #require(Int(pages[1])) * 4096
      }
      var drawings = [Self.pair, Self.pair]
      drawings[1].engine = .neato
      func growth(of times: Int) throws -> Int {
        let before = try residentBytes()
        for _ in 0..<times {
          for format in PictureFormat.allCases {
            for drawing in drawings { _ = try drawing.render(as: format, resolution: 72) }
          }
        }
        return try residentBytes() - before
      }
      _ = try growth(of: 30)  // Fonts and plug-ins are loaded once.
      // Other tests of the process take memory too, but not in every one of the turns.
      var least = Int.max
      for _ in 0..<40 where least >= 1 << 17 { least = min(least, try growth(of: 25)) }
      #expect(least < 1 << 17, "each 200 renderings take \(least) bytes more")
    }
  #endif
}

@Suite struct DrawingErrorTests {
  @Test func idsMustFit() {
    let node = Drawing.Node(id: "a", label: "a")
    let edge = Drawing.Edge(source: "a", target: "b")
    let cases: [(Drawing, DrawingError.Code)] = [
      (Drawing(nodes: [node, node]), .repeatedID),
      (Drawing(nodes: [node], groups: [.init(id: "g", label: "g"), .init(id: "g", label: "h")]), .repeatedID),
      (Drawing(nodes: [node], edges: [edge]), .unknownID),
      (Drawing(nodes: [.init(id: "a", label: "a", group: "g")]), .unknownID),
    ]
    for (drawing, code) in cases {
      let error = #expect(throws: DrawingError.self) { try drawing.render(as: .gv) }
      #expect(error?.code == code)
      #expect(error?.description.hasPrefix("The picture could not be made: ") == true)
    }
  }

  @Test(arguments: [(0.0, 8_000), (-1, 8_000), (.nan, 8_000), (.infinity, 8_000), (144, 40_000), (144, 10)])
  func resolutionIsChecked(resolution: Double, pixels: Int) {
    let error = #expect(throws: DrawingError.self) {
      try RenderingTests.pair.render(as: .png, resolution: resolution, maximumPixels: pixels)
    }
    #expect(error?.code == .invalidResolution)
  }

  @Test func formatsGoByTheirEndings() {
    #expect(PictureFormat(fileSuffix: "PNG") == .png)
    #expect(PictureFormat(fileSuffix: ".svg") == .svg)
    #expect(PictureFormat(fileSuffix: "dot") == .gv)
    #expect(PictureFormat(fileSuffix: "jpeg") == nil)
    #expect(PictureFormat.allCases.allSatisfy { PictureFormat(fileSuffix: $0.fileSuffix) == $0 })
  }
}
