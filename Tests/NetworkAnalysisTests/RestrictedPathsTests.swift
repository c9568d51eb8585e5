import NetworkAnalysis
import RelationModel
import Testing

@Suite struct RestrictedPathsTests {
  /// A graph of people, institutions and events with dated, roughly dated and undated ties of all kinds.
  private static func graph(seed: Int) throws -> RelationshipGraph {
    var random = SmallRandom(seed: UInt64(seed))
    let ids = ["person-a", "person-b", "person-c", "institution-d", "institution-e", "event-f", "event-g"]
    let dates = [nil, "2021-05-05", "2022", "2022-03", "2022-07-01", "2023-01-01"].map {
      $0.flatMap { PartialDate($0) }
    }
    var small = SmallGraph()
    for (place, source) in ids.enumerated() {
      for target in ids[(place + 1)...] where random.next(upTo: 100) < 62 {
        let kind: RelationshipKind = RelationshipKind.allCases[random.next(upTo: RelationshipKind.allCases.count)]
        for number in 0...random.next(upTo: 2) {
          small.tie(source, kind, target, role: number == 0 ? nil : "рөл", weight: random.next(upTo: 3) == 0 ? 0.2 : 1)
          small.ties[small.ties.count - 1].evidence[0].date = dates[random.next(upTo: dates.count)]
        }
        if random.next(upTo: 3) == 0, kind != .coMention {
          small.tie(source, .coMention, target)
          small.ties[small.ties.count - 1].evidence[0].date = dates[random.next(upTo: dates.count)]
        }
      }
    }
    let named = Set(small.ties.flatMap { [$0.source.rawValue, $0.target.rawValue] })
    small.alone = ids.filter { !named.contains($0) }
    return try small.graph()
  }

  /// Conditions: kinds, from, to, avoided, via, the most steps.
  private static let conditions: [PathRestrictions] = {
    let typed = Set(RelationshipKind.allCases.filter(\.isTyped))
    let year = DateRange(from: PartialDate("2022"), to: PartialDate("2022"))
    let from = DateRange(from: PartialDate("2022-06"))
    return [
      PathRestrictions(),
      PathRestrictions(TieRestrictions(TieSelection(kinds: typed))),
      PathRestrictions(TieRestrictions(TieSelection(kinds: [.position, .partOf, .coMention])), maxLength: 3),
      PathRestrictions(TieRestrictions(TieSelection(dates: year))),
      PathRestrictions(TieRestrictions(TieSelection(kinds: typed, dates: from)), maxLength: 4),
      PathRestrictions(TieRestrictions(TieSelection(avoided: ["person-c", "event-g"]))),
      PathRestrictions(TieRestrictions(), via: ["institution-d"]),
      PathRestrictions(TieRestrictions(TieSelection(avoided: ["event-f"])), via: ["person-c", "institution-e"]),
      PathRestrictions(TieRestrictions(TieSelection(dates: year)), via: ["person-c"], maxLength: 3),
      PathRestrictions(TieRestrictions(), maxLength: 1),
    ]
  }()

  /// All simple ways, tried out one by one on the relationships themselves, agree with those that are found.
  @Test(arguments: 0..<12) func waysAgreeWithTryingAll(seed: Int) throws {
    let graph = try Self.graph(seed: seed)
    let (source, target): (EntityID, EntityID) = ("person-a", "person-b")
    for restrictions in Self.conditions {
      let tries = Trial(graph: graph, restrictions: restrictions).ways(from: [source], to: target)
      let found = try graph.paths(from: source, to: target, count: 1000, restrictions: restrictions)
      let ways = found.paths.map { $0.entities.map(\.id) }
      #expect(Set(ways) == Set(tries) && ways.count == tries.count, "\(restrictions)")
      let lengths = ways.map { Trial(graph: graph, restrictions: restrictions).length($0) }
      #expect(lengths == lengths.sorted())
      let few = try graph.paths(from: source, to: target, count: 2, restrictions: restrictions)
      #expect(few.paths == Array(found.paths.prefix(2)))
    }
  }

