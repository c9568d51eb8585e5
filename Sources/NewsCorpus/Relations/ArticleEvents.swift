import KazakhText
import RelationModel

/// The events of an article with everybody's part in them.
struct ArticleEvents {
  private(set) var all: [FoundEvent] = []
  /// The posts that appointments give.
  private(set) var positions: [FoundPosition] = []

  init(sentences: [ResolvedSentence], positions: ArticlePositions, institutions: InstitutionResolver, articleDate: PartialDate?) {
    var parents: [Int: Int] = [:]
    for (place, institution) in institutions.institutions.enumerated() { parents[place] = institution.parent }
    let signings = SigningFinder(
      sentences: sentences, articleDate: articleDate, affiliations: positions.affiliations, parents: parents
    ).signings()
    let appointments = AppointmentFinder(sentences: sentences, articleDate: articleDate).appointments()
    var gathering = EventFinder(sentences: sentences, articleDate: articleDate).gathering()
    if let found = gathering, found.type == .other, !signings.isEmpty || !appointments.isEmpty { gathering = nil }
    let participants = ParticipantFinder(sentences: sentences)
    all = signings
    if var gathering {
      gathering.parts += participants.parts(in: gathering)
      all.append(gathering)
    } else if let first = all.indices.first {
      all[first].parts += participants.parts(in: all[first])
    }
    for appointment in appointments {
      all.append(appointment.event)
      guard let title = appointment.title else { continue }
      self.positions.append(
        FoundPosition(
          person: appointment.person, title: title.title, institution: title.institution, sentence: appointment.event.sentence,
          rule: "appointment.title"))
    }
  }
}
