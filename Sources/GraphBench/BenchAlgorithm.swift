import ArgumentParser
import GraphAlgorithms

/// What can be timed, by the names that the comparison uses.
enum BenchAlgorithm: String, CaseIterable, ExpressibleByArgument {
  case components, pagerank, eigenvector, betweenness
  case betweennessWeighted = "betweenness-weighted"
  case closeness, harmonic, core, leiden, clustering, triangles, articulation, bridges, bfs, dijkstra, paths
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

  func run(_ algorithm: BenchAlgorithm, repetitions: Int) throws -> (times: [Elapsed], result: BenchResult) {
    switch algorithm {
    case .components: try time(repetitions) { .count(graph.components().count) }
    case .pagerank: try time(repetitions) { .top(try graph.pageRank(damping: 0.85, tolerance: 1e-10)) }
    case .eigenvector: try time(repetitions) { .top(try graph.eigenvectorCentrality()) }
    case .betweenness: try time(repetitions) { .top(try graph.betweenness(threads: threads)) }
    case .betweennessWeighted:
      try time(repetitions, with: PathLengths(graph, length: Self.length)) {
        .top(try $0.betweenness(threads: threads))
      }
    case .leiden: try time(repetitions) { .modularity(try graph.leidenCommunities().modularity) }
    case .closeness: try time(repetitions) { .top(try graph.closeness(threads: threads)) }
    case .harmonic: try time(repetitions) { .top(try graph.harmonic(threads: threads)) }
    case .core: try time(repetitions) { .count(graph.coreNumbers().max() ?? 0) }
    case .clustering: try time(repetitions) { .sum(try graph.clustering(threads: threads).local.reduce(0, +)) }
    case .triangles: try time(repetitions) { .count(try graph.clustering(threads: threads).triangles.reduce(0, +) / 3) }
    case .articulation: try time(repetitions) { .count(graph.articulationPoints().count) }
    case .bridges: try time(repetitions) { .count(graph.bridges().count) }
    case .bfs:
      try time(repetitions) {
        try graph.hops(from: source)
      } result: {
        .sum(reached($0))
      }
    case .dijkstra:
      try timeDijkstra(repetitions)
    case .paths: try timePairs(PairSearch(graph), repetitions)
    case .pathsWeighted: try timePairs(PairSearch(PathLengths(graph, length: Self.length)), repetitions)
    case .kPaths:
      try time(repetitions) { .sum(try kLengths { try graph.shortestPaths(from: $0, to: $1, count: count) }) }
    case .kPathsWeighted:
      try time(repetitions, with: PathLengths(graph, length: Self.length)) { lengths in
        .sum(try kLengths { try lengths.shortestPaths(from: $0, to: $1, count: count) })
      }
    }
  }

  /// The time of each run, and what the last one found.
  private func time(
    _ repetitions: Int, _ body: () throws -> BenchResult
  ) throws -> (times: [Elapsed], result: BenchResult) {
    var times: [Elapsed] = []
    var result = BenchResult.count(0)
    for _ in 0..<repetitions {
      let start = Stopwatch()
      result = try body()
      times.append(start.elapsed)
    }
    return (times, result)
  }

  private func time<Found>(
    _ repetitions: Int, _ body: () throws -> Found, result: (Found) -> BenchResult
  ) throws -> (times: [Elapsed], result: BenchResult) {
    var found: Found?
    let (times, _) = try time(repetitions) {
      found = try body()
      return .count(0)
    }
    return (times, found.map(result) ?? .count(0))
  }

  /// Times what uses something that is prepared once.
  private func time<Prepared>(
    _ repetitions: Int, with prepared: Prepared, _ body: (Prepared) throws -> BenchResult
  ) throws -> (times: [Elapsed], result: BenchResult) {
    try time(repetitions) { try body(prepared) }
  }

  private func timeDijkstra(_ repetitions: Int) throws -> (times: [Elapsed], result: BenchResult) {
    let lengths = try PathLengths(graph, length: Self.length)
    return try time(repetitions) {
      try lengths.distances(from: source)
    } result: { distances in
      .sum(distances.reduce(0) { $1.isFinite ? $0 + $1 : $0 })
    }
  }

  private func timePairs(_ search: PairSearch, _ repetitions: Int) throws -> (times: [Elapsed], result: BenchResult) {
    try time(repetitions) {
      .sum(try pairs.reduce(0) { $0 + (try search.distance(from: $1.0, to: $1.1) ?? 0) })
    }
  }

  private func reached(_ hops: [Int32]) -> Double {
    hops.reduce(0) { $1 > 0 ? $0 + Double($1) : $0 }
  }

  private func kLengths(_ paths: (Int, Int) throws -> [NodePath]) rethrows -> Double {
    try pairs.reduce(0) { sum, pair in try paths(pair.0, pair.1).reduce(sum) { $0 + $1.length } }
  }
}
