import KazakhText

/// The nominative of a name that stands in any case.
extension PersonFinder {
  /// The likeliest nominative of the last word of a name, its case, and every candidate.
  ///
  /// A word that ends as a name does is bare; else the ending that leaves a known ending of names is taken off, else a long ending.
  func nominatives(of index: Int, _ sentence: SentenceReading) -> (String, GrammaticalCase, [String]) {
    let token = sentence.tokens[index]
    let stripped = sentence.readings[index].filter {
      !$0.isPlural && !$0.isAttributive && $0.grammaticalCase != .nominative && $0.stem.count >= 2
        && ($0.possessor == .none || Self.isPatronymic($0))
    }
    let options = stripped.map { (sentence.nominative(index, of: $0), $0.grammaticalCase) }
    let all = [token.text] + options.map(\.0)
    if let patronymic = options.first(where: { SurnameEndings.isPatronymic($0.0) }) {
      return (patronymic.0, patronymic.1, [patronymic.0] + all.filter { $0 != patronymic.0 })
    }
    if isWholeName(token.text) { return (token.text, .nominative, all) }
    let known = options.filter { isWholeName($0.0) }.max { $0.0.count < $1.0.count }
    if let known { return (known.0, known.1, [known.0] + all.filter { $0 != known.0 }) }
    if let long = options.first(where: {
      Self.isSure($0.1, ending: token.text.count - $0.0.count) && $0.0.count >= ($0.1 == .accusative ? 4 : 2)
    }) {
      return (long.0, long.1, [long.0] + all.filter { $0 != long.0 })
    }
    return (token.text, .nominative, all)
  }

  /// The endings -ұлы and -қызы are possessive, and take cases as such: Маратқызына, Маратқызын.
  static func isPatronymic(_ form: NominalForm) -> Bool {
    form.possessor == .third && ["қыз", "ұл"].contains { form.stem.ends(with: $0) }
  }

  func isWholeName(_ word: String) -> Bool {
    knownSurnames.contains(word) || SurnameEndings.matches(word) || SurnameEndings.isPatronymic(word)
      || Lexicon.isGivenName(word)
  }

  /// Genitive, instrumental and ablative endings of three letters, and datives with a consonant, seldom end a name by chance.
  static func isSure(_ grammaticalCase: GrammaticalCase, ending length: Int) -> Bool {
    switch grammaticalCase {
    case .genitive, .instrumental, .ablative: length == 3
    case .dative, .accusative: length == 2
    default: false
    }
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
