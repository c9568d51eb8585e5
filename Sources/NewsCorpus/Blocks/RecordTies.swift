import RelationModel

/// What a record says of each two entities that it ties, so that all records of two entities can be brought together.
enum RecordTies: BlockDecision {
  struct Line: BlockLine {
    let block: String
    let record: PartialRecord
    /// The entities of the record's people, institutions and events, in its order.
    let people: [EntityID]
    let institutions: [EntityID]
    let events: [EntityID]
    let original: String?
  }

  /// The article of the record, under `source`, or what it says of two entities.
  enum Answer: Encodable {
    case source(SourceArticle)
    case tie(PairBlock.Line)

    private enum Key: CodingKey { case source }

    func encode(to encoder: any Encoder) throws {
      switch self {
      case .tie(let line): try line.encode(to: encoder)
      case .source(let source):
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(source, forKey: .source)
      }
    }
  }

  static func answers(to block: [Line]) -> [Answer] {
    block.flatMap { line in
      let record = ResolvedRecord(
        record: line.record.record, people: line.people, institutions: line.institutions, events: line.events)
      return [Answer.source(record.source(takenFrom: line.original))]
        + ties(of: record).map { pair, relationships in
          Answer.tie(
            PairBlock.Line(
              record.restricted(to: pair, provenBy: relationships), pair, line.original, relationships))
        }
    }
  }

  /// The relationships of each two entities that the record alone proves.
  private static func ties(of record: ResolvedRecord) -> [([EntityID], [Relationship])] {
    let relationships = ResolvedRecord.relationships(of: [record], originals: [:])
    return Dictionary(grouping: relationships) { [$0.source, $0.target].sorted() }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key, $0.value) }
  }
}

/// The relationships between two entities, by all records that prove any.
enum PairBlock: BlockDecision {
  /// What one record says of the two.
  struct Line: BlockLine, Encodable {
    let block: String
    let article: String
    let original: String?
    /// Whether it says no more than that both are named.
    let mentionsOnly: Bool
    let date: PartialDate?
    let publishers: [String]
    let people: [Named<ExtractionRecord.Person>]
    let institutions: [Named<ExtractionRecord.Institution>]
    let events: [Named<ExtractionRecord.Event>]
    let positions: [ExtractionRecord.Position]
    let participants: [ExtractionRecord.Participant]
    /// The sentences that prove it, by number.
    let quotes: [Int: ExtractionRecord.Sentence]

    /// A part of the record and the entity that it is.
    struct Named<Part: Codable & Sendable>: Codable, Sendable {
      let part: Part
      let entity: EntityID
    }

    init(_ resolved: ResolvedRecord, _ pair: [EntityID], _ original: String?, _ relationships: [Relationship]) {
      let record = resolved.record
      block = pair.map(\.rawValue).joined(separator: " ")
      article = record.id
      self.original = original
      mentionsOnly = relationships.allSatisfy { !$0.kind.isTyped }
      date = record.date
      publishers = record.publishers
      people = zip(record.people, resolved.people).map { Named(part: $0, entity: $1) }
      institutions = zip(record.institutions, resolved.institutions).map { Named(part: $0, entity: $1) }
      events = zip(record.events, resolved.events).map { Named(part: $0, entity: $1) }
      positions = record.positions
      participants = record.participants
      let proving = Set(relationships.flatMap { $0.evidence.map(\.sentence) })
      quotes = Dictionary(uniqueKeysWithValues: proving.map { ($0, record.sentences[$0]) })
    }

    var resolved: ResolvedRecord {
      let empty = ExtractionRecord.Sentence(text: "", start: 0, end: 0)
      let count = (quotes.keys.max() ?? -1) + 1
      return ResolvedRecord(
        record: ExtractionRecord(
          id: article, date: date, title: "", publishers: publishers, url: nil, path: "", people: people.map(\.part),
          institutions: institutions.map(\.part), events: events.map(\.part), positions: positions,
          participants: participants, signedWith: [], sentences: (0..<max(0, count)).map { quotes[$0] ?? empty }),
        people: people.map(\.entity), institutions: institutions.map(\.entity), events: events.map(\.entity))
    }
  }

  /// More sentences than any article has.
  private static let sentences = 0..<1_000_000

