import RelationModel

/// What two graphs of one subject rest on: which articles only one of them knows.
public struct CoverageChange: Hashable, Encodable, Sendable {
  /// How many articles the earlier graph rests on.
  public let earlier: Int
  /// How many articles the later graph rests on.
  public let later: Int
  /// How many articles both rest on.
  public let common: Int
  /// How many of the later graph's own articles appeared after the earlier graph's last article: news.
  public let news: Int
  /// How many of its own articles appeared before that or have no date: found afterwards.
  public let foundAfterwards: Int
  /// How many articles only the earlier graph rests on.
  public let gone: Int
  /// The date of the earlier graph's last article.
  public let earlierEnd: PartialDate?
  /// The outlets that only the later graph has, sorted.
  public let newPublishers: [String]
  /// The outlets that only the earlier graph has, sorted.
  public let gonePublishers: [String]
}

/// Why a graph tells something that another does not.
public enum ChangeCause: String, Codable, Hashable, Sendable, CaseIterable {
  /// Only articles tell it that appeared after the last article of the earlier graph.
  case news
  /// An article tells it that only one of the graphs rests on, although it is from the time of both.
  case coverage
  /// An article tells it that both rest on: it is read otherwise, or somebody is taken for someone else.
  case reading
}

/// A relationship that two graphs do not have alike.
public struct RelationshipChange: Hashable, Sendable {
  /// The relationship, as the later graph has it, or else the earlier one.
  public let relationship: Relationship
  /// Its weight in the earlier graph, 0 where it is new.
  public let earlierWeight: Double
  /// Its weight in the later graph, 0 where it is gone.
  public let laterWeight: Double
  /// Why it is not the same.
  public let cause: ChangeCause
  /// The evidence that only one of the graphs has, sorted; none where what both have weighs otherwise.
  public let evidence: [Evidence]
}

/// How an entity's rank by one measure has moved.
public struct RankMove: Hashable, Sendable {
  /// The measure.
  public let measure: CentralityMeasure
  /// The rank in the earlier graph; nil where it was not there.
  public let earlier: Int?
  /// The rank in the later graph if it rested on the articles of both alone; nil where these do not tell of it.
  public let common: Int?
  /// The rank in the later graph; nil where it is not there any more.
  public let later: Int?
}

/// What has changed between two graphs of one subject.
public struct GraphComparison: Sendable {
  /// What they rest on.
  public let coverage: CoverageChange
  /// The entities that only the later graph has, by id.
  public let newEntities: [Entity]
  /// The entities that only the earlier graph has, by id.
  public let goneEntities: [Entity]
  /// The ties that only the later graph has: the strongest first, then by id.
  public let new: [RelationshipChange]
  /// The ties that only the earlier graph has: the strongest first, then by id.
  public let gone: [RelationshipChange]
  /// The ties of both that weigh more in the later: those that gained most first, then by id.
  public let strengthened: [RelationshipChange]
  /// The ties of both that weigh less in the later: those that lost most first, then by id.
  public let weakened: [RelationshipChange]

  /// Compares two graphs; a co-mention counts where it is strong enough to be a tie.
  ///
  /// - Complexity: O((*m* + *e*) log *m*) time for *m* relationships and *e* pieces of evidence of both.
  public init(from earlier: RelationshipGraph, to later: RelationshipGraph) {
    coverage = CoverageChange(from: earlier, to: later)
    newEntities = later.entities.filter { earlier[$0.id] == nil }
    goneEntities = earlier.entities.filter { later[$0.id] == nil }
    let (old, new) = (earlier.tiesByID, later.tiesByID)
    let judge = CauseJudge(earlier, later)
    var changes: [Change: [RelationshipChange]] = [:]
    for (id, relationship) in new {
      let change = judge.change(from: old[id], to: relationship)
      guard let kind = Change(change, wasThere: old[id] != nil) else { continue }
      changes[kind, default: []].append(change)
    }
    for (id, relationship) in old where new[id] == nil {
      changes[.gone, default: []].append(judge.loss(of: relationship))
    }
    let sorted = changes.mapValues { $0.sorted(by: RelationshipChange.isGreater) }
    self.new = sorted[.new] ?? []
    gone = sorted[.gone] ?? []
    strengthened = sorted[.stronger] ?? []
    weakened = sorted[.weaker] ?? []
  }

  private enum Change: Hashable {
    case new, gone, stronger, weaker

    init?(_ change: RelationshipChange, wasThere: Bool) {
      let gain = change.laterWeight - change.earlierWeight
      if !wasThere {
        self = .new
      } else if abs(gain) > 1e-9 {
        self = gain > 0 ? .stronger : .weaker
      } else {
        return nil
      }
    }
  }
}

