import NetworkAnalysis
import RelationModel
import Testing

/// What the structures of graphs mean for entities.
@Suite struct StructureTests {
  /// Two circles of four, `a` to `d` and `w` to `z`, whom the tie d – w alone joins; `lone` has none.
  private func circles() throws -> RelationshipGraph {
    var small = SmallGraph()
    for circle in ["abcd", "wxyz"] {
      for first in circle {
        for second in circle where first < second { small.tie("person-\(first)", .coMention, "person-\(second)") }
      }
    }
    small.tie("person-d", .position, "institution-m")
    small.tie("person-w", .position, "institution-m")
    small.alone = ["person-lone"]
    return try small.graph()
  }

  private func ids(_ entities: [Entity]) -> [String] { entities.map(\.id.rawValue) }

  @Test func communities() throws {
    let division = try Network(circles()).communities(seed: 5)
    #expect(division.communities.count == 2)
    #expect(division.modularity > 0.3)
    let (first, second) = (division.communities[0], division.communities[1])
    #expect(ids(first.members).first == "person-d" || ids(first.members).first == "person-w")
    #expect(Set(ids(first.members + second.members)).count == 9)
    #expect([first.outerTies, second.outerTies] == [1, 1])
    #expect(first.innerTies + second.innerTies == 13)
    #expect(first.count(.institution) + second.count(.institution) == 1)
    #expect(try Network(circles()).communities(seed: 5) == division)
    #expect(throws: NetworkError.self) { try Network(circles()).communities(resolution: -1) }
    #expect(throws: NetworkError.self) { try Network(circles()).communities(attempts: 0) }
    let stopped = #expect(throws: NetworkError.self) { try Network(circles()).communities { _ in false } }
    #expect(stopped?.code == .cancelled)
  }

