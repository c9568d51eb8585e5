import NIOCore
import Synchronization

/// The connections of a server: at most so many, and all closed when it ends.
final class OpenConnections: Sendable {
  private let most: Int
  private let channels = Mutex<[ObjectIdentifier: any Channel]>([:])

  init(most: Int) { self.most = most }

  /// Counts a connection in until it closes; false where there are as many as there may be.
  func add(_ channel: any Channel) -> Bool {
    let key = ObjectIdentifier(channel)
    let isIn = channels.withLock { channels in
      if channels.count < most { channels[key] = channel }
      return channels[key] != nil
    }
    if isIn { channel.closeFuture.whenComplete { [self] _ in channels.withLock { $0[key] = nil } } }
    return isIn
  }

  func closeAll() {
    // Closing takes them out of the dictionary, on a thread of their own.
    for channel in channels.withLock({ Array($0.values) }) { channel.close(promise: nil) }
  }
}
