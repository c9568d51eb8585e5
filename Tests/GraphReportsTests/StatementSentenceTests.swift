import KazakhText
import RelationModel
import Testing

@testable import GraphReports

@Suite struct StatementSentenceTests {
  @Test(arguments: [
    (
      RelationshipKind.signatory, "person-bota", "event-memorandum",
      "Бота Ермекқызы «Редакторлар» клубының атынан Ынтымақтастық туралы меморандумға қол қойды"
        + " (2025 жылғы 18 желтоқсан)"
    ),
    (
      .party, "institution-university", "event-plan",
      "Дала университеті Бірлескен жоспарға қол қойған тарап болды (2024 жылғы сәуір)"
    ),
    (
      .participant, "person-dana", "event-forum",
      "Дана Оспанова Медиафорумда сөз сөйледі (2025 жылғы 29 қыркүйек)"
    ),
    (
      .participant, "institution-club", "event-forum",
      "«Редакторлар» клубы Медиафорумды ұйымдастырды (2025 жылғы 29 қыркүйек)"
    ),
    (
      .position, "person-arman", "institution-ministry",
      "Арман Сейітов Ақпарат министрлігінде бөлім басшысы қызметін атқарған (2025 жылғы 29 қыркүйек)"
    ),
    (
      .partOf, "institution-school", "institution-university",
      "Журналистика мектебі Дала университетінің құрамына кіреді"
    ),
    (.coMention, "person-dana", "person-erlan", "Дана Оспанова мен Ерлан Тасов бірге аталған"),
  ])
  func kazakh(kind: RelationshipKind, source: String, target: String, sentence: String) throws {
    let graph = try SampleGraph().graph()
    let relationship = try #require(
      graph.relationships.first {
        $0.kind == kind && $0.source.rawValue == source && $0.target.rawValue == target
      })
    #expect(relationship.statement(in: graph, language: .kk) == sentence)
    for language in [Language.ru, .en] {
      let statement = relationship.statement(in: graph, language: language)
      #expect(statement.contains(graph[relationship.source]?.name ?? "?"))
      #expect(statement.contains(graph[relationship.target]?.name ?? "?"))
    }
  }

  @Test(arguments: [
    ("Құжатқа қол қою", "Арман Сейітов құжатқа қол қойды"), ("Хаттама", "Арман Сейітов Хаттамаға қол қойды"),
    ("Жол картасы", "Арман Сейітов Жол картасына қол қойды"),
    ("«Орталық Азия» келісімі", "Арман Сейітов «Орталық Азия» келісіміне қол қойды"),
  ])
  func documentsInTheDative(document: String, sentence: String) throws {
    #expect(try statement(.signatory, event: document) == sentence)
  }

  @Test(arguments: [
    ("Асқар Омаров – директор: тағайындау", "Арман Сейітов директор болып тағайындалды"),
    ("Олжас Бектенов: тағайындау", "Арман Сейітов тағайындалды"), ("Тағайындау", "Арман Сейітов тағайындалды"),
  ])
  func appointments(event: String, sentence: String) throws {
    #expect(try statement(.appointee, event: event) == sentence)
  }

  private func statement(_ kind: RelationshipKind, event: String) throws -> String {
    let article = SourceArticle(id: "a", title: "", path: "")
    let person = Entity(id: EntityID(rawValue: "person-a"), kind: .person, name: "Арман Сейітов")
    let happening = Entity(id: EntityID(rawValue: "event-e"), kind: .event, name: event)
    let evidence = Evidence(article: "a", sentence: 0, start: 0, end: 1, quote: "", rule: "")
    let relationship = Relationship(
      id: .init(kind: kind, source: person.id, target: happening.id), evidence: [evidence])
    let graph = try RelationshipGraph(
      articles: [article], entities: [person, happening], relationships: [relationship])
    return relationship.statement(in: graph, language: .kk)
  }

  @Test(arguments: [
    ("Арман Сейітов", "Арман Сейітов пен"), ("Бота Ермекқызы", "Бота Ермекқызы мен"),
    ("Қорғаныс министрлігі", "Қорғаныс министрлігі мен"), ("Euronews", "Euronews пен"), ("Қазмедиа", "Қазмедиа мен"),
    ("Мұрат Нұртаз", "Мұрат Нұртаз бен"), ("«Ховар» агенттігі", "«Ховар» агенттігі мен"), ("?", "? мен"),
  ])
  func conjunctions(name: String, words: String) {
    let kind: EntityKind = name.contains(" ") && !name.contains("і") ? .person : .institution
    #expect(Entity(id: EntityID(rawValue: "x"), kind: kind, name: name).withConjunction == words)
  }
}
