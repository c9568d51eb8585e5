import Foundation
import RelationModel
import Testing

@testable import GraphDrawing

/// The kinds of picture on the sample.
enum SamplePictures {
  static let kinds: [(name: String, kind: PictureKind)] = [
    ("signatures", .signatures), ("parties", .parties), ("communities", .communities), ("timeline", .timeline),
    ("comparison", .comparison(earlier: halfYear(1), later: halfYear(7))), ("positions", .positions),
    ("events", .events), ("mentions", .mentions),
    ("around", .around(SampleGraph.institution(0).id)),
    ("around-2", .around(SampleGraph.person(3).id, radius: 2)),
    ("path", .path(from: SampleGraph.institution(9).id, hops: (try? path()) ?? [])),
  ]

  static func halfYear(_ month: Int) -> Period {
    Period(first: PartialDate(year: 2024, month: month), last: PartialDate(year: 2024, month: month + 5))
  }

  /// Three communities of the sample's people and institutions, by the remainder of their numbers.
  static let communities = (0..<3).map { rest in
    (0..<20).filter { $0 % 3 == rest }.flatMap { [SampleGraph.institution($0).id, SampleGraph.person($0).id] }
  }

  /// What a kind of picture needs.
  static func options(_ name: String, language: Language = .kk, limit: Int) -> PictureOptions {
    PictureOptions(
      language: language, limit: limit, numbersSources: true,
      communities: name == "communities" ? communities : [])
  }

  static func path() throws -> [[Relationship]] {
    let graph = try SampleGraph.make()
    let walk = ["institution-19", "event-signing-11", "person-10", "event-signing-10", "institution-13"]
      .map { EntityID(rawValue: $0) }
    return zip(walk, walk.dropFirst()).map { from, to in
      graph.relationships(of: from).filter { $0.other(than: from) == to }
    }
  }
}

@Suite struct PresetTests {
  let graph: RelationshipGraph

  init() throws { graph = try SampleGraph.make() }

  @Test(arguments: SamplePictures.kinds.map(\.name))
  func sourceIsAsRecorded(name: String) throws {
    let kind = try #require(SamplePictures.kinds.first { $0.name == name }).kind
    let drawing = try graph.drawing(of: kind, options: SamplePictures.options(name, limit: 24))
    try expectSnapshot(try drawing.render(as: .gv).data, "\(name).gv")
  }

  @Test(arguments: SamplePictures.kinds.map(\.name))
  func nothingCoversAnything(name: String) throws {
    let kind = try #require(SamplePictures.kinds.first { $0.name == name }).kind
    try expectDisjoint(graph.drawing(of: kind, options: SamplePictures.options(name, limit: 60)))
  }

  @Test(arguments: SamplePictures.kinds.map(\.name), Language.allCases)
  func everyPictureIsWholeInEveryLanguage(name: String, language: Language) throws {
    let kind = try #require(SamplePictures.kinds.first { $0.name == name }).kind
    let drawing = try graph.drawing(of: kind, options: SamplePictures.options(name, language: language, limit: 20))
    let svg = SVGContent(try drawing.render(as: .svg).data)
    let title = try #require(drawing.title)
    #expect(svg.words.replacing("\n", with: " ").contains(title))
    #expect(svg.words.contains(["kk": "Дереккөз: ", "ru": "Источник: ", "en": "Source: "][language.rawValue] ?? "?"))
    #expect(svg.links.allSatisfy { $0.hasPrefix("https://example.org/kk/news?id=") && $0.hasSuffix("&lang=kk") })
    #expect(!svg.links.isEmpty)
    #expect(svg.tooltips.contains { $0.contains("Құжатқа екі тарап қол қойып") })
    let ids = Set(drawing.nodes.map(\.id))
    #expect(ids.count == drawing.nodes.count)
    #expect(drawing.edges.allSatisfy { ids.contains($0.source) && ids.contains($0.target) })
  }

