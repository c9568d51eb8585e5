import Foundation
import RandomGraphs
import RelationModel
import Testing

@testable import GraphExchange

@Suite struct FollowTheMoneyTests {
  private func lines(_ graph: RelationshipGraph) throws -> [FollowTheMoneyEntity] {
    try text(graph).split(separator: "\n").map {
      try JSONDecoder().decode(FollowTheMoneyEntity.self, from: Data($0.utf8))
    }
  }

  private func text(_ graph: RelationshipGraph) throws -> String {
    String(decoding: try graph.exported(as: .followTheMoney)[0].data, as: UTF8.self)
  }

  private func imported(_ text: String) throws -> ImportedGraph {
    try ImportedGraph(Data(text.utf8), from: "some.ftm.json")
  }

  // MARK: - Out

  @Test func saysWhatTheConventionsWant() throws {
    let lines = try lines(SmallGraph.make())
    func line(_ schema: String, _ property: String, _ value: String) throws -> FollowTheMoneyEntity {
      try #require(lines.first { $0.schema == schema && $0[property] == [value] }, "\(schema) \(property) \(value)")
    }
    let ministry = try line("PublicBody", "alias", "СШМ")
    #expect(ministry["country"] == ["kz"])
    #expect(ministry["weakAlias"] == ["СШМ-нің", "Су шаруашылығы министрлігі"])
    let fund = try line("Organization", "name", "«Жасыл дала» қоры")
    #expect(fund["country"] == [])
    let article = try line("Article", "fileName", "articles/2024/2024-03-05-memorandum.txt")
    #expect(article["language"] == ["kaz"] && article["country"] == ["kz"])
    #expect(article["sourceUrl"] == ["https://baq.kz/su?id=1&x=2"])
    let minister = try line("Directorship", "role", "министр")
    #expect(minister["director"] == ["person-erlan-saqtaganov"] && minister["organization"] == [ministry.id])
    #expect(minister["proof"].contains(article.id) && minister["proof"].count == 2)
    #expect(minister["sourceUrl"] == ["https://baq.kz/su?id=1&x=2"])
    #expect(try line("Employment", "role", "директордың орынбасары")["employer"] == [fund.id])
    #expect(try line("Membership", "role", "partOf")["member"] == [fund.id])
    let link = try line("UnknownLink", "role", "speaker")
    #expect(link["object"] == ["event-forum"] && link["date"] == ["2024"])
    let side = try line("Representation", "client", ministry.id)
    #expect(side["agent"] == ["person-erlan-saqtaganov"])
    let forum = try line("Event", "keywords", "forum")
    #expect(forum["organizer"] == [fund.id])
    #expect(Set(forum["involved"]) == ["person-erlan-saqtaganov", "person-aigul-bekturova"])
    #expect(lines.contains { $0.schema == "Mention" } && lines.contains { $0.schema == "Documentation" })
  }

  @Test(arguments: [
    ("Қорғаныс министрлігі", "PublicBody"), ("Алматы қаласының әкімдігі", "PublicBody"),
    ("Парламент Сенаты", "PublicBody"),
    ("«Қазақ газеттері» серіктестігі", "Company"), ("China Media Group медиакорпорациясы", "Organization"),
    ("«Алтын» ЖШС", "Company"), ("ЮНЕСКО", "Organization"), ("Жоғарғы Сот", "PublicBody"),
    ("«Синьхуа» ақпарат агенттігі", "Organization"), ("Жапонияның халықаралық ынтымақтастық агенттігі", "PublicBody"),
    ("«Отандастар қоры» коммерциялық емес акционерлік қоғамы", "Organization"),
    ("«Қазпошта» акционерлік қоғамы", "Company"),
  ])
  func institutionsHaveTheSchemaOfTheirKind(name: String, schema: String) {
    let entity = Entity(id: .init(rawValue: "institution-x"), kind: .institution, name: name)
    #expect(FollowTheMoneySchemata.schema(of: entity) == schema)
  }

  @Test(arguments: [
    ("министр", "Directorship"), ("Қорғаныс министрінің орынбасары", "Employment"), ("вице-министр", "Employment"),
    ("Сенат депутаты", "Membership"), ("баспасөз хатшысы", "Employment"), ("Бас директор", "Directorship"),
    ("", "Employment"),
  ])
  func positionsHaveTheSchemaOfTheirTitle(title: String, schema: String) {
    #expect(FollowTheMoneySchemata.position(titled: title).schema == schema)
  }

