/// Who stands between people who do not know each other.
public struct Brokerage: Hashable, Sendable {
  /// How much each node's neighbours are bound to each other: low for brokers, 0 without neighbours.
  public let constraint: [Double]
  /// How many of its neighbours are not redundant: high for brokers, 0 without neighbours.
  public let effectiveSize: [Double]
}

extension IndexGraph {
  /// Burt's constraint and effective size, by weight; directions and self-loops are disregarded.
  ///
  /// With *p* the share of a node's strength that an edge has and *q* the weight of an edge over its end's largest, the
  /// constraint of *v* is Σ_w (*p*_vw + Σ_u *p*_vu *p*_uw)² over its neighbours *w* and *u*, its effective size
  /// Σ_w (1 − Σ_u *p*_vu *q*_wu); as NetworkX's `constraint` and `effective_size` with weights. (R. S. Burt:
  /// Structural holes, 1992.)
  ///
  /// - Complexity: O(Σ degree²) time, O(*n* + *m*) space.
  public func brokerage() -> Brokerage {
    let graph = simplified()
    let weights = graph.arcWeights
    let strengths = graph.strengths()
    let largest = graph.nodes.map { node in graph.arcs(of: node).reduce(0) { max($0, weights[$1]) } }
    var shares = [Double](repeating: 0, count: nodeCount)
    var indirect = shares
    var (constraint, size) = (shares, shares)
    for node in graph.nodes where strengths[node] > 0 {
      let row = graph.arcs(of: node)
      for arc in row { shares[Int(graph.targets[arc])] = weights[arc] / strengths[node] }
      var redundancy = 0.0
      for arc in row where weights[arc] > 0 {
        let middle = Int(graph.targets[arc])
        for arc in graph.arcs(of: middle) {
          let end = Int(graph.targets[arc])
          // Only neighbours have a share.
          if shares[end] == 0 { continue }
          indirect[end] += shares[middle] * weights[arc] / strengths[middle]
          redundancy += shares[end] * weights[arc] / largest[middle]
        }
      }
      for arc in row {
        let end = Int(graph.targets[arc])
        let bound = shares[end] + indirect[end]
        constraint[node] += bound * bound
        (shares[end], indirect[end]) = (0, 0)
      }
      size[node] = Double(row.count) - redundancy
    }
    return Brokerage(constraint: constraint, effectiveSize: size)
  }
}
