import Foundation
import RelationModel

/// The files of a corpus: those that are read, and how many others there are.
struct CorpusFiles {
  /// The folder that paths are relative to; empty for the working directory.
  let base: String
  /// The relative paths of the files to read, sorted by their bytes. A folder that cannot be listed stands among them.
  private(set) var paths: [String] = []
  /// How many files are of no kind that is read, by ending.
  private(set) var ignored: [String: Int] = [:]

  /// Finds the files of a folder, or takes the one file.
  init(_ path: String) throws(CorpusError) {
    guard let status = FileStatus(path: path) else {
      let code = errno
      guard code == ENOENT || code == ENOTDIR else {
        throw CorpusError(.unreadable, path, cause: String(cString: strerror(code)))
      }
      throw CorpusError(.notFound, path)
    }
    if status.isFolder {
      base = path
      guard (try? FileManager.default.contentsOfDirectory(atPath: path)) != nil else {
        throw CorpusError(.unreadable, path)
      }
      walk()
    } else {
      base = (path as NSString).deletingLastPathComponent
      sort((path as NSString).lastPathComponent)
    }
    paths.sort(by: byBytes)
  }

  /// The path to open a file by.
  func fullPath(_ path: String) -> String { Self.join(base, path) }

  /// Walks through all folders below the base, also those behind symbolic links, but each only once, and by its own
  /// name rather than by that of a link.
  private mutating func walk() {
    var visited: Set<FileStatus> = []
    var folders = [""]
    var links: [String] = []
    while let folder = folders.popLast() ?? links.popLast() {
      guard let status = FileStatus(path: fullPath(folder)), visited.insert(status).inserted else { continue }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: fullPath(folder)) else {
        paths.append(folder)
        continue
      }
      let allNames = Set(names)
      // The order in which the system names files must not decide which of several links to a folder is taken.
      for name in names.sorted(by: byBytes).reversed() where !name.begins(with: ".") {
        let path = Self.join(folder, name)
        guard let status = FileStatus(path: fullPath(path)), status.isFolder else {
          sort(path)
          continue
        }
        if Self.isOfPage(name, among: allNames) {
          ignored["_files", default: 0] += 1
          continue
        }
        if (try? FileManager.default.destinationOfSymbolicLink(atPath: fullPath(path))) != nil {
          links.append(path)
        } else {
          folders.append(path)
        }
      }
    }
  }

  /// Whether a folder holds the pictures and scripts of a saved page beside it: `X_files` beside `X.html`.
  private static func isOfPage(_ name: String, among names: Set<String>) -> Bool {
    guard name.hasSuffix("_files") else { return false }
    let page = name.dropLast("_files".count)
    return names.contains("\(page).html") || names.contains("\(page).htm")
  }

  private mutating func sort(_ path: String) {
    let name = (path as NSString).lastPathComponent.lowercased()
    let ending = (name as NSString).pathExtension
    // What people decided about the corpus is no article.
    if path == JudgementFile.defaultName { return }
    if name == "readme.md" {
      ignored[name, default: 0] += 1
    } else if ArticleFormat(path: name) != nil {
      paths.append(path)
    } else {
      ignored[ending, default: 0] += 1
    }
  }

  private static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty { return name }
    return name.isEmpty ? folder : folder.ends(with: "/") ? folder + name : "\(folder)/\(name)"
  }
}

/// What the system knows of a file: which one it is, whatever the way to it.
struct FileStatus: Hashable {
  private let device: UInt64
  private let number: UInt64
  /// Whether it is a folder.
  let isFolder: Bool

  /// Follows symbolic links; nil where there is no such file, or where links go in a circle, with the reason in `errno`.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    device = UInt64(truncatingIfNeeded: status.st_dev)
    number = UInt64(truncatingIfNeeded: status.st_ino)
    isFolder = status.st_mode & S_IFMT == S_IFDIR
  }
}