  @Test(arguments: [
    "", "-", "a b", "Екінші мақала", "a\u{0}b", "-a", "a-", "a.b", "A1", String(repeating: "a", count: 300), "é",
  ])
  func idsFit(text: String) {
    let id = FollowTheMoneyIDs.fitting(text)
    #expect(FollowTheMoneyIDs.isValid(id), "\(id)")
    #expect((id == text) == FollowTheMoneyIDs.isValid(text))
  }

  @Test(arguments: [
    ("https://baq.kz/a?b=1&c=2", true), ("http://baq.kz", true), ("baq.kz", false), ("https://", false),
    ("https://a b.kz", false), ("ftp://baq.kz/x", false), ("https://.kz/", false), ("https://baq.kz/\u{0}", false),
  ])
  func addresses(text: String, isValid: Bool) {
    #expect(isWebAddress(text) == isValid)
  }

  // MARK: - Out and in

  @Test func nothingIsLostThereAndBack() throws {
    let graph = try SmallGraph.make()
    let imported = try imported(text(graph))
    #expect(imported.graph == graph)
    #expect(imported.leftOut.isEmpty)
  }

  @Test(arguments: 0..<8 as Range<UInt64>)
  func nothingIsLostOfHostileGraphs(seed: UInt64) throws {
    let graph = try RandomGraph.make(seed: seed)
    let imported = try imported(text(graph)).graph
    // One by one: a difference of whole graphs takes long to describe.
    #expect(imported.articles == graph.articles)
    #expect(imported.entities == graph.entities)
    // The order of two ties that differ in an empty role alone is open.
    #expect(imported.relationships.count == graph.relationships.count)
    for missing in Set(graph.relationships).subtracting(imported.relationships) { Issue.record("\(missing.id)") }
  }

  /// A tool that drops the keys it does not know leaves the entities and relationships as they were.
  @Test func whatIsLeftWithoutTheSupplement() throws {
    let graph = try SmallGraph.make()
    let lines = try lines(graph).map { line in
      var line = line
      line.bailanys = nil
      return JSONText.line(line)
    }
    let imported = try imported(lines.joined(separator: "\n"))
    #expect(imported.graph.entities == graph.entities)
    #expect(imported.graph.relationships.map(\.id) == graph.relationships.map(\.id))
    #expect(imported.graph.relationships.map(\.side) == graph.relationships.map(\.side))
    #expect(imported.graph.articles.map(\.title) == graph.articles.map(\.title).reversed())
  }

  // MARK: - In

