import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

@Suite("Lists of known names") struct NameListTests {
  private static let list = NameList([
    NameListEntry(name: "Прия Рамачандран", aliases: ["Рамачандран ханым"], kind: .person),
    NameListEntry(name: "Ерлан Сейтқали", aliases: ["Ерлан Бекұлы", "Еркелік"], kind: .person),
    NameListEntry(name: "Жұлдызай", aliases: ["Жұлдызай Қожа тобы"], kind: .institution),
    NameListEntry(name: "Зат және Жарық", kind: .institution),
    NameListEntry(name: "Қорғаныс министрлігі", aliases: ["ҚҚМ"], kind: .institution),
    NameListEntry(name: "Нұрлы Таң", kind: .institution),
  ])

  private static func read(_ paragraphs: String..., names: NameList? = list) -> ExtractionRecord {
    ArticleExtractor(names: names).record(of: article(paragraphs))
  }

  @Test("A name on the list is found where no rule knows it, in any case")
  func found() {
    let text = "Кеше Жұлдызайдың жиынында Зат және Жарық бірлестігіне Рамачандран ханымнан хат келді."
    #expect(!Self.read(text, names: nil).people.contains { $0.name == "Прия Рамачандран" })
    let record = Self.read(text)
    #expect(record.people.map(\.name) == ["Прия Рамачандран"])
    #expect(record.institutions.map(\.name).contains("Жұлдызай"))
    let mention = record.institution("Жұлдызай")?.mentions.first
    #expect(mention?.text == "Жұлдызайдың" && mention?.rule == "institution.listed")
  }

  @Test("What the list says is an institution is taken for no person")
  func kinds() {
    let text = "Жиынға Нұрлы Таң қатысты, – деді Нұрлы Таң."
    let record = Self.read(text)
    #expect(record.people.isEmpty)
    #expect(record.institutions.map(\.name) == ["Нұрлы Таң"])
  }

  @Test("All names of an entry are one entity, called as the list says, in one article and across articles")
  func identities() throws {
    let record = Self.read("Ерлан Бекұлы келді. Кейін Ерлан Сейтқали сөйледі. Еркелік ән айтты.")
    #expect(record.people.map(\.name) == ["Ерлан Сейтқали"])
    var builder = GraphBuilder()
    for (number, text) in [
      "Қазақстан Республикасының Қорғаныс министрлігі мәлімдеме жасады. Оны Ерлан Сейтқали оқыды.",
      "ҚҚМ жаңа жобаны таныстырды. Жобаны Ерлан Бекұлы басқарады.",
    ].enumerated() {
      builder.add(ArticleExtractor(names: Self.list).record(of: article([text], id: "a\(number)")))
    }
    let graph = try builder.graph()
    #expect(graph.entities.filter { $0.kind == .person }.map(\.name) == ["Ерлан Сейтқали"])
    #expect(graph.entities.filter { $0.kind == .institution }.map(\.name) == ["Қорғаныс министрлігі"])
  }

  @Test("A name that several on the list bear is found, and is none of them", arguments: 1...4)
  func shared(count: Int) {
    let names = ["Ахметов Асан", "Ахметов Болат", "Ахметов Сәкен", "Ахметов Ерлан"].prefix(count)
    let list = NameList(names.map { NameListEntry(name: $0, aliases: ["Аға Ахметов"], kind: .person) })
    let people = Self.read("Кеше Аға Ахметов келді.", names: list).people.map(\.name)
    #expect(people == [count == 1 ? "Ахметов Асан" : "Аға Ахметов"])
  }

  @Test("Single names are no places called after somebody, and small letters no names")
  func single() {
    let list = NameList([NameListEntry(name: "Абай", kind: .person), NameListEntry(name: "Орман", kind: .institution)])
    #expect(Self.read("Абай ауданында орман өсті.", names: list).people.isEmpty)
    #expect(Self.read("Абай ауданында орман өсті.", names: list).institutions.allSatisfy { $0.name != "Орман" })
  }

