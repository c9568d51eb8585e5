import Foundation
import GRDB
import RelationModel
import WorkerThreads

/// A relationship graph kept in one SQLite file.
///
/// ```swift
/// let file = GraphFile(path: "Graphs/sample/graph.sqlite")
/// try file.write(graph, manifest: ["articles": "60"])
/// let again = try file.read()  // equal to graph
/// ```
///
/// A file is written as a whole and put in its place at the end: whoever reads meanwhile, and whoever stops the writing,
/// finds the old graph complete. Reading changes and creates nothing. What the tables, columns and views mean is written
/// beside them in the file: `sqlite3 graph.sqlite .schema`.
///
/// ## Why it has no write-ahead log of its own
///
/// Who is who is decided over all articles, so that one new article may change any row: a build in place would write the
/// whole graph into the log and then again into the file. A new file that takes the old one's place in one step (`rename`,
/// after `fsync`) gives what a log is there for, and more: there is one writer (`FolderLock`), readers are not disturbed
/// and keep the graph that they opened, a process that is killed and a full disk leave the last complete graph; and a
/// graph is one file without companions, which can be copied while it is used and read from a read-only disk, which a
/// file with a log cannot. What is costly to make again, the records of articles, is in a file with a write-ahead log
/// (`RecordFile`), written in batches, so that a build that is stopped loses little of its reading.
public struct GraphFile: Hashable, Sendable {
  /// Where the file is.
  public let path: String

  /// The most pages that a file may have; stands for a full disk in tests.
  var pageLimit: Int?

  /// Names a file, which need not be there yet.
  public init(path: String) { self.path = path }

  /// The graph in the file, equal to the one written.
  ///
  /// A file of an older version is brought up to date in memory; the file stays as it is.
  ///
  /// - Throws: `GraphStoreError` where there is no such file, it is no graph of ours, or it cannot be read.
  /// - Complexity: O(*n*) time and space in the size of the file.
  public func read() throws(GraphStoreError) -> RelationshipGraph {
    try query { try GraphReader(database: $0, path: path).graph() }
  }

  /// The entities in the file, without the forms in which articles name them, and what ties them, without the sentences that prove it: a
  /// fraction of the time and memory of `read()`.
  ///
  /// - Throws: `GraphStoreError` as `read()` does.
  /// - Complexity: O(*n*) time in the numbers of entities, relationships and pieces of evidence, O(*n*) space in those of entities and relationships.
  public func outline() throws(GraphStoreError) -> GraphOutline {
    try GraphOutline(reading: self)
  }

  /// The part of the graph about the one entity that a name stands for, read without the rest.
  ///
  /// - Parameters:
  ///   - name: the name's readings.
  ///   - limits: how many of its relationships are read; all, where nil.
  /// - Returns: nil where no name was kept, several entities have it, or the first reading is nobody's: read the whole graph then.
  /// - Throws: `GraphStoreError` as `read()` does.
  /// - Complexity: O(*k* log *n*) time for the *k* relationships of the entity and what proves those that are read; with limits also for what
  ///   proves its co-mentions.
  public func neighbourhood(
    named name: NameReadings, limits: TieLimits? = nil
  ) throws(GraphStoreError) -> Neighbourhood? {
    try part(named: name) { entity, number, reader in
      let ties = try EntityTies(of: number, in: reader.database)
      let chosen = try limits.map { try ties.first($0) } ?? ties.ties.map(\.number)
      return Neighbourhood(
        entity: entity, graph: try reader.graph(.chosen(entities: [number], ties: chosen)), counts: ties.counts)
    }
  }

  /// The part of the graph that a picture of radius 1 around an entity shows, read without the rest: the entities that it is most strongly tied to,
  /// its relationships with these, and what is stated of these with each other.
  ///
  /// - Parameters:
  ///   - name: the readings of the entity's name.
  ///   - limit: the most entities, itself among them; at least 2.
  /// - Returns: nil where `neighbourhood(named:limits:)` gives none.
  /// - Throws: `GraphStoreError` as `read()` does.
  /// - Complexity: O(*m* log *n*) time for the *m* relationships of the entity, the stated ones that lead to those that are shown, and what proves them.
  public func surroundings(named name: NameReadings, limit: Int) throws(GraphStoreError) -> Surroundings? {
    try part(named: name) { entity, number, reader in
      let ties = try EntityTies(of: number, in: reader.database)
      let most = max(2, limit) - 1
      let neighbours = try ties.neighbours(first: most)
      let shown = Array(neighbours.prefix(most))
      let numbers = try Set(ties.numbers(with: Set(shown))).union(reader.stated(among: shown))
      return Surroundings(
        entity: entity, graph: try reader.graph(.chosen(entities: [number] + shown, ties: numbers.sorted())),
        reached: neighbours.count + 1)
    }
  }

