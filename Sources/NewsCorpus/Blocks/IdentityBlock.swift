import RelationModel

/// A merger that can decide of a block.
protocol BlockMerger: EntityMerger {
  init(_ lines: [IdentityLine])
}

extension InstitutionMerger: BlockMerger {
  init(_ lines: [IdentityLine]) { self.init(lines.map(\.record)) }
}

extension PersonMerger: BlockMerger {
  init(_ lines: [IdentityLine]) {
    self.init(lines.map(\.record), institutions: MergedEntities(names: lines.map(\.institutions), kind: .institution))
  }
}

extension EventMerger: BlockMerger {
  init(_ lines: [IdentityLine]) {
    self.init(
      lines.map(\.record), people: MergedEntities(names: lines.map(\.people), kind: .person),
      institutions: MergedEntities(names: lines.map(\.institutions), kind: .institution))
  }
}

/// What a record has of a block: people, institutions or events, and for which entities its names stand, as far as that is decided.
struct IdentityLine: BlockLine {
  let block: String
  let record: ExtractionRecord
  /// The places of the parts of the block in the whole record.
  let places: [Int]
  let people: [String: EntityID]
  let institutions: [String: EntityID]

  private enum Key: String, CodingKey { case block, record, places, people, institutions }

  private struct Named: Decodable {
    let name: String
    let entity: String?
  }

  init(from decoder: any Decoder) throws {
    let line = try decoder.container(keyedBy: Key.self)
    block = try line.decode(String.self, forKey: .block)
    record = try line.decode(PartialRecord.self, forKey: .record).record
    places = try line.decodeIfPresent([Int].self, forKey: .places) ?? []
    func entities(_ key: Key) throws -> [String: EntityID] {
      let named = try line.decodeIfPresent([Named].self, forKey: key) ?? []
      return Dictionary(
        named.compactMap { named in named.entity.map { (named.name, EntityID(rawValue: $0)) } },
        uniquingKeysWith: { _, last in last })
    }
    people = try entities(.people)
    institutions = try entities(.institutions)
  }
}

/// Decides which people, institutions or events of a block are one.
enum IdentityBlock<Merger: BlockMerger>: BlockDecision {
  /// An entity, or one of the names that stand for it.
  struct Answer: Encodable {
    /// What the names of one entity have in common.
    let group: String
    /// The article and the place in its record; of an entity, those of its first name.
    let article: String
    let place: Int
    /// The entity, under an id that others may have as well.
    var entity: Entity?
    /// By what entities that are called alike are numbered before the order of their articles.
    var order: String?
  }

  static func answers(to block: [IdentityLine]) -> [Answer] {
    let merger = Merger(block)
    // Mergers take the parts of records in their order.
    let origins = block.flatMap { line in line.places.map { (article: line.record.id, place: $0) } }
    guard origins.count == merger.members.count, let name = block.first?.block else { return [] }
    var local = IDMaker()
    let groups = merger.automaticGroups(&local).sorted { $0.members[0] < $1.members[0] }
    return groups.enumerated().flatMap { number, group in
      var own = IDMaker()
      let id = own.id(merger.kind, merger.slug(for: group.name, of: group.members))
      let label = "\(name)#\(number)"
      let first = origins[group.members[0]]
      let entity = Answer(
        group: label, article: first.article, place: first.place,
        entity: merger.entity(of: group.members, id: id, name: group.name),
        order: merger.isNumberedByName ? group.name : "")
      return [entity]
        + group.members.map { Answer(group: label, article: origins[$0].article, place: origins[$0].place) }
    }
  }
}

/// By what the events of a record meet those of others.
enum EventKeys: BlockDecision {
  struct Answer: Encodable {
    let article: String
    /// Of each event, in the order of the record.
    let keys: [[String]]
  }

  static func answers(to block: [IdentityLine]) -> [Answer] {
    block.map { line in
      Answer(article: line.record.id, keys: line.record.events.map { BlockKeys.composed(keys(of: $0, in: line)) })
    }
  }

  /// `EventMerger` joins events of one kind and month that have two participants in common, and no others.
  private static func keys(of event: ExtractionRecord.Event, in line: IdentityLine) -> [String] {
    guard let date = event.date ?? line.record.date else { return [] }
    let month = PartialDate(year: date.year, month: date.month)?.description ?? ""
    let told = line.record.participants.filter { $0.event == event.id }
    let participants = Set(told.compactMap { line.people[$0.who] ?? line.institutions[$0.who] }).sorted()
    return participants.enumerated().flatMap { number, one in
      participants[(number + 1)...].map { "\(event.type.rawValue) \(month) \(one) \($0)" }
    }
  }
}

extension MergedEntities {
  /// What the names of each record stand for, of the entities no more than their ids.
  init(names: [[String: EntityID]], kind: EntityKind) {
    let members = names.enumerated().flatMap { record, ids in
      ids.sorted { $0.key < $1.key }.map {
        (name: RecordName(record: record, key: $0.key, names: [$0.key]), id: $0.value)
      }
    }
    self.init(members: members.map(\.name), recordCount: names.count)
    let places = Dictionary(grouping: members.indices) { members[$0].id }
    for (id, members) in places.sorted(by: { $0.key < $1.key }) {
      add(Entity(id: id, kind: kind, name: "", aliases: [], forms: []), of: members)
    }
  }
}
