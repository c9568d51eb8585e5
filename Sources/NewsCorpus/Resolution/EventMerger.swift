import KazakhText
import RelationModel

/// Decides which events of different articles are one: the same kind, at most three days apart, with two participants in common.
enum EventMerger {
  private struct Member {
    let record: Int
    let event: ExtractionRecord.Event
    let date: PartialDate?
    let participants: Set<EntityID>
  }

  static func merged(_ records: [ExtractionRecord], people: MergedEntities, institutions: MergedEntities)
    -> MergedEntities
  {
    let members = records.enumerated().flatMap { place, record in
      record.events.map { event in
        let names = record.participants.filter { $0.event == event.id }.map(\.who)
        let ids = names.compactMap { people.ids[place][$0] ?? institutions.ids[place][$0] }
        return Member(record: place, event: event, date: event.date ?? record.date, participants: Set(ids))
      }
    }
    var sets = DisjointSets(count: members.count)
    let blocks = Dictionary(grouping: members.indices) {
      [members[$0].event.type.rawValue, members[$0].date.map { "\($0.year)" } ?? ""]
    }
    for block in blocks.values {
      for (number, one) in block.enumerated() {
        for other in block[(number + 1)...] where isSame(members[one], members[other]) { sets.join(one, other) }
      }
    }
    return entities(of: sets.groups(), members, count: records.count)
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

  private static func entities(of groups: [[Int]], _ members: [Member], count: Int) -> MergedEntities {
    var merged = MergedEntities(ids: Array(repeating: [:], count: count))
    var ids = IDMaker()
    for group in groups {
      let events = group.map { members[$0] }
      guard let first = events.first else { continue }
      let date =
        events.compactMap(\.event.date).max { $0.description.count < $1.description.count }
        ?? events.compactMap(\.date).min()
      let label = events.map(\.event.label).max { ($0.count, $1) < ($1.count, $0) } ?? first.event.label
      let entity = Entity(
        id: ids.id(.event, (date.map { "\($0) " } ?? "") + first.event.type.rawValue + " " + label), kind: .event,
        name: label,
        aliases: events.map(\.event.label), forms: [],
        event: EventDetails(type: first.event.type, date: date, place: events.compactMap(\.event.place).first))
      for event in events { merged.ids[event.record][event.event.id] = entity.id }
      merged.entities.append(entity)
    }
    return merged
  }
}
