import RelationModel

/// Something that is told of for the first time since a date.
public struct NewTie: Hashable, Sendable {
  /// The relationship.
  public let relationship: Relationship
  /// Whether both its ends were told of before.
  public let joinsKnown: Bool
  /// Whether all that tells of it is from outlets that the graph has nothing of from before: then it may be old, and only
  /// the reading of these outlets is new.
  public let isFromNewOutlets: Bool
}

/// A post or membership of which nothing is told since a date.
public struct QuietTie: Hashable, Sendable {
  /// The relationship.
  public let relationship: Relationship
  /// The last piece of evidence that has a date.
  public let last: Evidence
  /// Another who is named in the same post since, with the sentence; nil where nobody is.
  public let successor: Successor?

  /// Another holder of a post.
  public struct Successor: Hashable, Sendable {
    /// Who it is.
    public let holder: Entity
    /// The sentence that names the post.
    public let evidence: Evidence
  }
}

/// What a graph tells that is new or gone since a date.
public struct RecentChanges: Hashable, Sendable {
  /// The date asked.
  public let since: PartialDate
  /// How long before that date something has to be told of last to count as quiet, in days.
  public let quietDays: Int
  /// How many articles are from before the date.
  public let articlesBefore: Int
  /// How many articles are from the date on.
  public let articlesSince: Int
  /// How many articles have no date, or one that may be either.
  public let articlesUnclear: Int
  /// The outlets that the graph has articles of only from the date on, sorted.
  public let newOutlets: [String]
  /// The outlets that it has articles of only from before, sorted: what they would tell is not known.
  public let goneOutlets: [String]
  /// The entities that are told of first on the date or later, by id.
  public let newEntities: [Entity]
  /// The stated relationships and ties that are told of first on the date or later: stated ones first, then the
  /// heaviest, then by id.
  public let newTies: [NewTie]
  /// Posts that another is named in on the date or later, by institution, then by id.
  public let replaced: [QuietTie]
  /// Posts and memberships last told of longer ago than the quiet days, though both ends are told of since: by the date of
  /// the last evidence, then by id.
  public let unmentioned: [QuietTie]
  /// How many more were last told of longer ago, of which an end is not told of since at all: of these the articles tell
  /// nothing.
  public let uncovered: Int
  /// How many relationships are left out of what is new since some of their evidence has no date, or one that may be
  /// earlier.
  public let undated: Int
}

extension RelationshipGraph {
  /// How long ago something has to be told of last to count as quiet, in days, unless told otherwise.
  public static let quietDays = 365

  /// What is told of first since a date, and what no longer: kept apart from each other are a post that another is named
  /// in since, one that is only not mentioned any more, and what the articles since do not cover at all.
  ///
  /// Dates are those of the evidence; a date known to the month or year counts where all of its days do. Posts are taken
  /// for the same as `status(of:at:)` does.
  ///
  /// - Parameters:
  ///   - date: what is news is from its first day on.
  ///   - quietDays: how many days before the date something has to be told of last to count as no longer mentioned.
  /// - Throws: `NetworkError` where the days are fewer than none.
  /// - Complexity: O(*e* log *e*) time for *e* pieces of evidence, beside the holders of each post.
  public func changes(
    since date: PartialDate, quietDays: Int = RelationshipGraph.quietDays
  ) throws(NetworkError) -> RecentChanges {
    guard quietDays >= 0 else { throw NetworkError(.invalidParameter, "\(quietDays) days are fewer than none") }
    return ChangeReading(self, since: date.firstPossibleDay, quietDays: quietDays).changes
  }
}

/// Reads what is new and gone off the dates of the evidence.
private struct ChangeReading {
  private let graph: RelationshipGraph
  private let since: PartialDate
  private let quietDays: Int
  /// When the evidence of each entity is from.
  private var entityAges: [EntityID: Set<Age>] = [:]
  private let oldOutlets: Set<String>
  private let recentOutlets: Set<String>

  /// On which side of the date something is.
  private enum Age {
    case before, since, unclear
  }

