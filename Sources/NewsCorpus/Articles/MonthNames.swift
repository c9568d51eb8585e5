/// The months as Kazakh and Russian date lines write them.
enum MonthNames {
  /// The month, 1 to 12, of a word in lower case: in full, in the possessive («ақпаны», «апреля») or shortened («ақп»).
  static func month(_ word: String) -> Int? { months[word] }

  private static let months: [String: Int] = {
    var months: [String: Int] = [:]
    for (index, words) in names.enumerated() {
      for word in words.split(separator: " ") { months[String(word)] = index + 1 }
    }
    return months
  }()

  private static let names = [
    "қаңтар қаңтары қаң январь января янв",
    "ақпан ақпаны ақп февраль февраля фев февр",
    "наурыз наурызы нау март марта мар",
    "сәуір сәуірі сәу апрель апреля апр",
    "мамыр мамыры мам май мая",
    "маусым маусымы мау июнь июня июн",
    "шілде шілдесі шіл июль июля июл",
    "тамыз тамызы там август августа авг",
    "қыркүйек қыркүйегі қыр сентябрь сентября сен сент",
    "қазан қазаны қаз октябрь октября окт",
    "қараша қарашасы қар ноябрь ноября ноя нояб",
    "желтоқсан желтоқсаны жел желт декабрь декабря дек",
  ]
}
