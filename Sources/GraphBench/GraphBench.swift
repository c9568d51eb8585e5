import ArgumentParser
import Benchmarking
import Foundation
import GraphAlgorithms

/// Times one algorithm on one graph and prints a line of JSON.
@main
struct GraphBench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "graph-bench",
    abstract: "Times a graph algorithm; the loading of the graph and what is prepared once for it are not timed.")

  @Option(help: "A file of lines 'u v w': node numbers from 0 and a strength, each undirected edge once.")
  var graph: String
  @Option(help: "What to time: \(BenchAlgorithm.allCases.map(\.rawValue).joined(separator: ", ")).")
  var algorithm: BenchAlgorithm
  @Option(name: .customLong("repeat"), help: "How often to run it.")
  var repetitions = 3
  @Option(help: "How many threads to use.")
  var threads = 1
  @Option(help: "The node that bfs and dijkstra start from.")
  var source = 0
  @Option(help: "A file of lines 'a b': the pairs that paths are measured between.")
  var pairs: String?
  @Option(help: "How many paths k-paths finds for each pair.")
  var count = 10

  func validate() throws {
    guard repetitions > 0 else { throw ValidationError("--repeat must be above 0.") }
  }

  func run() throws {
    let start = Stopwatch()
    let graph = try load(graph)
    let loading = start.elapsed
    let runner = BenchRunner(
      graph: graph, threads: threads, source: source, pairs: try pairs.map(readPairs) ?? [], count: count)
    let loadedBytes = ProcessFigures.peakResidentBytes
    let (times, result) = try runner.run(algorithm, repetitions: repetitions)
    let record = BenchRecord(
      algorithm: algorithm.rawValue, n: graph.nodeCount, m: graph.edgeCount, threads: threads,
      seconds: times.map(\.seconds), processorSeconds: times.map(\.processorSeconds),
      loadProcessorSeconds: loading.processorSeconds, loadedPeakBytes: loadedBytes,
      peakBytes: ProcessFigures.peakResidentBytes,
      result: result)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    print(String(decoding: try encoder.encode(record), as: UTF8.self))
  }

  private func load(_ path: String) throws -> IndexGraph {
    let data = try Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe)
    return try IndexGraph(edgeList: data.bytes)
  }

  private func readPairs(_ path: String) throws -> [(Int, Int)] {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map { line in
      let nodes = line.split(separator: " ").compactMap { Int($0) }
      guard nodes.count == 2 else { throw ValidationError("“\(line)” is not a pair of nodes.") }
      return (nodes[0], nodes[1])
    }
  }
}

/// The line that is printed.
private struct BenchRecord: Encodable {
  let algorithm: String
  let n: Int
  let m: Int
  let threads: Int
  let seconds: [Double]
  /// The processor time of all threads, which other programs on the machine disturb less.
  let processorSeconds: [Double]
  let loadProcessorSeconds: Double
  /// The most memory resident when the graph was loaded, the mapped file included, and at the end.
  let loadedPeakBytes: Int
  let peakBytes: Int
  let result: BenchResult
}
