import Foundation
import RelationModel

/// Writes a graph as FollowTheMoney JSON lines (schemata of version 4): articles, entities, relationships, and the
/// mentions that tie entities to articles.
///
/// - Complexity: O(*n* log *n*) time, O(*n*) space, in the size of the graph and its evidence.
struct FollowTheMoneyWriter {
  private let graph: RelationshipGraph
  private let ids: FollowTheMoneyIDs

  init(_ graph: RelationshipGraph) {
    self.graph = graph
    ids = FollowTheMoneyIDs(graph)
  }

  func data() throws -> Data {
    let encoder = JSONText.encoder()
    var data = Data()
    for line in articles + entities + relationships + mentions {
      data += try encoder.encode(line)
      data.append(UInt8(ascii: "\n"))
    }
    return data
  }

  // MARK: - Articles and entities

  private var articles: [FollowTheMoneyEntity] {
    graph.articles.map { article in
      var properties = article.followTheMoneyProperties
      properties["language"] = ["kaz"]
      properties["country"] = ["kz"]
      var line = FollowTheMoneyEntity("Article", id: id(of: article.id), properties)
      if SourceArticle(line) != article { line.add(.init(article: article)) }
      return line
    }
  }

  private var entities: [FollowTheMoneyEntity] {
    graph.entities.map { entity in
      var properties = entity.followTheMoneyProperties
      if entity.kind == .institution, FollowTheMoneySchemata.isOfKazakhstan(entity) { properties["country"] = ["kz"] }
      if entity.kind == .event { properties.merge(participants(of: entity.id)) { old, _ in old } }
      let id = id(of: entity.id)
      var line = FollowTheMoneyEntity(FollowTheMoneySchemata.schema(of: entity), id: id, properties)
      if Entity(id: EntityID(rawValue: id), kind: entity.kind, line) != entity { line.add(.init(entity: entity)) }
      return line
    }
  }

  /// Who organised an event and who else had part in it, and the provenance of that.
  private func participants(of event: EntityID) -> [String: [String]] {
    let ties = graph.relationships(of: event).filter { $0.kind.isTyped && $0.target == event }
      .filter { graph[$0.source]?.kind != .event }
    func isOrganizer(_ tie: Relationship) -> Bool { tie.role == ParticipantRole.organizer.rawValue }
    var properties = provenance(ties.flatMap(\.evidence))
    properties["summary"] = nil
    properties["organizer"] = ties.filter(isOrganizer).map { id(of: $0.source) }
    properties["involved"] = ties.filter { !isOrganizer($0) }.map { id(of: $0.source) }
    return properties
  }

  // MARK: - Relationships

  private var relationships: [FollowTheMoneyEntity] {
    graph.relationships.flatMap { relationship in
      let link = link(relationship)
      return [link] + (representation(relationship, link.id).map { [$0] } ?? [])
    }
  }

  private func link(_ relationship: Relationship) -> FollowTheMoneyEntity {
    let (schema, source, target) = ends(of: relationship)
    var properties = provenance(relationship.evidence)
    properties[source] = [id(of: relationship.source)]
    properties[target] = [id(of: relationship.target)]
    properties["role"] = [role(of: relationship)]
    properties["date"] = dates(of: relationship)
    let details = FollowTheMoneyEntity.RelationshipDetails(
      kind: relationship.kind, role: relationship.role, side: relationship.side.map(id(of:)),
      evidence: relationship.evidence)
    var line = FollowTheMoneyEntity(schema, id: relationship.stableName, properties)
    line.add(.init(relationship: details))
    return line
  }

  /// The schema of a relationship and the properties that name its ends.
  private func ends(of relationship: Relationship) -> (schema: String, source: String, target: String) {
    let kinds = (graph[relationship.source]?.kind, graph[relationship.target]?.kind)
    switch (relationship.kind, kinds) {
    case (.position, (.person, .institution)):
      let position = FollowTheMoneySchemata.position(titled: relationship.role ?? "")
      return (position.schema, position.person, position.institution)
    case (.partOf, (.institution, .institution)): return ("Membership", "member", "organization")
    default: return ("UnknownLink", "subject", "object")
    }
  }

  /// For whom a signatory signed.
  private func representation(_ relationship: Relationship, _ link: String) -> FollowTheMoneyEntity? {
    guard let side = relationship.side, graph[side]?.kind == .institution,
      graph[relationship.source]?.kind != .event
    else { return nil }
    var properties = provenance(relationship.evidence)
    properties["agent"] = [id(of: relationship.source)]
    properties["client"] = [id(of: side)]
    properties["role"] = [role(of: relationship)]
    properties["date"] = dates(of: relationship)
    properties["recordId"] = [link]
    return FollowTheMoneyEntity("Representation", id: "representation-" + stableHash(link), properties)
  }

  private func role(of relationship: Relationship) -> String {
    switch relationship.kind {
    case .position, .participant: relationship.role ?? relationship.kind.rawValue
    default: relationship.kind.rawValue
    }
  }

  /// When what an event's ties tell of took place; for other ties, when articles told of them.
  private func dates(of relationship: Relationship) -> [String] {
    let event = [relationship.target, relationship.source].lazy.compactMap { graph[$0]?.event?.date }.first
    if relationship.kind.isTyped, let event { return event.followTheMoneyValues }
    return relationship.evidence.flatMap { $0.date?.followTheMoneyValues ?? [] }
  }

  private func provenance(_ evidence: [Evidence]) -> [String: [String]] {
    let articles = evidence.map(\.article).unique().compactMap(graph.article)
    return [
      "proof": articles.map { id(of: $0.id) }, "sourceUrl": articles.compactMap(\.url).filter(isWebAddress),
      "publisher": evidence.compactMap(\.publisher), "summary": evidence.map(\.quote),
    ]
  }

  // MARK: - Mentions

  /// That an article names a person or an institution, or tells of an event.
  private var mentions: [FollowTheMoneyEntity] {
    graph.entities.flatMap { entity in
      let evidence = graph.relationships(of: entity.id).flatMap(\.evidence)
      return evidence.sorted().map(\.article).unique().map { mention(of: entity, in: $0) }
    }
  }

  private func mention(of entity: Entity, in article: SourceArticle.ID) -> FollowTheMoneyEntity {
    let (name, document) = (id(of: entity.id), id(of: article))
    let number = stableHash(name, document)
    if entity.kind == .event {
      return FollowTheMoneyEntity(
        "Documentation", id: "documentation-" + number,
        ["document": [document], "entity": [name], "role": ["report"], "date": date(of: article)])
    }
    return FollowTheMoneyEntity(
      "Mention", id: "mention-" + number,
      [
        "document": [document], "resolved": [name], "name": [entity.name],
        "detectedSchema": [FollowTheMoneySchemata.schema(of: entity)],
      ])
  }

  private func date(of article: SourceArticle.ID) -> [String] {
    graph.article(article)?.date?.followTheMoneyValues ?? []
  }

  // MARK: - Ids

  private func id(of entity: EntityID) -> String { ids.entities[entity] ?? FollowTheMoneyIDs.fitting(entity.rawValue) }

  private func id(of article: SourceArticle.ID) -> String {
    ids.articles[article] ?? FollowTheMoneyIDs.fitting(article)
  }
}
