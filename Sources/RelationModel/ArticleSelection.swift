extension RelationshipGraph {
  /// What some of the articles tell: those articles, the relationships that they prove, with the evidence from them
  /// alone, and the entities that these relationships join or name as a side. Where an article goes whose reprint stays, the reprint counts in
  /// its place.
  ///
  /// - Parameter isKept: whether an article is one of them.
  /// - Complexity: O(*n* log *n*) in the number of parts and pieces of evidence.
  public func keepingArticles(where isKept: (SourceArticle) -> Bool) -> RelationshipGraph {
    let articles = articles.filter(isKept)
    let ids = Set(articles.map(\.id))
    let weights = ReprintWeights(self)
    let relationships = relationships.compactMap { relationship -> Relationship? in
      var kept = relationship
      kept.evidence.removeAll { !ids.contains($0.article) }
      guard !kept.evidence.isEmpty else { return nil }
      weights.count(&kept.evidence, without: relationship.evidence.filter { !ids.contains($0.article) })
      return kept
    }
    let named = Set(relationships.flatMap { [$0.source, $0.target] + [$0.side].compactMap { $0 } })
    return RelationshipGraph(
      unchecked: articles, entities.filter { named.contains($0.id) }, relationships)
  }

  /// What the articles tell that certainly appeared on a date or later.
  ///
  /// An article of which only the year or the month is known counts as of its first day; one without a date is left out.
  ///
  /// - Complexity: that of `keepingArticles(where:)`.
  public func since(_ date: PartialDate) -> RelationshipGraph {
    keepingArticles { $0.date.map { $0.firstPossibleDay >= date.firstPossibleDay } ?? false }
  }
}
