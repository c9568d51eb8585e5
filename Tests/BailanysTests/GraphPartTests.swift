import Bailanys
import Foundation
import RandomGraphs
import Testing

/// What is read of a file without the rest is what the whole graph has.
@Suite struct GraphPartTests {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent("parts-\(UUID())")
  private var file: GraphFile { GraphFile(path: folder.appendingPathComponent("graph.sqlite").path) }

  /// The graph of some articles of the sample corpus, in the file with the names by which its parts are found.
  private func sample() throws -> RelationshipGraph {
    let corpus = folder.appendingPathComponent("corpus")
    try FileManager.default.createDirectory(at: corpus, withIntermediateDirectories: true)
    for (number, text) in try IncrementalBuildTests.pool().prefix(12).enumerated() {
      try text.write(to: corpus.appendingPathComponent("\(number).txt"))
    }
    let graph = try CorpusBuild(reading: corpus.path).graph
    try file.write(graph, naming: EntityNaming.init)
    return graph
  }

  @Test func neighbourhoodsAreThoseOfTheWholeGraph() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try sample()
    let index = NameIndex(graph)
    var found = 0
    for entity in graph.entities.filter({ $0.name.utf8.count % 3 == 0 }) {
      for name in [entity.id.rawValue, entity.name] + entity.aliases + entity.forms {
        let part = try file.neighbourhood(named: name)
        guard case .found(let entity) = index.lookUp(name) else {
          #expect(part == nil, "\(name)")
          continue
        }
        found += 1
        #expect(part?.entity == entity, "\(name)")
        let ties = graph.relationships(of: entity.id)
        #expect(part?.graph.relationships(of: entity.id) == ties, "\(name)")
        for (stated, mentions) in [(1, 0), (2, 1), (3, 4), (100, 1_000), (-1, -1)] {
          let limits = TieLimits(stated: stated, coMentions: mentions)
          let some = try #require(try file.neighbourhood(named: name, limits: limits))
          #expect(some.counts == Dictionary(ties.map { ($0.kind, 1) }, uniquingKeysWith: +))
          #expect(some.graph.relationships(of: entity.id) == Self.first(limits, of: ties), "\(name)")
        }
      }
    }
    #expect(found > 60)
    #expect(try file.neighbourhood(named: "Ешкім Жоқ") == nil)
    try file.write(graph)
    #expect(try file.neighbourhood(named: graph.entities[0].name) == nil)
  }

  /// The first ties of each kind, and the strongest co-mentions.
  private static func first(_ limits: TieLimits, of ties: [Relationship]) -> [Relationship] {
    let kinds = Dictionary(grouping: ties, by: \.kind)
    let limits = TieLimits(stated: max(0, limits.stated), coMentions: max(0, limits.coMentions))
    let mentions = (kinds[.coMention] ?? []).sorted { ($1.weight, $0.id) < ($0.weight, $1.id) }
    let stated = kinds.filter(\.key.isTyped).flatMap { $1.prefix(limits.stated) }
    return (stated + mentions.prefix(limits.coMentions)).sorted { $0.id < $1.id }
  }

  @Test func searchesAreThoseOfTheWholeGraph() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try sample()
    let index = NameIndex(graph)
    var found = 0
    let texts = graph.entities.filter { $0.name.utf8.count % 3 == 0 }.flatMap { entity in
      let words = entity.name.split(separator: " ").map(String.init)
      return [
        entity.name, words[0], String(words[0].prefix(3)), String(words[0].dropLast()) + "x",
        words.suffix(2).joined(separator: " "),
      ]
    }
    for text in texts + ["", " ", "яяяя", "министр", "Министрлігінің"] {
      for limit in [1, 20] {
        for kind in EntityKind.allCases.map(Optional.some) + [nil] {
          let part = try #require(try file.search(text, limit: limit, kind: kind))
          let kinds = kind.map { [$0] } ?? Set(EntityKind.allCases)
          #expect(part == index.search(text, limit: limit, kinds: kinds), "\(text)")
          found += part.count
        }
      }
    }
    #expect(found > 500)
    for text in texts + ["Ешкім Жоқ", "тағайындау", "СІМ", graph.entities[0].id.rawValue] {
      #expect(try file.lookUp(text) == index.lookUp(text), "\(text)")
    }
    try file.write(graph)
    #expect(try file.lookUp(graph.entities[0].name) == nil)
    #expect(try file.search(graph.entities[0].name) == nil)
  }

  @Test func networksOfOutlinesAreThoseOfTheWholeGraph() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try sample()
    let outline = try file.outline()
    #expect(outline.entities == Self.formless(graph.entities))
    #expect(outline.ties.map(\.weight) == graph.relationships.map(\.weight))
    for projection in NetworkProjection.allCases {
      let (one, whole) = (Network(outline, projection: projection), Network(graph, projection: projection))
      #expect(one.entities == Self.formless(whole.entities) && one.index == whole.index)
      #expect(whole.index.edgeCount > 10)
    }
  }

  private static func formless(_ entities: [Entity]) -> [Entity] {
    entities.map { entity in
      var entity = entity
      entity.forms = []
      return entity
    }
  }

  @Test func rowsAreWrittenAsTheirGraph() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    _ = try sample()
    let build = try CorpusBuild(reading: folder.appendingPathComponent("corpus").path)
    let rows = folder.appendingPathComponent("rows.sqlite").path
    try GraphFile(path: rows).write(rows: build.rows, naming: EntityNaming.init)
    #expect(try Data(contentsOf: URL(fileURLWithPath: rows)) == Data(contentsOf: URL(fileURLWithPath: file.path)))
    #expect(try GraphFile(path: rows).read() == build.graph)
  }

  @Test func picturesAroundAnEntityAreThoseOfTheWholeGraph() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try sample()
    for entity in graph.entities.filter({ $0.name.utf8.count % 4 == 0 }) {
      for limit in [2, 4, 8, 60] {
        let options = PictureOptions(language: .en, limit: limit)
        let part = try #require(try file.surroundings(named: entity.id.rawValue, limit: limit))
        #expect(part.entity == entity)
        #expect(part.graph.entities.count <= limit * 2)
        let kind = PictureKind.around(entity.id, radius: 1)
        var partOptions = options
        partOptions.reached = part.reached
        #expect(
          try part.graph.drawing(of: kind, options: partOptions) == graph.drawing(of: kind, options: options),
          "\(entity.id)")
      }
    }
  }

  /// More neighbours than SQLite takes terms in a query.
  @Test func picturesOfManyNodesAreReadInPart() throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let entities = (0...600).map {
      Entity(id: EntityID(rawValue: "person-\(1_000 + $0)"), kind: .person, name: "Тұлға \($0)")
    }
    let evidence = [Evidence(article: "a", sentence: 0, start: 0, end: 1, quote: "с", rule: "test")]
    let graph = try RelationshipGraph(
      articles: [SourceArticle(id: "a", title: "a", path: "a.txt")], entities: entities,
      relationships: entities.dropFirst().map {
        Relationship(id: .init(kind: .coMention, source: entities[0].id, target: $0.id), evidence: evidence)
      })
    try file.write(graph, naming: EntityNaming.init)
    let part = try #require(try file.surroundings(named: "person-1000", limit: 700))
    #expect(part.graph == graph && part.reached == 601)
    let small = try #require(try file.surroundings(named: "person-1000", limit: -7))
    #expect(small.graph.entities == Array(entities.prefix(2)) && small.reached == 601)
  }

  @Test(arguments: 0..<40 as Range<UInt64>) func waysAreThoseOfTheWholeGraph(seed: UInt64) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let graph = try Self.graph(seed)
    try file.write(graph, naming: EntityNaming.init)
    for one in graph.entities {
      for other in graph.entities {
        let part = try file.connecting(one.id.rawValue, other.id.rawValue)
        let whole = one == other ? [] : try graph.paths(from: one.id, to: other.id)
        guard let part else {
          let length = whole.first?.hops.reduce(0) { $0 + ($1.relationships[0].kind.isTyped ? 1 : 4) }
          #expect(length ?? .max > 6, "\(one.id) \(other.id)")
          continue
        }
        #expect(part.first == one && part.second == other)
        #expect(try part.graph.paths(from: one.id, to: other.id) == whole, "\(one.id) \(other.id)")
      }
    }
  }

  /// A graph of stated ties and co-mentions, strong ones and weak ones, in which most ways are long.
  private static func graph(_ seed: UInt64) throws -> RelationshipGraph {
    var random = SplitMix(state: seed)
    let size = 14
    let entities = (0..<size).map { number in
      Entity(
        id: EntityID(rawValue: "person-\(Character(UnicodeScalar(UInt8(97 + number))))"), kind: .person,
        name: "Тұлға \(number)", aliases: [], forms: [])
    }
    let article = SourceArticle(id: "a", title: "a", path: "a.txt")
    var ties: [Relationship.ID: Relationship] = [:]
    for number in 0..<(size + Int(seed % 8)) {
      let ends = [Int.random(in: 0..<size, using: &random), Int.random(in: 0..<size, using: &random)]
      guard ends[0] != ends[1] else { continue }
      let kind: RelationshipKind = Int.random(in: 0..<3, using: &random) == 0 ? .coMention : .partOf
      let (one, other) = kind == .coMention ? (min(ends[0], ends[1]), max(ends[0], ends[1])) : (ends[0], ends[1])
      let id = Relationship.ID(kind: kind, source: entities[one].id, target: entities[other].id)
      let weight = [0.2, 0.9, 1, 3][Int.random(in: 0..<4, using: &random)]
      let evidence = Evidence(
        article: "a", sentence: number, start: number, end: number + 1, quote: "с", rule: "test", weight: weight)
      ties[id] = Relationship(id: id, evidence: (ties[id]?.evidence ?? []) + [evidence])
    }
    return try RelationshipGraph(articles: [article], entities: entities, relationships: Array(ties.values))
  }
}
