import RelationModel
import Testing

/// A graph written in few words: entities by id (`person-a`, `institution-m`, `event-s`), ties as below.
struct SmallGraph {
  var articles = [
    SourceArticle(
      id: "a1", title: "Бірінші", date: PartialDate(year: 2025, month: 12, day: 18), publishers: ["BAQ.KZ"],
      path: "a1.txt"),
    SourceArticle(
      id: "a2", title: "Екінші", date: PartialDate(year: 2022), publishers: ["24.kz", "BAQ.KZ"], path: "a2.txt"),
    SourceArticle(id: "a3", title: "Үшінші", path: "a3.txt"),
  ]
  var ties: [Relationship] = []
  var alone: [String] = []

  /// Adds a tie with one piece of evidence.
  mutating func tie(
    _ source: String, _ kind: RelationshipKind, _ target: String, role: String? = nil, side: String? = nil,
    weight: Double = 1, article: String = "a1", sentence: Int = 0
  ) {
    let evidence = Evidence(
      article: article, sentence: sentence, start: 0, end: 9, quote: "\(source) \(kind.rawValue) \(target).",
      rule: "test",
      weight: weight)
    ties.append(
      Relationship(
        id: .init(kind: kind, source: EntityID(source), target: EntityID(target), role: role),
        side: side.map { EntityID($0) },
        evidence: [evidence]))
  }

  func graph() throws -> RelationshipGraph {
    let ids = Set(ties.flatMap { [$0.source, $0.target, $0.side].compactMap { $0 } } + alone.map { EntityID($0) })
    let entities = try ids.sorted().map { id in
      let kind = try #require(EntityKind(rawValue: String(id.rawValue.prefix { $0 != "-" })))
      return Entity(
        id: id, kind: kind, name: id.rawValue,
        event: kind == .event ? EventDetails(type: .signing, date: PartialDate(year: 2025)) : nil)
    }
    return try RelationshipGraph(articles: articles, entities: entities, relationships: ties)
  }

  /// Aida and Bolat sign for ministries M and N at S; Daniyar holds a post in M; Erlan is only named beside Bolat.
  static func signing() throws -> RelationshipGraph {
    var small = SmallGraph()
    small.tie("person-aida", .signatory, "event-s", side: "institution-m")
    small.tie("person-bolat", .signatory, "event-s", side: "institution-n", sentence: 1)
    small.tie("institution-m", .party, "event-s")
    small.tie("institution-n", .party, "event-s")
    small.tie("person-daniyar", .position, "institution-m", role: "директор", article: "a2")
    small.tie("person-bolat", .coMention, "person-erlan", weight: 1)
    small.tie("person-aida", .coMention, "person-daniyar", weight: 0.2, article: "a3")
    small.alone = ["person-zhanar"]
    return try small.graph()
  }
}

extension EntityID {
  init(_ text: String) { self.init(rawValue: text) }
}
