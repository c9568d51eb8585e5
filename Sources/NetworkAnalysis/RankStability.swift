import GraphAlgorithms
import RelationModel

/// How far ranks depend on single articles.
public struct RankStability: Hashable, Sendable {
  /// How many articles were left out, one after the other: all that prove something.
  public let articles: Int
  /// The measures that it was found for; the others would have taken too long.
  public let measures: [CentralityMeasure]

  private let intervals: [EntityID: [CentralityMeasure: ClosedRange<Int>]]

  init(
    articles: Int, measures: [CentralityMeasure], intervals: [EntityID: [CentralityMeasure: ClosedRange<Int>]]
  ) {
    self.articles = articles
    self.measures = measures
    self.intervals = intervals
  }

  /// The best and the worst rank of an entity, among those of its kind, when any one article is left out or none; nil
  /// where it was not found.
  public func ranks(of entity: EntityID, by measure: CentralityMeasure) -> ClosedRange<Int>? {
    intervals[entity]?[measure]
  }
}

extension RelationshipGraph {
  /// The interval that each rank stays within, in the network of ties, when any one article is left out.
  ///
  /// To leave an article out is to leave out its evidence: relationships lose weight or go; the entities stay. Degree and
  /// strength are always given. Another measure is given where computing it once for each article takes at most `work`
  /// steps. Ranks are as `Network.ranking(by:kind:limit:)` gives them, among entities of one kind.
  ///
  /// - Parameters:
  ///   - entities: whose ranks; ids that are not in the graph are passed over.
  ///   - measures: by which measures.
  ///   - work: how many steps the other measures may take: articles times what the measure takes of *n*, *m*.
  /// - Complexity: for degree and strength O((*n* + *e*) log *n*) time for *e* pieces of evidence and each entity asked
  ///   for; for the others at most `work` steps each.
  public func rankStability(
    of entities: [EntityID], measures: [CentralityMeasure] = CentralityMeasure.keyMeasures, work: Int = 4_000_000_000
  ) -> RankStability {
    let table = TieTable(self)
    let nodes = entities.compactMap { table.network.node(of: $0) }
    let given = measures.filter { measure in
      Double(table.articleCount) * measure.work(table.network.index) <= Double(work)
    }
    var ranks: [CentralityMeasure: [ClosedRange<Int>]] = [:]
    for measure in given where measure == .degree || measure == .strength {
      ranks[measure] = LocalRanks(table, by: measure).intervals(of: nodes)
    }
    let others = given.filter { ranks[$0] == nil }
    ranks.merge(table.intervals(of: nodes, measures: others)) { first, _ in first }
    var intervals: [EntityID: [CentralityMeasure: ClosedRange<Int>]] = [:]
    for (place, node) in nodes.enumerated() {
      intervals[table.network.entities[node].id] = ranks.mapValues { $0[place] }
    }
    return RankStability(articles: table.articleCount, measures: given, intervals: intervals)
  }
}

extension CentralityMeasure {
  /// About how many steps it takes to compute once; 0 where it need not be computed anew.
  fileprivate func work(_ index: IndexGraph) -> Double {
    let (nodes, edges) = (Double(index.nodeCount), Double(index.edgeCount))
    switch self {
    case .degree, .strength: return 0
    case .pageRank: return 100 * (nodes + 2 * edges)
    default: return nodes * (nodes + 2 * edges)
    }
  }
}

/// The relationships of a graph that are ties or may be, by the articles that prove them.
private struct TieTable {
  /// A relationship as an edge.
  struct Row {
    let source: Int
    let target: Int
    let isTyped: Bool
    /// The weights of the evidence, in its order, with the number of the article.
    let evidence: [(article: Int, weight: Double)]
    /// By article: what its reprints weigh where it is left out.
    let reprints: [Int: Double]

    /// The weight as an edge when an article is left out; nil where it then is no tie.
    func weight(without article: Int?) -> Double? {
      var weight = article.flatMap { reprints[$0] } ?? 0
      var isProved = false
      for piece in evidence where piece.article != article {
        weight += piece.weight
        isProved = true
      }
      // A hair below 1 still is five times 0.2.
      guard isProved, isTyped || weight >= NetworkProjection.leastMentionWeight - 1e-9 else { return nil }
      return min(1e200, max(0, weight))
    }
  }

  let network: Network
  let rows: [Row]
  /// For each article the rows that it helps to prove, ascending.
  let rowsOfArticle: [[Int]]

  var articleCount: Int { rowsOfArticle.count }

  init(_ graph: RelationshipGraph) {
    let network = Network(graph)
    var articles: [SourceArticle.ID: Int] = [:]
    var rowsOfArticle: [[Int]] = []
    var rows: [Row] = []
    let weights = ReprintWeights(graph)
    for relationship in graph.relationships {
      guard let source = network.node(of: relationship.source), let target = network.node(of: relationship.target),
        NetworkProjection.ties.includes(relationship, in: graph)
      else { continue }
      let evidence = relationship.evidence.map { piece -> (article: Int, weight: Double) in
        let article = articles[piece.article] ?? rowsOfArticle.count
        if article == rowsOfArticle.count {
          articles[piece.article] = article
          rowsOfArticle.append([])
        }
        if rowsOfArticle[article].last != rows.count { rowsOfArticle[article].append(rows.count) }
        return (article, piece.weight)
      }
      let reprints = weights.ofReprints(of: relationship.evidence).map { (articles[$0.key] ?? 0, $0.value) }
      rows.append(
        Row(
          source: source, target: target, isTyped: relationship.kind.isTyped, evidence: evidence,
          reprints: Dictionary(uniqueKeysWithValues: reprints)))
    }
    self.network = network
    self.rows = rows
    self.rowsOfArticle = rowsOfArticle
  }

