import NetworkAnalysis
import RelationModel

extension ReportDocument {
  /// A relationship.
  struct Statement: Encodable {
    let kind: RelationshipKind
    let source: EntityID
    let target: EntityID
    let role: String?
    let side: EntityID?
    let weight: Double
    let firstDate: PartialDate?
    let lastDate: PartialDate?
    let isSingleSource: Bool
    let evidence: [Int]

    init(_ relationship: Relationship, _ numbers: EvidenceNumbers) {
      kind = relationship.kind
      (source, target) = (relationship.source, relationship.target)
      (role, side) = (relationship.role, relationship.side)
      weight = relationship.weight
      (firstDate, lastDate) = (relationship.dates?.lowerBound, relationship.dates?.upperBound)
      isSingleSource = numbers.isSingleSource(relationship.evidence)
      evidence = numbers.of(relationship.evidence)
    }
  }

  struct SigningRow: Encodable {
    let event: Name
    let date: PartialDate?
    let signatories: [Statement]
    let parties: [Statement]

    init(_ signing: Signing, _ numbers: EvidenceNumbers) {
      event = Name(signing.event)
      date = signing.event.event?.date
      signatories = signing.signatories.map { Statement($0, numbers) }
      parties = signing.parties.map { Statement($0, numbers) }
    }
  }

  struct SignedRow: Encodable {
    let first: Name
    let second: Name
    let signings: [EntityID]
    let evidence: [Int]

    init(_ tie: SignedTie, _ numbers: EvidenceNumbers) {
      (first, second) = (Name(tie.first), Name(tie.second))
      signings = tie.signings.map(\.event.id)
      evidence = numbers.of(tie.signings.flatMap(\.evidence))
    }
  }

  struct EventRow: Encodable {
    let event: Name
    let type: EventType
    let date: PartialDate?
    let place: String?
    let participants: [Statement]

    init(_ account: EventAccount, _ numbers: EvidenceNumbers) {
      event = Name(account.event)
      type = account.event.event?.type ?? .other
      (date, place) = (account.event.event?.date, account.event.event?.place)
      participants = account.participants.map { Statement($0, numbers) }
    }
  }

  struct TieRow: Encodable {
    let first: Name
    let second: Name
    let weight: Double
    let articles: [String]
    let firstDate: PartialDate?
    let lastDate: PartialDate?
    let isSingleSource: Bool
    let quote: String
    let relationships: [Statement]

    init(_ tie: Tie, _ numbers: EvidenceNumbers) {
      (first, second) = (Name(tie.first), Name(tie.second))
      (weight, articles, isSingleSource) = (tie.weight, tie.articles, tie.isSingleSource)
      (firstDate, lastDate) = (tie.dates?.lowerBound, tie.dates?.upperBound)
      quote = tie.evidence.quote
      relationships = tie.relationships.map { Statement($0, numbers) }
    }
  }

  struct Changes: Encodable {
    struct Row: Encodable {
      let cause: ChangeCause
      let earlierWeight: Double
      let laterWeight: Double
      let relationship: Statement
    }
    struct Move: Encodable {
      let earlier: Int?
      let common: Int?
      let later: Int?
    }
    struct Moves: Encodable {
      let entity: Name
      let ranks: [String: Move]
    }
    let coverage: CoverageChange
    let newEntities: Cut<Name>
    let goneEntities: Cut<Name>
    let new: Cut<Row>
    let gone: Cut<Row>
    let strengthened: Cut<Row>
    let weakened: Cut<Row>
    let rankMoves: [Moves]

    init(_ changes: ChangeAccount, _ limit: Int, _ numbers: EvidenceNumbers) {
      let comparison = changes.comparison
      coverage = comparison.coverage
      newEntities = Cut(comparison.newEntities, limit, Name.init)
      goneEntities = Cut(comparison.goneEntities, limit, Name.init)
      func rows(_ changes: [RelationshipChange]) -> Cut<Row> {
        Cut(changes, limit) { change in
          Row(
            cause: change.cause, earlierWeight: change.earlierWeight, laterWeight: change.laterWeight,
            relationship: Statement(change.relationship, numbers))
        }
      }
      new = rows(comparison.new)
      gone = rows(comparison.gone)
      strengthened = rows(comparison.strengthened)
      weakened = rows(comparison.weakened)
      rankMoves = changes.entities.map { entity in
        let moves = changes.moves[entity.id] ?? []
        return Moves(
          entity: Name(entity),
          ranks: Dictionary(
            moves.map { ($0.measure.rawValue, Move(earlier: $0.earlier, common: $0.common, later: $0.later)) },
            uniquingKeysWith: { first, _ in first }))
      }
    }
  }

  struct Questions: Encodable {
    struct Hop: Encodable {
      let from: EntityID
      let to: EntityID
      let relationships: [Statement]
    }
    struct Way: Encodable {
      let hops: [Hop]
    }
    struct Connection: Encodable {
      let from: Name
      let to: Name
      let paths: [Way]
    }
    struct Profile: Encodable {
      let entity: Name
      let aliases: [String]
      let contacts: Int
      let statements: [Statement]
      let mentions: [Statement]
    }
    let profiles: [Profile]
    let connections: [Connection]
    let unknown: [EntityID]

    init(_ questions: QuestionAccount, _ numbers: EvidenceNumbers) {
      profiles = questions.profiles.map { profile in
        Profile(
          entity: Name(profile.entity), aliases: profile.entity.aliases, contacts: profile.contacts,
          statements: profile.statements.map { Statement($0, numbers) },
          mentions: profile.mentions.map { Statement($0, numbers) })
      }
      connections = questions.connections.map { connection in
        Connection(
          from: Name(connection.from), to: Name(connection.to),
          paths: connection.paths.map { path in
            Way(
              hops: path.hops.map { hop in
                Hop(
                  from: hop.from.id, to: hop.to.id, relationships: hop.relationships.map { Statement($0, numbers) })
              })
          })
      }
      unknown = questions.unknown
    }
  }
}
