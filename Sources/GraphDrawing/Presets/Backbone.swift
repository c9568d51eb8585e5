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
  /// Stated ties for each node beyond which nobody can follow a line from end to end, and how many are drawn in any case.
  private static let statedTiesPerNode = 2
  private static let fewStatedTies = 60

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
    telling(selection.ties, among: selection.nodes)
  }

  /// The ties as they are where a reader can follow them, or else the most telling ones.
  func legible(_ ties: [Tie], among nodes: [Drawing.Node.ID]) -> [Tie] {
    ties.count > Self.mostStated(nodes.count) ? telling(ties, among: nodes) : ties
  }

  private static func mostStated(_ nodeCount: Int) -> Int { max(fewStatedTies, statedTiesPerNode * nodeCount) }

  private func telling(_ ties: [Tie], among nodes: [Drawing.Node.ID]) -> [Tie] {
    let most = Int(Self.tiesPerNode * Double(nodes.count))
    guard ties.count > most else { return ties }
    var parts = Dictionary(nodes.map { ($0, $0) }) { first, _ in first }
    func part(_ node: Drawing.Node.ID) -> Drawing.Node.ID {
      var node = node
      while let next = parts[node], next != node { node = next }
      return node
    }
    var bridges: [Tie] = []
    var stated: [Tie] = []
    var counted: [Tie] = []
    for tie in ranked(ties) {
      let (one, other) = (part(tie.source), part(tie.target))
      parts[one] = other
      if one != other {
        bridges.append(tie)
      } else if tie.isCounted {
        counted.append(tie)
      } else {
        stated.append(tie)
      }
    }
    let kept = bridges + stated.prefix(max(0, Self.mostStated(nodes.count) - bridges.count))
    return (kept + counted.prefix(max(0, most - kept.count))).sorted { $0.isBefore($1) }
  }

  /// Stated ties first, then by how little chance would give them.
  private func ranked(_ ties: [Tie]) -> [Tie] {
    ties.map { (tie: $0, isCounted: $0.isCounted, chance: chance($0)) }.sorted { left, right in
      if left.isCounted != right.isCounted { return right.isCounted }
      if left.chance != right.chance { return left.chance < right.chance }
      if left.tie.weight != right.tie.weight { return left.tie.weight > right.tie.weight }
      return left.tie.isBefore(right.tie)
    }
    .map(\.tie)
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
