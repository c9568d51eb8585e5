import RelationModel

extension PictureComposer {
  /// Events month by month; a line leads from an event to the next one that somebody of it took part in.
  ///
  /// Where there are too many events, those with most participants are shown.
  func timeline() -> Drawing {
    let ties = threads()
    let chosen = mostAttended()
    let shown = Set(chosen.map(\.id.rawValue))
    let months = Dictionary(grouping: chosen, by: month).compactMap { month, events in month.map { ($0, events) } }
      .sorted { $0.0 < $1.0 }
    let axis = months.map { month, _ in
      Drawing.Node(
        id: "month-\(month)", label: PicturePhrases.month(month, in: language), shape: .plain, tone: .neutral,
        scale: 1.1)
    }
    let layers = zip(axis, months).map { node, month in [node.id] + month.1.map(\.id.rawValue).sorted(by: byBytes) }
    let missing = graph.entities.count { $0.kind == .event } - chosen.count
    return drawing(
      nodes: axis + chosen.map { node($0) },
      ties: ties.filter { shown.contains($0.source) && shown.contains($0.target) },
      title: PicturePhrases.timeline,
      caption: missing > 0 ? [PicturePhrases.eventsShown(chosen.count, of: chosen.count + missing)(language)] : [],
      legend: legend(of: chosen, lines: [(.faint, PicturePhrases.sameParticipant)]), engine: .dot, direction: .down,
      layers: layers)
  }

  /// The events with most participants, among those whose month is known: as many as are within the limit together with
  /// their months, which are nodes too.
  private func mostAttended() -> [Entity] {
    let counts = graph.entities.filter { month(of: $0) != nil }.map { ($0, participants(of: $0).count) }
    let ranked = counts.sorted { left, right in left.1 != right.1 ? left.1 > right.1 : left.0.id < right.0.id }
    var months: Set<PartialDate> = []
    let enough = ranked.enumerated().prefix { place, event in
      if let month = month(of: event.0) { months.insert(month) }
      return place == 0 || place + 1 + months.count <= limit
    }
    return enough.map(\.element.0)
  }

  private func month(of event: Entity) -> PartialDate? {
    guard event.kind == .event, let date = event.event?.date, let month = date.month else { return nil }
    return PartialDate(year: date.year, month: month)
  }

  private func participants(of event: Entity) -> [Relationship] {
    graph.relationships(of: event.id).filter { $0.target == event.id && $0.kind.isTyped }
  }

  private typealias Visit = (event: Entity, relationship: Relationship)

  private static func isBefore(_ left: Visit, _ right: Visit) -> Bool {
    if let one = left.event.event?.date, let other = right.event.event?.date, one != other { return one < other }
    if left.event.id != right.event.id { return left.event.id < right.event.id }
    return left.relationship.id < right.relationship.id
  }

  /// The ties from each event to the next ones of its participants.
  private func threads() -> [Tie] {
    var visits: [EntityID: [Visit]] = [:]
    for event in graph.entities where month(of: event) != nil {
      for relationship in participants(of: event) {
        visits[relationship.source, default: []].append((event, relationship))
      }
    }
    var shared: [[EntityID]: [Relationship]] = [:]
    for (_, stops) in visits {
      let ordered = stops.sorted { Self.isBefore($0, $1) }
      for (one, next) in zip(ordered, ordered.dropFirst()) where one.event.id != next.event.id {
        shared[[one.event.id, next.event.id], default: []] += [one.relationship, next.relationship]
      }
    }
    return shared.map { ends, relationships in
      let people = Set(relationships.map(\.source)).count
      return Tie(
        source: ends[0].rawValue, target: ends[1].rawValue, relationships: relationships.sorted { $0.id < $1.id },
        weight: Double(people), line: .faint, arrow: .toTarget, width: min(0.7 + 0.4 * Double(people), 4))
    }
    .sorted { $0.isBefore($1) }
  }
}
