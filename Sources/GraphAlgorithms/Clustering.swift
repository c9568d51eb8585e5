/// How often two neighbours of a node are neighbours of each other.
public struct Clustering: Hashable, Sendable {
  /// How many triangles each node is part of.
  public let triangles: [Int]
  /// The share of each node's pairs of neighbours that are joined, from 0 to 1; 0 where it has fewer than two.
  public let local: [Double]
  /// The mean of the local shares over all nodes, those with fewer than two neighbours included; 0 for an empty graph.
  public let average: Double
  /// Three times the triangles over the pairs of edges that meet in a node; 0 where none meet.
  public let transitivity: Double
}

extension IndexGraph {
  /// The triangles and the clustering coefficients; weights, directions and self-loops are disregarded.
  ///
  /// (D. J. Watts, S. H. Strogatz: Collective dynamics of “small-world” networks, 1998.)
  /// - Complexity: O(*n* + *m*^1.5) time, each triangle looked for from its node of least degree; O(*n* + *m*) space.
  public func clustering() -> Clustering {
    let graph = undirected()
    let degrees = nodes.map { node in graph.arcs(of: node).count - (graph.arc(from: node, to: node) == nil ? 0 : 1) }
    let triangles = graph.triangles(degrees: degrees)
    let pairs = degrees.map { Double($0) * Double($0 - 1) / 2 }
    let local = zip(triangles, pairs).map { $1 > 0 ? Double($0) / $1 : 0 }
    let paths = pairs.reduce(0, +)
    return Clustering(
      triangles: triangles, local: local,
      average: local.isEmpty ? 0 : local.reduce(0, +) / Double(local.count),
      transitivity: paths > 0 ? Double(triangles.reduce(0, +)) / paths : 0)
  }

  private func triangles(degrees: [Int]) -> [Int] {
    let higher: [[Int]] = nodes.map { node in
      arcs(of: node).map { Int(targets[$0]) }.filter { (degrees[node], node) < (degrees[$0], $0) }
    }
    var counts = [Int](repeating: 0, count: nodeCount)
    var mark = [Int](repeating: -1, count: nodeCount)
    for first in nodes {
      for second in higher[first] { mark[second] = first }
      for second in higher[first] {
        for third in higher[second] where mark[third] == first {
          counts[first] += 1
          counts[second] += 1
          counts[third] += 1
        }
      }
    }
    return counts
  }
}
