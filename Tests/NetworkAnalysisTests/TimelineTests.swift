import NetworkAnalysis
import RelationModel
import Testing

@Suite struct TimelineTests {
  private func graph() throws -> RelationshipGraph {
    var small = SmallGraph()
    small.articles[0].publishers = ["BAQ.KZ"]
    small.add(
      "person-aida", .position, "institution-m", "2021-03-01", role: "министр", publisher: "24.kz", article: "a2")
    small.ties[0].evidence.append(small.evidence("2022-06-01"))
    small.add("person-bolat", .position, "institution-m", "2024-02-01", role: "министр")
    small.add("person-aida", .signatory, "event-s", "2022", side: "institution-m")
    small.add("person-aida", .coMention, "person-dana", "2020-01-01", publisher: "24.kz", article: "a2")
    small.add("person-aida", .coMention, "person-bolat", "2019-01-01", weight: 0.2)
    small.add(
      "person-dana", .position, "institution-n", "2020-05-05", role: "төраға", publisher: "24.kz", article: "a2")
    small.add("institution-n", .partOf, "institution-m", "2024-03-01")
    small.add("person-dana", .position, "institution-m", nil, role: "кеңесші")
    small.add("person-new", .position, "institution-n", "2024-05-01", role: "хатшы", publisher: "Жаңа", article: "a1")
    small.add("person-dana", .coMention, "person-new", "2024-05-01")
    return try small.graph()
  }

  @Test func entriesComeByDate() throws {
    let line = try graph().timeline(of: "person-aida")
    #expect(line.map(\.occasion) == [.coMention, .firstMention, .lastMention, .event])
    #expect(line.map { $0.date?.description } == ["2020-01-01", "2021-03-01", "2022-06-01", "2025"])
    #expect(line.map(\.isFirstOfKind) == [true, true, false, true])
    let side = try graph().timeline(of: "institution-m")
    #expect(side.contains { $0.relationship.kind == .signatory } && side.last?.date == nil)
    #expect(throws: NetworkError.self) { try graph().timeline(of: "person-nobody") }
  }

  @Test func changesTellReplacedFromUnmentionedFromUncovered() throws {
    let changes = try graph().changes(since: try #require(PartialDate("2024")))
    #expect(changes.replaced.map(\.relationship.source) == ["person-aida"])
    #expect(changes.replaced.first?.successor?.holder.id == "person-bolat")
    #expect(changes.unmentioned.map(\.relationship.source) == ["person-dana"])
    #expect(changes.uncovered == 0 && changes.undated == 1)
    #expect(changes.newEntities.map(\.id) == ["person-new"])
    #expect(
      changes.newTies.map { [$0.relationship.source, $0.relationship.target] }
        == [
          ["institution-n", "institution-m"], ["person-bolat", "institution-m"], ["person-new", "institution-n"],
          ["person-dana", "person-new"],
        ])
    #expect(changes.newTies.map(\.joinsKnown) == [true, true, false, false])
    #expect(changes.newTies.map(\.isFromNewOutlets) == [false, false, true, false])
    let all = try graph().changes(since: try #require(PartialDate("2024")), quietDays: 5000)
    #expect(all.unmentioned.isEmpty && all.replaced.count == 1)
    let since = try #require(PartialDate("2024"))
    #expect(throws: NetworkError.self) {
      try graph().changes(since: since, quietDays: -1)
    }
  }

  /// Everything that is new is told of on the date or later alone, whatever the date.
  @Test(arguments: ["2018", "2020-01-01", "2021-03-02", "2022", "2024-03", "2030"]) func newIsNew(date: String) throws {
    let since = try #require(PartialDate(date))
    let changes = try graph().changes(since: since)
    for tie in changes.newTies {
      #expect(tie.relationship.evidence.allSatisfy { ($0.date?.firstPossibleDay ?? since) >= since.firstPossibleDay })
    }
    for quiet in changes.unmentioned + changes.replaced where quiet.successor == nil {
      #expect((quiet.last.date?.lastPossibleDay ?? since) < since.firstPossibleDay)
    }
  }
}

extension SmallGraph {
  fileprivate func evidence(_ date: String?, publisher: String = "BAQ.KZ", article: String = "a1") -> Evidence {
    Evidence(
      article: article, sentence: 0, start: 0, end: 9, quote: "Сөйлем.", date: date.flatMap { PartialDate($0) },
      publisher: publisher, rule: "test")
  }

  fileprivate mutating func add(
    _ source: String, _ kind: RelationshipKind, _ target: String, _ date: String?, role: String? = nil,
    side: String? = nil, weight: Double = 1, publisher: String = "BAQ.KZ", article: String = "a1"
  ) {
    tie(source, kind, target, role: role, side: side, article: article)
    ties[ties.count - 1].evidence = [evidence(date, publisher: publisher, article: article)]
    ties[ties.count - 1].evidence[0].weight = weight
  }
}
