import OrderedCollections

/// The entities that a corpus tells of, their relationships, and the articles that prove them.
///
/// Articles, entities and relationships are each sorted by id, and each id is there once. Every relationship joins two
/// entities of the graph, has evidence, and its evidence names articles of the graph.
public struct RelationshipGraph: Hashable, Sendable {
  private let articleTable: OrderedDictionary<SourceArticle.ID, SourceArticle>
  private let entityTable: OrderedDictionary<EntityID, Entity>
  /// The relationships of each entity, by the entity's place.
  private let incidence: Incidence
  /// The originals of the articles that are reprints.
  private let originals: [SourceArticle.ID: SourceArticle.ID]

  /// The articles, by id.
  public var articles: [SourceArticle] { articleTable.values.elements }
  /// The entities, by id.
  public var entities: [Entity] { entityTable.values.elements }
  /// The relationships, by id.
  public let relationships: [Relationship]

  /// Makes a graph of its parts, given in any order.
  ///
  /// - Throws: `GraphError` where an id occurs twice, a relationship names an unknown entity or article, joins an
  ///   entity with itself, or has no evidence; of several faults an unknown end and an unknown article are told last.
  /// - Complexity: O(*n* log *n*) time in the number of parts and pieces of evidence; O(*n*) space.
  public init(articles: [SourceArticle], entities: [Entity], relationships: [Relationship]) throws(GraphError) {
    try self.init(articles: articles, entities: entities, proved: relationships)
    try checkArticles()
  }

  /// Makes a graph as `init(articles:entities:relationships:)` does, of relationships whose evidence is known to name its articles.
  package init(articles: [SourceArticle], entities: [Entity], proved relationships: [Relationship]) throws(GraphError) {
    self.init(unchecked: articles, entities, relationships)
    if articleTable.count < articles.count { throw GraphError(.repeatedID, "two articles have the same id") }
    if entityTable.count < entities.count { throw GraphError(.repeatedID, "two entities have the same id") }
    try checkRelationships()
  }

  /// Makes a graph of parts that are known to fit.
  init(unchecked articles: [SourceArticle], _ entities: [Entity], _ relationships: [Relationship]) {
    articleTable = OrderedDictionary(
      articles.sorted { byBytes($0.id, $1.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    entityTable = OrderedDictionary(
      entities.sorted { $0.id < $1.id }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    originals = Dictionary(
      articles.compactMap { article in article.original.map { (article.id, $0) } },
      uniquingKeysWith: { first, _ in first })
    let isInOrder = relationships.indices.dropFirst().allSatisfy { relationships[$0 - 1].id < relationships[$0].id }
    self.relationships = isInOrder ? relationships : relationships.sorted { $0.id < $1.id }
    let table = entityTable
    incidence = Incidence(of: self.relationships, entities: table.count) { table.index(forKey: $0) }
  }

  /// The entity of that id.
  public subscript(id: EntityID) -> Entity? { entityTable[id] }

  /// The article of that id.
  public func article(_ id: SourceArticle.ID) -> SourceArticle? { articleTable[id] }

  /// The article that stands for this one where articles are counted: its original, or else itself.
  public func independentArticle(_ id: SourceArticle.ID) -> SourceArticle.ID {
    originals.isEmpty ? id : originals[id] ?? id
  }

  /// The relationships that the entity is an end of, by id.
  public func relationships(of entity: EntityID) -> [Relationship] {
    entityTable.index(forKey: entity).map { place in incidence[place].map { relationships[Int($0)] } } ?? []
  }

  /// The relationships of some kinds that the entity is an end of, by id; the others, which may be hundreds of thousands, are not copied.
  ///
  /// - Complexity: O(*d*) time in the number of all its relationships, O(*k*) space in that of those meant.
  package func relationships(of entity: EntityID, where isMeant: (RelationshipKind) -> Bool) -> [Relationship] {
    guard let place = entityTable.index(forKey: entity) else { return [] }
    return incidence[place].compactMap { isMeant(relationships[Int($0)].kind) ? relationships[Int($0)] : nil }
  }

  /// Looks at the relationships where they are: there may be millions, and a copy counts its references.
  private func checkRelationships() throws(GraphError) {
    for number in relationships.indices {
      if number > 0, relationships[number - 1].id == relationships[number].id {
        throw GraphError(.repeatedID, "\(name(number)) is there twice")
      }
      if relationships[number].source == relationships[number].target {
        throw GraphError(.selfRelationship, "\(name(number)) joins an entity with itself")
      }
      if relationships[number].evidence.isEmpty { throw GraphError(.noEvidence, "\(name(number)) has no evidence") }
      if let side = relationships[number].side, entityTable.index(forKey: side) == nil {
        throw GraphError(.unknownEntity, "\(name(number)) names a side that is not in the graph")
      }
    }
    if let stray = incidence.stray {
      throw GraphError(.unknownEntity, "\(name(stray)) names an entity that is not in the graph")
    }
  }

  private func checkArticles() throws(GraphError) {
    for number in relationships.indices {
      for place in relationships[number].evidence.indices {
        let article = relationships[number].evidence[place].article
        guard articleTable.index(forKey: article) == nil else { continue }
        throw GraphError(
          .unknownArticle, "\(name(number)) rests on the article \(article), which is not in the graph")
      }
    }
  }

  /// What a relationship is called in a message.
  private func name(_ number: Int) -> String {
    let id = relationships[number].id
    return "\(id.kind.rawValue) \(id.source) – \(id.target)"
  }
}

/// Why parts do not make a graph.
public struct GraphError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong.
  public enum Code: String, Hashable, Sendable {
    case repeatedID, unknownEntity, unknownArticle, selfRelationship, noEvidence, conflictingKinds
  }

  /// What is wrong.
  public let code: Code
  /// Where, in a sentence.
  public let context: String

  /// Makes an error.
  package init(_ code: Code, _ context: String) {
    self.code = code
    self.context = context
  }

  /// What is wrong and where, as a sentence.
  public var description: String { "The parts do not make a graph: \(context)." }
}
