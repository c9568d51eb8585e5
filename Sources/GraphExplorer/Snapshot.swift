import GraphReports
import NetworkAnalysis
import NewsCorpus
import RelationModel

/// A graph with what is worked out of it once, when it is first asked for.
final class Snapshot: Sendable {
  /// The graph.
  let graph: RelationshipGraph
  /// Finds entities by name.
  let names: NameIndex
  /// The publishers, sorted.
  let publishers: [String]
  /// Sets one graph's answers apart from those of another.
  let edition: String

  // What takes seconds is not in the way of what takes milliseconds.
  private let analysis = Worker("bailanys.analysis")
  private let lookup = Worker("bailanys.lookup")
  private let parting = Worker("bailanys.filters")
  private let reporting = Worker("bailanys.report")
  private let ways = Worker("bailanys.ways")
  private let measureCache = Cache<NetworkMeasures>(capacity: 1)
  // What grows with the graph is bounded by it: the key measures of every kind, and as much again.
  private let rankCache: Cache<[RankedEntity]>
  private let placeCache: Cache<[EntityID: Int]>
  private let signedCache = Cache<[SignedTie]>(capacity: 100_000) { $0.reduce(0) { $0 + $1.signings.count } }
  private let divisionCache = Cache<CommunityDivision>(capacity: 1)
  private let evidenceCache = Cache<[SourceArticle.ID: [Int]]>(capacity: 1)
  private let graphCache = Cache<RelationshipGraph>(capacity: 2)
  private let factCache = Cache<ReportFacts>(capacity: 1)
  private let reportCache = Cache<GraphReport>(capacity: 3)
  private let foundCache = Cache<[Entity]>(capacity: 20_000) { 1 + $0.count }
  private let pathCache = Cache<[ConnectionPath]>(capacity: 3_000) { 1 + $0.reduce(0) { $0 + $1.hops.count } }
  private let pathNetworkCache = Cache<Network>(capacity: 1)
  private let hubCache = Cache<[EntityID]>(capacity: 1)
  private let overviewCache = Cache<Overview>(capacity: 1)
  private let statisticsCache = Cache<GraphStatistics>(capacity: 1)

  /// Takes a graph.
  ///
  /// - Complexity: O(*n*) in the letters of all names.
  init(_ graph: RelationshipGraph, edition: String) {
    self.graph = graph
    self.edition = edition
    names = NameIndex(graph)
    let rows = 8 * CentralityMeasure.keyMeasures.count * graph.entities.count / 4
    rankCache = Cache(capacity: rows) { 1 + $0.count }
    placeCache = Cache(capacity: rows) { 1 + $0.count }
    publishers = Set(graph.articles.flatMap(\.publishers)).sorted(by: byBytes)
  }
}

extension Snapshot {
  /// The key measures of the network of ties.
  func measures() async throws -> NetworkMeasures {
    try await measureCache.value("") { [self] in
      try await analysis.run { [graph] in NetworkMeasures(Network(graph)) }
    }
  }

  /// The size and shape of the graph.
  func statistics() async throws -> GraphStatistics {
    let network = try await measures().statistics
    return try await statisticsCache.value("") { [graph] in graph.statistics(network: network) }
  }

  /// The entities of a kind by a measure.
  func ranking(by measure: CentralityMeasure, kind: EntityKind?) async throws -> [RankedEntity] {
    let measures = try await measures()
    return try await rankCache.value("\(measure) \(kind?.rawValue ?? "")") { [self] in
      try await analysis.run {
        CentralityMeasure.keyMeasures.contains(measure)
          ? measures.ranking(by: measure, kind: kind) : try measures.network.ranking(by: measure, kind: kind)
      }
    }
  }

