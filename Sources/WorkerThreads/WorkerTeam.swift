#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Threads that do a piece of work together and end.
///
/// libdispatch waits for ever where the system refuses it a thread, for want of memory or of leave. Here a share that has no thread is left
/// to whoever waits for the team.
package final class WorkerTeam: @unchecked Sendable {
  private let work: @Sendable (Int) -> Void
  /// Both are touched by the owner alone.
  private var threads: [pthread_t] = []
  private var shares: [Int] = []

  /// Begins.
  ///
  /// - Parameters:
  ///   - count: how many threads to ask for.
  ///   - work: does the share of a number below `count`.
  package init(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    self.work = work
    for share in 0..<count {
      if let thread = Self.thread({ work(share) }) { threads.append(thread) } else { shares.append(share) }
    }
  }

  deinit { join() }

  /// Waits until all is done, and does what has no thread.
  package func finish() {
    for share in shares { work(share) }
    shares = []
    join()
  }

  private func join() {
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  /// Does shares on so many threads, of which the caller's is one, and returns when all are done.
  package static func perform(_ count: Int, _ work: @Sendable (Int) -> Void) {
    withoutActuallyEscaping(work) { work in
      let team = WorkerTeam(count - 1) { work($0 + 1) }
      work(0)
      team.finish()
    }
  }

  /// Whether the system lets so many threads more run at once.
  package static func mayRun(_ count: Int) -> Bool {
    var gate = pthread_mutex_t()
    pthread_mutex_init(&gate, nil)
    defer { pthread_mutex_destroy(&gate) }
    return withUnsafeMutablePointer(to: &gate) { gate in
      nonisolated(unsafe) let gate = gate
      pthread_mutex_lock(gate)
      let threads = (0..<count).compactMap { _ in
        thread {
          pthread_mutex_lock(gate)
          pthread_mutex_unlock(gate)
        }
      }
      pthread_mutex_unlock(gate)
      for thread in threads { pthread_join(thread, nil) }
      return threads.count == count
    }
  }

  /// A thread that does something and ends; nil where the system refuses it.
  private static func thread(_ body: @escaping @Sendable () -> Void) -> pthread_t? {
    let body = Unmanaged.passRetained(ThreadBody(body))
    // Signals are for whoever listens for them: a thread that lets them in takes those away that are ignored otherwise.
    var (all, before) = (sigset_t(), sigset_t())
    sigfillset(&all)
    pthread_sigmask(SIG_SETMASK, &all, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    #if canImport(Darwin)
      var thread: pthread_t?
      let status = pthread_create(&thread, nil, { ThreadBody.run($0) }, body.toOpaque())
    #else
      var thread = pthread_t()
      let status = pthread_create(&thread, nil, { $0.flatMap(ThreadBody.run) }, body.toOpaque())
    #endif
    guard status == 0 else {
      body.release()
      return nil
    }
    return thread
  }
}

/// What a thread does, as C hands it on.
private final class ThreadBody {
  private let body: @Sendable () -> Void

  init(_ body: @escaping @Sendable () -> Void) { self.body = body }

  static func run(_ pointer: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<ThreadBody>.fromOpaque(pointer).takeRetainedValue().body()
    return nil
  }
}
