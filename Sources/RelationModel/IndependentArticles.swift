extension RelationshipGraph {
  /// How many articles told of something on their own: a reprint counts as its original, whether that is among the evidence or not.
  ///
  /// - Complexity: O(*n*) time and space in the pieces of evidence.
  public func independentArticles(of evidence: some Sequence<Evidence>) -> Int {
    Set(evidence.lazy.map { independentArticle($0.article) }).count
  }

  /// Whether all evidence is in one article and its reprints.
  ///
  /// - Complexity: O(*n*) time in the pieces of evidence.
  public func isSingleSource(_ evidence: some Sequence<Evidence>) -> Bool {
    var articles = evidence.lazy.map { independentArticle($0.article) }.makeIterator()
    guard let first = articles.next() else { return false }
    while let next = articles.next() { if next != first { return false } }
    return true
  }

  /// The articles that are near-duplicates of others, by id.
  ///
  /// - Complexity: O(*n*) time in the number of articles.
  public var reprints: [SourceArticle] { articles.filter { $0.original != nil } }
}
