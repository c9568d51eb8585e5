import RelationModel

extension PictureComposer {
  /// Who holds which post where: one edge for each two, with all the titles.
  func positions() -> Drawing {
    let posts = graph.relationships.filter { $0.kind == .position }
    let ties = Dictionary(grouping: posts) { [$0.source, $0.target] }.values.map { held in
      Tie(
        source: held[0].source.rawValue, target: held[0].target.rawValue, relationships: held,
        weight: held.reduce(0) { $0 + $1.weight },
        label: label(of: held), arrow: .toTarget)
    }
    return network(of: ties, title: PicturePhrases.positions, lines: [(.solid, PicturePhrases.holdsPost)], engine: .dot)
  }

  /// The labels of several relationships between two entities, each once whatever its letter case, in the order of the relationships.
  func label(of relationships: [Relationship]) -> String {
    var seen = Set<String>()
    return relationships.map { $0.label(in: language) }.filter { seen.insert($0.lowercased()).inserted }
      .joined(separator: "; ")
  }

  /// A network of stated ties between entities.
  func network(
    of ties: [Tie], title: Phrase, lines: [(Drawing.Line, Phrase)], engine: LayoutEngine
  ) -> Drawing {
    let selection = strongest(ties)
    let entities = selection.nodes.compactMap { graph[EntityID(rawValue: $0)] }
    return drawing(
      nodes: entities.map { node($0) }, ties: selection.ties, title: title, caption: caption(selection),
      legend: legend(of: entities, lines: lines), engine: engine)
  }
}
