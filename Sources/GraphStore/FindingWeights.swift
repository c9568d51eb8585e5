import GRDB

/// What each sentence that something finds adds to a relationship's weight.
struct FindingWeights: Sendable {
  /// By the number of the finding; not a number where there is none.
  private var weights: [Double] = []

  init(_ database: Database) throws {
    let rows = try RowCursor("SELECT number, weight FROM finding ORDER BY number", database)
    while try rows.next() {
      let number = try rows.number(0)
      // Builds number them 0, 1, 2, …; there are as many as rules, weights and degrees of confidence that go together.
      guard number >= weights.count, number < 1 << 20 else { throw MissingRow() }
      weights += Array(repeating: .nan, count: number - weights.count) + [rows.real(1)]
    }
  }

  /// Throws where there is no such finding.
  func weight(of finding: Int) throws -> Double {
    guard weights.indices.contains(finding), !weights[finding].isNaN else { throw MissingRow() }
    return weights[finding]
  }
}
