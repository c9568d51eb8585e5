/// Which ties of a graph a question is about.
public struct TieSelection: Hashable, Sendable {
  /// The kinds of relationships that count.
  public var kinds: Set<RelationshipKind>
  /// From when evidence counts; evidence without a date, or whose date may lie outside, does not count in a span that is
  /// not open.
  public var dates: DateRange?
  /// Entities whose relationships do not count.
  public var avoided: Set<EntityID>

  /// Makes a selection; as it stands, of everything.
  public init(
    kinds: Set<RelationshipKind> = Set(RelationshipKind.allCases), dates: DateRange? = nil, avoided: Set<EntityID> = []
  ) {
    self.kinds = kinds
    self.dates = dates
    self.avoided = avoided
  }
}

/// A graph with the relationships of a selection alone, and what the dates left out.
public struct SelectedGraph: Hashable, Sendable {
  /// All entities and articles, with the relationships that count and the evidence that counts.
  public let graph: RelationshipGraph
  /// How many pieces of evidence, of relationships that would count, have no date.
  public let undated: Int
  /// How many have a date, such as a year alone, that may lie inside the span or outside.
  public let unclear: Int
}

extension RelationshipGraph {
  /// The relationships of a selection; entities remain, though they may have none. Where the dates leave an article out whose reprint
  /// stays, the reprint counts in its place.
  ///
  /// - Complexity: O(*n* log *n*) in the number of parts and pieces of evidence.
  public func selecting(_ selection: TieSelection) -> SelectedGraph {
    let dates = selection.dates.flatMap { $0.isOpen ? nil : $0 }
    if dates == nil, selection.avoided.isEmpty, selection.kinds.count == RelationshipKind.allCases.count {
      return SelectedGraph(graph: self, undated: 0, unclear: 0)
    }
    var (undated, unclear) = (0, 0)
    let weights = ReprintWeights(self)
    let kept = relationships.compactMap { relationship -> Relationship? in
      guard selection.kinds.contains(relationship.kind), !selection.avoided.contains(relationship.source),
        !selection.avoided.contains(relationship.target)
      else { return nil }
      guard let dates else { return relationship }
      var (kept, gone) = (relationship, [Evidence]())
      kept.evidence.removeAll { evidence in
        let isInside = evidence.date.map(dates.contains)
        if isInside == nil { undated += 1 }
        if isInside == .some(nil) { unclear += 1 }
        if isInside == true { return false }
        gone.append(evidence)
        return true
      }
      weights.count(&kept.evidence, without: gone)
      return kept.evidence.isEmpty ? nil : kept
    }
    return SelectedGraph(
      graph: RelationshipGraph(unchecked: articles, entities, kept), undated: undated, unclear: unclear)
  }
}
