import Foundation
import RelationModel
import Testing

@testable import NewsCorpus

/// What judgements make of a graph.
@Suite struct JudgementTests {
  private static let records: [ExtractionRecord] = [
    [
      "2024 жылғы 14 наурызда Өскеменде Көктөбе университеті мен «Алтын дән» ЖШС арасында меморандумға қол қойылды.",
      "Құжатқа Көктөбе университетінің ректоры Айгүл Есенова мен «Алтын дән» ЖШС директоры Ерлан Қайдаров қол қойды.",
    ],
    [
      "Өскеменде халықаралық орман форумы өтті.",
      "Форумға Орман шаруашылығы министрі Бану Тоқтарова мен «Алтын дән» серіктестігінің директоры Е. Қайдаров қатысты.",
      "«Орман көп», – деді Көктөбе университетінің ректоры А. Есенова.",
    ],
    ["Б. Тоқтарова кездесу өткізді.", "Кездесуге Данияр Сарманов қатысты."],
    ["Көл комитетінің төрағасы Бану Тоғайбаева есеп берді.", "Айгүл Есенова да сөз сөйледі."],
  ].enumerated().map { ArticleExtractor().record(of: article($1, id: "a\($0)", date: "2024-05-2\($0)")) }

  private func build(_ judgements: [Judgement]) throws -> JudgedGraph {
    var builder = GraphBuilder()
    for record in Self.records { builder.add(record) }
    return try builder.graph(applying: judgements.enumerated().map { NumberedJudgement(number: $0 + 1, judgement: $1) })
  }

