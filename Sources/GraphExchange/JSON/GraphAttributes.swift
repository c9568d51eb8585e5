import RelationModel

/// What the JSON forms say of a node, beside its id.
struct NodeAttributes: Encodable {
  let name: String
  let label: String
  let kind: EntityKind
  let aliases: [String]
  let forms: [String]
  let type: EventType?
  let date: PartialDate?
  let place: String?

  init(_ entity: Entity) {
    name = entity.name
    label = entity.name
    kind = entity.kind
    aliases = entity.aliases
    forms = entity.forms
    type = entity.event?.type
    date = entity.event?.date
    place = entity.event?.place
  }
}

/// What the JSON forms say of an edge, beside its id and ends.
struct EdgeAttributes: Encodable {
  let kind: RelationshipKind
  let label: String
  let role: String?
  let side: EntityID?
  let directed: Bool
  let weight: Double
  let independentArticles: Int
  let firstDate: PartialDate?
  let lastDate: PartialDate?
  let evidence: [Evidence]

  private enum CodingKeys: String, CodingKey {
    case kind, label, role, side, directed, weight, evidence
    case independentArticles = "independent_articles"
    case firstDate = "first_date"
    case lastDate = "last_date"
  }

  init(_ edge: RelationshipSummary) {
    kind = edge.kind
    label = edge.label
    role = edge.relationship.role
    side = edge.relationship.side
    directed = edge.kind.isDirected
    weight = edge.weight
    independentArticles = edge.independentArticles
    firstDate = edge.firstDate
    lastDate = edge.lastDate
    evidence = edge.relationship.evidence
  }
}

/// What the JSON forms say of the graph.
struct GraphAttributes: Encodable {
  let name = "bailanys"
  let articles: [SourceArticle]

  private enum CodingKeys: String, CodingKey { case name, articles }
}
