/// The ties that tell most about a weighted network.
///
/// The disparity filter asks of each tie how likely chance would give so much of a node's weight to one of its ties;
/// the less likely, the more telling. Source: M. Á. Serrano, M. Boguñá, A. Vespignani: Extracting the multiscale
/// backbone of complex weighted networks. PNAS 106(16), 2009.
struct Backbone {
  private var strength: [Drawing.Node.ID: Double] = [:]
  private var degree: [Drawing.Node.ID: Int] = [:]

  /// Ties for each node that a reader can follow.
  private static let tiesPerNode = 1.6

  /// Judges by all ties of the network, shown or not.
  init(_ ties: [Tie]) {
    for tie in ties {
      for node in [tie.source, tie.target] {
        strength[node, default: 0] += tie.weight
        degree[node, default: 0] += 1
      }
    }
  }

  /// The most telling ties, as many as a reader can follow: those that texts state, then those without which parts
  /// would fall apart, then by the filter.
  ///
  /// - Complexity: O(*m* log *m*) for *m* ties.
  func telling(among selection: TieSelection) -> [Tie] {
    let most = Int(Self.tiesPerNode * Double(selection.nodes.count))
    guard selection.ties.count > most else { return selection.ties }
    let ranked = selection.ties.map { ($0, chance($0)) }.sorted { left, right in
      if left.0.isCounted != right.0.isCounted { return right.0.isCounted }
      if left.1 != right.1 { return left.1 < right.1 }
      if left.0.weight != right.0.weight { return left.0.weight > right.0.weight }
      return left.0.isBefore(right.0)
    }
    .map(\.0)
    var parts = Dictionary(uniqueKeysWithValues: selection.nodes.map { ($0, $0) })
    func part(_ node: Drawing.Node.ID) -> Drawing.Node.ID {
      var node = node
      while let next = parts[node], next != node { node = next }
      return node
    }
    var needed: [Tie] = []
    var others: [Tie] = []
    for tie in ranked {
      let (one, other) = (part(tie.source), part(tie.target))
      parts[one] = other
      if one == other, tie.isCounted { others.append(tie) } else { needed.append(tie) }
    }
    return (needed + others.prefix(max(0, most - needed.count))).sorted { $0.isBefore($1) }
  }

  /// How likely chance would give a tie so much of the weight of one of its ends: (1 − *w*/*s*)^(*k* − 1), for the end
  /// for which it is less likely.
  private func chance(_ tie: Tie) -> Double {
    [tie.source, tie.target].map { node in
      let (strength, degree) = (strength[node] ?? 0, degree[node] ?? 0)
      guard strength > 0, degree > 1 else { return 1 }
      let rest = max(0, 1 - tie.weight / strength)
      // By squaring, which gives the same bits everywhere.
      var (power, base, exponent) = (1.0, rest, degree - 1)
      while exponent > 0 {
        if exponent & 1 == 1 { power *= base }
        base *= base
        exponent >>= 1
      }
      return power
    }
    .min() ?? 1
  }
}
