import Bailanys
import Foundation

/// A file that a command writes, whole or not at all; `-` is standard output.
struct OutputFile {
  let path: String

  init(_ path: String) { self.path = path }

  func write(_ data: Data) throws {
    if path == "-" { return Terminal.write(data) }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue {
      throw Failure(.cannotWrite, "“\(path)” is a folder; name a file in it.")
    }
    do {
      try data.write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw Failure(.cannotWrite, "“\(path)” could not be written: \(Self.reason(error))")
    }
  }

  /// What the system said, in its own words.
  static func reason(_ error: some Error) -> String {
    let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    guard let posix = underlying, posix.domain == NSPOSIXErrorDomain else {
      return (error as NSError).localizedDescription
    }
    return String(cString: strerror(Int32(posix.code)))
  }
}

/// What products are called and say of themselves.
enum Product {
  static let tool = "Bailanys \(bailanysVersion)"

  static let reportTitle = Phrase(
    kk: "Кім кіммен байланысты: жаңалықтар графы туралы есеп", ru: "Кто с кем связан: отчёт о графе новостей",
    en: "Who is connected with whom: a report on the news graph")
}
