import GRDB
import GRDBSQLite

/// A prepared statement that puts rows into a table, for the tables with rows by the million: values go to SQLite without
/// boxes around them, one after the other.
final class RowInsertion {
  private let database: Database
  private let statement: Statement
  private let pointer: SQLiteStatement
  private var column: Int32 = 0

  /// Prepares the insertion; `head` is the statement up to its values, with the names of all columns.
  init(_ head: String, _ database: Database) throws {
    self.database = database
    let columns = head.count { $0 == "," } + 1
    let values = Array(repeating: "?", count: columns).joined(separator: ", ")
    statement = try database.makeStatement(sql: "\(head) VALUES (\(values))")
    pointer = statement.sqliteStatement
  }

  /// The value of the next column.
  func bind(_ number: Int?) {
    column += 1
    if let number { sqlite3_bind_int64(pointer, column, Int64(number)) } else { sqlite3_bind_null(pointer, column) }
  }

  /// The value of the next column. SQLite makes a number that is none a null, which the column refuses.
  func bind(_ number: Double) {
    column += 1
    sqlite3_bind_double(pointer, column, number)
  }

  /// The value of the next column, to its end, whatever characters are in it.
  func bind(_ text: String?) {
    column += 1
    guard var text else {
      sqlite3_bind_null(pointer, column)
      return
    }
    // SQLite makes a copy before the call returns.
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      // A text without a letter has no address, and would be a null.
      _ =
        start.map { sqlite3_bind_text64(pointer, column, $0, UInt64(bytes.count), copying, UInt8(SQLITE_UTF8)) }
        ?? sqlite3_bind_text(pointer, column, "", 0, copying)
    }
  }

  /// The value of the next column, a text by its bytes.
  func bind(_ text: ArraySlice<UInt8>) {
    column += 1
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    text.withUnsafeBufferPointer { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self)
      // A text without a letter has no address, and would be a null.
      _ =
        start.map { sqlite3_bind_text64(pointer, column, $0, UInt64(bytes.count), copying, UInt8(SQLITE_UTF8)) }
        ?? sqlite3_bind_text(pointer, column, "", 0, copying)
    }
  }

  /// The value of the next column, bytes that are no text.
  func bind(blob: [UInt8]) {
    column += 1
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    blob.withUnsafeBytes { _ = sqlite3_bind_blob64(pointer, column, $0.baseAddress, UInt64($0.count), copying) }
  }

  /// Puts the row in.
  func execute() throws {
    let code = sqlite3_step(pointer)
    defer {
      sqlite3_reset(pointer)
      column = 0
    }
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
  }
}
