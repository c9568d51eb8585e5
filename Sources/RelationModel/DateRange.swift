extension PartialDate {
  /// The first day that the date may mean.
  public var firstPossibleDay: PartialDate { PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self }

  /// The last day that the date may mean.
  public var lastPossibleDay: PartialDate {
    let month = month ?? 12
    return PartialDate(year: year, month: month, day: day ?? Self.days(in: month, of: year)) ?? self
  }

  /// Whether whatever day the other date means is a day of this one: 2022-04 holds 2022-04-20, and 2022 holds both.
  public func contains(_ other: PartialDate) -> Bool {
    firstPossibleDay <= other.firstPossibleDay && other.lastPossibleDay <= lastPossibleDay
  }

  /// Whether the two may mean the same day.
  public func overlaps(_ other: PartialDate) -> Bool {
    firstPossibleDay <= other.lastPossibleDay && other.firstPossibleDay <= lastPossibleDay
  }

  /// How many days lie between the first days of two dates; negative where the other is later.
  ///
  /// Days are counted in the Gregorian calendar, carried back before its introduction.
  public func days(since other: PartialDate) -> Int { firstPossibleDay.dayNumber - other.firstPossibleDay.dayNumber }

  /// The days since the beginning of the year 0.
  private var dayNumber: Int {
    let (month, day) = (month ?? 1, day ?? 1)
    let before = year - 1
    let leapDays = before / 4 - before / 100 + before / 400
    return before * 365 + leapDays + (1..<month).reduce(0) { $0 + Self.days(in: $1, of: year) } + day
  }
}

/// A span of time from one partial date to another, both included; open where one is not given.
public struct DateRange: Hashable, Sendable {
  /// The first day is the first day of this date.
  public let from: PartialDate?
  /// The last day is the last day of this date.
  public let to: PartialDate?

  /// Makes a span; nil where it would end before it begins.
  public init?(from: PartialDate? = nil, to: PartialDate? = nil) {
    if let from, let to, to.lastPossibleDay < from.firstPossibleDay { return nil }
    self.from = from
    self.to = to
  }

  /// Whether every day belongs to it.
  public var isOpen: Bool { from == nil && to == nil }

  /// Whether a date lies in the span, whatever day it means; nil where only some of its days do.
  public func contains(_ date: PartialDate) -> Bool? {
    let isAfter = from.map { $0.firstPossibleDay <= date.firstPossibleDay } ?? true
    let isBefore = to.map { date.lastPossibleDay <= $0.lastPossibleDay } ?? true
    if isAfter && isBefore { return true }
    let mayBeAfter = from.map { $0.firstPossibleDay <= date.lastPossibleDay } ?? true
    let mayBeBefore = to.map { date.firstPossibleDay <= $0.lastPossibleDay } ?? true
    return mayBeAfter && mayBeBefore ? nil : false
  }
}
