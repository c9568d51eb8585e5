import NetworkAnalysis
import RelationModel

/// An important person or institution with its places in the rankings.
public struct KeyEntity: Hashable, Sendable {
  /// The person or institution.
  public let entity: Entity
  /// Its place by each measure, in the order of `CentralityMeasure.allCases`, among those of its kind.
  public let places: [RankedEntity]

  /// In how many rankings it is among the first ten.
  public var topTenCount: Int { places.count { $0.rank <= 10 } }
  /// The sum of its ranks.
  var rankSum: Int { places.reduce(0) { $0 + $1.rank } }
}

extension Network {
  /// The most important entities of a kind: those in the top ten of most rankings, then those of the smallest sum of ranks,
  /// then by id. Entities without ties are left out.
  ///
  /// - Complexity: that of all measures together.
  public func keyEntities(_ kind: EntityKind, limit: Int = 10) -> [KeyEntity] {
    var places: [EntityID: [RankedEntity]] = [:]
    for measure in CentralityMeasure.allCases {
      for ranked in ranking(by: measure, kind: kind) { places[ranked.entity.id, default: []].append(ranked) }
    }
    let degrees = values(of: .degree)
    let keys = zip(entities, degrees).filter { $0.kind == kind && $1 > 0 }.map {
      KeyEntity(entity: $0.0, places: places[$0.0.id] ?? [])
    }
    return Array(
      keys.sorted {
        ($1.topTenCount, $0.rankSum, $0.entity.id) < ($0.topTenCount, $1.rankSum, $1.entity.id)
      }.prefix(max(0, limit)))
  }
}
