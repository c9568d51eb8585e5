import Foundation
import GRDB
import RandomGraphs
import RelationModel
import Testing

@testable import GraphStore

/// What a person with any SQLite tool sees.
@Suite struct ViewTests {
  private let folder: TestFolder
  private let file: GraphFile

  init() throws {
    folder = try TestFolder()
    file = GraphFile(path: folder.file("graph.sqlite"))
  }

  private func rows(_ sql: String) throws -> [String] {
    try DatabaseQueue(path: file.path).read { database in
      try Row.fetchAll(database, sql: sql).map { row in
        row.databaseValues.map { $0.isNull ? "–" : String.fromDatabaseValue($0) ?? $0.description }.joined(
          separator: " | ")
      }
    }
  }

  @Test(arguments: [
    (
      "SELECT first, second, event, date, article, sentence FROM signed_with",
      [
        "Айбек Нұр | Әсел Қуан | Меморандум | 2024-05-07 | Меморандумға қол қойылды | Айбек пен Әсел меморандумға қол қойды.",
        "Айбек Нұр | Олжас Бай | Меморандум | 2024-05-07 | Меморандумға қол қойылды | Айбек пен Әсел меморандумға қол қойды.",
        "Самал банкі | Көлік министрлігі | Меморандум | 2024-05-07 | Меморандумға қол қойылды | Айбек пен Әсел меморандумға қол қойды.",
      ]
    ),
    (
      "SELECT kind, first_for, second_for, place, publisher, url, first_id FROM signed_with LIMIT 1",
      ["person | Көлік министрлігі | Самал банкі | Астана | Дала | https://example.org/a1 | person-aibek"]
    ),
    (
      "SELECT person, title, institution, first_date, last_date, sentences, sentence FROM positions",
      ["Айбек Нұр | министр | Көлік министрлігі | 2024-05-07 | 2024-06 | 2 | Министр Айбек келді."]
    ),
    (
      "SELECT event, type, place, who, kind, role, signed_for FROM participants",
      [
        "Меморандум | signing | Астана | Самал банкі | institution | party | –",
        "Меморандум | signing | Астана | Көлік министрлігі | institution | party | –",
        "Меморандум | signing | Астана | Айбек Нұр | person | signatory | Көлік министрлігі",
        "Меморандум | signing | Астана | Әсел Қуан | person | signatory | Самал банкі",
        "Меморандум | signing | Астана | Әсел Қуан | person | speaker | –",
        "Меморандум | signing | Астана | Олжас Бай | person | signatory | Самал банкі",
      ]
    ),
    ("SELECT part, whole, sentence FROM parts", ["Самал банкі | Көлік министрлігі | Министрліктің банкі."]),
    (
      "SELECT first, second, weight, articles, first_date, last_date FROM co_mentions",
      ["Айбек Нұр | Әсел Қуан | 1.2 | 2 | 2024-05-07 | 2024-06"]
    ),
    (
      "SELECT kind, source, target, date, publisher, sentence, weight, path, start_byte, end_byte FROM evidence"
        + " WHERE kind = 'coMention'",
      [
        "coMention | Айбек Нұр | Әсел Қуан | 2024-05-07 | Дала | Айбек пен Әсел меморандумға қол қойды. | 1.0 | 2024/a1.txt | 100 | 150",
        "coMention | Айбек Нұр | Әсел Қуан | 2024-06 | – | Екеуі. | 0.2 | 2024/a2.txt | 300 | 350",
      ]
    ),
    ("SELECT key, value FROM manifest ORDER BY key", ["schema_version | 7", "tool | test"]),
    ("PRAGMA foreign_key_check", []), ("PRAGMA integrity_check", ["ok"]), ("PRAGMA journal_mode", ["delete"]),
    ("PRAGMA application_id", [String(0x4261_696C)]), ("PRAGMA user_version", ["7"]),
  ])
  func answers(question: String, answer: [String]) throws {
    try file.write(try SmallGraph.make(), manifest: ["tool": "test"])
    #expect(try rows(question) == answer)
  }

  @Test(arguments: UInt64(0)..<10)
  func signedWithAgreesWithTheModel(seed: UInt64) throws {
    let graph = try RandomGraph.signings(seed: seed)
    try file.write(graph)
    let pairs = graph.signings.flatMap { signing in
      signing.pairs.map { "\(signing.id) | \($0.first) | \($0.second)" }
    }
    #expect(try rows("SELECT event_id, first_id, second_id FROM signed_with").sorted() == pairs.sorted())
    #expect(!pairs.isEmpty)
  }

  @Test func theFileExplainsItself() throws {
    try file.write(try SmallGraph.make())
    let silent = try rows(
      """
      SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND sql NOT LIKE '%-- %'
      AND name NOT LIKE 'sqlite%' AND name NOT LIKE 'grdb%'
      """)
    #expect(silent == [])
  }

  @Test func everyColumnHasAPlainName() throws {
    try file.write(try SmallGraph.make())
    let columns = try rows(
      """
      SELECT schema.name, columns.name FROM sqlite_schema AS schema JOIN pragma_table_info(schema.name) AS columns
      WHERE schema.name NOT LIKE 'sqlite%' AND schema.name NOT LIKE 'grdb%'
      """)
    #expect(columns.allSatisfy { $0.wholeMatch(of: /[a-z_]+ \| [a-z_]+/) != nil })
    #expect(columns.count > 60)
  }
}
