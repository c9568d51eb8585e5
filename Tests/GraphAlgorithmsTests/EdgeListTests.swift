import Testing

@testable import GraphAlgorithms

@Suite struct EdgeListTests {
  private func graph(_ text: String, nodeCount: Int? = nil) throws -> IndexGraph {
    let bytes = Array(text.utf8)
    return try IndexGraph(edgeList: bytes.span.bytes, nodeCount: nodeCount)
  }

  @Test func linesBecomeEdges() throws {
    let text = "# a comment\n0 1 2\n\n% another\r\n 2\t1\t0.5 \n3 3\r\n1 0 1e1"
    let graph = try graph(text)
    #expect(graph.nodeCount == 4)
    #expect(graph.edges == [.init(0, 1, weight: 12), .init(1, 2, weight: 0.5), .init(3, 3)])
    #expect(try self.graph("0 1\n", nodeCount: 5).nodeCount == 5)
    #expect(try self.graph("").nodeCount == 0)
    #expect(try self.graph("\n# nothing").nodeCount == 0)
  }

  /// Weights that are not exact as a `Float` are read as they are, whatever stands before them.
  @Test func weightsKeepTheirDigits() throws {
    let graph = try graph("0 1 1\n1 2 0.1\n2 3 123456789012345680\n3 4 16777217")
    #expect(graph.edges.map(\.weight) == [1, 0.1, 123_456_789_012_345_680, 16_777_217])
    #expect(try self.graph("0 1 16777216\n1 0 1").edges.map(\.weight) == [16_777_217])
  }

  @Test(arguments: [
    ("0", 1), ("0 1\n1 x", 2), ("0 1 2 3", 1), ("-1 0", 1), ("0 1 two", 1), ("0 1\n\n0 2147483647", 3), ("a b", 1),
    ("0 12345678901 1", 1), ("0 1.5", 1), ("0,1", 1),
  ])
  func badLinesAreNamed(text: String, line: Int) {
    let error = #expect(throws: IndexGraphError.self) { try graph(text) }
    #expect(error?.code == .invalidEdgeList)
    #expect(error?.context.contains("line \(line) ") == true)
  }

  @Test func badEdgesAreRefused() {
    #expect(throws: IndexGraphError.self) { try graph("0 1 -1") }
    #expect(throws: IndexGraphError.self) { try graph("0 1 nan") }
    #expect(throws: IndexGraphError.self) { try graph("0 1 inf") }
    #expect(throws: IndexGraphError.self) { try graph("0 7", nodeCount: 3) }
  }
}
