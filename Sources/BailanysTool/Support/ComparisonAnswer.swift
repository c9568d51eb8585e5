import Bailanys

/// The JSON answer of `changes --compare`.
struct ComparisonAnswer: Encodable {
  struct Change: Encodable {
    let statement: String
    let cause: ChangeCause
    let earlierWeight: Double
    let laterWeight: Double
    let evidence: [EvidenceAnswer]
    let relationship: RelationshipAnswer
  }
  let earlier: Int
  let later: Int
  let common: Int
  let news: Int
  let foundAfterwards: Int
  let gone: Int
  let newOutlets: [String]
  let goneOutlets: [String]
  let newEntities: [EntityAnswer]
  let goneEntities: [EntityAnswer]
  let newTies: [Change]
  let goneTies: [Change]
  let strengthened: [Change]
  let weakened: [Change]

  init(_ comparison: GraphComparison, earlier: RelationshipGraph, later: RelationshipGraph, language: Language) {
    func answers(_ changes: [RelationshipChange], in graph: RelationshipGraph) -> [Change] {
      changes.map { change in
        Change(
          statement: change.relationship.statement(in: graph, language: language), cause: change.cause,
          earlierWeight: change.earlierWeight, laterWeight: change.laterWeight,
          evidence: change.evidence.map { EvidenceAnswer($0, in: later.article($0.article) == nil ? earlier : later) },
          relationship: RelationshipAnswer(change.relationship, in: graph))
      }
    }
    let coverage = comparison.coverage
    self.earlier = coverage.earlier
    self.later = coverage.later
    common = coverage.common
    news = coverage.news
    foundAfterwards = coverage.foundAfterwards
    gone = coverage.gone
    newOutlets = coverage.newPublishers
    goneOutlets = coverage.gonePublishers
    newEntities = comparison.newEntities.map { EntityAnswer($0) }
    goneEntities = comparison.goneEntities.map { EntityAnswer($0) }
    newTies = answers(comparison.new, in: later)
    goneTies = answers(comparison.gone, in: earlier)
    strengthened = answers(comparison.strengthened, in: later)
    weakened = answers(comparison.weakened, in: later)
  }
}
