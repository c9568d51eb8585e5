import Foundation
import GRDB
import RelationModel
import Testing

@testable import GraphStore

@Suite struct RecordFileTests {
  private let folder: TestFolder
  private let path: String

  init() throws {
    folder = try TestFolder()
    path = folder.file("records.sqlite")
  }

  private func file(version: String = "1") -> RecordFile { RecordFile(path: path, version: version) }

  @Test func keepsWhatItIsGiven() throws {
    let records = file()
    for number in 0..<700 { try records.keep([UInt8(number % 256), 0], of: "\(number)\u{0}.txt", hash: "h\(number)") }
    try records.close()
    #expect(folder.names == ["records.sqlite"])
    let again = file()
    for number in 0..<700 {
      #expect(try again.content(of: "\(number)\u{0}.txt", hash: "h\(number)") == [UInt8(number % 256), 0])
    }
    #expect(try again.content(of: "1\u{0}.txt", hash: "h2") == nil)
  }

  @Test func pathsInTwoUnicodeFormsAreTwo() throws {
    let records = file()
    try records.keep([1], of: "\u{0439}", hash: "h")
    try records.keep([2], of: "\u{0438}\u{0306}", hash: "h")
    try records.save()
    #expect(try records.content(of: "\u{0439}", hash: "h") == [1])
    #expect(try records.content(of: "\u{0438}\u{0306}", hash: "h") == [2])
  }

  @Test func forgetsWhatIsGoneAndWhatAnotherVersionRead() throws {
    let records = file()
    for name in ["a", "b", "c"] { try records.keep([1], of: name, hash: name) }
    try records.keepOnly([["a", "a"], ["b", "other"]])
    #expect(try records.content(of: "a", hash: "a") == [1])
    #expect(try records.content(of: "b", hash: "b") == nil)
    try records.close()
    #expect(try file(version: "2").content(of: "a", hash: "a") == nil)
  }

  @Test func itHasAWriteAheadLog() throws {
    let records = file()
    try records.keep([1], of: "a", hash: "a")
    try records.save()
    #expect(folder.names == ["records.sqlite", "records.sqlite-shm", "records.sqlite-wal"])
    let other = try DatabaseQueue(path: path)
    #expect(try other.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    try other.close()
    try records.close()
    #expect(folder.names == ["records.sqlite"])
  }

  @Test func openingWithoutChangeLeavesTheBytes() throws {
    let records = file()
    try records.keep([1], of: "a", hash: "a")
    try records.close()
    let before = FileManager.default.contents(atPath: path)
    let again = file()
    #expect(try again.content(of: "a", hash: "a") == [1])
    try again.keepOnly([["a", "a"]])
    try again.close()
    #expect(FileManager.default.contents(atPath: path) == before)
  }

  /// What is left of a process that was killed: the file and its log as they are on the disk.
  @Test func whatWasSavedOutlivesAKilledProcess() throws {
    let records = file()
    try records.keep([1], of: "a", hash: "a")
    try records.save()
    try records.keep([2], of: "b", hash: "b")
    let other = try TestFolder()
    for name in ["records.sqlite", "records.sqlite-wal"] {
      try FileManager.default.copyItem(atPath: folder.file(name), toPath: other.file(name))
    }
    let found = RecordFile(path: other.file("records.sqlite"), version: "1")
    #expect(try found.content(of: "a", hash: "a") == [1])
    #expect(try found.content(of: "b", hash: "b") == nil)
  }

  @Test func fullDiskIsSaidAndWhatWasKeptStays() throws {
    let records = file()
    try records.keep([1], of: "a", hash: "a")
    try records.close()
    records.pageLimit = 20
    for number in 0..<200 { try records.keep(Array(repeating: 7, count: 4_000), of: "\(number)", hash: "h") }
    #expect(code { try records.save() } == .diskFull)
    #expect(try file().content(of: "a", hash: "a") == [1])
  }

  @Test func aForeignFileIsRefusedByName() throws {
    let other = try DatabaseQueue(path: path)
    try other.write { try $0.execute(sql: "CREATE TABLE note (text TEXT)") }
    try other.close()
    #expect(code { try file().content(of: "a", hash: "a") } == .foreign)
    #expect(code { try file().keepOnly([]) } == .foreign)
    try Data("no database at all, but a text of some length".utf8).write(to: URL(fileURLWithPath: path))
    #expect(code { try file().content(of: "a", hash: "a") } == .notSQLite)
    #expect(throws: GraphStoreError(.notSQLite, path)) { try file().content(of: "a", hash: "a") }
  }

  @Test func aGraphIsNoFileOfRecords() throws {
    try GraphFile(path: path).write(try SmallGraph.make())
    #expect(code { try file().content(of: "a", hash: "a") } == .foreign)
    let records = RecordFile(path: folder.file("r.sqlite"), version: "1")
    try records.keep([1], of: "a", hash: "a")
    try records.close()
    #expect(code { try GraphFile(path: records.path).read() } == .foreign)
    #expect(code { try GraphFile(path: records.path).write(try SmallGraph.make()) } == .foreign)
  }

  @Test func aNewerFileIsRefused() throws {
    let records = file()
    try records.keep([1], of: "a", hash: "a")
    try records.close()
    let other = try DatabaseQueue(path: path)
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 9") }
    try other.close()
    #expect(code { try file().content(of: "a", hash: "a") } == .newerSchema)
  }

  @Test func anEmptyFileOfAKilledProcessIsTakenOver() throws {
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(try file().content(of: "a", hash: "a") == nil)
    let other = try DatabaseQueue(path: folder.file("wal.sqlite"))
    try other.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = WAL") }
    try other.close()
    let records = RecordFile(path: folder.file("wal.sqlite"), version: "1")
    #expect(try records.content(of: "a", hash: "a") == nil)
  }

  private func code<Answer>(_ work: () throws -> Answer) -> GraphStoreError.Code? {
    do {
      _ = try work()
      return nil
    } catch {
      return (error as? GraphStoreError)?.code
    }
  }
}
