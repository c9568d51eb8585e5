/// What a function makes of each of some things, on several processors, in the order of the things.
package final class ParallelWork<Thing: Sendable, Made: Sendable>: @unchecked Sendable {
  private let share: @Sendable (Int) -> Void
  private var team: WorkerTeam?
  /// Each place is written by the one thread that has it, and read when all are done.
  private let places: UnsafeMutableBufferPointer<Made?>

  /// Begins; with one thread, nothing happens before the results are asked for.
  package init(_ things: [Thing], threads: Int, _ work: @escaping @Sendable (Thing) -> Made) {
    nonisolated(unsafe) let places = UnsafeMutableBufferPointer<Made?>.allocate(capacity: things.count)
    places.initialize(repeating: nil)
    self.places = places
    let threads = max(1, threads)
    share = { thread in
      for place in stride(from: thread, to: things.count, by: threads) { places[place] = work(things[place]) }
    }
    if threads > 1 { team = WorkerTeam(threads, share) }
  }

  deinit {
    // Waits.
    team = nil
    places.deinitialize()
    places.deallocate()
  }

  /// What was made, in the order of the things; waits until all is.
  package func results() -> [Made] {
    if let team { team.finish() } else { share(0) }
    return places.compactMap { $0 }
  }
}

/// What a function makes of each of some things, on several processors, in the order of the things.
package func inParallel<Thing: Sendable, Made: Sendable>(
  _ things: [Thing], threads: Int, _ work: @escaping @Sendable (Thing) -> Made
) -> [Made] {
  ParallelWork(things, threads: threads, work).results()
}
