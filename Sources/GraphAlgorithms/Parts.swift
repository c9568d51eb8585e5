import Dispatch
import WorkerThreads

/// Is told how much of a computation is done, from 0 to 1, and answers whether to go on.
///
/// It is called from the threads of the computation, one call at a time.
public typealias ProgressHandler = @Sendable (_ share: Double) -> Bool

/// How a computation that is made of many parts is run.
struct PartsRun: Sendable {
  /// How many threads work on the parts.
  let threads: Int
  /// Is told after each part.
  var progress: ProgressHandler?
  /// Whether the end of the current task ends the computation.
  var isCancellable = true

  /// On one thread, to its end.
  static let plain = PartsRun(threads: 1, isCancellable: false)

  private init(threads: Int, isCancellable: Bool) {
    self.threads = threads
    self.isCancellable = isCancellable
  }

  /// - Throws: `IndexGraphError` where there is not one thread at least.
  init(threads: Int, progress: ProgressHandler?) throws(IndexGraphError) {
    guard threads > 0 else {
      throw IndexGraphError(.invalidParameter, "\(threads) threads are fewer than one")
    }
    self.threads = threads
    self.progress = progress
  }

  /// Computes parts 0 ..< `count` and adds each to the sum in this order, whatever thread finished first.
  ///
  /// So the sum is the same to the last bit for any number of threads.
  ///
  /// - Parameters:
  ///   - workspace: makes the memory that a thread uses for all its parts.
  ///   - compute: finds a part.
  ///   - add: adds a part to the sum; one call at a time.
  /// - Returns: whether it ran to its end.
  func run<Workspace: ~Copyable, Part>(
    count: Int, workspace: @Sendable () -> Workspace, compute: @Sendable (borrowing Workspace, Int) -> Part,
    add: (Part) -> Void
  ) -> Bool {
    let threads = min(threads, count)
    guard threads > 1 else {
      let space = workspace()
      for part in 0..<count {
        if isCancellable, Task.isCancelled { return false }
        add(compute(space, part))
        if progress?(Double(part + 1) / Double(count)) == false { return false }
      }
      return true
    }
    return withUnsafeCurrentTask { task in
      withoutActuallyEscaping(add) { add in
        let desk = PartsDesk<Part>(count: count, run: self, task: isCancellable ? task : nil, add: add)
        WorkerTeam.perform(threads) { _ in
          let space = workspace()
          var part = desk.first()
          while let current = part { part = desk.next(finished: current, compute(space, current)) }
        }
        return desk.isComplete
      }
    }
  }
}

extension PartsRun {
  /// The parts' sums, element by element; nil where the run was stopped.
  func sums<Workspace: ~Copyable>(
    length: Int, count: Int, workspace: @Sendable () -> Workspace,
    compute: @Sendable (borrowing Workspace, Int) -> [Double]
  ) -> [Double]? {
    var sums = [Double](repeating: 0, count: length)
    let isComplete = run(count: count, workspace: workspace, compute: compute) { part in
      for place in part.indices { sums[place] += part[place] }
    }
    return isComplete ? sums : nil
  }
}

extension Optional {
  /// The result of a run, or the error that tells that it was stopped.
  func completed() throws(IndexGraphError) -> Wrapped {
    guard let self else { throw .stopped }
    return self
  }
}

extension IndexGraph {
  /// From how many nodes to search in one part: so few that a run that is stopped comes to its end soon.
  ///
  /// - Parameter most: how many where the graph is small; a multiple of 8, as every result is.
  func sourcesPerPart(most: Int) -> Int {
    max(8, min(most, 50_000_000 / max(1, targets.count + nodeCount) / 8 * 8))
  }
}

extension [Double] {
  /// The values, unless some are none since there were more shortest paths than a `Double` can count.
  func counted() throws(IndexGraphError) -> [Double] {
    guard allSatisfy({ !$0.isNaN }) else {
      throw IndexGraphError(.tooLarge, "there are more shortest paths than can be counted, some 10³⁰⁸")
    }
    return self
  }
}

/// Where threads get their parts and hand in what they found; a lock around the order of things.
private final class PartsDesk<Part>: @unchecked Sendable {
  private let queue = DispatchQueue(label: "parts")
  private let count: Int
  private let run: PartsRun
  /// The caller's task, which all threads ask: `Task.isCancelled` would be false on any but the caller's.
  private let task: UnsafeCurrentTask?
  private let add: (Part) -> Void
  private var given = 0
  private var added = 0
  private var isStopped = false
  /// Parts that wait for an earlier one.
  private var waiting: [Int: Part] = [:]

  init(count: Int, run: PartsRun, task: UnsafeCurrentTask?, add: @escaping (Part) -> Void) {
    self.count = count
    self.run = run
    self.task = task
    self.add = add
  }

  var isComplete: Bool { queue.sync { added == count && !isStopped } }

  func first() -> Int? { queue.sync { give() } }

  func next(finished part: Int, _ value: Part) -> Int? {
    queue.sync {
      waiting[part] = value
      while let value = waiting.removeValue(forKey: added) {
        add(value)
        added += 1
      }
      if run.progress?(Double(added) / Double(count)) == false { isStopped = true }
      return give()
    }
  }

  private func give() -> Int? {
    if task?.isCancelled == true { isStopped = true }
    guard given < count, !isStopped else { return nil }
    given += 1
    return given - 1
  }
}
