import ArgumentParser
import GraphAlgorithms

/// What can be timed, by the names that the comparison uses.
enum BenchAlgorithm: String, CaseIterable, ExpressibleByArgument {
  case components, pagerank, betweenness
  case betweennessWeighted = "betweenness-weighted"
  case closeness, harmonic, clustering, triangles, bfs, dijkstra, paths
  case pathsWeighted = "paths-weighted"
  case kPaths = "k-paths"
  case kPathsWeighted = "k-paths-weighted"
}

/// Runs algorithms on one graph and takes their times.
struct BenchRunner {
  let graph: IndexGraph
  let threads: Int
  let source: Int
  let pairs: [(Int, Int)]
  let count: Int

  /// A path's edge is the longer, the weaker it is.
  private static func length(_ weight: Double) -> Double { max(1, (1000 / weight).rounded(.toNearestOrEven)) }

  func run(_ algorithm: BenchAlgorithm, repetitions: Int) throws -> (seconds: [Double], result: BenchResult) {
    switch algorithm {
    case .components: try time(repetitions) { .count(graph.components().count) }
    case .pagerank: try time(repetitions) { .top(try graph.pageRank(damping: 0.85, tolerance: 1e-10)) }
    case .betweenness: try time(repetitions) { .top(graph.betweenness()) }
    case .betweennessWeighted: try time(repetitions) { .top(try graph.betweenness(length: Self.length)) }
    case .closeness: try time(repetitions) { .top(graph.closeness()) }
    case .harmonic: try time(repetitions) { .top(graph.harmonic()) }
    case .clustering: try time(repetitions) { .sum(graph.clustering().local.reduce(0, +)) }
    case .triangles: try time(repetitions) { .count(graph.clustering().triangles.reduce(0, +) / 3) }
    case .bfs: try time(repetitions) { .sum(reached(try graph.distances(from: source))) }
    case .dijkstra: try time(repetitions) { .sum(reached(try graph.distances(from: source, length: Self.length))) }
    case .paths: try time(repetitions) { .sum(try pairLengths { try graph.shortestPath(from: $0, to: $1)?.length }) }
    case .pathsWeighted:
      try time(repetitions) {
        .sum(try pairLengths { try graph.shortestPath(from: $0, to: $1, length: Self.length)?.length })
      }
    case .kPaths: try time(repetitions) { .sum(try kLengths(length: nil)) }
    case .kPathsWeighted: try time(repetitions) { .sum(try kLengths(length: Self.length)) }
    }
  }

  /// The seconds of each run, and what the last one found.
  private func time(
    _ repetitions: Int, _ body: () throws -> BenchResult
  ) throws -> (seconds: [Double], result: BenchResult) {
    let clock = ContinuousClock()
    var seconds: [Double] = []
    var result = BenchResult.count(0)
    for _ in 0..<repetitions {
      let duration = try clock.measure { result = try body() }
      seconds.append(Double(duration.components.seconds) + Double(duration.components.attoseconds) * 1e-18)
    }
    return (seconds, result)
  }

  private func reached(_ distances: [Double]) -> Double {
    distances.reduce(0) { $1.isFinite ? $0 + $1 : $0 }
  }

  private func pairLengths(_ length: (Int, Int) throws -> Double?) rethrows -> Double {
    try pairs.reduce(0) { $0 + (try length($1.0, $1.1) ?? 0) }
  }

  private func kLengths(length: IndexGraph.LengthOfWeight?) throws -> Double {
    try pairs.reduce(0) { sum, pair in
      try graph.shortestPaths(from: pair.0, to: pair.1, count: count, length: length).reduce(sum) { $0 + $1.length }
    }
  }
}
