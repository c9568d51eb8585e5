import Foundation
import Testing

@testable import GraphAlgorithms

/// A network with the values that NetworkX finds for it; see Goldens/make-goldens.py.
struct Golden: Decodable, CustomTestStringConvertible {
  static let names = ["karate", "lesmis", "florentine", "dolphins", "directed", "disconnected", "loops", "sample"]

  let name: String
  let isDirected: Bool
  let nodeCount: Int
  let edges: [[Double]]
  let pairs: [[Int]]
  let values: Values

  struct Values: Decodable {
    let degree, triangles: [Int]
    let strength, pageRank, betweenness, betweennessByLength, closeness, closenessByLength, harmonic, harmonicByLength,
      clustering: [Double]
    let averageClustering, transitivity, density, averageDistance: Double
    let diameter: Int
    let components: [[Int]]
    let distances, distancesByLength: [[Double?]]
    let shortestPaths, shortestPathsByLength: [[Double]]
  }

  init(_ name: String) throws {
    self = try JSONDecoder().decode(Golden.self, from: goldenData(name))
  }

  var testDescription: String { name }

  func graph() throws -> IndexGraph {
    try IndexGraph(
      nodeCount: nodeCount, edges: edges.map { .init(Int($0[0]), Int($0[1]), weight: $0[2]) }, isDirected: isDirected)
  }
}

/// The bytes of a file in Goldens.
func goldenData(_ name: String) throws -> Data {
  let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Goldens")
  return try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
}
