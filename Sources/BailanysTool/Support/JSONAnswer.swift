import Bailanys
import Foundation

/// The shapes of the parts of JSON answers, for the help texts.
enum JSONShape {
  static let entity = "ENTITY: {id, kind, name}, for an event also {type, date, place}"
  static let evidence =
    "EVIDENCE: {article, original (the article that it repeats), title, url, date, publisher, sentence, start, end, quote, rule, confidence}"
  static let relationship =
    "RELATIONSHIP: {kind, source: id, target: id, role, side: id, weight, evidence: [EVIDENCE], independentArticles}, with --at also status: STATUS"
  static let status =
    "STATUS: {certainty: certain|possible|unknown, reason: \(TimeStatus.Reason.allCases.map(\.rawValue).joined(separator: "|")), dates: [date], otherHolder: id}"
  static let leftOut =
    "LEFT: {undated, unclear: pieces of evidence that the dates leave out, hubs: [ENTITY] that are passed by}"

  /// A help text: the shape of an answer and of the parts that it names. What is not known is left out of an object.
  static func help(_ answer: String, _ parts: String...) -> String {
    "With --format json: \(answer)" + parts.map { "\n  " + $0 }.joined()
  }
}

/// Writes an answer as JSON: sorted keys, indented, one line end.
func sayJSON(_ answer: some Encodable) throws {
  Terminal.write(try jsonData(answer))
}

/// A value as JSON with sorted keys, indented, with one line end: the same value gives the same bytes.
func jsonData(_ value: some Encodable) throws -> Data {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return try encoder.encode(value) + Data("\n".utf8)
}

/// An entity in a JSON answer.
struct EntityAnswer: Encodable {
  let id: EntityID
  let kind: EntityKind
  let name: String
  let type: EventType?
  let date: PartialDate?
  let place: String?

  init(_ entity: Entity) {
    id = entity.id
    kind = entity.kind
    name = entity.name
    type = entity.event?.type
    date = entity.event?.date
    place = entity.event?.place
  }
}

/// A piece of evidence in a JSON answer.
struct EvidenceAnswer: Encodable {
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

  init(_ evidence: Evidence, in graph: RelationshipGraph) {
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
struct RelationshipAnswer: Encodable {
  let kind: RelationshipKind
  let source: EntityID
  let target: EntityID
  let role: String?
  let side: EntityID?
  let weight: Double
  let evidence: [EvidenceAnswer]
  let independentArticles: Int
  let status: StatusAnswer?

  /// - Parameter date: for which the status is given, where one is asked for.
  init(_ relationship: Relationship, in graph: RelationshipGraph, at date: PartialDate? = nil) {
    kind = relationship.kind
    source = relationship.source
    target = relationship.target
    role = relationship.role
    side = relationship.side
    weight = relationship.weight
    evidence = relationship.evidence.map { EvidenceAnswer($0, in: graph) }
    independentArticles = graph.independentArticles(of: relationship.evidence)
    status = date.flatMap { graph.status(of: relationship, at: $0) }.map(StatusAnswer.init)
  }
}

/// Whether something held at a date, in a JSON answer.
struct StatusAnswer: Encodable {
  let certainty: Certainty
  let reason: TimeStatus.Reason
  let dates: [PartialDate]
  let otherHolder: EntityID?

  init(_ status: TimeStatus) {
    certainty = status.certainty
    reason = status.reason
    dates = status.dates
    otherHolder = status.otherHolder
  }
}

/// What restrictions left out, in a JSON answer.
struct LeftOutAnswer: Encodable {
  let undated: Int
  let unclear: Int
  let hubs: [EntityAnswer]

  init(_ restricted: RestrictedGraph) {
    undated = restricted.selected.undated
    unclear = restricted.selected.unclear
    hubs = restricted.hubs.map { EntityAnswer($0.entity) }
  }
}
