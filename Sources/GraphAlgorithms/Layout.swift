/// A graph whose nodes are renamed so that those that are often looked at lie together: the largest component first,
/// and in each component the node of the highest degree first, or the nodes of each group together.
///
/// Self-loops are left out. Algorithms that visit every node many times work on it and translate their results back.
struct Layout: Sendable {
  /// Rows of the arcs that leave a node, ascending.
  private let outStarts: [Int]
  private let outTargets: [Int32]
  /// Rows of the arcs that reach a node, ascending; empty in an undirected graph, whose rows serve both ways.
  private let inStarts: [Int]
  private let inTargets: [Int32]
  /// The node in the graph that each renamed one is.
  let originals: [Int32]
  /// The renamed nodes of each component.
  let components: [Range<Int>]

  var nodeCount: Int { originals.count }

  /// What decides the order within components.
  enum Order {
    /// The highest degree first.
    case degree
    /// Groups of nodes that are close to each other, then the highest degree first: for more passes over the graph
    /// than finding the groups costs.
    case groups
  }

  init(_ graph: IndexGraph, order: Order = .degree) {
    let components = graph.components()
    let byDegree = graph.nodesByDegree()
    let nodes =
      switch order {
      case .degree: byDegree
      case .groups: graph.grouped(byDegree)
      }
    (originals, self.components) = Self.order(nodes, components)
    var names = [Int32](repeating: 0, count: originals.count)
    for (name, node) in originals.enumerated() { names[Int(node)] = Int32(truncatingIfNeeded: name) }
    if graph.isDirected {
      (inStarts, inTargets) = Self.turnedRows(graph, originals, names)
      (outStarts, outTargets) = Self.turnedRows(graph.transposed(), originals, names)
    } else {
      (outStarts, outTargets) = Self.turnedRows(graph, originals, names)
      (inStarts, inTargets) = ([], [])
    }
  }

  /// Lends the rows of leaving and of reaching arcs.
  @inline(__always)
  func withRows<Result>(_ body: (_ out: RowView, _ into: RowView) -> Result) -> Result {
    outStarts.withUnsafeBufferPointer { outStarts in
      outTargets.withUnsafeBufferPointer { outTargets in
        let out = RowView(starts: outStarts, targets: outTargets)
        if inStarts.isEmpty { return body(out, out) }
        return inStarts.withUnsafeBufferPointer { inStarts in
          inTargets.withUnsafeBufferPointer { body(out, RowView(starts: inStarts, targets: $0)) }
        }
      }
    }
  }

  /// The renamed nodes by breadth-first search from the first of each component, so that neighbours stand together.
  func breadthFirstOrder() -> [Int] {
    withRows { out, into in
      var order: [Int] = []
      order.reserveCapacity(nodeCount)
      let isSeen = WorkArray<Bool>(repeating: false, count: nodeCount)
      for component in components {
        // Where directed, a search may leave some of the component out; they begin searches of their own.
        for root in component where !isSeen[root] {
          isSeen[root] = true
          var head = order.count
          order.append(root)
          while head < order.count {
            for arc in out.arcs(of: order[head]) where !isSeen[Int(out.targets[arc])] {
              isSeen[Int(out.targets[arc])] = true
              order.append(Int(out.targets[arc]))
            }
            head += 1
          }
        }
      }
      return order
    }
  }

  /// Values by renamed node, put in the order of the graph's nodes.
  func restored<Value>(_ values: [Value]) -> [Value] {
    guard var restored = values.first.map({ Array(repeating: $0, count: values.count) }) else { return [] }
    for (name, node) in originals.enumerated() { restored[Int(node)] = values[name] }
    return restored
  }

