import RelationModel
import Testing

@Suite struct TimeStatusTests {
  /// Aida's mentions as minister, those of Bolat in the same post, the date asked, and the answer.
  static let cases: [(String, String, String, Certainty, TimeStatus.Reason)] = [
    ("2022-04-20", "", "2022-04-20", .certain, .dated),
    ("2022-04-20", "", "2022-04", .certain, .dated),
    ("2022-04-20", "", "2022", .certain, .dated),
    ("2022-04", "", "2022-04", .certain, .dated),
    ("2022-04", "", "2022-04-20", .possible, .roughlyDated),
    ("2022", "", "2022-04", .possible, .roughlyDated),
    ("2022", "2022-04-20", "2022-04", .unknown, .otherHolder),
    ("2022-04-20", "", "2022-04-21", .possible, .shortlyAfter),
    ("2022-04-20", "", "2023-04-20", .possible, .shortlyAfter),
    ("2022-04-20", "", "2023-04-21", .unknown, .far),
    ("2022-04-20", "", "2021-04-20", .possible, .shortlyBefore),
    ("2022-04-20", "", "2021-04-19", .unknown, .far),
    ("2022-04-20", "", "2021", .possible, .shortlyBefore),
    ("2019-01-01 2024-01-01", "", "2021", .possible, .between),
    ("2019-01-01 2024-01-01", "2021-06-01", "2021", .unknown, .otherHolder),
    ("2019-01-01 2024-01-01", "2021-06-01", "2023-06", .possible, .shortlyBefore),
    ("2019-01-01 2024-01-01", "2021-06-01", "2019-06", .possible, .shortlyAfter),
    ("2022-04-20", "2022-06-01", "2022-07-01", .unknown, .otherHolder),
    ("2022-04-20", "2022-06-01", "2022-05-01", .possible, .shortlyAfter),
    ("2022-04-20", "2022-06-01", "2022-06-01", .unknown, .otherHolder),
    ("2022-04-20", "2022-03-01", "2022-02-01", .unknown, .otherHolder),
    ("2022-04-20 2022-06-01", "2022-05-01 2022-07-01", "2022-05-15", .possible, .between),
    // One article names the minister who goes and the one who comes.
    ("2022-01-01 2022-06-01", "2022-06-01", "2022-06-02", .unknown, .otherHolder),
    ("2022-06-01", "2022-01-01 2022-06-01", "2022-06-02", .possible, .shortlyAfter),
    ("2022-06-01 2022-12-01", "2022-01-01 2022-06-01", "2022-08", .possible, .between),
    ("2022-06-01", "2022-01-01 2022-06-01", "2022-05-31", .unknown, .otherHolder),
    ("2022-06-01", "2022-06-01", "2022-06-01", .certain, .dated),
    ("", "2022-06-01", "2022-06-01", .unknown, .undated),
  ]

  @Test(arguments: cases)
  func ministers(own: String, other: String, asked: String, certainty: Certainty, reason: TimeStatus.Reason) throws {
    let graph = try graph(role: "министр", own, other)
    let status = try #require(try graph.status(of: aida(graph), at: day(asked)))
    #expect(status.certainty == certainty && status.reason == reason, "\(status)")
    #expect((status.otherHolder != nil) == (reason == .otherHolder))
  }

  @Test(arguments: ["министрдің орынбасары", "депутат", "вице-министр"]) func sharedPostsHaveNoSuccessor(role: String)
    throws
  {
    let graph = try graph(role: role, "2022-04-20", "2022-06-01")
    #expect(try graph.status(of: aida(graph), at: day("2022-07"))?.certainty == .possible)
    #expect(graph.successor(of: aida(graph)) == nil)
  }

  /// What is certain of a day is certain of its month and year; certain answers rest on evidence of the time asked.
  @Test(arguments: cases) func certaintyGrowsWithTheTimeAsked(
    own: String, other: String, asked: String, certainty: Certainty, reason: TimeStatus.Reason
  ) throws {
    let graph = try graph(role: "министр", own, other)
    for (exact, wide) in [("2022-04-20", "2022-04"), ("2022-04", "2022"), ("2022-06-01", "2022")] {
      let (first, second) = (
        graph.status(of: aida(graph), at: try day(exact)), graph.status(of: aida(graph), at: try day(wide))
      )
      if first?.certainty == .certain { #expect(second?.certainty == .certain) }
      for status in [second].compactMap({ $0 }) where status.certainty == .certain {
        #expect(try status.dates.allSatisfy { try day(wide).contains($0) })
      }
    }
  }

  /// «Бұрынғы министр» on a day does not say that she is minister on that day.
  @Test(arguments: [
    ("2022-04-20", Certainty.possible, TimeStatus.Reason.toldAsPast), ("2022-04-21", .unknown, .toldAsPast),
    ("2022-04-19", .possible, .shortlyBefore), ("2022", .possible, .toldAsPast), ("2020-01-01", .unknown, .far),
  ])
  func formerPosts(asked: String, certainty: Certainty, reason: TimeStatus.Reason) throws {
    let graph = try RelationshipGraph(
      articles: [article("a")], entities: [entity("person-aida"), entity("institution-m")],
      relationships: [
        tie(
          "person-aida", .position, "institution-m", role: "министр",
          evidence: [proof(date: "2022-04-20", quote: "Бұған дейін министр болған.")])
      ])
    let status = try graph.status(of: aida(graph), at: day(asked))
    #expect(status?.certainty == certainty && status?.reason == reason)
  }

  @Test func successor() throws {
    let graph = try graph(role: "Министр", "2022-04-20", "2022-06-01 2023")
    #expect(graph.successor(of: aida(graph))?.holder == "person-bolat")
    #expect(graph.successor(of: aida(graph))?.evidence.date == PartialDate("2022-06-01"))
    let handover = try self.graph(role: "министр", "2022-01-01 2022-06-01", "2022-06-01")
    #expect(handover.successor(of: aida(handover))?.holder == "person-bolat")
    #expect(try self.graph(role: "министр", "2022-04-20", "2022-03-01").successor(of: aida(graph)) == nil)
  }

  @Test func happeningsAreAtTheirDateAlone() throws {
    let event = Entity(
      id: "event-s", kind: .event, name: "s", event: EventDetails(type: .signing, date: PartialDate("2022-04")))
    let graph = try RelationshipGraph(
      articles: [article("a")], entities: [entity("person-aida"), event],
      relationships: [tie("person-aida", .signatory, "event-s", evidence: [proof(date: "2022-05-01")])])
    let signed = graph.relationships[0]
    #expect(try graph.status(of: signed, at: day("2022-04"))?.certainty == .certain)
    #expect(try graph.status(of: signed, at: day("2022-04-20"))?.certainty == .possible)
    #expect(try graph.status(of: signed, at: day("2022-05-01")) == nil)
  }

  private func aida(_ graph: RelationshipGraph) -> Relationship { graph.relationships(of: "person-aida")[0] }

  private func graph(role: String, _ own: String, _ other: String) throws -> RelationshipGraph {
    func evidence(_ dates: String) -> [Evidence] {
      dates.isEmpty ? [proof()] : dates.split(separator: " ").map { proof(date: String($0)) }
    }
    var ties = [tie("person-aida", .position, "institution-m", role: role, evidence: evidence(own))]
    if !other.isEmpty {
      ties.append(
        tie("person-bolat", .position, "institution-m", role: role.lowercased(), evidence: evidence(other)))
    }
    return try RelationshipGraph(
      articles: [article("a")], entities: [entity("person-aida"), entity("person-bolat"), entity("institution-m")],
      relationships: ties)
  }
}
