import Testing

@testable import GraphDrawing

@Suite struct LabelWrappingTests {
  @Test(arguments: [
    ("", []), ("Ақ", ["Ақ"]), ("Қорғаныс министрлігі", ["Қорғаныс министрлігі"]),
    ("Мәдениет және ақпарат министрлігі", ["Мәдениет және", "ақпарат министрлігі"]),
    ("бір\nекі үш", ["бір", "екі үш"]), ("  бос   орын  ", ["бос орын"]),
    ("ааааааааааааааааааааааббббб", ["аааааааааааааааааааааа", "ббббб"]),
  ])
  func wrapsByWords(text: String, lines: [String]) {
    #expect(LabelWrapping.lines(of: text) == lines)
  }

  @Test func keepsEveryWordAndTheWidth() {
    var random = SplitMix(state: 3)
    for _ in 0..<300 {
      let words = (0..<Int(random.next() % 9)).map { _ in String(repeating: "ө", count: 1 + Int(random.next() % 22)) }
      let lines = LabelWrapping.lines(of: words.joined(separator: " "), maximumLines: 20)
      #expect(lines.allSatisfy { $0.count <= 22 })
      #expect(lines.joined(separator: " ") == words.joined(separator: " "))
    }
  }

  @Test func cutsWithAnEllipsis() {
    let lines = LabelWrapping.lines(of: String(repeating: "сөз ", count: 100), maximumLines: 3)
    #expect(lines.count == 3 && lines[2].hasSuffix("…") && lines.allSatisfy { $0.count <= 22 })
  }
}

@Suite struct SkylinePackingTests {
  @Test func nothingOverlaps() {
    var random = SplitMix(state: 5)
    for count in [0, 1, 2, 7, 40] {
      let sizes = (0..<count).map { _ in
        (width: 10 + Double(random.next() % 300), height: 10 + Double(random.next() % 200))
      }
      let corners = SkylinePacking.corners(of: sizes, gap: 5, shape: 1.5)
      let boxes = zip(corners, sizes).map {
        Box(left: $0.x, bottom: $0.y, right: $0.x + $1.width, top: $0.y + $1.height)
      }
      #expect(boxes.count == count)
      for (row, box) in boxes.enumerated() {
        #expect(box.left >= 0 && box.bottom >= -0.001)
        #expect(boxes[..<row].allSatisfy { $0.sharedArea(with: box) == 0 })
      }
      if count == 40, let page = boxes.first.map({ boxes.reduce($0) { $0.union($1) } }) {
        #expect((1.1...1.9).contains(page.width / page.height))
        #expect(boxes.reduce(0) { $0 + $1.width * $1.height } / (page.width * page.height) > 0.6)
      }
    }
  }
}

@Suite struct BezierTests {
  let curve = Bezier(Point(x: 0, y: 0), Point(x: 10, y: 40), Point(x: 50, y: -20), Point(x: 90, y: 10))

  @Test func aPartRunsAlongTheWhole() {
    let part = curve.part(from: 0.2, to: 0.7)
    for step in 0...10 {
      let difference = part.point(Double(step) / 10) - curve.point(0.2 + 0.05 * Double(step))
      #expect(difference.length < 1e-9)
    }
  }

  @Test func itLeavesAShapeAtItsOutline() {
    let exit = curve.point(curve.exit { $0.length < 12 })
    #expect(abs(exit.length - 12) < 1e-6)
    #expect(curve.exit { _ in true } == 0)
  }
}

@Suite struct PlacesTests {
  @Test(arguments: [
    ("e,10,20 1,2 3,4", "e,11,18 2,0 4,2"), ("0,0,5,5", "1,-2,6,3"), ("1.5,2;3,4.25 1,1", "2.50,0;4,2.25 2,-1"),
    ("", ""),
  ])
  func coordinatesMove(before: String, after: String) {
    #expect(Places.shifted(before, x: 1, y: -2) == after)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.001, "0"), (-1.5, "-1.50"), (-0.25, "-0.25"), (2.125, "2.13"), (12, "12"), (.nan, "0"),
  ])
  func decimals(number: Double, text: String) {
    #expect(decimal(number) == text)
  }
}

@Suite struct ComponentTests {
  @Test func everyPartIsInOneComponent() throws {
    for kind in [PictureKind.signatures, .positions, .mentions] {
      let graph = try AttributedGraph(SampleGraph.make().drawing(of: kind), for: .svg)
      let components = graph.components
      #expect(components.flatMap(\.nodes).sorted() == Array(graph.nodes.indices))
      #expect(components.flatMap(\.edges).sorted() == Array(graph.edges.indices))
      #expect(components.flatMap(\.clusters).sorted() == Array(graph.clusters.indices))
      for component in components {
        for (row, edge) in zip(component.edges, component.graph.edges) {
          #expect(component.graph.nodes[edge.tail].key == graph.nodes[graph.edges[row].tail].key)
          #expect(component.graph.nodes[edge.head].key == graph.nodes[graph.edges[row].head].key)
        }
      }
    }
  }
}
