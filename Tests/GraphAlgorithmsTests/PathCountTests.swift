import Testing

@testable import GraphAlgorithms

/// Graphs with more shortest paths than whole numbers can count.
@Suite struct PathCountTests {
  /// A grid of 35 × 35: up to 68 over 34 shortest paths, more than 2⁶⁴, join two nodes. (Of 60 × 60 nodes one pair is
  /// counted in `WorkedExampleTests`.)
  @Test func grid() throws {
    let side = 35
    let pairs = (0..<side * side).flatMap { node -> [(Int, Int)] in
      (node % side == side - 1 ? [] : [(node, node + 1)]) + (node + side < side * side ? [(node, node + side)] : [])
    }
    let graph = try unweighted(side * side, pairs)
    let betweenness = graph.betweenness()
    // Every path of d steps passes d − 1 nodes.
    let ordered = Double(side * side) * Double(side * side - 1)
    let along = (1..<side).reduce(0.0) { $0 + 2 * Double($1 * (side - $1)) } * Double(side * side)
    #expect(agree([betweenness.reduce(0, +)], [(2 * along - ordered) / 2], within: 1e-9))
    // The grid is the same from all four sides.
    for node in stride(from: 0, to: side * side, by: 37) {
      let (row, column) = (node / side, node % side)
      for other in [column * side + row, (side - 1 - row) * side + column, row * side + side - 1 - column] {
        #expect(agree([betweenness[node]], [betweenness[other]], within: 1e-9))
      }
    }
  }

  /// 1100 squares in a row, each two ways to go: 2¹¹⁰⁰ shortest paths are more than a `Double` can count.
  @Test func squaresInARow() throws {
    let pairs = (0..<1100).flatMap { square -> [(Int, Int)] in
      let first = 3 * square
      return [(first, first + 1), (first, first + 2), (first + 1, first + 3), (first + 2, first + 3)]
    }
    let graph = try unweighted(3301, pairs)
    #expect(try graph.allShortestPaths(from: 0, to: 3300).count == .infinity)
    #expect(try graph.allShortestPaths(from: 0, to: 3000).count == 0x1p1000)
    #expect(Array(try graph.allShortestPaths(from: 0, to: 3300).prefix(2)).map(\.nodes.count) == [2201, 2201])
    let uncounted = #expect(throws: IndexGraphError.self) { try graph.betweenness(from: [0], to: [3300]) }
    #expect(uncounted?.code == .tooLarge)
  }
}
