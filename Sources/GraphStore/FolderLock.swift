import Foundation

/// The right to write in a folder, which one process at a time has.
///
/// It is an advisory lock (`flock`) on the file `.bailanys.lock` in the folder. The system takes it back when the process
/// ends in any way, so that a killed process blocks nobody; the file itself is removed at the end.
public struct FolderLock: Hashable, Sendable {
  /// The folder.
  public let folder: String

  /// The lock's file. A process that ends itself while it has the lock may remove it.
  public var path: String { (folder as NSString).appendingPathComponent(".bailanys.lock") }

  /// Names the folder, and takes nothing yet.
  public init(folder: String) { self.folder = folder }

  /// Does some work while nobody else may write in the folder.
  ///
  /// - Throws: `GraphStoreError` with the code `busy` and the number of the process that has the lock, where it is taken,
  ///   or with another code where the folder is not there or cannot be written to; and what `work` throws.
  public func whileHeld<Answer>(_ work: () throws -> Answer) throws -> Answer {
    let descriptor = try take()
    defer {
      // Removed while locked, so that it is nobody else's.
      unlink(path)
      close(descriptor)
    }
    let holder = Array("\(getpid())\n".utf8)
    // Without the number, others learn only that somebody has the lock.
    if ftruncate(descriptor, 0) == 0 { _ = write(descriptor, holder, holder.count) }
    return try work()
  }

  /// Opens and locks the file, again where its holder has removed it meanwhile.
  private func take() throws(GraphStoreError) -> Int32 {
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else { throw GraphStoreError(writingFailedAt: folder) }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let error = errno == EWOULDBLOCK ? busy(descriptor) : GraphStoreError(writingFailedAt: folder)
        close(descriptor)
        throw error
      }
      if isAtPath(descriptor) { return descriptor }
      close(descriptor)
    }
  }

  private func isAtPath(_ descriptor: Int32) -> Bool {
    var opened = stat()
    var named = stat()
    return fstat(descriptor, &opened) == 0 && stat(path, &named) == 0
      && opened.st_ino == named.st_ino && opened.st_dev == named.st_dev
  }

  private func busy(_ descriptor: Int32) -> GraphStoreError {
    let bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      count = max(0, pread(descriptor, buffer.baseAddress, 32, 0))
    }
    let process = Int32(String(decoding: bytes, as: UTF8.self).prefix { $0.isNumber })
    return GraphStoreError(.busy, folder, cause: process.map { "process \($0)" })
  }
}