  /// Every step is made of relationships of the graph that meet the conditions, and the stated ones come first.
  @Test(arguments: 0..<12) func stepsAreRelationshipsThatMeetTheConditions(seed: Int) throws {
    let graph = try Self.graph(seed: seed)
    for restrictions in Self.conditions {
      let found = try graph.paths(from: "person-a", to: "person-b", count: 20, restrictions: restrictions)
      let selection = restrictions.ties.selection
      for hop in found.paths.flatMap(\.hops) {
        #expect(!hop.relationships.isEmpty)
        for tie in hop.relationships {
          let whole = try #require(graph.relationships(of: tie.source).first { $0.id == tie.id })
          #expect(Set([tie.source, tie.target]) == [hop.from.id, hop.to.id])
          #expect(selection.kinds.contains(tie.kind) && selection.avoided.isDisjoint(with: [tie.source, tie.target]))
          #expect(Set(tie.evidence).isSubset(of: whole.evidence))
          for piece in tie.evidence {
            #expect(selection.dates.map { dates in piece.date.flatMap { dates.contains($0) } ?? false } ?? true)
          }
        }
        // Never only "named together" where a text states more.
        let isStated = hop.relationships.contains(where: \.kind.isTyped)
        #expect(hop.relationships[0].kind.isTyped == isStated)
        #expect(hop.relationships[0].evidence.contains(hop.evidence))
      }
    }
  }

  /// The network that joins several is a tree of ties that meet the conditions, and there is one wherever ways join them.
  @Test(arguments: 0..<12) func networksJoinAllThatWaysJoin(seed: Int) throws {
    let graph = try Self.graph(seed: seed)
    let ends: [EntityID] = ["person-a", "person-b", "institution-e"]
    for restrictions in Self.conditions where restrictions.ties.selection.avoided.isEmpty {
      let restricted = try graph.restricted(by: restrictions.ties, sparing: ends)
      let trial = Trial(graph: graph, restrictions: PathRestrictions(restrictions.ties))
      let isJoined = ends.dropFirst().allSatisfy { !trial.ways(from: ["person-a"], to: $0).isEmpty }
      let found = try restricted.graph.connection(of: ends)
      #expect((found != nil) == isJoined)
      guard let found else { continue }
      #expect(found.hops.count == found.ends.count + found.intermediaries.count - 1)
      let allowed = Set(restricted.graph.relationships)
      #expect(found.hops.flatMap(\.relationships).allSatisfy(allowed.contains))
    }
  }

  /// Common ground is whatever both are tied with by a relationship that counts as a tie, found one by one.
  @Test(arguments: 0..<12) func commonGroundIsWhatBothAreTiedWith(seed: Int) throws {
    let graph = try Self.graph(seed: seed)
    let trial = Trial(graph: graph, restrictions: PathRestrictions())
    let common = try graph.commonGround(of: "person-a", and: "person-b").filter { $0.ground != .signingPartner }
    let expected = graph.entities.map(\.id).filter { id in
      id != "person-a" && id != "person-b"
        && ["person-a", "person-b"].allSatisfy { trial.length([$0, id]) < .infinity }
    }
    #expect(Set(common.map(\.entity.id)) == Set(expected) && common.count == expected.count)
  }

  @Test func whatDatesLeaveOutIsCounted() throws {
    var small = SmallGraph()
    small.tie("person-a", .position, "institution-m")
    small.tie("person-b", .position, "institution-m", article: "a2")
    small.ties[1].evidence[0].date = PartialDate("2022")
    let range = DateRange(from: PartialDate("2022-04"))
    let found = try small.graph().paths(
      from: "person-a", to: "person-b", restrictions: .init(TieRestrictions(TieSelection(dates: range))))
    #expect(found.paths.isEmpty)
    #expect(found.restricted.selected.undated == 1 && found.restricted.selected.unclear == 1)
  }

