import Dispatch
import RelationModel

/// Does work of seconds away from the threads that answer requests, one piece after another.
final class Worker: Sendable {
  /// There is too much to do already.
  struct Busy: Error {}

  private let queue: DispatchQueue
  private let waiting = Counter()
  private let mostWaiting: Int

  /// Makes a worker.
  ///
  /// - Parameter mostWaiting: How many pieces of work may wait; one more is refused.
  init(_ name: String, mostWaiting: Int = 64) {
    queue = DispatchQueue(label: name, qos: .userInitiated)
    self.mostWaiting = mostWaiting
  }

  /// What a piece of work gives.
  func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
    guard waiting.enter(most: mostWaiting) else { throw Busy() }
    defer { waiting.leave() }
    return try await withCheckedThrowingContinuation { continuation in
      queue.async { continuation.resume(with: Result { try work() }) }
    }
  }
}
