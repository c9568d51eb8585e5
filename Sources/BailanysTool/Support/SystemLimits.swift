import Foundation

/// What a process that serves asks of the system.
enum SystemLimits {
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
