import KazakhText
import RelationModel
import WorkerThreads

/// A name that one record gives an entity.
struct RecordName {
  /// The number of the record.
  let record: Int
  /// What the record calls the entity: a canonical name or the id of an event.
  let key: String
  /// All names that the record has for it, the canonical one first.
  let names: [String]
}

/// Decides which names of different records stand for one entity.
protocol EntityMerger: Sendable {
  var kind: EntityKind { get }
  /// The names in all records.
  var members: [RecordName] { get }
  /// Which members are joined, in the order in which this is decided; both ends of a join are one entity.
  var joins: [(Int, Int)] { get }
  /// Whether ids go out by the order of names rather than of records.
  var isNumberedByName: Bool { get }

  /// What a group of members is called.
  func name(of group: [Int]) -> String
  /// What its id is made of.
  func slug(for name: String, of group: [Int]) -> String
  /// The entity that a group is.
  func entity(of group: [Int], id: EntityID, name: String) -> Entity
}

/// Joins numbers and keeps in which order.
struct JoinLog {
  private(set) var joins: [(Int, Int)] = []
  private(set) var sets: DisjointSets

  init(count: Int) { sets = DisjointSets(count: count) }

  mutating func root(of element: Int) -> Int { sets.root(of: element) }

  mutating func join(_ one: Int, _ other: Int) {
    guard sets.root(of: one) != sets.root(of: other) else { return }
    joins.append((one, other))
    sets.join(one, other)
  }
}

/// Names of the records that stand for one entity.
struct NameGroup {
  let id: EntityID
  let name: String
  let members: [Int]
}

extension EntityMerger {
  /// The entities as automatic merging alone makes them, with their ids.
  ///
  /// - Complexity: O(*n* log *n*) time for *n* members.
  func automaticGroups(_ ids: inout IDMaker, threads: Int = 1) -> [NameGroup] {
    var sets = DisjointSets(count: members.count)
    for (one, other) in joins { sets.join(one, other) }
    return named(sets.groups(), &ids, threads: threads)
  }

  /// Groups with names and ids of their own.
  func named(_ groups: [[Int]], _ ids: inout IDMaker, threads: Int = 1) -> [NameGroup] {
    var named = inParallel(groups, threads: threads) { group in
      let name = name(of: group)
      return (name: name, slug: asciiSlug(slug(for: name, of: group)), members: group)
    }
    if isNumberedByName { named.sort { ($0.name, $0.members[0]) < ($1.name, $1.members[0]) } }
    return named.map { NameGroup(id: ids.id(kind, slug: $0.slug), name: $0.name, members: $0.members) }
  }

  /// The entities of the groups, and which of them each name of the records stands for.
  func merged(_ groups: [NameGroup], recordCount: Int, threads: Int) -> MergedEntities {
    var merged = MergedEntities(members: members, recordCount: recordCount)
    makeAhead(groups.count, threads: threads, { entity(of: groups[$0]) }) { place, entity in
      merged.add(entity, of: groups[place].members)
    }
    return merged
  }

  private func entity(of group: NameGroup) -> Entity { entity(of: group.members, id: group.id, name: group.name) }
}
