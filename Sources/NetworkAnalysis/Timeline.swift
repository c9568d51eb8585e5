import RelationModel

/// What is known of an entity at a date.
public struct TimelineEntry: Hashable, Sendable {
  /// What kind of news it is.
  public enum Occasion: String, Codable, Hashable, Sendable, CaseIterable {
    /// It took part in an event, signed or was appointed.
    case event
    /// A post or a place in another institution is told of first.
    case firstMention
    /// It is told of last.
    case lastMention
    /// The first co-mention with somebody that is strong enough to be a tie.
    case coMention
  }

  /// When: the event's date, or else that of the evidence; nil where that is not known.
  public let date: PartialDate?
  /// What kind of news it is.
  public let occasion: Occasion
  /// What is told.
  public let relationship: Relationship
  /// The sentence that tells it: for a first or last mention that of the date, otherwise the best.
  public let evidence: Evidence
  /// Whether it is the entity's first relationship of its kind.
  public let isFirstOfKind: Bool
}

extension RelationshipGraph {
  /// What is known of an entity, by date: the events it took part in or was a side of, the posts and memberships when they
  /// are told of first and last, and its first co-mention.
  ///
  /// Undated entries come last; equals go by the relationship's id. A post is known at the dates of its evidence alone:
  /// the first mention is not its beginning.
  ///
  /// - Throws: `NetworkError` where the id is not in the graph.
  /// - Complexity: O(*m*) to find the signings it was a side of, O(*d* log *d*) for its *d* relationships.
  public func timeline(of entity: EntityID) throws(NetworkError) -> [TimelineEntry] {
    guard self[entity] != nil else {
      throw NetworkError(.unknownEntity, "there is no entity “\(entity)” in the graph")
    }
    let ties = relationships(of: entity)
    let represented = relationships.filter { $0.side == entity && $0.kind == .signatory && $0.source != entity }
    let together = ties.filter { $0.kind == .coMention && NetworkProjection.ties.includes($0, in: self) }
    var news = (ties + represented).filter(\.kind.isTyped).flatMap { entries(of: $0) }
    if let first = together.compactMap({ News($0, .coMention, $0.evidence.first) }).min(by: News.isEarlier) {
      news.append(first)
    }
    var seen: Set<RelationshipKind> = []
    return news.sorted(by: News.isEarlier).map { $0.entry(isFirst: seen.insert($0.relationship.kind).inserted) }
  }

  private func entries(of tie: Relationship) -> [News] {
    if tie.kind != .position && tie.kind != .partOf {
      let best = tie.evidence.min(by: Evidence.isBetter)
      return [News(tie, .event, best, on: self[tie.target]?.event?.date)].compactMap { $0 }
    }
    // Evidence is sorted by date, undated last.
    let dated = tie.evidence.filter { $0.date != nil }
    guard let first = dated.first, let last = dated.last, first.date != last.date else {
      return [News(tie, .firstMention, tie.evidence.first)].compactMap { $0 }
    }
    return [News(tie, .firstMention, first), News(tie, .lastMention, last)].compactMap { $0 }
  }
}

/// An entry before it is known what comes before it.
private struct News {
  let date: PartialDate?
  let occasion: TimelineEntry.Occasion
  let relationship: Relationship
  let evidence: Evidence

  init?(
    _ relationship: Relationship, _ occasion: TimelineEntry.Occasion, _ evidence: Evidence?, on date: PartialDate? = nil
  ) {
    guard let evidence else { return nil }
    self.date = date ?? evidence.date
    self.occasion = occasion
    self.relationship = relationship
    self.evidence = evidence
  }

  func entry(isFirst: Bool) -> TimelineEntry {
    TimelineEntry(
      date: date, occasion: occasion, relationship: relationship, evidence: evidence, isFirstOfKind: isFirst)
  }

  static func isEarlier(_ left: News, _ right: News) -> Bool {
    if let isEarlier = PartialDate.isEarlier(left.date, right.date) { return isEarlier }
    let (one, other) = (left.relationship.id, right.relationship.id)
    return one == other ? left.occasion == .firstMention && right.occasion == .lastMention : one < other
  }
}
