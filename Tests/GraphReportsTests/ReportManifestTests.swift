import NetworkAnalysis
import RelationModel
import Testing

@testable import GraphReports

@Suite struct ReportManifestTests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      String(repeating: "a", count: 1_000), "41edece42d63e8d9bf515a9ba6932e1c20cbc9f5a5d134645adb5db1b9737ea3"
    ),
    (String(repeating: "x", count: 55), "d5e285683cd4efc02d021a5c62014694958901005d6f71e89e0989fac77e4072"),
    (String(repeating: "x", count: 56), "04c26261370ee7541549d16dee320c723e3fd14671e66a099afe0a377c16888e"),
    (String(repeating: "x", count: 63), "75220b47218278e656f2013bb8f0c455a25eaf01e86c64924e9d48d89776d6f2"),
    (String(repeating: "x", count: 64), "7ce100971f64e7001e8fe5a51973ecdfe1ced42befe7ee8d5fd6219506b5393c"),
  ])
  func hashes(text: String, expected: String) {
    #expect(SHA256.hash(text.utf8) == expected)
  }

  /// Everything that a report may turn on changes the hash.
  @Test func hashesDiffer() throws {
    let sample = SampleGraph()
    var others: [SampleGraph] = []
    func change(_ change: (inout SampleGraph) -> Void) {
      var other = sample
      change(&other)
      others.append(other)
    }
    change { $0.articles[0].title = "x" }
    change { $0.articles[3].date = PartialDate("2020") }
    change { $0.articles[2].publishers = ["x"] }
    change { $0.entities[0].name = "x" }
    change { $0.entities[0].aliases = ["x"] }
    change { $0.entities[12].event?.place = "x" }
    change { $0.ties[0].side = nil }
    change { $0.ties[0].evidence[0].quote = "x" }
    change { $0.ties[0].evidence[0].weight = 2 }
    change { $0.ties.removeLast() }
    change { $0.articles[1].path = "x" }
    change { $0.articles[1].original = $0.articles[0].id }
    change { $0.entities[0].forms = ["x"] }
    change { $0.entities[0].formerIDs = [EntityID(rawValue: "x")] }
    change { $0.ties[0].evidence[0].end += 1 }
    change { $0.ties[0].evidence[0].date = nil }
    change { $0.ties[0].evidence[0].publisher = "x" }
    change { $0.ties[0].evidence[0].rule = "x" }
    change { $0.ties[0].evidence[0].confidence = 0.5 }
    // Fields do not run into each other, whatever is in them.
    change { $0.articles[1].publishers = ["Хабаршы\tАқпарат"] }
    change { $0.articles[1].publishers = ["ХабаршыАқпарат"] }
    let hashes = try ([sample] + others).map { try $0.graph().contentHash }
    #expect(Set(hashes).count == others.count + 1)
    #expect(hashes[0] == (try sample.graph().contentHash))
  }

  /// So does everything else that a report is made with.
  @Test func reportsDiffer() throws {
    let graph = try SampleGraph().graph()
    let doubt = IdentityDoubt(first: graph.entities[0], second: graph.entities[1], score: 0.5, value: 1, reasons: [])
    func hash(
      _ title: String = "Есеп", scope: ReportScope = ReportScope(), pictures: [ReportPicture] = [],
      language: Language = .kk, rows: Int = 200
    ) -> String {
      GraphReport(
        graph, title: title, origin: ReportOrigin(generatedBy: "test"), scope: scope, pictures: pictures,
        language: language, rowLimit: rows
      ).manifest.hash
    }
    let hashes = [
      hash(), hash("Басқа"), hash(scope: ReportScope(since: PartialDate("2025"))),
      hash(scope: ReportScope(questions: [graph.entities[0].id])), hash(scope: ReportScope(identityDoubts: [doubt])),
      hash(scope: ReportScope(limits: ExactnessLimits(error: 0.1))),
      hash(pictures: [ReportPicture(caption: "Сурет", file: "a.svg")]), hash(language: .ru), hash(rows: 3),
    ]
    #expect(Set(hashes).count == hashes.count)
    #expect(hash() == hashes[0])
  }
}
