import RelationModel

/// An article sentence by sentence, with everything that was found in it and why.
public struct ArticleExplanation: Sendable {
  /// A name in a sentence.
  public struct Mark: Hashable, Sendable {
    /// The name as it stands.
    public let text: Substring
    /// Person or institution.
    public let kind: EntityKind
    /// Whom or what it names, in the nominative.
    public let entity: String
    /// The rule that found it, or the model.
    public let rule: ExtractionRule?
  }

  /// An event that a sentence tells of.
  public struct Happening: Hashable, Sendable {
    /// The kind of happening.
    public let type: EventType
    /// What a reader would call it.
    public let label: String
    /// Its date, where the text gives one.
    public let date: PartialDate?
    /// Its place, in the nominative.
    public let place: String?
    /// The rule that found it.
    public let rule: ExtractionRule?
  }

  /// Something that a sentence says.
  public struct Finding: Hashable, Sendable {
    /// The kind of relationship.
    public let kind: RelationshipKind
    /// The name of who or what it is said of.
    public let source: String
    /// The name of the other end: an institution or an event.
    public let target: String
    /// The title of a post, or the part in an event.
    public let role: String?
    /// The rule that found it; nil where no rule of language did.
    public let rule: ExtractionRule?
  }

  /// A sentence with what was found in it.
  public struct Sentence: Sendable {
    /// The sentence, its white space folded.
    public let text: String
    /// The names in it, in order, without overlaps: of two that overlap, the longer.
    public let marks: [Mark]
    /// The events that it tells of best.
    public let events: [Happening]
    /// What it says.
    public let findings: [Finding]
  }

  /// The article's id.
  public let article: Article.ID
  /// The article's headline.
  public let title: String
  /// Its sentences, in order.
  public let sentences: [Sentence]

  /// Explains a record.
  ///
  /// - Complexity: O(*n*) in the length of the article and the number of findings.
  public init(_ record: ExtractionRecord) {
    article = record.id
    title = record.title
    var findings: [Int: [Finding]] = [:]
    for (place, finding) in Self.findings(in: record) { findings[place, default: []].append(finding) }
    let events = Dictionary(grouping: record.events, by: \.sentence)
    sentences = record.sentences.indices.map { place in
      let text = record.sentences[place].text
      let happenings = (events[place] ?? []).map { event in
        Happening(
          type: event.type, label: event.label, date: event.date, place: event.place, rule: .named(event.rule))
      }
      return Sentence(
        text: text, marks: Self.marks(in: text, of: place, record), events: happenings,
        findings: findings[place] ?? [])
    }
  }

  private static func findings(in record: ExtractionRecord) -> [(Int, Finding)] {
    let labels = Dictionary(record.events.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    let posts = record.positions.map { post in
      (
        post.sentence,
        Finding(
          kind: .position, source: post.person, target: post.institution ?? "—", role: post.title,
          rule: .named(post.rule))
      )
    }
    let parts = record.participants.map { part -> (Int, Finding) in
      let kind: RelationshipKind =
        switch part.role {
        case .signatory: .signatory
        case .party: .party
        case .appointee: .appointee
        default: .participant
        }
      return (
        part.sentence,
        Finding(
          kind: kind, source: part.who, target: labels[part.event] ?? part.event,
          role: kind == .participant ? part.role.rawValue : nil, rule: .named(part.rule))
      )
    }
    return parts + posts
  }

  private static func marks(in text: String, of sentence: Int, _ record: ExtractionRecord) -> [Mark] {
    typealias Place = (mention: ExtractionRecord.Mention, kind: EntityKind, entity: String)
    let people = record.people.flatMap { person in person.mentions.map { Place($0, .person, person.name) } }
    let bodies = record.institutions.flatMap { body in body.mentions.map { Place($0, .institution, body.name) } }
    let here = (people + bodies).filter { $0.mention.sentence == sentence }
      .sorted { ($0.mention.start, -$0.mention.end) < ($1.mention.start, -$1.mention.end) }
    var marks: [Mark] = []
    var rest = text[...]
    var end = 0
    for place in here where place.mention.start >= end {
      guard let found = rest.firstRange(of: place.mention.text) else { continue }
      marks.append(Mark(text: rest[found], kind: place.kind, entity: place.entity, rule: .named(place.mention.rule)))
      rest = rest[found.upperBound...]
      end = place.mention.end
    }
    return marks
  }
}
