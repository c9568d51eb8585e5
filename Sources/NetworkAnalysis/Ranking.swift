import RelationModel

/// An entity with its place in a ranking.
public struct RankedEntity: Hashable, Sendable {
  /// The entity.
  public let entity: Entity
  /// Its value of the measure.
  public let value: Double
  /// Its place, from 1; entities of equal value share one, and the next place is left out.
  public let rank: Int
}

extension Network {
  /// The entities by a measure, the highest value first; equals go by id and share a rank.
  ///
  /// Values that agree to nine digits are equal, so that rounding decides nothing.
  ///
  /// - Parameters:
  ///   - measure: what to rank by; computed on the whole network.
  ///   - kind: which entities to rank; nil ranks all.
  ///   - limit: how many to give at most; nil gives all.
  /// - Complexity: that of the measure, and O(*n* log *n*) time.
  public func ranking(
    by measure: CentralityMeasure, kind: EntityKind? = nil, limit: Int? = nil
  ) -> [RankedEntity] {
    ranking(values(of: measure), kind: kind, limit: limit)
  }

  /// The entities by values that stand in the order of `entities`.
  func ranking(_ values: [Double], kind: EntityKind? = nil, limit: Int? = nil) -> [RankedEntity] {
    let nodes = entities.indices.sorted { values[$0] > values[$1] || (values[$0] == values[$1] && $0 < $1) }
    var ranking: [RankedEntity] = []
    for equals in nodes.runs(where: { values[$1] >= values[$0] * (1 - 1e-9) }) {
      let rank = ranking.count + 1
      // Nodes are numbered in the order of the ids.
      ranking += equals.sorted().map { RankedEntity(entity: entities[$0], value: values[$0], rank: rank) }
    }
    let chosen = kind.map { ranking.among($0) } ?? ranking
    return Array(chosen.prefix(max(0, limit ?? chosen.count)))
  }
}

extension [RankedEntity] {
  /// The ranking of the entities of one kind alone: in the same order, equals still equal, the ranks counted anew.
  public func among(_ kind: EntityKind) -> [RankedEntity] {
    var ranking: [RankedEntity] = []
    var last: RankedEntity?
    for ranked in self where ranked.entity.kind == kind {
      let rank = ranked.rank == last?.rank ? ranking[ranking.count - 1].rank : ranking.count + 1
      ranking.append(RankedEntity(entity: ranked.entity, value: ranked.value, rank: rank))
      last = ranked
    }
    return ranking
  }
}

extension Array where Element == Int {
  /// Runs in which every element belongs with the run's first.
  fileprivate func runs(where belongs: (Int, Int) -> Bool) -> [[Int]] {
    var runs: [[Int]] = []
    for element in self {
      if let first = runs.last?.first, belongs(first, element) {
        runs[runs.count - 1].append(element)
      } else {
        runs.append([element])
      }
    }
    return runs
  }
}
