import RelationModel

/// Graphs that are the same for the same seed, with every kind of part and of text in them.
package enum RandomGraph {
  /// A graph of any kinds of relationships.
  package static func make(seed: UInt64, entities count: Int = 40, relationships: Int = 120) throws -> RelationshipGraph
  {
    var random = SplitMix(state: seed)
    let articles = (0..<max(1, count / 4)).map { article($0, &random) }
    let entities = (0..<count).map { entity($0, &random) }
    var ids: Set<Relationship.ID> = []
    var ties: [Relationship] = []
    for _ in 0..<(count < 2 ? 0 : relationships) {
      let id = Relationship.ID(
        kind: pick(RelationshipKind.allCases, &random), source: pick(entities, &random).id,
        target: pick(entities, &random).id, role: Bool.random(using: &random) ? text(&random) : nil)
      guard id.source != id.target, ids.insert(id).inserted else { continue }
      let evidence = (0..<Int.random(in: 1...4, using: &random)).map { _ in
        self.evidence(pick(articles, &random), &random)
      }
      let side = Int.random(in: 0..<4, using: &random) == 0 ? pick(entities, &random).id : nil
      ties.append(Relationship(id: id, side: side, evidence: evidence))
    }
    return try RelationshipGraph(articles: articles, entities: entities, relationships: ties)
  }

  /// Events of which every second is a signing, with signatories of known and unknown sides, and parties.
  package static func signings(seed: UInt64) throws -> RelationshipGraph {
    var random = SplitMix(state: seed)
    let article = article(0, &random)
    func named(_ kind: EntityKind, _ count: Int) -> [Entity] {
      (0..<count).map { number in
        let type: EventType = number % 2 == 0 ? .signing : .forum
        return Entity(
          id: EntityID(rawValue: "\(kind.rawValue)-\(number)"), kind: kind, name: "\(number)",
          event: kind == .event ? EventDetails(type: type) : nil)
      }
    }
    let (people, institutions, events) = (named(.person, 12), named(.institution, 12), named(.event, 8))
    var ties: [Relationship] = []
    for event in events {
      for (kind, members) in [(RelationshipKind.signatory, people), (.party, institutions)] {
        for member in members where Int.random(in: 0..<3, using: &random) == 0 {
          let side =
            Bool.random(using: &random) && kind == .signatory
            ? institutions[Int.random(in: 0..<3, using: &random)] : nil
          ties.append(
            Relationship(
              id: .init(kind: kind, source: member.id, target: event.id), side: side?.id,
              evidence: [evidence(article, &random)]))
        }
      }
    }
    return try RelationshipGraph(articles: [article], entities: people + institutions + events, relationships: ties)
  }

  private static func article(_ number: Int, _ random: inout SplitMix) -> SourceArticle {
    SourceArticle(
      id: "\(text(&random))-\(number)", title: text(&random), date: date(&random),
      publishers: (0..<Int.random(in: 0...2, using: &random)).map { _ in text(&random) },
      url: Bool.random(using: &random) ? text(&random) : nil, path: text(&random),
      original: Int.random(in: 0..<4, using: &random) == 0 ? text(&random) : nil)
  }

  private static func entity(_ number: Int, _ random: inout SplitMix) -> Entity {
    let kind = pick(EntityKind.allCases, &random)
    return Entity(
      id: EntityID(rawValue: "\(kind.rawValue)-\(number)"), kind: kind, name: text(&random),
      aliases: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) },
      forms: (0..<Int.random(in: 0...3, using: &random)).map { _ in text(&random) },
      event: kind == .event
        ? EventDetails(
          type: pick(EventType.allCases, &random), date: date(&random),
          place: Bool.random(using: &random) ? text(&random) : nil) : nil)
  }

  private static func evidence(_ article: SourceArticle, _ random: inout SplitMix) -> Evidence {
    Evidence(
      article: article.id, sentence: Int.random(in: 0...5, using: &random),
      start: Int.random(in: 0...9, using: &random),
      end: Int.random(in: 10...(1 << 40), using: &random), quote: text(&random),
      date: Bool.random(using: &random) ? article.date : nil,
      publisher: Bool.random(using: &random) ? text(&random) : nil,
      rule: pick(["signing.verb", "", "coMention.sentence"], &random),
      confidence: Double.random(in: 0.1...1, using: &random), weight: pick([1, 0.2, 1e-300, 1 / 3], &random))
  }

  private static func date(_ random: inout SplitMix) -> PartialDate? {
    pick(["", "2022", "2022-04", "2022-04-20", "0001-01-01"].map { PartialDate($0) }, &random)
  }

  private static func text(_ random: inout SplitMix) -> String {
    let pieces = [
      "Қорғаныс министрлігі", "", "a\u{0}b", "Д’Артаньян \"қу\" 'x'", "<b>&amp;", "\n\t", "🇰🇿", "\u{202E}rtl", "é",
      String(repeating: "ұзақ ", count: 200), "'; DROP TABLE entity; --", "\u{301}", "%_?",
    ]
    return (0..<Int.random(in: 0...2, using: &random)).map { _ in pick(pieces, &random) }.joined(separator: " ")
  }

  private static func pick<Element>(_ elements: [Element], _ random: inout SplitMix) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }
}

/// S. Vigna's SplitMix64: a stream of numbers that is the same on every machine.
/// SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
package struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  /// The same numbers for the same seed.
  package init(state: UInt64) { self.state = state }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
