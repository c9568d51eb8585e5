import NetworkAnalysis
import RelationModel
import WorkerThreads

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
  /// How the average distance and the diameter were come by.
  public let distanceExactness: Exactness
  /// How the values of each key measure were come by.
  public let exactness: [CentralityMeasure: Exactness]
  /// How many co-mentions are stronger than chance would make them.
  public let significantMentions: Int
  /// How many articles have no date.
  public let undatedArticles: Int
  /// How many articles were left out, being older than asked for or without a date.
  public let outsideArticles: Int
  /// The parts of two entities or more, the largest first.
  public let parts: [NetworkPart]
  /// The ten most important people.
  public let keyPeople: [KeyEntity]
  /// The ten most important institutions.
  public let keyInstitutions: [KeyEntity]
  /// How far the ranks of these depend on single articles.
  public let stability: RankStability
  /// The people and institutions of the highest betweenness, at most ten.
  public let brokers: [BrokerAccount]
  /// The communities.
  public let communities: CommunityDivision
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
  /// The strongest ties among people and institutions, at most ten.
  public let strongestTies: [Tie]
  /// The ties told of first most recently, at most ten, and at most three that the same sentence proves best.
  public let newestTies: [Tie]
  /// What has changed since an earlier graph; nil where none was given.
  public let changes: ChangeAccount?
  /// What was asked.
  public let questions: QuestionAccount
  /// The people and institutions that may be one and the same.
  public let identityDoubts: [IdentityDoubt]
  /// How many relationships a text states.
  public let typedRelationships: Int
  /// How many of these rest on a single article.
  public let singleSource: Int
  /// For each reprint, the article that it was taken from.
  let originals: [SourceArticle.ID: SourceArticle.ID]

  /// The probability below which chance does not explain a co-mention.
  static let significance = 0.05

  /// Takes from a graph what a report states.
  ///
  /// - Parameters:
  ///   - graph: what to report on.
  ///   - scope: what to tell beyond it; the graph is not cut by `since` here.
  ///   - outside: how many articles were left out already.
  /// - Complexity: that of `GraphReport.init`.
  public init(_ graph: RelationshipGraph, scope: ReportScope = ReportScope(), outside: Int = 0) {
    let network = Network(graph)
    // On two cores, either half takes as long as the other on a large graph.
    let (measures, findings) = inParallel {
      NetworkMeasures(network, limits: scope.limits)
    } and: {
      GraphFindings(graph, communities: network.communitiesForReport(), signedTies: graph.signedTies())
    }
    self.init(graph, scope: scope, outside: outside, measures: measures, findings: findings)
  }

  /// Takes from a graph what a report of it alone states, as `init(_:scope:outside:)` does, with what is known already.
  ///
  /// - Parameters:
  ///   - measures: the key measures of its network of ties, with the usual limits.
  ///   - communities: what `Network.communitiesForReport()` gives.
  ///   - signedTies: what `RelationshipGraph.signedTies(of:)` gives.
  package init(
    _ graph: RelationshipGraph, measures: NetworkMeasures, communities: CommunityDivision, signedTies: [SignedTie]
  ) {
    self.init(
      graph, scope: ReportScope(), outside: 0, measures: measures,
      findings: GraphFindings(graph, communities: communities, signedTies: signedTies))
  }

  private init(
    _ graph: RelationshipGraph, scope: ReportScope, outside: Int, measures: NetworkMeasures, findings: GraphFindings
  ) {
    let network = measures.network
    let keys = measures.keyEntities()
    statistics = graph.statistics(network: measures.statistics)
    distanceExactness = measures.distanceExactness
    exactness = Dictionary(
      uniqueKeysWithValues: CentralityMeasure.keyMeasures.map { ($0, measures.exactness(of: $0)) })
    significantMentions = findings.significantMentions
    undatedArticles = graph.articles.count { $0.date == nil }
    outsideArticles = outside
    parts = network.parts()
    keyPeople = keys[.person] ?? []
    keyInstitutions = keys[.institution] ?? []
    let named = (keyPeople + keyInstitutions).map(\.entity)
    stability = graph.rankStability(of: named.map(\.id))
    communities = findings.communities
    brokers = measures.brokerAccounts(communities)
    mostTiedPeople = network.mostTied(.person)
    mostTiedInstitutions = network.mostTied(.institution)
    signings = graph.signings
    signedTies = findings.signedTies
    positions = graph.relationships.filter { $0.kind == .position }
    events = graph.eventAccounts()
    strongestTies = findings.strongestTies
    newestTies = findings.newestTies
    changes = scope.earlier.map { earlier in
      ChangeAccount(from: scope.since.map(earlier.since) ?? earlier, to: graph, of: named, limits: scope.limits)
    }
    questions = QuestionAccount(scope.questions, in: graph)
    identityDoubts = scope.identityDoubts.filter { graph[$0.first.id] != nil && graph[$0.second.id] != nil }
    let typed = graph.relationships.filter(\.kind.isTyped)
    typedRelationships = typed.count
    singleSource = typed.count { graph.isSingleSource($0.evidence) }
    originals = Dictionary(
      graph.reprints.map { ($0.id, graph.independentArticle($0.id)) }, uniquingKeysWith: { first, _ in first })
  }

  /// The ten most important people, then the ten most important institutions.
  public var keyEntities: [KeyEntity] { keyPeople + keyInstitutions }
}

/// What is found in a graph without its measures.
private struct GraphFindings: Sendable {
  let significantMentions: Int
  let communities: CommunityDivision
  let signedTies: [SignedTie]
  let strongestTies: [Tie]
  let newestTies: [Tie]

  init(_ graph: RelationshipGraph, communities: CommunityDivision, signedTies: [SignedTie]) {
    significantMentions = Network(graph, projection: .mentions).significantTies(below: ReportFacts.significance)
    self.communities = communities
    self.signedTies = signedTies
    strongestTies = graph.strongestTies()
    newestTies = graph.variedNewestTies()
  }
}

extension Network {
  /// How many ties are stronger than chance would make them.
  fileprivate func significantTies(below significance: Double) -> Int {
    (try? backbone(significance: significance).count) ?? 0
  }

  /// The communities as a report gives them: of a large network the best of fewer attempts.
  package func communitiesForReport() -> CommunityDivision {
    (try? communities(attempts: index.edgeCount > 100_000 ? 1 : 10))
      ?? CommunityDivision(communities: [], modularity: 0)
  }
}

extension RelationshipGraph {
  /// The newest ties, not more than three that the same sentence proves best.
  fileprivate func variedNewestTies() -> [Tie] {
    // A sentence that lists a dozen names ties each two of them.
    var counts: [String: Int] = [:]
    let varied = newestTies(limit: 500).filter { tie in
      counts[tie.evidence.quote, default: 0] += 1
      return counts[tie.evidence.quote, default: 0] <= 3
    }
    return Array(varied.prefix(10))
  }

  fileprivate func eventAccounts() -> [EventAccount] {
    entities.filter { $0.kind == .event }.map { event in
      EventAccount(
        event: event,
        participants: relationships(of: event.id).filter {
          $0.target == event.id && ($0.kind == .participant || $0.kind == .appointee)
        })
    }
    .filter { !$0.participants.isEmpty }
    .sorted { PartialDate.isEarlier($0.event.event?.date, $1.event.event?.date) ?? ($0.event.id < $1.event.id) }
  }
}
