import NetworkAnalysis
import RelationModel

/// What has changed since an earlier report.
public struct ChangeAccount: Sendable {
  /// The earlier graph, as far as it was compared.
  public let earlier: RelationshipGraph
  /// What is new, gone, stronger or weaker.
  public let comparison: GraphComparison
  /// The entities whose ranks were followed.
  public let entities: [Entity]
  /// How the ranks of these have moved, in the order of `CentralityMeasure.keyMeasures`.
  public let moves: [EntityID: [RankMove]]

  /// Compares two graphs, and the ranks of some entities in them.
  init(from earlier: RelationshipGraph, to later: RelationshipGraph, of entities: [Entity], limits: ExactnessLimits) {
    self.earlier = earlier
    comparison = GraphComparison(from: earlier, to: later)
    self.entities = entities
    moves = later.rankMoves(
      of: entities.map(\.id), since: earlier, by: CentralityMeasure.keyMeasures, limits: limits)
  }

  /// The changes of one sort, by why they came about.
  static func count(_ changes: [RelationshipChange], _ cause: ChangeCause) -> Int {
    changes.count { $0.cause == cause }
  }
}