  private func subject(_ name: String, in graph: RelationshipGraph) throws -> Judgement.Subject {
    .init(try #require(graph.entities.first { $0.name == name }, "\(graph.entities.map(\.name))"), in: graph)
  }

  private func judgement(
    _ verdict: Judgement.Verdict, _ names: String..., newName: String? = nil, isForced: Bool = false
  ) throws -> Judgement {
    let plain = try build([]).graph
    return try Judgement(verdict, names.map { try subject($0, in: plain) }, newName: newName, isForced: isForced)
  }

  @Test func withoutJudgementsNothingIsNew() throws {
    var builder = GraphBuilder()
    for record in Self.records { builder.add(record) }
    #expect(try builder.graph() == build([]).graph)
    #expect(try build([]).graph.entities.allSatisfy { $0.formerIDs.isEmpty })
  }

  @Test func sameJoins() throws {
    let plain = try build([]).graph
    let one = try subject("Бану Тоқтарова", in: plain)
    let other = try subject("Б. Тоқтарова", in: plain)
    let judged = try build([judgement(.same, "Б. Тоқтарова", "Бану Тоқтарова")])
    #expect(judged.objections.isEmpty)
    let id = try #require(one.id)
    let entity = try #require(judged.graph[id])
    #expect(entity.formerIDs == [try #require(other.id)])
    #expect(entity.aliases.contains("Б. Тоқтарова"))
    #expect(judged.graph.entities.count == plain.entities.count - 1)
    let evidence = { (graph: RelationshipGraph) in Set(graph.relationships.flatMap(\.evidence)).count }
    #expect(evidence(judged.graph) == evidence(plain))
    guard case .found(let found) = NameIndex(judged.graph).lookUp(try #require(other.id).rawValue) else {
      Issue.record("The former id is not found")
      return
    }
    #expect(found.id == id)
  }

  @Test func differentParts() throws {
    let plain = try build([]).graph
    let entity = try #require(plain.entities.first { $0.name == "Айгүл Есенова" })
    #expect(entity.aliases.contains("А. Есенова"))
    let parted = try Judgement(
      .different, [.init(id: entity.id, name: "А. Есенова"), .init(id: entity.id, name: "Айгүл Есенова")])
    let judged = try build([parted])
    #expect(judged.objections.isEmpty)
    let names = judged.graph.entities.filter { $0.name.hasSuffix("Есенова") }
    #expect(names.map(\.name).sorted() == ["А. Есенова", "Айгүл Есенова"])
    #expect(judged.graph[entity.id]?.name == "Айгүл Есенова")
    // Everybody else is as before.
    #expect(
      Set(plain.entities.map(\.id)).subtracting([entity.id]).isSubset(of: Set(judged.graph.entities.map(\.id))))
    #expect(
      judged.graph.identityDoubts(settledBy: [NumberedJudgement(number: 1, judgement: parted)]).allSatisfy {
        Set([$0.first.name, $0.second.name]) != ["А. Есенова", "Айгүл Есенова"]
      })
  }

  @Test func renameKeepsTheID() throws {
    let plain = try build([]).graph
    let id = try #require(try subject("Данияр Сарманов", in: plain).id)
    let judged = try build([judgement(.rename, "Данияр Сарманов", newName: "Данияр Сарман")])
    #expect(judged.graph[id]?.name == "Данияр Сарман")
    #expect(judged.graph[id]?.aliases.contains("Данияр Сарманов") == true)
    let twice = try build([
      judgement(.rename, "Данияр Сарманов", newName: "Данияр Сарман"),
      judgement(.rename, "Данияр Сарманов", newName: "Дәнияр"),
    ])
    #expect(twice.objections == [JudgementObjection(number: 2, reason: .contradicts(1))])
    #expect(twice.graph == judged.graph)
  }

  @Test func ignoreLeavesOut() throws {
    let plain = try build([]).graph
    let id = try #require(try subject("Ерлан Қайдаров", in: plain).id)
    let judged = try build([judgement(.ignore, "Ерлан Қайдаров")])
    #expect(judged.graph[id] == nil)
    #expect(judged.ignored.map(\.entity.id) == [id])
    #expect(judged.ignored[0].relationships == plain.relationships(of: id).count)
    #expect(judged.graph.relationships.count == plain.relationships.count - judged.ignored[0].relationships)
    #expect(judged.ignored[0].evidence > 0)
  }

  @Test func sameIsTransitiveAndContradictionsAreNotApplied() throws {
    let names = ["Бану Тоқтарова", "Б. Тоқтарова", "Бану Тоғайбаева"]
    let chain = [
      try judgement(.same, names[0], names[1], isForced: true),
      try judgement(.same, names[1], names[2], isForced: true),
    ]
    let judged = try build(chain)
    #expect(judged.graph.entities.filter { names.contains($0.name) }.count == 1)
    let against = try judgement(.different, names[0], names[2])
    #expect(try build(chain + [against]).objections == [JudgementObjection(number: 3, reason: .contradicts(1))])
    #expect(try build(chain + [against]).graph == judged.graph)
    // The first holds.
    let first = try build([against] + chain)
    #expect(first.objections == [JudgementObjection(number: 3, reason: .contradicts(1))])
  }

  @Test func whatIsNotThereIsReported() throws {
    let gone = try Judgement(
      .same, [.init(id: EntityID(rawValue: "person-nobody"), name: "Ешкім"), .init(id: nil, name: "Данияр Сарманов")])
    let mixed = try judgement(.same, "Данияр Сарманов", "Көктөбе университеті")
    let judged = try build([gone, mixed])
    #expect(
      judged.objections == [
        JudgementObjection(number: 1, reason: .unknown("Ешкім")), JudgementObjection(number: 2, reason: .mixedKinds),
      ])
    #expect(try judged.graph == build([]).graph)
    #expect("\(judged.objections[0])".contains("Judgement 1 was not applied, because “Ешкім” is not in the articles"))
  }

  /// An id can change as a name gets fuller; the name then finds the entity.
  @Test func namesStandInForIDsThatAreGone() throws {
    let old = try Judgement(
      .rename, [.init(id: EntityID(rawValue: "person-d-sarmanov"), name: "Данияр Сарманов")], newName: "Данияр Сарман")
    let judged = try build([old])
    #expect(judged.objections.isEmpty)
    #expect(judged.graph.entities.contains { $0.name == "Данияр Сарман" })
  }

  /// Namesakes are numbered in the order of articles; a judgement stays with the person of its article.
  @Test func aNumberedIDStaysWithItsPerson() throws {
    let posts = [
      "a05": "Көл комитетінің төрағасы А. Ахметов есеп берді.", "a06": "«Алтын дән» ЖШС директоры А. Ахметов келді.",
      "a07": "Көктөбе университетінің ректоры А. Ахметов сөз сөйледі.",
      "a02": "Орман комитетінің төрағасы А. Ахметов кездесу өткізді.",
    ]
    func build(_ ids: [String], _ judgements: [Judgement] = []) throws -> JudgedGraph {
      var builder = GraphBuilder()
      for id in ids { builder.add(ArticleExtractor().record(of: article([posts[id] ?? ""], id: id))) }
      return try builder.graph(
        applying: judgements.enumerated().map { NumberedJudgement(number: $0 + 1, judgement: $1) })
    }
    func people(_ graph: RelationshipGraph) -> [EntityID: Set<String>] {
      var articles: [EntityID: Set<String>] = [:]
      for tie in graph.relationships where tie.source.rawValue.hasPrefix("person") {
        articles[tie.source, default: []].formUnion(tie.evidence.map(\.article))
      }
      return articles
    }
    let ids = ["a05", "a06", "a07"]
    let plain = try build(ids).graph
    let second = try #require(plain[EntityID(rawValue: "person-a-akhmetov-2")])
    let third = try #require(plain[EntityID(rawValue: "person-a-akhmetov-3")])
    #expect(people(plain)[second.id] == ["a06"] && people(plain)[third.id] == ["a07"])

    let ignored = try build(ids + ["a02"], [Judgement(.ignore, [.init(second, in: plain)])])
    #expect(ignored.objections.isEmpty)
    #expect(people(ignored.graph).values.reduce(Set()) { $0.union($1) } == ["a02", "a05", "a07"])
    let joined = try build(
      ids + ["a02"], [Judgement(.same, [.init(second, in: plain), .init(third, in: plain)], isForced: true)])
    #expect(joined.objections.isEmpty)
    #expect(people(joined.graph).values.contains(["a06", "a07"]))
    // What is said of the joined person holds as well.
    let both = try #require(joined.graph.entities.first { !$0.formerIDs.isEmpty })
    let renamed = try build(
      ids + ["a02"],
      [
        Judgement(.same, [.init(second, in: plain), .init(third, in: plain)], isForced: true),
        Judgement(.rename, [.init(both, in: joined.graph)], newName: "Асан Ахметов"),
      ])
    #expect(renamed.objections.isEmpty)
    #expect(renamed.graph.entities.first { $0.name == "Асан Ахметов" }?.formerIDs.isEmpty == false)
    // Where the article is gone, it is not known who was meant.
    let gone = try build(["a02", "a05", "a07"], [Judgement(.ignore, [.init(second, in: plain)])])
    #expect(gone.objections == [JudgementObjection(number: 1, reason: .ambiguous("А. Ахметов"))])
  }

  @Test func signingWithOneselfIsRefused() throws {
    let plain = try build([]).graph
    let people = ["Айгүл Есенова", "Ерлан Қайдаров"]
    let ids = try people.map { try #require(try subject($0, in: plain).id) }
    #expect(plain.mergeConflicts(ids[0], ids[1]).contains { $0.kind == .signing })
    let judged = try build([try Judgement(.same, people.map { try subject($0, in: plain) })])
    #expect(judged.graph == plain)
    guard case .conflict(let conflicts) = judged.objections.first?.reason else {
      Issue.record("no objection")
      return
    }
    #expect(conflicts.allSatisfy { !$0.evidence.isEmpty })
    let forced = try build([try Judgement(.same, people.map { try subject($0, in: plain) }, isForced: true)])
    #expect(forced.objections.isEmpty && forced.graph.entities.count == plain.entities.count - 1)
  }

  @Test func twoPostsOnOneDayAreRefused() throws {
    var builder = GraphBuilder()
    let named = ["Асан Үмбетов @ әкім, Сарытау ауданының әкімдігі", "Үсен Үмбетов @ директор, «Алтын дән» ЖШС"]
    for (number, text) in named.enumerated() {
      builder.add(
        ExtractionRecord(NamePair.Named(text[...]), .person, id: "a\(number)", date: PartialDate("2024-05-20")))
    }
    let plain = try builder.graph()
    let subjects = try ["Асан Үмбетов", "Үсен Үмбетов"].map { try subject($0, in: plain) }
    func built(isForced: Bool) throws -> JudgedGraph {
      try builder.graph(applying: [
        NumberedJudgement(number: 1, judgement: try Judgement(.same, subjects, isForced: isForced))
      ])
    }
    let refused = try built(isForced: false)
    #expect(refused.graph == plain)
    guard case .conflict(let conflicts) = refused.objections.first?.reason else {
      Issue.record("no objection")
      return
    }
    #expect(conflicts.map(\.kind) == [.posts])
    #expect("\(refused.objections[0])".contains("Сарытау ауданының әкімдігі» (a0)"))
    let forced = try built(isForced: true)
    #expect(forced.objections.isEmpty && forced.graph.entities.count == plain.entities.count - 1)
  }

  // MARK: - Laws on random judgements

  @Test(arguments: 0..<20) func orderDoesNotMatter(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = try build([]).graph
    let people = plain.entities.filter { $0.kind == .person }
    // Judgements that follow from who is who do not contradict each other.
    let labels = people.map { _ in Int.random(in: 0..<3, using: &generator) }
    var judgements: [Judgement] = []
    for _ in 0..<8 {
      let (one, other) = (
        Int.random(in: people.indices, using: &generator), Int.random(in: people.indices, using: &generator)
      )
      guard one != other else { continue }
      judgements.append(
        try Judgement(
          labels[one] == labels[other] ? .same : .different,
          [.init(people[one], in: plain), .init(people[other], in: plain)], isForced: true)
      )
    }
    let judged = try build(judgements)
    #expect(judged.objections.isEmpty)
    #expect(try build(judgements.shuffled(using: &generator)).graph == judged.graph)
  }

  @Test(arguments: 0..<40) func anyJudgementsGiveAGraph(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let plain = try build([]).graph
    let known = plain.entities.flatMap { entity in ([entity.name] + entity.aliases).map { (entity.id, $0) } }
    func subject() -> Judgement.Subject {
      let (id, name) = known.randomElement(using: &generator) ?? (EntityID(rawValue: "x"), "x")
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return .init(id: nil, name: name)
      case 1: return .init(id: EntityID(rawValue: "person-nobody"), name: name)
      case 2: return .init(id: EntityID(rawValue: "\u{0}"), name: "«\u{0}»")
      case 3...5: return .init(id: id, name: name, article: "a\(Int.random(in: 0..<5, using: &generator))")
      default: return .init(id: id, name: name)
      }
    }
    let judgements = (0..<15).compactMap { _ -> Judgement? in
      let verdict = Judgement.Verdict.allCases.randomElement(using: &generator) ?? .same
      let isPair = verdict == .same || verdict == .different
      return try? Judgement(
        verdict, isPair ? [subject(), subject()] : [subject()], newName: verdict == .rename ? "Жаңа ат" : nil,
        isForced: Bool.random(using: &generator))
    }
    let judged = try build(judgements)
    #expect(judged.objections.allSatisfy { (1...judgements.count).contains($0.number) })
    let numbered = judgements.enumerated().map { NumberedJudgement(number: $0 + 1, judgement: $1) }
    _ = judged.graph.identityDoubts(settledBy: numbered)
    // Those that were not applied change nothing.
    let refused = Set(judged.objections.map { $0.number - 1 })
    let applied = judgements.indices.filter { !refused.contains($0) }.map { judgements[$0] }
    #expect(try build(applied).graph == judged.graph)
  }
}

