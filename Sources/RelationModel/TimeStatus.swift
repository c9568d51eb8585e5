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

/// When one holder of a post, and when the others, are known to hold it.
private struct Tenure {
  /// The dates of the sentences that tell of their own time.
  private let own: [PartialDate]
  /// The dates of those that tell of earlier times.
  private let past: [PartialDate]
  /// The other holders, as sentences that tell of their own time know them.
  private let others: [(id: EntityID, dates: [PartialDate], evidence: [Evidence])]

  init(_ relationship: Relationship, in graph: RelationshipGraph) {
    let dates = relationship.evidence.filter { !$0.tellsOfEarlierTimes }.compactMap(\.date)
    own = dates
    past = relationship.evidence.filter(\.tellsOfEarlierTimes).compactMap(\.date)
    guard relationship.kind == .position, let role = relationship.role?.lowercased(), !relationship.isSharedPost else {
      others = []
      return
    }
    let rivals = graph.relationships(of: relationship.target).filter {
      $0.kind == .position && $0.target == relationship.target && $0.source != relationship.source
        && $0.role?.lowercased() == role
    }
    let known = rivals.map { rival in
      let evidence = rival.evidence.filter { !$0.tellsOfEarlierTimes }
      return (rival.source, evidence.compactMap(\.date), evidence)
    }
    // One whose mentions alternate with these holds the post beside this holder.
    others = known.filter { !Tenure.alternate(dates, $0.1) }.map { (id: $0.0, dates: $0.1, evidence: $0.2) }
  }

  private static func alternate(_ one: [PartialDate], _ other: [PartialDate]) -> Bool {
    one.contains { isInside($0, other) } && other.contains { isInside($0, one) }
  }

  private static func isInside(_ date: PartialDate, _ dates: [PartialDate]) -> Bool {
    dates.contains { $0.isBefore(date) } && dates.contains { date.isBefore($0) }
  }

  func status(at asked: PartialDate) -> TimeStatus {
    if own.isEmpty, past.isEmpty { return TimeStatus(.unknown, .undated) }
    let inside = own.filter(asked.contains)
    if !inside.isEmpty { return TimeStatus(.certain, .dated, inside) }
    let near = own.filter(asked.overlaps)
    if !near.isEmpty {
      let rival = others.first { $0.dates.contains(where: asked.contains) }
      return rival.map { TimeStatus(.unknown, .otherHolder, near, otherHolder: $0.id) }
        ?? TimeStatus(.possible, .roughlyDated, near)
    }
    let told = past.filter(asked.overlaps)
    if !told.isEmpty { return TimeStatus(.possible, .toldAsPast, told) }
    return status(
      at: asked, before: own.filter { $0.isBefore(asked) }.max { $0.lastPossibleDay < $1.lastPossibleDay },
      after: (own + past).filter { asked.isBefore($0) }.min())
  }

  private func status(at asked: PartialDate, before: PartialDate?, after: PartialDate?) -> TimeStatus {
    let since = before.flatMap { mention in rival { takesOver($0, from: mention, until: asked) } }
    let until = after.flatMap { mention in rival { handsOver($0, at: mention, since: asked) } }
    let dates = [before, after].compactMap { $0 }
    if before != nil, after != nil, since == nil, until == nil { return TimeStatus(.possible, .between, dates) }
    if let before, since == nil,
      asked.firstPossibleDay.days(since: before.lastPossibleDay) <= RelationshipGraph.reachOfMention
    {
      return TimeStatus(.possible, .shortlyAfter, [before])
    }
    if let after, until == nil,
      after.firstPossibleDay.days(since: asked.lastPossibleDay) <= RelationshipGraph.reachOfMention
    {
      return TimeStatus(.possible, .shortlyBefore, [after])
    }
    if before == nil, after == nil { return TimeStatus(.unknown, .toldAsPast, past.max().map { [$0] } ?? []) }
    if let other = since ?? until { return TimeStatus(.unknown, .otherHolder, dates, otherHolder: other) }
    return TimeStatus(.unknown, .far, dates)
  }

