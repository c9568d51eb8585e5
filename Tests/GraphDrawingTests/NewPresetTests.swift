import RelationModel
import Testing

@testable import GraphDrawing

@Suite struct ComparisonTests {
  private static let people = (0..<4).map(SampleGraph.person)
  private static let home = SampleGraph.institution(0)

  /// Articles 0 to 11 are of the months of 2024.
  private func comparison(_ posts: [(person: Int, articles: [Int])]) throws -> Drawing {
    let ties = posts.map { post in
      Relationship(
        id: .init(kind: .position, source: Self.people[post.person].id, target: Self.home.id, role: "министр"),
        evidence: post.articles.map { SampleGraph.evidence(article: $0) })
    }
    let graph = try RelationshipGraph(
      articles: (0..<12).map(SampleGraph.article), entities: Self.people + [Self.home], relationships: ties)
    return try graph.drawing(
      of: .comparison(earlier: SamplePictures.halfYear(1), later: SamplePictures.halfYear(7)),
      options: PictureOptions(language: .en))
  }

  @Test func newGoneAndKeptDiffer() throws {
    let drawing = try comparison([(0, [1]), (1, [8]), (2, [2, 9])])
    let lines = Dictionary(uniqueKeysWithValues: drawing.edges.map { ($0.source, $0.line) })
    #expect(lines == ["person-10": .dotted, "person-11": .strong, "person-12": .solid])
    let tones = Dictionary(uniqueKeysWithValues: drawing.nodes.map { ($0.id, $0.tone) })
    #expect(
      tones == [
        "person-10": .neutral, "person-11": .category(1), "person-12": .category(0), "institution-10": .category(0),
      ])
    #expect(drawing.caption == "Articles: 6 in the earlier period, 6 in the later")
    #expect(
      drawing.legend.map(\.label) == [
        "person", "institution", "named in the later period only", "named in the earlier period only", "new tie",
        "tie no longer told of", "in both periods",
      ])
  }

  @Test func changesComeBeforeWhatIsKept() throws {
    let heavy = (2, Array(0..<12))
    let graph = try comparison([(0, [1]), heavy])
    #expect(graph.edges.count == 2)
    let ties = [("a", 1.0, 1), ("b", 9.0, 0)].map { name, weight, rank in
      Tie(source: name, target: "z", relationships: [], weight: weight, rank: rank)
    }
    let composer = PictureComposer(
      graph: try RelationshipGraph(articles: [], entities: [], relationships: []), options: .init(limit: 2))
    #expect(composer.strongest(ties).nodes == ["a", "z"])
  }
}

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2023", "2023-01-01", true), ("2023", "2023-12-31", true), ("2023", "2024-01", false), ("2023", "2023", true),
    ("2023-05", "2023", false), ("2023-05", "2023-05-31", true), ("2023-05..", "2029", true),
    ("..2023-05", "2023-05", true), ("..2023-05", "2023-06", false), ("2022-11..2023-02", "2023-01-15", true),
    ("2022-11..2023-02", "2023", false), ("2023-05-10..2023-05-10", "2023-05-10", true),
  ])
  func contains(text: String, date: String, answer: Bool) throws {
    let period = try #require(Period(text))
    #expect(period.contains(try #require(PartialDate(date))) == answer)
  }

  @Test(arguments: ["", "..", "x", "2023..x", "2024..2023", "2023-05-10..2023-05-09", "2023...2024", "2023-13"])
  func refuses(text: String) { #expect(Period(text) == nil) }
}

@Suite struct TimelineTests {
  @Test func monthsAreLayersInTheirOrder() throws {
    let drawing = try SampleGraph.make().drawing(of: .timeline)
    #expect(drawing.layers.map { $0[0] } == drawing.layers.map { $0[0] }.sorted())
    #expect(drawing.layers.first?[0] == "month-2022-09" && drawing.layers.last?[0] == "month-2025-09")
    let inLayers = drawing.layers.joined()
    #expect(inLayers.count == drawing.nodes.count && Set(inLayers) == Set(drawing.nodes.map(\.id)))
    #expect(drawing.layers.first { $0[0] == "month-2024-05" }?.dropFirst() == ["event-forum-2", "event-signing-13"])
  }

  @Test func aLineLeadsToTheNextEventOfAParticipant() throws {
    let drawing = try SampleGraph.make().drawing(of: .timeline)
    // Әсел Қуанышбаева and her ministry: 20.11.2023, forum of 03.2024, 07.05.2024.
    #expect(drawing.edges.contains { $0.source == "event-signing-12" && $0.target.hasPrefix("event-") })
    #expect(drawing.edges.allSatisfy { $0.arrow == .toTarget && $0.line == .faint })
  }

