import GRDB
import RelationModel

extension GraphOutline {
  /// Reads the entities of a graph and what ties them, without what proves it: what they are called on one processor, the rest on another.
  init(reading file: GraphFile) throws(GraphStoreError) {
    let (entities, ties) = try file.queries {
      try GraphReader(database: $0, path: file.path).entities(hasForms: false)
    } and: {
      try Self.ties($0)
    }
    do {
      self.init(entities: entities.values, ties: try Self.placed(ties, entities.places))
    } catch {
      throw GraphStoreError(error, reading: file.path)
    }
  }

  /// The relationships, the ends by their numbers in the file.
  private static func ties(_ database: Database) throws -> [Tie] {
    let weights = try FindingWeights(database)
    let proofs = try RowCursor(
      "SELECT relationship, finding FROM proof ORDER BY relationship, passage, finding", database)
    let rows = try RowCursor("SELECT number, kind, source, target FROM relationship ORDER BY number", database)
    var ties: [Tie] = []
    ties.reserveCapacity(try Int.fetchOne(database, sql: "SELECT count(*) FROM relationship") ?? 0)
    var proved = try proofs.next() ? proofs.number(0) : nil
    while try rows.next() {
      let number = try rows.number(0)
      var weight = 0.0
      while let about = proved, about <= number {
        if about == number { weight += try weights.weight(of: proofs.number(1)) }
        proved = try proofs.next() ? proofs.number(0) : nil
      }
      ties.append(
        Tie(
          kind: try KindNumbers.kind(rows.number(1)), source: try rows.number(2), target: try rows.number(3),
          weight: weight))
    }
    return ties
  }

  /// The relationships, the ends by their places among the entities.
  private static func placed(_ ties: [Tie], _ places: ByNumber<Int>) throws -> [Tie] {
    try ties.map { tie in
      guard let source = places[tie.source], let target = places[tie.target] else { throw MissingRow() }
      return Tie(kind: tie.kind, source: source, target: target, weight: tie.weight)
    }
  }
}
