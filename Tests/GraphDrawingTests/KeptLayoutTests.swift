import Foundation
import RelationModel
import Testing

@testable import GraphDrawing

/// Two editions of a picture can be laid side by side: what was there stays where it was.
@Suite struct KeptLayoutTests {
  /// How far the nodes of both layouts are apart, as shares of the page's diagonal.
  private func moves(_ before: DrawingLayout, _ after: DrawingLayout) -> [Double] {
    before.nodes.compactMap { id, old in
      after.nodes[id].map { new in
        let move = new - old
        return (move * move).sum().squareRoot() / before.diagonal
      }
    }
  }

  @Test(arguments: SamplePictures.kinds.map(\.name))
  func oldNodesStayAndNothingOverlaps(name: String) throws {
    let graph = try SampleGraph.make()
    let kind = try #require(SamplePictures.kinds.first { $0.name == name }).kind
    let small = try graph.drawing(of: kind, options: SamplePictures.options(name, limit: 18))
    let large = try graph.drawing(of: kind, options: SamplePictures.options(name, limit: 26))
    let before = try small.render(as: .svg)
    let kept = try DrawingLayout(reading: before.data)
    let after = try large.render(as: .svg, keeping: kept)
    let moves = moves(before.layout, after.layout)
    #expect(moves.count == Set(small.nodes.map(\.id)).intersection(large.nodes.map(\.id)).count)
    #expect((moves.max() ?? 0) < 0.02, "\(name): \(moves.max() ?? 0)")
    #expect(Set(after.layout.nodes.keys) == Set(large.nodes.map(\.id)))
    try expectDisjoint(large, keeping: kept)
  }

  @Test func theSameDrawingIsTheSamePage() throws {
    let drawing = try SampleGraph.make().drawing(of: .mentions)
    let first = try drawing.render(as: .svg)
    let second = try drawing.render(as: .svg, keeping: first.layout)
    #expect(moves(first.layout, second.layout).allSatisfy { $0 < 0.001 })
    #expect(try drawing.render(as: .svg, keeping: first.layout) == second)
  }

  @Test func aNewNodeStandsNearWhatItIsTiedTo() throws {
    let ids = (0..<40).map { "n\($0)" }
    let nodes = ids.map { Drawing.Node(id: $0, label: "Түйін \($0)") }
    let edges = (1..<40).map { Drawing.Edge(source: ids[$0], target: ids[$0 / 2]) }
    let old = Drawing(nodes: nodes, edges: edges, engine: .neato)
    let layout = try old.render(as: .svg).layout
    for anchor in ["n39", "n20", "n31"] {
      var new = old
      new.nodes.append(.init(id: "new", label: "Жаңа"))
      new.edges.append(.init(source: "new", target: anchor))
      let after = try new.render(as: .svg, keeping: layout).layout
      let (place, near) = (try #require(after.nodes["new"]), try #require(after.nodes[anchor]))
      let away = ((place - near) * (place - near)).sum().squareRoot()
      #expect(away < 0.35 * after.diagonal, "\(anchor): \(away) of \(after.diagonal)")
      #expect((moves(layout, after).max() ?? 1) < 0.02)
    }
  }

  @Test func layoutsTravelAsJSON() throws {
    let layout = DrawingLayout(
      nodes: ["person-a": SIMD2(1.5, -2), "тырнақша \" \\ <&>": SIMD2(0.125, 7)], page: SIMD2(100, 50))
    #expect(try DrawingLayout(reading: layout.json) == layout)
    let drawing = Drawing(nodes: [.init(id: "тырнақша \" \\ <&>", label: "а")])
    let picture = try drawing.render(as: .svg)
    #expect(try DrawingLayout(reading: picture.data) == picture.layout)
  }

  @Test(arguments: [
    "", "{}", "<svg></svg>", "[1, 2]", #"{"nodes": {"a": [1]}, "page": [1, 2], "version": 1}"#,
    #"{"nodes": {}, "page": [1, 2], "version": 2}"#, "\u{89}PNG",
    #"{"nodes": {}, "page": [1e300, 1], "version": 1}"#, #"{"nodes": {}, "page": [-1, 1], "version": 1}"#,
  ])
  func otherFilesAreRefused(text: String) {
    let error = #expect(throws: DrawingError.self) { try DrawingLayout(reading: Data(text.utf8)) }
    #expect(error?.code == .unreadableLayout)
  }

  @Test func strangePlacesDraw() throws {
    let drawing = try SampleGraph.make().drawing(of: .signatures)
    for place in [SIMD2(1e9, 0), SIMD2(0, 0), SIMD2(-4e5, 4e5)] {
      let layout = DrawingLayout(nodes: Dictionary(uniqueKeysWithValues: drawing.nodes.map { ($0.id, place) }))
      let read = try DrawingLayout(reading: layout.json)
      #expect(try sizeOfPNG(drawing.render(as: .png, resolution: 40, keeping: read).data) != nil)
    }
  }

  @Test func aPageOfManyMetresFitsIntoFewPixels() throws {
    let drawing = Drawing(nodes: ["а", "б"].map { .init(id: $0, label: $0) })
    let layout = DrawingLayout(nodes: ["а": SIMD2(0, 0), "б": SIMD2(9e5, 9e5)], page: SIMD2(9e5, 9e5))
    let size = try #require(
      sizeOfPNG(drawing.render(as: .png, maximumPixels: 100, keeping: DrawingLayout(reading: layout.json)).data))
    #expect(size.width > 1 && max(size.width, size.height) <= 100, "\(size)")
  }

  @Test func manyNewNodesThatNothingTiesStandBesideEachOther() throws {
    let old = Drawing(nodes: [.init(id: "old", label: "а")])
    var new = old
    new.nodes += (0..<1_300).map { .init(id: "n\($0)", label: "\($0)") }
    try expectDisjoint(new, keeping: old.render(as: .svg).layout)
  }
}
