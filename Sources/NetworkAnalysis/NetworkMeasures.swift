import GraphAlgorithms
import RelationModel

/// How the values of a measure were come by.
public enum Exactness: Hashable, Sendable {
  /// Computed in full.
  case exact
  /// Estimated from the distances of that many entities, drawn by a generator of a fixed seed.
  case sampledSources(Int)
  /// Estimated from that many shortest paths between pairs drawn by a generator of a fixed seed.
  case sampledPaths(Int)
  /// Not found: the computation does not come to an end, or the shape of the network forbids it.
  case notFound
  /// Not found, since the task that was to compute it was cancelled: another may find it.
  case cancelled
}

/// How large a network may be for its measures to be computed in full.
public struct ExactnessLimits: Hashable, Sendable {
  /// The most entities times ties for distances: closeness, harmonic closeness, average distance, diameter.
  public var distances: Int
  /// The most entities times ties for betweenness.
  public var betweenness: Int
  /// How many entities distances are taken from above the limit.
  public var sources: Int
  /// How far off betweenness may be above the limit, as a share of all pairs, with a probability of 90 %.
  public var error: Double

  /// Makes limits.
  public init(
    distances: Int = 6_000_000_000, betweenness: Int = 1_500_000_000, sources: Int = 256, error: Double = 0.005
  ) {
    self.distances = distances
    self.betweenness = betweenness
    self.sources = max(1, sources)
    self.error = error
  }
}

/// The measures of one network, each computed once: in full where the network is small enough, or else from a sample.
public struct NetworkMeasures: Sendable {
  /// The network.
  public let network: Network
  /// The shape of the network.
  public let statistics: NetworkStatistics
  /// How the average distance and the diameter were come by; a sampled diameter is the least that it can be.
  public let distanceExactness: Exactness

  private let values: [CentralityMeasure: [Double]]
  private let exactness: [CentralityMeasure: Exactness]

  /// Computes measures.
  ///
  /// - Parameters:
  ///   - network: what to measure.
  ///   - measures: which measures to compute.
  ///   - limits: where to begin to sample.
  /// - Complexity: below the limits that of each measure; above them O(`sources` (*n* + *m*)) time and that of
  ///   `IndexGraph.approximateBetweenness`.
  public init(
    _ network: Network, measures: [CentralityMeasure] = CentralityMeasure.keyMeasures,
    limits: ExactnessLimits = ExactnessLimits()
  ) {
    let work = Double(network.index.nodeCount) * Double(network.index.edgeCount)
    let sample =
      work > Double(limits.distances) ? DistanceSample(network.index, count: limits.sources) : nil
    var values: [CentralityMeasure: [Double]] = [:]
    var exactness: [CentralityMeasure: Exactness] = [:]
    for measure in measures {
      do throws(NetworkError) {
        switch (measure, sample) {
        case (.closeness, let sample?):
          (values[measure], exactness[measure]) = (sample.closeness, .sampledSources(sample.count))
        case (.harmonic, let sample?):
          (values[measure], exactness[measure]) = (sample.harmonic, .sampledSources(sample.count))
        case (.betweenness, _) where work > Double(limits.betweenness):
          let sampled = try network.sampledBetweenness(error: limits.error)
          (values[measure], exactness[measure]) = (sampled.values, .sampledPaths(sampled.samples))
        default:
          (values[measure], exactness[measure]) = (try network.values(of: measure, threads: 2), .exact)
        }
      } catch {
        values[measure] = Array(repeating: 0, count: network.entities.count)
        exactness[measure] = error.code == .cancelled ? .cancelled : .notFound
      }
    }
    self.network = network
    self.values = values
    self.exactness = exactness
    distanceExactness = sample.map { .sampledSources($0.count) } ?? .exact
    statistics = network.statistics(sample)
  }

  /// The value of a measure for every node, in the order of `network.entities`.
  ///
  /// A measure that was not found is 0 everywhere, and `exactness(of:)` says so.
  public func values(of measure: CentralityMeasure) -> [Double] {
    values[measure] ?? network.certainValues(of: measure)
  }

  /// How the values of a measure were come by.
  public func exactness(of measure: CentralityMeasure) -> Exactness { exactness[measure] ?? .exact }

  /// The entities by a measure, as `Network.ranking(by:kind:limit:)` gives them.
  public func ranking(
    by measure: CentralityMeasure, kind: EntityKind? = nil, limit: Int? = nil
  ) -> [RankedEntity] {
    network.ranking(of: values(of: measure), kind: kind, limit: limit)
  }
}

extension Network {
  /// Betweenness estimated from shortest paths.
  fileprivate func sampledBetweenness(error: Double) throws(NetworkError) -> ApproximateBetweenness {
    do { return try index.approximateBetweenness(error: error) } catch { throw NetworkError(error) }
  }

  /// The values of a key measure, which are always found; another measure that is not found is 0 everywhere.
  func certainValues(of measure: CentralityMeasure) -> [Double] {
    switch measure {
    case .degree: index.degrees().map(Double.init)
    case .strength: index.strengths()
    case .pageRank: index.pageRank()
    // Only a task that is stopped throws here; without threads nothing stops it.
    case .betweenness: (try? index.betweenness(threads: 2)) ?? index.betweenness()
    case .closeness: (try? index.closeness(threads: 2)) ?? index.closeness()
    case .harmonic: (try? index.harmonic(threads: 2)) ?? index.harmonic()
    default: (try? values(of: measure)) ?? Array(repeating: 0, count: entities.count)
    }
  }
}

extension NetworkMeasures {
  /// Who stands between others, as `Network.brokers(kind:limit:threads:progress:)` gives them; betweenness as here.
  ///
  /// - Complexity: O(Σ degree²) time, O(*n* + *m*) space.
  public func brokers(kind: EntityKind? = nil, limit: Int? = nil) -> [Broker] {
    network.brokers(kind: kind, limit: limit, betweenness: values(of: .betweenness))
  }
}
