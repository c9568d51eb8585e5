import NetworkAnalysis
import RelationModel
import Testing

@Suite struct RankStabilityTests {
  /// Aida leads by three ties, of which one article tells two; without it Bolat leads.
  private func handSolved() throws -> RelationshipGraph {
    var small = SmallGraph()
    small.tie("person-aida", .position, "institution-m", role: "директор", article: "a1")
    small.tie("person-aida", .position, "institution-n", role: "кеңесші", article: "a1")
    small.tie("person-aida", .position, "institution-o", role: "мүше", article: "a2")
    small.tie("person-bolat", .position, "institution-m", role: "мүше", article: "a2")
    small.tie("person-bolat", .position, "institution-n", role: "мүше", article: "a3")
    small.tie("person-daniyar", .coMention, "person-erlan", weight: 0.6, article: "a2")
    small.ties[5].evidence.append(
      Evidence(article: "a3", sentence: 0, start: 0, end: 1, quote: "?", rule: "test", weight: 0.6))
    return try small.graph()
  }

  @Test func solvedByHand() throws {
    let people = ["aida", "bolat", "daniyar"].map { EntityID("person-\($0)") }
    let stability = try handSolved().rankStability(of: people + [EntityID("person-unknown")])
    #expect(stability.articles == 3)
    #expect(stability.measures == CentralityMeasure.keyMeasures)
    #expect(stability.ranks(of: people[0], by: .degree) == 1...2)
    #expect(stability.ranks(of: people[1], by: .degree) == 1...2)
    // Without a1 Daniyar has as many ties as Aida; without a2 or a3 none, for 0.6 alone is no tie.
    #expect(stability.ranks(of: people[2], by: .degree) == 2...3)
    #expect(stability.ranks(of: people[2], by: .strength) == 2...3)
    #expect(stability.ranks(of: EntityID("person-unknown"), by: .degree) == nil)
  }

  @Test func measuresThatTakeTooLongAreLeftOut() throws {
    let stability = try handSolved().rankStability(of: [EntityID("person-aida")], work: 0)
    #expect(stability.measures == [.degree, .strength])
    #expect(stability.ranks(of: EntityID("person-aida"), by: .pageRank) == nil)
    #expect(stability.ranks(of: EntityID("person-aida"), by: .degree) == 1...2)
  }

  /// Without the original its reprint counts, so that no single article holds the tie.
  @Test func aReprintStandsInForItsOriginal() throws {
    func stability(isReprint: Bool) throws -> RankStability {
      var small = SmallGraph()
      small.articles[1].original = isReprint ? "a1" : nil
      small.tie("person-aida", .coMention, "person-bolat", article: "a1")
      small.ties[0].evidence.append(
        Evidence(article: "a2", sentence: 0, start: 0, end: 1, quote: "?", rule: "test", weight: 0))
      small.tie("person-daniyar", .position, "institution-m", role: "мүше", article: "a3")
      return try small.graph().rankStability(of: [EntityID("person-aida")])
    }
    for measure in CentralityMeasure.keyMeasures {
      // Without a3, Aida and Bolat alone are tied.
      #expect(try stability(isReprint: true).ranks(of: EntityID("person-aida"), by: measure) == 1...1, "\(measure)")
    }
    #expect(try stability(isReprint: false).ranks(of: EntityID("person-aida"), by: .strength) == 1...2)
  }

  /// Against graphs made anew without each article.
  @Test(arguments: 0..<12) func equalsGraphsMadeAnew(seed: UInt64) throws {
    let graph = try RandomNews(seed: seed).graph()
    let people = graph.entities.filter { $0.kind == .person }
    let stability = graph.rankStability(of: people.map(\.id))
    var expected: [EntityID: [CentralityMeasure: [Int]]] = [:]
    let proving = Set(graph.relationships.flatMap(\.evidence).map(\.article))
    for left in [nil] + graph.articles.map(\.id).filter(proving.contains).map(Optional.some) {
      let relationships = graph.relationships.compactMap { relationship -> Relationship? in
        var kept = relationship
        kept.evidence.removeAll { $0.article == left }
        return kept.evidence.isEmpty ? nil : kept
      }
      let network = Network(
        try RelationshipGraph(articles: graph.articles, entities: graph.entities, relationships: relationships))
      for measure in CentralityMeasure.keyMeasures {
        for ranked in try network.ranking(by: measure, kind: .person) {
          expected[ranked.entity.id, default: [:]][measure, default: []].append(ranked.rank)
        }
      }
    }
    for person in people {
      for measure in CentralityMeasure.keyMeasures {
        let ranks = expected[person.id]?[measure] ?? []
        let interval = try #require(stability.ranks(of: person.id, by: measure))
        #expect(interval == (ranks.min() ?? 0)...(ranks.max() ?? 0), "\(person.id) by \(measure)")
      }
    }
  }
}

/// Made-up news: some people and institutions, tied by what some articles tell.
struct RandomNews {
  private var state: UInt64
  private var small = SmallGraph()

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
    for name in "abcdefgh" { small.alone.append("person-\(name)") }
    for name in "mno" { small.alone.append("institution-\(name)") }
    small.articles += (4...8).map {
      SourceArticle(id: "a\($0)", title: "", date: PartialDate(year: 2020 + $0), path: "a\($0).txt")
    }
    var seen: Set<Relationship.ID> = []
    for _ in 0..<30 {
      let (one, other) = (next(11), next(11))
      guard one < other else { continue }
      let kind: RelationshipKind = other >= 8 && one < 8 ? .position : .coMention
      let first = small.ties.count
      small.tie(
        small.alone[one], kind, small.alone[other], role: kind == .position ? "мүше" : nil,
        weight: [0.2, 0.6, 1][next(3)], article: "a\(1 + next(8))")
      if seen.insert(small.ties[first].id).inserted {
        for _ in 0..<next(3) {
          let sentence = 1 + next(4)
          let article = small.articles[next(8)]
          small.ties[first].evidence.append(
            Evidence(
              article: article.id, sentence: sentence, start: 0, end: 1, quote: "\(sentence)", date: article.date,
              rule: "test", weight: [0.2, 0.6, 1][next(3)]))
        }
        small.ties[first] = Relationship(id: small.ties[first].id, evidence: small.ties[first].evidence)
      } else {
        small.ties.removeLast()
      }
    }
  }

  func graph() throws -> RelationshipGraph { try small.graph() }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