  @Test func readsFilesOfOthers() throws {
    let imported = try imported(
      """
      {"id":"NK-1","schema":"Person","caption":"Ерлан","properties":{"name":["Ерлан Сақтағанов","Yerlan Saktaganov"],"birthDate":["1970"]},"datasets":["x"]}
      {"id":"NK-2","schema":"Company","properties":{"name":["Алтын"]}}

      {"id":"NK-2","schema":"Company","properties":{"name":["Алтын","Altyn"]}}
      {"id":"NK-3","schema":"Directorship","properties":{"director":["NK-1"],"organization":["NK-2"],"role":["директор"],"sourceUrl":["https://baq.kz/1"],"date":["2024-05-06T10:00:00"]}}
      {"id":"NK-4","schema":"Vessel","properties":{"name":["Қайық"]}}
      {"id":"NK-5","schema":"Employment","properties":{"employee":["NK-9"],"employer":["NK-2"]}}
      {"id":"NK-6","schema":"Event","properties":{"name":["Форум"],"involved":["NK-1"]}}
      """)
    let person = EntityID(rawValue: "nk-1")
    #expect(imported.graph[person]?.aliases == ["Yerlan Saktaganov"])
    #expect(imported.graph[EntityID(rawValue: "nk-2")]?.aliases == ["Altyn"])
    let post = try #require(imported.graph.relationships.first { $0.kind == .position })
    #expect(post.role == "директор" && post.evidence.map(\.date) == [PartialDate("2024-05-06")])
    #expect(imported.graph.article(post.evidence[0].article)?.url == "https://baq.kz/1")
    let part = try #require(imported.graph.relationships.first { $0.kind == .participant })
    #expect(part.evidence[0].quote.contains("\"NK-6\""))
    #expect(
      imported.leftOut.map { "\($0.what) \($0.count)" } == [
        "Employment of what is not in the file 1", "property birthDate 1", "schema Vessel 1",
      ])
  }

  /// What is written about an entity of another sort, or points to what is not there, is counted.
  @Test func whatIsNotReadIsCounted() throws {
    let imported = try imported(
      """
      {"id":"p","schema":"Person","properties":{"name":["П"],"country":["kz"],"summary":["с"],"keywords":["к"],"sourceUrl":["https://a.kz"]}}
      {"id":"o","schema":"Company","properties":{"name":["К"],"country":["kz"],"member":["p"]}}
      {"id":"o2","schema":"Company","properties":{"name":["Е"],"country":["us"]}}
      {"id":"e","schema":"Event","properties":{"name":["Ф"],"keywords":["forum","tree","signing"],"involved":["p"],"proof":["d"]}}
      {"id":"d","schema":"Article","properties":{"title":["Т"],"language":["eng"],"country":["kz"],"role":["р"]}}
      {"id":"l","schema":"Employment","properties":{"employee":["p"],"employer":["o"],"proof":["d","x","y"]}}
      {"id":"r1","schema":"Representation","properties":{"agent":["p"],"client":["z"],"recordId":["l"]}}
      {"id":"r2","schema":"Representation","properties":{"agent":["p"],"client":["o","o2"],"recordId":["l","m"]}}
      {"id":"r3","schema":"Representation","properties":{"agent":["p"],"recordId":["l"]}}
      """)
    let post = try #require(imported.graph.relationships.first { $0.kind == .position })
    #expect(post.side == EntityID(rawValue: "o"))
    #expect(
      imported.leftOut.map { "\($0.what) \($0.count)" } == [
        "Representation of what is not in the file 1", "Representation without a client 1",
        "another client of a Representation 1", "another recordId of a Representation 1",
        "keywords of an Event that are no type of ours 2", "proof that is not in the file 2", "property country 2",
        "property keywords 1", "property language 1", "property member 1", "property role 1", "property sourceUrl 1",
        "property summary 1",
      ])
  }

  /// What a short line multiplies to is bounded, and what is beyond is counted.
  @Test func linesThatMultiply() throws {
    let ids = (0..<1_000).map { "\"\($0)\"" }.joined(separator: ",")
    func entity(_ id: Int, _ prefix: String, _ schema: String) -> String {
      "{\"id\":\"\(prefix)\(id)\",\"schema\":\"\(schema)\",\"properties\":{\"name\":[\"А\"]}}"
    }
    let institutions = (0..<1_000).map { entity($0, "", "Company") }.joined(separator: "\n")
    let membership =
      "{\"id\":\"m\",\"schema\":\"Membership\",\"properties\":{\"member\":[\(ids),\"x\"],\"organization\":[\(ids)]}}"
    let event = "{\"id\":\"e\",\"schema\":\"Event\",\"properties\":{\"name\":[\"Ф\"],\"involved\":[\(ids)]}}"
    let imported = try imported([institutions, membership, event].joined(separator: "\n"))
    #expect(imported.graph.relationships.count { $0.kind == .participant } == 1_000)
    let parts = imported.graph.relationships.count { $0.kind == .partOf }
    #expect((10_000...20_000).contains(parts))
    let itself = 20_000 - parts
    #expect(
      imported.leftOut.map { "\($0.what) \($0.count)" } == [
        "Membership beyond 20000 relationships of a line 980000", "Membership of what is not in the file 1000",
        "relationship of an entity with itself, or without evidence \(itself)",
      ])
    // A quote shows what the line is, and is not the line a thousand times.
    #expect(imported.graph.relationships.allSatisfy { $0.evidence.count == 1 && $0.evidence[0].quote.count <= 1_000 })
  }

  /// Evidence is a place in a text, which proves a thing once: a link that says what another says of the same document is counted apart, and a
  /// link that differs in anything is evidence of its own.
  @Test func linksThatSayTheSame() throws {
    let imported = try imported(
      """
      {"id":"p","schema":"Person","properties":{"name":["П"]}}
      {"id":"o","schema":"Company","properties":{"name":["К"]}}
      {"id":"o2","schema":"Company","properties":{"name":["Е"]}}
      {"id":"d","schema":"Article","properties":{"title":["Т"]}}
      {"id":"l1","schema":"Employment","properties":{"employee":["p"],"employer":["o"],"proof":["d"],"date":["2024"]}}
      {"id":"l2","schema":"Employment","properties":{"employee":["p"],"employer":["o"],"proof":["d"],"date":["2024"]}}
      {"id":"l3","schema":"Employment","properties":{"employee":["p"],"employer":["o"],"proof":["d"],"date":["2023"]}}
      {"id":"r1","schema":"Representation","properties":{"agent":["p"],"client":["o"],"recordId":["l1"]}}
      {"id":"r2","schema":"Representation","properties":{"agent":["p"],"client":["o2"],"recordId":["l2"]}}
      """)
    #expect(imported.graph.relationships.map(\.evidence.count) == [2])
    #expect(imported.graph.relationships.map(\.side) == [EntityID(rawValue: "o")])
    #expect(
      imported.leftOut.map { "\($0.what) \($0.count)" } == [
        "another side of a relationship 1", "evidence that is there already 1",
      ])
  }

  /// Fragments of one entity, one relationship told often: the time is that of the lines.
  @Test func repetitions() throws {
    let people = (0..<30_000).map {
      "{\"id\":\"p\",\"schema\":\"Person\",\"properties\":{\"name\":[\"А\"],\"alias\":[\"А\($0 / 2)\"]}}"
    }
    let posts = (0..<10_000).map {
      "{\"id\":\"l\($0)\",\"schema\":\"Employment\",\"properties\":{\"employee\":[\"p\"],\"employer\":[\"o\"],\"summary\":[\"\($0)\"]}}"
    }
    let company = "{\"id\":\"o\",\"schema\":\"Company\",\"properties\":{\"name\":[\"К\"]}}"
    let graph = try imported((people + [company] + posts).joined(separator: "\n")).graph
    #expect(graph[EntityID(rawValue: "p")]?.aliases.count == 15_000)
    #expect(graph.relationships.map(\.evidence.count) == [10_000])
  }

  @Test(arguments: [
    ("{\"id\":\"a\"}", "line 1: there is no “schema”"),
    ("\n{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{\"name\":\"x\"}}", "line 2: a value is of the wrong kind"),
    ("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{}}\n{oops", "line 2: this is not valid JSON"),
    ("{\"id\":\"\",\"schema\":\"Person\",\"properties\":{}}", "line 1: the id is empty"),
    ("{\"id\":\"a\",\"schema\":\"Person\",\"properties\":{},\"bailanys\":[\"{\"]}", "line 1: this is not valid JSON"),
    ("", "empty"), ("  \n ", "empty"), ("name,kind", "no format"),
    (String(repeating: "{\"a\":", count: 50_000), "line 1"),
  ])
  func badFilesAreExplained(text: String, words: String) {
    let error = #expect(throws: ExchangeError.self) { try imported(text) }
    #expect(error?.description.contains(words) == true, "\(error?.description ?? "")")
  }

  @Test func notText() {
    let error = #expect(throws: ExchangeError.self) { try ImportedGraph(Data([0x7B, 0xFF]), from: "x") }
    #expect(error?.code == .notText)
  }
}

