extension IndexGraph {
  /// How likely each edge would be as strong by chance, in the order of `edges`: small for edges that matter.
  ///
  /// By chance, the strength *s* of a node falls evenly at random on its *k* edges; an edge of weight *w* then is as strong
  /// with the probability (1 − *w*/*s*)^(*k* − 1), which is 1 where it is the only one. The smaller of the two ends' counts,
  /// in a directed graph of the source's outgoing and the target's incoming edges. (M. Á. Serrano, M. Boguñá,
  /// A. Vespignani: Extracting the multiscale backbone of complex weighted networks, 2009.)
  /// - Complexity: O(*n* + *m*) time and space.
  public func disparity() -> [Double] {
    let (outDegrees, outStrengths) = (degrees(.outgoing), strengths(.outgoing))
    let (inDegrees, inStrengths) = isDirected ? (degrees(.incoming), strengths(.incoming)) : (outDegrees, outStrengths)
    func chance(_ weight: Double, _ degree: Int, _ strength: Double) -> Double {
      guard degree > 1, strength > 0 else { return 1 }
      var (base, power, exponent) = (max(0, 1 - weight / strength), 1.0, degree - 1)
      while exponent > 0 {
        if exponent & 1 == 1 { power *= base }
        base *= base
        exponent >>= 1
      }
      return power
    }
    return edges.map { edge in
      min(
        chance(edge.weight, outDegrees[edge.source], outStrengths[edge.source]),
        chance(edge.weight, inDegrees[edge.target], inStrengths[edge.target]))
    }
  }

  /// The graph of the edges that are stronger than chance would make them: its backbone. (M. Á. Serrano and others, 2009.)
  ///
  /// All nodes remain. A self-loop counts as two edges of its node, as in `degrees`.
  ///
  /// - Parameter significance: edges are kept where `disparity()` is below it.
  /// - Throws: `IndexGraphError` where the significance is not from 0 to 1.
  /// - Complexity: O(*n* + *m*) time and space.
  public func backbone(significance: Double) throws(IndexGraphError) -> IndexGraph {
    guard (0...1).contains(significance) else {
      throw IndexGraphError(.invalidParameter, "the significance \(significance) is not from 0 to 1")
    }
    let kept = zip(edges, disparity()).filter { $1 < significance }.map(\.0)
    return try IndexGraph(
      nodeCount: nodeCount, edges: kept, isDirected: isDirected, parallels: hasParallels ? .kept : .summed)
  }
}