extension RelationshipChange {
  fileprivate static func isGreater(_ left: Self, _ right: Self) -> Bool {
    let gains = [left, right].map { abs($0.laterWeight - $0.earlierWeight) }
    return gains[0] > gains[1] || (gains[0] == gains[1] && left.relationship.id < right.relationship.id)
  }
}

extension CoverageChange {
  fileprivate init(from earlier: RelationshipGraph, to later: RelationshipGraph) {
    let end = earlier.articles.compactMap(\.date).max()
    let own = later.articles.filter { earlier.article($0.id) == nil }
    let news = own.count { article in article.date.map { date in end.map { date > $0 } ?? false } ?? false }
    let publishers = [earlier, later].map { Set($0.articles.flatMap(\.publishers)) }
    self.init(
      earlier: earlier.articles.count, later: later.articles.count, common: later.articles.count - own.count,
      news: news, foundAfterwards: own.count - news,
      gone: earlier.articles.count { later.article($0.id) == nil }, earlierEnd: end,
      newPublishers: publishers[1].subtracting(publishers[0]).sorted(by: byBytes),
      gonePublishers: publishers[0].subtracting(publishers[1]).sorted(by: byBytes))
  }
}

/// Tells why graphs differ.
private struct CauseJudge {
  let earlier: RelationshipGraph
  let later: RelationshipGraph
  private let end: PartialDate?

  init(_ earlier: RelationshipGraph, _ later: RelationshipGraph) {
    self.earlier = earlier
    self.later = later
    end = earlier.articles.compactMap(\.date).max()
  }

  func change(from old: Relationship?, to new: Relationship) -> RelationshipChange {
    let (before, after) = (old?.evidence ?? [], new.evidence)
    let (known, kept) = (Set(before.map(\.place)), Set(after.map(\.place)))
    let difference = (before.filter { !kept.contains($0.place) } + after.filter { !known.contains($0.place) }).sorted()
    return RelationshipChange(
      relationship: new, earlierWeight: old?.weight ?? 0, laterWeight: new.weight, cause: cause(difference),
      evidence: difference)
  }

  func loss(of old: Relationship) -> RelationshipChange {
    RelationshipChange(
      relationship: old, earlierWeight: old.weight, laterWeight: 0, cause: cause(old.evidence), evidence: old.evidence)
  }

  /// What is not only news is not taken for news, and what both could have told not for coverage. What only weighs otherwise is read otherwise.
  private func cause(_ evidence: [Evidence]) -> ChangeCause {
    if evidence.isEmpty { return .reading }
    let causes = Set(evidence.map(cause))
    return causes.contains(.reading) ? .reading : causes.contains(.coverage) ? .coverage : .news
  }

  private func cause(_ piece: Evidence) -> ChangeCause {
    let isInBoth = earlier.article(piece.article) != nil && later.article(piece.article) != nil
    if isInBoth { return .reading }
    guard let end, let date = later.article(piece.article)?.date, date > end else { return .coverage }
    return .news
  }
}

extension RelationshipGraph {
  fileprivate var tiesByID: [Relationship.ID: Relationship] {
    Dictionary(
      uniqueKeysWithValues: relationships.filter { NetworkProjection.ties.includes($0, in: self) }.map { ($0.id, $0) })
  }

  /// How the ranks of some entities, among those of their kind, have moved since an earlier graph.
  ///
  /// Between the earlier rank and the later stands the one that the later graph gives on the articles of both: from the
  /// first to it the reading has moved the rank, from it to the last the articles.
  ///
  /// - Complexity: that of the measures on three graphs.
  public func rankMoves(
    of entities: [EntityID], since earlier: RelationshipGraph, by measures: [CentralityMeasure],
    limits: ExactnessLimits = ExactnessLimits()
  ) -> [EntityID: [RankMove]] {
    let common = keepingArticles { earlier.article($0.id) != nil }
    let tables = [earlier, common, self].map {
      RankTable(NetworkMeasures(Network($0), measures: measures, limits: limits), measures)
    }
    return Dictionary(
      entities.map { entity in
        (
          entity,
          measures.map { measure in
            let ranks = tables.map { $0.rank(of: entity, by: measure) }
            return RankMove(measure: measure, earlier: ranks[0], common: ranks[1], later: ranks[2])
          }
        )
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// The ranks of all entities among those of their kind.
private struct RankTable {
  private var ranks: [CentralityMeasure: [EntityID: Int]] = [:]

  init(_ measures: NetworkMeasures, _ list: [CentralityMeasure]) {
    for measure in list {
      let ranking = measures.ranking(by: measure)
      let places = EntityKind.allCases.flatMap { ranking.among($0) }.map { ($0.entity.id, $0.rank) }
      ranks[measure] = Dictionary(places, uniquingKeysWith: { first, _ in first })
    }
  }

  func rank(of entity: EntityID, by measure: CentralityMeasure) -> Int? { ranks[measure]?[entity] }
}
