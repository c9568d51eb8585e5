import NetworkAnalysis
import RelationModel
import Testing

@Suite struct SharedEventsTests {
  /// A and B are at events 1, 2 and 3; everybody is at event 4; D is at events 5 to 8 alone.
  private func meetings() throws -> RelationshipGraph {
    var small = SmallGraph()
    for (event, people) in [
      ("1", "ab"), ("2", "ab"), ("3", "ab"), ("4", "abcd"), ("5", "d"), ("6", "d"), ("7", "d"), ("8", "d"),
    ] {
      for person in people { small.tie("person-\(person)", .participant, "event-\(event)", role: "attendee") }
    }
    small.tie("person-a", .signatory, "event-1")
    small.tie("person-c", .coMention, "event-5")
    small.tie("institution-m", .party, "event-1")
    return try small.graph()
  }

  @Test func thoseWhoMeetMoreThanByChanceComeFirst() throws {
    let shared = try meetings().sharedEvents(among: .person)
    #expect(shared.count == 6)
    #expect(shared.first.map { [$0.first.id.rawValue, $0.second.id.rawValue] } == ["person-a", "person-b"])
    #expect(shared.first?.events.map(\.id.rawValue) == ["event-1", "event-2", "event-3", "event-4"])
    // Of all choices of four of eight events, one in seventy is the same four.
    #expect(abs((shared.first?.chance ?? 1) - 1.0 / 70) < 1e-12)
    #expect(try meetings().sharedEvents(among: .person, significance: 0.05).count == 1)
    #expect(try meetings().sharedEvents(among: .institution).isEmpty)
    #expect(try meetings().sharedEvents(among: .event).isEmpty)
  }

  @Test func refusals() throws {
    #expect(throws: NetworkError.self) { try meetings().sharedEvents(among: .person, significance: 2) }
    let stopped = #expect(throws: NetworkError.self) { try meetings().sharedEvents(among: .person) { _ in false } }
    #expect(stopped?.code == .cancelled)
  }
}