  @Test func hubsArePassedByUnlessAskedAbout() throws {
    var small = SmallGraph()
    for number in 10..<40 { small.tie("person-p\(number)", .position, "institution-hub") }
    small.tie("person-p10", .position, "institution-x")
    small.tie("person-p11", .partOf, "institution-x")
    let graph = try small.graph()
    #expect(graph.hubs().map(\.entity.id) == ["institution-hub"] && graph.hubs().map(\.contacts) == [30])
    let around = PathRestrictions(TieRestrictions(throughHubs: false))
    let found = try graph.paths(from: "person-p10", to: "person-p11", count: 9, restrictions: around)
    #expect(found.paths.map { $0.entities.map(\.id) } == [["person-p10", "institution-x", "person-p11"]])
    #expect(found.restricted.hubs.map(\.entity.id) == ["institution-hub"])
    #expect(try graph.paths(from: "person-p12", to: "person-p13", restrictions: around).paths.isEmpty)
    let asked = try graph.paths(from: "person-p12", to: "institution-hub", restrictions: around)
    #expect(asked.paths.count == 1 && asked.restricted.hubs.isEmpty)
    let via = PathRestrictions(TieRestrictions(throughHubs: false), via: ["institution-hub"])
    #expect(try graph.paths(from: "person-p12", to: "person-p13", restrictions: via).paths.count == 1)
    #expect(try SmallGraph.signing().hubs().isEmpty)
  }

  @Test func contradictionsAndStrangersAreRefused() throws {
    let graph = try SmallGraph.signing()
    let (a, b): (EntityID, EntityID) = ("person-aida", "person-bolat")
    func code(_ restrictions: PathRestrictions) -> NetworkError.Code? {
      #expect(throws: NetworkError.self) { try graph.paths(from: a, to: b, restrictions: restrictions) }?.code
    }
    #expect(code(.init(TieRestrictions(TieSelection(avoided: [a])))) == .invalidParameter)
    #expect(code(.init(TieRestrictions(TieSelection(avoided: ["event-s"])), via: ["event-s"])) == .invalidParameter)
    #expect(code(.init(TieRestrictions(TieSelection(avoided: ["person-nobody"])))) == .unknownEntity)
    #expect(code(.init(via: ["person-nobody"])) == .unknownEntity)
    #expect(code(.init(maxLength: -1)) == .invalidParameter)
    let negative = #expect(throws: NetworkError.self) {
      try graph.paths(from: a, to: b, count: -1, restrictions: PathRestrictions())
    }
    #expect(negative?.code == .invalidCount)
  }
}

/// Ways tried out on the relationships, as the documentation defines them.
private struct Trial {
  let graph: RelationshipGraph
  let restrictions: PathRestrictions

  func ways(from way: [EntityID], to target: EntityID) -> [[EntityID]] {
    guard let last = way.last else { return [] }
    if last == target {
      let isPassing = restrictions.via.allSatisfy(way.contains)
      return isPassing && way.count - 1 <= restrictions.maxLength ?? 99 ? [way] : []
    }
    return graph.entities.map(\.id).filter { !way.contains($0) && length(last, $0) != nil }
      .flatMap { ways(from: way + [$0], to: target) }
  }

  func length(_ way: [EntityID]) -> Double {
    zip(way, way.dropFirst()).reduce(0) { $0 + (length($1.0, $1.1) ?? .infinity) }
  }

  /// 1 where a text states a tie that counts, 4 where co-mentions of weight 1 do, nil where nothing does.
  private func length(_ one: EntityID, _ other: EntityID) -> Double? {
    let selection = restrictions.ties.selection
    if selection.avoided.contains(one) || selection.avoided.contains(other) { return nil }
    var length: Double?
    for tie in graph.relationships(of: one) where tie.other(than: one) == other && selection.kinds.contains(tie.kind) {
      let counted = tie.evidence.filter { piece in
        guard let dates = selection.dates else { return true }
        return piece.date.map { dates.contains($0) == true } ?? false
      }
      if counted.isEmpty { continue }
      if tie.kind.isTyped { return 1 }
      let isEvent = [one, other].contains { graph[$0]?.kind == .event }
      if !isEvent, counted.reduce(0, { $0 + $1.weight }) >= 1 - 1e-9 { length = 4 }
    }
    return length
  }
}

/// A seeded generator of small numbers, so that a failing case comes up again.
struct SmallRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(upTo bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}

extension EntityID: ExpressibleByStringLiteral {
  /// An id in a test, as text.
  public init(stringLiteral text: String) { self.init(rawValue: text) }
}
