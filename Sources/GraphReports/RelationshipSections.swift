import NetworkAnalysis
import RelationModel

extension ReportWriter {
  /// Who signed what, for whom, and the proof.
  mutating func signingBlocks() -> [ReportSection.Block] {
    if facts.signings.isEmpty { return [paragraph(ReportPhrases.nothingSigned)] }
    let summary = ReportPhrases.signed(
      ReportPhrases.ofSignings(facts.signings.count, language), ReportPhrases.pairs(facts.signedTies.count, language))
    let columns = columns(
      ReportPhrases.date, ReportPhrases.document, ReportPhrases.signatories, ReportPhrases.parties,
      ReportPhrases.evidence)
    let rows = facts.signings.prefix(rowLimit).map { signing in
      [
        ReportText(signing.event.event?.date, in: language), ReportText(signing.event.name),
        ReportText(names(signing.signatories.map(signatory))),
        ReportText(names(signing.parties.map { name($0.source) })),
        references((signing.signatories + signing.parties).map(\.evidence), limit: 1),
      ]
    }
    return [paragraph(summary)] + table(columns, rows, of: facts.signings.count) + pairBlocks()
  }

  /// Who signed with whom, pair by pair.
  private mutating func pairBlocks() -> [ReportSection.Block] {
    if facts.signedTies.isEmpty { return [] }
    let columns = columns(
      ReportPhrases.oneSide, ReportPhrases.otherSide, ReportPhrases.documents, ReportPhrases.evidence)
    let rows = facts.signedTies.prefix(rowLimit).map { tie in
      [
        ReportText(tie.first.name), ReportText(tie.second.name), ReportText(names(tie.signings.map(\.event.name))),
        references(tie.signings.map(\.evidence), limit: 3),
      ]
    }
    return table(columns, rows, of: facts.signedTies.count)
  }

  /// Who holds which post where, as known at which dates.
  mutating func positionBlocks() -> [ReportSection.Block] {
    if facts.positions.isEmpty { return [paragraph(ReportPhrases.noPositions)] }
    let columns = columns(
      ReportPhrases.person, ReportPhrases.position, ReportPhrases.institution, ReportPhrases.knownAt,
      ReportPhrases.evidence)
    let rows = facts.positions.prefix(rowLimit).map { position in
      [
        ReportText(name(position.source)), ReportText(position.label(in: language)), ReportText(name(position.target)),
        dates(position), references([position.evidence], limit: 3),
      ]
    }
    return table(columns, rows, of: facts.positions.count)
  }

  /// Who took part in which event, by role.
  mutating func eventBlocks() -> [ReportSection.Block] {
    if facts.events.isEmpty { return [paragraph(ReportPhrases.noEvents)] }
    let columns = columns(
      ReportPhrases.date, ReportPhrases.type, ReportPhrases.event, ReportPhrases.place, ReportPhrases.participants,
      ReportPhrases.evidence)
    let rows = facts.events.prefix(rowLimit).map { account in
      [
        ReportText(account.event.event?.date, in: language),
        ReportText((account.event.event?.type ?? .other).name(language)), ReportText(account.event.name),
        ReportText(account.event.event?.place ?? "—"), ReportText(roles(account.participants)),
        references(account.participants.map(\.evidence), limit: 1),
      ]
    }
    return table(columns, rows, of: facts.events.count)
  }

  /// A signatory, with the institution signed for where it is known.
  private func signatory(_ relationship: Relationship) -> String {
    let side = relationship.side.map { " (\(name($0)))" } ?? ""
    return name(relationship.source) + side
  }

  private func dates(_ relationship: Relationship) -> ReportText {
    guard let dates = relationship.dates else { return ReportText(nil, in: language) }
    let first = ReportText(dates.lowerBound, in: language)
    return dates.lowerBound == dates.upperBound
      ? first : ReportText("\(first.plain) – \(language.date(dates.upperBound))", sortKey: first.sortKey)
  }

  /// The participants under their roles: the known roles in the order of their declaration, then those appointed.
  private func roles(_ participants: [Relationship]) -> String {
    let known = ParticipantRole.allCases.map(\.rawValue)
    let groups = Dictionary(grouping: participants) { $0.label(in: language) }
    let order = Dictionary(
      participants.map { ($0.label(in: language), $0.role.flatMap(known.firstIndex) ?? known.count) },
      uniquingKeysWith: min)
    let labels = order.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    return labels.map { label in
      "\(label): " + (groups[label] ?? []).map { name($0.source) }.joined(separator: ", ")
    }.joined(separator: "; ")
  }
}
