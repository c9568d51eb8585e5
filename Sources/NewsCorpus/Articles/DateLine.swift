import RelationModel

/// A line that says when, and perhaps where, an article appeared; or such a beginning of a line.
enum DateLine {
  /// The date of a line that is nothing but a date line, such as `Астана, 2023 жылғы 10 сәуір` or `13.01.2023 18:19 1188`.
  ///
  /// Beside the date there may be marks, times, counts, labels («Жарияланды:») and up to four capitalised words (place,
  /// author, section). Any other word makes the line prose.
  static func date(of line: Substring) -> PartialDate? {
    guard let tokens = tokens(ofShort: line), let found = DateExpression.first(in: tokens) else { return nil }
    let words = tokens.indices.filter { !found.range.contains($0) && tokens[$0].word.map(isOrdinary) ?? false }
    let isProse = words.contains { !tokens[$0].isCapitalised } || tokens.contains { proseMarks.contains($0.mark) }
    return !isProse && words.count <= 4 ? found.date : nil
  }

  /// The date that a line of text begins with, and the text after it; nil where the line begins with prose.
  ///
  /// - A date in digits, alone or after the word `date`: `date 2025-12-18 Бас редакторлар …`.
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
    let after = tokens[found.range.upperBound...]
    if before.map(\.word) == ["date"] {
      return after.first.map { (found.date, line[$0.text.startIndex...]) }
    }
    guard before.allSatisfy(isPlacePart),
      let first = textStart(in: after, isNumeric: found.isNumeric, hasPlace: before.contains { $0.word != nil })
    else { return nil }
    return (found.date, line[first...])
  }

  /// Whether the place of a date line that ends with a comma goes on in the next line: «…, Нұр-Сұлтан қ.,» «Достық үйі».
  static func continues(_ line: Substring, in next: Substring) -> Bool {
    guard line.unicodeScalars.last == ",", let tokens = tokens(ofShort: next) else { return false }
    return tokens.count <= 3 && next.startsWithCapital && next.unicodeScalars.last != "."
  }

  /// Where the text begins after the date of a prefix, or nil where nothing closes the date.
  private static func textStart(
    in tokens: ArraySlice<LineToken>, isNumeric: Bool, hasPlace: Bool
  ) -> Substring.Index? {
    let rest = isNumeric ? tokens.drop { $0.number != nil || $0.mark == ":" } : tokens
    let place = place(after: rest)
    let closed = place ?? rest
    let closers = closed.prefix { $0.mark.map { stops.contains($0) || dashes.contains($0) } ?? false }
    let isClosed =
      isNumeric || (rest.first?.gap ?? 0) > 1 || closers.contains { stops.contains($0.mark) }
      || !closers.isEmpty && (hasPlace || place != nil)
    guard isClosed, let text = closed.dropFirst(closers.count).first?.text, !text.startsWithSmallLetter else {
      return nil
    }
    return text.startIndex
  }

  /// The tokens after `, Нұр-Сұлтан қ.`, where a stop or a dash closes that place.
  private static func place(after tokens: ArraySlice<LineToken>) -> ArraySlice<LineToken>? {
    guard tokens.first?.mark == "," else { return nil }
    var rest = tokens.dropFirst()
    while let token = rest.first,
      token.isCapitalised || isPlaceWord(token) || isHyphen(token, before: rest.dropFirst().first)
    {
      rest = rest.dropFirst(isAbbreviated(token, before: rest.dropFirst().first) ? 2 : 1)
    }
    guard let mark = rest.first?.mark, tokens.count - rest.count > 1, stops.contains(mark) || dashes.contains(mark)
    else {
      return nil
    }
    return rest
  }

  private static func isPlacePart(_ token: LineToken) -> Bool {
    token.isCapitalised || isPlaceWord(token)
      || token.mark.map { $0 == "," || stops.contains($0) || dashes.contains($0) } ?? false
  }

  private static func isPlaceWord(_ token: LineToken) -> Bool { token.word.map(placeWords.contains) ?? false }

  private static func isHyphen(_ token: LineToken, before next: LineToken?) -> Bool {
    token.mark == "-" && token.gap == 0 && next?.gap == 0
  }

  private static func isAbbreviated(_ token: LineToken, before next: LineToken?) -> Bool {
    token.word == "қ" && next?.mark == "."
  }

  private static func isOrdinary(_ word: String) -> Bool {
    !labels.contains(word) && !placeWords.contains(word) && !DateExpression.isDateWord(word)
      && !PageFurniture.isCounter(word)
  }

  private static func tokens(ofShort line: Substring) -> [LineToken]? {
    line.utf8.count <= 600 ? LineToken.tokens(of: line) : nil
  }

  private static let stops: Set<Unicode.Scalar?> = [".", "|", "•", "·", "●"]
  private static let dashes: Set<Unicode.Scalar?> = ["-", "–", "—", ":"]
  private static let proseMarks: Set<Unicode.Scalar?> = ["«", "»", "“", "”", "\"", "?", "!"]

  private static let placeWords: Set<String> = [
    "қ", "қаласы", "облысы", "ауданы", "ауылы", "г", "город", "область", "район",
  ]

  /// Words that stand beside the date above an article.
  private static let labels: Set<String> = [
    "date", "дата", "күні", "уақыты", "сағат", "бүгін", "время",
    "жарияланды", "жарияланған", "жариялануы", "жаңартылды", "жаңартылған", "енгізілді", "өзгертілді",
    "опубликовано", "обновлено", "добавлено", "published", "updated", "at", "t", "z", "utc", "gmt",
    "дүйсенбі", "сейсенбі", "сәрсенбі", "бейсенбі", "жұма", "сенбі", "жексенбі",
    "понедельник", "вторник", "среда", "четверг", "пятница", "суббота", "воскресенье",
  ]
}
