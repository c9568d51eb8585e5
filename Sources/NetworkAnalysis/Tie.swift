import RelationModel

/// All that ties two entities, taken together.
public struct Tie: Hashable, Sendable {
  /// The one of the smaller id.
  public let first: Entity
  /// The one of the larger id.
  public let second: Entity
  /// The relationships between them, best first: typed before co-mention, then by weight, then by id.
  public let relationships: [Relationship]
  /// The sum of the relationships' weights.
  public let weight: Double
  /// The articles that prove it, sorted.
  public let articles: [SourceArticle.ID]
  /// How many of them are no reprints of others.
  public let independentArticles: Int
  /// The dates of the first and the last dated evidence.
  public let dates: ClosedRange<PartialDate>?
  /// The sentence that proves it best: of the best relationship, the surest, then the weightiest, then the oldest.
  public let evidence: Evidence

  /// Whether it rests on a single article and its reprints.
  public var isSingleSource: Bool { independentArticles == 1 }

  /// Takes the relationships between two entities together; nil where there are none.
  init?(_ first: Entity, _ second: Entity, _ relationships: [Relationship], in graph: RelationshipGraph) {
    let ordered = relationships.sorted(by: Relationship.isBetter)
    guard let evidence = ordered.first?.evidence.min(by: Evidence.isBetter) else { return nil }
    let pieces = ordered.flatMap(\.evidence)
    self.first = first
    self.second = second
    self.relationships = ordered
    weight = ordered.reduce(0) { $0 + $1.weight }
    articles = Set(pieces.map(\.article)).sorted(by: byBytes)
    independentArticles = graph.independentArticles(of: pieces)
    let days = pieces.compactMap(\.date)
    dates = days.min().flatMap { first in days.max().map { first...$0 } }
    self.evidence = evidence
  }
}

extension RelationshipGraph {
  /// The ties among people and institutions of the greatest weight; equals go by the ids of their ends.
  ///
  /// - Complexity: O(*m* log *m*) time in the number of relationships.
  public func strongestTies(limit: Int = 10) -> [Tie] {
    ties(limit: limit) { $0.weight > $1.weight || ($0.weight == $1.weight && $0.pair < $1.pair) }
  }

  /// The ties among people and institutions that were told of first most recently; then those that texts state, then by weight,
  /// then by ids.
  ///
  /// - Complexity: O(*m* log *m*) time in the number of relationships.
  public func newestTies(limit: Int = 10) -> [Tie] {
    ties(limit: limit) { left, right in
      guard left.begins == right.begins else {
        // What has no date is never among the newest.
        guard let first = left.begins, let second = right.begins else { return left.begins != nil }
        return first > second
      }
      if left.isStated != right.isStated { return left.isStated }
      return left.weight > right.weight || (left.weight == right.weight && left.pair < right.pair)
    }
  }

  /// What ties two entities; nil where nothing does.
  ///
  /// - Complexity: O(*d* + *e* log *e*) time for the *d* relationships of the first and *e* pieces of evidence of what ties the two.
  public func tie(between one: EntityID, and other: EntityID) -> Tie? {
    let pair = SigningPair(one, other)
    guard let first = self[pair.first], let second = self[pair.second] else { return nil }
    return Tie(first, second, relationships(of: one).filter { $0.other(than: one) == other }, in: self)
  }

  private func ties(limit: Int, by precedes: (PairWeight, PairWeight) -> Bool) -> [Tie] {
    Self.first(limit, of: pairWeights(), by: precedes).compactMap { pair in
      guard let first = self[pair.pair.first], let second = self[pair.pair.second] else { return nil }
      return Tie(first, second, pair.relationships.map { relationships[$0] }, in: self)
    }
  }

  /// The first of some pairs in an order, of millions a few: all others are only held against the last of them.
  private static func first(
    _ limit: Int, of pairs: [PairWeight], by precedes: (PairWeight, PairWeight) -> Bool
  ) -> [PairWeight] {
    var first: [PairWeight] = []
    for pair in pairs {
      if first.count == limit, let last = first.last {
        guard precedes(pair, last) else { continue }
        first.removeLast()
      }
      let place = first.firstIndex { precedes(pair, $0) } ?? first.count
      if place < limit { first.insert(pair, at: place) }
    }
    return first
  }

  /// The pairs of people and institutions that ties join.
  private func pairWeights() -> [PairWeight] {
    var places: [SigningPair: Int] = [:]
    var pairs: [PairWeight] = []
    for (number, relationship) in relationships.enumerated() {
      // Typed relationships may have an event as an end; co-mentions with one are no ties.
      guard NetworkProjection.ties.includes(relationship, in: self),
        !relationship.kind.isTyped
          || (self[relationship.source]?.kind != .event && self[relationship.target]?.kind != .event)
      else { continue }
      let pair = SigningPair(relationship.source, relationship.target)
      let place = places[pair] ?? pairs.count
      if place == pairs.count {
        places[pair] = place
        pairs.append(PairWeight(pair: pair))
      }
      pairs[place].add(relationship, number)
    }
    return pairs
  }
}

/// Two entities, with how strongly and since when they are tied.
private struct PairWeight {
  let pair: SigningPair
  private(set) var weight = 0.0
  private(set) var begins: PartialDate?
  private(set) var isStated = false
  private(set) var relationships: [Int] = []

  init(pair: SigningPair) { self.pair = pair }

  mutating func add(_ relationship: Relationship, _ number: Int) {
    weight += relationship.weight
    if relationship.kind.isTyped { isStated = true }
    // Evidence is sorted by date.
    begins = [begins, relationship.evidence.first?.date].compactMap { $0 }.min()
    relationships.append(number)
  }
}
