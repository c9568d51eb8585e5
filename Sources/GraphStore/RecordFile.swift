import Foundation
import GRDB

/// What was read of articles, kept in one SQLite file so that they need not be read again.
///
/// The file holds opaque bytes by the path and the hash of an article. It can be thrown away at any time: nothing is lost
/// but the time to read again. Whoever has the `FolderLock` of its folder writes to it, and nobody else.
///
/// It is written in batches with a write-ahead log, so that a process that is killed leaves all batches but the last: the
/// next one goes on from there.
public final class RecordFile {
  /// Where the file is.
  public let path: String
  /// The most pages that the file may have; stands for a full disk in tests.
  var pageLimit: Int?

  /// "BaiR" in ASCII (`PRAGMA application_id`).
  static let applicationID: Int32 = 0x4261_6952
  private static let schemaVersion = 1
  private static let batch = 256

  private let version: String
  private var queue: DatabaseQueue?
  private var pending: [Kept] = []

  private struct Kept {
    let path: String
    let hash: String
    let content: [UInt8]
  }

  /// Names a file, which need not be there yet; it is opened when it is first asked or written to.
  ///
  /// - Parameters:
  ///   - path: where it is.
  ///   - version: of the reading: what another version has read is forgotten.
  public init(path: String, version: String) {
    self.path = path
    self.version = version
  }

  /// What was kept of an article, or nil.
  ///
  /// - Throws: `GraphStoreError` where the file cannot be read, is not ours, or is of a newer version.
  public func content(of path: String, hash: String) throws(GraphStoreError) -> [UInt8]? {
    try open { database in
      let select = try database.cachedStatement(sql: "SELECT content FROM record WHERE path = ? AND hash = ?")
      return try Data.fetchOne(select, arguments: [Self.text(path), hash]).map { [UInt8]($0) }
    }
  }

  /// Keeps what was read of an article; written with the next batch, or by `save()`.
  ///
  /// - Throws: `GraphStoreError` where the file cannot be written, is not ours, or is of a newer version.
  public func keep(_ content: [UInt8], of path: String, hash: String) throws(GraphStoreError) {
    pending.append(Kept(path: path, hash: hash, content: content))
    if pending.count >= Self.batch { try save() }
  }

  /// Writes all that was given to `keep`, in one transaction.
  public func save() throws(GraphStoreError) {
    guard !pending.isEmpty else { return }
    try open { database in
      try database.inTransaction {
        let insert = try database.cachedStatement(sql: "INSERT OR REPLACE INTO record VALUES (?, ?, ?)")
        for kept in pending {
          try insert.execute(arguments: [Self.text(kept.path), kept.hash, Data(kept.content)])
        }
        return .commit
      }
    }
    pending = []
  }

  /// Forgets everything but some articles, given by path and hash.
  public func keepOnly(_ articles: Set<[String]>) throws(GraphStoreError) {
    try save()
    try open { database in
      try database.inTransaction {
        var old: [Int64] = []
        let rows = try Row.fetchCursor(database, sql: "SELECT rowid, path, hash FROM record")
        while let row = try rows.next() {
          if !articles.contains([Self.text(row, 1), Self.text(row, 2)]) { old.append(try row.decode(atIndex: 0)) }
        }
        guard !old.isEmpty else { return .rollback }
        let delete = try database.cachedStatement(sql: "DELETE FROM record WHERE rowid = ?")
        for number in old { try delete.execute(arguments: [number]) }
        return .commit
      }
    }
  }

  /// Writes what is left to write and closes the file, whose log then goes; it is opened again when it is asked.
  public func close() throws(GraphStoreError) {
    try save()
    guard let queue else { return }
    self.queue = nil
    do {
      try queue.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
      try queue.close()
    } catch {
      throw GraphStoreError(error, writing: path)
    }
  }

  // MARK: - Opening

  private func open<Answer>(_ work: (Database) throws -> Answer) throws(GraphStoreError) -> Answer {
    do {
      let queue = try self.queue ?? opened()
      self.queue = queue
      return try queue.writeWithoutTransaction(work)
    } catch {
      throw GraphStoreError(error, writing: path)
    }
  }

  private func opened() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(1)
    configuration.prepareDatabase { [pageLimit] database in
      if let pageLimit { try database.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      try check(database)
      // A commit reaches the disk with the next checkpoint; a power cut may lose the last ones, but nothing else.
      try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL")
      try prepare(database)
    }
    return queue
  }

  /// Throws where the file is somebody else's, or newer.
  private func check(_ database: Database) throws {
    let mark = try Int32.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    let known = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    if mark == Self.applicationID {
      guard known > Self.schemaVersion else { return }
      throw GraphStoreError(.newerSchema, path, cause: "version \(known), known up to \(Self.schemaVersion)")
    }
    // A process that was killed at once leaves an empty database without a mark.
    let tables = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") ?? 0
    if mark != 0 || tables > 0 { throw GraphStoreError(.foreign, path) }
  }

  /// Makes the tables of a new file, and forgets what another version has read; leaves a file that is in order as it is.
  private func prepare(_ database: Database) throws {
    try database.inTransaction {
      if try Int32.fetchOne(database, sql: "PRAGMA application_id") != Self.applicationID {
        try database.execute(sql: Self.tables)
        try database.execute(
          sql: "PRAGMA application_id = \(Self.applicationID); PRAGMA user_version = \(Self.schemaVersion)")
      }
      if try String.fetchOne(database, sql: "SELECT version FROM reading") != version {
        try database.execute(sql: "DELETE FROM record; DELETE FROM reading")
        try database.execute(sql: "INSERT INTO reading VALUES (?)", arguments: [version])
      }
      return .commit
    }
  }

  private static let tables = """
    CREATE TABLE reading (
      -- What read the articles. This file only saves time: it can be thrown away.
      version TEXT NOT NULL
    ) STRICT;
    CREATE TABLE record (
      -- What was read of each article, packed, by its path and the SHA-256 of its bytes.
      path BLOB NOT NULL,
      hash TEXT NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (path, hash)
    ) STRICT;
    """

  /// A path as bytes, which need not be a text that SQLite compares as we do.
  private static func text(_ text: String) -> Data { Data(text.utf8) }

  private static func text(_ row: Row, _ column: Int) -> String {
    let bytes: Data? = row[column]
    return bytes.map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}
