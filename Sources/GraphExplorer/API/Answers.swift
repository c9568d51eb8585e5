import GraphReports
import NetworkAnalysis
import RelationModel

/// Why there is no answer.
struct ProblemAnswer: Encodable {
  let status: Int
  let reason: String
}

/// A name to choose while typing.
struct SuggestionAnswer: Encodable {
  let id: String
  let name: String
  let kind: String
  let date: String?
}

/// An entity with its names and its strongest ties.
struct EntityDescription: Encodable {
  let entity: EntityAnswer
  let aliases: [String]
  let forms: [String]
  let relationshipCount: Int
  let relationships: [RelationshipAnswer]

  init(_ entity: Entity, in graph: RelationshipGraph, most: Int) {
    self.entity = EntityAnswer(entity)
    aliases = entity.aliases
    forms = entity.forms
    let ties = graph.relationships(of: entity.id).sorted { left, right in
      if left.kind.isTyped != right.kind.isTyped { return left.kind.isTyped }
      return left.weight != right.weight ? left.weight > right.weight : left.id < right.id
    }
    relationshipCount = ties.count
    relationships = ties.prefix(most).map { RelationshipAnswer($0, in: graph, mostEvidence: API.mostEvidence) }
  }
}

/// How two entities are connected.
struct PathAnswer: Encodable {
  struct Hop: Encodable {
    let from: EntityAnswer
    let to: EntityAnswer
    let relationships: [RelationshipAnswer]
  }
  struct Way: Encodable {
    let hops: [Hop]
  }
  let from: EntityAnswer
  let to: EntityAnswer
  let paths: [Way]
}

/// Two who signed with each other.
struct SignedAnswer: Encodable {
  struct Joint: Encodable {
    let event: EntityAnswer
    let evidence: [EvidenceAnswer]
  }
  let first: EntityAnswer
  let second: EntityAnswer
  let signings: [Joint]

  init(_ tie: SignedTie, in graph: RelationshipGraph) {
    first = EntityAnswer(tie.first)
    second = EntityAnswer(tie.second)
    signings = tie.signings.map { signing in
      Joint(
        event: EntityAnswer(signing.event),
        evidence: signing.evidence.prefix(API.mostEvidence).map { EvidenceAnswer($0, in: graph) })
    }
  }
}

/// The entities by a measure.
struct RankingAnswer: Encodable {
  struct Row: Encodable {
    let rank: Int
    let value: Double
    let entity: EntityAnswer
  }
  let measure: String
  let meaning: String
  let entities: [Row]
}

/// Who belongs together.
struct CommunitiesAnswer: Encodable {
  struct Group: Encodable {
    let innerTies: Int
    let outerTies: Int
    let size: Int
    let members: [EntityAnswer]
  }
  let modularity: Double
  let communities: [Group]
}

/// An article with what it proves.
struct ArticleAnswer: Encodable {
  let article: SourceArticle
  let relationships: [RelationshipAnswer]
}

/// Who may be one and the same.
struct DoubtsAnswer: Encodable {
  let total: Int
  let doubts: [DoubtAnswer]
}
