import RelationModel
import Testing

@testable import GraphReports

@Suite struct LocalFormsTests {
  @Test(arguments: [
    ("2025-12-18", "2025 жылғы 18 желтоқсан", "18 декабря 2025 года", "18 December 2025"),
    ("2022-04", "2022 жылғы сәуір", "апрель 2022 года", "April 2022"),
    ("1991", "1991 жыл", "1991 год", "1991"),
    ("2024-02-01", "2024 жылғы 1 ақпан", "1 февраля 2024 года", "1 February 2024"),
  ])
  func dates(iso: String, kk: String, ru: String, en: String) throws {
    let date = try #require(PartialDate(iso))
    #expect(Language.allCases.map { $0.date(date) } == [kk, ru, en])
  }

  @Test(arguments: [
    (0, "0", "0"), (999, "999", "999"), (1000, "1\u{A0}000", "1,000"),
    (-1_234_567, "−1\u{A0}234\u{A0}567", "−1,234,567"),
    (100_000, "100\u{A0}000", "100,000"), (Int.min, "−9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808", nil),
  ])
  func wholeNumbers(value: Int, kk: String, en: String?) {
    #expect(Language.kk.number(value) == kk)
    #expect(Language.ru.number(value) == kk)
    if let en { #expect(Language.en.number(value) == en) }
  }

  @Test(arguments: [
    (3.14159, 2, "3,14", "3.14"), (0.05, 1, "0,1", "0.1"), (2, 3, "2,000", "2.000"),
    (1234.5, 1, "1\u{A0}234,5", "1,234.5"),
    (-0.5, 1, "−0,5", "−0.5"), (0.0004, 4, "0,0004", "0.0004"), (7.5, 0, "8", "8"), (0.99, 0, "1", "1"),
    (.nan, 2, "nan", "nan"), (.infinity, 2, "inf", "inf"), (1e300, 1, "1e+300", "1e+300"), (1, -3, "1", "1"),
  ])
  func decimals(value: Double, digits: Int, kk: String, en: String) {
    #expect(Language.kk.number(value, digits: digits) == kk)
    #expect(Language.en.number(value, digits: digits) == en)
  }

  @Test func percents() {
    #expect(Language.allCases.map { $0.percent(0.9234) } == ["92,3%", "92,3\u{A0}%", "92.3%"])
  }

  @Test(arguments: [
    (0, "событий"), (1, "событие"), (2, "события"), (4, "события"), (5, "событий"), (11, "событий"), (12, "событий"),
    (14, "событий"), (21, "событие"), (22, "события"), (111, "событий"), (1001, "событие"),
  ])
  func russianNouns(count: Int, noun: String) {
    #expect(ReportPhrases.events(count, .ru) == Language.ru.number(count) + "\u{A0}" + noun)
    #expect(ReportPhrases.events(count, .kk).hasSuffix("\u{A0}оқиға"))
    #expect(ReportPhrases.events(count, .en).hasSuffix(count == 1 ? "\u{A0}event" : "\u{A0}events"))
  }
}
