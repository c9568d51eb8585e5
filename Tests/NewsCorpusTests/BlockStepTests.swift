import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

/// What steps decide block by block is what the builder decides of all: a cluster in miniature, which brings together what shares keys.
@Suite("Steps of a build") struct BlockStepTests {
  /// Articles about each other's people and institutions, in several spellings, with a reprint and namesakes.
  private static let records: [ExtractionRecord] = {
    let articles = [
      [
        "2024 жылғы 14 наурызда Өскеменде Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға қол қойылды.",
        "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
        "Рәсімге Орман шаруашылығы министрлігінің Тоғай комитетінің төрағасы Данияр Сарманов қатысты.",
      ],
      [
        "Өскеменде халықаралық орман форумы өтті.",
        "Форумға Орман шаруашылығы министрі Бану Тоқтарова мен А. Есенова қатысты.",
        "«Орман көп», – деді Көктөбе университетінің ректоры Айгүл Есенова.",
        "ҚР Орман шаруашылығы министрлігі мен Тоғай комитеті форумға сөз берді.",
      ],
      [
        "Айгул Есенова Көктөбе университетінің ректоры болып қалды.", "Оны Данияр Сарманов пен Е. Қайдаров құттықтады.",
      ],
      [
        "Данияр Сарманов «Көктем» газетінің бас редакторы болып тағайындалды.", "Көктөбе университеті оны құттықтады.",
        "Ал Данияр Асқарұлы Сарманов пен Данияр Болатұлы Сарманов – екі адам.",
      ],
    ]
    let again = articles + [articles[0] + ["Бұл туралы «Көктем» газеті жазды."], articles[1]]
    return again.enumerated().map {
      ArticleExtractor().record(of: article($1, id: "a\($0)", title: "Тақырып \($0)", date: "2024-05-2\($0 % 3)"))
    }
  }()

  @Test func togetherMakeTheGraphOfTheBuilder() throws {
    var builder = GraphBuilder()
    for record in Self.records { builder.add(record) }
    let expected = try builder.graph()
    let made = try MiniatureCluster(Self.records).graph()
    #expect(made.articles == expected.articles)
    #expect(made.entities == expected.entities)
    #expect(made.relationships == expected.relationships)
    #expect(expected.articles.contains { $0.original != nil } && expected.entities.count > 8)
  }

  @Test func keepIdsApartInTheOrderOfReading() throws {
    let ids = ["a", "a", "a-2", "a", "b"]
    let lines = ids.enumerated().map { Line(["block": "a", "article": $1, "path": "f", "line": $0 + 1]) }
    let answers = try run(.articleIDs, lines)
    #expect(answers.map { $0["article"] as? String } == ["a", "a-2", "a-2-2", "a-3", "b"])
  }

  @Test func sayWhichLineTheyCannotRead() {
    let error = #expect(throws: BlockError.self) {
      try run(.people, [Line(["block": "p", "record": ["id": "a"]]), Line(["block": "p"])])
    }
    #expect(error?.line == 2 && error?.step == .people)
    #expect(error?.description.hasPrefix("Line 2 is not what the step “people” reads") == true)
  }
}

/// A line of JSON.
private struct Line {
  let values: [String: Any]

  init(_ values: [String: Any]) { self.values = values }

  init(_ value: some Encodable) throws {
    values = try JSONSerialization.jsonObject(with: JSONEncoder().encode(value)) as? [String: Any] ?? [:]
  }

  subscript(key: String) -> Any? { values[key] }
}

private func run(_ step: BlockStep, _ lines: [Line]) throws -> [Line] {
  var rest = try lines.map { try JSONSerialization.data(withJSONObject: $0.values) }[...]
  var answers: [Line] = []
  try step.run {
    rest.popFirst()
  } write: { answer in
    answers.append(Line(try JSONSerialization.jsonObject(with: answer) as? [String: Any] ?? [:]))
  }
  return answers
}

/// What a cluster does with records, in one process.
private struct MiniatureCluster {
  private let records: [ExtractionRecord]
  private let lines: [Line]
  private let keys: [BlockKeys]

  init(_ records: [ExtractionRecord]) throws {
    self.records = records.sorted { $0.id < $1.id }
    lines = try self.records.map { try Line($0) }
    keys = BlockKeys.keys(of: self.records)
  }

  /// A part of a record, such as one of its people.
  private struct Place: Hashable {
    let article: Int
    let place: Int
  }

