extension IndexGraph {
  /// A function from an edge's weight to its length, a finite number above 0; `{ $0 }` where weights are lengths.
  ///
  /// Lengths are added and compared exactly, without a tolerance: give whole numbers where ties are to count as ties,
  /// such as `{ max(1, (1000 / $0).rounded()) }`.
  public typealias LengthOfWeight = (_ weight: Double) -> Double

  /// The length of every arc beside `targets`.
  ///
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0, or where the smallest one is lost in
  ///   their sum, so that a longer path could not be told from a shorter one.
  func lengths(_ length: LengthOfWeight) throws(IndexGraphError) -> [Double] {
    var lengths: [Double] = []
    lengths.reserveCapacity(targets.count)
    var total = 0.0
    var least = Double.infinity
    for arc in targets.indices {
      let value = length(weight(ofArc: arc))
      guard value > 0, value.isFinite else {
        throw IndexGraphError(
          .invalidLength, "an edge of weight \(weight(ofArc: arc)) has the length \(value), not finite and > 0")
      }
      lengths.append(value)
      total += value
      least = min(least, value)
    }
    let bound = 2 * total
    guard lengths.isEmpty || (bound.isFinite && bound + least / 2 > bound) else {
      throw IndexGraphError(.invalidLength, "lengths from \(least) up are too far apart to be added")
    }
    return lengths
  }
}
