/// A name in a sentence: where it stands and what kind of thing it names.
public struct NamedEntity: Hashable, Sendable {
  /// What a name names: the 25 classes of KazNERD (Yeshpanov, Khassanov and Varol, LREC 2022).
  public enum Kind: String, CaseIterable, Sendable {
    /// A saying.
    case adage = "ADAGE"
    /// A book, song, film or other work.
    case art = "ART"
    /// A number that no other class claims.
    case cardinal = "CARDINAL"
    /// An address, telephone number or site.
    case contact = "CONTACT"
    /// A date or a span of days and years.
    case date = "DATE"
    /// An illness.
    case disease = "DISEASE"
    /// A named event: a war, feast, match, forum or storm.
    case event = "EVENT"
    /// A building, road, airport or the like.
    case facility = "FACILITY"
    /// A country, region, city, district or village.
    case gpe = "GPE"
    /// A language.
    case language = "LANGUAGE"
    /// A law, decree or treaty.
    case law = "LAW"
    /// A place that is no state or settlement: a continent, river, mountain.
    case location = "LOCATION"
    /// What fits nowhere else.
    case miscellaneous = "MISCELLANEOUS"
    /// An amount of money.
    case money = "MONEY"
    /// An animal's name.
    case nonHuman = "NON_HUMAN"
    /// A people, religion, party membership or inhabitants of a place.
    case norp = "NORP"
    /// A number in a row: first, second.
    case ordinal = "ORDINAL"
    /// A company, ministry, club or other organisation.
    case organisation = "ORGANISATION"
    /// A percentage.
    case percentage = "PERCENTAGE"
    /// A person's name.
    case person = "PERSON"
    /// An office or title, with the institution that it belongs to.
    case position = "POSITION"
    /// A thing that is made and sold.
    case product = "PRODUCT"
    /// A programme or policy.
    case project = "PROJECT"
    /// A measure: length, weight, area.
    case quantity = "QUANTITY"
    /// A time of day.
    case time = "TIME"
  }

  /// The tokens of the name, as a range of places in the sentence.
  public var range: Range<Int>
  /// What the name names.
  public var kind: Kind

  /// A name of a kind at a place.
  public init(_ range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
  }
}
