import RelationModel

/// Collects the evidence of all records under the relationships that it proves.
struct GraphAssembly {
  let options: GraphBuilder.Options
  let people: MergedEntities
  let institutions: MergedEntities
  let events: MergedEntities
  /// For each reprint, the article that it was taken from.
  let originals: [String: String]
  private var evidence: [Relationship.ID: [Evidence]] = [:]
  private var sides: [Relationship.ID: Set<EntityID>] = [:]

  init(
    options: GraphBuilder.Options, people: MergedEntities, institutions: MergedEntities, events: MergedEntities,
    originals: [String: String] = [:]
  ) {
    self.options = options
    self.people = people
    self.institutions = institutions
    self.events = events
    self.originals = originals
  }

  /// The relationships found so far, each post under one title.
  var relationships: [Relationship] {
    let titles = PostTitles(evidence.keys.filter { $0.kind == .position }, counts: { evidence[$0]?.count ?? 0 })
    let merged = Dictionary(grouping: evidence) { titles.canonical($0.key) }
      .mapValues { $0.sorted { $0.key < $1.key }.flatMap(\.value) }
    return merged.map { id, evidence in
      let side = sides[id].flatMap { $0.count == 1 ? $0.first : nil }
      return Relationship(id: id, side: side, evidence: countedOnce(evidence))
    }
  }

  /// The evidence, of which reprints of an article that is there as well add no weight: of the copies of one article, without itself, the first
  /// counts.
  private func countedOnce(_ evidence: [Evidence]) -> [Evidence] {
    guard !originals.isEmpty, evidence.contains(where: { originals[$0.article] != nil }) else { return evidence }
    var counted: [String: String] = [:]
    for piece in evidence.sorted() {
      let original = originals[piece.article] ?? piece.article
      if counted[original] == nil || piece.article == original { counted[original] = piece.article }
    }
    return evidence.map { piece in
      var piece = piece
      if counted[originals[piece.article] ?? piece.article] != piece.article { piece.weight = 0 }
      return piece
    }
  }

  /// Adds what a record says; `place` is its number among the merged records.
  mutating func add(_ record: ExtractionRecord, at place: Int) {
    for position in record.positions { add(position, record, place) }
    for participant in record.participants { add(participant, record, place) }
    for institution in record.institutions { addPart(institution, record, place) }
    addCoMentions(record, place)
  }

  private mutating func add(_ position: ExtractionRecord.Position, _ record: ExtractionRecord, _ place: Int) {
    guard let person = people.ids[place][position.person], let name = position.institution,
      let institution = institutions.ids[place][name]
    else { return }
    let id = Relationship.ID(kind: .position, source: person, target: institution, role: position.title)
    add(id, proof(in: record, sentence: position.sentence, rule: position.rule))
  }

  private mutating func add(_ participant: ExtractionRecord.Participant, _ record: ExtractionRecord, _ place: Int) {
    guard let event = events.ids[place][participant.event],
      let who = people.ids[place][participant.who] ?? institutions.ids[place][participant.who]
    else { return }
    let id: Relationship.ID =
      switch participant.role {
      case .signatory: .init(kind: .signatory, source: who, target: event)
      case .party: .init(kind: .party, source: who, target: event)
      case .appointee: .init(kind: .appointee, source: who, target: event)
      case .speaker, .organizer, .host, .attendee:
        .init(kind: .participant, source: who, target: event, role: participant.role.rawValue)
      }
    if let side = participant.side.flatMap({ institutions.ids[place][$0] }) { sides[id, default: []].insert(side) }
    add(id, proof(in: record, sentence: participant.sentence, rule: participant.rule))
  }

  private mutating func addPart(_ institution: ExtractionRecord.Institution, _ record: ExtractionRecord, _ place: Int) {
    guard let whole = institution.partOf.flatMap({ institutions.ids[place][$0] }),
      let part = institutions.ids[place][institution.name],
      whole != part
    else { return }
    let sentence = institution.mentions.first?.sentence ?? 0
    add(
      .init(kind: .partOf, source: part, target: whole), proof(in: record, sentence: sentence, rule: "partOf.possessor")
    )
  }

  // MARK: - Co-mentions

  private mutating func addCoMentions(_ record: ExtractionRecord, _ place: Int) {
    var sentences: [EntityID: Set<Int>] = [:]
    for person in record.people {
      guard let id = people.ids[place][person.name] else { continue }
      sentences[id, default: []].formUnion(person.mentions.map(\.sentence))
    }
    for institution in record.institutions where !institution.mentions.isEmpty {
      guard let id = institutions.ids[place][institution.name] else { continue }
      sentences[id, default: []].formUnion(institution.mentions.map(\.sentence))
    }
    let named = sentences.sorted { $0.key < $1.key }
    for (number, one) in named.enumerated() {
      for other in named[(number + 1)...] where !isPart(one.key, other.key) {
        addCoMention(one.key, other.key, one.value, other.value, record)
      }
    }
  }

  /// An institution and the body it belongs to are named together by grammar, not by news.
  private func isPart(_ one: EntityID, _ other: EntityID) -> Bool {
    evidence[.init(kind: .partOf, source: one, target: other)] != nil
      || evidence[.init(kind: .partOf, source: other, target: one)] != nil
  }

  private mutating func addCoMention(
    _ one: EntityID, _ other: EntityID, _ first: Set<Int>, _ second: Set<Int>, _ record: ExtractionRecord
  ) {
    let id = Relationship.ID(kind: .coMention, source: one, target: other)
    let shared = first.intersection(second).sorted()
    for sentence in shared {
      add(id, proof(in: record, sentence: sentence, rule: "coMention.sentence", weight: options.sentenceWeight))
    }
    guard shared.isEmpty, let start = first.min(), let end = second.min() else { return }
    add(id, proof(in: record, sentence: max(start, end), rule: "coMention.article", weight: options.articleWeight))
  }

  // MARK: - Evidence

  private mutating func add(_ id: Relationship.ID, _ proof: Evidence?) {
    if let proof { evidence[id, default: []].append(proof) }
  }

  private func proof(in record: ExtractionRecord, sentence: Int, rule: String, weight: Double = 1) -> Evidence? {
    guard record.sentences.indices.contains(sentence) else { return nil }
    let quoted = record.sentences[sentence]
    return Evidence(
      article: record.id, sentence: sentence, start: quoted.start, end: quoted.end, quote: quoted.text,
      date: record.date,
      publisher: record.publishers.first, rule: rule, confidence: ExtractionRule.named(rule)?.confidence ?? 1,
      weight: weight)
  }
}
