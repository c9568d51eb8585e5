import Bailanys

/// The JSON answer of `changes --since`.
struct ChangesAnswer: Encodable {
  struct New: Encodable {
    let statement: String
    let joinsKnown: Bool
    let isFromNewOutlets: Bool
    let relationship: RelationshipAnswer
  }
  struct Successor: Encodable {
    let holder: EntityAnswer
    let evidence: EvidenceAnswer
  }
  struct Quiet: Encodable {
    let statement: String
    let last: EvidenceAnswer
    let successor: Successor?
    let relationship: RelationshipAnswer

    init(_ tie: QuietTie, in graph: RelationshipGraph, language: Language) {
      statement = tie.relationship.statement(in: graph, language: language)
      last = EvidenceAnswer(tie.last, in: graph)
      successor = tie.successor.map {
        Successor(holder: EntityAnswer($0.holder), evidence: EvidenceAnswer($0.evidence, in: graph))
      }
      relationship = RelationshipAnswer(tie.relationship, in: graph)
    }
  }
  let since: PartialDate
  let quietDays: Int
  let articlesBefore: Int
  let articlesSince: Int
  let articlesUnclear: Int
  let newOutlets: [String]
  let goneOutlets: [String]
  let newEntities: [EntityAnswer]
  let newTies: [New]
  let replaced: [Quiet]
  let unmentioned: [Quiet]
  let uncovered: Int
  let undated: Int

  init(_ changes: RecentChanges, in graph: RelationshipGraph, language: Language) {
    since = changes.since
    quietDays = changes.quietDays
    articlesBefore = changes.articlesBefore
    articlesSince = changes.articlesSince
    articlesUnclear = changes.articlesUnclear
    newOutlets = changes.newOutlets
    goneOutlets = changes.goneOutlets
    newEntities = changes.newEntities.map { EntityAnswer($0) }
    newTies = changes.newTies.map {
      New(
        statement: $0.relationship.statement(in: graph, language: language), joinsKnown: $0.joinsKnown,
        isFromNewOutlets: $0.isFromNewOutlets, relationship: RelationshipAnswer($0.relationship, in: graph))
    }
    replaced = changes.replaced.map { Quiet($0, in: graph, language: language) }
    unmentioned = changes.unmentioned.map { Quiet($0, in: graph, language: language) }
    uncovered = changes.uncovered
    undated = changes.undated
  }
}