  private func part<Part>(
    named name: NameReadings, _ part: (Entity, Int, GraphReader) throws -> Part
  ) throws(GraphStoreError) -> Part? {
    try names { table in try table.entity(named: name).map { try part($0.entity, $0.number, table.reader) } }
  }

  /// The part of the graph that the shortest way between two entities lies in, read without the rest: of several the one that comes
  /// first in the order of ids.
  ///
  /// - Parameters:
  ///   - first: the readings of the name of one.
  ///   - second: those of the other.
  ///   - coMention: what a co-mention counts for.
  /// - Returns: nil where a name was not kept, stands for several entities or both for one, or where the way is longer than six stated
  ///   ties: read the whole graph then.
  /// - Throws: `GraphStoreError` as `read()` does.
  /// - Complexity: O(*m* log *n*) time for the *m* relationships of all that is nearer to one end than the way is long.
  public func connecting(
    _ first: NameReadings, _ second: NameReadings, coMention: CoMentionStep
  ) throws(GraphStoreError) -> Connecting? {
    try names { table in
      guard let one = try table.entity(named: first), let other = try table.entity(named: second),
        one.number != other.number
      else { return nil }
      var way = try ShortestWay(
        from: one.number, to: other.number, coMention: coMention, in: table.reader.database)
      guard let entities = try way.entities() else { return nil }
      return Connecting(first: one.entity, second: other.entity, graph: try table.reader.graph(.along(entities)))
    }
  }

  /// What was written about the making of the graph, by key; `schema_version` is always there.
  ///
  /// - Throws: `GraphStoreError` as `read()` does.
  public func manifest() throws(GraphStoreError) -> [String: String] {
    try query { try GraphReader(database: $0, path: path).manifest() }
  }

  /// What the build that made the graph met in its corpus, in the order of reading; empty where no build made it.
  ///
  /// - Throws: `GraphStoreError` as `read()` does.
  public func inputs() throws(GraphStoreError) -> [CorpusInput] {
    try query { try GraphReader(database: $0, path: path).inputs() }
  }

  /// The articles that were taken back, by id.
  ///
  /// - Throws: `GraphStoreError` as `read()` does.
  public func retractions() throws(GraphStoreError) -> [Retraction] {
    try query { try GraphReader(database: $0, path: path).retractions() }
  }

  /// Whether the file is sound: whole, complete in itself, and as its manifest says. Nothing is changed.
  ///
  /// - Returns: an answer to every question but those about the articles' files.
  /// - Throws: `GraphStoreError` where there is no such file, it is no graph of ours, or SQLite cannot go through it.
  /// - Complexity: O(*n* log *n*) time in the size of the file.
  public func check() throws(GraphStoreError) -> [SoundnessCheck] {
    let whole: [SoundnessCheck]
    do {
      try checkReadable()
      whole = try connection().read { database in
        _ = try GraphSchema.isCurrent(database, path: path)
        return try GraphChecker(database: database, path: path).fileChecks()
      }
    } catch {
      throw GraphStoreError(error, reading: path)
    }
    return try whole + query { try GraphChecker(database: $0, path: path).contentChecks() }
  }

