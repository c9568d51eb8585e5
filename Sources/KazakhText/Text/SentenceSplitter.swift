/// Cuts the tokens of a paragraph into sentences.
///
/// A sentence ends at `.`, `!`, `?` or `…`, with closing quotes and brackets that follow, unless what comes next goes on
/// with the sentence: a lower-case word, a comma, or the dash of «…», – деді. Abbreviations with a full stop (т.б., қ.,
/// млн.) do not end one.
public struct SentenceSplitter: Sendable {
  /// Makes a splitter.
  public init() {}

  /// The sentences of a paragraph, as ranges of its tokens; together they cover every token.
  ///
  /// - Complexity: O(*n*) time in the number of tokens.
  public func sentences(of tokens: [Token]) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < tokens.count {
      if index - start == Self.longest {
        sentences.append(start..<index)
        start = index
      }
      guard isEnd(at: index, in: tokens) else {
        index += 1
        continue
      }
      var end = index + 1
      while end < tokens.count, isTrailer(tokens[end]) { end += 1 }
      if end == tokens.count || begins(at: end, in: tokens) {
        sentences.append(start..<end)
        start = end
      }
      index = end
    }
    if start < tokens.count { sentences.append(start..<tokens.count) }
    return sentences
  }

  /// No sentence of news is longer; what is, is a list or no language, and is cut so that reading it takes linear time.
  private static let longest = 250

  private func isEnd(at index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    guard token.kind == .mark else { return false }
    if ["!", "?", "…"].contains(token.lower) { return true }
    guard token.lower.equals(".") else { return false }
    guard index > 0, tokens[index - 1].end == token.start, tokens[index - 1].kind == .word else { return true }
    let before = tokens[index - 1].lower
    return !Self.abbreviations.contains(before) && before.count > 1
  }

  private func isTrailer(_ token: Token) -> Bool {
    token.kind == .closeQuote || token.kind == .mark && [")", ".", "!", "?"].contains(token.lower)
  }

  /// Whether a sentence can begin here; after a quotation the dash of «деді» goes on with the old one.
  private func begins(at index: Int, in tokens: [Token]) -> Bool {
    let token = tokens[index]
    switch token.kind {
    case .word:
      return token.isCapitalised || token.text.unicodeScalars.contains(where: Self.isNoSmallLetter)
    case .initial, .number, .openQuote: return true
    case .dash: return index + 1 < tokens.count && tokens[index + 1].isCapitalised
    case .mark: return token.lower.equals("(")
    case .closeQuote: return false
    }
  }

  private static func isNoSmallLetter(_ scalar: Unicode.Scalar) -> Bool {
    let traits = ScalarTable.shared.traits(of: scalar)
    return traits.contains(.letter) && !traits.contains(.lower)
  }

  private static let abbreviations: Set<Word> = [
    "қ", "ж", "жж", "т.б", "б", "млн", "млрд", "трлн", "мың", "т", "ғ", "ст", "обл", "ауд", "көш", "ж.ж", "проф",
    "акад", "доц",
    "т.с.с", "м", "км", "кг", "га", "тг", "тел", "см", "мыс",
  ]
}
