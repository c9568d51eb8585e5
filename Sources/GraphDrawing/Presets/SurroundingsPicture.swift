import RelationModel

extension PictureComposer {
  /// An entity and what it is tied to, ring by ring; co-mentions only from a ring to the next.
  func surroundings(of centre: EntityID, radius: Int) throws(DrawingError) -> Drawing {
    guard let entity = graph[centre] else {
      throw DrawingError(.unknownEntity, "the graph has no entity “\(PrintableText.clean(centre.rawValue, limit: 60))”")
    }
    let rings = rings(around: centre, radius: min(max(radius, 1), 2))
    let shown = rings.shown
    let ties = shown.keys.sorted().flatMap { graph.relationships(of: $0) }.filter { relationship in
      guard let source = shown[relationship.source], let target = shown[relationship.target] else { return false }
      return relationship.kind.isTyped || source != target
    }
    let entities = shown.keys.sorted().compactMap { graph[$0] }
    let reached = max(options.reached ?? 0, rings.reached)
    return drawing(
      nodes: entities.map { node($0, scale: $0.id == centre ? 1.35 : 1) }, ties: merged(ties),
      title: PicturePhrases.around(entity.name),
      caption: shown.count == reached ? [] : [PicturePhrases.shown(shown.count, of: reached)(language)],
      legend: legend(of: entities, lines: lines(of: ties)), engine: .neato)
  }

  /// Each shown entity's distance from the centre, and how many there would be without a limit.
  private func rings(around centre: EntityID, radius: Int) -> (shown: [EntityID: Int], reached: Int) {
    var shown = [centre: 0]
    var reached: Set<EntityID> = [centre]
    var edge = [centre]
    for ring in 1...radius {
      let ranked = TieStrength.ranked(edge.flatMap { strengths(around: $0, except: reached) })
      reached.formUnion(ranked)
      for entity in ranked.prefix(max(0, limit - shown.count)) { shown[entity] = ring }
      edge = ranked
    }
    return (shown, reached.count)
  }

  private func strengths(
    around entity: EntityID, except reached: Set<EntityID>
  ) -> [(end: EntityID, strength: TieStrength)] {
    graph.relationships(of: entity).compactMap { tie in
      guard let other = tie.other(than: entity), !reached.contains(other) else { return nil }
      return (other, TieStrength(isStated: tie.kind.isTyped, weight: tie.weight))
    }
  }

  /// One tie for each two entities and direction: stated ties with all their labels, or else the co-mention.
  func merged(_ relationships: [Relationship]) -> [Tie] {
    let typed = Set(relationships.filter(\.kind.isTyped))
    let stated = Set(typed.map { SigningPair($0.source, $0.target) })
    let counted = Set(relationships.filter { !$0.kind.isTyped && !stated.contains(.init($0.source, $0.target)) })
    let grouped = Dictionary(grouping: typed.union(counted)) { [$0.source, $0.target] }
    let ties = grouped.values.map { group in
      let group = group.sorted { $0.id < $1.id }
      let isStated = group[0].kind.isTyped
      return Tie(
        source: group[0].source.rawValue, target: group[0].target.rawValue, relationships: group,
        weight: group.reduce(0) { $0 + $1.weight },
        label: isStated ? label(of: group) : nil,
        line: isStated ? .solid : .faint, arrow: isStated ? .toTarget : .none)
    }
    return ties.sorted { $0.isBefore($1) }
  }

  /// The legend's entries for the lines that are there.
  func lines(of relationships: [Relationship]) -> [(Drawing.Line, Phrase)] {
    let hasTyped = relationships.contains { $0.kind.isTyped }
    let hasCounted = relationships.contains { !$0.kind.isTyped }
    return (hasTyped ? [(.solid, PicturePhrases.statedTie)] : [])
      + (hasCounted ? [(.faint, PicturePhrases.onlyNamedTogether)] : [])
  }
}
