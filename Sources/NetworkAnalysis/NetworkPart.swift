import GraphAlgorithms
import RelationModel

/// Entities that ties join with each other and with no others.
public struct NetworkPart: Hashable, Sendable {
  /// The entities, those with most ties first, then by id.
  public let members: [Entity]

  /// How many members are of a kind.
  public func count(_ kind: EntityKind) -> Int { members.count { $0.kind == kind } }
}

extension Network {
  /// The parts of two entities or more, the largest first, then by the smallest id in them.
  ///
  /// - Complexity: O(*n* log *n* + *m*) time, O(*n*) space.
  public func parts() -> [NetworkPart] {
    let components = index.components()
    let degrees = index.degrees()
    var members = Array(repeating: [Int](), count: components.count)
    for node in index.nodes { members[components.labels[node]].append(node) }
    return members.indices.filter { members[$0].count > 1 }
      .sorted { (members[$1].count, $0) < (members[$0].count, $1) }
      .map { part in
        let nodes = members[part].sorted { (degrees[$1], $0) < (degrees[$0], $1) }
        return NetworkPart(members: nodes.map { entities[$0] })
      }
  }
}
