import RelationModel

extension PictureComposer {
  /// Who is named together with whom: width by the weight of the tie, size by the sum of an entity's weights.
  func mentions() -> Drawing {
    let all = graph.relationships.filter { $0.kind == .coMention }.map { relationship in
      Tie(
        source: relationship.source.rawValue, target: relationship.target.rawValue, relationships: [relationship],
        weight: relationship.weight, line: .faint)
    }
    let selection = strongest(all)
    let ties = Backbone(all).telling(among: selection)
    let strength = strengths(selection.ties)
    let strongest = max(strength.values.max() ?? 1, .leastNormalMagnitude)
    let entities = selection.nodes.compactMap { graph[EntityID(rawValue: $0)] }
    return drawing(
      nodes: entities.map { entity in
        node(entity, scale: 0.85 + 0.75 * ((strength[entity.id.rawValue] ?? 0) / strongest).squareRoot())
      },
      ties: broadened(ties), title: PicturePhrases.mentions,
      caption: caption(selection) + backboneCaption(ties.count, of: selection.ties.count),
      legend: legend(of: entities, lines: [(.faint, PicturePhrases.namedTogether)]), engine: .neato)
  }

  /// The summed weights of each node's ties.
  func strengths(_ ties: [Tie]) -> [Drawing.Node.ID: Double] {
    var strength: [Drawing.Node.ID: Double] = [:]
    for tie in ties {
      strength[tie.source, default: 0] += tie.weight
      strength[tie.target, default: 0] += tie.weight
    }
    return strength
  }

  /// The ties with widths by their weights; many ties are drawn finer than few.
  func broadened(_ ties: [Tie]) -> [Tie] {
    let most = 3.4 * min(1, (100 / max(Double(ties.count), 1)).squareRoot())
    let heaviest = max(ties.map(\.weight).max() ?? 1, .leastNormalMagnitude)
    return ties.map { tie in
      var tie = tie
      tie.width = 0.6 + most * tie.weight / heaviest
      return tie
    }
  }

  func backboneCaption(_ shown: Int, of all: Int) -> [String] {
    shown < all ? [PicturePhrases.backbone(shown, of: all)(language)] : []
  }
}
