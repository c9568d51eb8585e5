import RelationModel

/// A hand-made record of an article, as far as scoring reads it: the extraction record without mentions, with what an office implies.
public struct GoldRecord: Codable, Hashable, Sendable {
  /// A person or institution under any of its names.
  public struct Named: Codable, Hashable, Sendable {
    var name: String
    var aliases: [String]?

    init(name: String, aliases: [String]) {
      self.name = name
      self.aliases = aliases
    }
  }

  struct Event: Codable, Hashable, Sendable {
    var id: String
    var type: String?
  }

  struct Position: Codable, Hashable, Sendable {
    var person: String
    var title: String?
    var institution: String?
    var institutionImplied: String?

    enum CodingKeys: String, CodingKey {
      case person, title, institution
      case institutionImplied = "institution_implied"
    }
  }

  struct Participant: Codable, Hashable, Sendable {
    var event: String
    var who: String
    var role: String?
  }

  var people: [Named]?
  var institutions: [Named]?
  var events: [Event]?
  var positions: [Position]?
  var participants: [Participant]?
  var signedWith: [[String]]?

  enum CodingKeys: String, CodingKey {
    case people, institutions, events, positions, participants
    case signedWith = "signed_with"
  }

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
