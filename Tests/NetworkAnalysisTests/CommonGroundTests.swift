import NetworkAnalysis
import RelationModel
import Testing

@Suite struct CommonGroundTests {
  /// Aida and Bolat: both at a forum, each signed with the fund, both held a post at M, both are named with Erlan.
  private func graph() throws -> RelationshipGraph {
    var small = SmallGraph()
    for (person, event) in [("person-aida", "event-s"), ("person-bolat", "event-t")] {
      small.tie(person, .signatory, event, side: "institution-m")
      small.tie("person-dana", .signatory, event, side: "institution-fund")
      small.tie(person, .participant, "event-forum", role: "speaker")
      small.tie(person, .position, "institution-m", role: "директор", weight: person == "person-aida" ? 3 : 2)
      small.tie(person, .coMention, "person-erlan")
    }
    small.tie("person-aida", .coMention, "person-weak", weight: 0.2)
    small.tie("person-bolat", .coMention, "person-weak", weight: 5)
    small.tie("institution-m", .partOf, "institution-gov")
    small.tie("institution-n", .partOf, "institution-gov")
    return try small.graph()
  }

  @Test func groundsComeInTheirOrder() throws {
    let common = try graph().commonGround(of: "person-aida", and: "person-bolat")
    #expect(common.map(\.ground) == [.event, .signingPartner, .employer, .mention])
    #expect(common.map(\.entity.id) == ["event-forum", "person-dana", "institution-m", "person-erlan"])
    #expect(common[2].strength == 2)
    #expect(common[1].first.map(\.target) == ["event-s"] && common[1].second.map(\.target) == ["event-t"])
    let parts = try graph().commonGround(of: "institution-n", and: "institution-m")
    #expect(parts.map(\.ground) == [.whole])
    #expect(try graph().commonGround(of: "person-aida", and: "institution-n").isEmpty)
    #expect(throws: NetworkError.self) { try graph().commonGround(of: "person-aida", and: "person-nobody") }
  }

  @Test func itIsTheSameTheOtherWayRound() throws {
    let there = try graph().commonGround(of: "person-aida", and: "person-bolat")
    let back = try graph().commonGround(of: "person-bolat", and: "person-aida")
    #expect(there.map(\.entity) == back.map(\.entity) && there.map(\.first) == back.map(\.second))
  }

  @Test func groupsAndWhatCrosses() throws {
    var small = SmallGraph()
    small.tie("person-aida", .position, "institution-m", role: "министр")
    small.tie("institution-committee", .partOf, "institution-m")
    small.tie("person-dana", .position, "institution-committee", role: "төраға")
    small.tie("person-bolat", .position, "institution-n", role: "министр")
    small.tie("person-both", .position, "institution-n", role: "кеңесші")
    small.tie("person-both", .position, "institution-m", role: "кеңесші")
    small.tie("person-dana", .signatory, "event-s")
    small.tie("person-bolat", .signatory, "event-s", weight: 2)
    small.tie("person-aida", .coMention, "person-bolat", weight: 9)
    small.tie("person-aida", .coMention, "institution-n", weight: 0.4)
    let graph = try small.graph()
    let (m, n) = (try graph.group(of: ["institution-m"]), try graph.group(of: ["institution-n"]))
    #expect(
      m.map(\.entity.id) == ["institution-committee", "institution-m", "person-aida", "person-both", "person-dana"])
    #expect(m.map { $0.membership?.kind } == [.partOf, nil, .position, .position, .position])
    let found = graph.ties(between: m, and: n)
    #expect(found.both.map(\.entity.id) == ["person-both"])
    #expect(
      found.both.map { $0.first?.target } == ["institution-m"]
        && found.both.map { $0.second?.target } == ["institution-n"])
    #expect(found.ties.map(\.first.id) == ["person-dana", "person-aida"])
    #expect(found.ties.map(\.isStated) == [true, false] && found.ties.map(\.strength) == [1, 9])
    #expect(found.ties[0].events.map(\.event.id) == ["event-s"])
    let back = graph.ties(between: n, and: m)
    #expect(back.ties.map(\.second) == found.ties.map(\.first) && back.both.map(\.entity) == found.both.map(\.entity))
    #expect(throws: NetworkError.self) { try graph.group(of: ["institution-nowhere"]) }
  }
}