  /// The rank of an entity among those of its kind; nil where it has none.
  func place(of entity: Entity, by measure: CentralityMeasure) async throws -> Int? {
    let ranking = try await ranking(by: measure, kind: entity.kind)
    let places = try await placeCache.value("\(measure) \(entity.kind)") {
      Dictionary(ranking.map { ($0.entity.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    }
    return places[entity.id]
  }

  /// The communities of the network of ties.
  func communities() async throws -> CommunityDivision {
    let network = try await measures().network
    return try await divisionCache.value("") { [self] in try await analysis.run { network.communitiesForReport() } }
  }

  /// The relationships that an article proves, by their places in the graph.
  func relationships(in article: SourceArticle.ID) async throws -> [Relationship] {
    let places = try await evidenceCache.value("") { [self] in
      try await analysis.run { [graph] in
        var places: [SourceArticle.ID: [Int]] = [:]
        for (place, relationship) in graph.relationships.enumerated() {
          for id in Set(relationship.evidence.map(\.article)) { places[id, default: []].append(place) }
        }
        return places
      }
    }
    return (places[article] ?? []).map { graph.relationships[$0] }
  }

  /// The entities that a text may stand for, the best first.
  func search(_ text: String, limit: Int) async throws -> [Entity] {
    let text = String(text.prefix(200))
    return try await foundCache.value("\(limit) \(text)") { [self] in
      try await lookup.run { [names] in names.search(text, limit: limit) }
    }
  }

  /// The graph as far as a filter lets it through.
  func graph(through filter: Filter) async throws -> RelationshipGraph {
    if filter.isEmpty { return graph }
    return try await graphCache.value(filter.key) { [self] in
      try await parting.run { [graph] in filter.applied(to: graph) }
    }
  }

  /// Who signed with whom, as far as a filter lets it through.
  func signedTies(_ filter: Filter) async throws -> [SignedTie] {
    let graph = try await graph(through: filter)
    return try await signedCache.value(filter.key) { [parting] in try await parting.run { graph.signedTies() } }
  }

  /// The best ways between two entities.
  func paths(_ question: PathQuestion) async throws -> [ConnectionPath] {
    let graph = try await graph(through: question.filter)
    guard graph[question.from] != nil, graph[question.to] != nil else { return [] }
    let ends = [question.from, question.to] + question.via
    guard ends.allSatisfy({ graph[$0] != nil }) else { return [] }
    guard Set(ends).count == ends.count, question.via.count <= 6, !ends.contains(where: question.avoided.contains)
    else {
      throw PageError.bad(Words.contradiction)
    }
    var avoided = Set(question.avoided.filter { graph[$0] != nil })
    if !question.throughHubs { avoided.formUnion(try await hubs().filter { graph[$0] != nil && !ends.contains($0) }) }
    return try await pathCache.value(question.key) { [self, avoided] in
      let network = question.filter.isEmpty && question.via.isEmpty ? try await pathNetwork() : nil
      return try await ways.run { try graph.paths(question, avoiding: avoided, in: network) }
    }
  }

  /// The network that ways are sought in.
  private func pathNetwork() async throws -> Network {
    try await pathNetworkCache.value("") { [self] in
      try await ways.run { [graph] in Network(forPathsIn: graph) }
    }
  }

  /// Those who join almost everybody, by the ties of the whole graph.
  private func hubs() async throws -> [EntityID] {
    try await hubCache.value("") { [self] in try await analysis.run { [graph] in graph.hubs().map(\.entity.id) } }
  }

  /// What stands on the first page.
  func overview() async throws -> Overview {
    try await overviewCache.value("") { [self] in try await lookup.run { [graph] in Overview(graph) } }
  }

  /// Works out what many pages need and takes seconds in a large graph.
  func prepare() async throws {
    _ = try await overview()
    _ = try await statistics()
    for kind in EntityKind.allCases {
      for measure in CentralityMeasure.keyMeasures { _ = try await ranking(by: measure, kind: kind) }
    }
    _ = try await communities()
  }

  /// The report, with a place for each picture.
  func report(in language: Language, title: String, pictures: [ReportPicture] = []) async throws -> GraphReport {
    try await reportCache.value(language.rawValue) { [self] in
      let facts = try await reportFacts()
      return try await reporting.run { [graph] in
        GraphReport(
          graph, facts: facts, title: title, origin: ReportOrigin(generatedBy: "bailanys"), pictures: pictures,
          language: language)
      }
    }
  }

  /// Works out what the report states.
  func prepareReport() async throws { _ = try await reportFacts() }

  /// What the report states, whatever its language.
  private func reportFacts() async throws -> ReportFacts {
    try await factCache.value("") { [self] in
      let (measures, communities, ties) = (
        try await measures(), try await communities(), try await signedTies(Filter())
      )
      return try await reporting.run { [graph] in
        ReportFacts(graph, measures: measures, communities: communities, signedTies: ties)
      }
    }
  }
}

/// How much there is, and what was signed last.
struct Overview: Sendable {
  let counts: [EntityKind: Int]
  let dates: ClosedRange<PartialDate>?
  let latestSignings: [Entity]

  init(_ graph: RelationshipGraph) {
    counts = Dictionary(grouping: graph.entities, by: \.kind).mapValues(\.count)
    let days = graph.articles.compactMap(\.date)
    dates = days.min().flatMap { first in days.max().map { first...$0 } }
    latestSignings = graph.signings.suffix(5).reversed().map(\.event)
  }
}

extension RelationshipGraph {
  /// The ways that are asked for, as far as they are found in ten seconds.
  ///
  /// - Parameter network: The network for paths of this graph, where it has been made already.
  fileprivate func paths(
    _ question: PathQuestion, avoiding avoided: Set<EntityID>, in network: Network?
  ) throws -> [ConnectionPath] {
    let end = ContinuousClock.now + .seconds(10)
    let progress: @Sendable (Double) -> Bool = { _ in ContinuousClock.now < end }
    if question.via.isEmpty {
      return try paths(
        in: network ?? Network(forPathsIn: self), from: question.from, to: question.to, count: question.count,
        notThrough: avoided.sorted(), progress: progress)
    }
    let restrictions = PathRestrictions(TieRestrictions(.init(avoided: avoided)), via: question.via)
    return try paths(
      from: question.from, to: question.to, count: question.count, restrictions: restrictions, progress: progress
    ).paths
  }
}
