import KazakhText

/// The months as Kazakh and Russian date lines write them.
enum MonthNames {
  /// The month, 1 to 12, of a word in lower case, in full or in the possessive: «ақпан», «ақпаны», «апреля».
  static func month(_ word: Word) -> Int? { names[word] }

  /// The month, 1 to 12, of a shortened word in lower case, which a full stop may follow: «ақп», «апр».
  static func month(shortened word: Word) -> Int? { shortened[word] }

  private static let names = table([
    "қаңтар қаңтары январь января", "ақпан ақпаны февраль февраля", "наурыз наурызы март марта",
    "сәуір сәуірі апрель апреля", "мамыр мамыры май мая", "маусым маусымы июнь июня", "шілде шілдесі июль июля",
    "тамыз тамызы август августа", "қыркүйек қыркүйегі сентябрь сентября", "қазан қазаны октябрь октября",
    "қараша қарашасы ноябрь ноября", "желтоқсан желтоқсаны декабрь декабря",
  ])

  private static let shortened = table([
    "қаң янв", "ақп фев февр", "нау мар", "сәу апр", "мам", "мау июн", "шіл июл", "там авг", "қыр сен сент", "қаз окт",
    "қар ноя нояб", "жел желт дек",
  ])

  private static func table(_ months: [String]) -> [Word: Int] {
    var table: [Word: Int] = [:]
    for (index, words) in months.enumerated() {
      for word in words.split(separator: " ") { table[Word(String(word))] = index + 1 }
    }
    return table
  }
}