  func graph() throws -> RelationshipGraph {
    let originals = try originals()
    let bodies = try decided(.institutions, keys.map(\.institutions), [:], [:])
    let people = try decided(.people, keys.map(\.people), [:], bodies.groups)
    let eventKeys = try records.indices.map { article in
      try run(.eventKeys, [identityLine("events", article, nil, "k", people.groups, bodies.groups)])[0]["keys"]
        as? [[String]] ?? []
    }
    let events = try decided(.events, eventKeys, people.groups, bodies.groups)
    let all = [people, bodies, events]
    let ids = try numbered(all.flatMap(\.entities))
    func named(_ decided: Decided, _ article: Int, count: Int) -> [String] {
      (0..<count).map { ids[decided.groups[Place(article: article, place: $0)] ?? ""] ?? "" }
    }
    let ties = try run(
      .ties,
      records.indices.map { article in
        let record = records[article]
        var line: [String: Any] = [
          "block": record.id, "record": lines[article].values,
          "people": named(people, article, count: record.people.count),
          "institutions": named(bodies, article, count: record.institutions.count),
          "events": named(events, article, count: record.events.count),
        ]
        if let original = originals[record.id] { line["original"] = original }
        return Line(line)
      })
    let pairs = Dictionary(grouping: ties.filter { $0["block"] != nil }) { $0["block"] as? String ?? "" }
    let proved = try run(.relationships, pairs.keys.sorted().flatMap { pairs[$0] ?? [] })
    return try RelationshipGraph(
      articles: ties.compactMap { try $0["source"].map { try decode($0) } },
      entities: all.flatMap(\.entities).map { line in
        let entity: Entity = try decode(line["entity"] ?? [:])
        return Entity(
          id: EntityID(rawValue: ids[line["group"] as? String ?? ""] ?? ""), kind: entity.kind, name: entity.name,
          aliases: entity.aliases, forms: entity.forms, event: entity.event)
      }, relationships: proved.map { try decode($0.values) })
  }

  private func decode<Value: Decodable>(_ value: Any) throws -> Value {
    try JSONDecoder().decode(Value.self, from: JSONSerialization.data(withJSONObject: value))
  }

  private func originals() throws -> [String: String] {
    let blocks = blocks(of: keys.map(\.reprint))
    let order = records.indices.sorted { (blocks[$0], $0) < (blocks[$1], $1) }
    let answers = try run(.reprints, order.map { Line(["block": "\(blocks[$0])", "record": lines[$0].values]) })
    return Dictionary(
      uniqueKeysWithValues: answers.map { ($0["article"] as? String ?? "", $0["original"] as? String ?? "") })
  }

  /// What a step decided of all blocks of one kind.
  private struct Decided {
    var groups: [Place: String] = [:]
    var entities: [Line] = []
  }

  private func decided(
    _ step: BlockStep, _ keys: [[[String]]], _ people: [Place: String], _ bodies: [Place: String]
  ) throws -> Decided {
    let places = keys.indices.flatMap { article in keys[article].indices.map { Place(article: article, place: $0) } }
    let blocks = blocks(of: places.map { keys[$0.article][$0.place] })
    let sorted = Dictionary(grouping: places.indices) { blocks[$0] }.sorted { $0.key < $1.key }
    let lines = sorted.flatMap { block, members in
      Dictionary(grouping: members) { places[$0].article }.sorted { $0.key < $1.key }.map { article, members in
        identityLine(step.rawValue, article, members.map { places[$0].place }, "\(step)\(block)", people, bodies)
      }
    }
    var decided = Decided()
    for answer in try run(step, lines) {
      guard answer["entity"] == nil else {
        decided.entities.append(answer)
        continue
      }
      let article = records.firstIndex { $0.id == answer["article"] as? String } ?? -1
      decided.groups[Place(article: article, place: answer["place"] as? Int ?? -1)] = answer["group"] as? String
    }
    return decided
  }

  /// A record with some of its parts, or all, and what its names stand for.
  private func identityLine(
    _ part: String, _ article: Int, _ places: [Int]?, _ block: String, _ people: [Place: String],
    _ bodies: [Place: String]
  ) -> Line {
    var record = lines[article].values.filter { ["id", "date", "positions", "participants"].contains($0.key) }
    let parts = lines[article].values[part] as? [Any] ?? []
    let places = places ?? Array(parts.indices)
    record[part] = places.map { parts[$0] }
    func named(_ names: [String], _ groups: [Place: String]) -> [[String: String]] {
      names.enumerated().compactMap { place, name in
        groups[Place(article: article, place: place)].map { ["name": name, "entity": $0] }
      }
    }
    return Line([
      "block": block, "record": record, "places": places, "people": named(records[article].people.map(\.name), people),
      "institutions": named(records[article].institutions.map(\.name), bodies),
    ])
  }

  /// The id of each group.
  private func numbered(_ entities: [Line]) throws -> [String: String] {
    let lines = entities.map { answer in
      let entity = answer["entity"] as? [String: Any] ?? [:]
      return Line(
        answer.values.filter { $0.key != "entity" }.merging([
          "block": "", "base": entity["id"] ?? "", "kind": entity["kind"] ?? "",
        ]) {
          first, _ in first
        })
    }
    return Dictionary(
      uniqueKeysWithValues: try run(.entityIDs, lines).map { ($0["group"] as? String ?? "", $0["id"] as? String ?? "") }
    )
  }

  /// The number of the block of each member.
  private func blocks(of keys: [[String]]) -> [Int] {
    var sets = DisjointSets(count: keys.count)
    var first: [String: Int] = [:]
    for (member, keys) in keys.enumerated() {
      for key in keys { if let other = first[key] { sets.join(other, member) } else { first[key] = member } }
    }
    return keys.indices.map { sets.root(of: $0) }
  }
}
