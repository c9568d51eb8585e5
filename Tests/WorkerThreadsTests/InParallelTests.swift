import Foundation
import Synchronization
import Testing
import WorkerThreads

@Suite("Two things at once") struct InParallelTests {
  @Test func givesBothAlsoWithinItself() {
    let (one, other) = inParallel {
      inParallel {
        1
      } and: {
        2
      }
    } and: {
      inParallel {
        "a"
      } and: {
        "b"
      }
    }
    #expect(one == (1, 2) && other == ("a", "b"))
  }

  @Test func goesOnBesideTheCaller() {
    let begun = Mutex(false)
    let (sawOther, _) = inParallel {
      for _ in 0..<20_000 where !begun.withLock({ $0 }) { usleep(1_000) }
      return begun.withLock { $0 }
    } and: {
      begun.withLock { $0 = true }
    }
    #expect(sawOther)
  }

  private struct Enough: Error {}

  @Test func whoThrowsWaitsForTheOther() {
    let isDone = Mutex(false)
    #expect(throws: Enough.self) {
      _ = try inParallel { () throws -> Int in
        throw Enough()
      } and: {
        usleep(20_000)
        isDone.withLock { $0 = true }
      }
    }
    #expect(isDone.withLock { $0 })
  }
}
