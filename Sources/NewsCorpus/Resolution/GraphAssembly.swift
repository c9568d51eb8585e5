import RelationModel

/// Collects the evidence of all records under the relationships that it proves.
///
/// Entities, roles, sentences and findings are numbers here; a piece of evidence takes twenty bytes.
struct GraphAssembly {
  private let options: GraphBuilder.Options
  private let people: Numbered
  private let institutions: Numbered
  private let events: Numbered
  /// The entities by id: an entity is its place here.
  private let entities: [Entity]

  private struct FindingKey: Hashable {
    let rule: String
    let weight: Double
  }

  private var roles = NumberedValues<String>()
  private var findings = NumberedValues<FindingKey>()
  private var passages: [AssembledGraph.Passage] = []
  private var pieces: [AssembledGraph.Piece] = []
  private var sides: [AssembledGraph.Tie: Set<Int32>] = [:]
  /// Pairs of a part and its whole.
  private var parts: Set<Int64> = []

  init(
    options: GraphBuilder.Options, people: MergedEntities, institutions: MergedEntities, events: MergedEntities
  ) {
    self.options = options
    let all = people.entities + institutions.entities + events.entities
    let order = all.indices.sorted { all[$0].id < all[$1].id }
    var numbers = [Int32](repeating: 0, count: all.count)
    for (number, place) in order.enumerated() { numbers[place] = Int32(number) }
    entities = order.map { all[$0] }
    self.people = Numbered(ids: people.ids, numbers: numbers[..<people.entities.count])
    let rest = numbers[people.entities.count...]
    self.institutions = Numbered(ids: institutions.ids, numbers: rest.prefix(institutions.entities.count))
    self.events = Numbered(ids: events.ids, numbers: rest.dropFirst(institutions.entities.count))
  }

  /// The entities of one kind by record and name, as numbers.
  private struct Numbered {
    let ids: RecordIDs
    let numbers: ArraySlice<Int32>

    func callAsFunction(_ name: String, in place: Int) -> Int32? {
      ids[place].place(of: name).map { numbers[numbers.startIndex + $0] }
    }
  }

  // MARK: - Records

  /// A record in its place, and the numbers of its sentences that were quoted.
  private struct Source {
    let record: ExtractionRecord
    let place: Int
    var quoted: [Int32]
  }

  /// Adds what a record says; `place` is its number among the merged records.
  mutating func add(_ record: ExtractionRecord, at place: Int) {
    var source = Source(record: record, place: place, quoted: Array(repeating: -1, count: record.sentences.count))
    for position in record.positions { add(position, &source) }
    for participant in record.participants { add(participant, &source) }
    for institution in record.institutions { addPart(institution, &source) }
    addCoMentions(&source)
  }

  private mutating func add(_ position: ExtractionRecord.Position, _ source: inout Source) {
    guard let person = people(position.person, in: source.place), let name = position.institution,
      let institution = institutions(name, in: source.place)
    else { return }
    let tie = tie(.position, person, institution, role: position.title)
    add(tie, sentence: position.sentence, rule: position.rule, of: &source)
  }

  private mutating func add(_ participant: ExtractionRecord.Participant, _ source: inout Source) {
    guard let event = events(participant.event, in: source.place),
      let who = people(participant.who, in: source.place) ?? institutions(participant.who, in: source.place)
    else { return }
    let tie =
      switch participant.role {
      case .signatory: tie(.signatory, who, event)
      case .party: tie(.party, who, event)
      case .appointee: tie(.appointee, who, event)
      case .speaker, .organizer, .host, .attendee: tie(.participant, who, event, role: participant.role.rawValue)
      }
    if let side = participant.side.flatMap({ institutions($0, in: source.place) }) {
      sides[tie, default: []].insert(side)
    }
    add(tie, sentence: participant.sentence, rule: participant.rule, of: &source)
  }

