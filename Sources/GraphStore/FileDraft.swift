import Foundation

/// A file in the making, hidden beside the one whose place it takes when it is complete.
struct FileDraft {
  /// Where the draft is.
  let path: String
  private let target: String

  /// Names the draft of a file. The name is always the same, so that a draft left by a killed process is found; a
  /// `FolderLock` keeps two writers apart.
  init(of target: String) {
    self.target = target
    let name = ".\((target as NSString).lastPathComponent).draft"
    path = ((target as NSString).deletingLastPathComponent as NSString).appendingPathComponent(name)
  }

  /// Removes the draft, where there is one.
  func discard() throws(GraphStoreError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw GraphStoreError(writingFailedAt: target) }
  }

  /// Puts the draft in the file's place in one step, after its bytes have reached the disk.
  func publish() throws(GraphStoreError) {
    try flush(path)
    guard rename(path, target) == 0 else { throw GraphStoreError(writingFailedAt: target) }
    let folder = (target as NSString).deletingLastPathComponent
    try flush(folder.isEmpty ? "." : folder)
  }

  private func flush(_ path: String) throws(GraphStoreError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw GraphStoreError(writingFailedAt: target) }
    defer { close(descriptor) }
    // Some file systems cannot flush a folder, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == ENOTSUP else {
      throw GraphStoreError(writingFailedAt: target)
    }
  }
}
