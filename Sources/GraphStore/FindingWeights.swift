import GRDB

/// What each sentence that something finds adds to a relationship's weight.
struct FindingWeights {
  private var weights = ByNumber<Double>()

  init(_ database: Database) throws {
    let rows = try RowCursor("SELECT number, weight FROM finding ORDER BY number", database)
    while try rows.next() { weights[try rows.number(0)] = rows.real(1) }
  }

  /// Throws where there is no such finding.
  func weight(of finding: Int) throws -> Double {
    guard let weight = weights[finding] else { throw MissingRow() }
    return weight
  }
}
