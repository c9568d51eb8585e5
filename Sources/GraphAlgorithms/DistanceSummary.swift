/// How far apart the nodes of a connected part are, in steps.
public struct DistanceSummary: Hashable, Sendable {
  /// The mean number of steps between two different nodes; 0 where there are not two.
  public let average: Double
  /// The largest number of steps between two nodes.
  public let diameter: Int
}

extension IndexGraph {
  /// How far apart the nodes of the largest component are: their average distance and the diameter; weights and directions
  /// are disregarded.
  ///
  /// Exact, by breadth-first searches from all nodes. (M. Then and others: The more the merrier, 2014.)
  ///
  /// Of equally large components the one with the smallest node is taken; an empty graph has 0 and 0.
  /// - Complexity: O(*n* *m*) time within the component, 512 nodes at once; O(*n* + *m*) space.
  public func distanceSummary() -> DistanceSummary {
    distanceSummary(.plain) ?? DistanceSummary(average: 0, diameter: 0)
  }

  /// The same on several threads, with progress; equal to the last bit.
  ///
  /// - Throws: `IndexGraphError` where there is not one thread at least, or where it was stopped by the handler or with
  ///   its task.
  public func distanceSummary(
    threads: Int, progress: ProgressHandler? = nil
  ) throws(IndexGraphError) -> DistanceSummary {
    try distanceSummary(PartsRun(threads: threads, progress: progress)).completed()
  }

  private func distanceSummary(_ run: PartsRun) -> DistanceSummary? {
    let layout = Layout(undirected())
    guard let sums = layout.distanceSums(run) else { return nil }
    let members = sums[layout.components.first ?? 0..<0]
    let pairs = Double(members.count) * Double(members.count - 1)
    let total = members.reduce(0) { $0 + $1.total }
    return DistanceSummary(
      average: pairs > 0 ? Double(total) / pairs : 0, diameter: members.reduce(0) { max($0, $1.farthest) })
  }
}