  private mutating func addPart(_ institution: ExtractionRecord.Institution, _ source: inout Source) {
    guard let whole = institution.partOf.flatMap({ institutions($0, in: source.place) }),
      let part = institutions(institution.name, in: source.place), whole != part
    else { return }
    let tie = tie(.partOf, part, whole)
    let sentence = institution.mentions.first?.sentence ?? 0
    if add(tie, sentence: sentence, rule: "partOf.possessor", of: &source) { parts.insert(Self.pair(part, whole)) }
  }

  private static func pair(_ one: Int32, _ other: Int32) -> Int64 { Int64(one) << 32 | Int64(other) }

  // MARK: - Co-mentions

  private mutating func addCoMentions(_ source: inout Source) {
    var sentences: [Int32: Set<Int>] = [:]
    for person in source.record.people {
      guard let number = people(person.name, in: source.place) else { continue }
      sentences[number, default: []].formUnion(person.mentions.map(\.sentence))
    }
    for institution in source.record.institutions where !institution.mentions.isEmpty {
      guard let number = institutions(institution.name, in: source.place) else { continue }
      sentences[number, default: []].formUnion(institution.mentions.map(\.sentence))
    }
    let named = sentences.sorted { $0.key < $1.key }.map { ($0.key, $0.value.sorted()) }
    for (number, one) in named.enumerated() {
      for other in named[(number + 1)...] where !isPart(one.0, other.0) { addCoMention(one, other, &source) }
    }
  }

  /// An institution and the body it belongs to are named together by grammar, not by news.
  private func isPart(_ one: Int32, _ other: Int32) -> Bool {
    !parts.isEmpty && (parts.contains(Self.pair(one, other)) || parts.contains(Self.pair(other, one)))
  }

  private mutating func addCoMention(_ one: (Int32, [Int]), _ other: (Int32, [Int]), _ source: inout Source) {
    let tie = tie(.coMention, one.0, other.0)
    var isShared = false
    for sentence in one.1 where other.1.contains(sentence) {
      isShared = true
      add(tie, sentence: sentence, rule: "coMention.sentence", weight: options.sentenceWeight, of: &source)
    }
    guard !isShared, let start = one.1.first, let end = other.1.first else { return }
    add(tie, sentence: max(start, end), rule: "coMention.article", weight: options.articleWeight, of: &source)
  }

  // MARK: - Evidence

  private mutating func tie(
    _ kind: RelationshipKind, _ source: Int32, _ target: Int32, role: String? = nil
  ) -> AssembledGraph.Tie {
    AssembledGraph.Tie(source: source, target: target, kind: kind, role: role.map { roles.number(of: $0) } ?? -1)
  }

  @discardableResult
  private mutating func add(
    _ tie: AssembledGraph.Tie, sentence: Int, rule: String, weight: Double = 1, of source: inout Source
  ) -> Bool {
    guard source.record.sentences.indices.contains(sentence) else { return false }
    if source.quoted[sentence] < 0 {
      source.quoted[sentence] = Int32(passages.count)
      passages.append(AssembledGraph.Passage(article: Int32(source.place), sentence: Int32(sentence)))
    }
    let finding = findings.number(of: FindingKey(rule: rule, weight: weight))
    pieces.append(AssembledGraph.Piece(tie: tie, passage: source.quoted[sentence], finding: finding))
    return true
  }

  // MARK: - The graph

  /// The graph of the records that were added; `records` are those, in the places given.
  ///
  /// - Parameter threads: on how many processors the graph gets its sentences ready, when it is asked for them.
  /// - Complexity: O(*n* log *n*) time in the pieces of evidence.
  consuming func graph(of records: RecordShelf, originals: [SourceArticle.ID: SourceArticle.ID], threads: Int = 1)
    -> AssembledGraph
  {
    AssembledGraph(
      records: records, originals: originals, entities: entities, roles: roles.values,
      findings: findings.values.map {
        FindingRow(rule: $0.rule, confidence: ExtractionRule.named($0.rule)?.confidence ?? 1, weight: $0.weight)
      },
      passages: passages, pieces: pieces, sides: sides, threads: threads)
  }
}