/// The file of judgements.
@Suite struct JudgementFileTests {
  private func withFile(_ body: (JudgementFile) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "judgements-\(UUID()).jsonl"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try body(JudgementFile(path: path))
  }

  private func bytes(_ file: JudgementFile) -> Data? { FileManager.default.contents(atPath: file.path) }

  private static let one = try! Judgement(
    .same, [.init(id: EntityID(rawValue: "person-a"), name: "А"), .init(id: nil, name: "Ә/«Б»")], who: "Айнұр",
    when: PartialDate("2026-11-21"), why: "бір \"лауазым\"", score: 0.914)
  private static let other = try! Judgement(.ignore, [.init(id: EntityID(rawValue: "person-b"), name: "Б")])

  @Test func aLineIsPlainJSON() throws {
    #expect(
      String(decoding: try JudgementFile.line(of: Self.one), as: UTF8.self)
        == #"{"of":[{"id":"person-a","name":"А"},{"name":"Ә/«Б»"}],"score":0.914,"what":"same","#
        + #""when":"2026-11-21","who":"Айнұр","why":"бір \"лауазым\""}"#)
  }

  @Test func whatIsAddedIsReadAndTakenBack() throws {
    try withFile { file throws in
      #expect(try file.read() == JudgementFile.Contents())
      #expect(try file.append(Self.one) == 1)
      let before = bytes(file)
      #expect(try file.append(Self.other) == 2)
      #expect(try file.read().judgements.map(\.judgement) == [Self.one, Self.other])
      #expect(try file.remove() == NumberedJudgement(number: 2, judgement: Self.other))
      #expect(bytes(file) == before)
      #expect(try file.remove(7) == nil)
      #expect(try file.remove(1)?.judgement == Self.one)
      #expect(bytes(file) == nil)
      #expect(try file.remove() == nil)
    }
  }

