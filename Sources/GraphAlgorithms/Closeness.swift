extension IndexGraph {
  /// How near each node is to the others it can reach, from 0 to 1, every edge one step.
  ///
  /// With *r* other nodes reached at the total distance *s* it is *r* / *s* × *r* / (*n* − 1), so that a node of a small
  /// component does not seem central; 0 where none is reached. In a directed graph distances lead from the node to the
  /// others. (S. Wasserman, K. Faust: Social network analysis, 1994, p. 201.)
  ///
  /// - Complexity: O(*n* *m*) time, 512 nodes at once; O(*n* + *m*) space, some 300 bytes a node.
  public func closeness() -> [Double] { closeness(.plain) ?? [] }

  /// The same on several threads, with progress; equal to the last bit.
  ///
  /// - Throws: `IndexGraphError` where there is not one thread at least, or where it was stopped by the handler or with
  ///   its task.
  public func closeness(threads: Int, progress: ProgressHandler? = nil) throws(IndexGraphError) -> [Double] {
    try closeness(PartsRun(threads: threads, progress: progress)).completed()
  }

  /// How near each node is to the others it can reach, by length; at most 1 over the shortest length.
  ///
  /// *r* / *s* × *r* / (*n* − 1) as without lengths, *s* the sum of the lengths of shortest paths, which Dijkstra's algorithm
  /// finds from every node; whole lengths are sorted by counting. (R. B. Dial: Algorithm 360, 1969.)
  ///
  /// - Parameters:
  ///   - length: the length of an edge of a given weight.
  ///   - threads: how many threads to use; the result is the same to the last bit.
  ///   - progress: is told how much is done and may stop it.
  /// - Throws: `IndexGraphError` where a length is not a finite number above 0, there is not one thread at least, or
  ///   where it was stopped.
  /// - Complexity: O(*n* *m*) time with whole lengths, otherwise O(*n* *m* log *n*); O(*n* + *m*) space for each thread.
  public func closeness(
    length: LengthOfWeight, threads: Int = 1, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> [Double] {
    let lengths = try PathLengths(self, length: length)
    let sums = try lengths.distanceSums(PartsRun(threads: threads, progress: progress)).completed()
    return sums.map { closeness(reached: $0.reached, total: $0.total) }
  }

  private func closeness(_ run: PartsRun) -> [Double]? {
    let layout = Layout(self)
    guard let sums = layout.distanceSums(run) else { return nil }
    return layout.restored(sums.map { closeness(reached: $0.reached, total: Double($0.total)) })
  }

  private func closeness(reached: Int, total: Double) -> Double {
    let reached = Double(reached)
    return total > 0 ? reached / total * (reached / Double(nodeCount - 1)) : 0
  }
}

/// What a node's distances to the others come to.
struct DistanceSums: Sendable {
  /// How many other nodes it reaches.
  var reached = 0
  /// The sum of the steps to them.
  var total = 0
  /// The steps to the farthest.
  var farthest = 0
}

extension Layout {
  /// The sums for every renamed node; nil where the run was stopped.
  func distanceSums(_ run: PartsRun) -> [DistanceSums]? {
    let parts = SearchBatch.parts(of: self, size: ManySourceSearch.laneCount)
    var sums = [DistanceSums](repeating: DistanceSums(), count: nodeCount)
    let isComplete = run.run(count: parts.count) {
      ManySourceSearch(self)
    } compute: { search, part in
      var sums = [DistanceSums](repeating: DistanceSums(), count: nodeCount)
      for batch in parts[part] {
        search.run(component: batch.component, goals: batch.goals) { node, distance, count in
          sums[node].reached &+= count
          sums[node].total &+= count &* distance
          sums[node].farthest = distance
        }
      }
      return sums
    } add: { part in
      for node in part.indices {
        sums[node].reached += part[node].reached
        sums[node].total += part[node].total
        sums[node].farthest = max(sums[node].farthest, part[node].farthest)
      }
    }
    return isComplete ? sums : nil
  }
}
