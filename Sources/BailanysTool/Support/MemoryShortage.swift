import Foundation

/// The end of a process for which there is not enough memory.
///
/// Swift traps where memory is refused, and a trap leaves no word. The handler asks the system for memory once more: where that is refused too,
/// it says so, and the process ends with an exit code; any other trap goes its usual way. Nothing here allocates.
enum MemoryShortage {
  /// As much as the larger things are that the tool asks for. It is not touched: only a limit on memory refuses it.
  private static let sample = 64 << 20
  private static let sentence: StaticString =
    "bailanys: There is not enough memory. Nothing was replaced: what was complete before is as it was.\n"
  private static let signals = [SIGTRAP, SIGILL, SIGSEGV, SIGBUS, SIGABRT]

  /// Begins to watch; done once, before anything else.
  static func watch() {
    // A stack that has no more memory cannot hold the handler either.
    let size = 64 << 10
    if let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0), memory != MAP_FAILED {
      var stack = stack_t()
      stack.ss_sp = memory
      stack.ss_size = size
      sigaltstack(&stack, nil)
    }
    for number in signals {
      var old = sigaction()
      sigaction(number, nil, &old)
      // Somebody else looks at traps already: a debugger's runtime, or a sanitizer's.
      guard handles(old) == false else { continue }
      var action = sigaction()
      #if canImport(Darwin)
        action.__sigaction_u.__sa_handler = answer
      #else
        action.__sigaction_handler.sa_handler = answer
      #endif
      action.sa_flags = Int32(
        bitPattern: UInt32(SA_ONSTACK) | UInt32(bitPattern: Int32(truncatingIfNeeded: SA_RESETHAND)))
      sigaction(number, &action, nil)
    }
  }

  private static func handles(_ action: sigaction) -> Bool {
    #if canImport(Darwin)
      let handler = action.__sigaction_u.__sa_handler
    #else
      let handler = action.__sigaction_handler.sa_handler
    #endif
    return unsafeBitCast(handler, to: Int.self) != 0
  }

  /// The default action follows where this returns: the signal comes again, and is no longer handled.
  private static let answer: @convention(c) (Int32) -> Void = { _ in
    let memory = mmap(nil, sample, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0)
    guard memory == MAP_FAILED else {
      munmap(memory, sample)
      return
    }
    write(STDERR_FILENO, sentence.utf8Start, sentence.utf8CodeUnitCount)
    _exit(Failure.Code.noMemory.rawValue)
  }
}
