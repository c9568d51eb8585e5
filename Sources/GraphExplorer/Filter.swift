import RelationModel

/// Which articles, and which kinds of ties, a view rests on.
struct Filter: Hashable, Sendable {
  /// Only what appeared on that date or later.
  var since: PartialDate?
  /// Only what appeared on that date or earlier.
  var until: PartialDate?
  /// Only what that outlet published.
  var publisher: String?
  /// Without co-mentions.
  var isStatedOnly = false

  var isEmpty: Bool { self == Filter() }

  /// What tells one filter from another.
  var key: String { "\(since?.description ?? "")|\(until?.description ?? "")|\(isStatedOnly)|\(publisher ?? "")" }

  /// The part of a graph that it lets through.
  ///
  /// - Complexity: O(*n* log *n*) in the number of parts and pieces of evidence.
  func applied(to graph: RelationshipGraph) -> RelationshipGraph {
    var graph = graph
    if since != nil || until != nil || publisher != nil {
      graph = graph.keepingArticles { article in
        if let publisher, !article.publishers.contains(publisher) { return false }
        guard since != nil || until != nil else { return true }
        guard let date = article.date else { return false }
        return since.map { $0 <= date } ?? true && until.map { date <= $0 || date.isPart(of: $0) } ?? true
      }
    }
    guard isStatedOnly else { return graph }
    // The parts fit, since they come of a graph.
    return
      (try? RelationshipGraph(
        articles: graph.articles, entities: graph.entities, relationships: graph.relationships.filter(\.kind.isTyped)))
      ?? graph
  }
}

extension PartialDate {
  /// Whether it is a day or month of the year or month that the other names.
  fileprivate func isPart(of other: PartialDate) -> Bool { description.hasPrefix(other.description) }
}

/// What is asked of the ways between two entities.
struct PathQuestion: Hashable, Sendable {
  /// Where to start.
  var from: EntityID
  /// Where to end.
  var to: EntityID
  /// How many ways.
  var count = 1
  /// Whom a way may not pass.
  var avoided: [EntityID] = []
  /// Whom every way passes, in whatever order.
  var via: [EntityID] = []
  /// Whether those who join almost everybody may join the two.
  var throughHubs = true
  /// Which articles and ties count.
  var filter = Filter()

  /// What tells one question from another.
  var key: String { "\(from) \(to) \(count) \(avoided) \(via) \(throughHubs) \(filter.key)" }
}
