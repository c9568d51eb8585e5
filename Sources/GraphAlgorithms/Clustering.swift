/// How often two neighbours of a node are neighbours of each other.
public struct Clustering: Hashable, Sendable {
  /// How many triangles each node is part of.
  public let triangles: [Int]
  /// The share of each node's pairs of neighbours that are joined, from 0 to 1; 0 where it has fewer than two.
  public let local: [Double]
  /// The mean of the local shares over all nodes, those with fewer than two neighbours included; 0 for an empty graph.
  public let average: Double
  /// Three times the triangles over the pairs of edges that meet in a node; 0 where none meet.
  public let transitivity: Double
}

extension IndexGraph {
  /// The triangles and the clustering coefficients; weights, directions, parallels and self-loops are disregarded.
  ///
  /// (D. J. Watts, S. H. Strogatz: Collective dynamics of “small-world” networks, 1998.)
  /// - Complexity: O(*n* + *m*^1.5) time, each triangle looked for from its node of least degree; O(*n* + *m*) space.
  public func clustering() -> Clustering {
    clustering(.plain) ?? Clustering(triangles: [], local: [], average: 0, transitivity: 0)
  }

  /// The same on several threads, with progress; equal to the last bit.
  ///
  /// - Throws: `IndexGraphError` where there is not one thread at least, or where it was stopped by the handler or with
  ///   its task.
  public func clustering(threads: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> Clustering {
    try clustering(PartsRun(threads: threads, progress: progress)).completed()
  }

  private func clustering(_ run: PartsRun) -> Clustering? {
    let graph = simplified()
    guard let triangles = TriangleRows(graph).count(run) else { return nil }
    let pairs = nodes.map { node in
      let degree = Double(graph.arcs(of: node).count)
      return degree * (degree - 1) / 2
    }
    let local = zip(triangles, pairs).map { $1 > 0 ? Double($0) / $1 : 0 }
    let paths = pairs.reduce(0, +)
    return Clustering(
      triangles: triangles, local: local,
      average: local.isEmpty ? 0 : local.reduce(0, +) / Double(local.count),
      transitivity: paths > 0 ? Double(triangles.reduce(0, +)) / paths : 0)
  }
}

/// Every edge once, from its end of lower degree to the other; nodes are named by degree, the highest first.
private struct TriangleRows: Sendable {
  private let starts: [Int]
  private let targets: [Int32]
  private let originals: [Int32]

  init(_ graph: IndexGraph) {
    let originals = graph.nodesByDegree()
    var names = [Int32](repeating: 0, count: originals.count)
    for (name, node) in originals.enumerated() { names[Int(node)] = Int32(truncatingIfNeeded: name) }
    var starts = [0]
    starts.reserveCapacity(originals.count + 1)
    targets = [Int32](unsafeUninitializedCapacity: graph.targets.count) { targets, count in
      graph.withRows { rows in
        for (name, node) in originals.enumerated() {
          for arc in rows.arcs(of: Int(node)) {
            let target = names[Int(rows.targets[arc])]
            targets[count] = target
            count &+= target < name ? 1 : 0
          }
          starts.append(count)
        }
      }
    }
    self.starts = starts
    self.originals = originals
  }

  /// How many triangles each node is part of; nil where the run was stopped.
  func count(_ run: PartsRun) -> [Int]? {
    let nodeCount = originals.count
    // Nodes of low degree come last and cost least; dealing them out in blocks evens that out.
    let block = 64
    let partCount = max(1, min(nodeCount / (4 * block), 12))
    var counts = [Int](repeating: 0, count: nodeCount)
    let isComplete = run.run(count: partCount) {
      TriangleSpace(marks: WorkArray(repeating: 0, count: nodeCount), counts: WorkArray(repeating: 0, count: nodeCount))
    } compute: { space, part -> [Int] in
      starts.withUnsafeBufferPointer { starts in
        targets.withUnsafeBufferPointer { targets in
          let rows = RowView(starts: starts, targets: targets)
          for start in stride(from: part * block, to: nodeCount, by: partCount * block) {
            for node in start..<min(start + block, nodeCount) { space.count(rows, node) }
          }
        }
      }
      defer { space.counts.buffer.update(repeating: 0) }
      return Array(space.counts.buffer)
    } add: { part in
      for node in part.indices { counts[node] += part[node] }
    }
    guard isComplete else { return nil }
    var restored = counts
    for (name, node) in originals.enumerated() { restored[Int(node)] = counts[name] }
    return restored
  }
}

private struct TriangleSpace: ~Copyable, Sendable {
  /// 1 for the neighbours of the node that is looked at.
  let marks: WorkArray<UInt8>
  let counts: WorkArray<Int>

  /// Finds the triangles in which a node has the lowest degree.
  @inline(__always)
  func count(_ rows: RowView, _ node: Int) {
    let row = rows.arcs(of: node)
    if row.count < 2 { return }
    for arc in row { marks[Int(rows.targets[arc])] = 1 }
    var own = 0
    for arc in row {
      let second = Int(rows.targets[arc])
      var common = 0
      for arc in rows.arcs(of: second) {
        let third = Int(rows.targets[arc])
        let isCommon = Int(marks[third])
        counts[third] = counts[third] &+ isCommon
        common &+= isCommon
      }
      counts[second] = counts[second] &+ common
      own &+= common
    }
    counts[node] = counts[node] &+ own
    for arc in row { marks[Int(rows.targets[arc])] = 0 }
  }
}
