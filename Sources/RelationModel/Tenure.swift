/// When one holder of a post, and when the others, are known to hold it.
struct Tenure {
  /// The dates of the sentences that tell of their own time.
  private let own: [PartialDate]
  /// The dates of those that tell of earlier times.
  private let past: [PartialDate]
  /// The other holders, as sentences that tell of their own time know them.
  private let others: [(id: EntityID, dates: [PartialDate], evidence: [Evidence])]

  init(_ relationship: Relationship, in graph: RelationshipGraph) {
    let told = Dictionary(grouping: relationship.evidence, by: \.tellsOfEarlierTimes).mapValues {
      $0.compactMap(\.date)
    }
    let dates = told[false] ?? []
    own = dates
    past = told[true] ?? []
    guard relationship.kind == .position, let role = relationship.role?.lowercased(), !relationship.isSharedPost else {
      others = []
      return
    }
    let rivals = graph.relationships(of: relationship.target) { $0 == .position }.filter {
      $0.target == relationship.target && $0.source != relationship.source && $0.role?.lowercased() == role
    }
    let known = rivals.map { rival in
      let evidence = rival.evidence.filter { !$0.tellsOfEarlierTimes }
      return (rival.source, evidence.compactMap(\.date), evidence)
    }
    // One whose mentions alternate with these holds the post beside this holder.
    others = known.filter { !Tenure.alternate(dates, $0.1) }.map { (id: $0.0, dates: $0.1, evidence: $0.2) }
  }

  private static func alternate(_ one: [PartialDate], _ other: [PartialDate]) -> Bool {
    holds(one, oneOf: other) && holds(other, oneOf: one)
  }

  /// Whether a date lies between the earliest and the latest of others.
  private static func holds(_ others: [PartialDate], oneOf dates: [PartialDate]) -> Bool {
    guard let first = others.map(\.lastPossibleDay).min(), let last = others.map(\.firstPossibleDay).max() else {
      return false
    }
    return dates.contains { first < $0.firstPossibleDay && $0.lastPossibleDay < last }
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

extension PartialDate {
  /// Whether every day that the date may mean is earlier than every day that the other may mean.
  fileprivate func isBefore(_ other: PartialDate) -> Bool { lastPossibleDay < other.firstPossibleDay }
}
