/// The nodes on the paths between two nodes that pass nothing twice: those in one block with an edge between the two.
struct SharedBlock {
  private var found: [Int]
  private var low: [Int]
  private var parents: [Int]
  private let first: Int

  /// Searches the graph without some nodes in depth, as if an edge led from the target to the first node. (J. Hopcroft, R. Tarjan, 1973.)
  ///
  /// Takes O(*n* + *m*) time and O(*n*) space.
  init(graph: IndexGraph, from first: Int, to target: Int, without blocked: some Sequence<Int>) {
    self.first = first
    found = Array(repeating: -1, count: graph.nodeCount)
    low = found
    parents = found
    for node in blocked { found[node] = .max }
    (found[target], low[target]) = (0, 0)
    (found[first], low[first]) = (1, 0)
    var clock = 1
    var stack = [(node: first, arc: graph.arcs(of: first).lowerBound)]
    while let (node, arc) = stack.last {
      guard arc < graph.arcs(of: node).upperBound else {
        stack.removeLast()
        if let above = stack.last?.node { low[above] = min(low[above], low[node]) }
        continue
      }
      stack[stack.count - 1].arc += 1
      let next = Int(graph.targets[arc])
      if found[next] == -1 {
        clock += 1
        (found[next], low[next], parents[next]) = (clock, clock, node)
        stack.append((next, graph.arcs(of: next).lowerBound))
      } else if found[next] != .max, next != parents[node] {
        low[node] = min(low[node], found[next])
      }
    }
  }

  func contains(_ node: Int) -> Bool {
    var node = node
    while node != first {
      // What reaches back no further than to the node above hangs on that node alone.
      guard parents[node] >= 0, low[node] < found[parents[node]] else { return false }
      node = parents[node]
    }
    return true
  }
}
