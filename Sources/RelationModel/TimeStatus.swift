/// How sure it is that something held at a time.
public enum Certainty: String, Codable, Sendable, CaseIterable {
  /// An article of that time says so.
  case certain
  /// No article of that time says so, but articles of other times make it likely, and nothing speaks against it.
  case possible
  /// The articles do not tell.
  case unknown
}

/// Whether a relationship held at a date, and what tells.
public struct TimeStatus: Hashable, Sendable {
  /// What an answer rests on.
  public enum Reason: String, Codable, Hashable, Sendable, CaseIterable {
    /// Evidence from that very date.
    case dated
    /// Evidence whose date, known less exactly, may be that one.
    case roughlyDated
    /// Evidence that tells of times before its own date, which is the one asked or earlier: «бұған дейін министр болған».
    case toldAsPast
    /// Evidence from before and from after it, with no other holder between.
    case between
    /// Evidence from at most a year before it, with no other holder since.
    case shortlyAfter
    /// Evidence from at most a year after it, with no other holder until then.
    case shortlyBefore
    /// Another holder of the same post is known from between the evidence and the date.
    case otherHolder
    /// All evidence is from more than a year before or after.
    case far
    /// No evidence has a date.
    case undated
  }

  /// How sure it is.
  public let certainty: Certainty
  /// Why.
  public let reason: Reason
  /// The dates that it rests on: those of the time asked, or the nearest before and after; sorted.
  public let dates: [PartialDate]
  /// The other holder of the post, where that is the reason.
  public let otherHolder: EntityID?

  init(_ certainty: Certainty, _ reason: Reason, _ dates: [PartialDate] = [], otherHolder: EntityID? = nil) {
    self.certainty = certainty
    self.reason = reason
    self.dates = Set(dates).sorted()
    self.otherHolder = otherHolder
  }
}

extension RelationshipGraph {
  /// How many days from a mention a post or a membership is still taken for possible.
  public static let reachOfMention = 365

  /// Whether a relationship held at a date: certain, possible or unknown; nil for what happened, by its date, at another
  /// time.
  ///
  /// A text proves what it says for its own date. The rule for a post, or for an institution's place in another:
  /// 1. *certain* – a piece of evidence is dated within the time asked: to the day, or on a day of the month or year asked;
  /// 2. *possible* – a date known only to the month or year may be the one asked; or the time lies between two mentions; or
  ///    at most 365 days after the last mention or before the first one; or the sentence tells of earlier times, as «бұған
  ///    дейін» (before that) and the like say: it proves nothing for its own date and what follows;
  /// 3. *unknown* – all evidence is farther away or has no date; or, for 2, **another holder of the same post** is known
  ///    from between the mention and the time asked.
  ///
  /// The same post is the same title at the same institution, in whatever letter case. Titles that several people hold at a
  /// time, such as a deputy's, have no other holder, nor has a post whose holders' mentions alternate. Where two holders
  /// are named on one day, the one with mentions before it is taken for the predecessor, the one with mentions after it for
  /// the successor. An event, and a co-mention, is *certain* or *possible* at its own dates and nil at others, or *unknown*
  /// where it has none.
  ///
  /// - Complexity: O(*d* *e*) time for the *d* relationships of the institution and their *e* pieces of evidence.
  public func status(of relationship: Relationship, at date: PartialDate) -> TimeStatus? {
    switch relationship.kind {
    case .position, .partOf: return Tenure(relationship, in: self).status(at: date)
    case .coMention: return Self.happening(on: relationship.evidence.compactMap(\.date), at: date)
    case .signatory, .party, .participant, .appointee:
      let day = self[relationship.target]?.event?.date
      return Self.happening(on: day.map { [$0] } ?? relationship.evidence.compactMap(\.date), at: date)
    }
  }

  private static func happening(on days: [PartialDate], at date: PartialDate) -> TimeStatus? {
    if days.isEmpty { return TimeStatus(.unknown, .undated) }
    let inside = days.filter(date.contains)
    if !inside.isEmpty { return TimeStatus(.certain, .dated, inside) }
    let near = days.filter(date.overlaps)
    return near.isEmpty ? nil : TimeStatus(.possible, .roughlyDated, near)
  }

  /// Who is known to hold a post after the relationship's last mention, with the mention that tells; nil where nobody is,
  /// the relationship is no post, or several hold it at a time.
  ///
  /// - Complexity: that of `status(of:at:)`.
  public func successor(of position: Relationship) -> (holder: EntityID, evidence: Evidence)? {
    guard position.kind == .position else { return nil }
    return Tenure(position, in: self).successor
  }
}
