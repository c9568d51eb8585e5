import NewsCorpus
import RelationModel
import Testing

@Suite("Looking names up") struct NameIndexTests {
  private static func entity(_ id: String, _ name: String, aliases: [String] = [], forms: [String] = []) -> Entity {
    let kind = EntityKind.allCases.first { id.hasPrefix($0.rawValue) } ?? .event
    return Entity(
      id: EntityID(rawValue: id), kind: kind, name: name, aliases: aliases, forms: forms,
      event: kind == .event ? EventDetails(type: .forum) : nil)
  }

  private static func index() throws -> NameIndex {
    let entities = [
      entity(
        "institution-forest", "Қазақстан Республикасының Орман шаруашылығы министрлігі",
        aliases: ["ҚР Орман шаруашылығы министрлігі", "ОШМ"], forms: ["Орман шаруашылығы министрлігінде"]),
      entity("institution-uzbek-forest", "Өзбекстанның Орман шаруашылығы министрлігі"),
      entity("institution-fish", "Балық шаруашылығы министрлігі"),
      entity("institution-spring", "«Көктем» газеті", aliases: ["Көктем"]),
      entity("institution-foreign", "Сыртқы істер министрлігі"),
      entity("person-aigul", "Айгүл Есенова", aliases: ["А. Есенова", "Айгүл Маратқызы"], forms: ["Айгүл Есенованың"]),
      entity("person-yerlan", "Ерлан Қайдаров", aliases: ["Е. Қайдаров"]),
      entity("person-erbol", "Ербол Қайдаров", aliases: ["Е. Қайдаров"]),
      entity("event-forum", "Халықаралық орман форумы"),
    ]
    return NameIndex(try RelationshipGraph(articles: [], entities: entities, relationships: []))
  }

  /// What a look-up gave: the id, the ids with `|` between, or the suggestions after a `?`.
  private func lookUp(_ text: String, kinds: Set<EntityKind> = Set(EntityKind.allCases)) throws -> String {
    switch try Self.index().lookUp(text, kinds: kinds) {
    case .found(let entity): entity.id.rawValue
    case .ambiguous(let entities): entities.map(\.id.rawValue).joined(separator: "|")
    case .unknown(let suggestions): "?" + suggestions.map(\.id.rawValue).joined(separator: "|")
    }
  }

  @Test(arguments: [
    ("Айгүл Есенова", "person-aigul"), ("айгүл есенова", "person-aigul"), ("АЙГҮЛ ЕСЕНОВА", "person-aigul"),
    ("  Айгүл   Есенова ", "person-aigul"),
    ("А. Есенова", "person-aigul"), ("А.Есенова", "person-aigul"), ("Айгүл Маратқызы", "person-aigul"),
    // Spellings
    ("Айгуль Есенова", "person-aigul"), ("Aigul Esenova", "person-aigul"), ("Aigul Yessenova", "person-aigul"),
    ("Aygül Esenova", "person-aigul"),
    ("Yerlan Kaidarov", "person-yerlan"), ("Erlan Qaidarov", "person-yerlan"),
    // The Latin alphabet of 2021, with case endings too
    ("Aigül Esenova", "person-aigul"), ("Aigül Esenovanyñ", "person-aigul"), ("Erlan Qaidarovpen", "person-yerlan"),
    ("Balyq şaruaşylyğy ministrlıgınıñ", "institution-fish"), ("«Köktem» gazetınde", "institution-spring"),
    // Case endings
    ("Айгүл Есенованың", "person-aigul"), ("Айгүл Есеноваға", "person-aigul"), ("Айгүл Есеновамен", "person-aigul"),
    ("Ерлан Қайдаровпен", "person-yerlan"),
    ("Балық шаруашылығы министрлігінің", "institution-fish"), ("Балық шаруашылығы министрлігіне", "institution-fish"),
    ("Балық шаруашылығы министрлігінде", "institution-fish"), ("Балық шаруашылығы министрлігін", "institution-fish"),
    ("Балық шаруашылығы министрлігімен", "institution-fish"), ("Балық шаруашылығы министрлігінен", "institution-fish"),
    ("«Көктем» газетінің", "institution-spring"), ("«Көктем» газетінде", "institution-spring"),
    // Quotation marks
    ("«Көктем» газеті", "institution-spring"), ("\"Көктем\" газеті", "institution-spring"),
    ("“Көктем” газеті", "institution-spring"),
    ("Көктем газеті", "institution-spring"), ("Көктем", "institution-spring"), ("«Көктем»", "institution-spring"),
    // The state, told or not
    ("ҚР Орман шаруашылығы министрлігі", "institution-forest"), ("Орман шаруашылығы министрлігі", "institution-forest"),
    ("Қазақстан Орман шаруашылығы министрлігі", "institution-forest"),
    ("Өзбекстанның Орман шаруашылығы министрлігі", "institution-uzbek-forest"),
    // Abbreviations
    ("ОШМ", "institution-forest"), ("ошм", "institution-forest"), ("СІМ", "institution-foreign"),
    ("сім", "institution-foreign"),
    // Ids
    ("person-aigul", "person-aigul"), ("institution-uzbek-forest", "institution-uzbek-forest"),
    ("Халықаралық орман форумы", "event-forum"), ("халықаралық орман форумында", "event-forum"),
  ])
  func finds(text: String, id: String) throws {
    #expect(try lookUp(text) == id)
  }

