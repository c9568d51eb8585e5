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
    var gathering = EventFinder(sentences: sentences, articleDate: articleDate).gathering()
    if let found = gathering, found.type == .other, !signings.isEmpty || !appointments.isEmpty { gathering = nil }
    let participants = ParticipantFinder(sentences: sentences)
    all = signings
    if var gathering {
      if !all.isEmpty { all[0].parts += participants.atCeremony().parts(in: all[0]) }
      gathering.parts += participants.parts(in: gathering).filter { part in
        !(all.first?.parts.contains { $0.who == part.who && $0.sentence == part.sentence } ?? false)
      }
      all.append(gathering)
    } else if let first = all.indices.first {
      all[first].parts += participants.parts(in: all[first])
    }
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
}
