import RelationModel

/// A hand-made record of an article, as far as scoring reads it.
///
/// Written in the layout of ``ExtractionRecord``, but for this: every key of the record may be missing, other keys may stand beside them, mentions are
/// not read, and a position without an institution may say which one the office implies (`institution_implied`).
public struct GoldRecord: Decodable, Hashable, Sendable {
  /// A person or institution under any of its names.
  struct Named: Decodable, Hashable {
    var name: String
    var aliases: [String]?

    /// The name, as scoring compares it.
    var form: String { ComparableText.normalised(name) }

    /// The name and the aliases, as scoring compares them.
    var forms: Set<String> { Set(([name] + (aliases ?? [])).map(ComparableText.normalised)) }
  }

  struct Event: Decodable, Hashable {
    var id: String
    var type: String?
  }

  struct Position: Decodable, Hashable {
    var person: String
    var title: String?
    var institution: String?
    var institutionImplied: String?

    enum CodingKeys: String, CodingKey {
      case person, title, institution
      case institutionImplied = "institution_implied"
    }

    /// The institution that the office implies, as scoring compares it.
    var impliedForm: String? {
      institutionImplied.flatMap { $0.isEmpty ? nil : ComparableText.normalised($0) }
    }
  }

  struct Participant: Decodable, Hashable {
    var event: String
    var who: String
    var role: String?

    /// What roles amount to, as scoring tells them apart.
    enum Part: String {
      case signs, appointed
      case takesPart = "takes part"
    }

    var part: Part {
      switch role {
      case "signatory", "party": .signs
      case "appointee": .appointed
      default: .takesPart
      }
    }
  }

  var people: [Named]?
  var institutions: [Named]?
  var events: [Event]?
  var positions: [Position]?
  var participants: [Participant]?
  var signedWith: [[String?]]?

  enum CodingKeys: String, CodingKey {
    case people, institutions, events, positions, participants
    case signedWith = "signed_with"
  }

  /// A record of an article that says nothing.
  init() {}

  /// What an extraction record says, in the same form.
  init(_ record: ExtractionRecord) {
    people = record.people.map { Named(name: $0.name, aliases: $0.aliases) }
    institutions = record.institutions.map { Named(name: $0.name, aliases: $0.aliases) }
    events = record.events.map { Event(id: $0.id, type: $0.type.rawValue) }
    positions = record.positions.map { Position(person: $0.person, title: $0.title, institution: $0.institution) }
    participants = record.participants.map { Participant(event: $0.event, who: $0.who, role: $0.role.rawValue) }
    signedWith = record.signedWith
  }
}
