import KazakhText
import RelationModel

/// Decides which events of different articles are one: the same kind, at most three days from the first account to the last, with two
/// participants in common; of a signing whose sides are named, two sides, since one side and its head may sign with another every day.
///
/// Participants are told apart as automatic merging does, so that a judgement about a person changes no event's id.
struct EventMerger: EntityMerger {
  private struct Member {
    let record: Int
    let type: EventType
    let label: String
    /// The date that the article gives it, and that date or else the article's.
    let ownDate: PartialDate?
    let date: PartialDate?
    let place: String?
    /// The numbers of the participants, ascending, and of the institutions that signed.
    let participants: [Int32]
    let parties: [Int32]

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

  /// - Parameter threads: on how many processors records are gone through; nothing else depends on it.
  init(
    _ records: some RandomAccessCollection<ExtractionRecord> & Sendable, people: MergedEntities,
    institutions: MergedEntities, threads: Int = 1
  ) {
    var events: [Member] = []
    var members: [RecordName] = []
    let (named, bodies, count) = (people.ids, institutions.ids, people.entities.count)
    records.makeAhead(threads: threads) { place, record in
      record.events.isEmpty ? [] : Self.events(of: record, in: place, named[place], bodies[place], count)
    } use: { _, told in
      for (event, name) in told {
        events.append(event)
        members.append(name)
      }
    }
    self.events = events
    self.members = members
    joins = Self.joins(of: events)
  }

  /// The events of a record.
  ///
  /// - Parameters:
  ///   - people: whom its names stand for.
  ///   - bodies: for which institutions.
  ///   - count: how many people there are: the numbers of institutions follow theirs.
  private static func events(
    of record: ExtractionRecord, in place: Int, _ people: RecordIDs.Names, _ bodies: RecordIDs.Names, _ count: Int
  ) -> [(Member, RecordName)] {
    func number(_ who: String) -> Int32? {
      people.place(of: who).map { Int32($0) } ?? bodies.place(of: who).map { Int32(count + $0) }
    }
    return record.events.map { event in
      let participants = record.participants.filter { $0.event == event.id }
      let parties = participants.filter { $0.role == .party }.compactMap { bodies.place(of: $0.who) }
      let member = Member(
        record: place, type: event.type, label: event.label, ownDate: event.date, date: event.date ?? record.date,
        place: event.place, participants: Set(participants.compactMap { number($0.who) }).sorted(),
        parties: Set(parties.map { Int32($0) }).sorted())
      return (member, RecordName(record: place, key: event.id, names: [event.label]))
    }
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

  /// That an event of a kind and month has two participants: only events that share this can be one.
  private struct Shared: Comparable {
    let type: UInt8
    let month: UInt32
    let one: Int32
    let other: Int32
    let event: Int32

    func isBlock(of next: Shared) -> Bool {
      type == next.type && month == next.month && one == next.one && other == next.other
    }

    static func < (left: Self, right: Self) -> Bool {
      (left.type, left.month, left.one, left.other, left.event)
        < (right.type, right.month, right.one, right.other, right.event)
    }
  }

  /// Events that may be one: of one month, by day, those without one at the end, and then in the order of their records.
  ///
  /// - Complexity: O(*k*²) for an event of *k* participants.
  private static func blocks(_ events: [Member]) -> [[Int]] {
    var shared: [Shared] = []
    for (place, event) in events.enumerated() {
      guard let date = event.date else { continue }
      let type = UInt8(EventType.allCases.firstIndex(of: event.type) ?? 0)
      let month = UInt32(date.year * 13 + (date.month ?? 0))
      for (number, one) in event.participants.enumerated() {
        for other in event.participants[(number + 1)...] {
          shared.append(Shared(type: type, month: month, one: one, other: other, event: Int32(place)))
        }
      }
    }
    shared.sort()
    func key(_ place: Int) -> (Int, Int) { (events[place].date?.day ?? .max, place) }
    var blocks: [[Int]] = []
    var start = 0
    while start < shared.count {
      var end = start + 1
      while end < shared.count, shared[start].isBlock(of: shared[end]) { end += 1 }
      if end - start > 1 { blocks.append(shared[start..<end].map { Int($0.event) }.sorted { key($0) < key($1) }) }
      start = end
    }
    return blocks.sorted { $0.lexicographicallyPrecedes($1) { key($0) < key($1) } }
  }

  private static func isSame(_ one: Member, _ other: Member) -> Bool {
    guard one.record != other.record, sharedCount(one.participants, other.participants) >= 2 else { return false }
    let namesSides = max(one.parties.count, other.parties.count) >= 2
    return !namesSides || sharedCount(one.parties, other.parties) >= 2
  }

  private static func sharedCount(_ one: [Int32], _ other: [Int32]) -> Int { one.count { other.contains($0) } }

  func name(of group: [Int]) -> String {
    group.map { events[$0].label }.max { ($0.count, $1) < ($1.count, $0) } ?? ""
  }

  func slug(for name: String, of group: [Int]) -> String {
    let type = group.first.map { events[$0].type.rawValue } ?? ""
    return (date(of: group).map { "\($0) " } ?? "") + type + " " + name
  }

  func entity(of group: [Int], id: EntityID, name: String) -> Entity {
    let events = group.map { self.events[$0] }
    return Entity(
      id: id, kind: .event, name: name, aliases: events.map(\.label), forms: [],
      event: EventDetails(
        type: events.first?.type ?? .other, date: date(of: group), place: events.compactMap(\.place).first))
  }

  private func date(of group: [Int]) -> PartialDate? {
    let events = group.map { self.events[$0] }
    return events.compactMap(\.ownDate).max { $0.description.count < $1.description.count }
      ?? events.compactMap(\.date).min()
  }
}
