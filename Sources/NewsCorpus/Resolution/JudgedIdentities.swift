import RelationModel

/// Who is who in all records: automatic merging, and the judgements about it.
struct JudgedIdentities {
  /// The entities of each kind.
  struct Entities {
    let people: MergedEntities
    let institutions: MergedEntities
    let events: MergedEntities
  }

  private let recordCount: Int
  private var people: JudgedGroups<PersonMerger>
  private var institutions: JudgedGroups<InstitutionMerger>
  private var events: JudgedGroups<EventMerger>
  /// The judgements about each kind.
  private var judgements: [EntityKind: [NumberedJudgement]] = [:]
  private var stray: [JudgementObjection] = []

  /// - Parameter threads: on how many processors names are compared and entities made; nothing else depends on it.
  init(
    _ records: some RandomAccessCollection<ExtractionRecord> & Sendable, _ judgements: [NumberedJudgement],
    threads: Int = 1
  ) {
    recordCount = records.count
    let numbers =
      judgements.isEmpty
      ? nil : Dictionary(records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    institutions = JudgedGroups(InstitutionMerger(records, threads: threads), records: numbers, threads: threads)
    let bodies = institutions.unjoined(recordCount: records.count)
    people = JudgedGroups(
      PersonMerger(records, institutions: bodies, threads: threads), records: numbers, threads: threads)
    let named = people.unjoined(recordCount: records.count)
    events = JudgedGroups(
      EventMerger(records, people: named, institutions: bodies, threads: threads), records: numbers, threads: threads)
    for line in judgements { sort(line) }
    people.split(by: lines(.person))
    institutions.split(by: lines(.institution))
    events.split(by: lines(.event))
  }

  /// The entities as automatic merging makes them, where nobody judged: what each kind is told by is gone before the next is made.
  static func automatic(
    _ records: some RandomAccessCollection<ExtractionRecord> & Sendable, threads: Int
  ) -> Entities {
    func made(_ merger: some EntityMerger) -> MergedEntities {
      JudgedGroups(merger, records: nil, threads: threads).unjoined(recordCount: records.count)
    }
    let bodies = made(InstitutionMerger(records, threads: threads))
    let people = made(PersonMerger(records, institutions: bodies, threads: threads))
    let events = made(EventMerger(records, people: people, institutions: bodies, threads: threads))
    return Entities(people: people, institutions: bodies, events: events)
  }

  /// Whether any judgement is about two entities.
  var joinsAny: Bool { judgements.values.contains { $0.contains { $0.judgement.subjects.count == 2 } } }

  /// The entities before judgements join any.
  var unjoined: Entities {
    Entities(
      people: people.unjoined(recordCount: recordCount), institutions: institutions.unjoined(recordCount: recordCount),
      events: events.unjoined(recordCount: recordCount))
  }

  /// What was not applied, by number.
  var objections: [JudgementObjection] {
    (stray + people.objections + institutions.objections + events.objections).sorted { $0.number < $1.number }
  }

  mutating func join(conflicts: (EntityID, EntityID) -> [MergeConflict]) {
    people.join(by: lines(.person), conflicts: conflicts)
    institutions.join(by: lines(.institution), conflicts: conflicts)
    events.join(by: lines(.event), conflicts: conflicts)
  }

  /// The entities, and those to leave out.
  mutating func merged() -> (Entities, ignored: [(id: EntityID, number: Int)]) {
    people.rename(by: lines(.person))
    institutions.rename(by: lines(.institution))
    events.rename(by: lines(.event))
    let merged = Entities(
      people: people.merged(recordCount: recordCount), institutions: institutions.merged(recordCount: recordCount),
      events: events.merged(recordCount: recordCount))
    return (merged, merged.people.ignored + merged.institutions.ignored + merged.events.ignored)
  }

  private func lines(_ kind: EntityKind) -> [NumberedJudgement] { judgements[kind] ?? [] }

  /// Puts a judgement to the kind that it is about.
  private mutating func sort(_ line: NumberedJudgement) {
    let kinds = line.judgement.subjects.map { kind(of: $0) }
    guard let kind = kinds[0], !kinds.contains(nil) else {
      let missing = zip(kinds, line.judgement.subjects).first { $0.0 == nil }
      stray.append(JudgementObjection(number: line.number, reason: .unknown(missing?.1.name ?? "")))
      return
    }
    guard kinds.allSatisfy({ $0 == kind }) else {
      stray.append(JudgementObjection(number: line.number, reason: .mixedKinds))
      return
    }
    judgements[kind, default: []].append(line)
  }

  private func kind(of subject: Judgement.Subject) -> EntityKind? {
    if let kind = subject.id?.kind { return kind }
    if people.knows(subject) { return .person }
    if institutions.knows(subject) { return .institution }
    return events.knows(subject) ? .event : nil
  }
}
