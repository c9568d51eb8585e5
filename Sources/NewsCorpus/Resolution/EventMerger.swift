import KazakhText
import RelationModel

/// Decides which events of different articles are one: the same kind, at most three days apart, with two participants in common.
///
/// Participants are told apart as automatic merging does, so that a judgement about a person changes no event's id.
struct EventMerger: EntityMerger {
  private struct Member {
    let record: Int
    let event: ExtractionRecord.Event
    let date: PartialDate?
    let participants: Set<EntityID>
  }

  let kind = EntityKind.event
  let isNumberedByName = false
  let members: [RecordName]
  let joins: [(Int, Int)]
  private let events: [Member]

  init(_ records: [ExtractionRecord], people: MergedEntities, institutions: MergedEntities) {
    let events = records.enumerated().flatMap { place, record in
      record.events.map { event in
        let names = record.participants.filter { $0.event == event.id }.map(\.who)
        let ids = names.compactMap { people.ids[place][$0] ?? institutions.ids[place][$0] }
        return Member(record: place, event: event, date: event.date ?? record.date, participants: Set(ids))
      }
    }
    self.events = events
    members = events.map { RecordName(record: $0.record, key: $0.event.id, names: [$0.event.label]) }
    var log = JoinLog(count: events.count)
    let blocks = Dictionary(grouping: events.indices) {
      [events[$0].event.type.rawValue, events[$0].date.map { "\($0.year)" } ?? ""]
    }
    for block in blocks.sorted(by: { $0.value[0] < $1.value[0] }).map(\.value) {
      for (number, one) in block.enumerated() {
        for other in block[(number + 1)...] where Self.isSame(events[one], events[other]) { log.join(one, other) }
      }
    }
    joins = log.joins
  }

  private static func isSame(_ one: Member, _ other: Member) -> Bool {
    guard one.record != other.record, let first = one.date, let second = other.date, areClose(first, second) else {
      return false
    }
    return one.participants.intersection(other.participants).count >= 2
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
