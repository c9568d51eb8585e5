import RelationModel
import Testing

/// What stands against two entities being one.
@Suite struct MergeConflictTests {
  private func graph(_ ties: [Relationship]) throws -> RelationshipGraph {
    let ids = Set(ties.flatMap { [$0.source, $0.target] })
    return try RelationshipGraph(
      articles: ["a", "b"].map(article), entities: ids.map { entity($0, signingOn: "2024-05-01") }, relationships: ties)
  }

  private func post(_ person: EntityID, _ institution: EntityID, _ article: String, _ date: String?) -> Relationship {
    tie(person, .position, institution, role: "төраға", evidence: [proof(article, date: date)])
  }

  @Test func postsInTwoBodiesOnOneDay() throws {
    let graph = try graph([
      post("person-a", "institution-x", "a", "2024-05-01"), post("person-b", "institution-y", "b", "2024-05-01"),
    ])
    let conflicts = graph.mergeConflicts("person-a", "person-b")
    #expect(conflicts.map(\.kind) == [.posts])
    #expect(conflicts[0].evidence.map(\.article) == ["a", "b"])
    #expect(graph.mergeConflicts("person-b", "person-a").map(\.kind) == [.posts])
    #expect(graph.mergeConflicts("person-a", "person-a").isEmpty)
  }

  @Test(
    arguments: [
      ("2024-05-01", "2024-05-02"), ("2024-05", "2024-05"), ("2024-05-01", "2024-05"), (nil, "2024-05-01"), (nil, nil),
    ] as [(String?, String?)])
  func postsOfTwoDaysOrOfUnknownOnesDoNotConflict(first: String?, second: String?) throws {
    let graph = try graph([
      post("person-a", "institution-x", "a", first), post("person-b", "institution-y", "b", second),
    ])
    #expect(graph.mergeConflicts("person-a", "person-b").isEmpty)
  }

  @Test func partsOfOneBodyDoNotConflict() throws {
    let graph = try graph([
      post("person-a", "institution-x", "a", "2024-05-01"), post("person-b", "institution-y", "b", "2024-05-01"),
      tie("institution-x", .partOf, "institution-z"), tie("institution-y", .partOf, "institution-z"),
    ])
    #expect(graph.mergeConflicts("person-a", "person-b").isEmpty)
  }

  /// Who is a senator and heads a club may be called either.
  @Test func whoIsSaidToHoldBothDoesNotConflict() throws {
    let graph = try graph([
      post("person-a", "institution-x", "a", "2024-05-01"), post("person-a", "institution-y", "b", "2024-06-01"),
      post("person-b", "institution-y", "b", "2024-05-01"),
    ])
    #expect(graph.mergeConflicts("person-a", "person-b").isEmpty)
  }

  @Test func signingWithOneself() throws {
    let ties = [
      tie("person-a", .signatory, "event-s", side: "institution-x"),
      tie("person-b", .signatory, "event-s", side: "institution-y"),
      tie("person-c", .signatory, "event-s", side: "institution-y"),
      tie("institution-x", .party, "event-s"), tie("institution-y", .party, "event-s"),
    ]
    let graph = try graph(ties)
    #expect(graph.mergeConflicts("person-a", "person-b").map(\.kind) == [.signing])
    #expect(graph.mergeConflicts("person-b", "person-c").isEmpty)
    #expect(graph.mergeConflicts("institution-y", "institution-x").map(\.kind) == [.signing])
  }

  @Test func bodyAndItsPart() throws {
    let graph = try graph([
      tie("institution-x", .partOf, "institution-z"), tie("institution-z", .partOf, "institution-x"),
    ])
    #expect(graph.mergeConflicts("institution-x", "institution-z").allSatisfy { $0.kind == .part })
    #expect(graph.mergeConflicts("institution-x", "institution-z").count == 2)
    #expect(graph.mergeConflicts("institution-z", "institution-x").count == 2)
  }

  @Test func flawsOfJudgements() throws {
    let (one, other) = (Judgement.Subject(id: "person-a", name: "А"), Judgement.Subject(id: nil, name: "Б"))
    #expect(throws: Judgement.Flaw.subjectCount(.same)) { try Judgement(.same, [one]) }
    #expect(throws: Judgement.Flaw.subjectCount(.ignore)) { try Judgement(.ignore, [one, other]) }
    #expect(throws: Judgement.Flaw.repeatedSubject) { try Judgement(.different, [one, one]) }
    #expect(throws: Judgement.Flaw.newName(.rename)) { try Judgement(.rename, [one]) }
    #expect(throws: Judgement.Flaw.newName(.ignore)) { try Judgement(.ignore, [one], newName: "В") }
    #expect(throws: Judgement.Flaw.emptyName) { try Judgement(.rename, [one], newName: " ") }
    #expect(throws: Judgement.Flaw.score) { try Judgement(.same, [one, other], score: .nan) }
  }
}
