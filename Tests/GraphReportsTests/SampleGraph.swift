import RelationModel

/// A small made-up corpus: two signings, a forum, posts, co-mentions, and a pair of its own.
struct SampleGraph {
  var articles = [
    SourceArticle(
      id: "2025-12-18-memorandum", title: "Меморандумға қол қойылды", date: PartialDate("2025-12-18"),
      publishers: ["Хабаршы"], url: "https://example.kz/news/1?a=1&b=(2)", path: "articles/1.txt"),
    SourceArticle(
      id: "2025-09-29-forum", title: "Медиафорум өтті", date: PartialDate("2025-09-29"),
      publishers: ["Хабаршы", "Ақпарат"], path: "articles/2.txt"),
    SourceArticle(
      id: "2024-04-press", title: "Баспасөз орталығы", date: PartialDate("2024-04"), path: "articles/3.txt"),
    SourceArticle(id: "undated", title: "", path: "articles/4.txt"),
  ]
  var entities = [
    person("arman", "Арман Сейітов"), person("bota", "Бота Ермекқызы"), person("dana", "Дана Оспанова"),
    person("erlan", "Ерлан Тасов"), person("gulnar", "Гүлнар Бектемір"), person("zhan", "Жан Әлиев"),
    institution("ministry", "Ақпарат министрлігі"), institution("club", "«Редакторлар» клубы"),
    institution("university", "Дала университеті"), institution("school", "Журналистика мектебі"),
    event("memorandum", "Ынтымақтастық туралы меморандум", .signing, "2025-12-18"),
    event("plan", "Бірлескен жоспар", .signing, "2024-04"),
    event("forum", "Медиафорум", .forum, "2025-09-29", place: "Алматы"),
  ]
  var ties: [Relationship] = []

  init() {
    tie("person-arman", .signatory, "event-memorandum", side: "institution-ministry", sentence: 2)
    tie("person-bota", .signatory, "event-memorandum", side: "institution-club", sentence: 2)
    tie("institution-ministry", .party, "event-memorandum", sentence: 1)
    tie("institution-club", .party, "event-memorandum", sentence: 1)
    tie("institution-club", .party, "event-plan", article: 2)
    tie("institution-university", .party, "event-plan", article: 2)
    tie("person-dana", .participant, "event-forum", role: "speaker", article: 1, sentence: 3)
    tie("person-arman", .participant, "event-forum", role: "speaker", article: 1, sentence: 3)
    tie("institution-club", .participant, "event-forum", role: "organizer", article: 1)
    tie("person-arman", .position, "institution-ministry", role: "бөлім басшысы", article: 1, sentence: 3)
    tie("person-bota", .position, "institution-club", role: "президент", sentence: 2)
    ties[ties.count - 1].evidence.append(evidence(article: 3, sentence: 0))
    tie("institution-school", .partOf, "institution-university", article: 2, sentence: 5)
    tie("person-dana", .coMention, "person-erlan", article: 1, sentence: 4)
    tie("person-arman", .coMention, "person-gulnar", article: 1, weight: 0.2)
    tie("person-gulnar", .coMention, "person-zhan", article: 3, weight: 1)
  }

  mutating func tie(
    _ source: String, _ kind: RelationshipKind, _ target: String, role: String? = nil, side: String? = nil,
    article: Int = 0, sentence: Int = 0, weight: Double = 1
  ) {
    ties.append(
      Relationship(
        id: .init(kind: kind, source: .init(rawValue: source), target: .init(rawValue: target), role: role),
        side: side.map(EntityID.init(rawValue:)),
        evidence: [evidence(article: article, sentence: sentence, weight: weight)]))
  }

  func evidence(article: Int, sentence: Int, weight: Double = 1) -> Evidence {
    Evidence(
      article: articles[article].id, sentence: sentence, start: 100 * sentence, end: 100 * sentence + 99,
      quote: "\(sentence)-сөйлем осы.", date: articles[article].date, publisher: articles[article].publishers.first,
      rule: "sample", weight: weight)
  }

  func graph() throws -> RelationshipGraph {
    try RelationshipGraph(articles: articles, entities: entities, relationships: ties)
  }

  private static func person(_ id: String, _ name: String) -> Entity {
    Entity(id: EntityID(rawValue: "person-\(id)"), kind: .person, name: name)
  }

  private static func institution(_ id: String, _ name: String) -> Entity {
    Entity(id: EntityID(rawValue: "institution-\(id)"), kind: .institution, name: name)
  }

  private static func event(
    _ id: String, _ name: String, _ type: EventType, _ date: String, place: String? = nil
  ) -> Entity {
    Entity(
      id: EntityID(rawValue: "event-\(id)"), kind: .event, name: name,
      event: EventDetails(type: type, date: PartialDate(date), place: place))
  }
}
