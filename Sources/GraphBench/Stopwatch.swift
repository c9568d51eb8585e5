import Foundation

/// How long something took.
struct Elapsed {
  let seconds: Double
  /// The processor time of all threads.
  let processorSeconds: Double
}

/// Runs from when it is made.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let processorStart = Self.processorSeconds()

  var elapsed: Elapsed {
    let duration = start.duration(to: .now).components
    return Elapsed(
      seconds: Double(duration.seconds) + Double(duration.attoseconds) * 1e-18,
      processorSeconds: Self.processorSeconds() - processorStart)
  }

  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }
}

/// The most memory that the process has had resident.
func peakResidentBytes() -> Int {
  var usage = rusage()
  #if canImport(Darwin)
    getrusage(RUSAGE_SELF, &usage)
    return usage.ru_maxrss
  #else
    // getrusage() would count what the process that started this one had held.
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    if let kilobytes = line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Int($0) }) {
      return kilobytes * 1024
    }
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return usage.ru_maxrss * 1024
  #endif
}
