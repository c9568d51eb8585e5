import RelationModel
import Testing

@Suite struct RelationshipGraphTests {
  private static let articles = ["b", "a", "c"].map(article)
  private static let entities: [Entity] = ["person-b", "institution-m", "event-s", "person-a"].map { entity($0) }
  private static let ties = [
    tie("person-b", .signatory, "event-s", side: "institution-m"),
    tie("person-a", .position, "institution-m", role: "министр"),
    tie("person-a", .position, "institution-m", role: "кеңесші"),
    tie("institution-m", .party, "event-s", evidence: [proof("b"), proof("a")]),
    tie("institution-m", .coMention, "person-a"),
    tie("person-a", .signatory, "event-s"),
  ]

  private static func graph(
    articles: [SourceArticle] = articles, entities: [Entity] = entities, _ ties: [Relationship] = ties
  ) throws(GraphError) -> RelationshipGraph {
    try RelationshipGraph(articles: articles, entities: entities, relationships: ties)
  }

  @Test func sortsItsParts() throws {
    let graph = try Self.graph()
    #expect(graph.articles.map(\.id) == ["a", "b", "c"])
    #expect(graph.entities.map(\.id) == ["event-s", "institution-m", "person-a", "person-b"])
    let relationships = graph.relationships.map { "\($0.source) \($0.kind) \($0.target) \($0.role ?? "")" }
    #expect(
      relationships == [
        "institution-m party event-s ", "institution-m coMention person-a ", "person-a signatory event-s ",
        "person-a position institution-m кеңесші", "person-a position institution-m министр",
        "person-b signatory event-s ",
      ])
  }

  @Test func ordersKindsAsTheyAreDeclared() {
    let kinds = RelationshipKind.allCases.map { tie("person-a", $0, "event-s").id }
    #expect(kinds.reversed().sorted() == kinds)
    #expect(!(kinds[0] < kinds[0]))
  }

  @Test(arguments: 0..<20)
  func isTheSameWhateverTheOrderOfItsParts(seed: Int) throws {
    let shuffled = try Self.graph(
      articles: Self.articles.shuffled(seed: seed), entities: Self.entities.shuffled(seed: seed),
      Self.ties.shuffled(seed: seed))
    #expect(try shuffled == Self.graph())
  }

  @Test func looksUpByID() throws {
    let graph = try Self.graph()
    #expect(graph["person-a"]?.id == "person-a")
    #expect(graph["person-c"] == nil)
    #expect(graph.article("b")?.path == "b.txt")
    #expect(graph.article("d") == nil)
    #expect(graph.relationships(of: "person-a").map(\.kind) == [.coMention, .signatory, .position, .position])
    #expect(graph.relationships(of: "person-b").map(\.target) == ["event-s"])
    #expect(graph.relationships(of: "person-c").isEmpty)
    for entity in graph.entities {
      let expected = graph.relationships.filter { $0.source == entity.id || $0.target == entity.id }
      #expect(graph.relationships(of: entity.id) == expected)
    }
  }

  @Test func mayBeEmpty() throws {
    let graph = try RelationshipGraph(articles: [], entities: [], relationships: [])
    #expect(graph.entities.isEmpty)
    #expect(graph.signings.isEmpty)
  }

  @Test func mayHoldEntitiesWithoutRelationships() throws {
    #expect(try Self.graph([]).entities.count == 4)
  }

  // MARK: - What is no graph

  struct BadParts: Sendable, CustomTestStringConvertible {
    var what: String
    var code: GraphError.Code
    /// What the sentence must name.
    var names: String
    var articles = RelationshipGraphTests.articles
    var entities = RelationshipGraphTests.entities
    var ties = RelationshipGraphTests.ties
    var testDescription: String { what }
  }

  @Test(arguments: [
    BadParts(what: "an article twice", code: .repeatedID, names: "article", articles: articles + [article("a")]),
    BadParts(what: "an entity twice", code: .repeatedID, names: "entit", entities: entities + [entity("person-a")]),
    BadParts(
      what: "a relationship twice", code: .repeatedID, names: "person-a",
      ties: ties + [tie("person-a", .signatory, "event-s", evidence: [proof("c")])]),
    BadParts(
      what: "unknown source", code: .unknownEntity, names: "person-x", ties: [tie("person-x", .signatory, "event-s")]),
    BadParts(
      what: "unknown target", code: .unknownEntity, names: "event-x", ties: [tie("person-a", .signatory, "event-x")]),
    BadParts(
      what: "unknown side", code: .unknownEntity, names: "side",
      ties: [tie("person-a", .signatory, "event-s", side: "institution-x")]),
    BadParts(
      what: "an entity joined with itself", code: .selfRelationship, names: "person-a",
      ties: [tie("person-a", .coMention, "person-a")]),
    BadParts(
      what: "no evidence", code: .noEvidence, names: "person-a",
      ties: [tie("person-a", .signatory, "event-s", evidence: [])]),
    BadParts(
      what: "unknown article", code: .unknownArticle, names: "x1",
      ties: [tie("person-a", .signatory, "event-s", evidence: [proof("a"), proof("x1")])]),
  ])
  func refuses(bad: BadParts) throws {
    let error = try #require(throws: GraphError.self) {
      try Self.graph(articles: bad.articles, entities: bad.entities, bad.ties)
    }
    #expect(error.code == bad.code)
    #expect(error.context.contains(bad.names))
    #expect(error.description.hasSuffix("."))
    #expect(error.description.contains(error.context))
  }

  @Test func tellsRelationshipsApartByRole() throws {
    let ties = ["speaker", "host"].map { tie("person-a", .participant, "event-s", role: $0) }
    #expect(try Self.graph(ties).relationships.map(\.role) == ["host", "speaker"])
  }
}
