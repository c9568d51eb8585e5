import KazakhText

/// The nominative of a name that stands in any case.
extension PersonFinder {
  /// The likeliest nominative of the last word of a name, its case, and every candidate.
  func nominatives(of index: Int, _ sentence: SentenceReading) -> (String, GrammaticalCase, [String]) {
    let word = sentence.tokens[index].text
    guard word.utf8.count <= 120 else { return (word, .nominative, [word]) }
    let readings = PersonName.nominatives(of: word, knowing: knownSurnames)
    let best = readings.first ?? NameReading(name: word, grammaticalCase: .nominative)
    return (best.name, best.grammaticalCase, readings.map(\.name))
  }

  func isWholeName(_ word: String) -> Bool {
    knownSurnames.contains(word) || SurnameEndings.matches(word) || SurnameEndings.isPatronymic(word)
      || Lexicon.isGivenName(word)
  }

  func joined(_ range: Range<Int>, _ sentence: SentenceReading) -> String {
    var text = ""
    for index in range {
      let token = sentence.tokens[index]
      if token.kind == .initial, text.ends(with: ".") || text.isEmpty {
        text += token.text
      } else {
        text = Self.join(text, token.text)
      }
    }
    return text
  }

  static func join(_ left: String, _ right: String) -> String { left.isEmpty ? right : left + " " + right }
}
