import RelationModel

/// A stretch of time between two dates, both within it; open where a date is missing.
public struct Period: Hashable, Sendable {
  /// Its first day, month or year.
  public let first: PartialDate?
  /// Its last day, month or year.
  public let last: PartialDate?

  /// Makes a period of its ends.
  public init(first: PartialDate?, last: PartialDate?) {
    self.first = first
    self.last = last
  }

  /// Reads `2023`, `2023-05`, `2023-05-12`, or two of them with `..` between, either of which may be missing; nil for
  /// anything else, and where the end comes before the beginning.
  public init?(_ text: String) {
    guard let dots = text.range(of: "..") else {
      guard let date = PartialDate(text) else { return nil }
      self.init(first: date, last: date)
      return
    }
    let ends = [text[..<dots.lowerBound], text[dots.upperBound...]]
    let dates = ends.map { $0.isEmpty ? nil : PartialDate($0) }
    guard zip(ends, dates).allSatisfy({ $0.isEmpty || $1 != nil }), dates.contains(where: { $0 != nil }) else {
      return nil
    }
    if let first = dates[0], let last = dates[1], Self.end(of: last) < Self.start(of: first) { return nil }
    self.init(first: dates[0], last: dates[1])
  }

  /// Whether a date lies in it for certain: a date known to the year lies in it where the whole year does.
  public func contains(_ date: PartialDate) -> Bool {
    first.map { Self.start(of: $0) <= Self.start(of: date) } ?? true
      && last.map { Self.end(of: date) <= Self.end(of: $0) } ?? true
  }

  /// Whether it begins after a date for certain.
  func beginsAfter(_ date: PartialDate) -> Bool {
    first.map { Self.end(of: date) < Self.start(of: $0) } ?? false
  }

  private static func start(of date: PartialDate) -> Int { number(date.year, date.month ?? 1, date.day ?? 1) }
  private static func end(of date: PartialDate) -> Int { number(date.year, date.month ?? 12, date.day ?? 31) }
  private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int { (year * 100 + month) * 100 + day }
}
