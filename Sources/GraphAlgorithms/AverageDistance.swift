/// The mean number of steps between two nodes, with how far off it may be.
public struct AverageDistance: Hashable, Sendable {
  /// The estimate, to be compared with `DistanceSummary.average`.
  public let value: Double
  /// How far off it is at most, with the probability asked for; 0 where it is exact.
  public let error: Double
  /// From how many nodes distances were found.
  public let sources: Int
}

extension IndexGraph {
  /// The mean number of steps between two different nodes of the largest component, estimated within a bound that holds
  /// with a given probability: how far apart people are in a network too large to ask everybody.
  ///
  /// Breadth-first searches begin at random nodes, no node twice, until the mean of their mean distances is known well
  /// enough by the empirical Bernstein bound, for values from 1 to the diameter. (J.-Y. Audibert, R. Munos,
  /// C. Szepesvári: Exploration–exploitation tradeoff using variance estimates, 2009.) Exact once all have been searched
  /// from; directions are disregarded.
  ///
  /// - Parameters:
  ///   - error: how many steps the value may be off; above 0.
  ///   - risk: the probability that it is farther off, above 0 and below 1.
  ///   - seed: decides the sample.
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told the share of the nodes searched from and may stop it.
  /// - Throws: `IndexGraphError` where a parameter is out of its range, there is not one thread at least, or where it was
  ///   stopped.
  /// - Complexity: O(*n* + *m*) time for each of O(log(1 / `risk`) × (variance / `error`² + diameter / `error`)) searches;
  ///   O(*n*) space for each thread.
  public func averageDistance(
    error: Double, risk: Double = 0.1, seed: UInt64 = 0, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> AverageDistance {
    guard error > 0, error.isFinite, risk > 0, risk < 1 else {
      throw IndexGraphError(.invalidParameter, "the error \(error) or the risk \(risk) is out of range")
    }
    var run = try PartsRun(threads: threads, progress: nil)
    let graph = undirected()
    let components = graph.components()
    var members = components.largest.map(components.members(of:)) ?? []
    guard members.count > 1 else { return AverageDistance(value: 0, error: 0, sources: members.count) }
    var random = SplitMix64(seed: seed)
    members.shuffle(using: &random)
    let range = Double(try graph.diameterBounds(searches: 4) { _ in progress?(0) ?? true }.upperBound - 1)
    var means: [Double] = []
    var looks = 0.0
    while means.count < members.count {
      let first = means.count
      let count = min(members.count - first, max(32, first / 2))
      run.progress = progress.map { Self.shifted($0, from: first, count: count, of: members.count) }
      let isComplete = run.run(count: count) {
        0
      } compute: { [members] _, part in
        graph.meanDistance(from: members[first + part])
      } add: {
        means.append($0)
      }
      guard isComplete else { throw .stopped }
      looks += 1
      let bound = Self.bound(means, range: range, logarithm: logarithm(3 * exponential(looks * 0.7) / risk))
      if bound.error <= error, means.count < members.count {
        return AverageDistance(value: bound.mean, error: bound.error, sources: means.count)
      }
    }
    return AverageDistance(value: means.reduce(0, +) / Double(means.count), error: 0, sources: means.count)
  }

  /// The mean distance from a node that is there to the others it reaches, of which there is one at least.
  private func meanDistance(from source: Int) -> Double {
    let hops = (try? hops(from: source)) ?? []
    var (total, count) = (0, 0)
    for distance in hops where distance > 0 {
      total += Int(distance)
      count += 1
    }
    return Double(total) / Double(max(1, count))
  }

  /// The mean of values and how far off it may be: √(2 *v* *l* / *t*) + 3 *r* *l* / *t* for the variance *v*, the range
  /// *r* and *t* values.
  private static func bound(
    _ values: [Double], range: Double, logarithm: Double
  ) -> (mean: Double, error: Double) {
    let count = Double(values.count)
    let mean = values.reduce(0, +) / count
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    return (mean, (2 * variance * logarithm / count).squareRoot() + 3 * range * logarithm / count)
  }
}
