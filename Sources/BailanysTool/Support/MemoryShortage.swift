import Foundation

/// The end of a process for which there is not enough memory.
///
/// Swift, and the libraries that draw, trap where memory is refused, and a trap leaves no sentence and no exit code. The handler asks the
/// system for memory once more: where that is refused too, it says so and ends the process; any other trap goes its usual way. Nothing here
/// allocates.
enum MemoryShortage {
  /// As much as the larger things are that the tool asks for. It is not touched: only a limit on memory refuses it.
  private static let sample = 64 << 20
  private static let sentence: StaticString =
    "bailanys: There is not enough memory. Nothing was replaced: what was complete before is as it was.\n"
  private static let signals = [SIGTRAP, SIGILL, SIGSEGV, SIGBUS, SIGABRT]
  /// What was done with each signal before, by its number: the runtime of Swift writes where a program trapped.
  nonisolated(unsafe) private static let before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)

  /// Begins to watch; done once, before anything else.
  static func watch() {
    before.initialize(repeating: sigaction(), count: 65)
    for number in signals {
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = answer
      #else
        action.__sigaction_handler.sa_handler = answer
      #endif
      action.sa_flags = SA_ONSTACK
      sigaction(number, &action, before + Int(number))
    }
  }

  /// Whether the system refuses memory at the moment: libraries say of that no more than that something failed.
  static var isNow: Bool {
    let memory = mmap(nil, sample, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard memory != MAP_FAILED else { return true }
    munmap(memory, sample)
    return false
  }

  /// What came before follows where this returns: the same instruction traps again.
  private static let answer: @convention(c) (Int32) -> Void = { number in
    guard isNow else {
      sigaction(number, before + Int(number), nil)
      return
    }
    write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
    _exit(Failure.Code.noMemory.rawValue)
  }
}
