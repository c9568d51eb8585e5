import Synchronization

/// Counts what is going on at a time.
final class Counter: Sendable {
  private let count = Atomic<Int>(0)

  /// Counts one more, unless there are as many as there may be.
  func enter(most: Int) -> Bool {
    if count.add(1, ordering: .relaxed).newValue <= most { return true }
    leave()
    return false
  }

  /// Counts one less.
  func leave() { count.subtract(1, ordering: .relaxed) }
}
