import GraphAlgorithms
import RelationModel

/// How many there are of each kind; encoded as an object such as `{"person": 3, "event": 1}`.
public struct Tally<Kind>: Hashable, Sendable
where Kind: CaseIterable & Hashable & Sendable & RawRepresentable, Kind.RawValue == String {
  private var counts: [Kind: Int]

  /// Counts the kinds of things.
  init(_ kinds: some Sequence<Kind>) {
    counts = Dictionary(kinds.map { ($0, 1) }, uniquingKeysWith: +)
  }

  /// How many there are of a kind.
  public subscript(kind: Kind) -> Int { counts[kind] ?? 0 }
  /// How many there are of all kinds.
  public var total: Int { counts.values.reduce(0, +) }
}

extension Tally: Codable {
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// Reads the counts by the kinds' names; a kind that is not named counts 0.
  public init(from decoder: Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    counts = [:]
    for kind in Kind.allCases {
      counts[kind] = try container.decodeIfPresent(Int.self, forKey: Key(stringValue: kind.rawValue)).flatMap {
        $0 == 0 ? nil : $0
      }
    }
  }

  /// Writes the count of every kind, 0 included, by its name.
  public func encode(to encoder: Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    for kind in Kind.allCases { try container.encode(self[kind], forKey: Key(stringValue: kind.rawValue)) }
  }
}

/// The shape of the network of ties: what texts state, and co-mentions of weight 1 or more.
public struct NetworkStatistics: Hashable, Codable, Sendable {
  /// The number of people, institutions and events.
  public let nodes: Int
  /// The number of pairs that are tied.
  public let edges: Int
  /// The share of all possible pairs that are tied, from 0 to 1.
  public let density: Double
  /// The number of parts that no tie joins; an isolated entity is one.
  public let components: Int
  /// How many entities the largest part has.
  public let largestComponent: Int
  /// The share of all entities that are in it, from 0 to 1.
  public let largestShare: Double
  /// How many entities have no tie.
  public let isolated: Int
  /// The mean number of steps between two entities of the largest part.
  public let averageDistance: Double
  /// The largest number of steps between two entities of the largest part.
  public let diameter: Int
  /// How often two neighbours of an entity are tied: three times the triangles over the pairs of ties that meet.
  public let transitivity: Double
  /// The mean over all entities of the share of pairs of their neighbours that are tied.
  public let averageClustering: Double
}

/// The size of a graph, of what it rests on, and the shape of its network of ties.
public struct GraphStatistics: Hashable, Codable, Sendable {
  /// The number of articles.
  public let articles: Int
  /// The date of the oldest dated article.
  public let firstDate: PartialDate?
  /// The date of the newest dated article.
  public let lastDate: PartialDate?
  /// The outlets that published the articles, sorted.
  public let publishers: [String]
  /// The entities by kind.
  public let entities: Tally<EntityKind>
  /// The relationships by kind.
  public let relationships: Tally<RelationshipKind>
  /// How many co-mentions weigh enough to be ties.
  public let strongMentions: Int
  /// The number of pieces of evidence of all relationships.
  public let evidence: Int
  /// The shape of the network of ties.
  public let network: NetworkStatistics
}

extension RelationshipGraph {
  /// The size of the graph and the shape of its network of ties.
  ///
  /// - Complexity: O(*n* *m*) time, for the exact average distance; O(*n* + *m*) space.
  public func statistics() -> GraphStatistics {
    statistics(network: Network(self, projection: .ties).statistics())
  }

  /// The size of the graph, with the shape of its network of ties as it was found already.
  ///
  /// - Complexity: O(*n* + *m*) time and space.
  public func statistics(network: NetworkStatistics) -> GraphStatistics {
    let dates = articles.compactMap(\.date)
    return GraphStatistics(
      articles: articles.count, firstDate: dates.min(), lastDate: dates.max(),
      publishers: Set(articles.flatMap(\.publishers)).sorted(by: byBytes),
      entities: Tally(entities.map(\.kind)), relationships: Tally(relationships.map(\.kind)),
      strongMentions: relationships.count { !$0.kind.isTyped && NetworkProjection.ties.includes($0, in: self) },
      evidence: relationships.reduce(0) { $0 + $1.evidence.count },
      network: network)
  }
}

extension Network {
  /// The shape of the network.
  ///
  /// - Complexity: O(*n* *m*) time, for the exact average distance; O(*n* + *m*) space.
  public func statistics() -> NetworkStatistics { statistics(nil) }

  /// The shape of the network, its distances from a sample where there is one.
  func statistics(_ sample: DistanceSample?) -> NetworkStatistics {
    let components = index.components()
    let largest = components.sizes.max() ?? 0
    let distances = sample.map { ($0.averageDistance, $0.longestDistance) } ?? distances()
    let clustering = index.clustering()
    return NetworkStatistics(
      nodes: index.nodeCount, edges: index.edgeCount, density: index.density, components: components.count,
      largestComponent: largest, largestShare: entities.isEmpty ? 0 : Double(largest) / Double(entities.count),
      isolated: index.degrees().count { $0 == 0 }, averageDistance: distances.0, diameter: distances.1,
      transitivity: clustering.transitivity, averageClustering: clustering.average)
  }

  private func distances() -> (Double, Int) {
    let summary = index.distanceSummary()
    return (summary.average, summary.diameter)
  }
}
