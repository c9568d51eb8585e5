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
  public func members(of component: Int) -> [Int] {
    labels.indices.filter { labels[$0] == component }
  }
}

extension IndexGraph {
  /// The connected components; in a directed graph the weakly connected ones, directions disregarded.
  ///
  /// - Complexity: O(*n* + *m* log *n*) time at most, by union and find with path halving; O(*n*) space.
  public func components() -> Components {
    var parents = Array(nodes)
    func root(of node: Int) -> Int {
      var node = node
      while parents[node] != node {
        parents[node] = parents[parents[node]]
        node = parents[node]
      }
      return node
    }
    for node in nodes {
      for arc in arcs(of: node) {
        let first = root(of: node)
        let second = root(of: Int(targets[arc]))
        parents[max(first, second)] = min(first, second)
      }
    }
    // The smallest node is its part's root, so roots come up in the order of the numbers.
    var labels: [Int] = []
    var sizes: [Int] = []
    for node in nodes {
      if parents[node] == node {
        labels.append(sizes.count)
        sizes.append(1)
      } else {
        let label = labels[root(of: node)]
        labels.append(label)
        sizes[label] += 1
      }
    }
    return Components(labels: labels, sizes: sizes)
  }
}
