/// Which relationships each entity is an end of, in two arrays for all (compressed sparse rows).
struct Incidence: Hashable, Sendable {
  /// Where each entity's numbers begin, and behind them the end of all.
  private var starts: [Int32]
  private var numbers: [Int32]
  /// The first relationship of which an end is not there; nil where all are.
  let stray: Int?

  /// - Parameters:
  ///   - relationships: in their order.
  ///   - entities: how many entities there are.
  ///   - place: the place of an entity; nil of one that is not there.
  /// - Complexity: O(*n*) time and space.
  init(of relationships: [Relationship], entities: Int, place: (EntityID) -> Int?) {
    var ends: [(Int32, Int32)] = []
    ends.reserveCapacity(relationships.count)
    // Relationships are sorted by their source.
    var last: (id: EntityID, place: Int)?
    for tie in relationships {
      let source = last?.id == tie.source ? last?.place : place(tie.source)
      last = source.map { (tie.source, $0) }
      ends.append((Int32(source ?? -1), Int32(place(tie.target) ?? -1)))
    }
    stray = ends.firstIndex { $0.0 < 0 || $0.1 < 0 }
    var counts = [Int32](repeating: 0, count: entities + 1)
    for (source, target) in ends { for end in [source, target] where end >= 0 { counts[Int(end) + 1] += 1 } }
    for entity in 0..<entities { counts[entity + 1] += counts[entity] }
    starts = counts
    numbers = [Int32](repeating: 0, count: Int(counts[entities]))
    for (number, (source, target)) in ends.enumerated() {
      for end in [source, target] where end >= 0 {
        numbers[Int(counts[Int(end)])] = Int32(number)
        counts[Int(end)] += 1
      }
    }
  }

  /// The numbers of an entity's relationships, ascending.
  subscript(entity: Int) -> ArraySlice<Int32> { numbers[Int(starts[entity])..<Int(starts[entity + 1])] }
}
