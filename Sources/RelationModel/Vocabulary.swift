extension EntityKind {
  /// The kind's name for readers.
  public var name: Phrase {
    switch self {
    case .person: Phrase(kk: "адам", ru: "человек", en: "person")
    case .institution: Phrase(kk: "мекеме", ru: "организация", en: "institution")
    case .event: Phrase(kk: "оқиға", ru: "событие", en: "event")
    }
  }

  /// The kind's name for readers, of several.
  public var pluralName: Phrase {
    switch self {
    case .person: Phrase(kk: "адамдар", ru: "люди", en: "people")
    case .institution: Phrase(kk: "мекемелер", ru: "организации", en: "institutions")
    case .event: Phrase(kk: "оқиғалар", ru: "события", en: "events")
    }
  }
}

extension EventType {
  /// The type's name for readers.
  public var name: Phrase {
    switch self {
    case .signing: Phrase(kk: "қол қою", ru: "подписание", en: "signing")
    case .meeting: Phrase(kk: "кездесу", ru: "встреча", en: "meeting")
    case .forum: Phrase(kk: "форум", ru: "форум", en: "forum")
    case .conference: Phrase(kk: "конференция", ru: "конференция", en: "conference")
    case .appointment: Phrase(kk: "тағайындау", ru: "назначение", en: "appointment")
    case .visit: Phrase(kk: "сапар", ru: "визит", en: "visit")
    case .briefing: Phrase(kk: "брифинг", ru: "брифинг", en: "briefing")
    case .opening: Phrase(kk: "ашылу", ru: "открытие", en: "opening")
    case .session: Phrase(kk: "отырыс", ru: "заседание", en: "session")
    case .other: Phrase(kk: "іс-шара", ru: "мероприятие", en: "event")
    }
  }
}

extension RelationshipKind {
  /// The tie's name for readers, as on an edge from source to target.
  public var name: Phrase {
    switch self {
    case .signatory: Phrase(kk: "қол қойды", ru: "подписал(а)", en: "signed")
    case .party: Phrase(kk: "тарап", ru: "сторона", en: "party")
    case .participant: Phrase(kk: "қатысушы", ru: "участник", en: "participant")
    case .appointee: Phrase(kk: "тағайындалды", ru: "назначен(а)", en: "appointed")
    case .position: Phrase(kk: "лауазымы", ru: "должность", en: "position")
    case .partOf: Phrase(kk: "құрамында", ru: "в составе", en: "part of")
    case .coMention: Phrase(kk: "бірге аталды", ru: "упомянуты вместе", en: "named together")
    }
  }
}

extension ParticipantRole {
  /// The role's name for readers.
  public var name: Phrase {
    switch self {
    case .speaker: Phrase(kk: "сөз сөйледі", ru: "выступил(а)", en: "speaker")
    case .organizer: Phrase(kk: "ұйымдастырды", ru: "организатор", en: "organizer")
    case .host: Phrase(kk: "қабылдаушы", ru: "принимающая сторона", en: "host")
    case .attendee: Phrase(kk: "қатысты", ru: "участник", en: "attendee")
    }
  }
}

extension Relationship {
  /// What the tie says, for readers: the title of a position, the role of a participant, or the name of the kind.
  public func label(in language: Language) -> String {
    switch kind {
    case .position: role ?? kind.name(language)
    case .participant: role.flatMap(ParticipantRole.init).map { $0.name(language) } ?? kind.name(language)
    default: kind.name(language)
    }
  }
}