  @Test func kindsOfEntityDifferInShapeAndColour() throws {
    let nodes = try graph.drawing(of: .events).nodes
    for (prefix, shape, tone) in [
      ("person-", Drawing.Shape.ellipse, Drawing.Tone.category(0)), ("institution-", .box, .category(1)),
      ("event-", .hexagon, .category(2)),
    ] {
      let those = nodes.filter { $0.id.hasPrefix(prefix) }
      #expect(!those.isEmpty && those.allSatisfy { $0.shape == shape && $0.tone == tone })
    }
  }

  @Test func signatoriesStandInTheirInstitutions() throws {
    let drawing = try graph.drawing(of: .signatures)
    let edges = Set(drawing.edges.map { [$0.source, $0.target] })
    // The memorandum of 14 February 2024, by its two people; twice signed, once drawn.
    #expect(edges.contains(["person-10-at-institution-10", "person-13-at-institution-13"]))
    let twice = try #require(drawing.edges.first { $0.source == "person-20-at-institution-21" })
    #expect(twice.target == "person-21-at-institution-22" && twice.label == "12.06.2023, 12.06.2024")
    #expect(drawing.nodes.first { $0.id == "person-20-at-institution-21" }?.group == "frame-institution-21")
    // A party without a named signatory is a box, in its own frame where somebody else signed for it.
    #expect(edges.contains(["institution-24", "person-20-at-institution-21"]))
    #expect(drawing.nodes.first { $0.id == "institution-24" }?.group == nil)
    let unnamed = drawing.nodes.first { $0.id == "institution-14" }
    #expect(unnamed?.group == "frame-institution-14" && unnamed?.label == "қол қоюшы аталмаған")
    #expect(edges.contains(["institution-14", "institution-25"]))
    // Fifteen signings, three of whose pairs are of one document.
    #expect(drawing.edges.count == 16)
  }

  @Test func oneSidedSigningsAreCounted() throws {
    let event = Entity(
      id: EntityID(rawValue: "event-x"), kind: .event, name: "Шарт", event: EventDetails(type: .signing))
    let graph = try RelationshipGraph(
      articles: [SampleGraph.article(0)], entities: [event, SampleGraph.person(0)],
      relationships: [SampleGraph.tie(.signatory, SampleGraph.person(0), event, article: 0)])
    let drawing = try graph.drawing(of: .signatures, options: PictureOptions(language: .en))
    #expect(drawing.caption == "Not shown, since only one side is named: 1 document")
    #expect(drawing.nodes.map(\.label) == ["The articles tell of no such ties"])
  }

  @Test func limitTakesTheStrongestTies() throws {
    let whole = try graph.drawing(of: .mentions, options: PictureOptions(language: .en, limit: 1_000))
    let part = try graph.drawing(of: .mentions, options: PictureOptions(language: .en, limit: 10))
    #expect(whole.caption == "Of the 81 ties between them the 60 most telling are drawn")
    #expect(part.nodes.count == 10)
    #expect(part.caption == "10 of \(whole.nodes.count) shown: the strongest ties")
    #expect(Set(part.nodes.map(\.id)).isSubset(of: whole.nodes.map(\.id)))
    let heaviest = try #require(graph.relationships.filter { $0.kind == .coMention }.map(\.weight).max())
    let shown = Set(part.nodes.map(\.id))
    let strong = graph.relationships.filter { $0.kind == .coMention && $0.weight == heaviest }
    #expect(strong.contains { shown.contains($0.source.rawValue) && shown.contains($0.target.rawValue) })
    #expect(part.edges.allSatisfy { $0.line == .faint && $0.label == nil && $0.arrow == .none })
  }

  @Test func surroundingsGrowRingByRing() throws {
    let centre = SampleGraph.person(3).id
    func ids(_ radius: Int, _ limit: Int = 1_000) throws -> Set<String> {
      Set(try graph.drawing(of: .around(centre, radius: radius), options: .init(limit: limit)).nodes.map(\.id))
    }
    let near = try ids(1)
    let neighbours = Set(graph.relationships(of: centre).compactMap { $0.other(than: centre)?.rawValue })
    #expect(near == neighbours.union([centre.rawValue]))
    #expect(try near.isStrictSubset(of: ids(2)))
    let few = try ids(2, 4)
    #expect(few.count == 4 && few.contains(centre.rawValue) && few.isSubset(of: near))
  }

