import NetworkAnalysis
import RelationModel

/// An important person or institution with its places in the rankings.
public struct KeyEntity: Hashable, Sendable {
  /// The person or institution.
  public let entity: Entity
  /// Its place by each measure, in the order of `CentralityMeasure.keyMeasures`, among those of its kind.
  public let places: [RankedEntity]

  /// In how many rankings it is among the first ten.
  public var topTenCount: Int { places.count { $0.rank <= 10 } }
  /// The sum of its ranks.
  var rankSum: Int { places.reduce(0) { $0 + $1.rank } }
}

extension NetworkMeasures {
  /// The most important entities of each kind: those in the top ten of most rankings, then those of the smallest sum of
  /// ranks, then by id. Entities without ties are left out.
  ///
  /// - Parameter limit: how many to give of each kind at most.
  /// - Complexity: O(*n* log *n*) time, beside measures that are not computed yet.
  public func keyEntities(limit: Int = 10) -> [EntityKind: [KeyEntity]] {
    var places: [EntityID: [RankedEntity]] = [:]
    for measure in CentralityMeasure.keyMeasures {
      let ranking = ranking(by: measure)
      for ranked in EntityKind.allCases.flatMap(ranking.among) { places[ranked.entity.id, default: []].append(ranked) }
    }
    // The degree comes first.
    let tied = network.entities.filter { places[$0.id]?.first.map { $0.value > 0 } ?? false }
    let keys = tied.map { KeyEntity(entity: $0, places: places[$0.id] ?? []) }
      .sorted { ($1.topTenCount, $0.rankSum, $0.entity.id) < ($0.topTenCount, $1.rankSum, $1.entity.id) }
    return Dictionary(grouping: keys, by: \.entity.kind).mapValues { Array($0.prefix(max(0, limit))) }
  }
}

extension Network {
  /// The most important entities of each kind, as `NetworkMeasures.keyEntities(limit:)` gives them.
  ///
  /// - Complexity: O(*n* *m*) time up to the limits of exactness.
  public func keyEntities(limit: Int = 10) -> [EntityKind: [KeyEntity]] {
    NetworkMeasures(self).keyEntities(limit: limit)
  }
}
