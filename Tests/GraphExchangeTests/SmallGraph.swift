import RelationModel

/// Graphs for the tests of exchange.
enum SmallGraph {
  /// A signing with its sides, posts, an event without details and a co-mention, with everything that can be known of them.
  static func make() throws -> RelationshipGraph {
    let day = PartialDate("2024-03-05")
    let article = SourceArticle(
      id: "2024-03-05-memorandum", title: "«Жасыл дала» & су", date: day, publishers: ["BAQ.KZ", "Kazinform"],
      url: "https://baq.kz/su?id=1&x=2", path: "articles/2024/2024-03-05-memorandum.txt")
    let other = SourceArticle(id: "Екінші мақала", title: "", date: PartialDate("2024-04"), path: "екінші.txt")
    func evidence(_ quote: String, in source: SourceArticle, rule: String, weight: Double = 1) -> Evidence {
      Evidence(
        article: source.id, sentence: 1, start: 20, end: 20 + quote.utf8.count, quote: quote, date: source.date,
        publisher: source.publishers.first, rule: rule, confidence: 0.9, weight: weight)
    }
    let signing = EntityID(rawValue: "event-2024-03-05-signing-memorandum")
    let (erlan, aigul) = (EntityID(rawValue: "person-erlan-saqtaganov"), EntityID(rawValue: "person-aigul-bekturova"))
    let (ministry, fund) = (EntityID(rawValue: "institution-su"), EntityID(rawValue: "institution-zhasyl-dala"))
    let forum = EntityID(rawValue: "event-forum")
    func tie(
      _ kind: RelationshipKind, _ source: EntityID, _ target: EntityID, role: String? = nil, side: EntityID? = nil,
      in sources: [SourceArticle]
    ) -> Relationship {
      Relationship(
        id: .init(kind: kind, source: source, target: target, role: role), side: side,
        evidence: sources.map {
          evidence("\(kind.rawValue): «\(source)» \"\(target)\" <\(role ?? "")>", in: $0, rule: "\(kind.rawValue).verb")
        })
    }
    return try RelationshipGraph(
      articles: [article, other],
      entities: [
        Entity(
          id: erlan, kind: .person, name: "Ерлан Сақтағанов", aliases: ["Е. Сақтағанов"], forms: ["Ерлан Сақтағановтың"]
        ),
        Entity(id: aigul, kind: .person, name: "Айгүл Бектұрова"),
        Entity(
          id: ministry, kind: .institution, name: "Қазақстан Республикасының Су шаруашылығы министрлігі",
          aliases: ["СШМ"],
          forms: ["Су шаруашылығы министрлігі", "СШМ-нің"]),
        Entity(id: fund, kind: .institution, name: "«Жасыл дала» қоры"),
        Entity(
          id: signing, kind: .event, name: "Меморандум",
          event: EventDetails(type: .signing, date: day, place: "Астана")),
        Entity(id: forum, kind: .event, name: "Форум", event: EventDetails(type: .forum, date: PartialDate("2024"))),
      ],
      relationships: [
        tie(.signatory, erlan, signing, side: ministry, in: [article]),
        tie(.signatory, aigul, signing, side: fund, in: [article, other]),
        tie(.party, ministry, signing, in: [article]), tie(.party, fund, signing, in: [article]),
        tie(.position, erlan, ministry, role: "министр", in: [article, other]),
        tie(.position, aigul, fund, role: "директордың орынбасары", in: [other]),
        tie(.participant, aigul, forum, role: "speaker", in: [other]),
        tie(.participant, fund, forum, role: "organizer", in: [other]),
        tie(.appointee, erlan, forum, in: [other]),
        tie(.partOf, fund, ministry, in: [other]),
        tie(.coMention, aigul, erlan, in: [article]),
      ])
  }
}
