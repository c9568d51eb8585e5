import GRDB
import RelationModel

/// The names in a graph's file, and the entities that have them: for looking them up without reading the graph.
public final class NameTable {
  private let database: Database
  let reader: GraphReader
  private let having: RowCursor

  /// Opens the table; nil where no names were kept.
  init?(_ database: Database, path: String) throws {
    guard try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM name_word)") == true else { return nil }
    self.database = database
    reader = GraphReader(database: database, path: path)
    having = try RowCursor("SELECT entities FROM name_word WHERE word = ?1", database)
  }

  /// The entities with a word in their names, ascending.
  public func entities(having word: String) throws -> [Int] {
    having.begin(with: word)
    return try having.next() ? EntityNumbers.decoded(having.bytes(0)) : []
  }

  /// The words that begin so, byte by byte.
  public func words(beginningWith start: String) throws -> [String] {
    let rows = try RowCursor("SELECT word FROM name_word WHERE word >= ?1 ORDER BY word", database)
    rows.begin(with: start)
    var words: [String] = []
    while try rows.next() {
      let word = rows.text(0)
      guard word.utf8.starts(with: start.utf8) else { break }
      words.append(word)
    }
    return words
  }

  /// The entities that a name may stand for: those that have the first of its readings that anything has, and that it names best.
  ///
  /// - Returns: their numbers, ascending, and the place of the reading; nil where nothing has the name.
  /// - Throws: an error of the database where the file is damaged.
  /// - Complexity: O(*k* log *n*) time for the *k* entities that have the name.
  public func entities(named name: NameReadings) throws -> (numbers: [Int], place: Int)? {
    for (place, hash) in name.hashes.enumerated() {
      let having = try entities(hash: hash)
      guard let best = having.map(\.level).min() else { continue }
      return (having.filter { $0.level == best }.map(\.number), place)
    }
    return nil
  }

  /// The one entity that a name stands for, and its number; nil where none does or several do.
  func entity(named name: NameReadings) throws -> (entity: Entity, number: Int)? {
    guard let (numbers, place) = try entities(named: name), numbers.count == 1, let entity = try entity(numbers[0]),
      name.isNamed(entity, place)
    else { return nil }
    return (entity, numbers[0])
  }

  /// The entities that have a name of that hash, ascending, and how well it names each: 0 best.
  public func entities(hash: Int64) throws -> [(number: Int, level: Int)] {
    let rows = try RowCursor("SELECT entity, level FROM name_key WHERE key = \(hash) ORDER BY entity", database)
    var entities: [(Int, Int)] = []
    while try rows.next() { entities.append((try rows.number(0), try rows.number(1))) }
    return entities
  }

  /// The numbers of the entities of a kind: they follow each other, since a build's ids begin with their kind.
  public func numbers(of kind: EntityKind) throws -> Range<Int> {
    // Rows that a build wrote are numbered from 0; whatever else is in the file does not count.
    let count = try Int.fetchOne(database, sql: "SELECT count(*) FROM entity") ?? 0
    let kindOf = try RowCursor("SELECT kind FROM entity WHERE number = ?1", database)
    /// The first number whose kind does not come before, or not after, the one looked for.
    func first(where isReached: (String) -> Bool) throws -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        kindOf.begin(with: middle)
        if try kindOf.next(), !isReached(kindOf.text(0)) { low = middle + 1 } else { high = middle }
      }
      return low
    }
    let start = try first { $0 >= kind.rawValue }
    return start..<max(start, try first { $0 > kind.rawValue })
  }

  /// An entity by its number.
  public func entity(_ number: Int) throws -> Entity? { try reader.entity(number) }
}

extension GraphFile {
  /// What a question to the names in the file is answered with; nil where no build made the graph: read all of it then.
  ///
  /// - Throws: `GraphStoreError` as `read()` does.
  public func names<Answer>(_ body: (NameTable) throws -> Answer?) throws(GraphStoreError) -> Answer? {
    try query { database in try NameTable(database, path: path).flatMap(body) }
  }
}