/// The followthemoney package reads what is written, finds nothing wrong with it, and writes what can be imported again.
@Suite(.enabled(if: RealReader.python != nil, RealReader.missing))
struct FollowTheMoneyPackageTests {
  private struct Answer: Decodable {
    let errors: [String]
    let schemata: [String: Int]
  }

  private func check(_ graph: RelationshipGraph) throws -> [String: Int] {
    let folder = try TemporaryFolder()
    let file = try folder.write(graph.exported(as: .followTheMoney)[0].data, to: "graph.ftm.json")
    let answer = try RealReader.read("followthemoney", [file, folder.path("copy.ftm.json")], as: Answer.self)
    #expect(answer.errors == [])
    let copy = try Data(contentsOf: URL(fileURLWithPath: folder.path("copy.ftm.json")))
    let imported = try ImportedGraph(copy, from: "copy").graph
    #expect(imported.entities == graph.entities && imported.articles == graph.articles)
    #expect(Set(imported.relationships) == Set(graph.relationships))
    return answer.schemata
  }

  @Test func smallGraph() throws {
    let schemata = try check(SmallGraph.make())
    #expect(
      schemata == [
        "Article": 2, "Person": 2, "PublicBody": 1, "Organization": 1, "Event": 2, "UnknownLink": 8,
        "Representation": 2,
        "Directorship": 1, "Employment": 1, "Membership": 1, "Mention": 8, "Documentation": 3,
      ])
  }

  @Test(arguments: 0..<3 as Range<UInt64>)
  func hostileGraphs(seed: UInt64) throws { _ = try check(RandomGraph.make(seed: seed)) }
}
