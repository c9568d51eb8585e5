import KazakhText
import RelationModel

/// A line that says when, and perhaps where, an article appeared; or such a beginning of a line.
enum DateLine {
  /// The date of a line that is nothing but a date line, such as `Астана, 2023 жылғы 10 сәуір` or
  /// `13.01.2023 18:19 1188`.
  ///
  /// Beside the date there may be marks, times, counts, labels («Жарияланды:») and up to three capitalised names (place,
  /// author, section). Any other word makes the line prose.
  static func date(of tokens: [LineToken]) -> PartialDate? {
    guard let found = DateExpression.first(in: tokens) else { return nil }
    let words = tokens.indices.filter { !found.range.contains($0) && tokens[$0].word.map(isOrdinary) ?? false }
    let names = words.filter { $0 == 0 || !isHyphen(tokens[$0 - 1], before: tokens[$0]) }
    let isProse = words.contains { !tokens[$0].isCapitalised } || tokens.contains { proseMarks.contains($0.mark) }
    return !isProse && names.count <= 3 ? found.date : nil
  }

  /// The date that a line of text begins with, and the text after it; nil where the line begins with prose.
  ///
  /// - A date in digits, alone or after the word `date`: `date 2025-12-18 Бүгін …`.
  /// - A date in words, closed by a full stop, a bar, a bullet or wide space, or with the place beside it also by a dash:
  ///   `Астана, 2023 жылғы 10 сәуір – Бүгін …`. «2022 жылғы 17 ақпан – тарихи күн» is prose.
  ///
  /// The text after it does not begin with a small letter: that would go on with the date's own sentence.
  static func prefix(of line: Substring) -> (date: PartialDate, text: Substring)? {
    let tokens = LineToken.tokens(of: line, limit: 120)
    guard let found = tokens.indices.prefix(8).lazy.compactMap({ DateExpression(tokens, at: $0) }).first else {
      return nil
    }
    let before = tokens[..<found.range.lowerBound]
    let isMarked = before.map(\.word) == ["date"]
    guard isMarked || before.allSatisfy(isPlacePart) else { return nil }
    let start = isMarked ? found.range.upperBound : textStart(in: tokens, after: found)
    guard let start, tokens.indices.contains(start) else { return nil }
    return (found.date, line[tokens[start].text.startIndex...])
  }

  /// Whether the place of a date line that ends with a comma goes on in the next line: «…, Нұр-Сұлтан қ.,» «Достық үйі».
  static func continues(_ line: Substring, in next: Substring) -> Bool {
    line.unicodeScalars.last == "," && next.startsWithCapital && next.unicodeScalars.last != "."
      && LineToken.tokens(of: next, limit: 100).count <= 3
  }

  /// The token that the text begins with after the date of a prefix, or nil where nothing closes the date.
  private static func textStart(in tokens: [LineToken], after found: DateExpression) -> Int? {
    let dateEnd = found.range.upperBound
    let end = found.isNumeric ? timeEnd(in: tokens, from: dateEnd) : dateEnd
    let placeEnd = placeEnd(in: tokens, from: end)
    let closersEnd = closersEnd(in: tokens, from: placeEnd)
    guard tokens.indices.contains(closersEnd), !tokens[closersEnd].text.startsWithSmallLetter else { return nil }
    let hasStop = tokens[dateEnd - 1].mark == "." || tokens[placeEnd..<closersEnd].contains { stops.contains($0.mark) }
    let hasPlace = placeEnd > end || tokens[..<found.range.lowerBound].contains { $0.word != nil }
    let isClosed = found.isNumeric || hasStop || tokens[end].gap > 1 || closersEnd > placeEnd && hasPlace
    return isClosed ? closersEnd : nil
  }

  /// The end of the time of day that begins here: 18:19 or 18:19:05.
  private static func timeEnd(in tokens: [LineToken], from start: Int) -> Int {
    let time = tokens[start...].prefix(5).map(\.kind)
    func isNumber(_ index: Int) -> Bool { if time.count > index, case .number = time[index] { true } else { false } }
    func isColon(_ index: Int) -> Bool { time.count > index && time[index] == .mark(":") }
    guard isNumber(0), isColon(1), isNumber(2) else { return start }
    return start + (isColon(3) && isNumber(4) ? 5 : 3)
  }

  /// The end of the place that begins here with a comma, `, Нұр-Сұлтан қ.`, where a stop or a dash closes it.
  private static func placeEnd(in tokens: [LineToken], from start: Int) -> Int {
    guard tokens.indices.contains(start), tokens[start].mark == "," else { return start }
    var end = start + 1
    while tokens.indices.contains(end) {
      let next = tokens.indices.contains(end + 1) ? tokens[end + 1] : nil
      guard tokens[end].isCapitalised || isPlaceWord(tokens[end]) || isHyphen(tokens[end], before: next) else { break }
      end += tokens[end].word == "қ" && next?.mark == "." ? 2 : 1
    }
    return end > start + 1 && closersEnd(in: tokens, from: end) > end ? end : start
  }

  /// The end of the stops and dashes that begin here.
  private static func closersEnd(in tokens: [LineToken], from start: Int) -> Int {
    start + tokens[start...].prefix { stops.contains($0.mark) || dashes.contains($0.mark) }.count
  }

  private static func isPlacePart(_ token: LineToken) -> Bool {
    token.isCapitalised || isPlaceWord(token) || token.mark == "," || stops.contains(token.mark)
      || dashes.contains(token.mark)
  }

  private static func isPlaceWord(_ token: LineToken) -> Bool { token.word.map(placeWords.contains) ?? false }

  private static func isHyphen(_ token: LineToken, before next: LineToken?) -> Bool {
    token.mark == "-" && token.gap == 0 && next?.gap == 0
  }

  private static func isOrdinary(_ word: Word) -> Bool {
    !labels.contains(word) && !placeWords.contains(word) && !DateExpression.isDateWord(word)
      && !FurnitureWords.counters.contains(word)
  }

  private static let stops: Set<Unicode.Scalar?> = [".", "|", "•", "·", "●"]
  private static let dashes: Set<Unicode.Scalar?> = ["-", "–", "—", ":"]
  private static let proseMarks: Set<Unicode.Scalar?> = ["«", "»", "“", "”", "\"", "?", "!"]

  private static let placeWords: Set<Word> = [
    "қ", "қаласы", "облысы", "ауданы", "ауылы", "г", "город", "область", "район",
  ]

  /// Words that stand beside the date above an article.
  private static let labels: Set<Word> = [
    "date", "дата", "күні", "уақыты", "сағат", "бүгін", "время",
    "жарияланды", "жарияланған", "жариялануы", "жаңартылды", "жаңартылған", "енгізілді", "өзгертілді",
    "опубликовано", "обновлено", "добавлено", "published", "updated", "at", "t", "z", "utc", "gmt",
    "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]
}