  init(_ graph: RelationshipGraph, since: PartialDate, quietDays: Int) {
    self.graph = graph
    self.since = since
    self.quietDays = quietDays
    oldOutlets = Set(graph.articles.filter { Self.age($0.date, since) != .since }.flatMap(\.publishers))
    recentOutlets = Set(graph.articles.filter { Self.age($0.date, since) != .before }.flatMap(\.publishers))
    for tie in graph.relationships {
      let ages = Set(tie.evidence.map { Self.age($0.date, since) })
      for id in [tie.source, tie.target, tie.side].compactMap({ $0 }) { entityAges[id, default: []].formUnion(ages) }
    }
  }

  private static func age(_ date: PartialDate?, _ since: PartialDate) -> Age {
    guard let date else { return .unclear }
    if date.firstPossibleDay >= since { return .since }
    return date.lastPossibleDay < since ? .before : .unclear
  }

  private func ages(_ tie: Relationship) -> Set<Age> { Set(tie.evidence.map { Self.age($0.date, since) }) }

  var changes: RecentChanges {
    let ties = graph.relationships.filter { NetworkProjection.ties.includes($0, in: graph) }
    let articleAges = graph.articles.map { Self.age($0.date, since) }
    let states = ties.filter { $0.kind == .position || $0.kind == .partOf }
    let quiet = states.compactMap { tie in tie.evidence.last { $0.date != nil }.map { quietTie(tie, $0) } }
    let old = quiet.filter { $0.successor == nil && isQuiet($0) }
    let covered = old.filter { isTold($0.relationship.source) && isTold($0.relationship.target) }
    return RecentChanges(
      since: since, quietDays: quietDays, articlesBefore: articleAges.count { $0 == .before },
      articlesSince: articleAges.count { $0 == .since }, articlesUnclear: articleAges.count { $0 == .unclear },
      newOutlets: recentOutlets.subtracting(oldOutlets).sorted(by: byBytes),
      goneOutlets: oldOutlets.subtracting(recentOutlets).sorted(by: byBytes),
      newEntities: graph.entities.filter { entityAges[$0.id] == [.since] },
      newTies: ties.filter { ages($0) == [.since] }.map(newTie).sorted(by: NewTie.isBetter),
      replaced: quiet.filter { $0.successor.map { Self.age($0.evidence.date, since) == .since } ?? false }
        .sorted { ($0.relationship.target, $0.relationship.id) < ($1.relationship.target, $1.relationship.id) },
      unmentioned: covered.sorted { ($0.last, $0.relationship.id) < ($1.last, $1.relationship.id) },
      uncovered: old.count - covered.count,
      undated: ties.count { !ages($0).contains(.before) && ages($0).contains(.unclear) })
  }

  private func newTie(_ tie: Relationship) -> NewTie {
    let outlets = tie.evidence.map(\.publisher)
    return NewTie(
      relationship: tie,
      joinsKnown: [tie.source, tie.target].allSatisfy { entityAges[$0]?.contains(.before) ?? false },
      isFromNewOutlets: outlets.allSatisfy { outlet in outlet.map { !oldOutlets.contains($0) } ?? false })
  }

  private func quietTie(_ tie: Relationship, _ last: Evidence) -> QuietTie {
    let successor = graph.successor(of: tie).flatMap { found in
      graph[found.holder].map { QuietTie.Successor(holder: $0, evidence: found.evidence) }
    }
    return QuietTie(relationship: tie, last: last, successor: successor)
  }

  private func isQuiet(_ tie: QuietTie) -> Bool {
    // What has no date may be from any time, also from since.
    guard tie.relationship.evidence.allSatisfy({ Self.age($0.date, since) == .before }) else { return false }
    // What is told of as former was gone before.
    guard tie.relationship.evidence.contains(where: { !$0.tellsOfEarlierTimes }) else { return false }
    return tie.last.date.map { since.days(since: $0.lastPossibleDay) > quietDays } ?? false
  }

  private func isTold(_ entity: EntityID) -> Bool { entityAges[entity]?.contains(.since) ?? false }
}

extension NewTie {
  fileprivate static func isBetter(_ left: NewTie, _ right: NewTie) -> Bool {
    Relationship.isBetter(left.relationship, right.relationship)
  }
}
