import NetworkAnalysis
import RelationModel
import Testing

@testable import GraphReports

/// Takes the later chapters of a report apart and computes their figures again from the graph.
@Suite struct ChapterFiguresTests {
  @Test(arguments: Language.allCases) func originCountsAndHashes(language: Language) throws {
    let graph = try SampleGraph().graph()
    let report = report(graph, language)
    let lines = try chapter(.origin, report).lists[0]
    #expect(lines.contains { $0.hasSuffix(": 0") })
    #expect(lines.last?.hasSuffix(": " + report.manifest.hash) == true)
    #expect(report.manifest.hash == SHA256.hash((report.manifest.lines.joined(separator: "\n") + "\n").utf8))
    #expect(report.manifest.lines.contains("graph: \(graph.contentHash)"))
  }

  @Test(arguments: Language.allCases) func mentionsKeptAndDropped(language: Language) throws {
    let graph = try SampleGraph().graph()
    let test = try #require(try chapter(.size, report(graph, language)).paragraphs.first)
    let significant = try Network(graph, projection: .mentions).backbone().count
    #expect(
      Array(MarkdownReader.figures(test).prefix(3))
        == (language == .kk ? ["3", "2", "1"] : language == .ru ? ["2", "3", "1"] : ["2", "3", "1"]))
    #expect(MarkdownReader.figures(test).contains("\(significant)"))
  }

  @Test(arguments: Language.allCases) func stabilityIsFoundByLeavingArticlesOut(language: Language) throws {
    let graph = try SampleGraph().graph()
    let chapter = try chapter(.stability, report(graph, language))
    var ranks: [String: [[Int]]] = [:]
    for left in [nil] + graph.articles.map({ Optional($0.id) }) {
      let network = Network(try leaving(left, out: graph))
      for (column, measure) in CentralityMeasure.keyMeasures.enumerated() {
        for ranked in try network.rankingOfActors(by: measure) {
          ranks[ranked.entity.name, default: Array(repeating: [], count: 6)][column].append(ranked.rank)
        }
      }
    }
    var fixed = 0
    for row in chapter.tables[0].dropFirst() {
      let expected = try #require(ranks[row[0]]).map { ranks in
        let (first, last) = (ranks.min() ?? 0, ranks.max() ?? 0)
        fixed += first == last ? 1 : 0
        return first == last ? "\(first)" : "\(first)–\(last)"
      }
      #expect(Array(row.dropFirst(2)) == expected)
    }
    #expect(MarkdownReader.figures(chapter.paragraphs[0]) == ["4"])
    #expect(MarkdownReader.figures(chapter.paragraphs[1]) == ["60", "\(fixed)"])
  }

  /// The graph with the same entities, without what one article tells.
  private func leaving(_ article: String?, out graph: RelationshipGraph) throws -> RelationshipGraph {
    let relationships = graph.relationships.compactMap { relationship -> Relationship? in
      var kept = relationship
      kept.evidence.removeAll { $0.article == article }
      return kept.evidence.isEmpty ? nil : kept
    }
    return try RelationshipGraph(articles: graph.articles, entities: graph.entities, relationships: relationships)
  }

  @Test(arguments: Language.allCases) func brokersAreTheNetworks(language: Language) throws {
    let graph = try SampleGraph().graph()
    let rows = try chapter(.brokers, report(graph, language)).tables[0].dropFirst()
    let network = Network(graph)
    let brokers = Dictionary(uniqueKeysWithValues: try network.brokers().map { ($0.entity.name, $0) })
    let division = try network.communities()
    #expect(rows.count == brokers.values.count { $0.betweenness > 0 && $0.entity.kind != .event })
    for row in rows {
      let broker = try #require(brokers[row[0]])
      let ranks = try [CentralityMeasure.betweenness, .degree].map { measure in
        try network.ranking(by: measure, kind: broker.entity.kind).first { $0.entity == broker.entity }?.rank ?? 0
      }
      #expect(row[2] == "\(ranks[0]) (\(language.number(broker.betweenness, digits: 1)))")
      #expect(row[3] == "\(ranks[1]) (\(broker.contacts))")
      #expect(row[4] == language.number(broker.effectiveSize, digits: 1))
      #expect(row[5] == language.number(broker.constraint, digits: 3))
      #expect(row[6] == "\(broker.pieces)")
      let own = try #require(division.communities.firstIndex { $0.members.contains(broker.entity) })
      #expect(row[7].split(separator: ", ").contains("\(own + 1)"))
    }
    let values = rows.compactMap { brokers[$0[0]]?.betweenness }
    #expect(values == values.sorted(by: >))
  }

  @Test(arguments: Language.allCases) func communitiesAreTheNetworks(language: Language) throws {
    let graph = try SampleGraph().graph()
    let chapter = try chapter(.communities, report(graph, language))
    let division = try Network(graph).communities()
    let rows = chapter.tables[0].dropFirst()
    #expect(rows.count == division.communities.count)
    for (row, community) in zip(rows, division.communities) {
      let kinds = EntityKind.allCases.map { language.number(community.count($0)) }.joined(separator: " + ")
      #expect(row[2...5] == ["\(community.members.count)", kinds, "\(community.innerTies)", "\(community.outerTies)"])
      #expect(row[1] == community.label)
    }
    let figures = MarkdownReader.figures(chapter.paragraphs[0])
    #expect(figures.prefix(2) == ["\(division.communities.count)", language.number(division.modularity, digits: 2)])
  }

  @Test(arguments: Language.allCases) func tiesAreTheGraphs(language: Language) throws {
    let graph = try SampleGraph().graph()
    let report = report(graph, language)
    let chapter = try chapter(.ties, report)
    for (table, ties) in zip(chapter.tables, [graph.strongestTies(), graph.newestTies()]) {
      var quoted: Set<String> = []
      #expect(table.count == ties.count + 1)
      for (row, tie) in zip(table.dropFirst(), ties) {
        #expect(Array(row.prefix(2)) == [tie.first.name, tie.second.name])
        #expect(row[3] == language.number(tie.weight, digits: 1))
        #expect(row[4] == (tie.articles.count == 1 ? "1 †" : "\(tie.articles.count)"))
        #expect(row[5] == tie.dates.map { language.date($0.lowerBound) } ?? "—")
        let number = report.evidence.first { $0.evidence == tie.evidence }?.number ?? 0
        #expect(row[6].hasSuffix("[[\(number)]](#evidence-\(number))"))
        #expect(row[6].contains(tie.evidence.quote) == quoted.insert(tie.evidence.quote).inserted)
      }
    }
  }

  @Test(arguments: Language.allCases) func changesAreTheComparison(language: Language) throws {
    let graph = try SampleGraph().graph()
    let scope = fullScope(graph)
    let earlier = try #require(scope.earlier)
    let chapter = try chapter(.changes, report(graph, language, scope: scope))
    // By hand: the memorandum's article is news, the undated one is found afterwards.
    #expect(chapter.lists[0].map { MarkdownReader.figures($0).last } == ["2", "4", "2", "1", "1", "0"])
    let comparison = GraphComparison(from: earlier, to: graph)
    let expected = [comparison.new, comparison.gone, comparison.strengthened, comparison.weakened].map { changes in
      [changes.count] + ChangeCause.allCases.map { cause in changes.count { $0.cause == cause } }
    }
    #expect(chapter.tables[0].dropFirst().map { $0.dropFirst().compactMap { Int($0) } } == expected)
    #expect(expected[0] == [6, 4, 2, 0])
    // Bota's post is told by the memorandum's article and by the undated one: not only news.
    #expect(chapter.tables[1].count == comparison.new.count + 1)
    let moves = try #require(chapter.tables.last)
    let arman = try #require(moves.first { $0[0] == "Арман Сейітов" })
    let ranks = try [earlier, graph].map { graph in
      try Network(graph).ranking(by: .degree, kind: .person).first { $0.entity.id.rawValue == "person-arman" }?.rank
    }
    #expect(arman[2] == (ranks[0] == ranks[1] ? "\(ranks[0] ?? 0)" : "\(ranks[0] ?? 0) → \(ranks[1] ?? 0)"))
  }

  @Test(arguments: Language.allCases) func questionsAreAnswered(language: Language) throws {
    let graph = try SampleGraph().graph()
    let scope = fullScope(graph)
    let report = report(graph, language, scope: scope)
    let chapter = try chapter(.questions, report)
    #expect(chapter.headings.count == 3 + 3)
    let ids = scope.questions
    let pairs = [(0, 1), (0, 2), (1, 2)]
    let paths = try pairs.flatMap { try graph.paths(from: ids[$0], to: ids[$1], count: 2) }
    #expect(chapter.lists.count == paths.count + 3)
    for (lines, path) in zip(chapter.lists, paths) {
      #expect(lines.count == path.hops.count)
      for (line, hop) in zip(lines, path.hops) {
        #expect(line.contains(hop.evidence.quote))
        #expect(line.contains("](#evidence-"))
      }
    }
    let counts = chapter.paragraphs.prefix(paths.count).map { MarkdownReader.figures($0)[1] }
    #expect(counts == paths.map { "\($0.hops.count)" })
  }

  @Test func whatIsNotThereIsSaid() throws {
    let graph = try SampleGraph().graph()
    let ids = ["person-arman", "person-zhan", "person-nobody", "person-arman"].map(EntityID.init(rawValue:))
    let chapter = try chapter(.questions, report(graph, .kk, scope: ReportScope(questions: ids)))
    #expect(chapter.paragraphs[0] == "Бұл мақалаларда Арман Сейітовтің Жан Әлиевпен байланысы табылмады.")
    #expect(chapter.paragraphs.last == "Бұл есеп қамтыған мақалаларда аталмағандар: person-nobody.")
    #expect(chapter.headings == ["Арман Сейітов пен Жан Әлиев қалай байланысқан?", "Арман Сейітов", "Жан Әлиев"])
  }

  /// Whom only articles before the date name is told by name.
  @Test func whoIsOnlyInOlderArticles() throws {
    let scope = ReportScope(
      since: PartialDate("2025-12-01"), questions: ["person-dana", "person-bota"].map(EntityID.init(rawValue:)))
    let chapter = try chapter(.questions, report(SampleGraph().graph(), .en, scope: scope))
    #expect(chapter.paragraphs.last == "Not named in the articles of this report: Дана Оспанова.")
    #expect(chapter.headings == ["Бота Ермекқызы"])
  }

  @Test(arguments: Language.allCases) func sinceADate(language: Language) throws {
    let graph = try SampleGraph().graph()
    let date = try #require(PartialDate("2025-09-29"))
    let report = report(graph, language, scope: ReportScope(since: date))
    #expect(report.facts.statistics == graph.since(date).statistics())
    #expect(report.facts.outsideArticles == 2)
    let line = try #require(try chapter(.origin, report).lists[0].first { $0.contains(language.date(date) + " (") })
    #expect(MarkdownReader.figures(line).last == "2")
    #expect(report.evidence.allSatisfy { $0.evidence.date.map { $0 >= date } == true })
  }

  @Test func doubtsOfIdentity() throws {
    let graph = try SampleGraph().graph()
    let (one, other) = (graph.entities[0], graph.entities[1])
    let doubt = IdentityDoubt(first: one, second: other, score: 0.5, value: 1, reasons: [.initials])
    let caveats = try chapter(.caveats, report(graph, .kk, scope: ReportScope(identityDoubts: [doubt])))
    #expect(caveats.lists[1] == ["\(one.name) – \(other.name)"])
    #expect(MarkdownReader.figures(caveats.paragraphs[0]) == ["1"])
  }

  /// A report on a graph too large to be measured in full says which figures are estimates.
  @Test(arguments: Language.allCases) func estimatesAreNamed(language: Language) throws {
    let graph = try SampleGraph().graph()
    let limits = ExactnessLimits(distances: 0, betweenness: 0, sources: 5, error: 0.05)
    let report = report(graph, language, scope: ReportScope(limits: limits))
    #expect(report.facts.exactness[.closeness] == .sampledSources(5))
    #expect(report.facts.exactness[.degree] == .exact)
    let meanings = try chapter(.keys, report).lists[0]
    #expect(meanings.filter { $0.contains(ReportPhrases.sampledSources("5")(language)) }.count == 2)
    #expect(try chapter(.size, report).paragraphs.contains { $0.contains(ReportPhrases.sampledSources("5")(language)) })
    #expect(try chapter(.caveats, report).lists[0].count == ReportPhrases.caveats.count + 2)
  }

  private func chapter(_ topic: ReportSection.Topic, _ report: GraphReport) throws -> MarkdownReader.Chapter {
    try #require(MarkdownReader(report.markdown()).chapters[ReportPhrases.heading(topic)(report.language)])
  }
}
