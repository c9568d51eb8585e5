import Foundation

/// A regular file, or standard input, open for reading; it is closed with the last reference.
final class InputFile {
  private let descriptor: Int32

  /// Opens a file; throws the system's reason. Never waits, as it else might on a pipe that nobody writes to.
  init(path: String) throws(SkippedArticle.Reason) {
    descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .unreadable(cause: Self.systemMessage()) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(cause: "not a regular file")
    }
  }

  /// Takes over a descriptor that is open for reading.
  init(descriptor: Int32) { self.descriptor = descriptor }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// The next bytes, at most `count`; empty at the end of the file.
  func read(upTo count: Int = 1 << 16) throws(SkippedArticle.Reason) -> [UInt8] {
    var result = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat { result = Foundation.read(descriptor, buffer.baseAddress, count) } while result < 0 && errno == EINTR
      filled = max(result, 0)
    }
    guard result >= 0 else { throw .unreadable(cause: Self.systemMessage()) }
    return bytes
  }

  /// Everything up to the end of the file; throws where that is more than `limit` bytes, without reading much more.
  func readAll(limit: Int) throws(SkippedArticle.Reason) -> [UInt8] {
    var all: [UInt8] = []
    while true {
      let piece = try read()
      if piece.isEmpty { return all }
      all += piece
      if all.count > limit { throw .tooLarge(limit: limit) }
    }
  }

  private static func systemMessage() -> String { String(cString: strerror(errno)) }
}
