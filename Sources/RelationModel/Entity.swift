/// What an entity is: a person, an institution or an event.
public enum EntityKind: String, Codable, Sendable, CaseIterable {
  case person, institution, event
}

/// What kind of happening an event is.
public enum EventType: String, Codable, Sendable, CaseIterable {
  case signing, meeting, forum, conference, appointment, visit, briefing, opening, session, other
}

/// What is known of an event beyond its name.
public struct EventDetails: Hashable, Codable, Sendable {
  /// The kind of happening.
  public var type: EventType
  /// When it took place: the date the text gives, or else the date of the article that tells of it.
  public var date: PartialDate?
  /// Where it took place, in the nominative.
  public var place: String?

  /// Makes the details of an event.
  public init(type: EventType, date: PartialDate? = nil, place: String? = nil) {
    self.type = type
    self.date = date
    self.place = place
  }
}

/// A person, an institution or an event that articles tell of.
public struct Entity: Identifiable, Hashable, Codable, Sendable {
  /// The stable ASCII id.
  public let id: EntityID
  /// Person, institution or event.
  public let kind: EntityKind
  /// The canonical name, in the nominative; for an event its label.
  public var name: String
  /// Other names in the nominative, sorted, without the canonical one.
  public var aliases: [String]
  /// Every form ever seen in a text, sorted.
  public var forms: [String]
  /// Type, date and place; for events only.
  public var event: EventDetails?
  /// The ids of the entities that a judgement joined with this one, sorted: it is still found by them.
  public var formerIDs: [EntityID]

  /// Makes an entity; aliases, forms and former ids are sorted and freed of repetitions.
  public init(
    id: EntityID, kind: EntityKind, name: String, aliases: [String] = [], forms: [String] = [],
    event: EventDetails? = nil, formerIDs: [EntityID] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    // Of most entities there is one form, and nothing else: there is nothing to sort, a million times over.
    self.aliases = aliases.isEmpty ? [] : Set(aliases).subtracting([name]).sorted(by: byBytes)
    self.forms = forms.count < 2 ? forms : Set(forms).sorted(by: byBytes)
    self.event = event
    self.formerIDs = formerIDs.isEmpty ? [] : Set(formerIDs).subtracting([id]).sorted()
  }
}

/// Orders texts by their UTF-8 bytes: the same on every machine, whatever its locale.
package func byBytes(_ left: String, _ right: String) -> Bool {
  // In memory, letter by letter, where texts lie in it as they are: lists of thousands are sorted by ids.
  let order = left.utf8.withContiguousStorageIfAvailable { one in
    right.utf8.withContiguousStorageIfAvailable { other in
      for place in 0..<min(one.count, other.count) where one[place] != other[place] {
        return one[place] < other[place]
      }
      return one.count < other.count
    }
  }
  return (order ?? nil) ?? left.utf8.lexicographicallyPrecedes(right.utf8)
}
