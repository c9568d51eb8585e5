import RelationModel

/// Collects the evidence of all records under the relationships that it proves.
///
/// Entities, relationships, sentences and findings are numbers here; a piece of evidence takes twelve bytes until the end.
struct GraphAssembly {
  let options: GraphBuilder.Options
  private let people: Numbered
  private let institutions: Numbered
  private let events: Numbered
  /// The ids of all entities, sorted: an entity is its place here.
  private let entities: [EntityID]
  /// For each reprint, the article that it was taken from.
  private let originals: [String: String]

  /// What tells one relationship from another; the role is the number of its text, or -1.
  private struct Tie: Hashable {
    let kind: UInt8
    let source: Int32
    let target: Int32
    let role: Int32
  }

  private struct FindingKey: Hashable {
    let rule: String
    let weight: Double
  }

  /// That a sentence proves a relationship.
  private struct Piece {
    let tie: Int32
    let passage: Int32
    let finding: Int32
  }

  private var ties = NumberedValues<Tie>()
  private var roles = NumberedValues<String>()
  private var findingKeys = NumberedValues<FindingKey>()
  private var findings: [Evidence.Finding] = []
  private var passages: [Evidence.Passage] = []
  private var pieces: [Piece] = []
  private var sides: [Int32: Set<Int32>] = [:]
  /// Pairs of a part and its whole.
  private var parts: Set<Int64> = []

  init(
    options: GraphBuilder.Options, people: MergedEntities, institutions: MergedEntities, events: MergedEntities,
    originals: [String: String] = [:]
  ) {
    self.options = options
    self.originals = originals
    let all = people.entities.map(\.id) + institutions.entities.map(\.id) + events.entities.map(\.id)
    let order = all.indices.sorted { all[$0] < all[$1] }
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
    let words: RecordShelf.Words
    var quoted: [Int32]
  }

  /// Adds what a record says; `place` is its number among the merged records.
  mutating func add(_ record: ExtractionRecord, at place: Int, _ words: RecordShelf.Words) {
    var source = Source(
      record: record, place: place, words: words, quoted: Array(repeating: -1, count: record.sentences.count))
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

  private mutating func tie(_ kind: RelationshipKind, _ source: Int32, _ target: Int32, role: String? = nil) -> Int32 {
    let role = role.map { roles.number(of: $0) } ?? -1
    return ties.number(of: Tie(kind: Self.orders[kind] ?? 0, source: source, target: target, role: role))
  }

  private static let orders = Dictionary(
    uniqueKeysWithValues: RelationshipKind.allCases.enumerated().map { ($1, UInt8($0)) })

  @discardableResult
  private mutating func add(
    _ tie: Int32, sentence: Int, rule: String, weight: Double = 1, of source: inout Source
  ) -> Bool {
    guard source.record.sentences.indices.contains(sentence) else { return false }
    if source.quoted[sentence] < 0 {
      source.quoted[sentence] = Int32(passages.count)
      passages.append(passage(sentence, of: source))
    }
    pieces.append(Piece(tie: tie, passage: source.quoted[sentence], finding: finding(rule, weight)))
    return true
  }

  private func passage(_ sentence: Int, of source: Source) -> Evidence.Passage {
    let (record, quoted) = (source.record, source.record.sentences[sentence])
    return Evidence.Passage(
      article: record.id, sentence: sentence, start: quoted.start, end: quoted.end, words: source.words.bytes,
      range: source.words.range(of: sentence), date: record.date, publisher: record.publishers.first)
  }

  private mutating func finding(_ rule: String, _ weight: Double) -> Int32 {
    let number = findingKeys.number(of: FindingKey(rule: rule, weight: weight))
    if findings.count == number {
      let confidence = ExtractionRule.named(rule)?.confidence ?? 1
      findings.append(Evidence.Finding(rule: rule, confidence: confidence, weight: weight))
    }
    return number
  }

  // MARK: - Relationships

  /// The relationships found, by id, each post under one title.
  var relationships: [Relationship] {
    let (starts, sorted) = piecesByTie()
    let order = ties.values.indices.filter { starts[$0] < starts[$0 + 1] }.sorted {
      precedes(ties.values[$0], ties.values[$1])
    }
    var relationships: [Relationship] = []
    relationships.reserveCapacity(order.count)
    for tie in order {
      let evidence = sorted[Int(starts[tie])..<Int(starts[tie + 1])].map { number in
        Evidence(passages[Int(pieces[Int(number)].passage)], findings[Int(pieces[Int(number)].finding)])
      }
      let side = sides[Int32(tie)].flatMap { $0.count == 1 ? $0.first : nil }
      relationships.append(
        Relationship(id: id(of: tie), side: side.map { entities[Int($0)] }, evidence: countedOnce(evidence)))
    }
    return relationships
  }

  /// The numbers of the pieces by their relationships, and where those of each begin.
  private func piecesByTie() -> (starts: [Int32], sorted: [Int32]) {
    let canonical = canonicalTies()
    var starts = [Int32](repeating: 0, count: ties.values.count + 1)
    for piece in pieces { starts[Int(canonical[Int(piece.tie)]) + 1] += 1 }
    for tie in ties.values.indices { starts[tie + 1] += starts[tie] }
    var next = starts
    var sorted = [Int32](repeating: 0, count: pieces.count)
    for (number, piece) in pieces.enumerated() {
      let tie = Int(canonical[Int(piece.tie)])
      sorted[Int(next[tie])] = Int32(number)
      next[tie] += 1
    }
    return (starts, sorted)
  }

  /// For each relationship, the one that it is another wording of, or itself.
  private func canonicalTies() -> [Int32] {
    var counts = [Int](repeating: 0, count: ties.values.count)
    for piece in pieces { counts[Int(piece.tie)] += 1 }
    var numbers: [Relationship.ID: Int] = [:]
    let position = Self.orders[.position]
    for (tie, value) in ties.values.enumerated() where value.kind == position && counts[tie] > 0 {
      numbers[id(of: tie)] = tie
    }
    let titles = PostTitles(Array(numbers.keys), counts: { numbers[$0].map { counts[$0] } ?? 0 })
    var canonical = ties.values.indices.map { Int32($0) }
    for (id, tie) in numbers { canonical[tie] = Int32(numbers[titles.canonical(id)] ?? tie) }
    return canonical
  }

  private func id(of tie: Int) -> Relationship.ID {
    let tie = ties.values[tie]
    return .init(
      kind: RelationshipKind.allCases[Int(tie.kind)], source: entities[Int(tie.source)],
      target: entities[Int(tie.target)], role: tie.role < 0 ? nil : roles.values[Int(tie.role)])
  }

  /// The order of relationships' ids.
  private func precedes(_ left: Tie, _ right: Tie) -> Bool {
    if (left.source, left.target, left.kind) != (right.source, right.target, right.kind) {
      return (left.source, left.target, left.kind) < (right.source, right.target, right.kind)
    }
    guard left.role >= 0, right.role >= 0 else { return left.role < right.role }
    return byBytes(roles.values[Int(left.role)], roles.values[Int(right.role)])
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
}