  @Test func malformedLinesAreReportedAndKept() throws {
    try withFile { file throws in
      let text = """
        {"what":"ignore","of":[{"name":"А"}],"colour":"red"}

        {"what":"maybe","of":[{"name":"А"}]}
        {"what":"same","of":[{"name":"А"}]}
        {"what":"ignore"}
        {"what":"rename","of":[{"name":"А"}],"name":" "}
        {"what":"ignore","of":[{"name":"А"}],"when":"yesterday"}
        {"what":"ignore","of":[{"name":"А"}],"score":2}
        {"what":"igno
        """
      try Data(text.utf8).write(to: URL(fileURLWithPath: file.path))
      let contents = try file.read()
      #expect(contents.judgements.map(\.number) == [1])
      #expect(contents.malformed.map(\.number) == [3, 4, 5, 6, 7, 8, 9])
      #expect(contents.malformed[1].cause == "“same” is about two entities")
      #expect(contents.malformed[2].cause == "“of” is missing")
      #expect(contents.malformed[6].cause == "it is not JSON")
      // The half line is closed, and nothing is lost.
      #expect(try file.append(Self.other) == 10)
      #expect(
        bytes(file) == Data(text.utf8) + Data("\n".utf8) + (try JudgementFile.line(of: Self.other)) + Data("\n".utf8))
      #expect(try file.remove()?.number == 10)
      #expect(bytes(file) == Data((text + "\n").utf8))
    }
  }

  @Test func aFolderIsRefused() throws {
    let file = JudgementFile(path: NSTemporaryDirectory())
    #expect(throws: JudgementFileError.self) { try file.read() }
    #expect(throws: JudgementFileError.self) { try file.append(Self.one) }
  }

  /// Only a file that is not there holds no judgements.
  @Test func whatCannotBeReachedIsUnreadable() throws {
    try withFile { file throws in
      try FileManager.default.createSymbolicLink(atPath: file.path, withDestinationPath: file.path)
      #expect(throws: JudgementFileError.self) { try file.read() }
      #expect(throws: JudgementFileError.self) { try file.remove() }
      #expect(try JudgementFile(path: #filePath + "/judgements.jsonl").read() == JudgementFile.Contents())
    }
  }

  @Test func takingBackLeavesTheRightsOfTheFile() throws {
    try withFile { file throws in
      for _ in 0..<2 { try file.append(Self.one) }
      try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: file.path)
      _ = try file.remove()
      let rights = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
      #expect(rights == 0o660)
    }
  }

  @Test(arguments: 0..<40) func noBytesTrap(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = Array(try JudgementFile.line(of: Self.one) + [10] + JudgementFile.line(of: Self.other) + [10])
    for _ in 0..<10 {
      let place = Int.random(in: bytes.indices, using: &generator)
      bytes[place] = UInt8.random(in: 0...255, using: &generator)
    }
    let contents = JudgementFile.contents(of: Data(bytes))
    #expect(contents.judgements.count + contents.malformed.count <= contents.lineCount)
  }

  @Test func isNoArticle() throws {
    let folder = NSTemporaryDirectory() + "corpus-\(UUID())"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try Data("Мақала мәтіні.".utf8).write(to: URL(fileURLWithPath: folder + "/a.txt"))
    try JudgementFile(path: folder + "/" + JudgementFile.defaultName).append(Self.one)
    let reader = try CorpusReader(folder)
    #expect(reader.files == ["a.txt"] && reader.ignored.isEmpty)
  }
}
