import Dispatch
import Synchronization

/// Does work of seconds away from the threads that answer requests, one piece after another.
///
/// What is waited for goes first, in order; then what may come later, the last asked for first, since whoever asked for the others may have
/// left by then.
final class Worker: Sendable {
  /// There is too much to do already.
  struct Busy: Error {}

  /// Whether somebody waits for a piece of work, or gets on without it.
  enum Urgency: Sendable {
    case now, later
  }

  private struct Line {
    var now: [Job] = []
    var later: [Job] = []

    mutating func next() -> Job? {
      if !now.isEmpty { return now.removeFirst() }
      return later.popLast()
    }
  }

  private struct Job: Sendable {
    let work: @Sendable () -> Void
    let refuse: @Sendable () -> Void
  }

  private let queue: DispatchQueue
  private let line = Mutex(Line())
  private let mostNow: Int
  private let mostLater: Int

  /// Makes a worker.
  ///
  /// - Parameters:
  ///   - mostNow: How many pieces of work may be waited for; one more is refused.
  ///   - mostLater: How many pieces of work that may come later are kept; for one more the oldest is refused.
  init(_ name: String, mostNow: Int = 64, mostLater: Int = 16) {
    queue = DispatchQueue(label: name, qos: .userInitiated)
    self.mostNow = mostNow
    self.mostLater = mostLater
  }

  /// What a piece of work gives.
  func run<Value: Sendable>(
    _ urgency: Urgency = .now, _ work: @escaping @Sendable () throws -> Value
  ) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      let job = Job {
        continuation.resume(with: Result { try work() })
      } refuse: {
        continuation.resume(throwing: Busy())
      }
      let refused = line.withLock { line -> Job? in
        switch urgency {
        case .now:
          guard line.now.count < mostNow else { return job }
          line.now.append(job)
          return nil
        case .later:
          line.later.append(job)
          return line.later.count > mostLater ? line.later.removeFirst() : nil
        }
      }
      refused?.refuse()
      queue.async { [self] in line.withLock { $0.next() }?.work() }
    }
  }
}
