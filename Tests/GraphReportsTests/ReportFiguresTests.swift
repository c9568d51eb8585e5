import NetworkAnalysis
import RelationModel
import Testing

@testable import GraphReports

/// Takes a report apart and computes its figures again from the graph.
@Suite struct ReportFiguresTests {
  @Test(arguments: Language.allCases) func chaptersStandInOrder(language: Language) throws {
    let reader = MarkdownReader(report(try SampleGraph().graph(), language).markdown())
    #expect(reader.title == "Байланыстар")
    let asked = ReportSection.Topic.allCases.filter { $0 != .changes && $0 != .questions }
    #expect(reader.headings == asked.map { ReportPhrases.heading($0)(language) })
  }

  @Test(arguments: Language.allCases) func theSizeTableIsTheGraphs(language: Language) throws {
    let graph = try SampleGraph().graph()
    let rows = try chapter(.size, of: graph, language).tables[0].dropFirst().map { $0[1] }
    let entities = EntityKind.allCases.map { kind in graph.entities.count { $0.kind == kind } }
    let kinds = RelationshipKind.allCases.filter(\.isTyped).map { kind in
      graph.relationships.count { $0.kind == kind }
    }
    let mentions = graph.relationships.filter { !$0.kind.isTyped }
    let strong = mentions.count { $0.weight >= 1 }
    let evidence = graph.relationships.flatMap(\.evidence).count
    let counted: [Int] =
      entities + kinds + [kinds.reduce(0, +), mentions.count, strong, mentions.count - strong, evidence]
    // By hand: 13 entities; 14 tied pairs (Arman – ministry and Bota – club are tied by posts, not by the signing);
    // two parts, of 11 entities and of Gülnar and Zhan; nobody is alone.
    let network = Network(graph).statistics()
    let shape = [
      language.number(14), language.number(14.0 / 78, digits: 4), language.number(2), language.number(11),
      language.percent(11.0 / 13), language.number(0),
      language.number(network.averageDistance, digits: 1), language.number(network.diameter),
      language.number(network.transitivity, digits: 3), language.number(network.averageClustering, digits: 3),
    ]
    #expect(Array(rows) == counted.map { language.number($0) } + shape)
  }

