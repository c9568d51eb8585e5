import KazakhText
import RelationModel

/// When a sentence says that something happened.
struct EventDate {
  let articleDate: PartialDate?

  private static let months: [Word: Int] = [
    "қаңтар": 1, "ақпан": 2, "наурыз": 3, "сәуір": 4, "мамыр": 5, "маусым": 6, "шілде": 7, "тамыз": 8, "қыркүйек": 9,
    "қазан": 10,
    "қараша": 11, "желтоқсан": 12,
  ]

  /// The day and month in the locative (10 сәуірде), with the year before it or else the article's; nil where the sentence gives none.
  func date(in sentence: SentenceReading) -> PartialDate? {
    for index in 1..<max(sentence.count, 1) {
      guard
        let form = sentence.reading(
          index, where: { Self.months[$0.stem] != nil && $0.possessor == .none && !$0.isPlural }),
        let month = Self.months[form.stem],
        let day = Int(sentence.lower(index - 1).text)
      else { continue }
      if let year = year(before: index - 1, sentence) { return PartialDate(year: year, month: month, day: day) }
      guard form.grammaticalCase == .locative, let articleDate else { continue }
      let year = month > (articleDate.month ?? 12) + 1 ? articleDate.year - 1 : articleDate.year
      return PartialDate(year: year, month: month, day: day)
    }
    return nil
  }

  /// The year of what had happened before: `2022 жылы меморандум жасасқан болатын`; nil where the sentence tells of its own time.
  func earlierYear(in sentence: SentenceReading, verb: Int) -> PartialDate? {
    guard let articleDate, ["болатын", "еді", "болған"].contains(sentence.lower(verb + 1)) else { return nil }
    let years = (1..<max(verb, 1)).compactMap { index -> Int? in
      guard ["жылы", "жылғы", "ж"].contains(sentence.lower(index)), let year = Int(sentence.lower(index - 1).text)
      else {
        return nil
      }
      return (1900..<articleDate.year).contains(year) ? year : nil
    }
    return years.last.flatMap { PartialDate(year: $0) }
  }

  private func year(before index: Int, _ sentence: SentenceReading) -> Int? {
    guard index >= 2, sentence.lower(index - 1).begins(with: "жыл"), let year = Int(sentence.lower(index - 2).text),
      (1900...2100).contains(year)
    else { return nil }
    return year
  }
}
