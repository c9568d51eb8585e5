import RelationModel

extension EntityID: @retroactive ExpressibleByStringLiteral {
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
    article: article, sentence: sentence, start: start, end: end, quote: quote, date: date.flatMap { PartialDate($0) }, rule: rule,
    weight: weight)
}

/// A relationship with one piece of evidence unless told otherwise.
func tie(
  _ source: EntityID, _ kind: RelationshipKind, _ target: EntityID, role: String? = nil, side: EntityID? = nil,
  evidence: [Evidence] = [proof()]
) -> Relationship {
  Relationship(id: .init(kind: kind, source: source, target: target, role: role), side: side, evidence: evidence)
}
