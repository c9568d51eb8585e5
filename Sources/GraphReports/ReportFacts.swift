import NetworkAnalysis
import RelationModel

/// An event with those who took part in it or were appointed by it.
public struct EventAccount: Hashable, Sendable {
  /// The event.
  public let event: Entity
  /// The `participant` and `appointee` relationships, by id.
  public let participants: [Relationship]
}

/// Everything that a report states, as values: its sentences and tables take every figure from here.
public struct ReportFacts: Sendable {
  /// The size of the graph and the shape of its network of ties.
  public let statistics: GraphStatistics
  /// How many articles have no date.
  public let undatedArticles: Int
  /// The parts of two entities or more, the largest first.
  public let parts: [NetworkPart]
  /// The ten most important people.
  public let keyPeople: [KeyEntity]
  /// The ten most important institutions.
  public let keyInstitutions: [KeyEntity]
  /// The people of the highest degree.
  public let mostTiedPeople: [RankedEntity]
  /// The institutions of the highest degree.
  public let mostTiedInstitutions: [RankedEntity]
  /// The signings with a signatory or party, oldest first.
  public let signings: [Signing]
  /// Who signed with whom.
  public let signedTies: [SignedTie]
  /// The `position` relationships, by person, institution and title.
  public let positions: [Relationship]
  /// The events with participants, oldest first.
  public let events: [EventAccount]
  /// How many relationships a text states.
  public let typedRelationships: Int
  /// How many of these rest on a single article.
  public let singleSource: Int

  /// Takes from a graph what a report states.
  ///
  /// - Complexity: O(*n* *m*) time for *n* entities and *m* relationships, for the exact centralities.
  public init(_ graph: RelationshipGraph) {
    let network = Network(graph)
    let typed = graph.relationships.filter(\.kind.isTyped)
    statistics = graph.statistics()
    undatedArticles = graph.articles.count { $0.date == nil }
    parts = network.parts()
    let keys = network.keyEntities()
    keyPeople = keys[.person] ?? []
    keyInstitutions = keys[.institution] ?? []
    mostTiedPeople = network.mostTied(.person)
    mostTiedInstitutions = network.mostTied(.institution)
    signings = graph.signings
    signedTies = graph.signedTies()
    positions = graph.relationships.filter { $0.kind == .position }
    events = graph.eventAccounts()
    typedRelationships = typed.count
    singleSource = typed.count { Set($0.evidence.map(\.article)).count == 1 }
  }
}

extension RelationshipGraph {
  fileprivate func eventAccounts() -> [EventAccount] {
    entities.filter { $0.kind == .event }.map { event in
      EventAccount(
        event: event,
        participants: relationships(of: event.id).filter {
          $0.target == event.id && ($0.kind == .participant || $0.kind == .appointee)
        })
    }
    .filter { !$0.participants.isEmpty }
    .sorted { left, right in
      switch (left.event.event?.date, right.event.event?.date) {
      case (let first?, let second?) where first != second: first < second
      case (.some, nil): true
      case (nil, .some): false
      default: left.event.id < right.event.id
      }
    }
  }
}
