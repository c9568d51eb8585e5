/// Groups of nodes that are more closely tied among themselves than to others.
public struct Communities: Hashable, Sendable {
  /// The number of the community that each node is in, numbered from 0 by the smallest node in them.
  public let labels: [Int]
  /// How many nodes each community has.
  public let sizes: [Int]
  /// How much more weight the edges within communities have than strength alone leads to expect, from −½ to 1.
  public let modularity: Double

  /// How many communities there are.
  public var count: Int { sizes.count }
}

extension IndexGraph {
  /// The communities that labels tell, with their modularity: Σ *w*/*m* − *γ* (*s*/2*m*)², with the weight *w* within and
  /// the strength *s* of each. (M. E. J. Newman, 2004; the resolution *γ*: J. Reichardt, S. Bornholdt, 2006.)
  ///
  /// A graph without weight has modularity 0; directions are disregarded.
  ///
  /// - Parameters:
  ///   - labels: a label for each node; equal ones are one community.
  ///   - resolution: *γ*.
  /// - Throws: `IndexGraphError` where there are not as many labels as nodes, or the resolution is not a finite number ≥ 0.
  public func communities(_ labels: [Int], resolution: Double = 1) throws(IndexGraphError) -> Communities {
    guard resolution >= 0, resolution.isFinite else {
      throw IndexGraphError(.invalidParameter, "the resolution \(resolution) is not a finite number ≥ 0")
    }
    guard labels.count == nodeCount else {
      throw IndexGraphError(.invalidParameter, "there are \(labels.count) labels for \(nodeCount) nodes")
    }
    var numbers: [Int: Int] = [:]
    var sizes: [Int] = []
    let numbered = labels.map { label -> Int in
      let number = numbers[label] ?? sizes.count
      if number == sizes.count {
        numbers[label] = number
        sizes.append(0)
      }
      sizes[number] += 1
      return number
    }
    return Communities(
      labels: numbered, sizes: sizes,
      modularity: undirected().modularity(numbered, count: sizes.count, resolution: resolution))
  }

  private func modularity(_ labels: [Int], count: Int, resolution: Double) -> Double {
    var within = [Double](repeating: 0, count: count)
    var strengths = within
    var total = 0.0
    let arcWeights = self.arcWeights
    for node in nodes {
      let label = labels[node]
      var (strength, inside) = (0.0, 0.0)
      for arc in arcs(of: node) {
        let target = Int(targets[arc])
        let weight = target == node ? 2 * arcWeights[arc] : arcWeights[arc]
        strength += weight
        if labels[target] == label { inside += weight }
      }
      strengths[label] += strength
      within[label] += inside
      total += strength
    }
    guard total > 0 else { return 0 }
    return zip(within, strengths).reduce(0) { $0 + $1.0 / total - resolution * ($1.1 / total) * ($1.1 / total) }
  }
}