  @Test(arguments: Language.allCases) func theParagraphSaysWhatTheTablesSay(language: Language) throws {
    let graph = try SampleGraph().graph()
    let text = try #require(try chapter(.summary, of: graph, language).paragraphs.first)
    let size = try chapter(.size, of: graph, language).tables[0].flatMap { $0 }
    let origin = try chapter(.origin, of: graph, language).lists[0]
    let people = try Network(graph).ranking(by: .degree, kind: .person)
    let institutions = try Network(graph).ranking(by: .degree, kind: .institution)
    let expected = [
      language.number(graph.articles.count), "6", "4", "3", language.number(12), "2",
      language.number(11.0 / 13 * 100, digits: 1), size[size.count - 7], "3", "4", "2", "3",
    ]
    #expect(MarkdownReader.figures(text) == expected)
    #expect(MarkdownReader.figures(origin[0]).first == expected[0])
    #expect(text.contains("\(people[0].entity.name) (3)"))
    #expect(text.contains("\(institutions[0].entity.name) (4)"))
    let inTable = Set(size.map { String($0.prefix { $0 != "%" && $0 != "\u{A0}" }) })
    for figure in expected[1...7] { #expect(inTable.contains(figure)) }
  }

  /// Only a reprint is no source of its own: an import may give weight 0 to what an article of its own says.
  @Test func anArticleThatWeighsNothingIsASourceOfItsOwn() throws {
    var sample = SampleGraph()
    let place = try #require(sample.ties.firstIndex { $0.role == "бөлім басшысы" })
    func counted() throws -> (all: Int, row: Bool) {
      let report = report(try sample.graph())
      let row = ReportDocument(report).positions.rows.first { $0.role == "бөлім басшысы" }
      return (report.facts.singleSource, try #require(row).isSingleSource)
    }
    let before = try counted()
    #expect(before.row)
    sample.ties[place].evidence.append(sample.evidence(article: 3, sentence: 0, weight: 0))
    let after = try counted()
    #expect(!after.row && after.all == before.all - 1)
  }

  @Test(arguments: Language.allCases) func keyTableIsTheRankings(language: Language) throws {
    let graph = try SampleGraph().graph()
    let network = Network(graph)
    let chapter = try chapter(.keys, of: graph, language)
    let measures = CentralityMeasure.keyMeasures
    let table = chapter.tables[0]
    #expect(table[0].count == measures.count + 3)
    #expect(table.count - 1 == graph.entities.count { $0.kind != .event })
    var topTen: [String: Int] = [:]
    for (column, measure) in measures.enumerated() {
      #expect(table[0][column + 2].lowercased() == measure.name(language).lowercased())
      for ranked in try network.rankingOfActors(by: measure) {
        let row = try #require(table.first { $0[0] == ranked.entity.name })
        #expect(row[1] == ranked.entity.kind.name(language))
        let (rank, value) = try #require(split(row[column + 2]))
        #expect(rank == language.number(ranked.rank))
        let digits = value.split { $0 == "," || $0 == "." }.dropFirst().first?.count ?? 0
        #expect(value == language.number(ranked.value, digits: digits))
        topTen[ranked.entity.name, default: 0] += ranked.rank <= 10 ? 1 : 0
      }
    }
    for row in table.dropFirst() { #expect(row.last == topTen[row[0]].map { language.number($0) }) }
    // A line on each column.
    let meanings = chapter.lists[0]
    #expect(meanings.count == measures.count + 1)
    for (line, measure) in zip(meanings, measures) { #expect(line.hasSuffix(measure.meaning(language))) }
  }

  @Test(arguments: Language.allCases) func signingsPositionsAndEvents(language: Language) throws {
    let graph = try SampleGraph().graph()
    let signings = try chapter(.signings, of: graph, language)
    #expect(MarkdownReader.figures(signings.paragraphs[0]) == ["2", "3"])
    #expect(
      signings.tables[0].dropFirst().map { Array($0.prefix(4)) } == [
        [
          language.date(try #require(PartialDate("2024-04"))), "Бірлескен жоспар", "—",
          "«Редакторлар» клубы; Дала университеті",
        ],
        [
          language.date(try #require(PartialDate("2025-12-18"))), "Ынтымақтастық туралы меморандум",
          "Арман Сейітов (Ақпарат министрлігі); Бота Ермекқызы («Редакторлар» клубы)",
          "«Редакторлар» клубы; Ақпарат министрлігі",
        ],
      ])
    let pairs = signings.tables[1].dropFirst()
    #expect(pairs.map { Array($0.prefix(2)) } == graph.signedTies().map { [$0.first.name, $0.second.name] })
    #expect(pairs.map { $0[2] } == graph.signedTies().map { $0.signings.map(\.event.name).joined(separator: "; ") })
    let positions = try chapter(.positions, of: graph, language).tables[0].dropFirst()
    #expect(
      positions.map { Array($0.prefix(3)) } == [
        ["Арман Сейітов", "бөлім басшысы", "Ақпарат министрлігі"],
        ["Бота Ермекқызы", "президент", "«Редакторлар» клубы"],
      ])
    let events = try chapter(.events, of: graph, language).tables[0].dropFirst()
    #expect(events.map { $0[2] } == ["Медиафорум"])
    #expect(events.map { $0[3] } == ["Алматы"])
    let speaker = ParticipantRole.speaker.name(language)
    let organizer = ParticipantRole.organizer.name(language)
    let roles = "\(speaker): Арман Сейітов, Дана Оспанова; \(organizer): «Редакторлар» клубы"
    #expect(events.map { $0[4] } == [roles])
  }

  @Test func componentsAreTheNetworks() throws {
    let chapter = try chapter(.components, of: SampleGraph().graph(), .en)
    #expect(MarkdownReader.figures(chapter.paragraphs[0]) == ["2", "0"])
    #expect(
      chapter.tables[0].dropFirst().map { Array($0.prefix(5)) } == [
        ["1", "11", "4", "4", "3"], ["2", "2", "2", "0", "0"],
      ])
  }

  @Test func caveatsCountSingleSources() throws {
    let lines = try chapter(.caveats, of: SampleGraph().graph(), .en).lists[0]
    #expect(lines.count == ReportPhrases.caveats.count + 1)
    // Of twelve stated relationships only Bota's post is in two articles.
    #expect(MarkdownReader.figures(try #require(lines.last)) == ["11", "12"])
    #expect(NetworkProjection.leastMentionWeight == 1, "the texts of the report say 1")
  }

  @Test(arguments: Language.allCases) func everyReferenceLeadsToItsSentence(language: Language) throws {
    let graph = try SampleGraph().graph()
    let report = report(graph, language)
    let markdown = report.markdown()
    let references = markdown.split(separator: "](#evidence-").dropFirst().compactMap { Int($0.prefix { $0 != ")" }) }
    #expect(Set(references) == Set(1...report.evidence.count))
    let list = try chapter(.evidence, of: graph, language).lists[0]
    #expect(list.count == report.evidence.count)
    for (line, cited) in zip(list, report.evidence) {
      #expect(line.hasPrefix("\(cited.number). <a id=\"evidence-\(cited.number)\"></a>"))
      #expect(line.contains(Markdown.escaped(cited.evidence.quote)))
      #expect(graph.relationships.contains { $0.evidence.contains(cited.evidence) })
      if let date = cited.evidence.date { #expect(line.contains(language.date(date) + " (")) }
      #expect(line.hasSuffix(Markdown.escaped(", \(cited.evidence.provenance(language)))")))
    }
    #expect(list.contains { $0.contains("(https://example.kz/news/1?a=1&b=%282%29)") })
    #expect(list.contains { $0.contains("— undated") })
  }

  private func chapter(
    _ topic: ReportSection.Topic, of graph: RelationshipGraph, _ language: Language
  ) throws -> MarkdownReader.Chapter {
    try #require(MarkdownReader(report(graph, language).markdown()).chapters[ReportPhrases.heading(topic)(language)])
  }

  /// The rank and the value of a cell such as `1 (0.25)`.
  private func split(_ cell: String) -> (String, String)? {
    let parts = cell.split(separator: " (")
    guard parts.count == 2, parts[1].hasSuffix(")") else { return nil }
    return (String(parts[0]), String(parts[1].dropLast()))
  }
}
