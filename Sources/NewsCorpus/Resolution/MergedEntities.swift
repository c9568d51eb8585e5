import RelationModel
import WorkerThreads

/// Entities merged across records: for every record, which entity each of its names stands for.
struct MergedEntities {
  /// The entities.
  private(set) var entities: [Entity] = []
  /// For each record, the entity of each canonical name (or event id) in it.
  private(set) var ids: RecordIDs
  /// The entities that a judgement leaves out, with its number.
  var ignored: [(id: EntityID, number: Int)] = []

  init(members: [RecordName], recordCount: Int) { ids = RecordIDs(members: members, recordCount: recordCount) }

  /// Adds the entity that some members are.
  mutating func add(_ entity: Entity, of members: [Int]) {
    ids.add(entity.id, of: members)
    entities.append(entity)
  }
}

/// The entities that the names of records stand for, by record and name.
struct RecordIDs {
  /// The names of one record.
  struct Names {
    fileprivate let ids: RecordIDs
    fileprivate let range: Range<Int>

    /// The place among all entities of what a name stands for.
    func place(of key: String) -> Int? {
      for member in range.reversed() where ids.members[member].key == key && ids.places[member] >= 0 {
        return Int(ids.places[member])
      }
      return nil
    }

    /// The entity that a name stands for.
    subscript(key: String) -> EntityID? { place(of: key).map { ids.entities[$0] } }
  }

  /// The names, in the order of their records.
  private let members: [RecordName]
  /// Where the names of each record begin.
  private let starts: [Int32]
  private var places: [Int32]
  private var entities: [EntityID] = []

  fileprivate init(members: [RecordName], recordCount: Int) {
    self.members = members
    places = Array(repeating: -1, count: members.count)
    var starts = [Int32](repeating: 0, count: recordCount + 1)
    for member in members { starts[member.record + 1] += 1 }
    for record in 0..<recordCount { starts[record + 1] += starts[record] }
    self.starts = starts
  }

  fileprivate mutating func add(_ id: EntityID, of members: [Int]) {
    for member in members { places[member] = Int32(entities.count) }
    entities.append(id)
  }

  /// The names of a record.
  subscript(record: Int) -> Names { Names(ids: self, range: Int(starts[record])..<Int(starts[record + 1])) }
}

/// Numbers values that come again and again, each once.
struct NumberedValues<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int32] = [:]

  mutating func number(of value: Value) -> Int32 {
    if let number = numbers[value] { return number }
    numbers[value] = Int32(values.count)
    values.append(value)
    return Int32(values.count - 1)
  }
}

/// A value that knows its hash: names are hashed on all processors, and then numbered on one.
struct Prehashed<Value: Hashable & Sendable>: Hashable, Sendable {
  let value: Value
  private let hash: Int

  init(_ value: Value) {
    self.value = value
    hash = value.hashValue
  }

  static func == (left: Self, right: Self) -> Bool { left.hash == right.hash && left.value == right.value }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}

extension RandomAccessCollection where Self: Sendable, Element == ExtractionRecord {
  /// Makes something of each record, on several processors, and hands it on in their order, with the record's place.
  func makeAhead<Made: Sendable>(
    threads: Int, _ make: @escaping @Sendable (Int, ExtractionRecord) -> Made, use: (Int, Made) throws -> Void
  ) rethrows {
    try WorkerThreads.makeAhead(
      count, threads: threads, { make($0, self[index(startIndex, offsetBy: $0)]) }, use: use)
  }
}
