/// What reprints weigh where their originals do not count.
package struct ReprintWeights {
  private let graph: RelationshipGraph
  /// What a piece of evidence of a rule weighs at most.
  private let weights: [String: Double]

  /// - Complexity: O(*e*) time for *e* pieces of evidence.
  package init(_ graph: RelationshipGraph) {
    self.graph = graph
    weights = graph.reprints.isEmpty ? [:] : Self.weights(of: graph.relationships.lazy.flatMap(\.evidence))
  }

  private static func weights(of evidence: some Sequence<Evidence>) -> [String: Double] {
    evidence.reduce(into: [:]) { $0[$1.rule] = max($0[$1.rule, default: 0], $1.weight) }
  }

  /// Lets the first reprint of an article count where pieces of one relationship are gone, if no other piece of that article counts: as much
  /// as a piece of its rule that is gone, or else one elsewhere, or else any that is gone.
  package func count(_ kept: inout [Evidence], without gone: [Evidence]) {
    guard !gone.isEmpty, kept.contains(where: { $0.weight == 0 }) else { return }
    func source(_ piece: Evidence) -> SourceArticle.ID { graph.independentArticle(piece.article) }
    let counted = Set(kept.filter { $0.weight > 0 }.map(source))
    let lost = Dictionary(grouping: gone.filter { $0.weight > 0 && !counted.contains(source($0)) }, by: source)
    var first: [SourceArticle.ID: SourceArticle.ID] = [:]
    for piece in kept where first[source(piece)] == nil { first[source(piece)] = piece.article }
    for (place, piece) in kept.enumerated() where first[source(piece)] == piece.article {
      guard let lost = lost[source(piece)] else { continue }
      let own = Self.weights(of: lost)
      kept[place].weight = own[piece.rule] ?? weights[piece.rule] ?? own.values.max() ?? 0
    }
  }

  /// By article: how much more its reprints among the pieces of one relationship weigh where it is left out; nothing for an article without
  /// reprints.
  ///
  /// - Complexity: O(*e*) time for *e* pieces of evidence, beside the square of those of one original where its copies weigh something too.
  package func ofReprints(of evidence: [Evidence]) -> [SourceArticle.ID: Double] {
    guard evidence.contains(where: { $0.weight == 0 }) else { return [:] }
    // Only the copies of one original bear on each other.
    let copies = Dictionary(grouping: evidence) { graph.independentArticle($0.article) }
    return copies.values.reduce(into: [:]) { gains, pieces in
      guard pieces.contains(where: { $0.weight == 0 }) else { return }
      for article in Set(pieces.lazy.filter { $0.weight > 0 }.map(\.article)) {
        let kept = pieces.filter { $0.article != article }
        var reweighed = kept
        count(&reweighed, without: pieces.filter { $0.article == article })
        gains[article] = zip(reweighed, kept).reduce(0) { $0 + $1.0.weight - $1.1.weight }
      }
    }
  }
}
