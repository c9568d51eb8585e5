import KazakhText

/// Institutions called by a name whose head noun stands elsewhere in the article.
extension InstitutionFinder {
  /// A name known from elsewhere in the article, or one in Latin letters with a Kazakh ending: Amanat, Euronews-тің.
  func properName(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isCapitalised, token.isLatin || !known.isEmpty || !explained.isEmpty else { return nil }
    let word = sentence.words[index]
    for (form, name) in zip(word.readings, word.bases) where form.possessor == .none && !form.isPlural {
      let hasEnding = token.isLatin && form.grammaticalCase != .nominative && token.text.contains("-")
      guard known.contains(name) || explained.contains(name) || hasEnding,
        !InstitutionWords.plainAbbreviations.contains(Word(lowercasing: name.text))
      else {
        continue
      }
      if index > 0, sentence.tokens[index - 1].isLatin, sentence.isCapitalised(index - 1) { return nil }
      return InstitutionSpan(
        range: index..<(index + 1), name: name.text, head: name.text, naming: .abbreviation,
        grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.known")
    }
    return nil
  }

  /// Whether a sentence has a word or quotation that is a known name.
  func holdsKnownName(_ sentence: SentenceReading) -> Bool {
    guard !known.isEmpty else { return false }
    return sentence.tokens.indices.contains { index in
      if sentence.tokens[index].kind == .closeQuote {
        return sentence.opening(of: index).map { known.contains(Word(sentence.text(($0 + 1)..<index))) } ?? false
      }
      return sentence.words[index].bases.contains(where: known.contains)
    }
  }

  /// A quoted name known with its head from elsewhere in the article; a case ending may follow the quotation mark: «Синьхуа»ның.
  func quotedName(closedAt index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard let open = sentence.opening(of: index), index - open <= 6 else { return nil }
    let name = sentence.text((open + 1)..<index)
    let next = index + 1
    guard known.contains(Word(name)) || isEmployer(next, of: sentence.tokens[index], sentence) else { return nil }
    let ending =
      next < sentence.count && sentence.tokens[next].start == sentence.tokens[index].end
      ? sentence.lower(next).text.drop { $0 == "-" } : ""
    let grammaticalCase = Self.bareEndings[String(ending)]
    return InstitutionSpan(
      range: open..<(grammaticalCase == nil ? next : next + 1), name: name, head: name, naming: .abbreviation,
      grammaticalCase: grammaticalCase ?? .nominative, parent: nil, rule: "institution.quoted")
  }

  /// «Koryo Ilbo»*ның бас редакторы*: what has a genitive ending straight after the quotation mark and a post after it employs somebody.
  private func isEmployer(_ next: Int, of quote: Token, _ sentence: SentenceReading) -> Bool {
    guard next + 1 < sentence.count, sentence.tokens[next].start == quote.end,
      Self.bareEndings[String(sentence.lower(next).text.drop { $0 == "-" })] == .genitive
    else { return false }
    let after = (next + 1..<min(sentence.count, next + 4)).prefix { !sentence.isCapitalised($0) }
    return after.contains {
      sentence.reading($0) { TitleWords.heads.contains($0.stem) && $0.possessor == .third } != nil
    }
  }

  static let bareEndings: [String: GrammaticalCase] = [
    "ның": .genitive, "нің": .genitive, "дың": .genitive, "дің": .genitive, "тың": .genitive, "тің": .genitive,
    "мен": .instrumental,
    "пен": .instrumental, "бен": .instrumental, "ға": .dative, "ге": .dative, "қа": .dative, "ке": .dative,
    "ды": .accusative,
    "ді": .accusative, "ны": .accusative, "ні": .accusative, "ты": .accusative, "ті": .accusative, "да": .locative,
    "де": .locative, "та": .locative, "те": .locative,
  ]
}
