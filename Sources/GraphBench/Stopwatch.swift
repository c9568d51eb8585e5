import Benchmarking

/// How long something took.
struct Elapsed {
  let seconds: Double
  /// The processor time of all threads.
  let processorSeconds: Double
}

/// Runs from when it is made.
struct Stopwatch {
  private let start = ContinuousClock.now
  private let processorStart = ProcessFigures.processorSeconds

  var elapsed: Elapsed {
    let duration = start.duration(to: .now).components
    return Elapsed(
      seconds: Double(duration.seconds) + Double(duration.attoseconds) * 1e-18,
      processorSeconds: ProcessFigures.processorSeconds - processorStart)
  }
}
