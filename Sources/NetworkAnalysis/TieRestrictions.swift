import RelationModel

/// Which ties a question about connections may use.
public struct TieRestrictions: Hashable, Sendable {
  /// The kinds, the dates, and the entities to keep away from.
  public var selection: TieSelection
  /// Whether hubs, as `RelationshipGraph.hubs()` finds them, may join others.
  public var throughHubs: Bool

  /// Makes restrictions; as they stand, none.
  public init(_ selection: TieSelection = TieSelection(), throughHubs: Bool = true) {
    self.selection = selection
    self.throughHubs = throughHubs
  }
}

/// A graph with the ties that a question may use.
public struct RestrictedGraph: Hashable, Sendable {
  /// The graph with these ties alone, and what the dates left out.
  public let selected: SelectedGraph
  /// The hubs that were left out, those with most ties first.
  public let hubs: [Hub]

  /// The graph with these ties alone.
  public var graph: RelationshipGraph { selected.graph }
}

extension RelationshipGraph {
  /// The ties that a question may use.
  ///
  /// - Parameter ends: the entities asked about, which are never left out as hubs.
  /// - Throws: `NetworkError` where one of them, or of those to avoid, is not in the graph, or one is both.
  /// - Complexity: O(*n* log *n*) in the number of parts and pieces of evidence.
  public func restricted(
    by restrictions: TieRestrictions, sparing ends: [EntityID] = []
  ) throws(NetworkError) -> RestrictedGraph {
    for id in ends + restrictions.selection.avoided.sorted() where self[id] == nil {
      throw NetworkError(.unknownEntity, "there is no entity “\(id)” in the graph")
    }
    if let both = ends.first(where: restrictions.selection.avoided.contains) {
      throw NetworkError(.invalidParameter, "“\(both)” is asked about and to be avoided")
    }
    var selection = restrictions.selection
    let avoided = selection.avoided
    let hubs =
      restrictions.throughHubs ? [] : hubs().filter { !ends.contains($0.entity.id) && !avoided.contains($0.entity.id) }
    selection.avoided.formUnion(hubs.map(\.entity.id))
    return RestrictedGraph(selected: selecting(selection), hubs: hubs)
  }
}
