import NetworkAnalysis
import RelationModel
import Testing

@Suite struct NetworkPartTests {
  @Test func partsGoBySizeAndMembersByTies() throws {
    var small = SmallGraph()
    small.tie("person-y", .coMention, "person-z")
    small.tie("person-a", .coMention, "person-b")
    small.tie("institution-m", .partOf, "institution-n")
    small.tie("person-x", .position, "institution-n")
    small.alone = ["person-alone"]
    let parts = Network(try small.graph()).parts()
    #expect(
      parts.map { $0.members.map(\.id.rawValue) } == [
        ["institution-n", "institution-m", "person-x"], ["person-a", "person-b"], ["person-y", "person-z"],
      ])
    #expect(EntityKind.allCases.map { parts[0].count($0) } == [1, 2, 0])
  }

  @Test func noTiesNoParts() throws {
    var small = SmallGraph()
    small.alone = ["person-a"]
    #expect(Network(try small.graph()).parts().isEmpty)
  }
}
