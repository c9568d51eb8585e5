import Bailanys
import Foundation

/// A hidden folder beside the products, where they are made before they are put in place.
///
/// An interruption removes the staging folder and leaves the products as they were.
final class StagingFolder {
  private let target: String
  private let staging: String
  private var interruptions: [any DispatchSourceSignal] = []

  /// Makes an empty staging folder in the folder for the products.
  ///
  /// - Throws: `Failure` where it cannot be written to.
  private init(in target: String) throws {
    self.target = target
    staging = target + "/.building"
    try? FileManager.default.removeItem(atPath: staging)
    try OutputFile.makeFolder(staging)
    watchInterruptions()
  }

  /// Does some work with a staging folder that nobody else has; makes the folder for the products where there is none.
  ///
  /// - Throws: `Failure` or `GraphStoreError` where the folder cannot be written to, or another process builds into it; and what `work` throws.
  static func use(for target: String, _ work: (StagingFolder) throws -> Void) throws {
    try OutputFile.makeFolder(target)
    try FolderLock(folder: target).whileHeld {
      let folder = try StagingFolder(in: target)
      defer { folder.remove() }
      try work(folder)
    }
  }

  /// Where a file of that name is made.
  func path(of name: String) -> String { staging + "/" + name }

  /// Writes a file and returns its name.
  func write(_ data: Data, to name: String) throws -> String {
    try OutputFile(path(of: name)).write(data)
    return name
  }

  /// Puts the files in their place, each in one step.
  func publish(_ files: [String]) throws {
    for file in files {
      guard rename(path(of: file), target + "/" + file) == 0 else {
        throw Failure(.cannotWrite, "“\(target)/\(file)” could not be replaced: \(String(cString: strerror(errno)))")
      }
    }
  }

  private func remove() {
    try? FileManager.default.removeItem(atPath: staging)
    for source in interruptions { source.cancel() }
  }

  /// Ctrl-C and termination end the process at once, after the staging folder is removed.
  private func watchInterruptions() {
    let staging = staging
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler {
        try? FileManager.default.removeItem(atPath: staging)
        Terminal.complain("stopped; the files in place are as they were.")
        _exit(128 + number)
      }
      source.resume()
      interruptions.append(source)
    }
  }
}
