/// How far apart the nodes of a connected part are, in steps.
public struct DistanceSummary: Hashable, Sendable {
  /// The mean number of steps between two different nodes; 0 where there are not two.
  public let average: Double
  /// The largest number of steps between two nodes.
  public let diameter: Int
}

extension IndexGraph {
  /// The average distance and the diameter of the largest component; weights and directions are disregarded.
  ///
  /// Of equally large components the one with the smallest node is taken; an empty graph has 0 and 0.
  /// - Complexity: O(*n* *m*) time within the component, O(*n*) space.
  public func distanceSummary() -> DistanceSummary {
    let graph = undirected()
    let components = graph.components()
    let members = components.largest.map(components.members(of:)) ?? []
    var search = SingleSourceSearch(graph)
    var total = 0.0
    var diameter = 0.0
    for node in members {
      search.run(from: node)
      total += search.order.reduce(0) { $0 + search.distances[Int($1)] }
      diameter = max(diameter, search.order.last.map { search.distances[Int($0)] } ?? 0)
    }
    let pairs = Double(members.count) * Double(members.count - 1)
    return DistanceSummary(average: pairs > 0 ? total / pairs : 0, diameter: Int(diameter))
  }
}
