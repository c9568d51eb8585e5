import KazakhText

/// The nominative of a name that stands in any case.
extension PersonFinder {
  /// The likeliest nominative of a word, and what it is: its forms among the traits of words.
  struct Nominative {
    var reading: NameReading
    var traits: Lexeme.Traits
  }

  /// The nominatives that the last word of a name may stand for, one at least, the likeliest first.
  func nominatives(of index: Int, _ sentence: SentenceReading) -> [NameReading] {
    let word = sentence.words[index]
    if word.names.isEmpty { return [NameReading(name: word.text, grammaticalCase: .nominative)] }
    return changesReading(of: word) ? PersonName.nominatives(of: word.text, knowing: knownSurnames) : word.names
  }

  /// The likeliest nominative of the last word of a name.
  func nominative(of index: Int, _ sentence: SentenceReading) -> Nominative {
    let word = sentence.words[index]
    let reading = nominatives(of: index, sentence)[0]
    let isWordsOwn = !word.names.isEmpty && !changesReading(of: word)
    return Nominative(reading: reading, traits: isWordsOwn ? word.traits : Lexeme.forms(of: reading.name))
  }

  /// Whether the word may stand for a surname met elsewhere in the article.
  func isKnown(_ word: Lexeme) -> Bool { !knownWords.isEmpty && word.nominatives.contains(where: knownWords.contains) }

  /// Whether knowing the surnames may put another reading first: not where the first is the one that is known.
  private func changesReading(of word: Lexeme) -> Bool {
    isKnown(word)
      && !(knownWords.contains(word.nominatives[0])
        && !word.nominatives.dropFirst().contains(where: knownWords.contains))
  }

  /// Whether the likeliest nominative ends as surnames do.
  func endsAsSurname(_ index: Int, _ sentence: SentenceReading) -> Bool {
    nominative(of: index, sentence).traits.contains(.surnameForm)
  }

  func isWholeName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.words[index]
    return knownWords.contains(word.written) || !word.traits.isDisjoint(with: [.surname, .patronymic, .givenName])
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
