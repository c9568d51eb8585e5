import RelationModel
import Testing

extension EntityID: ExpressibleByStringLiteral {
  /// An id in a test, as text.
  public init(stringLiteral text: String) { self.init(rawValue: text) }
}

/// An entity whose kind its id begins with.
func entity(_ id: EntityID, signingOn date: String? = nil) -> Entity {
  let kind = EntityKind.allCases.first { id.rawValue.hasPrefix($0.rawValue) } ?? .event
  let details = kind == .event ? EventDetails(type: .signing, date: date.flatMap { PartialDate($0) }) : nil
  return Entity(id: id, kind: kind, name: id.rawValue, event: details)
}

/// An article of that id.
func article(_ id: String) -> SourceArticle { SourceArticle(id: id, title: "Мақала \(id)", path: "\(id).txt") }

/// A piece of evidence from an article.
func proof(
  _ article: String = "a", date: String? = nil, sentence: Int = 0, start: Int = 0, end: Int = 10, rule: String = "test",
  quote: String = "Сөйлем.", weight: Double = 1
) -> Evidence {
  Evidence(
    article: article, sentence: sentence, start: start, end: end, quote: quote, date: date.flatMap { PartialDate($0) },
    rule: rule,
    weight: weight)
}

/// The date of a text that is one.
func day(_ text: String) throws -> PartialDate { try #require(PartialDate(text)) }

/// A relationship with one piece of evidence unless told otherwise.
func tie(
  _ source: EntityID, _ kind: RelationshipKind, _ target: EntityID, role: String? = nil, side: EntityID? = nil,
  evidence: [Evidence] = [proof()]
) -> Relationship {
  Relationship(id: .init(kind: kind, source: source, target: target, role: role), side: side, evidence: evidence)
}

/// A seeded generator (S. Vigna's SplitMix64), so that a failing case comes up again.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Array {
  /// The elements in an order that the seed gives.
  func shuffled(seed: Int) -> [Element] {
    var generator = SeededGenerator(seed: UInt64(seed))
    return shuffled(using: &generator)
  }
}