  @Test func writesOutAnAbbreviationAfterTheState() throws {
    let found = try lookUp("ҚР СІМ")
    #expect(found == "institution-foreign")
  }

  @Test func listsTheChoicesOfAnAmbiguousName() throws {
    #expect(try lookUp("Е. Қайдаров") == "person-erbol|person-yerlan")
  }

  @Test func aSurnameAloneIsEnoughWhereOnePersonHasIt() throws {
    #expect(try lookUp("Есенова") == "person-aigul")
    #expect(try lookUp("есеноваға") == "person-aigul")
    #expect(try lookUp("Қайдаров") == "person-erbol|person-yerlan")
  }

  @Test func looksOnlyForTheKindsAsked() throws {
    #expect(try lookUp("Айгүл Есенова", kinds: [.institution]).hasPrefix("?"))
    #expect(try !lookUp("Айгүл Есенова", kinds: [.institution]).contains("person"))
    #expect(try lookUp("Айгүл Есенова", kinds: [.person, .event]) == "person-aigul")
  }

  @Test(arguments: [
    ("Айгүл Есенов", "person-aigul"), ("Айгүл Есеноба", "person-aigul"),
    ("Балық министрлігі", "institution-fish"),
    ("Ерлан Кайдар", "person-yerlan"), ("форум", "event-forum"),
  ])
  func suggestsTheNearest(text: String, nearest: String) throws {
    guard case .unknown(let suggestions) = try Self.index().lookUp(text) else {
      Issue.record("“\(text)” was found")
      return
    }
    #expect(suggestions.first?.id.rawValue == nearest)
    #expect(suggestions.count <= 5)
  }

  @Test(arguments: ["", " ", "«»", "😀", "Жоқ Мұндай", "\u{301}", "中文"])
  func hasNothingForNonsense(text: String) throws {
    #expect(try lookUp(text) == "?")
  }

  @Test func searchesByBeginningsOfWords() throws {
    let index = try Self.index()
    func ids(_ text: String, limit: Int = 20) -> [String] { index.search(text, limit: limit).map(\.id.rawValue) }
    #expect(ids("Қайдаров") == ["person-erbol", "person-yerlan"])
    #expect(Set(ids("орман")) == ["institution-forest", "institution-uzbek-forest", "event-forum"])
    #expect(ids("орман", limit: 1).count == 1)
    #expect(ids("орман", limit: 0).isEmpty)
    #expect(ids("орман", limit: -1).isEmpty)
    #expect(ids("Есен") == ["person-aigul"])
    #expect(ids("жоқ сөз").isEmpty)
    #expect(ids("Айгүл Есенова").first == "person-aigul")
    #expect(ids("").isEmpty)
  }

  @Test func findsEveryNameOfAnExtractedGraph() throws {
    let records = [
      [
        "Көктөбе университеті мен «Алтын дән» ЖШС арасында келісімге қол қойылды.",
        "Құжатқа Айгүл Есенова мен Ерлан Қайдаров қол қойды.",
      ],
      ["Жиынға Орман шаруашылығы министрі Данияр Сарманов келді."],
    ].enumerated().map { ArticleExtractor().record(of: article($1, id: "a\($0)")) }
    var builder = GraphBuilder()
    for record in records { builder.add(record) }
    let graph = try builder.graph()
    let index = NameIndex(graph)
    #expect(graph.entities.count >= 7)
    for entity in graph.entities {
      #expect(index.lookUp(entity.name) == .found(entity))
      #expect(index.lookUp(entity.name.uppercased()) == .found(entity))
      #expect(index.lookUp(entity.id.rawValue) == .found(entity))
    }
  }
}
