import NetworkAnalysis
import RelationModel
import Testing

@Suite struct ConnectionPathTests {
  @Test func ministriesAreConnectedBySigning() throws {
    let graph = try SmallGraph.signing()
    let paths = try graph.paths(from: EntityID("institution-m"), to: EntityID("institution-n"))
    #expect(paths.count == 1)
    let path = try #require(paths.first)
    #expect(path.entities.map(\.id.rawValue) == ["institution-m", "event-s", "institution-n"])
    #expect(path.hops.map { $0.relationships.map(\.kind) } == [[.party], [.party]])
    #expect(path.hops.map(\.evidence.quote) == ["institution-m party event-s.", "institution-n party event-s."])
  }

  @Test func noConnectionIsEmptyAndUnknownIDsAreRefused() throws {
    let graph = try SmallGraph.signing()
    #expect(try graph.paths(from: EntityID("person-zhanar"), to: EntityID("person-aida"), count: 3).isEmpty)
    let itself = try graph.paths(from: EntityID("person-aida"), to: EntityID("person-aida"), count: 3)
    #expect(itself.map(\.hops) == [[]])
    #expect(itself.first?.entities.isEmpty == true)
    #expect(try graph.paths(from: EntityID("person-aida"), to: EntityID("event-s"), count: 0).isEmpty)
    let unknown = #expect(throws: NetworkError.self) {
      try graph.paths(from: EntityID("person-aida"), to: EntityID("person-nobody"))
    }
    #expect(unknown?.code == .unknownEntity)
    #expect(unknown?.description.contains("person-nobody") == true)
    let negative = #expect(throws: NetworkError.self) {
      try graph.paths(from: EntityID("person-aida"), to: EntityID("event-s"), count: -1)
    }
    #expect(negative?.code == .invalidCount)
  }

  /// Three stated steps are preferred to one co-mention, and four are not: they are as long, and go by id.
  @Test(arguments: [(3, 0), (4, 1), (5, 1)]) func statementsArePreferred(steps: Int, direct: Int) throws {
    var small = SmallGraph()
    let chain = ["person-a"] + (1..<steps).map { "person-x\($0)" } + ["person-b"]
    for (source, target) in zip(chain, chain.dropFirst()) { small.tie(source, .partOf, target) }
    small.tie("person-a", .coMention, "person-b", weight: 50)
    let paths = try small.graph().paths(from: EntityID("person-a"), to: EntityID("person-b"), count: 5)
    #expect(paths.map { $0.hops.count } == (direct == 0 ? [steps, 1] : [1, steps]))
  }

  @Test func weakCoMentionsConnectNobody() throws {
    var small = SmallGraph()
    small.tie("person-a", .coMention, "person-b", weight: 0.8)
    #expect(try small.graph().paths(from: EntityID("person-a"), to: EntityID("person-b")).isEmpty)
  }

  @Test func relationshipsAndEvidenceComeBestFirst() throws {
    var small = SmallGraph()
    small.tie("person-a", .coMention, "person-b", weight: 9)
    small.tie("person-b", .position, "person-a", role: "кеңесші", weight: 1)
    small.tie("person-a", .position, "person-b", role: "басшы", weight: 2)
    small.ties[2].evidence.append(
      Evidence(
        article: "a2", sentence: 4, start: 0, end: 3, quote: "Сенімсіз.", rule: "guess", confidence: 0.4, weight: 1))
    let hop = try #require(
      try small.graph().paths(from: EntityID("person-b"), to: EntityID("person-a")).first?.hops.first)
    #expect(hop.from.id.rawValue == "person-b")
    #expect(hop.relationships.map(\.role) == ["басшы", "кеңесші", nil])
    #expect(hop.evidence.article == "a1")
  }

  @Test func severalPathsAreSortedAndDistinct() throws {
    var small = SmallGraph()
    for middle in ["event-c", "event-a", "event-b"] {
      small.tie("person-a", .signatory, middle)
      small.tie("person-b", .signatory, middle)
    }
    small.tie("person-a", .coMention, "person-b")
    let paths = try small.graph().paths(from: EntityID("person-a"), to: EntityID("person-b"), count: 9)
    #expect(
      paths.map { $0.entities.dropFirst().dropLast().map(\.id.rawValue) }
        == [["event-a"], ["event-b"], ["event-c"], []])
  }
}
