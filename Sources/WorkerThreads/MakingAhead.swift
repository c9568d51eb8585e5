#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Makes something of each of so many things, on several processors, and hands it on in their order: while the caller does something with
/// what was made of some hundreds, the next hundreds are being made. With one thread each is made when it is its turn.
///
/// - Parameters:
///   - count: how many things there are.
///   - threads: on how many processors this is done, of which the caller's is one.
///   - make: makes something of a thing, by its place.
///   - use: takes it, on the caller's thread.
/// - Throws: what `use` throws.
/// - Complexity: O(1) space in the number of things: some ten thousand of what is made wait at most.
package func makeAhead<Made: Sendable>(
  _ count: Int, threads: Int, _ make: @escaping @Sendable (Int) -> Made, use: (Int, Made) throws -> Void
) rethrows {
  let size = 256
  let blockCount = (max(0, count) + size - 1) / size
  let threads = min(threads, blockCount)
  guard threads > 1 else {
    for place in 0..<count { try use(place, make(place)) }
    return
  }
  // What waits is bounded, however many processors there are.
  let blocks = BlocksAhead(count: blockCount, ahead: min(4 * threads, 32)) { block in
    (block * size..<min((block + 1) * size, count)).map(make)
  }
  let team = WorkerTeam(threads - 1) { _ in blocks.makeAhead() }
  defer {
    blocks.stop()
    team.finish()
  }
  for block in 0..<blocks.count {
    for (place, made) in blocks.take(block).enumerated() { try use(block * size + place, made) }
  }
}

/// Blocks of things that are made on some threads and taken in their order on another, which makes what it finds nobody making.
private final class BlocksAhead<Made: Sendable>: @unchecked Sendable {
  let count: Int
  private let ahead: Int
  private let make: @Sendable (Int) -> [Made]
  private let gate: UnsafeMutablePointer<pthread_mutex_t>
  private let change: UnsafeMutablePointer<pthread_cond_t>
  // What follows is touched behind the gate alone.
  /// The first block that nobody has begun.
  private var next = 0
  /// The last block asked for.
  private var asked = 0
  private var made: [Int: [Made]] = [:]
  private var isStopped = false

  /// - Parameter ahead: how many blocks may be made before they are asked for.
  init(count: Int, ahead: Int, _ make: @escaping @Sendable (Int) -> [Made]) {
    (self.count, self.ahead, self.make) = (count, ahead, make)
    gate = .allocate(capacity: 1)
    gate.initialize(to: pthread_mutex_t())
    pthread_mutex_init(gate, nil)
    change = .allocate(capacity: 1)
    change.initialize(to: pthread_cond_t())
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(gate)
    change.deallocate()
    gate.deallocate()
  }

  /// Makes blocks until all are made or nobody wants more.
  func makeAhead() {
    while let block = begin() {
      let things = make(block)
      locked { made[block] = things }
    }
  }

  /// The next block to make, when it is time for it; nil where there is none.
  private func begin() -> Int? {
    locked {
      while !isStopped, next < count, next > asked + ahead { pthread_cond_wait(change, gate) }
      guard !isStopped, next < count else { return nil }
      next += 1
      return next - 1
    }
  }

  /// A block, each asked for in its turn.
  func take(_ block: Int) -> [Made] {
    let ready: [Made]? = locked {
      asked = block
      if next == block {
        next += 1
        return nil
      }
      pthread_cond_broadcast(change)
      while made[block] == nil { pthread_cond_wait(change, gate) }
      return made.removeValue(forKey: block)
    }
    return ready ?? make(block)
  }

  /// Sends home whoever makes blocks.
  func stop() { locked { isStopped = true } }

  /// Does something behind the gate and tells those who wait.
  private func locked<Result>(_ body: () -> Result) -> Result {
    pthread_mutex_lock(gate)
    defer {
      pthread_cond_broadcast(change)
      pthread_mutex_unlock(gate)
    }
    return body()
  }
}
