import KazakhText
import RelationModel

/// Decides which events of different articles are one: the same kind, at most three days apart, with two participants in common;
/// of a signing whose sides are named, two sides, since one side and its head may sign with another every day.
///
/// Participants are told apart as automatic merging does, so that a judgement about a person changes no event's id.
struct EventMerger: EntityMerger {
  private struct Member {
    let record: Int
    let event: ExtractionRecord.Event
    let date: PartialDate?
    let participants: Set<EntityID>
    /// The institutions that signed.
    let parties: Set<EntityID>
  }

  let kind = EntityKind.event
  let isNumberedByName = false
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let events: [Member]

  init(_ records: [ExtractionRecord], people: MergedEntities, institutions: MergedEntities) {
    let events = records.enumerated().flatMap { place, record in
      record.events.map { event in
        let participants = record.participants.filter { $0.event == event.id }
        let parties = participants.filter { $0.role == .party }.compactMap { institutions.ids[place][$0.who] }
        let ids = participants.compactMap { people.ids[place][$0.who] ?? institutions.ids[place][$0.who] }
        return Member(
          record: place, event: event, date: event.date ?? record.date, participants: Set(ids), parties: Set(parties))
      }
    }
    self.events = events
    members = events.map { RecordName(record: $0.record, key: $0.event.id, names: [$0.event.label]) }
    var log = JoinLog(count: events.count)
    for block in Self.blocks(events) {
      for (number, one) in block.enumerated() {
        for other in block[(number + 1)...] where Self.isSame(events[one], events[other]) { log.join(one, other) }
      }
    }
    joins = log.joins
  }

  /// The events of one kind and month that share two participants: only those can be one.
  private struct Block: Hashable {
    let type: EventType
    let month: PartialDate?
    let participants: [EntityID]
  }

  /// Events that may be one, in the order of their records.
  ///
  /// - Complexity: O(*k*²) for an event of *k* participants.
  private static func blocks(_ events: [Member]) -> [[Int]] {
    var blocks: [Block: [Int]] = [:]
    for (place, event) in events.enumerated() {
      for block in Self.blocks(of: event) { blocks[block, default: []].append(place) }
    }
    return blocks.values.filter { $0.count > 1 }.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private static func blocks(of event: Member) -> [Block] {
    guard let date = event.date else { return [] }
    let month = PartialDate(year: date.year, month: date.month)
    let participants = event.participants.sorted()
    return participants.enumerated().flatMap { number, one in
      participants[(number + 1)...].map { Block(type: event.event.type, month: month, participants: [one, $0]) }
    }
  }

  /// For each event, what it shares with those that it may be joined with: whatever is tied by no chain of such keys is decided apart.
  var blockKeys: [[String]] {
    events.map { event in
      Self.blocks(of: event).map { block in
        ([block.type.rawValue, block.month?.description ?? ""] + block.participants.map(\.rawValue)).joined(
          separator: " ")
      }
    }
  }

  private static func isSame(_ one: Member, _ other: Member) -> Bool {
    guard one.record != other.record, let first = one.date, let second = other.date, areClose(first, second) else {
      return false
    }
    guard one.participants.intersection(other.participants).count >= 2 else { return false }
    let namesSides = max(one.parties.count, other.parties.count) >= 2
    return !namesSides || one.parties.intersection(other.parties).count >= 2
  }

  /// At most three days apart within a month; a month alone is close to its days.
  private static func areClose(_ first: PartialDate, _ second: PartialDate) -> Bool {
    guard first.year == second.year, first.month == second.month else { return false }
    guard let one = first.day, let other = second.day else { return true }
    return abs(one - other) <= 3
  }

  func name(of group: [Int]) -> String {
    group.map { events[$0].event.label }.max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }

  func slug(for name: String, of group: [Int]) -> String {
    let type = group.first.map { events[$0].event.type.rawValue } ?? ""
    return (date(of: group).map { "\($0) " } ?? "") + type + " " + name
  }

  func entity(of group: [Int], id: EntityID, name: String) -> Entity {
    let events = group.map { self.events[$0].event }
    return Entity(
      id: id, kind: .event, name: name, aliases: events.map(\.label), forms: [],
      event: EventDetails(
        type: events.first?.type ?? .other, date: date(of: group), place: events.compactMap(\.place).first))
  }

  private func date(of group: [Int]) -> PartialDate? {
    let events = group.map { self.events[$0] }
    return events.compactMap(\.event.date).max { $0.description.count < $1.description.count }
      ?? events.compactMap(\.date).min()
  }
}
