import GRDB
import GRDBSQLite

/// The rows that a query gives, one after the other, for the tables with rows by the million: values come from SQLite without boxes
/// around them.
final class RowCursor {
  private let database: Database
  private let statement: Statement
  private let pointer: SQLiteStatement

  /// Prepares a query; `list` is what `NumberList.query` in it stands for.
  init(_ sql: String, _ database: Database, list: NumberList? = nil) throws {
    self.database = database
    statement = try database.makeStatement(sql: sql)
    pointer = statement.sqliteStatement
    // SQLite makes a copy before the call returns.
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    if let list { sqlite3_bind_text(pointer, 1, list.json, -1, copying) }
  }

  deinit { sqlite3_reset(pointer) }

  /// Goes to the next row; false at the end.
  func next() throws -> Bool {
    let code = sqlite3_step(pointer)
    if code == SQLITE_ROW { return true }
    guard code == SQLITE_DONE else {
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: database.lastErrorMessage)
    }
    return false
  }

  /// Begins anew with a number in the place of the query's `?1`.
  func begin(with number: Int) {
    sqlite3_reset(pointer)
    sqlite3_bind_int64(pointer, 1, Int64(number))
  }

  /// Begins anew with a text in the place of the query's `?1`.
  func begin(with text: String) {
    sqlite3_reset(pointer)
    let copying = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    sqlite3_bind_text(pointer, 1, text, Int32(clamping: text.utf8.count), copying)
  }

  /// A number; nil for what is none.
  func optionalNumber(_ column: Int) -> Int? {
    sqlite3_column_type(pointer, Int32(column)) == SQLITE_INTEGER
      ? Int(sqlite3_column_int64(pointer, Int32(column))) : nil
  }

  /// A number; throws where there is none.
  func number(_ column: Int) throws -> Int {
    guard let number = optionalNumber(column) else { throw RowWithoutNumber() }
    return number
  }

  /// A number that need not be whole; 0 for what is none.
  func real(_ column: Int) -> Double { sqlite3_column_double(pointer, Int32(column)) }

  /// The bytes of a text to its end, whatever characters are in it.
  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  /// A text to its end, whatever characters are in it; nil for a null.
  func optionalText(_ column: Int) -> String? {
    sqlite3_column_type(pointer, Int32(column)) == SQLITE_NULL
      ? nil : withBytes(column) { String(decoding: $0, as: UTF8.self) }
  }

  /// A text; empty for a null.
  func text(_ column: Int) -> String { optionalText(column) ?? "" }

  private func withBytes<Answer>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Answer) -> Answer {
    let start = sqlite3_column_blob(pointer, Int32(column))?.assumingMemoryBound(to: UInt8.self)
    return body(UnsafeBufferPointer(start: start, count: Int(sqlite3_column_bytes(pointer, Int32(column)))))
  }
}

/// That a column which holds numbers holds something else.
struct RowWithoutNumber: Error, CustomStringConvertible {
  var description: String { "a number is missing" }
}

/// That a row is not there which another one names.
struct MissingRow: Error, CustomStringConvertible {
  var description: String { "a row that another one names is missing" }
}

/// The rows of a table that say something of those of another: read side by side, both in the order of the other's numbers.
final class FollowingRows {
  private let cursor: RowCursor
  /// The number that the row which comes next is about; nil at the end.
  private var about: Int?

  /// - Parameter sql: a query whose first column is the number, ascending.
  init(_ sql: String, _ database: Database, list: NumberList?) throws {
    cursor = try RowCursor(sql, database, list: list)
    try step()
  }

  private func step() throws { about = try cursor.next() ? cursor.number(0) : nil }

  /// What the rows about a number say, which is greater than the one asked for before.
  func map<Value>(about number: Int, _ value: (RowCursor) throws -> Value) throws -> [Value] {
    while let about, about < number { try step() }
    var values: [Value] = []
    while about == number {
      values.append(try value(cursor))
      try step()
    }
    return values
  }
}

/// Values by numbers that are, nearly always, 0, 1, 2, ….
struct ByNumber<Value> {
  private var near: [Value?] = []
  private var far: [Int: Value] = [:]

  subscript(number: Int) -> Value? {
    get { near.indices.contains(number) ? near[number] : far[number] }
    set {
      if number == near.count {
        near.append(newValue)
      } else if near.indices.contains(number) {
        near[number] = newValue
      } else {
        far[number] = newValue
      }
    }
  }

  /// What a function makes of each value, by the same number.
  func mapValues<Made>(_ make: (Value) -> Made) -> ByNumber<Made> {
    var made = ByNumber<Made>()
    made.near = near.map { $0.map(make) }
    made.far = far.mapValues(make)
    return made
  }

  /// The places among `values`, by number.
  var places: ByNumber<Int> {
    var places = ByNumber<Int>()
    var place = 0
    for number in near.indices where near[number] != nil {
      places[number] = place
      place += 1
    }
    for number in far.keys.sorted() {
      places[number] = place
      place += 1
    }
    return places
  }

  /// All values, in the order of the numbers where these are 0, 1, 2, ….
  var values: [Value] { near.compactMap(\.self) + far.sorted { $0.key < $1.key }.map(\.value) }
}
