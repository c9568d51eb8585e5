import Bailanys
import Foundation

/// A hidden folder beside the products, where they are made before they are put in place.
///
/// An interruption removes the staging folder and leaves the products as they were.
final class StagingFolder {
  private let target: String
  private let staging: String
  private var interruptions: [any DispatchSourceSignal] = []
  /// Held while products are put in place, and for good by an interruption, so that nothing is said or done after it.
  private let gate = NSLock()

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
      do {
        try work(folder)
      } catch {
        folder.gate.withLock {}
        throw error
      }
    }
  }

  /// Where a file of that name is made.
  func path(of name: String) -> String { staging + "/" + name }

  /// Writes a file and returns its name.
  func write(_ data: Data, to name: String) throws -> String {
    try OutputFile(path(of: name)).write(data)
    return name
  }

  /// Puts the files in their place, each in one step. An interruption meanwhile comes too late, and changes nothing.
  func publish(_ files: [String]) throws {
    try gate.withLock {
      for file in files {
        guard rename(path(of: file), target + "/" + file) == 0 else {
          throw Failure(.cannotWrite, "“\(target)/\(file)” could not be replaced: \(OutputFile.words(for: errno)).")
        }
      }
      stopWatching()
    }
  }

  private func remove() {
    gate.withLock {
      try? FileManager.default.removeItem(atPath: staging)
      stopWatching()
    }
  }

  // MARK: - Interruptions

  /// Ctrl-C and termination end the process, after the staging folder is removed.
  private func watchInterruptions() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let isIgnored = unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
      // A build under `nohup` goes on when its terminal is closed.
      if isIgnored, number == SIGHUP { continue }
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      let (target, staging, gate) = (target, staging, gate)
      source.setEventHandler {
        gate.lock()
        guard !source.isCancelled else { return gate.unlock() }
        Self.clear(staging)
        unlink(FolderLock(folder: target).path)
        ProgressBar().clear()
        Terminal.complain("Stopped; the files in “\(target)” are as they were.")
        _exit(128 + number)
      }
      source.resume()
      interruptions.append(source)
    }
  }

  private func stopWatching() {
    for source in interruptions { source.cancel() }
  }

  /// Removes the folder while its files may still be written.
  private static func clear(_ folder: String) {
    for _ in 0..<100 where FileManager.default.fileExists(atPath: folder) {
      try? FileManager.default.removeItem(atPath: folder)
    }
  }
}