  /// Throws where there is a file in the place that is not ours, or that a newer version wrote: it is not to be replaced.
  ///
  /// A file that is ours but damaged, and an empty one, may be replaced.
  public func checkReplaceable() throws(GraphStoreError) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size > 0 else { return }
    do {
      try checkReadable()
      _ = try connection().read { try GraphSchema.isCurrent($0, path: path) }
    } catch {
      let error = GraphStoreError(error, reading: path)
      if [.notSQLite, .foreign, .newerSchema].contains(error.code) { throw error }
    }
  }

  /// Writes the graph into a new file, which takes the place of the old one when it is complete and on the disk.
  ///
  /// Where writing fails or is interrupted, the old file is left as it was.
  ///
  /// - Parameters:
  ///   - graph: what to write.
  ///   - manifest: how it was made: tool version, options, counts, by key. `schema_version` is added.
  ///   - inputs: what was met in the corpus, in the order of reading.
  ///   - retractions: the articles that were taken back.
  ///   - naming: by what names an entity is found without reading the whole graph; none unless told otherwise. It is asked on several threads at
  ///     once.
  ///   - threads: how many processors work, one at least; the file does not depend on it.
  /// - Throws: `GraphStoreError` where another process is writing in the folder, where the file in the place is not
  ///   ours or is newer, or where the file cannot be written.
  /// - Complexity: O(*n* log *n*) time, O(*n*) space, in the number of parts of the graph and pieces of evidence.
  public func write(
    _ graph: RelationshipGraph, manifest: [String: String] = [:], inputs: [CorpusInput] = [],
    retractions: [Retraction] = [], naming: @escaping @Sendable (Entity) -> EntityNaming = { _ in EntityNaming() },
    threads: Int = 1
  ) throws(GraphStoreError) {
    try write(
      rows: RowsOfGraph(graph), manifest: manifest, inputs: inputs, retractions: retractions, naming: naming,
      threads: threads)
  }

  /// Writes a graph row by row, without holding it in memory, into a new file, which takes the place of the old one when it is complete.
  ///
  /// - Parameters:
  ///   - rows: what to write.
  ///   - manifest: how it was made; as in `write(_:manifest:inputs:retractions:naming:)`, and so are the others.
  ///   - inputs: what was met in the corpus.
  ///   - retractions: the articles that were taken back.
  ///   - naming: by what names an entity is found; it is asked on several threads at once.
  ///   - threads: how many processors work, one at least; the file does not depend on it.
  /// - Throws: `GraphStoreError` as for a graph.
  /// - Complexity: O(*n* log *n*) time in the number of rows; O(*e*) space in the number of entities.
  public func write(
    rows: some GraphRows, manifest: [String: String] = [:], inputs: [CorpusInput] = [], retractions: [Retraction] = [],
    naming: @escaping @Sendable (Entity) -> EntityNaming = { _ in EntityNaming() },
    threads: Int = 1
  ) throws(GraphStoreError) {
    do {
      try checkReplaceable()
      let content = GraphFileContent(
        rows: rows, manifest: manifest, inputs: inputs, retractions: retractions, naming: naming,
        threads: threads)
      try FolderLock(folder: folder).whileHeld { try replace(with: content) }
    } catch {
      throw GraphStoreError(error, writing: path)
    }
  }

  private func replace(with content: GraphFileContent<some GraphRows>) throws {
    let draft = FileDraft(of: path)
    let loose = FileDraft(of: path + ".loose")
    do {
      try draft.discard()
      try loose.discard()
      try fill(loose.path, with: content, packedInto: draft.path)
      try loose.discard()
      try draft.publish()
    } catch {
      try? draft.discard()
      try? loose.discard()
      throw error
    }
  }

  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  /// Writes the tables into one file, and from there into another in which they lie close together.
  private func fill(
    _ path: String, with content: GraphFileContent<some GraphRows>, packedInto packed: String
  ) throws {
    var configuration = Configuration()
    // The writer sees to it that the numbers in rows are those of other rows.
    configuration.foreignKeysEnabled = false
    let sorters = min(max(1, content.threads), 4) - 1
    configuration.prepareDatabase { database in
      // Nobody sees the draft before it is complete, and an incomplete one is thrown away: nothing needs saving before.
      try database.execute(sql: "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -65536")
      // Each sorts in memory of its own.
      try database.execute(sql: "PRAGMA threads = \(sorters)")
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    do {
      try GraphSchema.migrator.migrate(queue)
      try queue.writeWithoutTransaction { try GraphSchema.sign($0) }
      try queue.write { try GraphWriter(database: $0).write(content) }
      try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA analysis_limit = 1000; ANALYZE") }
      try queue.vacuum(into: packed)
    } catch {
      try? queue.close()
      throw error
    }
    try queue.close()
  }

  /// Reads in one transaction, from a connection that cannot write.
  func query<Answer>(_ answer: (Database) throws -> Answer) throws(GraphStoreError) -> Answer {
    do {
      try checkReadable()
      var queue = try connection()
      if try !queue.read({ try GraphSchema.isCurrent($0, path: path) }) {
        let copy = try DatabaseQueue()
        try queue.backup(to: copy)
        try GraphSchema.migrator.migrate(copy)
        queue = copy
      }
      return try queue.read(answer)
    } catch {
      throw GraphStoreError(error, reading: path)
    }
  }

  /// Reads twice at once, from a connection each, out of one and the same graph.
  func queries<First, Second: Sendable>(
    _ first: (Database) throws -> First, and second: @Sendable (Database) throws -> Second
  ) throws(GraphStoreError) -> (First, Second) {
    let before = identity
    let (one, other) = inParallel {
      Result { () throws(GraphStoreError) in try query(first) }
    } and: {
      Result { () throws(GraphStoreError) in try query(second) }
    }
    if before == identity { return (try one.get(), try other.get()) }
    // Another graph has taken the file's place meanwhile, or somebody changed it.
    return try query { (try first($0), try second($0)) }
  }

  /// What tells the file from another one in its place.
  private var identity: [Int] {
    var status = stat()
    guard stat(path, &status) == 0 else { return [] }
    #if canImport(Darwin)
      let changed = status.st_mtimespec
    #else
      let changed = status.st_mtim
    #endif
    return [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), Int(changed.tv_sec), Int(changed.tv_nsec),
    ]
  }

  /// A connection that cannot write.
  private func connection() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = true
    configuration.busyMode = .timeout(1)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// SQLite says of a missing file, a folder and a forbidden file alike that it cannot open them.
  private func checkReadable() throws(GraphStoreError) {
    var status = stat()
    guard stat(path, &status) == 0, access(path, R_OK) == 0 else { throw GraphStoreError(readingFailedAt: path) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw GraphStoreError(.notSQLite, path) }
  }
}
