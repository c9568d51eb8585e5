import NetworkAnalysis
import RelationModel
import Testing

@Suite struct SignedTieTests {
  @Test func pairsOfDifferentSides() throws {
    let ties = try SmallGraph.signing().signedTies()
    #expect(
      ties.map { [$0.first.id.rawValue, $0.second.id.rawValue] }
        == [["institution-m", "institution-n"], ["person-aida", "person-bolat"]])
    #expect(ties.map { $0.signings.map(\.event.id.rawValue) } == [["event-s"], ["event-s"]])
    #expect(
      ties.last?.signings.first?.evidence.map(\.quote)
        == ["person-aida signatory event-s.", "person-bolat signatory event-s."])
  }

  @Test func oneEntity() throws {
    let graph = try SmallGraph.signing()
    #expect(graph.signedTies(of: EntityID("person-bolat")).map(\.first.id.rawValue) == ["person-aida"])
    #expect(graph.signedTies(of: EntityID("person-erlan")).isEmpty)
    #expect(graph.signedTies(of: EntityID("person-nobody")).isEmpty)
  }

  @Test func thePairWithMostSigningsComesFirst() throws {
    var small = SmallGraph()
    for (event, people) in [("event-1", "abc"), ("event-2", "bc"), ("event-3", "bc")] {
      for person in people { small.tie("person-\(person)", .signatory, event) }
    }
    let ties = try small.graph().signedTies()
    #expect(
      ties.map { "\($0.first.id) \($0.second.id) \($0.signings.count)" }
        == ["person-b person-c 3", "person-a person-b 1", "person-a person-c 1"])
  }

  @Test func oneSideSignsNothingWithItself() throws {
    var small = SmallGraph()
    small.tie("person-a", .signatory, "event-s", side: "institution-m")
    small.tie("person-b", .signatory, "event-s", side: "institution-m")
    #expect(try small.graph().signedTies().isEmpty)
  }
}
