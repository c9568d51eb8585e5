/// How strongly a tie draws what it leads to into a picture or an answer: what a text states before what is counted, then by weight.
package struct TieStrength: Comparable, Hashable, Sendable {
  /// Whether a text states the tie.
  package let isStated: Bool
  /// The sum of the weights of what proves it.
  package let weight: Double

  /// Makes a strength.
  package init(isStated: Bool, weight: Double) { (self.isStated, self.weight) = (isStated, weight) }

  /// Orders by strength, the weakest first.
  package static func < (left: Self, right: Self) -> Bool {
    left.isStated == right.isStated ? left.weight < right.weight : right.isStated
  }

  /// What ties lead to, each once, the most strongly tied first; equals in their own order. Weights are numbers.
  ///
  /// - Complexity: O(*n* log *n*) time for *n* ties.
  package static func ranked<End: Hashable & Comparable>(_ ties: some Sequence<(end: End, strength: Self)>) -> [End] {
    var best: [End: Self] = [:]
    for (end, strength) in ties { best[end] = best[end].map { max($0, strength) } ?? strength }
    return best.sorted { $0.value != $1.value ? $0.value > $1.value : $0.key < $1.key }.map(\.key)
  }
}
