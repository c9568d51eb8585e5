import RelationModel
import Testing

@Suite struct GraphLossTests {
  private func graph(articles: [String], extra: Bool) throws -> RelationshipGraph {
    let people = ["a", "b", "c"].map { Entity(id: EntityID(rawValue: "person-\($0)"), kind: .person, name: $0) }
    func tie(_ one: Int, _ other: Int, _ proofs: [String]) -> Relationship? {
      let evidence = proofs.filter(articles.contains).map {
        Evidence(article: $0, sentence: 0, start: 0, end: 1, quote: "x", rule: "test")
      }
      guard !evidence.isEmpty else { return nil }
      return Relationship(
        id: .init(kind: .coMention, source: people[one].id, target: people[other].id), evidence: evidence)
    }
    return try RelationshipGraph(
      articles: articles.map { SourceArticle(id: $0, title: $0, path: $0) },
      entities: extra ? people : Array(people.dropLast()),
      relationships: [tie(0, 1, ["one", "two"]), extra ? tie(1, 2, ["two"]) : nil].compactMap { $0 })
  }

  @Test func tellsWhatFellAndWhatRestsOnLess() throws {
    let (earlier, later) = (
      try graph(articles: ["one", "two"], extra: true), try graph(articles: ["one"], extra: false)
    )
    let loss = GraphLoss(from: earlier, to: later)
    #expect(loss.articles.map(\.id) == ["two"])
    #expect(loss.entities.map(\.name) == ["c"])
    #expect(loss.relationships.map(\.target.rawValue) == ["person-c"])
    #expect(loss.weakened.map(\.evidence) == [1])
    #expect(loss.evidence == 2)
    #expect(loss.arisen.isEmpty)
    #expect(!loss.isEmpty)
    let back = GraphLoss(from: later, to: earlier)
    #expect(back.isEmpty && back.evidence == 0)
    #expect(back.arisen.map(\.name) == ["c"])
    #expect(GraphLoss(from: earlier, to: earlier) == GraphLoss())
  }

  /// The reprint of an article that is gone counts now; that is no loss of the reprint.
  @Test func aReprintThatComesToCountIsNotLost() throws {
    func graph(_ evidence: [Evidence]) throws -> RelationshipGraph {
      try RelationshipGraph(
        articles: evidence.map { article($0.article) }, entities: [entity("person-a"), entity("person-b")],
        relationships: [tie("person-a", .coMention, "person-b", evidence: evidence)])
    }
    let loss = GraphLoss(from: try graph([proof("a"), proof("b", weight: 0)]), to: try graph([proof("b")]))
    #expect(loss.evidence == 1)
    #expect(loss.weakened.map(\.evidence) == [1])
  }
}
