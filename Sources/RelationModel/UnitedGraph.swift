extension RelationshipGraph {
  /// This graph and another as one: what has the same id is the same.
  ///
  /// Of an article or entity that both know, this graph's name, title and dates stand, and the other's fill what is missing; the other's name
  /// of an entity becomes an alias. Evidence of a relationship that both know is united, each piece once. The result does not depend on the
  /// order of the parts.
  ///
  /// - Throws: `GraphError` where one id is of entities of different kinds.
  /// - Complexity: O(*n* log *n*) time, O(*n*) space, in the parts of both and their evidence.
  public func united(with other: RelationshipGraph) throws(GraphError) -> RelationshipGraph {
    var articles = Dictionary(articles.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for article in other.articles { articles[article.id] = articles[article.id]?.filled(from: article) ?? article }
    var entities = Dictionary(entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for entity in other.entities {
      guard let known = entities[entity.id] else {
        entities[entity.id] = entity
        continue
      }
      guard known.kind == entity.kind else {
        throw GraphError(
          .conflictingKinds,
          "\(entity.id) is a \(known.kind.rawValue) in one graph and a \(entity.kind.rawValue) in the other")
      }
      entities[entity.id] = known.joined(with: entity)
    }
    var relationships = Dictionary(relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    for tie in other.relationships {
      let known = relationships[tie.id]
      relationships[tie.id] = Relationship(
        id: tie.id, side: known?.side ?? tie.side, evidence: (known?.evidence ?? []) + tie.evidence)
    }
    return try RelationshipGraph(
      articles: Array(articles.values), entities: Array(entities.values), relationships: Array(relationships.values))
  }
}

extension SourceArticle {
  /// This article, with what the other says where this one says nothing.
  fileprivate func filled(from other: SourceArticle) -> SourceArticle {
    var article = self
    if article.title.isEmpty { article.title = other.title }
    if article.publishers.isEmpty { article.publishers = other.publishers }
    if article.path.isEmpty { article.path = other.path }
    article.date = date ?? other.date
    article.url = url ?? other.url
    article.original = original ?? other.original
    return article
  }
}

extension Entity {
  /// This entity with the names of the other as well.
  fileprivate func joined(with other: Entity) -> Entity {
    Entity(
      id: id, kind: kind, name: name, aliases: aliases + other.aliases + [other.name], forms: forms + other.forms,
      event: event ?? other.event)
  }
}