  @Test func brokers() throws {
    let network = Network(try circles())
    let brokers = try network.brokers()
    #expect(ids(brokers.map(\.entity)).prefix(3) == ["person-d", "person-w", "institution-m"])
    #expect(brokers.map(\.pieces).prefix(4) == [2, 2, 2, 1])
    #expect(brokers.map(\.contacts).prefix(4) == [4, 4, 2, 3])
    #expect(brokers[2].betweenness == 16)
    #expect(brokers[2].effectiveSize == 2)
    #expect(brokers[2].constraint == 0.5)
    #expect(brokers.filter(\.isArticulationPoint).map(\.entity.id).sorted() == network.articulationPoints().map(\.id))
    #expect(try network.brokers(kind: .institution).map(\.entity.id.rawValue) == ["institution-m"])
    #expect(try network.brokers(limit: 2) == Array(brokers.prefix(2)))
    #expect(try network.brokers(limit: -1).isEmpty)
    #expect(
      network.bridges().map { [$0.first.id.rawValue, $0.second.id.rawValue] }
        == [["institution-m", "person-d"], ["institution-m", "person-w"]])
    #expect(throws: NetworkError.self) { try network.brokers(threads: 0) }
  }

  @Test func backboneIsWhatChanceWouldNotMake() throws {
    var small = SmallGraph()
    for name in "bcdef" { small.tie("person-a", .position, "institution-\(name)", weight: name == "c" ? 40 : 1) }
    let backbone = try Network(small.graph()).backbone()
    #expect(backbone.map(\.tie.first.id.rawValue) == ["institution-c"])
    #expect(backbone.map(\.tie.second.id.rawValue) == ["person-a"])
    #expect(backbone.map(\.tie.weight) == [40])
    #expect(abs((backbone.first?.chance ?? 1) - 1.0 / 14641) < 1e-15)
    #expect(throws: NetworkError.self) { try Network(small.graph()).backbone(significance: .nan) }
  }

  @Test func separation() throws {
    let network = Network(try circles())
    let parted = try network.separation(of: EntityID("person-a"), from: EntityID("person-z"))
    #expect(parted.strength == 1)
    #expect(parted.ties.map(\.first.id.rawValue) == ["institution-m"])
    let apart = try network.separation(of: EntityID("person-a"), from: EntityID("person-lone"))
    #expect(apart.strength == 0 && apart.ties.isEmpty)
    #expect(throws: NetworkError.self) {
      try network.separation(of: EntityID("person-a"), from: EntityID("person-a"))
    }
  }

  @Test func likelyTies() throws {
    let network = Network(try circles())
    let likely = try network.likelyTies(of: EntityID("institution-m"))
    #expect(Set(ids(likely.map(\.entity))) == ["person-a", "person-b", "person-c", "person-x", "person-y", "person-z"])
    #expect(likely.map { ids($0.shared) }.first == ["person-d"])
    #expect(try network.likelyTies(of: EntityID("person-lone")).isEmpty)
    #expect(throws: NetworkError.self) { try network.likelyTies(of: EntityID("person-a"), count: -1) }
    #expect(throws: NetworkError.self) { try network.likelyTies(of: EntityID("person-nobody")) }
  }

  @Test func rankingAroundSomebody() throws {
    let network = Network(try circles())
    let around = try network.ranking(around: EntityID("person-y"))
    #expect(around.first?.entity.id.rawValue == "person-y")
    #expect(Set(ids(around.prefix(4).map(\.entity))) == ["person-w", "person-x", "person-y", "person-z"])
    #expect(around.last?.value == 0)
    #expect(throws: NetworkError.self) { try network.ranking(around: EntityID("person-nobody")) }
  }

  @Test func connectionOfSeveral() throws {
    let graph = try circles()
    let found = try #require(
      try graph.connection(of: [EntityID("person-a"), EntityID("person-z"), EntityID("institution-m")]))
    #expect(ids(found.ends) == ["institution-m", "person-a", "person-z"])
    #expect(ids(found.intermediaries) == ["person-d", "person-w"])
    #expect(found.hops.count == 4)
    #expect(found.hops.allSatisfy { !$0.relationships.isEmpty })
    #expect(try graph.connection(of: [EntityID("person-a"), EntityID("person-lone")]) == nil)
    #expect(try graph.connection(of: [])?.ends.isEmpty == true)
    #expect(try graph.connection(of: [EntityID("person-a")])?.hops.isEmpty == true)
    #expect(throws: NetworkError.self) { try graph.connection(of: [EntityID("person-nobody")]) }
    let stopped = #expect(throws: NetworkError.self) {
      try graph.connection(of: [EntityID("person-a"), EntityID("person-z")]) { _ in false }
    }
    #expect(stopped?.code == .cancelled)
  }

  @Test func pathsAroundAndStrong() throws {
    var small = SmallGraph()
    for (middle, weight) in [("head", 1.0), ("deputy", 3)] {
      small.tie("person-a", .position, "institution-\(middle)", weight: weight)
      small.tie("person-b", .position, "institution-\(middle)", weight: weight)
    }
    let graph = try small.graph()
    let (a, b) = (EntityID("person-a"), EntityID("person-b"))
    let hub = EntityID("institution-deputy")
    #expect(try graph.paths(from: a, to: b, count: 9).count == 2)
    let around = try graph.paths(from: a, to: b, count: 9, notThrough: [hub, a])
    #expect(around.map { ids($0.entities) } == [["person-a", "institution-head", "person-b"]])
    #expect(try graph.paths(from: a, to: hub, notThrough: [hub]).count == 1)
    #expect(throws: NetworkError.self) { try graph.paths(from: a, to: b, notThrough: [EntityID("person-nobody")]) }
    #expect(
      try graph.strongestPath(from: a, to: b).map { ids($0.entities) } == [
        "person-a", "institution-deputy", "person-b",
      ])
    #expect(throws: NetworkError.self) { try graph.strongestPath(from: a, to: EntityID("person-nobody")) }
  }

  @Test func measuresStop() async throws {
    let network = Network(try circles())
    for measure in [CentralityMeasure.betweenness, .closeness, .harmonic, .eccentricity, .clustering] {
      let error = #expect(throws: NetworkError.self) { try network.values(of: measure) { _ in false } }
      #expect(error?.code == .cancelled)
      #expect(try network.values(of: measure, threads: 2) == network.values(of: measure))
    }
    #expect(try network.keyRankings() == CentralityMeasure.keyMeasures.map { try network.ranking(by: $0) })
    #expect(network.mostTied(.person).map(\.entity.id.rawValue) == ["person-d", "person-w"])
  }
}
