import GraphAlgorithms
import RelationModel

/// An entity that joins so many that a way through it says little.
public struct Hub: Hashable, Sendable {
  /// The entity.
  public let entity: Entity
  /// How many entities it is tied to.
  public let contacts: Int
}

extension RelationshipGraph {
  /// How many entities a hub is tied to at least.
  public static let leastHubContacts = 20
  /// The share of the entities with ties that may be hubs.
  public static let hubShare = 0.01

  /// Who joins everybody with everybody, such as a head of state: the entities with most ties, then by id.
  ///
  /// A hub is tied to 20 others or more and belongs to the one in a hundred, rounded up, of the entities with ties that
  /// have most; those with as many as the last of these belong to them. Ties are those of the whole graph, whatever a
  /// question leaves out.
  ///
  /// - Complexity: O(*n* log *n* + *m*) time.
  public func hubs() -> [Hub] {
    let network = Network(self)
    let degrees = network.index.degrees()
    let tied = degrees.filter { $0 > 0 }.sorted(by: >)
    guard !tied.isEmpty else { return [] }
    let last = tied[min(tied.count, Int((Double(tied.count) * Self.hubShare).rounded(.up))) - 1]
    return network.index.nodes.filter { degrees[$0] >= max(last, Self.leastHubContacts) }
      .sorted { (degrees[$1], $0) < (degrees[$0], $1) }
      .map { Hub(entity: network.entities[$0], contacts: degrees[$0]) }
  }
}
