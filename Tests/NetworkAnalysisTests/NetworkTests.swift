import NetworkAnalysis
import RelationModel
import Testing

@Suite struct NetworkTests {
  @Test(arguments: [
    (NetworkProjection.ties, 8, 6), (.statements, 8, 5), (.mentions, 7, 2),
  ])
  func projectionsChooseNodesAndEdges(projection: NetworkProjection, nodes: Int, edges: Int) throws {
    let network = Network(try SmallGraph.signing(), projection: projection)
    #expect(network.entities.count == nodes)
    #expect(network.index.nodeCount == nodes)
    #expect(network.index.edgeCount == edges)
    #expect(network.entities.map(\.id) == network.entities.map(\.id).sorted())
    for (node, entity) in network.entities.enumerated() { #expect(network.node(of: entity.id) == node) }
  }

  @Test func fiveSharedArticlesAreATieAndFourAreNot() throws {
    var small = SmallGraph()
    let fifth = Double(1) / 5
    small.tie("person-a", .coMention, "person-b", weight: fifth + fifth + fifth + fifth + fifth)
    small.tie("person-a", .coMention, "person-c", weight: fifth * 4)
    small.tie("person-a", .coMention, "event-e", weight: 9)
    let graph = try small.graph()
    let network = Network(graph)
    let edges = network.index.edges.map { [network.entities[$0.source].id, network.entities[$0.target].id] }
    #expect(edges == [[EntityID("person-a"), EntityID("person-b")]])
    #expect(Network(graph, projection: .mentions).index.edgeCount == 2)
  }

  @Test func edgesSumTheWeightsOfAllTiesOfAPair() throws {
    var small = SmallGraph()
    small.tie("person-a", .position, "institution-b", role: "директор", weight: 2)
    small.tie("person-a", .position, "institution-b", role: "төраға", weight: 3)
    small.tie("institution-b", .coMention, "person-a", weight: 4)
    let network = Network(try small.graph())
    #expect(network.index.edges == [.init(0, 1, weight: 9)])
  }

  @Test func weightsThatAreNoneCountNothing() throws {
    var small = SmallGraph()
    for (number, weight) in [-1, .nan, .infinity, Double.greatestFiniteMagnitude].enumerated() {
      small.tie("person-\(number)", .position, "institution-b", weight: weight)
    }
    let network = Network(try small.graph(), projection: .statements)
    #expect(network.index.edges.map(\.weight) == [0, 0, 1e200, 1e200])
    #expect(try network.ranking(by: .pageRank).allSatisfy { $0.value.isFinite })
  }

  @Test func rankingSharesRanksAndGoesByID() throws {
    var small = SmallGraph()
    for leaf in ["d", "b", "c"] { small.tie("person-\(leaf)", .position, "institution-m") }
    small.tie("person-b", .coMention, "person-e")
    let network = Network(try small.graph())
    let ranking = try network.ranking(by: .degree)
    #expect(ranking.map(\.entity.id.rawValue) == ["institution-m", "person-b", "person-c", "person-d", "person-e"])
    #expect(ranking.map(\.value) == [3, 2, 1, 1, 1])
    #expect(ranking.map(\.rank) == [1, 2, 3, 3, 3])
    let people = try network.ranking(by: .degree, kind: .person, limit: 2)
    #expect(people.map(\.entity.id.rawValue) == ["person-b", "person-c"])
    #expect(people.map(\.rank) == [1, 2])
    #expect(try ranking.among(.person) == network.ranking(by: .degree, kind: .person))
    #expect(ranking.among(.person).map(\.rank) == [1, 2, 2, 2])
    #expect(try network.ranking(by: .degree, kind: .event).isEmpty)
    #expect(try network.ranking(by: .degree, limit: 0).isEmpty)
    #expect(try network.ranking(by: .degree, limit: -4).isEmpty)
  }

  @Test(arguments: CentralityMeasure.allCases) func everyMeasureRanksEverything(measure: CentralityMeasure) throws {
    let network = Network(try SmallGraph.signing())
    let ranking = try network.ranking(by: measure)
    #expect(ranking.count == network.entities.count)
    #expect(ranking.first?.rank == 1)
    if CentralityMeasure.keyMeasures.contains(measure) {
      #expect(ranking.first?.entity.id.rawValue == "event-s")
    }
    #expect(zip(ranking, ranking.dropFirst()).allSatisfy { $0.rank <= $1.rank && $0.value >= $1.value * (1 - 1e-9) })
    for language in Language.allCases {
      #expect(!measure.name(language).isEmpty)
      #expect(measure.meaning(language).hasSuffix("."))
    }
  }

  /// 0.1 + 0.2 is a hair above 0.3 in doubles.
  @Test func roundingDecidesNoRank() throws {
    var small = SmallGraph()
    small.tie("person-a", .position, "institution-m", weight: 0.3)
    small.tie("person-b", .position, "institution-m", role: "төраға", weight: 0.1)
    small.tie("person-b", .position, "institution-m", role: "мүше", weight: 0.2)
    let ranking = try Network(small.graph()).ranking(by: .strength, kind: .person)
    #expect(ranking[0].value < ranking[1].value)
    #expect(ranking.map(\.rank) == [1, 1])
    #expect(ranking.map(\.entity.id.rawValue) == ["person-a", "person-b"])
  }

  @Test func emptyGraph() throws {
    let graph = try RelationshipGraph(articles: [], entities: [], relationships: [])
    for projection in NetworkProjection.allCases {
      for measure in CentralityMeasure.allCases {
        #expect(try Network(graph, projection: projection).ranking(by: measure).isEmpty)
      }
    }
    #expect(graph.signedTies().isEmpty)
    #expect(graph.statistics().network.components == 0)
    #expect(throws: NetworkError.self) { try graph.paths(from: EntityID("person-a"), to: EntityID("person-a")) }
  }
}
