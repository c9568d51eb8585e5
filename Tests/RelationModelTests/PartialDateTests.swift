import Foundation
import RelationModel
import Testing

@Suite struct PartialDateTests {
  @Test(
    arguments: [
      ("2022", 2022, nil, nil),
      ("2022-04", 2022, 4, nil),
      ("2022-04-20", 2022, 4, 20),
      ("2024-02-29", 2024, 2, 29),
      ("2000-02-29", 2000, 2, 29),
      ("2023-02-28", 2023, 2, 28),
      ("2023-01-31", 2023, 1, 31),
      ("2023-04-30", 2023, 4, 30),
      ("2023-12-31", 2023, 12, 31),
      ("0001-01-01", 1, 1, 1),
      ("9999-12-31", 9999, 12, 31),
    ] as [(String, Int, Int?, Int?)])
  func readsAndWritesISODates(text: String, year: Int, month: Int?, day: Int?) throws {
    let date = try #require(PartialDate(text))
    #expect(date.year == year)
    #expect(date.month == month)
    #expect(date.day == day)
    #expect(date.description == text)
    #expect(date == PartialDate(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "", "-", "2", "202", "20222", "022", "2022-", "2022-4", "2022-04-", "2022-04-2", "2022-04-020", "2022-04-20-01",
    "2022-00", "2022-13", "2022-04-00", "2022-04-31", "2023-02-29", "1900-02-29", "2100-02-29", "2022-02-30",
    "0000", "0000-01-01", " 2022", "2022 ", "2022-04-20\n", "2022/04/20", "20.04.2022", "2022–04–20", "2022-IV",
    "+022", "-022", "2022-+4", "2022--4", "20２2", "٢٠٢٢", "2022-04-2a", "жыл2", "2022T", "2022-04-20T10:00",
  ])
  func refusesWhatIsNoDate(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test func readsSubstrings() {
    #expect(PartialDate("күні: 2022-04-20.".dropFirst(6).dropLast()) == PartialDate(year: 2022, month: 4, day: 20))
  }

  @Test(
    arguments: [
      (0, nil, nil), (-1, nil, nil), (10_000, nil, nil), (.max, nil, nil), (.min, nil, nil), (2022, 0, nil),
      (2022, 13, nil),
      (2022, .max, nil), (2022, 4, 0), (2022, 4, 31), (2022, 2, 29), (2022, .min, .min), (2022, nil, 20),
    ] as [(Int, Int?, Int?)])
  func refusesPartsThatMakeNoDate(year: Int, month: Int?, day: Int?) {
    #expect(PartialDate(year: year, month: month, day: day) == nil)
  }

  @Test func knowsTheLengthOfEveryMonth() {
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    for (place, length) in lengths.enumerated() {
      #expect(PartialDate(year: 2023, month: place + 1, day: length) != nil)
      #expect(PartialDate(year: 2023, month: place + 1, day: length + 1) == nil)
    }
    for year in [2024, 2000, 1600] { #expect(PartialDate(year: year, month: 2, day: 29) != nil) }
    for year in [2023, 2100, 1900] { #expect(PartialDate(year: year, month: 2, day: 29) == nil) }
  }

  @Test func ordersLessExactDatesFirst() throws {
    let sorted = [
      "0999-12-31", "2021", "2021-12-31", "2022", "2022-01", "2022-01-01", "2022-04", "2022-04-20", "2022-04-21",
      "2022-12",
      "2023-01-01",
    ]
    let dates = try sorted.map { try #require(PartialDate($0)) }
    #expect(dates.reversed().sorted() == dates)
    for seed in 0..<20 { #expect(dates.shuffled(seed: seed).sorted() == dates) }
    for (left, right) in zip(dates, dates.dropFirst()) {
      #expect(left < right)
      #expect(!(right < left))
    }
    #expect(!dates.contains { $0 < $0 })
  }

  @Test(
    arguments: [
      ("2022", "2023", true), ("2023", "2022", false), ("2022", "2022", nil), (nil, nil, nil), ("2022", nil, true),
      (nil, "2022", false),
    ] as [(String?, String?, Bool?)])
  func whatHasNoDateComesLast(first: String?, second: String?, isEarlier: Bool?) {
    let dates = [first, second].map { $0.flatMap { PartialDate($0) } }
    #expect(PartialDate.isEarlier(dates[0], dates[1]) == isEarlier)
  }

  @Test func goesThroughJSONAsAString() throws {
    let dates = ["2022", "2022-04", "2022-04-20"].compactMap { PartialDate($0) }
    let json = try JSONEncoder().encode(dates)
    #expect(String(decoding: json, as: UTF8.self) == #"["2022","2022-04","2022-04-20"]"#)
    #expect(try JSONDecoder().decode([PartialDate].self, from: json) == dates)
    for bad in [#"["2022-02-30"]"#, #"["кеше"]"#, "[2022]", "[null]"] {
      #expect(throws: DecodingError.self) { try JSONDecoder().decode([PartialDate].self, from: Data(bad.utf8)) }
    }
  }
}
