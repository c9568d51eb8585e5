import KazakhText
import RelationModel

/// The events of an article with everybody's part in them.
struct ArticleEvents {
  private(set) var all: [FoundEvent] = []
  /// The posts that appointments give.
  private(set) var positions: [FoundPosition] = []

  init(
    sentences: [ResolvedSentence], positions: ArticlePositions, institutions: inout InstitutionResolver,
    articleDate: PartialDate?
  ) {
    let signings = SigningFinder(
      sentences: sentences, articleDate: articleDate, positions: positions
    ).signings()
    let appointments = AppointmentFinder(sentences: sentences, articleDate: articleDate).appointments()
    let gatherings = EventFinder(
      sentences: sentences, articleDate: articleDate, isAboutOthers: !signings.isEmpty || !appointments.isEmpty
    ).gatherings()
    all = signings.map { leftSides(of: $0, positions) }
    addParts(sentences, gatherings, besides: appointments.map(\.event))
    if let visit = VisitFinder(sentences: sentences, articleDate: articleDate).visit() { all.append(visit) }
    let signatories = Decree.signatories(sentences)
    for (number, appointment) in appointments.enumerated() {
      var event = appointment.event
      if number == 0 { event.signatories = signatories.filter { $0.person != appointment.person } }
      all.append(event)
      for title in appointment.titles {
        self.positions.append(
          FoundPosition(
            person: appointment.person, title: title.title,
            institution: title.institution ?? title.implied.flatMap { institutions.resolve($0) }
              ?? (title.isPlain ? sentences.mainInstitution : nil),
            sentence: event.sentence, rule: "appointment.title"))
      }
    }
  }

  /// Where two sides sign and the sides of all signatories but one are known, that one signs for the side that is left, and the post that is
  /// told without an institution is there.
  private mutating func leftSides(of signing: FoundEvent, _ known: ArticlePositions) -> FoundEvent {
    let sides = signing.parts.compactMap { part -> Int? in
      guard part.role == .party, case .institution(let place) = part.who else { return nil }
      return place
    }
    let open = signing.signatories.indices.filter { signing.signatories[$0].side == nil }
    let taken = Set(signing.signatories.compactMap(\.side))
    guard sides.count == 2, open.count == 1, let left = sides.first(where: { !taken.contains($0) }),
      taken.count == 1, taken.isSubset(of: sides)
    else { return signing }
    var signing = signing
    signing.signatories[open[0]].side = left
    let person = signing.signatories[open[0]].person
    for post in known.all where post.person == person && post.institution == nil {
      positions.append(
        FoundPosition(
          person: person, title: post.title, institution: left, sentence: post.sentence, rule: "position.side"))
    }
    return signing
  }

  /// Whoever takes part in the first signing and in the gatherings.
  private mutating func addParts(
    _ sentences: [ResolvedSentence], _ gatherings: [EventFinder.Gathering], besides appointments: [FoundEvent]
  ) {
    if let first = all.indices.first {
      // Without a gathering, whoever speaks does so at the signing; with one, only up to it, or where the ceremony is named.
      let start = gatherings.compactMap { $0.sentences.first?.sentence.number }.min() ?? Int.max
      let finder = ParticipantFinder(sentences: sentences)
      let ceremony = finder.atCeremony()
      all[first].parts += finder.within { $0.sentence.number < start || ceremony.covers($0) }.parts(in: all[first])
    }
    for gathering in gatherings {
      var event = gathering.event
      let numbers = Set(gathering.sentences.map(\.sentence.number))
      event.parts += partiesWhoMet(in: sentences[event.sentence], event)
      let parts = ParticipantFinder(sentences: sentences).within { numbers.contains($0.sentence.number) }.parts(
        in: event)
      event.parts += parts.filter { !belongs($0, toOneOf: appointments) }
      all.append(event)
    }
  }

  /// Whether the same sentence gives somebody a part in the first signing, or a post: `төрағалығына А келді`.
  private func belongs(_ part: FoundPart, toOneOf appointments: [FoundEvent]) -> Bool {
    func has(_ event: FoundEvent) -> Bool {
      event.parts.contains { $0.who == part.who && $0.sentence == part.sentence }
    }
    return all.first.map(has) ?? false || part.role == .attendee && appointments.contains(where: has)
  }

  /// `Рәсімнен кейін тараптар кездесу өткізді`: the sides of the signing met.
  private func partiesWhoMet(in resolved: ResolvedSentence, _ event: FoundEvent) -> [FoundPart] {
    let words = resolved.sentence.words.map(\.lower)
    guard event.type == .meeting, words.contains("тараптар"), words.contains("өткізді") || words.contains("кездесті"),
      let signing = all.first(where: { $0.type == .signing })
    else { return [] }
    return signing.parts.filter { $0.role == .party }.map {
      FoundPart(who: $0.who, role: .attendee, sentence: resolved.sentence.number, rule: "participant.parties")
    }
  }
}
