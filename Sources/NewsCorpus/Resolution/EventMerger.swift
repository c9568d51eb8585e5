import KazakhText
import RelationModel

/// Decides which events of different articles are one: the same kind, at most three days from the first account to the last, with two
/// participants in common; of a signing whose sides are named, two sides, since one side and its head may sign with another every day.
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

    /// How many days lie between two events of one month; nil where only the month of one is known.
    func distance(to other: Member) -> Int? {
      guard let one = date?.day, let other = other.date?.day else { return nil }
      return abs(one - other)
    }
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
    joins = Self.joins(of: events)
  }

  /// Joins what is one: what is nearest in time first, and what is only known by its month last.
  ///
  /// - Complexity: O(*b*²) time for blocks of *b* events, beside `blocks`; O(*n*) space.
  private static func joins(of events: [Member]) -> [(Int, Int)] {
    let blocks = blocks(events)
    var log = JoinLog(count: events.count)
    // From the first to the last day of each group, by its root; none where no day is known.
    var spans = events.map { event in (event.date?.day).map { $0...$0 } }
    for distance in (0...longestSpan).map(Optional.some) + [nil] {
      for block in blocks {
        for (number, one) in block.enumerated() {
          for other in block[(number + 1)...] where events[one].distance(to: events[other]) == distance {
            let (first, second) = (log.root(of: one), log.root(of: other))
            guard first != second, isSame(events[one], events[other]) else { continue }
            let span = union(spans[first], spans[second])
            guard span.map({ $0.count - 1 <= longestSpan }) ?? true else { continue }
            log.join(one, other)
            spans[log.root(of: one)] = span
          }
        }
      }
    }
    return log.joins
  }

  /// How many days the accounts of one event may lie apart.
  private static let longestSpan = 3

  private static func union(_ one: ClosedRange<Int>?, _ other: ClosedRange<Int>?) -> ClosedRange<Int>? {
    guard let one, let other else { return one ?? other }
    return min(one.lowerBound, other.lowerBound)...max(one.upperBound, other.upperBound)
  }

  /// The events of one kind and month that share two participants: only those can be one.
  private struct Block: Hashable {
    let type: EventType
    let month: PartialDate?
    let participants: [EntityID]
  }

  /// Events that may be one: of one month, by day, those without one at the end, and then in the order of their records.
  ///
  /// - Complexity: O(*k*²) for an event of *k* participants.
  private static func blocks(_ events: [Member]) -> [[Int]] {
    var blocks: [Block: [Int]] = [:]
    for (place, event) in events.enumerated() {
      guard let date = event.date else { continue }
      let month = PartialDate(year: date.year, month: date.month)
      let participants = event.participants.sorted()
      for (number, one) in participants.enumerated() {
        for other in participants[(number + 1)...] {
          blocks[Block(type: event.event.type, month: month, participants: [one, other]), default: []].append(place)
        }
      }
    }
    func key(_ place: Int) -> (Int, Int) { (events[place].date?.day ?? .max, place) }
    return blocks.values.filter { $0.count > 1 }.map { $0.sorted { key($0) < key($1) } }
      .sorted { $0.lexicographicallyPrecedes($1) { key($0) < key($1) } }
  }

  private static func isSame(_ one: Member, _ other: Member) -> Bool {
    guard one.record != other.record, one.participants.intersection(other.participants).count >= 2 else { return false }
    let namesSides = max(one.parties.count, other.parties.count) >= 2
    return !namesSides || one.parties.intersection(other.parties).count >= 2
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
