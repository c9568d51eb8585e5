import RelationModel
import Testing

@Suite struct DateRangeTests {
  @Test(arguments: [
    ("2022", "2022-01-01", "2022-12-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2023-02", "2023-02-01", "2023-02-28"),
    ("2022-04-20", "2022-04-20", "2022-04-20"),
  ])
  func daysOfADate(text: String, first: String, last: String) throws {
    let date = try day(text)
    #expect(date.firstPossibleDay.description == first && date.lastPossibleDay.description == last)
  }

  @Test(arguments: [
    ("2022-04-20", "2022-04-19", 1), ("2024-03-01", "2024-02-28", 2), ("2023-01-01", "2022-01-01", 365),
    ("2001-01-01", "2000-01-01", 366), ("1901-01-01", "1900-01-01", 365), ("2022", "2023", -365),
  ])
  func daysBetween(later: String, earlier: String, days: Int) throws {
    #expect(try day(later).days(since: day(earlier)) == days)
  }

  @Test(
    arguments: [
      ("2022", "2022-04", "2022-03-31", true), ("2022", "2022-04", "2022-05-01", false),
      ("2022", "2022-04", "2022-04-30", true),
      ("2022", "2022-04", "2022", nil),
      ("2022-04-20", nil, "2022-04", nil), ("2022-04-20", nil, "2022-05", true),
      (nil, "2022-04-20", "2022-04-20", true),
      (nil, nil, "2022", true),
    ] as [(String?, String?, String, Bool?)])
  func spans(from: String?, to: String?, date: String, isInside: Bool?) throws {
    let range = try #require(
      DateRange(from: from.flatMap { PartialDate($0) }, to: to.flatMap { PartialDate($0) }))
    #expect(try range.contains(day(date)) == isInside)
  }

  @Test func noSpanEndsBeforeItBegins() throws {
    #expect(DateRange(from: PartialDate("2022-05"), to: PartialDate("2022-04")) == nil)
    #expect(DateRange(from: PartialDate("2022-05"), to: PartialDate("2022")) != nil)
  }

  @Test func selectionCountsWhatDatesLeaveOut() throws {
    let graph = try RelationshipGraph(
      articles: [article("a")], entities: [entity("person-a"), entity("person-b"), entity("institution-m")],
      relationships: [
        tie(
          "person-a", .position, "institution-m",
          evidence: [
            proof(date: "2022-04-20"), proof(date: "2023-01-01"), proof(date: "2022", sentence: 1), proof(sentence: 2),
          ]),
        tie("person-b", .position, "institution-m", evidence: [proof(date: "2021-01-01")]),
        tie("person-a", .coMention, "person-b", evidence: [proof()]),
      ])
    let april = DateRange(from: PartialDate("2022-04"), to: PartialDate("2022-04"))
    let selected = graph.selecting(TieSelection(kinds: [.position], dates: april))
    #expect(selected.graph.relationships.map { $0.evidence.compactMap(\.date?.description) } == [["2022-04-20"]])
    #expect(selected.graph.entities == graph.entities && selected.undated == 1 && selected.unclear == 1)
    #expect(graph.selecting(TieSelection()).graph == graph)
    #expect(graph.selecting(TieSelection(avoided: ["person-a"])).graph.relationships.map(\.source) == ["person-b"])
  }

  /// What a reprint inside the span tells counts, though the original is from before.
  @Test func aReprintInsideTheSpanCounts() throws {
    let graph = try RelationshipGraph(
      articles: [article("a"), SourceArticle(id: "b", title: "b", path: "b", original: "a")],
      entities: [entity("person-a"), entity("person-b")],
      relationships: [
        tie(
          "person-a", .coMention, "person-b",
          evidence: [proof("a", date: "2024-01-31"), proof("b", date: "2024-02-01", weight: 0)])
      ])
    for (from, weights) in [("2024-01", [1.0]), ("2024-02", [1]), ("2024-03", [])] {
      let span = DateRange(from: PartialDate(from), to: nil)
      #expect(graph.selecting(TieSelection(dates: span)).graph.relationships.map(\.weight) == weights, "\(from)")
    }
  }

  @Test func copiesAreNotIndependent() throws {
    let graph = try RelationshipGraph(
      articles: [
        article("a"), SourceArticle(id: "b", title: "b", path: "b", original: "a"), article("c"),
      ], entities: [], relationships: [])
    #expect(
      graph.independentArticles(of: [proof("b"), proof("a"), proof("c"), proof("c", sentence: 3)]) == 2)
    #expect(graph.independentArticles(of: []) == 0)
    #expect(graph.isSingleSource([proof("b"), proof("a")]) && !graph.isSingleSource([proof("b"), proof("c")]))
    #expect(graph.independentArticle("b") == "a" && graph.reprints.map(\.id) == ["b"])
  }
}
