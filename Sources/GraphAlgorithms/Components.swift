/// The parts of a graph that no edge joins with each other.
public struct Components: Hashable, Sendable {
  /// The number of the part that each node is in, numbered from 0 by the smallest node in them.
  public let labels: [Int]
  /// How many nodes each part has.
  public let sizes: [Int]

  /// How many parts there are.
  public var count: Int { sizes.count }
  /// The number of the part with the most nodes, the first among equals; nil in an empty graph.
  public var largest: Int? { sizes.indices.max { sizes[$0] < sizes[$1] || (sizes[$0] == sizes[$1] && $0 > $1) } }

  /// The nodes of a part, ascending; none where there is no such part.
  ///
  /// - Complexity: O(*n*).
  public func members(of component: Int) -> [Int] {
    labels.indices.filter { labels[$0] == component }
  }
}

extension IndexGraph {
  /// The connected components; in a directed graph the weakly connected ones, directions disregarded.
  ///
  /// Union and find, where every node hangs from its smallest neighbour at once, without a search; an undirected graph's
  /// edges inside the part that this already hints at as the largest are skipped. (M. Sutton, T. Ben-Nun, A. Barak:
  /// Optimizing parallel graph connectivity computation via subgraph sampling, 2018.)
  ///
  /// - Complexity: O(*n* + *m* log *n*) time at most, O(*n* + *m*) as a rule; O(*n*) space.
  public func components() -> Components {
    let forest = DisjointSets(count: nodeCount)
    withRows { rows in
      var settled = -1
      if !isDirected {
        forest.hang(rows)
        for node in 0..<rows.nodeCount where forest.isRoot(node) { forest.join(node, rows) }
        forest.flatten()
        settled = forest.frequentRoot()
      }
      for node in 0..<rows.nodeCount where !forest.hangs(node, from: settled) { forest.join(node, rows) }
    }
    return forest.components()
  }
}

/// Sets of nodes that are joined step by step; the smallest node of a set is its root.
struct DisjointSets: ~Copyable {
  private let parents: WorkArray<Int32>

  init(count: Int) {
    parents = WorkArray(repeating: 0, count: count)
    for node in 0..<count { parents[node] = Int32(truncatingIfNeeded: node) }
  }

  @inline(__always)
  func root(of node: Int) -> Int {
    var node = node
    var parent = Int(parents[node])
    while parent != node {
      let next = parents[parent]
      parents[node] = next
      node = parent
      parent = Int(next)
    }
    return node
  }

  /// Joins the sets of two nodes; false where they were one already.
  @inline(__always)
  @discardableResult
  func join(_ first: Int, _ second: Int) -> Bool {
    let roots = (root(of: first), root(of: second))
    if roots.0 == roots.1 { return false }
    parents[max(roots.0, roots.1)] = Int32(truncatingIfNeeded: min(roots.0, roots.1))
    return true
  }

  /// Joins a node with all its neighbours.
  @inline(__always)
  func join(_ node: Int, _ rows: RowView) {
    for arc in rows.arcs(of: node) { join(node, Int(rows.targets[arc])) }
  }

  /// Lets every node that has a smaller neighbour hang from the smallest; all must be sets of their own, rows ascending.
  func hang(_ rows: RowView) {
    for node in 0..<rows.nodeCount where rows.degree(of: node) > 0 {
      parents[node] = min(parents[node], rows.targets[rows.starts[node]])
    }
    flatten()
  }

  /// Lets every node hang from its root; parents are smaller, so that theirs are known.
  func flatten() {
    for node in 0..<parents.count { parents[node] = parents[Int(parents[node])] }
  }

  @inline(__always)
  func isRoot(_ node: Int) -> Bool { parents[node] == node }

  /// Whether a node hangs from another without any between.
  @inline(__always)
  func hangs(_ node: Int, from root: Int) -> Bool { parents[node] == root }

  /// The root that most of some nodes, evenly spread, have; −1 where there are none.
  func frequentRoot() -> Int {
    let step = max(1, parents.count / 64)
    let roots = stride(from: 0, to: parents.count, by: step).map { root(of: $0) }.sorted()
    var best = (root: -1, count: 0)
    var count = 0
    for place in roots.indices {
      count = place > 0 && roots[place] == roots[place - 1] ? count + 1 : 1
      if count > best.count { best = (roots[place], count) }
    }
    return best.root
  }

  /// The sets, numbered by their smallest nodes.
  func components() -> Components {
    var sizes: [Int] = []
    // How many nodes in a row have the same label: their size is written once.
    var (current, run) = (0, 0)
    let labels = [Int](unsafeUninitializedCapacity: parents.count) { labels, count in
      // A root is the smallest of its set, so it has its label before the others ask for it.
      for node in 0..<parents.count {
        let parent = Int(parents[node])
        let label = parent == node ? sizes.count : labels[parent]
        if parent == node { sizes.append(0) }
        labels[node] = label
        if label != current {
          sizes[current] += run
          (current, run) = (label, 0)
        }
        run &+= 1
      }
      count = parents.count
    }
    if !sizes.isEmpty { sizes[current] += run }
    return Components(labels: labels, sizes: sizes)
  }
}
