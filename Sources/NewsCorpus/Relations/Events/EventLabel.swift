import KazakhText

/// What a gathering is called, and where it was.
extension EventFinder {
  /// The noun with what modifies it: «Орталық Азия – Қытай» медиафорумы.
  func label(endingAt index: Int, in resolved: ResolvedSentence) -> String {
    let sentence = resolved.sentence
    var start = index
    while start > 0, index - start < 10 {
      let token = sentence.tokens[start - 1]
      if token.kind == .closeQuote {
        guard let open = sentence.opening(of: start - 1) else { break }
        start = open
        continue
      }
      if let entry = resolved.institution(endingAt: start), entry.span.naming != .description,
        [.nominative, .genitive].contains(entry.span.grammaticalCase), sentence.tokens[start].kind != .openQuote
      {
        start = entry.span.range.lowerBound
        continue
      }
      if let set = EventWords.setPhrases.first(where: { endsHere($0, start, sentence) }) {
        start -= set.count
        continue
      }
      if joinsOwners(start - 1, sentence) {
        start -= 2
        continue
      }
      guard token.kind == .word || token.kind == .number, resolved.person(at: start - 1) == nil,
        !sentence.words[start - 1].isStopWord, !sentence.words[start - 1].isVerbal
      else { break }
      if let oblique = WordShape.oblique(sentence, start - 1), oblique != .genitive { break }
      start -= 1
    }
    guard let form = sentence.reading(index, where: { EventWords.kind(of: $0.stem) != nil }) else {
      return sentence.lower(index).begins(with: "аш") ? "Ашылу" : "Кездесу"
    }
    // Alone, the noun loses the ending that tied it to what is left out: форумы → форум.
    let text =
      start == index ? form.stem.text : withoutBrackets(sentence.nominativeText(start..<(index + 1), last: form))
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// The text without explanations: Ассамблеяның *(ҚХА)* сессиясы.
  private func withoutBrackets(_ text: String) -> String {
    guard let open = text.firstRange(of: " ("), let close = text[open.upperBound...].firstIndex(of: ")") else {
      return text
    }
    return withoutBrackets(String(text[..<open.lowerBound] + text[text.index(after: close)...]))
  }

  /// Whether a conjunction joins two owners in capital letters: *Қазақстан мен* Ресейдің медиафорумы.
  private func joinsOwners(_ index: Int, _ sentence: SentenceReading) -> Bool {
    index > 0 && ["мен", "пен", "бен", "және"].contains(sentence.lower(index))
      && sentence.isCapitalised(index - 1) && sentence.isCapitalised(index + 1)
      && Lexicon.isCountry(sentence.tokens[index - 1].text)
  }

  private func endsHere(_ phrase: [Word], _ end: Int, _ sentence: SentenceReading) -> Bool {
    end >= phrase.count && zip(phrase, end - phrase.count..<end).allSatisfy { sentence.lower($1) == $0 }
  }

  /// A city in the locative (Астанада, Алматы қаласында) in the sentence, or else in the first of the article.
  func place(near number: Int) -> String? {
    for place in [number, number - 1, 0, 1] where sentences.indices.contains(place) {
      if let city = EventPlace.city(in: sentences[place]) { return city }
    }
    return nil
  }
}
