import GraphAlgorithms
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
  ///   - threads: how many threads to use where the measure can.
  ///   - progress: is told the share that is done of a measure that may take long, and may stop it.
  /// - Throws: `NetworkError` as `values(of:threads:progress:)`.
  /// - Complexity: that of the measure, and O(*n* log *n*) time.
  public func ranking(
    by measure: CentralityMeasure, kind: EntityKind? = nil, limit: Int? = nil, threads: Int = 1,
    progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [RankedEntity] {
    ranking(of: try values(of: measure, threads: threads, progress: progress), kind: kind, limit: limit)
  }

  /// The rankings by the key measures, in the order of `CentralityMeasure.keyMeasures`; these are always found.
  ///
  /// - Complexity: O(*n* *m*) time, O(*n* + *m*) space.
  public func keyRankings() -> [[RankedEntity]] {
    let degrees = index.degrees().map(Double.init)
    let values = [
      degrees, index.strengths(), index.pageRank(), index.betweenness(), index.closeness(), index.harmonic(),
    ]
    return values.map { ranking(of: $0, kind: nil, limit: nil) }
  }

  /// The entities of a kind with the most ties: several where they share the first place, none where there are no ties.
  ///
  /// - Complexity: O(*n* log *n* + *m*) time.
  public func mostTied(_ kind: EntityKind) -> [RankedEntity] {
    ranking(of: index.degrees().map(Double.init), kind: kind, limit: nil).filter { $0.rank == 1 && $0.value > 0 }
  }

  /// The entities by how close they are to one of them: how often a reader comes to each who follows ties at random and
  /// keeps starting anew from that one. (Personalised PageRank.)
  ///
  /// - Throws: `NetworkError` where there is no such entity, or where it was stopped.
  /// - Complexity: O(*n* + *m*) time for each of some hundred rounds, and O(*n* log *n*).
  public func ranking(
    around entity: EntityID, kind: EntityKind? = nil, limit: Int? = nil, progress: ProgressHandler? = nil
  ) throws(NetworkError) -> [RankedEntity] {
    var jumps = [Double](repeating: 0, count: index.nodeCount)
    jumps[try requiredNode(of: entity)] = 1
    do {
      return ranking(of: try index.pageRank(jumps: jumps, progress: progress), kind: kind, limit: limit)
    } catch {
      throw NetworkError(error)
    }
  }

  /// The entities by values in the order of `entities`, as `ranking(by:)` gives them.
  func ranking(of values: [Double], kind: EntityKind? = nil, limit: Int? = nil) -> [RankedEntity] {
    let nodes = entities.indices.sorted { values[$0] > values[$1] || (values[$0] == values[$1] && $0 < $1) }
    let limit = max(0, limit ?? nodes.count)
    var ranking: [RankedEntity] = []
    var start = nodes.startIndex
    while start < nodes.endIndex, ranking.count < limit {
      let least = values[nodes[start]] * (1 - 1e-9)
      let end = nodes[start...].firstIndex { !(values[$0] >= least) && $0 != nodes[start] } ?? nodes.endIndex
      let rank = ranking.count + 1
      // Nodes are numbered in the order of the ids.
      let equals = nodes[start..<end].filter { kind == nil || entities[$0].kind == kind }.sorted()
      ranking += equals.map { RankedEntity(entity: entities[$0], value: values[$0], rank: rank) }
      start = end
    }
    return Array(ranking.prefix(limit))
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
