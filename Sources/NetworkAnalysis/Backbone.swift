import GraphAlgorithms
import RelationModel

/// A tie that is stronger than chance would make it.
public struct BackboneTie: Hashable, Sendable {
  /// The tie.
  public let tie: NetworkTie
  /// How likely it would be as strong by chance, from 0 to 1.
  public let chance: Double
}

extension Network {
  /// The ties that matter: those stronger than chance would make them, the least likely first, then by ids.
  ///
  /// By chance, the strength of an entity falls evenly at random on its ties; see `IndexGraph.disparity()`.
  ///
  /// - Parameter significance: the probability below which a tie is listed, from 0 to 1.
  /// - Throws: `NetworkError` where the significance is out of its range.
  /// - Complexity: O(*n* + *m* log *m*) time, O(*n* + *m*) space.
  public func backbone(significance: Double = 0.05) throws(NetworkError) -> [BackboneTie] {
    guard (0...1).contains(significance) else {
      throw NetworkError(.invalidParameter, "the significance \(significance) is not from 0 to 1")
    }
    let edges = index.edges
    let chances = index.disparity()
    return edges.indices.filter { chances[$0] < significance && edges[$0].source != edges[$0].target }
      .sorted { (chances[$0], $0) < (chances[$1], $1) }
      .map { BackboneTie(tie: tie(edges[$0]), chance: chances[$0]) }
  }
}
