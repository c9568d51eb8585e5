import NetworkAnalysis
import RelationModel
import Testing

@Suite struct TieTests {
  @Test func whatTiesTwoIsTakenTogether() throws {
    let graph = try graph()
    let tie = try #require(graph.tie(between: EntityID("person-bolat"), and: EntityID("institution-m")))
    #expect(tie.first.id == EntityID("institution-m"))
    #expect(tie.relationships.map(\.kind) == [.position, .coMention])
    #expect(tie.weight == 3.5)
    #expect(tie.articles == ["a1", "a2"])
    #expect(!tie.isSingleSource)
    #expect(tie.dates?.lowerBound == PartialDate("2022"))
    #expect(tie.dates?.upperBound == PartialDate("2025-12-18"))
    #expect(tie.evidence.quote == "person-bolat position institution-m.")
    #expect(graph.tie(between: EntityID("person-aida"), and: EntityID("person-erlan")) == nil)
  }

  @Test func aCopyIsNoSecondSource() throws {
    var small = SmallGraph()
    small.tie("person-bolat", .position, "institution-m", role: "директор", article: "a2")
    small.tie("institution-m", .coMention, "person-bolat", article: "a1")
    small.articles[0].original = "a2"
    let tie = try #require(try small.graph().tie(between: EntityID("person-bolat"), and: EntityID("institution-m")))
    #expect(tie.articles == ["a1", "a2"] && tie.independentArticles == 1 && tie.isSingleSource)
  }

  @Test func theStrongestFirst() throws {
    let ties = try graph().strongestTies()
    #expect(ties.map(\.weight) == [3.5, 1, 1])
    #expect(ties.map(\.first.id.rawValue) == ["institution-m", "institution-n", "person-bolat"])
    #expect(try graph().strongestTies(limit: 1).count == 1)
    #expect(try graph().strongestTies(limit: -1).isEmpty)
  }

  /// Those told of first in 2025, then that of 2022, then those without a date; events and weak co-mentions never.
  @Test func theNewestFirst() throws {
    let ties = try graph().newestTies()
    #expect(ties.map(\.first.id.rawValue) == ["institution-n", "institution-m", "person-bolat"])
  }

  @Test func ofOneDayTheStatedFirst() throws {
    var small = SmallGraph()
    small.tie("person-aida", .coMention, "person-bolat", weight: 9)
    small.tie("person-daniyar", .position, "institution-m", role: "мүше")
    let ties = try small.graph().newestTies()
    #expect(ties.map(\.first.id.rawValue) == ["institution-m", "person-aida"])
  }

  private func graph() throws -> RelationshipGraph {
    var small = SmallGraph()
    small.tie("person-bolat", .position, "institution-m", role: "директор", article: "a2")
    small.tie("institution-m", .coMention, "person-bolat", weight: 2.5)
    small.tie("person-aida", .position, "institution-n", role: "мүше")
    small.tie("person-bolat", .coMention, "person-erlan", article: "a3")
    small.tie("person-aida", .coMention, "person-daniyar", weight: 0.2)
    small.tie("person-aida", .signatory, "event-s")
    for place in small.ties.indices {
      let tie = small.ties[place]
      small.ties[place].evidence = tie.evidence.map { piece in
        var dated = piece
        dated.date = small.articles.first { $0.id == piece.article }?.date
        return dated
      }
    }
    return try small.graph()
  }
}
