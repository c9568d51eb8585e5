import Foundation
import RelationModel
import Testing

@testable import GraphExplorer

/// Two ministries, the people who signed for them, and a meeting.
enum Samples {
  static func evidence(_ article: String, _ sentence: Int, _ quote: String, rule: String = "signing.verb") -> Evidence {
    Evidence(
      article: article, sentence: sentence, start: 0, end: quote.utf8.count, quote: quote,
      date: PartialDate("2025-12-18"), publisher: "Kazinform", rule: rule, confidence: 0.9)
  }

  static func id(_ text: String) -> EntityID { EntityID(rawValue: text) }

  static func tie(
    _ kind: RelationshipKind, _ source: String, _ target: String, role: String? = nil, side: String? = nil,
    _ evidence: Evidence...
  ) -> Relationship {
    Relationship(
      id: .init(kind: kind, source: id(source), target: id(target), role: role), side: side.map(id), evidence: evidence)
  }

  /// The graph with every text of it taken from a function of what it would be.
  static func graph(_ text: (String) -> String = { $0 }) throws -> RelationshipGraph {
    let day = PartialDate("2025-12-18")
    func entity(_ name: String, _ kind: EntityKind, _ words: String, event: EventDetails? = nil) -> Entity {
      Entity(
        id: id(name), kind: kind, name: text(words), aliases: [text(words + " (бұрынғы)")],
        forms: [text(words + "ның"), text(words)], event: event)
    }
    let quote = text("Айдар Серікұлы мен Дана Әлі меморандумға қол қойды.")
    return try RelationshipGraph(
      articles: [
        SourceArticle(
          id: "2025-12-18-memorandum", title: text("Меморандумға қол қойылды"), date: day,
          publishers: [text("Kazinform")], url: "https://example.kz/1", path: "2025-12-18-memorandum.txt"),
        SourceArticle(id: "2026-01-02-kezdesu", title: "", date: PartialDate("2026-01"), path: "../../etc/passwd"),
        SourceArticle(
          id: "2025-12-19-qaita", title: text("Меморандумға қол қойылды"), date: PartialDate("2025-12-19"),
          path: "2025-12-19-qaita.txt", original: "2025-12-18-memorandum"),
      ],
      entities: [
        entity("person-aidar", .person, "Айдар Серікұлы"), entity("person-dana", .person, "Дана Әлі"),
        entity("person-zhalgyz", .person, "Жалғыз Адам"), entity("person-zhalgyz-a", .person, "Ж. Адам"),
        entity("institution-qorganys", .institution, "Қорғаныс министрлігі"),
        entity("institution-densaulyq", .institution, "Денсаулық сақтау министрлігі"),
        entity(
          "event-memorandum", .event, "Меморандум",
          event: EventDetails(type: .signing, date: day, place: text("Астана"))),
        entity("event-kezdesu", .event, "Кездесу", event: EventDetails(type: .meeting, date: PartialDate("2026-01"))),
      ],
      relationships: [
        tie(
          .signatory, "person-aidar", "event-memorandum", side: "institution-qorganys",
          evidence("2025-12-18-memorandum", 1, quote)),
        tie(
          .signatory, "person-dana", "event-memorandum", side: "institution-densaulyq",
          evidence("2025-12-18-memorandum", 1, quote)),
        tie(.party, "institution-qorganys", "event-memorandum", evidence("2025-12-18-memorandum", 1, quote)),
        tie(.party, "institution-densaulyq", "event-memorandum", evidence("2025-12-18-memorandum", 1, quote)),
        tie(
          .position, "person-aidar", "institution-qorganys", role: text("министр"),
          evidence("2025-12-18-memorandum", 2, text("Министр Айдар Серікұлы келді."), rule: "position.before")),
        tie(
          .participant, "person-dana", "event-kezdesu", role: "speaker",
          evidence("2026-01-02-kezdesu", 0, text("Кездесуде Дана Әлі сөйледі."), rule: text("жоқ.ереже"))),
        tie(
          .coMention, "institution-densaulyq", "institution-qorganys",
          evidence("2025-12-18-memorandum", 1, quote, rule: "coMention")),
      ])
  }

