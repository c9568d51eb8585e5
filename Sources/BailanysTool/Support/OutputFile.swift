import Bailanys
import Foundation

/// A file that a command writes, whole or not at all; `-` is standard output.
///
/// A device or a pipe is written to as it is; of a symbolic link, the file that it leads to is written.
struct OutputFile {
  let path: String

  init(_ path: String) { self.path = path }

  func write(_ data: Data) throws {
    if path == "-" { return Terminal.write(data) }
    var status = stat()
    let kind = stat(path, &status) == 0 ? status.st_mode & S_IFMT : S_IFREG
    if kind == S_IFDIR { throw Failure(.cannotWrite, "“\(path)” is a folder; name a file in it.") }
    guard let failure = kind == S_IFREG ? replace(with: data) : Self.fill(path, with: data) else { return }
    throw Failure(.cannotWrite, "“\(path)” could not be written: \(Self.words(for: failure)).")
  }

  /// Whether it is a file, and not standard output, a device or a pipe.
  var isRegular: Bool {
    var status = stat()
    return path != "-" && stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Puts a new file in place of the old one; the system's error number where that fails.
  private func replace(with data: Data) -> Int32? {
    let target = Self.resolved(path)
    let name = ".\((target as NSString).lastPathComponent).part"
    let draft = ((target as NSString).deletingLastPathComponent as NSString).appendingPathComponent(name)
    guard let failure = Self.fill(draft, with: data) ?? (rename(draft, target) == 0 ? nil : errno) else { return nil }
    unlink(draft)
    return failure
  }

  /// The path without symbolic links, where there is such a file.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  /// Makes a folder and those above it, where they are not there.
  static func makeFolder(_ path: String) throws {
    let components = (path as NSString).pathComponents
    for length in components.indices {
      let folder = NSString.path(withComponents: Array(components[...length]))
      guard mkdir(folder, 0o755) != 0, errno != EEXIST, errno != EISDIR else { continue }
      let failure = errno
      if access(folder, F_OK) == 0 { continue }
      throw Failure(.cannotWrite, "The folder “\(path)” could not be made: \(words(for: failure)).")
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      throw Failure(.cannotWrite, "“\(path)” is a file, not a folder.")
    }
  }

  /// Writes the bytes to the disk; the system's error number where that fails.
  private static func fill(_ path: String, with data: Data) -> Int32? {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else { return errno }
    defer { close(descriptor) }
    return writeAll(data, to: descriptor)
  }

  /// What an error number of the system means to whoever wants to write.
  static func words(for number: Int32) -> String {
    switch number {
    case ENOENT: "there is no such folder"
    case ENOSPC, EDQUOT: "the disk is full"
    case EACCES, EPERM: "you have no permission to write there"
    case EROFS: "it is on a read-only disk"
    default: String(cString: strerror(number))
    }
  }
}

/// What products are called and say of themselves.
enum Product {
  static let tool = "Bailanys \(bailanysVersion)"

  /// The pictures of a build and a report.
  static let pictures: [(kind: PictureKind, name: String)] = [
    (.signatures, "signatures"), (.positions, "positions"), (.events, "events"), (.mentions, "mentions"),
  ]

  /// The names of all that is made of a graph beside it.
  static let files =
    pictures.flatMap { picture in ["gv", "png", "svg", "sources.txt"].map { "\(picture.name).\($0)" } }
    + ["report.md", "statistics.json", "signed.json"]

  static let reportTitle = Phrase(
    kk: "Кім кіммен байланысты: жаңалықтар графы туралы есеп", ru: "Кто с кем связан: отчёт о графе новостей",
    en: "Who is connected with whom: a report on the news graph")
}
