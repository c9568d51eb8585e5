import Dispatch
import Foundation

/// The end of a process that is at work for too long.
///
/// Graphviz cannot be interrupted, so the process ends as a whole, at once and without anything written: whatever was
/// to be drawn, its file is written only after the drawing is done.
struct TimeLimit {
  private let timer: DispatchSourceTimer

  /// Begins to count; when the time is over, the process says the sentence on standard error and ends.
  init(seconds: Double, sentence: String) {
    timer = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
    timer.schedule(deadline: .now() + seconds)
    timer.setEventHandler {
      Terminal.complain(sentence)
      // Not `exit`, whose handlers would pull libraries from under the layout that is still running.
      _exit(Failure.Code.gaveUp.rawValue)
    }
    timer.activate()
  }

  /// Stops counting.
  func lift() { timer.cancel() }
}
