import Synchronization
import Testing

@testable import GraphAlgorithms

/// Everything that can take long tells its progress, and stops when it is told to or when its task ends.
@Suite struct StoppingTests {
  /// An algorithm with a handler, by name.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var isDirected = false
    let run: @Sendable (IndexGraph, ProgressHandler?) throws -> Void

    var testDescription: String { name + (isDirected ? ", directed" : "") }

    init(
      _ name: String, isDirected: Bool = false, _ run: @escaping @Sendable (IndexGraph, ProgressHandler?) throws -> Void
    ) {
      self.name = name
      self.isDirected = isDirected
      self.run = run
    }
  }

  static let cases: [Case] = centralities + structures + paths

  private static let centralities: [Case] =
    [1, 2].flatMap { threads -> [Case] in
      [
        Case("betweenness \(threads)") { _ = try $0.betweenness(threads: threads, progress: $1) },
        Case("betweenness by length \(threads)") {
          _ = try $0.betweenness(length: { $0 }, threads: threads, progress: $1)
        },
        Case("betweenness by real length \(threads)") {
          _ = try $0.betweenness(length: { $0 + 0.5 }, threads: threads, progress: $1)
        },
        Case("betweenness of some \(threads)") {
          _ = try $0.betweenness(from: Array($0.nodes), to: [1], threads: threads, progress: $1)
        },
        Case("betweenness of edges \(threads)") { _ = try $0.edgeBetweenness(threads: threads, progress: $1) },
        Case("betweenness, approximate \(threads)") {
          _ = try $0.approximateBetweenness(error: 0.02, threads: threads, progress: $1)
        },
        Case("closeness \(threads)") { _ = try $0.closeness(threads: threads, progress: $1) },
        Case("closeness by length \(threads)") {
          _ = try $0.closeness(length: { $0 }, threads: threads, progress: $1)
        },
        Case("harmonic \(threads)") { _ = try $0.harmonic(threads: threads, progress: $1) },
        Case("harmonic by real length \(threads)") {
          _ = try $0.harmonic(length: { $0 + 0.5 }, threads: threads, progress: $1)
        },
        Case("eccentricities \(threads)") { _ = try $0.eccentricities(threads: threads, progress: $1) },
        Case("distance summary \(threads)") { _ = try $0.distanceSummary(threads: threads, progress: $1) },
        Case("average distance \(threads)") {
          _ = try $0.averageDistance(error: 0.01, threads: threads, progress: $1)
        },
        Case("clustering \(threads)") { _ = try $0.clustering(threads: threads, progress: $1) },
        Case("brokerage \(threads)") { _ = try $0.brokerage(threads: threads, progress: $1) },
      ]
    } + [
      Case("top closeness") { _ = try $0.topCloseness(count: 3, progress: $1) },
      Case("top closeness", isDirected: true) { _ = try $0.topCloseness(count: 3, progress: $1) },
      Case("top harmonic") { _ = try $0.topHarmonic(count: 3, progress: $1) },
      Case("top harmonic", isDirected: true) { _ = try $0.topHarmonic(count: 3, progress: $1) },
      Case("pagerank") { _ = try $0.pageRank(damping: 0.85, tolerance: 1e-12, progress: $1) },
      Case("pagerank", isDirected: true) { _ = try $0.pageRank(damping: 0.85, tolerance: 1e-12, progress: $1) },
      Case("pagerank, personal") { _ = try $0.pageRank(jumps: $0.degrees().map(Double.init), progress: $1) },
      Case("eigenvector") { _ = try $0.eigenvectorCentrality(progress: $1) },
      Case("eigenvector", isDirected: true) { _ = try $0.eigenvectorCentrality(progress: $1) },
      Case("Katz") { _ = try $0.katzCentrality(progress: $1) },
      Case("Katz, given attenuation", isDirected: true) { _ = try $0.katzCentrality(attenuation: 0.01, progress: $1) },
      Case("hubs and authorities", isDirected: true) { _ = try $0.hubsAndAuthorities(progress: $1) },
    ]

  private static let structures: [Case] = [
    Case("edge list") { _, progress in
      let text = Array("0 1\n1 2 0.1\n2 3".utf8)
      _ = try IndexGraph(edgeList: text.span.bytes, progress: progress)
    },
    Case("diameter") { _ = try $0.diameterBounds(progress: $1) },
    Case("Leiden") { _ = try $0.leidenCommunities(progress: $1) },
    Case("label propagation") { _ = try $0.labelPropagation(progress: $1) },
    Case("spanning forest") { _ = try complete.minimumSpanningForest(length: { $0 }, progress: $1) },
    Case("flow") { _ = try $0.maximumFlow(from: 0, to: 1, progress: $1) },
    Case("connecting network") { _ = try $0.connectingNetwork(of: Array(0..<20), progress: $1) },
    Case("projection") {
      _ = try meetings.projection(onto: meetings.nodes.map { $0 < 60 }, weight: .newman, progress: $1)
    },
  ]

  private static let paths: [Case] = [
    Case("distances") { _ = try $0.distances(from: 0, progress: $1) },
    Case("distances by length") { _ = try $0.distances(from: 0, length: { $0 }, progress: $1) },
    Case("all shortest paths") { _ = try $0.allShortestPaths(from: 0, to: 1, progress: $1) },
    Case("k shortest paths") { _ = try $0.shortestPaths(from: 0, to: 1, count: 50, progress: $1) },
    Case("k shortest paths by length") {
      _ = try $0.shortestPaths(from: 0, to: 1, count: 50, length: { $0 }, progress: $1)
    },
    Case("shortest paths through") {
      _ = try $0.shortestPaths(from: 0, to: 1, through: [2, 3], count: 20, progress: $1)
    },
    Case("shortest paths through, by length", isDirected: true) {
      _ = try $0.shortestPaths(from: 0, to: 1, through: [2, 3], steps: 9, count: 20, length: { $0 }, progress: $1)
    },
    Case("simple paths") { _ = try $0.simplePaths(from: 0, to: 1, steps: 4, progress: $1) },
    Case("widest path") { _ = try $0.widestPath(from: 0, to: 1, progress: $1) },
    Case("most probable path") { _ = try $0.mostProbablePath(from: 0, to: 1, progress: $1) },
  ]

  private static let undirected = random(isDirected: false)
  private static let directed = random(isDirected: true)
  /// Enough edges that sorting them takes more than 65,536 comparisons.
  private static let complete = made(RandomEdges(seed: 3, nodeCount: 200, probability: 0.8, isDirected: false))
  /// People 0 ..< 60 and meetings 60 ..< 120.
  private static let meetings = made(
    RandomEdges(seed: 4, nodeCount: 120, probability: 0.1, isDirected: false), keeping: { $0 < 60 && $1 >= 60 })

  private static func random(isDirected: Bool) -> IndexGraph {
    made(RandomEdges(seed: 1, nodeCount: 260, probability: 0.03, isDirected: isDirected))
  }

  private static func made(
    _ random: RandomEdges, keeping isKept: (Int, Int) -> Bool = { _, _ in true }
  ) -> IndexGraph {
    let edges = random.edges.filter { isKept($0.source, $0.target) }
    guard let graph = try? IndexGraph(nodeCount: random.nodeCount, edges: edges, isDirected: random.isDirected) else {
      preconditionFailure("the edges of a random graph are sound")
    }
    return graph
  }

  private func graph(of algorithm: Case) -> IndexGraph {
    algorithm.isDirected ? Self.directed : Self.undirected
  }

  @Test(arguments: cases) func progressGoesFromZeroToOne(algorithm: Case) throws {
    let shares = Mutex<[Double]>([])
    try algorithm.run(graph(of: algorithm)) { share in
      shares.withLock { $0.append(share) }
      return true
    }
    let all = shares.withLock { $0 }
    #expect(!all.isEmpty)
    #expect(all.allSatisfy { (0...1).contains($0) })
    #expect(zip(all, all.dropFirst()).allSatisfy { $0 <= $1 })
  }

  /// After the handler has said no it is asked no more, or by the other thread once; when the call has come back, none of
  /// its threads asks any more.
  @Test(arguments: cases) func aHandlerStops(algorithm: Case) async throws {
    let calls = Mutex(0)
    let error = #expect(throws: IndexGraphError.self) {
      try algorithm.run(graph(of: algorithm)) { _ in
        calls.withLock { $0 += 1 }
        return false
      }
    }
    #expect(error?.code == .cancelled)
    let count = calls.withLock { $0 }
    #expect(count <= 2)
    for _ in 0..<20 { await Task.yield() }
    #expect(calls.withLock { $0 } == count)
  }

  @Test(arguments: cases) func aCancelledTaskStops(algorithm: Case) async throws {
    let graph = graph(of: algorithm)
    let task = Task {
      while !Task.isCancelled { await Task.yield() }
      try algorithm.run(graph, nil)
    }
    task.cancel()
    let error = await #expect(throws: IndexGraphError.self) { try await task.value }
    #expect(error?.code == .cancelled)
  }
}
