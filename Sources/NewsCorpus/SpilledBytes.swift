import Foundation
import Synchronization

/// Bytes that are kept until the end of the work, a few of them in memory and the rest in a file that no folder lists.
///
/// The file is made when there are too many, in the folder for temporary files (`TMPDIR`). Where none can be made or written, memory takes
/// them all. What has been added never changes, so that copies of what refers to it stay independent of each other.
final class SpilledBytes: Sendable {
  /// How many bytes stay in memory, at most, where a file can be written.
  static let limit = 8_000_000

  fileprivate struct State {
    /// What is not in the file, and comes behind it.
    var memory: [UInt8] = []
    /// How many bytes are in the file.
    var written = 0
    /// -1 before there is a file, and where none can be made.
    var file: Int32 = -1
    var canSpill = true
  }

  private let state = Mutex(State())
  private let limit: Int

  init(limit: Int = SpilledBytes.limit) { self.limit = limit }

  deinit {
    state.withLock { state in
      if state.file >= 0 { close(state.file) }
    }
  }

  /// Adds bytes, and tells where they are.
  func append(_ bytes: some Collection<UInt8>) -> Int {
    state.withLock { state in
      let place = state.written + state.memory.count
      state.memory.append(contentsOf: bytes)
      if state.memory.count > limit, state.canSpill { state.spill() }
      return place
    }
  }

  /// Some of the bytes added.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    let (memory, file) = state.withLock { state -> ([UInt8]?, Int32) in
      guard range.lowerBound >= state.written else { return (nil, state.file) }
      return (Array(state.memory[(range.lowerBound - state.written)..<(range.upperBound - state.written)]), -1)
    }
    return memory ?? Self.read(range, from: file)
  }

  private static func read(_ range: Range<Int>, from file: Int32) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      while count < range.count {
        let some = pread(
          file, buffer.baseAddress.map { $0 + count }, range.count - count, off_t(range.lowerBound + count))
        guard some > 0 || (some < 0 && errno == EINTR) else { break }
        count += max(0, some)
      }
      // Nobody else sees the file, and it was written to its end: only a broken disk does not give it back, and no graph is better than half of one.
      precondition(count == range.count, "the folder for temporary files (TMPDIR) does not give back what was written")
    }
  }
}

extension SpilledBytes.State {
  /// Puts what is in memory into the file; what does not go in stays in memory, and all that follows.
  fileprivate mutating func spill() {
    if file < 0 { file = Self.unlistedFile() }
    var done = 0
    memory.withUnsafeBytes { bytes in
      while file >= 0, done < bytes.count {
        let some = pwrite(file, bytes.baseAddress.map { $0 + done }, bytes.count - done, off_t(written + done))
        guard some > 0 || (some < 0 && errno == EINTR) else { break }
        done += max(0, some)
      }
    }
    canSpill = done == memory.count
    memory.removeFirst(done)
    written += done
  }

  /// A new file without a name; -1 where none can be made.
  private static func unlistedFile() -> Int32 {
    let folder = FileManager.default.temporaryDirectory.path
    var name = Array("\(folder)/bailanys-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    if file >= 0 {
      unlink(name)
      _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    }
    return file
  }
}