  static func answers(to block: [Line]) throws -> [Relationship] {
    for line in block {
      guard let stray = line.quotes.keys.first(where: { !sentences.contains($0) }) else { continue }
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "“\(line.article)” has no sentence \(stray)"))
    }
    let originals = block.compactMap { line in line.original.map { (line.article, $0) } }
    return ResolvedRecord.relationships(
      of: block.map(\.resolved), originals: Dictionary(originals, uniquingKeysWith: { first, _ in first })
    ).sorted { $0.id < $1.id }
  }
}

/// A record of which it is known for which entities its names stand.
struct ResolvedRecord {
  var record: ExtractionRecord
  /// The entities of its people, institutions and events, in their order.
  var people: [EntityID]
  var institutions: [EntityID]
  var events: [EntityID]

  /// The article of the record.
  func source(takenFrom original: SourceArticle.ID?) -> SourceArticle {
    SourceArticle(
      id: record.id, title: record.title, date: record.date, publishers: record.publishers, url: record.url,
      path: record.path, original: original)
  }

  private static func ids(_ names: some Sequence<String>, _ entities: [EntityID]) -> [String: EntityID] {
    Dictionary(zip(names, entities), uniquingKeysWith: { _, last in last })
  }

  private var personIDs: [String: EntityID] { Self.ids(record.people.map(\.name), people) }
  private var institutionIDs: [String: EntityID] { Self.ids(record.institutions.map(\.name), institutions) }
  private var eventIDs: [String: EntityID] { Self.ids(record.events.map(\.id), events) }

  /// The relationships that records prove, given in the order of their ids.
  static func relationships(of records: [ResolvedRecord], originals: [String: String]) -> [Relationship] {
    var assembly = GraphAssembly(
      options: GraphBuilder.Options(), people: MergedEntities(names: records.map(\.personIDs), kind: .person),
      institutions: MergedEntities(names: records.map(\.institutionIDs), kind: .institution),
      events: MergedEntities(names: records.map(\.eventIDs), kind: .event))
    var shelf = RecordShelf()
    for record in records { shelf.append(record.record) }
    for place in shelf.indices { assembly.add(shelf[place], at: place) }
    return RelationshipGraph(assembly.graph(of: shelf, originals: originals)).relationships
  }

  /// The record with what bears on two entities: their names, what ties them, and the sides that were signed for.
  func restricted(to pair: [EntityID], provenBy relationships: [Relationship]) -> ResolvedRecord {
    let (persons, bodies, happenings) = (personIDs, institutionIDs, eventIDs)
    func isMeant(_ id: EntityID?) -> Bool { id.map(pair.contains) ?? false }
    var kept = self
    kept.record.positions = record.positions.filter {
      isMeant(persons[$0.person]) && isMeant($0.institution.flatMap { bodies[$0] })
    }
    kept.record.participants = record.participants.filter {
      isMeant(happenings[$0.event]) && isMeant(persons[$0.who] ?? bodies[$0.who])
    }
    let sides = Set(kept.record.participants.compactMap(\.side))
    let people = zip(record.people, people).filter { isMeant($1) }
    kept.record.people = people.map { $0.0.bare }
    kept.people = people.map(\.1)
    let institutions = zip(record.institutions, institutions).filter { isMeant($1) || sides.contains($0.name) }
    kept.record.institutions = institutions.map { institution, id in
      institution.bare(isSide: !isMeant(id), keepingWhole: isMeant(institution.partOf.flatMap { bodies[$0] }))
    }
    kept.institutions = institutions.map(\.1)
    let events = zip(record.events, events).filter { isMeant($1) }
    kept.record.events = events.map(\.0)
    kept.events = events.map(\.1)
    return kept
  }
}

extension [ExtractionRecord.Mention] {
  /// The numbers of the sentences, and nothing of the words.
  fileprivate var bare: Self { map { .init(text: "", start: 0, end: 0, sentence: $0.sentence, rule: "") } }
}

extension ExtractionRecord.Person {
  fileprivate var bare: Self { .init(name: name, aliases: [], mentions: mentions.bare) }
}

extension ExtractionRecord.Institution {
  fileprivate func bare(isSide: Bool, keepingWhole: Bool) -> Self {
    .init(
      name: name, aliases: [], mentions: isSide ? [] : mentions.bare, partOf: keepingWhole && !isSide ? partOf : nil)
  }
}
