import KazakhText

/// The nominative of a name that stands in any case.
extension PersonFinder {
  /// The likeliest nominative of the last word of a name, its case, and every candidate.
  func nominatives(of index: Int, _ sentence: SentenceReading) -> (String, GrammaticalCase, [String]) {
    let word = sentence.words[index]
    var readings = word.names
    if !knownSurnames.isEmpty, readings.contains(where: { knownSurnames.contains($0.name) }) {
      readings = PersonName.nominatives(of: word.text, knowing: knownSurnames)
    }
    let best = readings.first ?? NameReading(name: word.text, grammaticalCase: .nominative)
    return (best.name, best.grammaticalCase, readings.isEmpty ? [word.text] : readings.map(\.name))
  }

  func isWholeName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.words[index]
    return knownSurnames.contains(word.text) || !word.traits.isDisjoint(with: [.surname, .patronymic, .givenName])
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