  @Test("A list that names nobody in the article changes nothing, and neither does an empty one")
  func unchanged() {
    let text = "Құжатқа министр Руслан Асанов пен «Алтын» қорының төрағасы Виктор Пак қол қойды."
    #expect(Self.read(text) == Self.read(text, names: nil))
    #expect(Self.read(text, names: NameList([])) == Self.read(text, names: nil))
  }

  // MARK: - Files

  private static func entries(_ text: String) throws -> [NameListEntry] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "list")
    return try NameList(files: [folder["list"]]).entries
  }

  @Test("CSV: any order of columns, quotes, byte-order mark, line ends, semicolons")
  func csv() throws {
    let asan = NameListEntry(name: "Асан, Үсен", aliases: ["А \"Ү\"", "Б"], kind: .person, post: "министр")
    let quoted = "kind,name,post,aliases\r\nperson,\"Асан, Үсен\",министр,\"А \"\"Ү\"\"|Б\"\r\n\r\n"
    #expect(try Self.entries(quoted) == [asan])
    #expect(try Self.entries("\u{FEFF}" + quoted) == [asan])
    let semicolons = "name;kind;aliases;parent\n«Ел» қоры;institution;;\"Екі\nжол\"\nА. Б;адам\n"
    #expect(
      try Self.entries(semicolons) == [
        NameListEntry(name: "«Ел» қоры", kind: .institution, parent: "Екі жол"),
        NameListEntry(name: "А. Б", kind: .person),
      ])
  }

  @Test("FollowTheMoney: people and legal entities with their names; other schemata are passed over")
  func followTheMoney() throws {
    let lines = """
      {"id":"a","schema":"Person","properties":{"name":["Асан Үсен"],"alias":["А. Үсен"],"position":["министр"]}}
      {"id":"m","schema":"Membership","properties":{"member":["a"],"organization":["b"]}}

      {"id":"b","schema":"PublicBody","properties":{"name":["Ел министрлігі","ЕМ"]}}
      """
    #expect(
      try Self.entries(lines) == [
        NameListEntry(name: "Асан Үсен", aliases: ["А. Үсен"], kind: .person, post: "министр"),
        NameListEntry(name: "Ел министрлігі", aliases: ["ЕМ"], kind: .institution),
      ])
  }

  @Test("In FollowTheMoney, a line ends at a line feed and nowhere else")
  func lineEnds() throws {
    let line = "{\"schema\":\"Person\",\"properties\":{\"name\":[\"Асан\"],\"notes\":[\"а\u{2028}б\u{2029}в\u{85}г\"]}}"
    let asan = NameListEntry(name: "Асан", kind: .person)
    #expect(try Self.entries("\u{FEFF}\(line)\r\n \n\(line)") == [asan, asan])
  }

  @Test(
    "Errors name the line",
    arguments: [
      ("name,aliases\nА,Б\n", .missingColumn, 1), ("name,kind\nА,person\n,person\n", .missingName, 3),
      ("name,kind\r\nА,person\r\nБ,ұшақ\r\n", .unknownKind, 3), ("name,kind\n\"А,person\nБ,person\n", .badQuotes, 2),
      ("name,kind\n\"А\"б,person\n", .badQuotes, 2), ("name,kind\nА,person,ә\n", .tooManyFields, 2),
      ("name,kind\n\"А\nБ\",person\nВ,\n", .unknownKind, 4), ("{\"schema\":\"Person\"}\n", .notJSON, 1),
      ("{\"schema\":\"Person\",\"properties\":{}}\n", .missingName, 1), ("", .missingColumn, 1),
    ] as [(String, NameListError.Code, Int)])
  func errors(text: String, code: NameListError.Code, line: Int) throws {
    do {
      _ = try Self.entries(text)
      Issue.record("no error")
    } catch let error as NameListError {
      #expect(error.code == code && error.line == line, "\(error)")
      #expect(error.description.contains("line \(line)"))
    }
  }

  @Test("Ten thousand entries")
  func many() {
    let list = NameList(
      (0..<10_000).map { NameListEntry(name: "Ерлан Белгісіз\($0)", aliases: ["Е\($0) Б"], kind: .person) })
    #expect(Self.read("Жиында Ерлан Белгісіз77 сөз сөйледі.", names: list).people.map(\.name) == ["Ерлан Белгісіз77"])
  }
}
