import RelationModel

extension PictureComposer {
  /// Events and who took part; plain attendance, the most common role, is told by the legend and not on each edge.
  func events() -> Drawing {
    let kinds: Set<RelationshipKind> = [.signatory, .party, .participant, .appointee]
    let ties = graph.relationships.filter { kinds.contains($0.kind) }.map { relationship in
      let isAttendance =
        relationship.kind == .participant
        && (relationship.role == nil || relationship.role == ParticipantRole.attendee.rawValue)
      return Tie(
        source: relationship.source.rawValue, target: relationship.target.rawValue, relationships: [relationship],
        weight: relationship.weight, label: isAttendance ? nil : relationship.label(in: language), arrow: .toTarget)
    }
    return network(of: ties, title: PicturePhrases.events, lines: [(.solid, PicturePhrases.tookPart)], engine: .neato)
  }
}
