import RelationModel

/// What one article says, as found: the one interface between reading and everything after it.
///
/// Written as a JSON object with the keys of the published schema; names are in the nominative, offsets count UTF-8 bytes in the article's
/// file.
public struct ExtractionRecord: Codable, Hashable, Sendable {
  /// The article's id.
  public var id: String
  /// The article's date.
  public var date: PartialDate?
  /// The headline.
  public var title: String
  /// The outlets that the article names as its source.
  public var publishers: [String]
  /// Where the article stands on the web.
  public var url: String?
  /// The file that it was read from.
  public var path: String
  /// Every person named.
  public var people: [Person]
  /// Every institution named or implied by an office.
  public var institutions: [Institution]
  /// What happened.
  public var events: [Event]
  /// Who holds which post where.
  public var positions: [Position]
  /// Who took part in what.
  public var participants: [Participant]
  /// The unordered pairs that signed with each other.
  public var signedWith: [[String]]
  /// The sentences, so that evidence can be quoted.
  public var sentences: [Sentence]

  enum CodingKeys: String, CodingKey {
    case id, date, title, publishers, url, path, people, institutions, events, positions, participants, sentences
    case signedWith = "signed_with"
  }

  /// A place in the text.
  public struct Mention: Codable, Hashable, Sendable {
    /// The text, as it stands.
    public var text: String
    /// Its first byte.
    public var start: Int
    /// The byte after its last.
    public var end: Int
    /// The number of its sentence, from 0.
    public var sentence: Int
    /// The rule that found it, or the model.
    public var rule: String
  }

  /// A person named in the article.
  public struct Person: Codable, Hashable, Sendable {
    /// The fullest form, without titles.
    public var name: String
    /// Other forms in the nominative.
    public var aliases: [String]
    /// Where the text names the person.
    public var mentions: [Mention]
  }

  /// An institution named in the article.
  public struct Institution: Codable, Hashable, Sendable {
    /// The fullest form.
    public var name: String
    /// Other forms in the nominative.
    public var aliases: [String]
    /// Where the text names it.
    public var mentions: [Mention]
    /// The name of the institution that it belongs to.
    public var partOf: String?

    enum CodingKeys: String, CodingKey {
      case name, aliases, mentions
      case partOf = "part_of"
    }
  }

  /// Something that happened.
  public struct Event: Codable, Hashable, Sendable {
    /// Its id within the article: e1, e2, …
    public var id: String
    /// The kind of happening.
    public var type: EventType
    /// What a reader would call it.
    public var label: String
    /// Its date, where the text gives one.
    public var date: PartialDate?
    /// Its place, in the nominative.
    public var place: String?
    /// The number of the sentence that tells of it.
    public var sentence: Int
    /// The rule that found it.
    public var rule: String
  }

  /// A post that a person holds.
  public struct Position: Codable, Hashable, Sendable {
    /// The person's name.
    public var person: String
    /// The post, in the nominative.
    public var title: String
    /// The institution, where the text names or implies one.
    public var institution: String?
    /// The number of the sentence that says so.
    public var sentence: Int
    /// The rule that found it.
    public var rule: String
  }

  /// A part in an event.
  public struct Participant: Codable, Hashable, Sendable {
    /// The event's id within the article.
    public var event: String
    /// A person's or an institution's name.
    public var who: String
    /// signatory, party, speaker, organizer, attendee, appointee or host.
    public var role: Role
    /// The number of the sentence that says so.
    public var sentence: Int
    /// For a signatory: the party signed for, where the text tells.
    public var side: String?
    /// The rule that found it.
    public var rule: String
  }

  /// What a participant did.
  public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    case signatory, party, speaker, organizer, host, attendee, appointee
  }

  /// A sentence of the article.
  public struct Sentence: Codable, Hashable, Sendable {
    /// The sentence, its white space folded.
    public var text: String
    /// Its first byte in the file.
    public var start: Int
    /// The byte after its last.
    public var end: Int
  }
}
