import RelationModel

/// What formats of rows and attributes say of a relationship and the evidence for it.
struct RelationshipSummary {
  let relationship: Relationship
  let id: String
  /// What the tie says, in English: the title of a position, the role of a participant, or the name of the kind.
  let label: String
  let weight: Double
  /// The articles, in the order of the evidence.
  let articles: [SourceArticle]
  /// How many of them are no reprints of others.
  let independentArticles: Int
  let firstDate: PartialDate?
  let lastDate: PartialDate?

  init(_ relationship: Relationship, in graph: RelationshipGraph) {
    self.relationship = relationship
    id = relationship.stableName
    label = relationship.label(in: .en)
    weight = relationship.weight
    articles = relationship.evidence.map(\.article).unique().compactMap(graph.article)
    independentArticles = graph.independentArticles(of: relationship.evidence)
    firstDate = relationship.dates?.lowerBound
    lastDate = relationship.dates?.upperBound
  }

  var kind: RelationshipKind { relationship.kind }
  var source: EntityID { relationship.source }
  var target: EntityID { relationship.target }
  /// The first sentence that proves it.
  var quote: String { relationship.evidence.first?.quote ?? "" }
  var quotes: [String] { relationship.evidence.map(\.quote).unique() }
  /// What found it: rules or models, in the order of the evidence.
  var rules: [String] { relationship.evidence.map(\.rule).unique() }
  /// How sure the surest of them is, up to 1.
  var confidence: Double { relationship.evidence.map(\.confidence).max() ?? 0 }
  var urls: [String] { articles.compactMap(\.url).unique() }
}

extension Relationship {
  /// A short stable name, valid in every format: the kind and a hash of the kind, the ends and the role.
  var stableName: String {
    "\(kind.rawValue)-" + stableHash(kind.rawValue, source.rawValue, target.rawValue, role.map { "+" + $0 } ?? "")
  }
}

extension RelationshipGraph {
  /// The summaries of all relationships, by id.
  var summaries: [RelationshipSummary] { relationships.map { RelationshipSummary($0, in: self) } }
}
