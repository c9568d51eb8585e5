import RelationModel

extension PictureComposer {
  /// What articles of two periods tell: ties of the later one only, of the earlier one only, and of both.
  func comparison(_ earlier: Period, _ later: Period) -> Drawing {
    let before = inside(earlier)
    let after = inside(later)
    let told = Set(before.keys).union(after.keys)
    let all = merged(graph.relationships.filter { told.contains($0.id) && $0.source != $0.target })
    let ties = all.map { tie in changed(tie, before: before, after: after) }
    let selection = strongest(ties)
    let drawn = Backbone(ties).telling(among: selection)
    let old = Set(before.keys.flatMap { [$0.source.rawValue, $0.target.rawValue] })
    let new = Set(after.keys.flatMap { [$0.source.rawValue, $0.target.rawValue] })
    let entities = selection.nodes.compactMap { graph[EntityID(rawValue: $0)] }
    return drawing(
      nodes: entities.map { entity in
        var node = node(entity)
        node.tone = Self.tone(isOld: old.contains(node.id), isNew: new.contains(node.id))
        return node
      },
      ties: drawn, title: PicturePhrases.comparison(earlier, later, language),
      caption: caption(selection) + backboneCaption(drawn.count, of: selection.ties.count) + [coverage(earlier, later)],
      legend: comparisonLegend(entities, drawn, old: old, new: new), engine: .neato)
  }

  private static func tone(isOld: Bool, isNew: Bool) -> Drawing.Tone {
    isOld ? (isNew ? .category(0) : .neutral) : .category(1)
  }

  /// The relationships that articles of a period tell of, with their sentences of that period.
  private func inside(_ period: Period) -> [Relationship.ID: [Evidence]] {
    graph.relationships.reduce(into: [:]) { result, relationship in
      let evidence = relationship.evidence.filter { $0.date.map(period.contains) ?? false }
      if !evidence.isEmpty { result[relationship.id] = evidence }
    }
  }

  /// The tie with the sentences of the two periods only, and a line that says of which period they are.
  private func changed(
    _ tie: Tie, before: [Relationship.ID: [Evidence]], after: [Relationship.ID: [Evidence]]
  ) -> Tie {
    var tie = tie
    let isOld = tie.relationships.contains { before[$0.id] != nil }
    let isNew = tie.relationships.contains { after[$0.id] != nil }
    tie.relationships = tie.relationships.map { relationship in
      var relationship = relationship
      relationship.evidence = (after[relationship.id] ?? []) + (before[relationship.id] ?? [])
      return relationship
    }
    tie.weight = tie.relationships.reduce(0) { $0 + $1.weight }
    tie.rank = isOld && isNew ? 0 : 1
    if !(isOld && isNew) { tie.line = isNew ? .strong : .dotted }
    tie.width = (tie.line == .strong ? 2 : 1.3) * (tie.isCounted ? 0.6 : 1)
    return tie
  }

  /// How many articles each period has, since fewer articles tell of fewer ties.
  private func coverage(_ earlier: Period, _ later: Period) -> String {
    let counts = [earlier, later].map { period in graph.articles.count { $0.date.map(period.contains) ?? false } }
    return PicturePhrases.coverage(counts[0], counts[1])(language)
  }

  private func comparisonLegend(
    _ entities: [Entity], _ ties: [Tie], old: Set<String>, new: Set<String>
  ) -> [Drawing.LegendEntry] {
    let kinds = Set(entities.map(\.kind))
    let shapes = EntityKind.allCases.filter(kinds.contains).map {
      Drawing.LegendEntry(.node(Self.look(of: $0).shape, .category(0)), $0.name(language))
    }
    let tones = Set(
      entities.map { Self.tone(isOld: old.contains($0.id.rawValue), isNew: new.contains($0.id.rawValue)) })
    let lines = Set(ties.map(\.line))
    let names: [(Drawing.Tone, Phrase)] = [
      (.category(1), PicturePhrases.newName), (.neutral, PicturePhrases.goneName),
    ]
    let colours = names.filter { tones.contains($0.0) }.map {
      Drawing.LegendEntry(.node(.box, $0.0), $0.1(language))
    }
    let signs: [(Drawing.Line, Phrase)] = [
      (.strong, PicturePhrases.newTie), (.dotted, PicturePhrases.goneTie), (.solid, PicturePhrases.keptTie),
      (.faint, PicturePhrases.keptMention),
    ]
    return shapes + colours + signs.filter { lines.contains($0.0) }.map { .init(.line($0.0), $0.1(language)) }
  }
}
