extension RelationshipGraph {
  /// The articles that pieces of evidence come from, near-duplicates and reprints taken for the one that they repeat:
  /// how many have told something on their own.
  ///
  /// - Returns: the ids of the originals, sorted, each once; the id of an article that the graph does not have stands for
  ///   itself.
  /// - Complexity: O(*e* log *e*) time for *e* pieces of evidence.
  public func independentArticles(of evidence: some Sequence<Evidence>) -> [SourceArticle.ID] {
    Set(evidence.map { article($0.article)?.original ?? $0.article }).sorted(by: byBytes)
  }
}
