/// Who stands between people who do not know each other.
public struct Brokerage: Hashable, Sendable {
  /// How much each node's neighbours are bound to each other: low for brokers, 0 without neighbours.
  public let constraint: [Double]
  /// How many of its neighbours are not redundant: high for brokers, 0 without neighbours.
  public let effectiveSize: [Double]
}

extension IndexGraph {
  /// Who stands between people who do not know each other: Burt's constraint and effective size, by weight; directions and
  /// self-loops are disregarded.
  ///
  /// With *p* the share of a node's strength that an edge has and *q* the weight of an edge over its end's largest, the
  /// constraint of *v* is Σ_w (*p*_vw + Σ_u *p*_vu *p*_uw)² over its neighbours *w* and *u*, its effective size
  /// Σ_w (1 − Σ_u *p*_vu *q*_wu); as NetworkX's `constraint` and `effective_size` with weights. (R. S. Burt:
  /// Structural holes, 1992.)
  ///
  /// - Complexity: O(Σ degree²) time, O(*n* + *m*) space.
  public func brokerage() -> Brokerage {
    brokerage(.plain) ?? Brokerage(constraint: [], effectiveSize: [])
  }

  /// The same on several threads, with progress; equal to the last bit.
  ///
  /// - Throws: `IndexGraphError` where there is not one thread at least, or where it was stopped by the handler or with
  ///   its task.
  public func brokerage(threads: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> Brokerage {
    try brokerage(PartsRun(threads: threads, progress: progress)).completed()
  }

  private func brokerage(_ run: PartsRun) -> Brokerage? {
    let rows = BrokerageRows(simplified().moderated().graph)
    let size = max(1, (nodeCount + 255) / 256)
    var (constraint, effectiveSize): ([Double], [Double]) = ([], [])
    let isComplete = run.run(count: (nodeCount + size - 1) / size) {
      BrokerageSpace(rows)
    } compute: { space, part in
      (part * size..<min(nodeCount, part * size + size)).map { space.values(of: $0) }
    } add: { part in
      constraint += part.map(\.constraint)
      effectiveSize += part.map(\.effectiveSize)
    }
    return isComplete ? Brokerage(constraint: constraint, effectiveSize: effectiveSize) : nil
  }
}

private struct BrokerageRows: Sendable {
  let graph: IndexGraph
  let weights: [Double]
  let strengths: [Double]
  /// The weight of each node's strongest edge.
  let largest: [Double]

  init(_ graph: IndexGraph) {
    let weights = graph.arcWeights
    self.graph = graph
    self.weights = weights
    strengths = graph.strengths()
    largest = graph.nodes.map { node in graph.arcs(of: node).reduce(0) { max($0, weights[$1]) } }
  }
}

private final class BrokerageSpace {
  private let rows: BrokerageRows
  /// What the node that is looked at invests in its neighbours directly, and by way of others; 0 between nodes.
  private var shares: [Double]
  private var indirect: [Double]

  init(_ rows: BrokerageRows) {
    self.rows = rows
    shares = Array(repeating: 0, count: rows.graph.nodeCount)
    indirect = shares
  }

  func values(of node: Int) -> (constraint: Double, effectiveSize: Double) {
    guard rows.strengths[node] > 0 else { return (0, 0) }
    let graph = rows.graph
    let row = graph.arcs(of: node)
    for arc in row { shares[Int(graph.targets[arc])] = rows.weights[arc] / rows.strengths[node] }
    var redundancy = 0.0
    for arc in row where rows.weights[arc] > 0 {
      let middle = Int(graph.targets[arc])
      for arc in graph.arcs(of: middle) {
        let end = Int(graph.targets[arc])
        // Only neighbours have a share.
        if shares[end] == 0 { continue }
        indirect[end] += shares[middle] * rows.weights[arc] / rows.strengths[middle]
        redundancy += shares[end] * rows.weights[arc] / rows.largest[middle]
      }
    }
    var constraint = 0.0
    for arc in row {
      let end = Int(graph.targets[arc])
      let bound = shares[end] + indirect[end]
      constraint += bound * bound
      (shares[end], indirect[end]) = (0, 0)
    }
    return (constraint, Double(row.count) - redundancy)
  }
}
