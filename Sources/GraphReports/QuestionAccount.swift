import NetworkAnalysis
import RelationModel

/// Somebody asked about, with the strongest ties.
public struct EntityProfile: Hashable, Sendable {
  /// Who was asked about.
  public let entity: Entity
  /// How many entities it is tied to.
  public let contacts: Int
  /// What texts state of it, the weightiest first, then by id.
  public let statements: [Relationship]
  /// The co-mentions strong enough to be ties, the weightiest first, then by id.
  public let mentions: [Relationship]
}

/// Two that were asked about, and how they are connected.
public struct AskedConnection: Hashable, Sendable {
  /// The one named first.
  public let from: Entity
  /// The one named second.
  public let to: Entity
  /// The ways between them, the best first; none where they are not connected.
  public let paths: [ConnectionPath]
}

/// The answers to what was asked.
public struct QuestionAccount: Hashable, Sendable {
  /// An answer for each entity asked about, in the order asked; ids that the graph does not have are in `unknown`.
  public let profiles: [EntityProfile]
  /// An answer for each pair of them.
  public let connections: [AskedConnection]
  /// The ids asked about that the graph does not have.
  public let unknown: [EntityID]

  /// How many ways between two are shown.
  static let pathLimit = 2

  init(_ asked: [EntityID], in graph: RelationshipGraph) {
    var seen: Set<EntityID> = []
    let asked = asked.filter { seen.insert($0).inserted }
    let entities = asked.compactMap { graph[$0] }
    unknown = asked.filter { graph[$0] == nil }
    profiles = entities.map { EntityProfile($0, in: graph) }
    connections = entities.indices.flatMap { first in
      entities[(first + 1)...].map { other in
        let paths = try? graph.paths(from: entities[first].id, to: other.id, count: Self.pathLimit)
        return AskedConnection(from: entities[first], to: other, paths: paths ?? [])
      }
    }
  }
}

extension EntityProfile {
  fileprivate init(_ entity: Entity, in graph: RelationshipGraph) {
    let ties = graph.relationships(of: entity.id).filter { NetworkProjection.ties.includes($0, in: graph) }
      .sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
    self.entity = entity
    contacts = Set(ties.compactMap { $0.other(than: entity.id) }).count
    statements = ties.filter(\.kind.isTyped)
    mentions = ties.filter { !$0.kind.isTyped }
  }
}
