import RelationModel
import Testing

@Suite struct UnitedGraphTests {
  private static func piece(_ article: String, _ quote: String) -> Evidence {
    Evidence(article: article, sentence: 0, start: 0, end: 1, quote: quote, rule: "x")
  }

  private static func graph(
    _ article: SourceArticle, _ name: String, aliases: [String] = [], kind: EntityKind = .person, quote: String
  ) throws -> RelationshipGraph {
    try RelationshipGraph(
      articles: [article],
      entities: [
        Entity(id: "a", kind: kind, name: name, aliases: aliases), Entity(id: "b", kind: .institution, name: "Б"),
      ],
      relationships: [
        Relationship(
          id: .init(kind: .position, source: "a", target: "b", role: "министр"), evidence: [piece(article.id, quote)])
      ])
  }

  @Test func theSameIdIsTheSame() throws {
    let one = try Self.graph(SourceArticle(id: "1", title: "Т", path: "1.txt"), "Асан", quote: "бір")
    let two = try Self.graph(
      SourceArticle(id: "1", title: "Басқа", url: "https://a.example", path: ""), "Асан Үсен", aliases: ["А. Үсен"],
      quote: "екі")
    let united = try one.united(with: two)
    #expect(united.entities.map(\.name) == ["Асан", "Б"])
    #expect(united["a"]?.aliases == ["А. Үсен", "Асан Үсен"])
    #expect(united.articles == [SourceArticle(id: "1", title: "Т", url: "https://a.example", path: "1.txt")])
    #expect(united.relationships.map { $0.evidence.map(\.quote) } == [["бір", "екі"]])
    #expect(try one.united(with: one) == one)
    #expect(try united.united(with: two) == united)
  }

  @Test func differentKindsOfOneIdAreRefused() throws {
    let article = SourceArticle(id: "1", title: "Т", path: "1.txt")
    let one = try Self.graph(article, "Асан", quote: "бір")
    let other = try Self.graph(article, "Асан", kind: .institution, quote: "бір")
    #expect(throws: GraphError.self) { try one.united(with: other) }
  }

  @Test func noRoleComesBeforeAnEmptyOne() {
    func id(_ role: String?) -> Relationship.ID { .init(kind: .position, source: "a", target: "b", role: role) }
    #expect(id(nil) < id(""))
    #expect(!(id("") < id(nil)))
    #expect(!(id(nil) < id(nil)))
    #expect(id("") < id("а"))
    #expect([id("а"), id(""), id(nil)].sorted() == [id(nil), id(""), id("а")])
  }
}
