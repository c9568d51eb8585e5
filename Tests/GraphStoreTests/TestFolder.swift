import Foundation
import RelationModel

/// A folder of a test's own, removed at its end.
final class TestFolder {
  let path: String

  init() throws {
    path = NSTemporaryDirectory() + "bailanys-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of a file in it.
  func file(_ name: String) -> String { path + "/" + name }

  /// What is in it, sorted.
  var names: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted() }
}

/// A world small enough to know by heart: two people of two institutions sign, an institution signs alone.
enum SmallGraph {
  static func make() throws -> RelationshipGraph {
    let date = PartialDate(year: 2024, month: 5, day: 7)
    let articles = [
      SourceArticle(
        id: "a1", title: "Меморандумға қол қойылды", date: date, publishers: ["Дала", "Қала"],
        url: "https://example.org/a1", path: "2024/a1.txt"),
      SourceArticle(id: "a2", title: "Тағайындау", date: PartialDate(year: 2024, month: 6), path: "2024/a2.txt"),
    ]
    func proof(_ article: Int, _ sentence: Int, _ quote: String, weight: Double = 1) -> Evidence {
      Evidence(
        article: articles[article].id, sentence: sentence, start: sentence * 100, end: sentence * 100 + 50,
        quote: quote,
        date: articles[article].date, publisher: articles[article].publishers.first, rule: "test", weight: weight)
    }
    func tie(
      _ kind: RelationshipKind, _ source: String, _ target: String, role: String? = nil, side: String? = nil,
      _ evidence: [Evidence]
    ) -> Relationship {
      Relationship(
        id: .init(kind: kind, source: .init(rawValue: source), target: .init(rawValue: target), role: role),
        side: side.map(EntityID.init), evidence: evidence)
    }
    let both = proof(0, 1, "Айбек пен Әсел меморандумға қол қойды.")
    let first = proof(0, 0, "Министр Айбек келді.")
    return try RelationshipGraph(
      articles: articles,
      entities: [
        Entity(
          id: .init(rawValue: "person-aibek"), kind: .person, name: "Айбек Нұр", aliases: ["А. Нұр"],
          forms: ["Айбектің"]),
        Entity(id: .init(rawValue: "person-asel"), kind: .person, name: "Әсел Қуан"),
        Entity(id: .init(rawValue: "person-olzhas"), kind: .person, name: "Олжас Бай"),
        Entity(id: .init(rawValue: "institution-bank"), kind: .institution, name: "Самал банкі"),
        Entity(id: .init(rawValue: "institution-ministry"), kind: .institution, name: "Көлік министрлігі"),
        Entity(
          id: .init(rawValue: "event-memo"), kind: .event, name: "Меморандум",
          event: EventDetails(type: .signing, date: date, place: "Астана")),
      ],
      relationships: [
        tie(.signatory, "person-aibek", "event-memo", side: "institution-ministry", [first, both]),
        tie(.signatory, "person-asel", "event-memo", side: "institution-bank", [both]),
        tie(.signatory, "person-olzhas", "event-memo", side: "institution-bank", [both]),
        tie(.party, "institution-bank", "event-memo", [both]),
        tie(.party, "institution-ministry", "event-memo", [both]),
        tie(.participant, "person-asel", "event-memo", role: "speaker", [first]),
        tie(
          .position, "person-aibek", "institution-ministry", role: "министр",
          [first, proof(1, 2, "Айбек министр болды.")]),
        tie(.partOf, "institution-bank", "institution-ministry", [proof(1, 0, "Министрліктің банкі.")]),
        tie(.coMention, "person-aibek", "person-asel", [both, proof(1, 3, "Екеуі.", weight: 0.2)]),
      ])
  }
}
