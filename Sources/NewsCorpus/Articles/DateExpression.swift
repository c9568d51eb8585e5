import KazakhText
import RelationModel

/// A date as newsrooms write it above an article, to the day or to the month.
///
/// Known forms: `2025-12-18`, `2025.12.18`, `18.12.2025` (day first, also with `/` or `-`), `2022 жылғы 17 ақпан`,
/// `20 Сәуір, 2022`, `20 апреля 2022 года`, `сәуір 20, 2022`, `2023 жылғы қараша`, `қараша 2023`. Years are 1900 to 2100; a day that
/// the calendar does not have is no date.
struct DateExpression {
  let date: PartialDate
  /// The tokens that it takes.
  let range: Range<Int>
  /// Whether it is written in digits alone.
  let isNumeric: Bool

  /// The date that begins at a token, or nil.
  init?(_ tokens: [LineToken], at start: Int) {
    var reader = Reader(tokens: tokens, position: start)
    guard let (date, isNumeric) = reader.date() else { return nil }
    self.date = date
    self.range = start..<reader.position
    self.isNumeric = isNumeric
  }

  /// The first date among the tokens, or nil.
  static func first(in tokens: [LineToken]) -> DateExpression? {
    guard tokens.contains(where: { $0.number != nil }) else { return nil }
    return tokens.indices.lazy.compactMap { DateExpression(tokens, at: $0) }.first
  }

  /// The first date in a short text, such as the `date` of metadata; also a year alone.
  static func date(in text: String) -> PartialDate? {
    first(in: LineToken.tokens(of: text[...], limit: 200))?.date ?? PartialDate(text[...].trimmed)
  }

  /// Whether a word in lower case belongs to a date: a month or a word for the year.
  static func isDateWord(_ word: Word) -> Bool {
    MonthNames.month(word) != nil || yearWords.contains(word)
  }

  private static let yearWords: Set<Word> = ["ж", "жыл", "жылғы", "жылдың", "жылы", "г", "год", "года", "году"]

  private struct Reader {
    let tokens: [LineToken]
    var position: Int

    mutating func date() -> (PartialDate, isNumeric: Bool)? {
      if let date = attempt({ $0.yearFirstDigits() }) ?? attempt({ $0.dayFirstDigits() }) { return (date, true) }
      let worded =
        attempt { $0.yearFirst() } ?? attempt { $0.dayFirst() } ?? attempt { $0.monthFirst() }
      return worded.map { ($0, false) }
    }

    /// 2025-12-18
    private mutating func yearFirstDigits() -> PartialDate? {
      guard let year = year(), let mark = dateMark(), let month = number(digits: 2...2), dateMark() == mark,
        let day = number(digits: 2...2)
      else { return nil }
      return PartialDate(year: year, month: month, day: day)
    }

    /// 18.12.2025
    private mutating func dayFirstDigits() -> PartialDate? {
      guard let day = number(digits: 1...2), let mark = dateMark(), let month = number(digits: 1...2),
        dateMark() == mark, let year = year()
      else { return nil }
      skipYearWord()
      return PartialDate(year: year, month: month, day: day)
    }

    /// 2022 жылғы 17 ақпан, 2023 жылғы қараша
    private mutating func yearFirst() -> PartialDate? {
      guard let year = year() else { return nil }
      skipYearWord()
      skip(",")
      let day = number(digits: 1...2)
      if day != nil { skip("-") }
      guard let month = month() else { return nil }
      return PartialDate(year: year, month: month, day: day)
    }

    /// 20 Сәуір, 2022
    private mutating func dayFirst() -> PartialDate? {
      guard let day = number(digits: 1...2) else { return nil }
      skip("-")
      guard let month = month() else { return nil }
      skip(",")
      guard let year = year() else { return nil }
      skipYearWord()
      return PartialDate(year: year, month: month, day: day)
    }

    /// Сәуір 20, 2022; қараша 2023
    private mutating func monthFirst() -> PartialDate? {
      guard let month = month() else { return nil }
      let day = number(digits: 1...2)
      skip(",")
      guard let year = year() else { return nil }
      skipYearWord()
      return PartialDate(year: year, month: month, day: day)
    }

    private mutating func attempt(_ read: (inout Reader) -> PartialDate?) -> PartialDate? {
      var copy = self
      guard let date = read(&copy) else { return nil }
      self = copy
      return date
    }

    private var next: LineToken? { tokens.indices.contains(position) ? tokens[position] : nil }

    private mutating func year() -> Int? {
      number(digits: 4...4).flatMap { (1900...2100).contains($0) ? $0 : nil }
    }

    private mutating func number(digits: ClosedRange<Int>) -> Int? {
      guard case .number(let value, let count)? = next?.kind, digits.contains(count) else { return nil }
      position += 1
      return value
    }

    private mutating func month() -> Int? {
      guard let word = next?.word, let month = MonthNames.month(word) ?? MonthNames.month(shortened: word) else {
        return nil
      }
      position += 1
      if MonthNames.month(shortened: word) != nil { skip(".") }
      return month
    }

    /// A mark between the digits of a date, with no white space around it.
    private mutating func dateMark() -> Unicode.Scalar? {
      guard let mark = next?.mark, ["-", ".", "/"].contains(mark), next?.gap == 0,
        tokens.indices.contains(position + 1), tokens[position + 1].gap == 0
      else { return nil }
      position += 1
      return mark
    }

    private mutating func skipYearWord() {
      guard let word = next?.word, yearWords.contains(word) else { return }
      position += 1
      if word == "ж" || word == "г" { skip(".") }
    }

    private mutating func skip(_ mark: Unicode.Scalar) {
      if next?.mark == mark { position += 1 }
    }
  }
}
