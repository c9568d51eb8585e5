import Synchronization

/// Does two things at once: the first on the caller's thread, the second on one of its own, or after the first where the system refuses that.
///
/// - Returns: what both give.
/// - Throws: what the first throws, when the second has ended as well.
package func inParallel<First, Second: Sendable>(
  _ first: () throws -> First, and second: @Sendable () -> Second
) rethrows -> (First, Second) {
  let made = Mutex<Second?>(nil)
  return try withoutActuallyEscaping(second) { second in
    let team = WorkerTeam(1) { _ in
      let value = second()
      made.withLock { $0 = value }
    }
    // Who throws waits as well: nothing of the second outlives the call.
    defer { team.finish() }
    let value = try first()
    team.finish()
    return (value, made.withLock { $0 } ?? second())
  }
}
