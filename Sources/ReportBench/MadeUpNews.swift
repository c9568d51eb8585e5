import RelationModel

/// News that nobody wrote: some entities are in many articles, most in few, as in real news.
struct MadeUpNews {
  private var state: UInt64
  private let articles: [SourceArticle]
  private let people: [Entity]
  private let institutions: [Entity]
  private let events: [Entity]
  private let count: Int

  init(seed: UInt64, entities: Int, relationships: Int, articles: Int) {
    state = seed
    count = relationships
    self.articles = (0..<articles).map { number in
      SourceArticle(
        id: "a\(number)", title: "Мақала \(number)", date: Self.date(number, of: articles),
        publishers: ["Хабаршы \(number % 40)"],
        path: "a\(number).txt")
    }
    people = (0..<entities * 6 / 10).map { number in
      // Some ten thousand surnames with the given names that go with each.
      Self.entity("person", number, "\(Self.name(number / 9_973)) \(Self.name(number % 9_973 + 1_000))ов")
    }
    institutions = (0..<entities * 3 / 10).map {
      Self.entity("institution", $0, "\(Self.name($0 + 5_000)) министрлігі")
    }
    events = (0..<entities - people.count - institutions.count).map { number in
      let type: EventType = number % 4 == 0 ? .signing : .meeting
      return Self.entity(
        "event", number, "\(Self.name(number)) жиыны",
        EventDetails(type: type, date: Self.date(number % articles, of: articles), place: "Астана"))
    }
  }

  /// The graph, the same for the same seed.
  mutating func graph() throws -> RelationshipGraph {
    var ties: [Relationship.ID: Relationship] = [:]
    ties.reserveCapacity(count)
    while ties.count < count {
      let id = nextTie()
      guard id.source != id.target, ties[id] == nil else { continue }
      let pieces = 1 + (next(4) == 0 ? next(4) : 0)
      ties[id] = Relationship(id: id, evidence: (0..<pieces).map { _ in nextEvidence(id) })
    }
    return try RelationshipGraph(
      articles: articles, entities: people + institutions + events, relationships: Array(ties.values))
  }

  private mutating func nextTie() -> Relationship.ID {
    switch next(50) {
    case 0...4: return .init(kind: .position, source: some(people), target: some(institutions), role: "директор")
    case 5...9: return .init(kind: .participant, source: some(people), target: some(events), role: "attendee")
    case 10:
      let signing = events[next(events.count / 4) * 4].id
      return next(2) == 0
        ? .init(kind: .signatory, source: some(people), target: signing)
        : .init(kind: .party, source: some(institutions), target: signing)
    default:
      let (one, other) = (some(next(2) == 0 ? people : institutions), some(people))
      return .init(kind: .coMention, source: min(one, other), target: max(one, other))
    }
  }

  private mutating func nextEvidence(_ id: Relationship.ID) -> Evidence {
    let article = articles[next(articles.count)]
    let sentence = next(30)
    return Evidence(
      article: article.id, sentence: sentence, start: 100 * sentence, end: 100 * sentence + 90,
      quote: "Жиында \(id.source) мен \(id.target) туралы айтылды.", date: article.date,
      publisher: article.publishers.first, rule: "made-up", weight: id.kind == .coMention && next(2) == 0 ? 0.2 : 1)
  }

  /// One of a list, those at its beginning more often: the density falls with the square root of the place.
  private mutating func some(_ list: [Entity]) -> EntityID {
    let share = Double(next(1 << 30)) / Double(1 << 30)
    return list[min(list.count - 1, Int(share * share * Double(list.count)))].id
  }

  private mutating func next(_ bound: Int) -> Int {
    // SplitMix64 (G. Steele, D. Lea, C. Flood, 2014).
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(max(1, bound)))
  }

  /// A word for a number, another for each.
  private static func name(_ number: Int) -> String {
    let syllables = ["ба", "қа", "та", "са", "ма", "на", "ла", "жа", "ра", "ша", "да", "ға"]
    var rest = number + 12
    var word = ""
    while rest > 0 {
      word += syllables[rest % 12]
      rest /= 12
    }
    return word.prefix(1).uppercased() + word.dropFirst() + "р"
  }

  private static func date(_ number: Int, of count: Int) -> PartialDate? {
    let day = number * 360 * 5 / count
    return PartialDate(year: 2020 + day / 360, month: day / 30 % 12 + 1, day: min(28, day % 30 + 1))
  }

  private static func entity(_ kind: String, _ number: Int, _ name: String, _ event: EventDetails? = nil) -> Entity {
    Entity(
      id: EntityID(rawValue: "\(kind)-\(number)"), kind: EntityKind(rawValue: kind) ?? .person, name: name, event: event
    )
  }
}