  private func rival(_ isOne: ([PartialDate]) -> Bool) -> EntityID? { others.first { isOne($0.dates) }?.id }

  /// Whether others' dates tell of a holder after a mention, up to the time asked.
  private func takesOver(_ dates: [PartialDate], from mention: PartialDate, until asked: PartialDate) -> Bool {
    dates.contains { mention.isBefore($0) && $0.lastPossibleDay <= asked.lastPossibleDay }
      || dates.contains(mention) && Self.isHandover(on: mention, from: own, to: dates)
  }

  /// Whether others' dates tell of a holder before a mention, from the time asked.
  private func handsOver(_ dates: [PartialDate], at mention: PartialDate, since asked: PartialDate) -> Bool {
    dates.contains { $0.isBefore(mention) && asked.firstPossibleDay <= $0.firstPossibleDay }
      || dates.contains(mention) && Self.isHandover(on: mention, from: dates, to: own)
  }

  /// Whether a post passed from one to another on a day on which both are named.
  private static func isHandover(on day: PartialDate, from old: [PartialDate], to new: [PartialDate]) -> Bool {
    let isOldLater = old.contains { day.isBefore($0) }
    let isNewEarlier = new.contains { $0.isBefore(day) }
    let tells = old.contains { $0.isBefore(day) } || new.contains { day.isBefore($0) }
    return tells && !isOldLater && !isNewEarlier
  }

  var successor: (holder: EntityID, evidence: Evidence)? {
    // A sentence that tells of a predecessor may be later than the successor's first.
    guard let last = (own.isEmpty ? past : own).max(by: { $0.lastPossibleDay < $1.lastPossibleDay }) else { return nil }
    let found = others.compactMap { other -> (holder: EntityID, evidence: Evidence)? in
      let isLater = other.dates.contains { last.isBefore($0) }
      let isSameDay = other.dates.contains(last) && Self.isHandover(on: last, from: own, to: other.dates)
      guard isLater || isSameDay,
        let proof = other.evidence.first(where: { $0.date.map { last.isBefore($0) || $0 == last } ?? false })
      else { return nil }
      return (other.id, proof)
    }
    return found.min { ($0.evidence, $0.holder) < ($1.evidence, $1.holder) }
  }
}

extension Relationship {
  /// Whether it is a post that several people may hold at one time, as its title tells: a deputy, an adviser, a member.
  public var isSharedPost: Bool { kind == .position && role.map { PostTitle.isShared($0.lowercased()) } ?? false }
}

extension Evidence {
  /// Whether the sentence has words that tell of what was before, so that it proves nothing for its own date.
  public var tellsOfEarlierTimes: Bool {
    let text = quote.lowercased()
    let marks = ["бұған дейін", "осыған дейін", "бұрынғы", "экс-", "келген болатын", "бывш", "ранее занимал"]
    if marks.contains(where: text.contains) { return true }
    return text.contains("дейін") && ["басқарған", "болған", "атқарған", "істеген"].contains(where: text.contains)
  }
}

/// What a title tells of how many hold it.
private enum PostTitle {
  /// The beginnings of words for those of whom an institution has several.
  private static let shared = [
    "депутат", "сенатор", "орынбасар", "вице-министр", "кеңесші", "көмекші", "мүше", "өкіл", "маман", "сарапшы",
    "профессор", "ғылыми қызметкер", "журналист", "тілші", "редактор", "медиаменеджер", "заместител", "советник",
    "член", "представител", "эксперт", "корреспондент",
  ]

  /// Whether several people may hold a title, in small letters, at one time.
  static func isShared(_ title: String) -> Bool {
    if title.hasPrefix("бас редактор") { return false }
    return shared.contains { stem in title.hasPrefix(stem) || title.contains(" " + stem) }
  }
}

extension PartialDate {
  /// Whether every day that the date may mean is earlier than every day that the other may mean.
  fileprivate func isBefore(_ other: PartialDate) -> Bool { lastPossibleDay < other.firstPossibleDay }
}