  /// Nodes by component, the largest first, in the order that they have in each; by a counting sort.
  private static func order(_ ordered: [Int32], _ components: Components) -> (nodes: [Int32], ranges: [Range<Int>]) {
    let order = components.sizes.indices.sorted { (components.sizes[$1], $0) < (components.sizes[$0], $1) }
    var ranges: [Range<Int>] = []
    var ends = [Int](repeating: 0, count: order.count)
    var place = 0
    for component in order {
      ends[component] = place
      ranges.append(place..<place + components.sizes[component])
      place += components.sizes[component]
    }
    var nodes = [Int32](repeating: 0, count: ordered.count)
    for node in ordered {
      let component = components.labels[Int(node)]
      nodes[ends[component]] = node
      ends[component] += 1
    }
    return (nodes, ranges)
  }

  /// The renamed rows of the graph turned round: every node is written into its neighbours' rows, in order.
  private static func turnedRows(
    _ graph: IndexGraph, _ originals: [Int32], _ names: [Int32]
  ) -> (starts: [Int], targets: [Int32]) {
    var counts = [Int](repeating: 0, count: names.count)
    for target in graph.targets { counts[Int(names[Int(target)])] += 1 }
    for node in graph.nodes {
      for arc in graph.arcs(of: node) where graph.targets[arc] == node { counts[Int(names[node])] -= 1 }
    }
    var ends: [Int] = []
    ends.reserveCapacity(counts.count + 1)
    var sum = 0
    for count in counts {
      ends.append(sum)
      sum += count
    }
    let starts = ends + [sum]
    let targets = [Int32](unsafeUninitializedCapacity: sum) { targets, count in
      graph.withRows { rows in
        for (name, node) in originals.enumerated() {
          for arc in rows.arcs(of: Int(node)) where rows.targets[arc] != node {
            let row = Int(names[Int(rows.targets[arc])])
            targets[ends[row]] = Int32(truncatingIfNeeded: name)
            ends[row] += 1
          }
        }
      }
      count = sum
    }
    return (starts, targets)
  }
}

extension IndexGraph {
  /// The nodes by the length of their rows, the longest first, then by index; by a counting sort.
  func nodesByDegree() -> [Int32] {
    let longest = nodes.reduce(0) { max($0, arcs(of: $1).count) }
    var ends = [Int](repeating: 0, count: longest + 2)
    for node in nodes { ends[longest - arcs(of: node).count + 1] += 1 }
    for place in ends.indices.dropFirst() { ends[place] += ends[place - 1] }
    var order = [Int32](repeating: 0, count: nodeCount)
    for node in nodes {
      let place = longest - arcs(of: node).count
      order[ends[place]] = Int32(truncatingIfNeeded: node)
      ends[place] += 1
    }
    return order
  }

  /// Nodes by group, in each group in the order given; groups are labels that spread from neighbour to neighbour, hubs
  /// counting less. (U. N. Raghavan, R. Albert, S. Kumara, 2007.)
  func grouped(_ order: [Int32]) -> [Int32] {
    let labels = WorkArray<Int32>(repeating: 0, count: nodeCount)
    let sums = WorkArray<Float>(repeating: 0, count: nodeCount)
    let shares = WorkArray<Float>(repeating: 0, count: nodeCount)
    for node in nodes {
      labels[node] = Int32(truncatingIfNeeded: node)
      shares[node] = 1 / Float(max(1, arcs(of: node).count)).squareRoot()
    }
    withRows { rows in
      for _ in 0..<6 {
        for node in order.lazy.map({ Int($0) }) {
          let row = rows.arcs(of: node)
          var (best, most) = (labels[node], Float(0))
          for arc in row { sums[Int(labels[Int(rows.targets[arc])])] += shares[Int(rows.targets[arc])] }
          for arc in row {
            let label = labels[Int(rows.targets[arc])]
            let sum = sums[Int(label)]
            if sum > most { (best, most) = (label, sum) }
            sums[Int(label)] = 0
          }
          labels[node] = best
        }
      }
    }
    var starts = [Int](repeating: 0, count: nodeCount + 1)
    for node in nodes { starts[Int(labels[node]) + 1] += 1 }
    for place in starts.indices.dropFirst() { starts[place] += starts[place - 1] }
    var grouped = order
    for node in order {
      let label = Int(labels[Int(node)])
      grouped[starts[label]] = node
      starts[label] += 1
    }
    return grouped
  }
}
