import Synchronization

/// Somebody has waited long enough.
struct OutOfPatience: Error {}

/// What some work gives, if it does so in time; the work goes on otherwise, for whoever asks next.
func patiently<Value: Sendable>(
  for patience: Duration, _ work: @escaping @Sendable () async throws -> Value
) async throws -> Value {
  try await withCheckedThrowingContinuation { continuation in
    let answer = Answer(continuation)
    let clock = Task {
      try await Task.sleep(for: patience)
      answer.give(.failure(OutOfPatience()))
    }
    Task {
      do {
        answer.give(.success(try await work()))
      } catch {
        answer.give(.failure(error))
      }
      clock.cancel()
    }
  }
}

/// Answers once; what comes later is dropped.
private final class Answer<Value: Sendable>: Sendable {
  private let continuation: Mutex<CheckedContinuation<Value, any Error>?>

  init(_ continuation: CheckedContinuation<Value, any Error>) { self.continuation = Mutex(continuation) }

  func give(_ result: Result<Value, any Error>) {
    let waiting = continuation.withLock { kept in
      defer { kept = nil }
      return kept
    }
    waiting?.resume(with: result)
  }
}
