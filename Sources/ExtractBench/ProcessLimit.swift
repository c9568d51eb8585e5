import Benchmarking
import Foundation

extension ProcessFigures {
  /// Has the system end this process with SIGXCPU after so many more seconds of processor time.
  static func endProcess(afterSeconds seconds: Int) {
    let soft = rlim_t(processorSeconds.rounded(.up)) + rlim_t(max(seconds, 1))
    var limit = rlimit()
    #if canImport(Darwin)
      getrlimit(RLIMIT_CPU, &limit)
      limit.rlim_cur = min(soft, limit.rlim_max)
      setrlimit(RLIMIT_CPU, &limit)
    #else
      getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
      limit.rlim_cur = min(soft, limit.rlim_max)
      setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
    #endif
  }
}
