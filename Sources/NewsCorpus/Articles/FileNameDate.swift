import RelationModel

/// The date that a file name gives: `2023-04-10-slug`, `report_2023.04.10`, `20230410`, or at its beginning `2023-11-slug`.
enum FileNameDate {
  /// The first date of a file name without its ending, to the day if there is one, else to the month.
  static func date(in name: String) -> PartialDate? {
    let tokens = LineToken.tokens(of: name[...], limit: 500)
    let days = tokens.indices.lazy.compactMap { day(in: tokens[$0...]) }
    return days.first ?? month(in: tokens[...])
  }

  private static func day(in tokens: ArraySlice<LineToken>) -> PartialDate? {
    if case .number(let number, digits: 8)? = tokens.first?.kind {
      return date(year: number / 10_000, month: number / 100 % 100, day: number % 100)
    }
    guard let (year, month) = yearAndMonth(in: tokens) else { return nil }
    let rest = tokens.dropFirst(3)
    guard let mark = rest.first?.mark, separators.contains(mark),
      case .number(let day, digits: 2)? = rest.dropFirst().first?.kind
    else { return nil }
    return date(year: year, month: month, day: day)
  }

  private static func month(in tokens: ArraySlice<LineToken>) -> PartialDate? {
    yearAndMonth(in: tokens).flatMap { date(year: $0.year, month: $0.month, day: nil) }
  }

  private static func yearAndMonth(in tokens: ArraySlice<LineToken>) -> (year: Int, month: Int)? {
    guard case .number(let year, digits: 4)? = tokens.first?.kind, let mark = tokens.dropFirst().first?.mark,
      separators.contains(mark), case .number(let month, digits: 2)? = tokens.dropFirst(2).first?.kind
    else { return nil }
    return (year, month)
  }

  private static func date(year: Int, month: Int, day: Int?) -> PartialDate? {
    (1900...2100).contains(year) ? PartialDate(year: year, month: month, day: day) : nil
  }

  private static let separators: Set<Unicode.Scalar> = ["-", "_", "."]
}
