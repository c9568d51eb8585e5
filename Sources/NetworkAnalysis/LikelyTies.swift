import GraphAlgorithms
import RelationModel

/// An entity that another is not tied to but may be.
public struct LikelyTie: Hashable, Sendable {
  /// The entity.
  public let entity: Entity
  /// The sum of 1 / ln of the number of contacts, over the contacts that both share: the higher, the likelier.
  public let score: Double
  /// The contacts that both share, by id.
  public let shared: [Entity]
}

extension Network {
  /// Whom an entity is not tied to but shares contacts with, the likeliest tie first, then by id: where to look further.
  ///
  /// A contact that few share speaks more for a tie than one that everybody has. (L. Adamic, E. Adar, 2003.)
  ///
  /// - Throws: `NetworkError` where there is no such entity, or the count is negative.
  /// - Complexity: O(*n* + *m*) time and space.
  public func likelyTies(of entity: EntityID, count: Int = 10) throws(NetworkError) -> [LikelyTie] {
    let node = try requiredNode(of: entity)
    guard count >= 0 else { throw NetworkError(.invalidCount, "\(count) ties are fewer than none") }
    do {
      let contacts = Set(try index.neighbors(of: node))
      return try index.likelyLinks(of: node, by: .adamicAdar, count: count).map { pair in
        let shared = try index.neighbors(of: pair.target).filter { contacts.contains($0) }
        return LikelyTie(entity: entities[pair.target], score: pair.score, shared: shared.map { entities[$0] })
      }
    } catch let error as IndexGraphError {
      throw NetworkError(error)
    } catch {
      throw NetworkError(.unknownEntity, "\(error)")
    }
  }
}
