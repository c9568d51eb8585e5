import Foundation
import NetworkAnalysis
import RelationModel
import Testing

@testable import GraphReports

@Suite struct GraphReportTests {
  /// The whole report in each language, as it was looked at and found good.
  @Test(arguments: Language.allCases) func snapshot(language: Language) throws {
    let graph = try SampleGraph().graph()
    let markdown = report(graph, language, scope: fullScope(graph)).markdown()
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Snapshots")
    let file = folder.appendingPathComponent("report-\(language.rawValue).md")
    if ProcessInfo.processInfo.environment["BAILANYS_RECORD"] != nil {
      try Data(markdown.utf8).write(to: file)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == markdown)
  }

  @Test func theOrderOfThePartsMakesNoDifference() throws {
    let sample = SampleGraph()
    let graph = try sample.graph()
    let reversed = try RelationshipGraph(
      articles: sample.articles.reversed(), entities: sample.entities.reversed(), relationships: sample.ties.reversed())
    #expect(report(graph).markdown() == report(reversed).markdown())
  }

  @Test(arguments: Language.allCases) func emptyGraph(language: Language) throws {
    let empty = try RelationshipGraph(articles: [], entities: [], relationships: [])
    let report = GraphReport(empty, title: "", origin: ReportOrigin(generatedBy: "bailanys"), language: language)
    let optional: Set<ReportSection.Topic> = [.pictures, .changes, .questions]
    #expect(report.sections.map(\.topic) == ReportSection.Topic.allCases.filter { !optional.contains($0) })
    #expect(report.section(.pictures) == nil)
    #expect(report.evidence.isEmpty)
    #expect(report.markdown().contains(ReportPhrases.nothingFound(language)))
  }

  @Test func longTablesSayWhatTheyLeaveOut() throws {
    let graph = try SampleGraph().graph()
    let short = report(graph, .en, rowLimit: 1)
    #expect(short.section(.signings)?.markdown().contains("Shown: 1 of 2.") == true)
    #expect(short.section(.signings)?.markdown().hasSuffix("Shown: 1 of 3.") == true)
    #expect(short.section(.positions)?.markdown().hasSuffix("Shown: 1 of 2.") == true)
    #expect(short.section(.events)?.markdown().contains("Shown") == false)
    #expect(short.section(.keys)?.markdown().contains("Shown") == false)
    #expect(report(graph, .en, rowLimit: -7).section(.positions)?.markdown().hasSuffix("Shown: 0 of 2.") == true)
  }

  @Test func piecesStandAlone() throws {
    let graph = try SampleGraph().graph()
    let facts = ReportFacts(graph)
    let report = report(graph, .ru)
    #expect(report.markdown().contains(graph.statistics().table(in: .ru).markdown()))
    #expect(facts.sentence(in: .ru).hasPrefix(graph.statistics().sentence(in: .ru)))
    #expect(report.section(.summary)?.markdown().hasSuffix(Markdown.escaped(facts.sentence(in: .ru))) == true)
    #expect(report.markdown().contains(facts.keyEntities.table(in: .ru).markdown()))
  }

  @Test func keyEntitiesGoByTopTenListsThenRanks() throws {
    let network = Network(try SampleGraph().graph())
    let keys = try #require(network.keyEntities()[.person])
    #expect(keys.count == 6)
    #expect(keys.first?.entity.name == "Арман Сейітов")
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0.topTenCount >= $1.topTenCount && $0.rankSum <= $1.rankSum })
    #expect(network.keyEntities(limit: 2)[.person] == Array(keys.prefix(2)))
    #expect(network.keyEntities(limit: -1)[.person] == [])
  }

  /// Seven participants proved by seven sentences: each of them is cited.
  @Test func everyParticipantIsProved() throws {
    var sample = SampleGraph()
    for (number, name) in ["arman", "bota", "dana", "erlan", "gulnar", "zhan"].enumerated() {
      sample.tie("person-\(name)", .participant, "event-forum", role: "attendee", article: 1, sentence: 20 + number)
    }
    let report = report(try sample.graph())
    let cited = Set(report.evidence.map(\.evidence.sentence))
    #expect(cited.isSuperset(of: 20...25))
  }

  @Test func quotesWithMarksOfTheirOwn() throws {
    var sample = SampleGraph()
    sample.ties[0].evidence[0].quote = "«Редакторлар» клубы қол қойды."
    let report = report(try sample.graph(), .kk)
    #expect(report.markdown().contains("“«Редакторлар» клубы қол қойды.”"))
    #expect(report.markdown().contains("«3-сөйлем осы.»"))
  }

  /// A sentence that lists six people gives three of the newest ties, not fifteen.
  @Test func oneSentenceDoesNotFillTheNewestTies() throws {
    var sample = SampleGraph()
    sample.ties = []
    let names = ["arman", "bota", "dana", "erlan", "gulnar", "zhan"]
    for (place, first) in names.enumerated() {
      for second in names[(place + 1)...] { sample.tie("person-\(first)", .coMention, "person-\(second)") }
    }
    sample.tie("person-arman", .position, "institution-club", role: "мүше", article: 1, sentence: 7)
    let facts = ReportFacts(try sample.graph())
    #expect(facts.newestTies.count == 4)
    #expect(facts.strongestTies.count == 10)
  }

  @Test func severalLeadersAreNamedTogether() throws {
    var sample = SampleGraph()
    sample.ties = []
    for (first, second) in [("arman", "bota"), ("dana", "erlan"), ("gulnar", "zhan")] {
      sample.tie("person-\(first)", .coMention, "person-\(second)")
    }
    let sentence = ReportFacts(try sample.graph()).sentence(in: .en)
    #expect(
      sentence.contains("Most ties among the people: Арман Сейітов, Бота Ермекқызы, Дана Оспанова and 3 more (1)."))
    #expect(!sentence.contains("institutions:"))
    #expect(sentence.hasSuffix("The articles tell of no signing."))
  }
}
