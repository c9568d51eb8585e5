import RelationModel
import Testing

@Suite struct ArticleSelectionTests {
  private func graph() throws -> RelationshipGraph {
    let dates = ["2024", "2025-03", "2025-03-09", nil]
    let articles = dates.enumerated().map { number, date in
      SourceArticle(id: "a\(number)", title: "", date: date.flatMap { PartialDate($0) }, path: "")
    }
    let entities = ["person-a", "person-b", "person-c", "institution-m"].map {
      Entity(id: EntityID(rawValue: $0), kind: $0.hasPrefix("person") ? .person : .institution, name: $0)
    }
    func tie(_ source: String, _ articles: Int...) -> Relationship {
      Relationship(
        id: .init(kind: .position, source: EntityID(rawValue: source), target: EntityID(rawValue: "institution-m")),
        evidence: articles.map {
          Evidence(article: "a\($0)", sentence: 0, start: 0, end: 1, quote: "", rule: "test", weight: 1)
        })
    }
    return try RelationshipGraph(
      articles: articles, entities: entities, relationships: [tie("person-a", 0, 2), tie("person-b", 0, 3)])
  }

  @Test func whatSomeArticlesTell() throws {
    let graph = try graph()
    let selected = graph.keepingArticles { $0.id == "a2" || $0.id == "a1" }
    #expect(selected.articles.map(\.id) == ["a1", "a2"])
    #expect(selected.entities.map(\.id.rawValue) == ["institution-m", "person-a"])
    #expect(selected.relationships.map(\.weight) == [1])
    #expect(graph.keepingArticles { _ in true }.relationships == graph.relationships)
    #expect(graph.keepingArticles { _ in false }.entities.isEmpty)
  }

  /// It is the same as a graph made of those parts.
  @Test func theSelectionIsAGraph() throws {
    let selected = try graph().keepingArticles { $0.id != "a3" }
    let made = try RelationshipGraph(
      articles: selected.articles, entities: selected.entities, relationships: selected.relationships)
    #expect(made == selected)
  }

  /// A reprint weighs what its own rule says, not what the original's did.
  @Test func aReprintStandsInWithItsOwnWeight() throws {
    let graph = try RelationshipGraph(
      articles: [article("a"), SourceArticle(id: "b", title: "b", path: "b", original: "a"), article("c")],
      entities: [entity("person-a"), entity("person-b"), entity("person-c")],
      relationships: [
        tie(
          "person-a", .coMention, "person-b",
          evidence: [
            proof("a", rule: "coMention.sentence"), proof("b", sentence: 1, rule: "coMention.article", weight: 0),
          ]),
        tie(
          "person-a", .coMention, "person-c",
          evidence: [
            proof("a", rule: "coMention.sentence", weight: 3), proof("b", rule: "coMention.sentence", weight: 0),
          ]),
        tie("person-b", .coMention, "person-c", evidence: [proof("c", rule: "coMention.article", weight: 0.2)]),
      ])
    #expect(graph.keepingArticles { $0.id != "a" }.relationships.map(\.weight) == [0.2, 3, 0.2])
    #expect(graph.keepingArticles { $0.id != "b" }.relationships.map(\.weight) == [1, 3, 0.2])
  }

  /// What reprints weigh without an article is what they weigh in a graph without it.
  @Test(arguments: 0..<40 as Range<UInt64>) func reprintsWeighAsWithoutTheArticle(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let articles = (0..<12).map { number in
      let original =
        number > 0 && Bool.random(using: &random) ? "a\(Int.random(in: 0..<min(number, 4), using: &random))" : nil
      return SourceArticle(id: "a\(number)", title: "", path: "", original: original)
    }
    let evidence = (0..<20).map { place in
      proof(
        "a\(Int.random(in: 0..<12, using: &random))", sentence: place,
        rule: Bool.random(using: &random) ? "one" : "other",
        weight: Double(Int.random(in: 0...2, using: &random)))
    }
    let graph = try RelationshipGraph(
      articles: articles, entities: [entity("person-a"), entity("person-b")],
      relationships: [tie("person-a", .coMention, "person-b", evidence: evidence)])
    let pieces = graph.relationships[0].evidence
    let gains = ReprintWeights(graph).ofReprints(of: pieces)
    for article in Set(pieces.filter { $0.weight > 0 }.map(\.article)) {
      let others = pieces.filter { $0.article != article }.reduce(0) { $0 + $1.weight }
      let without = graph.keepingArticles { $0.id != article }.relationships.first?.weight ?? 0
      #expect(gains[article] ?? 0 == without - others, "\(article)")
    }
  }

  @Test(arguments: [
    ("2024", ["a0", "a1", "a2"]), ("2024-01-02", ["a1", "a2"]), ("2025-03-01", ["a1", "a2"]),
    ("2025-03", ["a1", "a2"]),
    ("2025-03-09", ["a2"]), ("2026", []),
  ])
  func since(date: String, expected: [String]) throws {
    let date = try #require(PartialDate(date))
    #expect(try graph().since(date).articles.map(\.id) == expected)
  }
}
