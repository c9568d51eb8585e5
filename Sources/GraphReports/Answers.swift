import NetworkAnalysis
import RelationModel

/// An entity in a JSON answer.
package struct EntityAnswer: Encodable {
  let id: EntityID
  let kind: EntityKind
  let name: String
  let type: EventType?
  let date: PartialDate?
  let place: String?

  /// Tells of an entity.
  package init(_ entity: Entity) {
    id = entity.id
    kind = entity.kind
    name = entity.name
    type = entity.event?.type
    date = entity.event?.date
    place = entity.event?.place
  }
}

/// A piece of evidence in a JSON answer.
package struct EvidenceAnswer: Encodable {
  let article: String
  /// Where the article repeats another, that other's id.
  let original: String?
  let title: String?
  let url: String?
  let date: PartialDate?
  let publisher: String?
  let sentence: Int
  let start: Int
  let end: Int
  let quote: String
  let rule: String
  let confidence: Double

  /// Tells of a piece of evidence.
  package init(_ evidence: Evidence, in graph: RelationshipGraph) {
    let source = graph.article(evidence.article)
    article = evidence.article
    original = source?.original
    title = source?.title
    url = source?.url
    date = evidence.date
    publisher = evidence.publisher
    sentence = evidence.sentence
    start = evidence.start
    end = evidence.end
    quote = evidence.quote
    rule = evidence.rule
    confidence = evidence.confidence
  }
}

/// A relationship in a JSON answer.
package struct RelationshipAnswer: Encodable {
  let kind: RelationshipKind
  let source: EntityID
  let target: EntityID
  let role: String?
  let side: EntityID?
  let weight: Double
  /// How many pieces of evidence there are, where not all need be written out.
  let evidenceCount: Int?
  let evidence: [EvidenceAnswer]
  let independentArticles: Int
  let status: StatusAnswer?

  /// Tells of a relationship.
  ///
  /// - Parameters:
  ///   - date: for which the status is given, where one is asked for.
  ///   - mostEvidence: how many pieces of evidence are written out at most; all where nil.
  package init(
    _ relationship: Relationship, in graph: RelationshipGraph, at date: PartialDate? = nil, mostEvidence: Int? = nil
  ) {
    kind = relationship.kind
    source = relationship.source
    target = relationship.target
    role = relationship.role
    side = relationship.side
    weight = relationship.weight
    evidenceCount = mostEvidence.map { _ in relationship.evidence.count }
    evidence = relationship.evidence.prefix(mostEvidence ?? .max).map { EvidenceAnswer($0, in: graph) }
    independentArticles = graph.independentArticles(of: relationship.evidence)
    status = date.flatMap { graph.status(of: relationship, at: $0) }.map(StatusAnswer.init)
  }
}

/// Whether something held at a date, in a JSON answer.
package struct StatusAnswer: Encodable {
  let certainty: Certainty
  let reason: TimeStatus.Reason
  let dates: [PartialDate]
  let otherHolder: EntityID?

  /// Tells of a status.
  package init(_ status: TimeStatus) {
    certainty = status.certainty
    reason = status.reason
    dates = status.dates
    otherHolder = status.otherHolder
  }
}

/// A doubt in a JSON answer.
package struct DoubtAnswer: Encodable {
  let first: EntityAnswer
  let second: EntityAnswer
  let score: Double
  let value: Double
  let reasons: [String]

  /// Tells of a doubt, the reasons in words.
  package init(_ doubt: IdentityDoubt, _ language: Language) {
    first = EntityAnswer(doubt.first)
    second = EntityAnswer(doubt.second)
    score = doubt.score
    value = doubt.value
    reasons = doubt.reasons.map { $0.phrase(language) }
  }
}
