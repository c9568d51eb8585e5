import RelationModel

extension PictureComposer {
  /// Who is named together with whom: width by the weight of the tie, size by the sum of an entity's weights.
  func mentions() -> Drawing {
    let selection = strongest(
      graph.relationships.filter { $0.kind == .coMention }.map { relationship in
        Tie(
          source: relationship.source.rawValue, target: relationship.target.rawValue, relationships: [relationship],
          weight: relationship.weight, line: .faint)
      })
    var strength: [Drawing.Node.ID: Double] = [:]
    for tie in selection.ties {
      strength[tie.source, default: 0] += tie.weight
      strength[tie.target, default: 0] += tie.weight
    }
    let heaviest = max(selection.ties.map(\.weight).max() ?? 1, .leastNormalMagnitude)
    let strongest = max(strength.values.max() ?? 1, .leastNormalMagnitude)
    let entities = selection.nodes.compactMap { graph[EntityID(rawValue: $0)] }
    return drawing(
      nodes: entities.map { entity in
        node(entity, scale: 0.85 + 0.75 * ((strength[entity.id.rawValue] ?? 0) / strongest).squareRoot())
      },
      edges: selection.ties.map { edge($0, width: 0.5 + 2.5 * $0.weight / heaviest) },
      title: PicturePhrases.mentions, caption: caption(selection),
      legend: legend(of: entities, lines: [(.faint, PicturePhrases.namedTogether)]),
      relationships: selection.ties.flatMap(\.relationships), engine: entities.count > 150 ? .sfdp : .neato)
  }
}
