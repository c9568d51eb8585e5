import Foundation
import GRDB
import RelationModel

/// Why a graph file could not be read or written.
public struct GraphStoreError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What went wrong.
  public enum Code: String, Hashable, Sendable, CaseIterable {
    /// There is no such file.
    case notFound
    /// The system refused to open the file for reading.
    case unreadable
    /// The file is not an SQLite database.
    case notSQLite
    /// The file is an SQLite database, but not one of ours.
    case foreign
    /// A newer version of Bailanys wrote the file.
    case newerSchema
    /// The file's contents do not make a graph.
    case damaged
    /// Another process is writing.
    case busy
    /// The system refused to create the file or to put it in its place.
    case unwritable
    /// The graph holds what cannot be stored: a number that is none.
    case unstorable
    /// The disk is full.
    case diskFull
    /// The disk or the network failed.
    case inputOutput
  }

  /// What went wrong.
  public let code: Code
  /// The path of the file or folder.
  public let context: String
  /// What the system or SQLite said, where that is known.
  public let cause: String?

  init(_ code: Code, _ context: String, cause: String? = nil) {
    self.code = code
    self.context = context
    self.cause = cause
  }

  /// What went wrong and why, as a sentence in English.
  public var description: String { sentence(in: .en) }

  /// What went wrong and why, as a sentence for readers.
  public func sentence(in language: Language) -> String {
    phrase(language) + (cause.map { " (\($0))." } ?? ".")
  }

  private var phrase: Phrase {
    switch code {
    case .notFound:
      Phrase(
        kk: "«\(context)» деген граф файлы жоқ", ru: "Нет файла графа «\(context)»",
        en: "There is no graph file “\(context)”")
    case .unreadable:
      Phrase(
        kk: "«\(context)» файлын оқуға рұқсат жоқ", ru: "Нет доступа к чтению файла «\(context)»",
        en: "“\(context)” could not be opened for reading")
    case .notSQLite:
      Phrase(
        kk: "«\(context)» SQLite дерекқоры емес", ru: "«\(context)» не является базой данных SQLite",
        en: "“\(context)” is not an SQLite database")
    case .foreign:
      Phrase(
        kk: "«\(context)» Bailanys жазбаған SQLite дерекқоры",
        ru: "«\(context)» – база данных SQLite, но не граф Bailanys",
        en: "“\(context)” is an SQLite database, but not a graph that Bailanys wrote")
    case .newerSchema:
      Phrase(
        kk: "«\(context)» файлын Bailanys-тың жаңарақ нұсқасы жазған",
        ru: "Файл «\(context)» записан более новой версией Bailanys",
        en: "“\(context)” was written by a newer version of Bailanys")
    case .damaged:
      Phrase(kk: "«\(context)» файлы бүлінген", ru: "Файл «\(context)» повреждён", en: "“\(context)” is damaged")
    case .busy:
      Phrase(
        kk: "«\(context)» ішіне басқа процесс жазып жатыр", ru: "В «\(context)» пишет другой процесс",
        en: "Another process is writing to “\(context)”")
    case .unwritable:
      Phrase(
        kk: "«\(context)» жазу мүмкін болмады", ru: "Не удалось записать «\(context)»",
        en: "“\(context)” could not be written")
    case .unstorable:
      Phrase(
        kk: "Граф «\(context)» файлына сыймайтын мән қамтиды",
        ru: "Граф содержит значение, которое нельзя записать в «\(context)»",
        en: "The graph holds a value that cannot be stored in “\(context)”")
    case .diskFull:
      Phrase(
        kk: "«\(context)» жазылмады: дискіде орын жоқ", ru: "«\(context)» не записан: на диске нет места",
        en: "“\(context)” was not written: the disk is full")
    case .inputOutput:
      Phrase(
        kk: "«\(context)» файлымен жұмыс істегенде диск қатесі шықты", ru: "Ошибка диска при работе с «\(context)»",
        en: "The disk failed at “\(context)”")
    }
  }
}

// MARK: - From the errors of the system and of SQLite

extension GraphStoreError {
  /// The error for what went wrong while a file was read.
  init(_ error: any Error, reading path: String) {
    self.init(error, path, denied: .unreadable)
  }

  /// The error for what went wrong while a file was written.
  init(_ error: any Error, writing path: String) {
    self.init(error, path, denied: .unwritable)
  }

  /// The error for what the system said in `errno` when it was asked for a file to read.
  init(readingFailedAt path: String) {
    let number = errno
    let code: Code =
      switch number {
      case ENOENT, ENOTDIR: .notFound
      case EIO: .inputOutput
      default: .unreadable
      }
    self.init(code, path, cause: code == .notFound ? nil : String(cString: strerror(number)))
  }

  /// The error for what the system said in `errno` when it was asked to write.
  init(writingFailedAt path: String) {
    let number = errno
    let code: Code =
      switch number {
      case ENOSPC, EDQUOT: .diskFull
      case EIO, EFBIG: .inputOutput
      default: .unwritable
      }
    self.init(code, path, cause: code == .diskFull ? nil : String(cString: strerror(number)))
  }

  private init(_ error: any Error, _ path: String, denied: Code) {
    switch error {
    case let error as GraphStoreError: self = error
    case let error as GraphError: self.init(.damaged, path, cause: error.context)
    case let error as DatabaseError: self.init(error, path, denied: denied)
    default: self.init(.damaged, path, cause: String(describing: error))
    }
  }

  private init(_ error: DatabaseError, _ path: String, denied: Code) {
    let code: Code =
      switch error.resultCode {
      case .SQLITE_NOTADB: .notSQLite
      case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
      case .SQLITE_FULL: .diskFull
      // Of the files beside a database, SQLite does not tell that they found no room.
      case .SQLITE_IOERR where denied == .unwritable && Self.isFull(path): .diskFull
      case .SQLITE_IOERR, .SQLITE_NOMEM: .inputOutput
      case .SQLITE_CONSTRAINT: .unstorable
      case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: denied
      default: .damaged
      }
    let saysAll = code == .notSQLite || code == .busy || code == .diskFull
    self.init(code, path, cause: saysAll ? nil : error.message)
  }

  /// Whether the disk that a file is on has no room for a page of a database.
  private static func isFull(_ path: String) -> Bool {
    var status = statvfs()
    let folder = (path as NSString).deletingLastPathComponent
    guard statvfs(folder.isEmpty ? "." : folder, &status) == 0 else { return false }
    return UInt64(status.f_bavail) * UInt64(status.f_frsize) < 64 << 10
  }
}