  @Test func layersAreRowsOfThePage() throws {
    let drawing = try SampleGraph.make().drawing(of: .timeline)
    let layout = try drawing.render(as: .svg).layout
    var before = -Double.infinity
    for layer in drawing.layers {
      let points = layer.compactMap { layout.nodes[$0] }
      let heights = points.map(\.y)
      #expect((heights.max() ?? 0) - (heights.min() ?? 0) < 1, "\(layer)")
      #expect(heights[0] > before)
      #expect(points.dropFirst().allSatisfy { $0.x > points[0].x }, "the month stands left of \(layer)")
      before = heights[0]
    }
  }

  /// Graphviz 2.43 frees memory twice over labelled lines inside a layer.
  @Test(arguments: [Drawing.Direction.down, .right]) func labelledLinesInsideALayer(direction: Drawing.Direction) throws
  {
    let rows = (1...3).map { row in (1...6).map { "r\(row)n\($0)" } }
    let edges = rows.flatMap { row in
      row.indices.flatMap { first in
        row.indices.dropFirst(first + 1).map { Drawing.Edge(source: row[first], target: row[$0], label: "[\(first)]") }
      }
    }
    let drawing = Drawing(
      nodes: rows.joined().map { .init(id: $0, label: $0) }, edges: edges, engine: .dot, direction: direction,
      layers: rows)
    let data = try drawing.render(as: .svg).data
    for _ in 1...5 { #expect(try drawing.render(as: .svg).data == data) }
    #expect(SVGContent(data).texts.count { $0.hasPrefix("[") } == edges.count)
  }

  @Test func theBestAttendedEventsAreShown() throws {
    let drawing = try SampleGraph.make().drawing(of: .timeline, options: PictureOptions(language: .en, limit: 6))
    #expect(drawing.nodes.count <= 6)
    #expect(drawing.caption == "3 of 19 events shown: those of a known month with most participants")
    #expect(drawing.nodes.map(\.id).filter { $0.hasPrefix("event-") }.contains("event-forum-3"))
  }
}

@Suite struct CommunityMapTests {
  @Test func everyNodeStandsInTheFrameOfItsCommunity() throws {
    let graph = try SampleGraph.make()
    let drawing = try graph.drawing(of: .communities, options: SamplePictures.options("communities", limit: 30))
    #expect(drawing.groups.map(\.id) == ["community-1", "community-2", "community-3"])
    for node in drawing.nodes {
      let home = SamplePictures.communities.firstIndex { $0.contains(EntityID(rawValue: node.id)) }
      #expect(node.group == home.map { "community-\($0 + 1)" })
      #expect(node.tone == home.map { .category($0) })
    }
    try expectDisjoint(drawing)
  }

  @Test func withoutCommunitiesItSaysSo() throws {
    let drawing = try SampleGraph.make().drawing(of: .communities)
    #expect(drawing.nodes.map(\.id) == ["nothing"])
  }
}

@Suite struct PartiesTests {
  @Test func institutionsStandAlone() throws {
    let drawing = try SampleGraph.make().drawing(of: .parties)
    #expect(drawing.nodes.allSatisfy { $0.id.hasPrefix("institution-") && $0.shape == .box })
    let transport = try #require(drawing.edges.first { $0.source == "institution-21" && $0.target == "institution-22" })
    #expect(transport.label == "12.06.2023, 12.06.2024")
    // Fifteen signings, one of three sides, and one pair that signed twice.
    #expect(drawing.edges.count == 16)
  }
}

@Suite struct BackboneTests {
  @Test func keepsPartsTogetherAndTheTellingTies() throws {
    let graph = try SampleGraph.crowd(200)
    let composer = PictureComposer(graph: graph, options: .init(limit: 200))
    let ties = graph.relationships.map {
      Tie(source: $0.source.rawValue, target: $0.target.rawValue, relationships: [$0], weight: $0.weight)
    }
    let selection = composer.strongest(ties)
    let telling = Backbone(ties).telling(among: selection)
    #expect(telling.count == 320 && selection.ties.count > 320)
    #expect(parts(telling, selection.nodes) == parts(selection.ties, selection.nodes))
    let shuffled = Backbone(ties.reversed()).telling(
      among: TieSelection(ties: selection.ties.reversed(), nodes: selection.nodes, nodeCount: 200))
    #expect(shuffled.map { [$0.source, $0.target] } == telling.map { [$0.source, $0.target] })
  }

  @Test func aCrowdOfSigningsIsDrawnAsFarAsItCanBeFollowed() throws {
    let people = (10..<40).map { Entity(id: EntityID(rawValue: "person-\($0)"), kind: .person, name: "Адам \($0)") }
    let event = Entity(
      id: EntityID(rawValue: "event-x"), kind: .event, name: "Шарт", event: EventDetails(type: .signing))
    let graph = try RelationshipGraph(
      articles: [SampleGraph.article(0)], entities: [event] + people,
      relationships: people.map { SampleGraph.tie(.signatory, $0, event, article: 0) })
    let drawing = try graph.drawing(of: .signatures, options: PictureOptions(language: .en))
    #expect(drawing.nodes.count == 30 && drawing.edges.count == 60)
    #expect(drawing.caption == "Of the 435 ties between them the 60 most telling are drawn")
    let ties = drawing.edges.map { Tie(source: $0.source, target: $0.target, relationships: [], weight: 1) }
    #expect(parts(ties, drawing.nodes.map(\.id)) == 1)
    #expect(drawing.edges.allSatisfy { $0.tooltip != nil })
  }

