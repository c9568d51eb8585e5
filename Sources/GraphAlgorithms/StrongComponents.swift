extension IndexGraph {
  /// The strongly connected components: within each, every node is reached from every other along the edges.
  ///
  /// In an undirected graph they are the connected ones. (R. Tarjan: Depth-first search and linear graph algorithms,
  /// 1972.)
  /// - Complexity: O(*n* + *m*) time, O(*n*) space.
  public func stronglyConnectedComponents() -> Components {
    guard isDirected else { return components() }
    let forest = DisjointSets(count: nodeCount)
    var found = [Int32](repeating: 0, count: nodeCount)
    var low = found
    var isOpen = [Bool](repeating: false, count: nodeCount)
    var next = rowStarts
    var (path, open): ([Int], [Int]) = ([], [])
    var clock: Int32 = 0
    for root in nodes where found[root] == 0 {
      path.append(root)
      while let node = path.last {
        if found[node] == 0 {
          clock += 1
          (found[node], low[node], isOpen[node]) = (clock, clock, true)
          open.append(node)
        }
        var child = -1
        while child < 0, next[node] < rowStarts[node + 1] {
          let target = Int(targets[next[node]])
          next[node] += 1
          if found[target] == 0 { child = target } else if isOpen[target] { low[node] = min(low[node], found[target]) }
        }
        if child >= 0 {
          path.append(child)
          continue
        }
        path.removeLast()
        if let parent = path.last { low[parent] = min(low[parent], low[node]) }
        if low[node] < found[node] { continue }
        while let member = open.popLast() {
          isOpen[member] = false
          forest.join(member, node)
          if member == node { break }
        }
      }
    }
    return forest.components()
  }

  /// Whether a walk along edges of weight above 0 can go on for ever; undirected, it can go back and forth.
  var hasCycle: Bool {
    guard isDirected else { return targets.indices.contains { weights[$0] > 0 } }
    let labels = stronglyConnectedComponents().labels
    return nodes.contains { node in
      arcs(of: node).contains { labels[Int(targets[$0])] == labels[node] && weights[$0] > 0 }
    }
  }
}