  @Test func pathNumbersItsEvidence() throws {
    let drawing = try graph.drawing(of: .path(from: SampleGraph.institution(9).id, hops: SamplePictures.path()))
    #expect(drawing.edges.compactMap(\.label) == ["тарап", "қол қойды", "қол қойды", "тарап"])
    #expect(drawing.edges.map(\.references) == [[1], [1], [2], [2]])
    #expect(drawing.edges.map(\.arrow) == [.toTarget, .toSource, .toTarget, .toSource])
    #expect(drawing.notesBelow.count == 2 && drawing.sourceList == nil)
    #expect(drawing.notesBelow.first?.hasPrefix("[1] «Құжатқа екі тарап") == true)
    #expect(drawing.notesBelow.first?.hasSuffix("– Дала хабары, 02.2024") == true)
  }

  @Test func brokenPathsAndUnknownEntitiesAreErrors() throws {
    let hops = try SamplePictures.path()
    let nobody = EntityID(rawValue: "nobody")
    let cases: [(PictureKind, DrawingError.Code)] = [
      (.around(nobody), .unknownEntity), (.path(from: nobody, hops: []), .unknownEntity),
      (.path(from: SampleGraph.institution(9).id, hops: [hops[0], hops[2]]), .brokenPath),
      (.path(from: SampleGraph.institution(9).id, hops: [[]]), .brokenPath),
      (.path(from: SampleGraph.institution(9).id, hops: [hops[0] + hops[1]]), .brokenPath),
    ]
    for (kind, code) in cases {
      let error = #expect(throws: DrawingError.self) { try graph.drawing(of: kind) }
      #expect(error?.code == code)
    }
  }

  @Test(arguments: [("signatures", PictureKind.signatures), ("mentions", .mentions)])
  func emptyGraphSaysSo(name: String, kind: PictureKind) throws {
    let empty = try RelationshipGraph(articles: [], entities: [], relationships: [])
    let drawing = try empty.drawing(of: kind)
    #expect(SVGContent(try drawing.render(as: .svg).data).words.contains("Мақалалардан мұндай"))
    #expect(sizeOfPNG(try drawing.render(as: .png).data) != nil)
    #expect(drawing.source == nil)
  }

  @Test func optionsOverride() throws {
    let options = PictureOptions(engine: .circo, title: "Менің суретім", sourceLine: "Өз дерегіміз")
    let drawing = try graph.drawing(of: .signatures, options: options)
    #expect(drawing.engine == .circo && drawing.title == "Менің суретім" && drawing.source == "Өз дерегіміз")
    // An engine that draws no frames names the institution below the person.
    let words = SVGContent(try drawing.render(as: .svg).data).words
    #expect(words.contains("Мәдениет және"))
  }

  /// Writes pictures into a folder, for people to look at, where BAILANYS_PICTURES names one.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["BAILANYS_PICTURES"] != nil))
  func picturesToLookAt() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["BAILANYS_PICTURES"] ?? ".")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    func write(_ drawing: Drawing, _ name: String) throws {
      for format in PictureFormat.allCases {
        let picture = try drawing.render(as: format)
        try picture.data.write(to: folder.appending(path: "\(name).\(format.fileSuffix)"))
        for note in picture.notes { print("\(name).\(format): \(note)") }
      }
    }
    for (name, kind) in SamplePictures.kinds {
      try write(graph.drawing(of: kind, options: SamplePictures.options(name, limit: 80)), name)
    }
    let crowd = try SampleGraph.crowd(300)
    try write(crowd.drawing(of: .mentions), "crowd-60")
    try write(crowd.drawing(of: .mentions, options: PictureOptions(limit: 200)), "crowd-200")
    try write(RelationshipGraph(articles: [], entities: [], relationships: []).drawing(of: .signatures), "empty")
    try write(SampleGraph.onePair(name: "Әсел Қуанышбаева").drawing(of: .signatures), "one-pair")
    try write(SampleGraph.onePair(name: String(repeating: "Ұзынсонар", count: 1_200)).drawing(of: .mentions), "long")
  }
}
