/// How a computation that is made of rounds, one after the other, is run.
struct RoundsRun: Sendable {
  private let progress: ProgressHandler?
  /// Whether the end of the current task ends the computation.
  private let isCancellable: Bool

  /// To its end.
  static let plain = RoundsRun(progress: nil, isCancellable: false)

  private init(progress: ProgressHandler?, isCancellable: Bool) {
    self.progress = progress
    self.isCancellable = isCancellable
  }

  init(_ progress: ProgressHandler?) { self.init(progress: progress, isCancellable: true) }

  /// Whether to go on, asked between rounds.
  ///
  /// - Parameter share: how much is done; from 0 to 1, whatever is given.
  func goesOn(_ share: @autoclosure () -> Double) -> Bool {
    if isCancellable, Task.isCancelled { return false }
    return progress?(min(1, max(0, share()))) ?? true
  }

  /// Goes on, or throws where the computation is to stop.
  func check(_ share: @autoclosure () -> Double) throws(IndexGraphError) {
    if !goesOn(share()) { throw .stopped }
  }
}

/// How far rounds have come that make something smaller until it is small enough.
struct Convergence {
  private let goal: Double
  private var first: Double?
  private var best = 0.0

  init(goal: Double) { self.goal = goal }

  /// The share of the way from the first size to the goal, in powers; never less than before.
  mutating func share(_ size: Double) -> Double {
    let start = first ?? size
    first = start
    guard start > goal, size > 0, goal > 0 else { return best }
    best = max(best, min(1, logarithm(start / size) / logarithm(start / goal)))
    return best
  }
}

extension IndexGraph {
  /// Tells the share of some parts out of many as their share of all.
  static func shifted(
    _ progress: @escaping ProgressHandler, from first: Int, count: Int, of all: Int
  ) -> ProgressHandler {
    { share in progress(min(1, (Double(first) + share * Double(count)) / Double(all))) }
  }
}
