import NetworkAnalysis
import RelationModel
import Testing

@Suite struct GraphComparisonTests {
  /// The earlier graph rests on a1 (2022) and a2 (2024-05-01); the later one on a1, a3 (2025: news) and a4 (2023: found
  /// afterwards).
  private static func graph(_ articles: [Int], _ add: (inout SmallGraph) -> Void) throws -> RelationshipGraph {
    let dates = ["2022", "2024-05-01", "2025", "2023-02"]
    var small = SmallGraph()
    small.articles = articles.map {
      SourceArticle(
        id: "a\($0)", title: "", date: PartialDate(dates[$0 - 1]), publishers: ["P\($0)"], path: "a\($0).txt")
    }
    add(&small)
    return try small.graph()
  }

  private static func earlier() throws -> RelationshipGraph {
    try graph([1, 2]) { small in
      small.tie("person-a", .position, "institution-m", role: "мүше")
      small.tie("person-b", .position, "institution-m", role: "мүше", article: "a2")
      small.tie("person-c", .position, "institution-m", role: "мүше")
      small.tie("person-a", .coMention, "person-b", weight: 0.6)
    }
  }

  private static func later() throws -> RelationshipGraph {
    try graph([1, 3, 4]) { small in
      small.tie("person-a", .position, "institution-m", role: "мүше")
      small.ties[0].evidence.append(
        Evidence(article: "a3", sentence: 0, start: 0, end: 1, quote: "!", rule: "test", weight: 2))
      small.tie("person-a", .coMention, "person-b", weight: 1)
      small.tie("person-d", .position, "institution-m", role: "мүше", article: "a3")
      small.tie("person-e", .position, "institution-m", role: "мүше", article: "a4")
      small.tie("person-f", .position, "institution-m", role: "мүше")
    }
  }

  @Test func coverage() throws {
    let coverage = GraphComparison(from: try Self.earlier(), to: try Self.later()).coverage
    #expect((coverage.earlier, coverage.later, coverage.common) == (2, 3, 1))
    #expect((coverage.news, coverage.foundAfterwards, coverage.gone) == (1, 1, 1))
    #expect(coverage.earlierEnd == PartialDate("2024-05-01"))
    #expect(coverage.newPublishers == ["P3", "P4"])
    #expect(coverage.gonePublishers == ["P2"])
  }

  @Test func changesHaveTheirCause() throws {
    let comparison = GraphComparison(from: try Self.earlier(), to: try Self.later())
    let new = comparison.new.map { "\($0.relationship.source) \($0.cause)" }
    #expect(new == ["person-a reading", "person-d news", "person-e coverage", "person-f reading"])
    let gone = comparison.gone.map { "\($0.relationship.source) \($0.cause)" }
    #expect(gone == ["person-b coverage", "person-c reading"])
    #expect(comparison.strengthened.map(\.cause) == [.news])
    #expect(comparison.strengthened.map(\.earlierWeight) == [1])
    #expect(comparison.strengthened.map(\.laterWeight) == [3])
    #expect(comparison.strengthened.map { $0.evidence.map(\.article) } == [["a3"]])
    #expect(comparison.weakened.isEmpty)
    #expect(comparison.newEntities.map(\.id.rawValue) == ["person-d", "person-e", "person-f"])
    #expect(comparison.goneEntities.map(\.id.rawValue) == ["person-c"])
  }

  /// A reprint that counts in place of an original that is gone was there before.
  @Test func aReprintThatComesToCountIsNoChange() throws {
    func graph(_ weights: [String: Double]) throws -> RelationshipGraph {
      var small = SmallGraph()
      small.tie("person-a", .position, "institution-m", role: "мүше", weight: 2, article: "a3")
      small.ties[0].evidence += weights.sorted { $0.key < $1.key }.map {
        Evidence(article: $0.key, sentence: 0, start: 0, end: 1, quote: "!", rule: "test", weight: $0.value)
      }
      small.articles.removeAll { $0.id == "a1" && weights["a1"] == nil }
      return try small.graph()
    }
    let comparison = GraphComparison(from: try graph(["a1": 1, "a2": 0]), to: try graph(["a2": 0.5]))
    #expect(comparison.weakened.map { $0.evidence.map(\.article) } == [["a1"]])
    #expect(comparison.weakened.map(\.cause) == [.coverage])
    // Where nothing but weights differ, the reading does.
    let reweighed = GraphComparison(from: try graph(["a2": 0]), to: try graph(["a2": 1]))
    #expect(reweighed.strengthened.map(\.cause) == [.reading])
    #expect(reweighed.strengthened.map { $0.evidence.isEmpty } == [true])
  }

  @Test func nothingHasChanged() throws {
    let graph = try Self.later()
    let same = GraphComparison(from: graph, to: graph)
    #expect(same.new.isEmpty && same.gone.isEmpty && same.strengthened.isEmpty && same.weakened.isEmpty)
    #expect(same.newEntities.isEmpty && same.goneEntities.isEmpty)
    #expect(same.coverage.common == 3)
  }

  /// The turned comparison turns everything.
  @Test(arguments: 0..<10) func turnedAround(seed: UInt64) throws {
    let (one, other) = (try RandomNews(seed: seed).graph(), try RandomNews(seed: seed + 100).graph())
    let (there, back) = (GraphComparison(from: one, to: other), GraphComparison(from: other, to: one))
    #expect(there.new.map(\.relationship) == back.gone.map(\.relationship))
    #expect(there.strengthened.map(\.relationship.id) == back.weakened.map(\.relationship.id))
    #expect(there.strengthened.map(\.laterWeight) == back.weakened.map(\.earlierWeight))
    #expect(there.newEntities.map(\.id) == back.goneEntities.map(\.id))
  }

  @Test func ranksMove() throws {
    let ids = ["person-a", "person-c", "person-d"].map { EntityID($0) }
    let moves = try Self.later().rankMoves(of: ids, since: Self.earlier(), by: [.strength])
    let ranks = ids.map { moves[$0]?.first.map { [$0.earlier, $0.common, $0.later] } }
    // On a1 alone, the later graph has a (2) and b, f (1 each).
    #expect(ranks == [[1, 1, 1], [1, nil, nil], [nil, nil, 2]])
  }
}