  /// People who all signed the same documents.
  static func manySignings(people: Int, documents: Int = 1) throws -> RelationshipGraph {
    func padded(_ number: Int) -> String { (number < 10 ? "00" : number < 100 ? "0" : "") + String(number) }
    let names = (0..<people).map { "person-" + padded($0) }
    let events = (0..<documents).map { "event-zhalpy-" + padded($0) }
    return try RelationshipGraph(
      articles: [SourceArticle(id: "a", title: "Құжат", date: PartialDate("2025-12-18"), path: "a.txt")],
      entities: events.map {
        Entity(
          id: id($0), kind: .event, name: "Жалпы құжат",
          event: EventDetails(type: .signing, date: PartialDate("2025-12-18")))
      } + names.map { Entity(id: id($0), kind: .person, name: "Адам \($0)") },
      relationships: names.flatMap { name in
        events.enumerated().map { number, event in
          tie(.signatory, name, event, evidence("a", number + 1, "Адам \(name) \(number + 1)-құжатқа қол қойды."))
        }
      })
  }

  /// Every page and answer that the graph has, as targets of requests.
  static let targets = [
    "/", "/search?q=министр", "/search?q=xyz", "/search?q=Айдар&kind=person", "/entity/person-aidar",
    "/entity/person-zhalgyz", "/entity/institution-qorganys", "/event/event-memorandum", "/entity/event-kezdesu",
    "/article/2025-12-18-memorandum", "/article/2026-01-02-kezdesu", "/article/2025-12-19-qaita",
    "/path",
    "/path?from=person-aidar&to=person-dana&count=3",
    "/path?from=министрлігі&to=Дана", "/path?from=person-aidar&to=person-zhalgyz",
    "/path?from=person-aidar&to=person-aidar", "/path?from=person-aidar&to=person-dana&not=event-memorandum&stated=1",
    "/path?from=person-aidar&to=person-dana&via=institution-qorganys&hubs=no&at=2025-12",
    "/path?from=person-aidar&to=person-dana&via=министрлігі", "/signed",
    "/signed?kind=person&least=1&since=2025&until=2025-12&publisher=Kazinform", "/signed?kind=institution",
    "/signed?least=5", "/rankings", "/rankings?by=betweenness&kind=person", "/communities", "/communities?number=1",
    "/report", "/report?chapter=signings",
    "/report?form=md",
    "/report?form=html", "/report?form=json", "/picture/signatures.svg", "/picture/parties.svg?kind=institution",
    "/picture/around.svg?id=person-aidar&radius=2&theme=dark", "/picture/path.gv?from=person-aidar&to=person-dana",
    "/picture/positions.json", "/picture/events.json", "/picture/timeline.gv", "/picture/mentions.gv",
    "/picture/communities.json", "/api/openapi.json", "/api/statistics", "/api/search?q=министр", "/api/suggest?q=да",
    "/api/entity/person-aidar", "/api/article/2025-12-18-memorandum", "/api/path?from=person-aidar&to=person-dana",
    "/api/signed", "/api/rankings?by=pagerank", "/api/communities", "/api/doubts", "/api/report",
  ]
}

extension Explorer {
  /// The answer to a request for a target, from this machine.
  func get(
    _ target: String, method: String = "GET", headers: [String: String] = [:], body: String = ""
  ) async throws -> Response {
    let headers = ["host": "127.0.0.1:8000"].merging(headers) { _, new in new }
    let request = try #require(Request(method: method, target: target, headers: headers, body: Data(body.utf8)))
    return await respond(to: request)
  }
}

extension Response {
  var text: String { String(decoding: body, as: UTF8.self) }
}

extension Explorer {
  /// Shows a graph to readers who wait as long as it takes, however busy the machine that the tests run on.
  static func patient(_ graph: RelationshipGraph, _ options: Options = Options()) -> Explorer {
    var options = options
    (options.answerPatience, options.partPatience, options.contentPatience) = (
      .seconds(600), .seconds(600), .seconds(600)
    )
    return Explorer(graph: graph, options: options)
  }
}
