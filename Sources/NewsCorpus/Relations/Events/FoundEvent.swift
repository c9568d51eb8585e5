import RelationModel

/// An event as the article tells of it.
struct FoundEvent {
  var type: EventType
  var label: String
  /// The number of the sentence that tells of it best.
  var sentence: Int
  var date: PartialDate?
  var place: String?
  var parts: [FoundPart] = []
  /// Who signed with whom, for a signing.
  var signatories: [FoundSignatory] = []

  /// The rule that found it.
  var rule: String {
    switch type {
    case .signing: "event.signing"
    case .appointment: "event.appointment"
    case .visit: "event.visit"
    default: "event.gathering"
    }
  }
}

/// A part in an event.
struct FoundPart: Hashable {
  enum Who: Hashable {
    case person(Int)
    case institution(Int)
  }
  var who: Who
  var role: ExtractionRecord.Role
  var sentence: Int
  var rule: String
}

/// A person who signed, and for which institution where the text tells.
struct FoundSignatory: Hashable {
  var person: Int
  var side: Int?
  var sentence: Int
  var rule: String
}
