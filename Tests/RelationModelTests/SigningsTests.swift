import Testing

@testable import RelationModel

@Suite struct SigningsTests {
  /// The pairs of a signing as `a-b`, without the kinds.
  private func pairs(signatories: [(EntityID, EntityID?)], parties: [EntityID] = []) -> [String] {
    let signing = Signing(
      event: entity("event-s"),
      signatories: signatories.map { tie($0.0, .signatory, "event-s", side: $0.1) },
      parties: parties.map { tie($0, .party, "event-s") })
    return signing.pairs.map { pair in
      String(pair.first.rawValue.suffix(1) + pair.second.rawValue.suffix(1))
    }
  }

  @Test(
    arguments: [
      ([], []),
      ([("person-a", nil)], []),
      ([("person-a", "institution-m")], []),
      ([("person-a", "institution-m"), ("person-b", "institution-n")], ["ab"]),
      ([("person-b", "institution-m"), ("person-a", "institution-n")], ["ab"]),
      ([("person-a", "institution-m"), ("person-b", "institution-m")], []),
      ([("person-a", nil), ("person-b", nil)], ["ab"]),
      ([("person-a", "institution-m"), ("person-b", nil)], ["ab"]),
      ([("person-a", nil), ("person-b", "institution-m")], ["ab"]),
      (
        [("person-a", "institution-k"), ("person-b", "institution-m"), ("person-c", "institution-n")],
        ["ab", "ac", "bc"]
      ),
      (
        [("person-a", "institution-m"), ("person-b", "institution-m"), ("person-c", "institution-n")], ["ac", "bc"]
      ),
      (
        [
          ("person-a", "institution-m"), ("person-b", "institution-m"), ("person-c", "institution-n"),
          ("person-d", "institution-n"),
        ], ["ac", "ad", "bc", "bd"]
      ),
      ([("person-a", "institution-m"), ("person-b", "institution-m"), ("person-c", nil)], ["ac", "bc"]),
    ] as [([(EntityID, EntityID?)], [String])])
  func pairsPeopleOfDifferentSides(signatories: [(EntityID, EntityID?)], expected: [String]) {
    #expect(pairs(signatories: signatories) == expected)
    #expect(pairs(signatories: signatories.reversed()) == expected)
  }

  @Test(
    arguments: [
      ([], []), (["institution-m"], []), (["institution-m", "institution-n"], ["mn"]),
      (["institution-n", "institution-k", "institution-m"], ["km", "kn", "mn"]),
    ] as [([EntityID], [String])])
  func pairsEveryTwoParties(parties: [EntityID], expected: [String]) {
    #expect(pairs(signatories: [], parties: parties) == expected)
  }

  @Test func pairsNoPersonWithAnInstitution() {
    let found = pairs(
      signatories: [("person-a", "institution-m"), ("person-b", "institution-n")],
      parties: ["institution-m", "institution-n"])
    #expect(found == ["mn", "ab"])
  }

  @Test func pairsAreUnordered() {
    #expect(SigningPair("person-a", "person-b") == SigningPair("person-b", "person-a"))
    #expect(SigningPair("person-b", "person-a").first == "person-a")
    let sorted = [SigningPair("a", "b"), SigningPair("a", "c"), SigningPair("b", "c")]
    #expect(sorted.reversed().sorted() == sorted)
  }

  @Test func graphListsSigningsByDateThenID() throws {
    let appointment = Entity(
      id: "event-0-decree", kind: .event, name: "Тағайындау",
      event: EventDetails(type: .appointment, date: PartialDate(year: 2020)))
    let events = [
      entity("event-a"), entity("event-b", signingOn: "2023"), entity("event-c", signingOn: "2022-04-20"),
      entity("event-d"),
      entity("event-e", signingOn: "2022-04-20"), entity("event-f", signingOn: "2022-04"), appointment,
      entity("event-nobody", signingOn: "2021"),
    ]
    let graph = try RelationshipGraph(
      articles: [article("a")], entities: events + [entity("person-a"), entity("person-b"), entity("institution-m")],
      relationships: [
        tie("person-b", .signatory, "event-c"), tie("person-a", .signatory, "event-c"),
        tie("institution-m", .party, "event-c"), tie("person-a", .participant, "event-c", role: "speaker"),
        tie("person-a", .signatory, "event-0-decree"), tie("person-a", .signatory, "event-d"),
        tie("person-a", .signatory, "event-a"), tie("person-a", .signatory, "event-b"),
        tie("institution-m", .party, "event-e"), tie("institution-m", .party, "event-f"),
        tie("person-b", .participant, "event-nobody", role: "speaker"),
      ])
    #expect(graph.signings.map(\.id) == ["event-f", "event-c", "event-e", "event-b", "event-a", "event-d"])
    let full = try #require(graph.signings.first { $0.id == "event-c" })
    #expect(full.signatories.map(\.source) == ["person-a", "person-b"])
    #expect(full.parties.map(\.source) == ["institution-m"])
    #expect(full.pairs == [SigningPair("person-a", "person-b")])
  }

  @Test func aDecreeHasNoPairs() throws {
    let graph = try RelationshipGraph(
      articles: [article("a")], entities: [entity("event-s"), entity("person-a")],
      relationships: [tie("person-a", .signatory, "event-s")])
    #expect(graph.signings.map(\.pairs) == [[]])
  }
}