  private func parts(_ ties: [Tie], _ nodes: [String]) -> Int {
    var home = Dictionary(uniqueKeysWithValues: nodes.map { ($0, $0) })
    for tie in ties {
      guard let one = home[tie.source], let other = home[tie.target], one != other else { continue }
      for (node, part) in home where part == one { home[node] = other }
    }
    return Set(home.values).count
  }
}

@Suite struct DoubtTests {
  private func line(confidence: Double, eventDate: String?) throws -> Drawing.Line {
    var evidence = SampleGraph.evidence(article: 3)  // of April 2024
    evidence.confidence = confidence
    let event = Entity(
      id: EntityID(rawValue: "event-x"), kind: .event, name: "Форум",
      event: EventDetails(type: .forum, date: eventDate.flatMap { PartialDate($0) }))
    let graph = try RelationshipGraph(
      articles: [SampleGraph.article(3)], entities: [SampleGraph.person(0), event],
      relationships: [
        Relationship(
          id: .init(kind: .participant, source: SampleGraph.person(0).id, target: event.id), evidence: [evidence])
      ])
    return try #require(try graph.drawing(of: .events).edges.first).line
  }

  @Test(arguments: [
    (0.9, nil, Drawing.Line.solid), (0.74, nil, .dashed), (0.75, nil, .solid), (0.9, "2024-05", .dashed),
    (0.9, "2024-04", .solid), (0.9, "2024", .solid), (0.9, "2025", .dashed),
  ])
  func plannedAndUncertainAreBroken(confidence: Double, eventDate: String?, expected: Drawing.Line) throws {
    #expect(try line(confidence: confidence, eventDate: eventDate) == expected)
  }
}

@Suite struct SourceNumberTests {
  @Test func everyNumberOnAnEdgeIsInTheList() throws {
    let graph = try SampleGraph.make()
    for (name, kind) in SamplePictures.kinds {
      let drawing = try graph.drawing(of: kind, options: SamplePictures.options(name, limit: 24))
      let used = Set(drawing.edges.flatMap(\.references))
      #expect(used == Set(drawing.references.indices.map { $0 + 1 }), "\(name)")
      let stated = drawing.edges.filter { $0.line == .solid }
      #expect(stated.allSatisfy { !$0.references.isEmpty }, "\(name)")
      let below = drawing.notesBelow.joined(separator: "\n")
      if let list = drawing.sourceList {
        for number in used { #expect(list.contains("\n[\(number)] «")) }
        #expect(below.contains("[1]–[\(used.count)]"))
      } else {
        for number in used { #expect(below.contains("[\(number)] «")) }
      }
    }
  }

  @Test func numbersCanBeLeftOut() throws {
    let drawing = try SampleGraph.make().drawing(of: .signatures, options: PictureOptions())
    #expect(drawing.references.isEmpty)
    #expect(drawing.sourceList == nil)
    #expect(drawing.notesBelow.isEmpty)
  }

  @Test func labelsShowTheNumbers() throws {
    let drawing = Drawing(
      nodes: [.init(id: "a", label: "А"), .init(id: "b", label: "Ә")],
      edges: [.init(source: "a", target: "b", label: "көрші", references: [1, 2])],
      references: [.init("бірінші"), .init("екінші", url: "https://example.org/2")])
    for engine in [LayoutEngine.dot, .neato] {
      var drawing = drawing
      drawing.engine = engine
      let words = SVGContent(try drawing.render(as: .svg).data).words
      #expect(words.contains("көрші [1, 2]") && words.contains("[2] екінші"))
    }
    var wrong = drawing
    wrong.edges[0].references = [3]
    #expect(throws: DrawingError.self) { try wrong.render(as: .gv) }
  }
}

@Suite struct MeasureTests {
  @Test func nodesGrowWithAMeasureAndHaveTheColoursOfCommunities() throws {
    let graph = try SampleGraph.make()
    let drawing = try graph.drawing(
      of: .positions,
      options: PictureOptions(
        sizes: [SampleGraph.person(0).id: 4, SampleGraph.person(1).id: 1], communities: SamplePictures.communities))
    let scales = Dictionary(uniqueKeysWithValues: drawing.nodes.map { ($0.id, $0.scale) })
    #expect(scales["person-10"] == 1.75 && scales["person-11"] == 1.3 && scales["person-12"] == 0.85)
    #expect(drawing.nodes.first { $0.id == "person-11" }?.tone == .category(1))
  }
}
