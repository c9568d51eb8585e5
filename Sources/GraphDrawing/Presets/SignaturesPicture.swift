import RelationModel

extension PictureComposer {
  /// Who signed with whom.
  ///
  /// A person stands in the frame of the institution signed for: the side that the text gives, else the only one known
  /// of other signings, else the only one that the person has a post in. A person who signed for two institutions stands
  /// in both. A party whose signatory is named is shown by the signatory; another party is a box of its own, inside its
  /// frame where it has one.
  func signatures() -> Drawing {
    let seating = Seating(graph)
    let signings = graph.signings
    let selection = strongest(signed: signedSeats(signings, seating))
    let seats = selection.nodes.compactMap { seating.seat(of: $0) }
    let framed = Set(seats.filter { $0.entity != $0.institution }.compactMap(\.institution))
    let nodes = zip(selection.nodes, seats).compactMap { id, seat in self.node(seat, id: id, framed: framed) }
    let groups = framed.sorted().compactMap { graph[$0] }.map {
      Drawing.Group(id: "frame-\($0.id.rawValue)", label: $0.name)
    }
    let entities = (seats.map(\.entity) + framed).compactMap { graph[$0] }
    let single = signings.count { $0.pairs.isEmpty }
    return drawing(
      nodes: nodes, ties: selection.ties, groups: groups, title: PicturePhrases.signatures,
      caption: caption(selection) + (single > 0 ? [PicturePhrases.oneSided(single)(language)] : []),
      legend: legend(of: entities, lines: [(.solid, PicturePhrases.signedTogether)]), engine: .dot)
  }

  private func node(_ seat: Seat, id: String, framed: Set<EntityID>) -> Drawing.Node? {
    guard let entity = graph[seat.entity] else { return nil }
    var node = node(entity)
    node.id = id
    if let institution = seat.institution, framed.contains(institution) {
      node.group = "frame-\(institution.rawValue)"
      if entity.id == institution { node.label = PicturePhrases.unnamedSignatory(language) }
    }
    return node
  }

  /// What each two seats signed with each other.
  private func signedSeats(_ signings: [Signing], _ seating: Seating) -> [TiedSeats: [Signing]] {
    var signed: [TiedSeats: [Signing]] = [:]
    for signing in signings {
      let table = SeatedSigning(signing, seating)
      for seats in Set(signing.pairs.flatMap { table.seats(of: $0) }) {
        signed[seats, default: []].append(signing)
      }
    }
    return signed
  }

  /// The strongest ties of those who signed with each other, one for each two, however often.
  ///
  /// What proves a tie is put into those alone that are shown: where forty sign one document, there are 780 ties of forty
  /// relationships each.
  func strongest(signed: [TiedSeats: [Signing]]) -> TieSelection {
    let selection = strongest(
      signed.map { seats, signings in
        Tie(source: seats.first, target: seats.second, relationships: [], weight: Double(signings.count))
      })
    let ties = selection.ties.map { tie in
      var tie = tie
      let signings = TiedSeats(tie.source, tie.target).flatMap { signed[$0] } ?? []
      tie.relationships = signings.flatMap { $0.signatories + $0.parties }
      tie.label = dates(of: signings)
      tie.width = width(of: signings)
      return tie
    }
    return TieSelection(ties: ties, nodes: selection.nodes, nodeCount: selection.nodeCount)
  }

  /// Four signings are drawn twice as broad as one.
  func width(of signings: [Signing]) -> Double { min(1.3 * Double(signings.count).squareRoot(), 4) }

  func dates(of signings: [Signing]) -> String {
    let dates = signings.compactMap { $0.event.event?.date }.map { PicturePhrases.date($0, in: language) }
    if dates.isEmpty { return RelationshipKind.signatory.name(language) }
    return dates.prefix(2).joined(separator: ", ") + (dates.count > 2 ? " (+\(dates.count - 2))" : "")
  }
}

/// Two seats that signed with each other, the smaller id first.
struct TiedSeats: Hashable {
  let first: Drawing.Node.ID
  let second: Drawing.Node.ID

  init?(_ one: Drawing.Node.ID, _ other: Drawing.Node.ID) {
    guard one != other else { return nil }
    first = byBytes(one, other) ? one : other
    second = byBytes(one, other) ? other : one
  }
}

/// An entity at the institution that it signs for.
private struct Seat: Hashable {
  let entity: EntityID
  let institution: EntityID?

  var id: Drawing.Node.ID {
    guard let institution, institution != entity else { return entity.rawValue }
    return "\(entity.rawValue)-at-\(institution.rawValue)"
  }
}

/// Who sits where.
private struct Seating {
  private var homes: [EntityID: EntityID] = [:]
  private var seats: [Drawing.Node.ID: Seat] = [:]

  init(_ graph: RelationshipGraph) {
    var sides: [EntityID: Set<EntityID>] = [:]
    var posts: [EntityID: Set<EntityID>] = [:]
    for relationship in graph.relationships {
      if relationship.kind == .signatory, let side = relationship.side {
        sides[relationship.source, default: []].insert(side)
      }
      if relationship.kind == .position { posts[relationship.source, default: []].insert(relationship.target) }
    }
    for (person, places) in posts where places.count == 1 { homes[person] = places.first }
    for (person, places) in sides { homes[person] = places.count == 1 ? places.first : nil }
    for relationship in graph.relationships where relationship.kind == .signatory || relationship.kind == .party {
      let seat = seat(of: relationship)
      seats[seat.id] = seat
    }
  }

  func seat(of id: Drawing.Node.ID) -> Seat? { seats[id] }

  func seat(of relationship: Relationship) -> Seat {
    relationship.kind == .party
      ? Seat(entity: relationship.source, institution: relationship.source)
      : Seat(entity: relationship.source, institution: relationship.side ?? homes[relationship.source])
  }
}

/// Where those of one signing sit.
private struct SeatedSigning {
  private var people: [EntityID: Drawing.Node.ID] = [:]
  private var peopleOfInstitutions: [EntityID: [Drawing.Node.ID]] = [:]
  private let parties: Set<EntityID>

  init(_ signing: Signing, _ seating: Seating) {
    parties = Set(signing.parties.map(\.source))
    for signatory in signing.signatories {
      let seat = seating.seat(of: signatory)
      if people[signatory.source] == nil { people[signatory.source] = seat.id }
      if let institution = seat.institution { peopleOfInstitutions[institution, default: []].append(seat.id) }
    }
  }

  /// Where the two of a pair sit: people in their seats; parties in those of their signatories, or else in their own.
  func seats(of pair: SigningPair) -> [TiedSeats] {
    let (first, second) = (places(of: pair.first), places(of: pair.second))
    // Where both parties are shown by people, the pair of people is a pair of the signing already.
    if parties.contains(pair.first), !first.contains(pair.first.rawValue), !second.contains(pair.second.rawValue) {
      return []
    }
    return first.flatMap { one in second.compactMap { TiedSeats(one, $0) } }
  }

  private func places(of entity: EntityID) -> [Drawing.Node.ID] {
    people[entity].map { [$0] } ?? peopleOfInstitutions[entity] ?? [entity.rawValue]
  }
}
