import RelationModel

extension PictureComposer {
  /// How two entities are connected: one edge for each tie, with the number of the sentence that proves it.
  func path(from start: EntityID, hops: [[Relationship]]) throws(DrawingError) -> Drawing {
    var entities = [try known(start)]
    var ties: [Tie] = []
    for (number, hop) in hops.enumerated() {
      let here = entities[number]
      guard let first = hop.first, let next = first.other(than: here.id),
        hop.allSatisfy({ $0.other(than: here.id) == next })
      else {
        throw DrawingError(.brokenPath, "step \(number + 1) of the path does not begin where the step before it ends")
      }
      entities.append(try known(next))
      for relationship in hop.sorted(by: { $0.id < $1.id }) {
        var tie = Tie(
          source: here.id.rawValue, target: next.rawValue, relationships: [relationship], weight: relationship.weight,
          label: relationship.label(in: language), line: relationship.kind.isTyped ? .solid : .faint)
        if relationship.kind.isDirected { tie.arrow = relationship.source == here.id ? .toTarget : .toSource }
        ties.append(tie)
      }
    }
    let shown = Array(Set(entities))
    return drawing(
      nodes: shown.map { node($0) }, ties: ties,
      title: PicturePhrases.path(entities[0].name, entities[entities.count - 1].name),
      legend: legend(of: shown, lines: lines(of: hops.flatMap { $0 })), engine: .dot,
      direction: hops.count <= 4 ? .right : .down, readsInOrder: true)
  }

  private func known(_ id: EntityID) throws(DrawingError) -> Entity {
    guard let entity = graph[id] else {
      throw DrawingError(.unknownEntity, "the graph has no entity “\(PrintableText.clean(id.rawValue, limit: 60))”")
    }
    return entity
  }
}