  /// The intervals of some nodes' ranks, by computing the measures for each article anew.
  func intervals(of nodes: [Int], measures: [CentralityMeasure]) -> [CentralityMeasure: [ClosedRange<Int>]] {
    if measures.isEmpty { return [:] }
    var result: [CentralityMeasure: [ClosedRange<Int>]] = [:]
    for article in [nil] + (0..<articleCount).map(Optional.some) {
      let edges = rows.compactMap { row in
        row.weight(without: article).map { IndexGraph.Edge(row.source, row.target, weight: $0) }
      }
      let reduced = network.replacingEdges(edges)
      for measure in measures {
        let values = reduced.certainValues(of: measure)
        let ranks = nodes.map { rank(of: $0, values) }
        result[measure] = (result[measure] ?? ranks.map { $0...$0 }).widened(by: ranks)
      }
    }
    return result
  }

  /// The rank of a node among those of its kind.
  private func rank(of node: Int, _ values: [Double]) -> Int {
    let kind = network.entities[node].kind
    return 1
      + network.entities.indices.count {
        network.entities[$0].kind == kind && isGreater(values[$0], than: values[node])
      }
  }
}

/// Values that agree to nine digits are equal, as in rankings.
private func isGreater(_ value: Double, than other: Double) -> Bool { other < value * (1 - 1e-9) }

extension [ClosedRange<Int>] {
  fileprivate func widened(by ranks: [Int]) -> [ClosedRange<Int>] {
    zip(self, ranks).map { Swift.min($0.lowerBound, $1)...Swift.max($0.upperBound, $1) }
  }
}

/// Degree or strength with one article left out: only what stands in the article changes.
private struct LocalRanks {
  private let table: TieTable
  private let measure: CentralityMeasure
  private let values: [Double]
  /// The values of all nodes of a kind, ascending.
  private let sorted: [EntityKind: [Double]]
  /// The rows that join the same two nodes.
  private let rowsOfPair: [Pair: [Int]]

  private struct Pair: Hashable {
    let low: Int
    let high: Int
  }

  init(_ table: TieTable, by measure: CentralityMeasure) {
    let values = table.network.certainValues(of: measure)
    self.table = table
    self.measure = measure
    self.values = values
    sorted = Dictionary(grouping: values.indices) { table.network.entities[$0].kind }
      .mapValues { nodes in nodes.map { values[$0] }.sorted() }
    // Whether two nodes remain tied matters to the degree only.
    rowsOfPair =
      measure == .degree ? Dictionary(grouping: table.rows.indices) { Self.pair(table.rows[$0]) } : [:]
  }

  private static func pair(_ row: TieTable.Row) -> Pair {
    Pair(low: min(row.source, row.target), high: max(row.source, row.target))
  }

  func intervals(of nodes: [Int]) -> [ClosedRange<Int>] {
    let base = nodes.map { rank(of: $0, changed: [:]) }
    return (0..<table.articleCount).reduce(base.map { $0...$0 }) { intervals, article in
      let changed = changed(without: article)
      return intervals.widened(by: nodes.map { rank(of: $0, changed: changed) })
    }
  }

  /// The new values of the nodes whose value changes.
  private func changed(without article: Int) -> [Int: Double] {
    var losses: [Int: Double] = [:]
    var pairs: Set<Pair> = []
    for number in table.rowsOfArticle[article] {
      let row = table.rows[number]
      if measure == .degree {
        pairs.insert(Self.pair(row))
      } else {
        let loss = (row.weight(without: nil) ?? 0) - (row.weight(without: article) ?? 0)
        for node in [row.source, row.target] { losses[node, default: 0] += loss }
      }
    }
    for pair in pairs {
      let rows = rowsOfPair[pair] ?? []
      guard rows.allSatisfy({ table.rows[$0].weight(without: article) == nil }) else { continue }
      for node in [pair.low, pair.high] { losses[node, default: 0] += 1 }
    }
    return Dictionary(uniqueKeysWithValues: losses.map { ($0.key, max(0, values[$0.key] - $0.value)) })
  }

  private func rank(of node: Int, changed: [Int: Double]) -> Int {
    let kind = table.network.entities[node].kind
    let value = changed[node] ?? values[node]
    var greater = (sorted[kind] ?? []).countGreater(than: value)
    for (other, new) in changed where table.network.entities[other].kind == kind {
      if isGreater(values[other], than: value) { greater -= 1 }
      if isGreater(new, than: value) { greater += 1 }
    }
    return 1 + greater
  }
}

extension [Double] {
  /// How many of the ascending values are greater.
  fileprivate func countGreater(than value: Double) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isGreater(self[middle], than: value) { high = middle } else { low = middle + 1 }
    }
    return count - low
  }
}
