import Foundation

/// What a process that serves asks of the system.
enum SystemLimits {
  /// Has all threads share two heaps, where each would otherwise keep what it has freed for itself: with a large graph that is a third of the
  /// memory.
  static func shareMemory() {
    #if canImport(Glibc)
      // `mallopt(M_ARENA_MAX, 2)`, of a header that Swift's Glibc leaves out.
      typealias Setter = @convention(c) (Int32, Int32) -> Int32
      guard let setter = dlsym(nil, "mallopt") else { return }
      _ = unsafeBitCast(setter, to: Setter.self)(-8, 2)
    #endif
  }

  /// Lets the process have as many open files as a thousand idle readers need.
  static func allowManyConnections() {
    var limit = rlimit()
    #if canImport(Glibc)
      let files = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let files = RLIMIT_NOFILE
    #endif
    guard getrlimit(files, &limit) == 0, limit.rlim_cur < 4_096 else { return }
    limit.rlim_cur = min(limit.rlim_max, 4_096)
    setrlimit(files, &limit)
  }
}
