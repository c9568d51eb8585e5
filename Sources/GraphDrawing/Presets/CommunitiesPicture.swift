import RelationModel

extension PictureComposer {
  /// The communities of the options, each in a frame of its own, named after its two strongest members.
  ///
  /// A line stands for all relationships of two entities; its width is their weight.
  func communityMap() -> Drawing {
    var home: [Drawing.Node.ID: Int] = [:]
    for (number, members) in options.communities.enumerated() where members.count > 1 {
      for member in members where graph[member] != nil { home[member.rawValue] = number }
    }
    let all = weighed(graph.relationships.filter { home[$0.source.rawValue] != nil && home[$0.target.rawValue] != nil })
    let selection = strongest(all)
    let ties = Backbone(all).telling(among: selection)
    let strength = strengths(all)
    let entities = selection.nodes.compactMap { graph[EntityID(rawValue: $0)] }
    let ranked = entities.sorted { left, right in
      let (one, other) = (strength[left.id.rawValue] ?? 0, strength[right.id.rawValue] ?? 0)
      return one != other ? one > other : left.id < right.id
    }
    let shown = Dictionary(grouping: ranked) { home[$0.id.rawValue] ?? 0 }
    let most = max(strength.values.max() ?? 1, .leastNormalMagnitude)
    return drawing(
      nodes: entities.map { entity in
        var node = node(entity, scale: 0.9 + 0.5 * ((strength[entity.id.rawValue] ?? 0) / most).squareRoot())
        node.group = home[node.id].map { "community-\($0 + 1)" }
        return node
      },
      ties: broadened(ties), groups: frames(shown), title: PicturePhrases.communities,
      caption: caption(selection) + backboneCaption(ties.count, of: selection.ties.count),
      legend: legend(of: entities, lines: [(.faint, PicturePhrases.tiedInAnyWay)], explainsColours: false),
      engine: .neato)
  }

  /// The frames of the communities shown, numbered in their order.
  private func frames(_ shown: [Int: [Entity]]) -> [Drawing.Group] {
    shown.sorted { $0.key < $1.key }.enumerated().map { number, community in
      let names = community.value.prefix(2).map(\.name).joined(separator: ", ")
      let size = options.communities[community.key].count
      return Drawing.Group(
        id: "community-\(community.key + 1)", label: PicturePhrases.community(number + 1, names, size)(language),
        tone: community.key < 8 ? .category(community.key) : .neutral)
    }
  }

  /// One faint tie for each two entities, of the weight of all that ties them, in the order of the relationships.
  private func weighed(_ relationships: [Relationship]) -> [Tie] {
    var rows: [SigningPair: Int] = [:]
    var ties: [Tie] = []
    for relationship in relationships where relationship.source != relationship.target {
      let pair = SigningPair(relationship.source, relationship.target)
      let row = rows[pair] ?? ties.count
      if row == ties.count {
        rows[pair] = row
        ties.append(
          Tie(source: pair.first.rawValue, target: pair.second.rawValue, relationships: [], weight: 0, line: .faint))
      }
      ties[row].relationships.append(relationship)
      ties[row].weight += max(relationship.weight, 0)
    }
    return ties
  }
}
