import Dispatch

/// What a function makes of each of some things, on several processors, in the order of the things.
final class ParallelWork<Thing: Sendable, Made: Sendable>: @unchecked Sendable {
  private let things: [Thing]
  private let work: @Sendable (Thing) -> Made
  private let threads: Int
  private let group = DispatchGroup()
  /// Each place is written by the one thread that has it, and read when all are done.
  private let places: UnsafeMutableBufferPointer<Made?>

  /// Begins; with one thread, nothing happens before the results are asked for.
  init(_ things: [Thing], threads: Int, _ work: @escaping @Sendable (Thing) -> Made) {
    self.things = things
    self.work = work
    self.threads = threads
    places = .allocate(capacity: things.count)
    places.initialize(repeating: nil)
    guard threads > 1 else { return }
    for thread in 0..<threads { DispatchQueue.global().async(group: group) { self.run(thread) } }
  }

  deinit {
    group.wait()
    places.deinitialize()
    places.deallocate()
  }

  private func run(_ thread: Int) {
    for place in stride(from: thread, to: things.count, by: threads) { places[place] = work(things[place]) }
  }

  /// What was made, in the order of the things; waits until all is.
  func results() -> [Made] {
    if threads > 1 { group.wait() } else { run(0) }
    return places.compactMap(\.self)
  }
}

/// What a function makes of each of some things, on several processors, in the order of the things.
func inParallel<Thing: Sendable, Made: Sendable>(
  _ things: [Thing], threads: Int, _ work: @escaping @Sendable (Thing) -> Made
) -> [Made] {
  ParallelWork(things, threads: threads, work).results()
}
