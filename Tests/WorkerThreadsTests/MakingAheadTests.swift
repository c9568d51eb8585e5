import Foundation
import Synchronization
import Testing
import WorkerThreads

@Suite("Making ahead") struct MakingAheadTests {
  @Test(arguments: [0, 1, 255, 256, 257, 512, 5_000], [0, 1, 2, 3, 8])
  func handsOnInOrder(count: Int, threads: Int) {
    var used: [Int] = []
    makeAhead(count, threads: threads, { String(3 * $0) }) { place, made in
      #expect(made == String(3 * place))
      used.append(place)
    }
    #expect(used == Array(0..<count))
  }

  private struct Enough: Error {}

  @Test(arguments: [1, 2, 5]) func endsWithTheError(threads: Int) {
    let made = Mutex(0)
    var used = 0
    #expect(throws: Enough.self) {
      try makeAhead(1_000_000, threads: threads, { _ in made.withLock { $0 += 1 } }) { place, _ in
        if place == 700 { throw Enough() }
        used += 1
      }
    }
    #expect(used == 700)
    #expect(made.withLock { $0 } < 20_000)
  }

  /// However slow the caller is, little waits for it.
  @Test(arguments: [2, 5]) func makesLittleAhead(threads: Int) {
    let made = Mutex(0)
    var most = 0
    makeAhead(60_000, threads: threads, { _ in made.withLock { $0 += 1 } }) { place, _ in
      // The caller itself makes one block at a time: the others are for it to find.
      for _ in 0..<20_000 where place == 0 && made.withLock({ $0 }) <= 256 { usleep(1_000) }
      most = max(most, made.withLock { $0 } - place)
    }
    #expect(most > 256 && most <= 256 * (5 * threads + 2))
  }

  @Test(arguments: [1, 2, 7]) func resultsAreInTheOrderOfTheThings(threads: Int) {
    #expect(inParallel(Array(0..<1_000), threads: threads) { -$0 } == (0..<1_000).map { -$0 })
  }
}
