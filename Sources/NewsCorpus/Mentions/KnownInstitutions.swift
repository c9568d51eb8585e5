import KazakhText

/// Institutions called by a name whose head noun stands elsewhere in the article.
extension InstitutionFinder {
  /// A name known from elsewhere in the article, or one in Latin letters with a Kazakh ending: Amanat, Euronews-тің.
  func properName(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isCapitalised, token.isLatin || !known.isEmpty || !explained.isEmpty else { return nil }
    if let span = severalWords(endingAt: index, sentence) ?? latinEmployer(endingAt: index, sentence) { return span }
    let word = sentence.words[index]
    // Маңғыстау филиалы has nothing to do with «Маңғыстау» газеті.
    if !token.isLatin, let part = sentence.institutionHead(index + 1), InstitutionWords.partHeads.contains(part.stem) {
      return nil
    }
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

  /// A known name of two to four words: Astana Hub-тың.
  private func severalWords(endingAt index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard !known.isEmpty else { return nil }
    for start in stride(from: max(0, index - 3), to: index, by: 1)
    where (start..<index).allSatisfy({ sentence.isCapitalised($0) }) {
      for (form, base) in zip(sentence.words[index].readings, sentence.words[index].bases)
      where form.possessor == .none && !form.isPlural {
        let name = sentence.text(start..<index) + " " + base.text
        guard known.contains(Word(name)) else { continue }
        return InstitutionSpan(
          range: start..<(index + 1), name: name, head: name, naming: .abbreviation,
          grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.known")
      }
    }
    return nil
  }

  /// A Latin name right before a post: *IT Park* директоры, *Qamqor AI* негізін қалаушы.
  private func latinEmployer(endingAt index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard isLatinName(index, sentence), hasPost(after: index, sentence) else { return nil }
    var start = index
    while start > 0, index - start < 3, isLatinName(start - 1, sentence) { start -= 1 }
    let name = sentence.text(start..<(index + 1))
    guard start < index || !InstitutionWords.plainAbbreviations.contains(sentence.lower(index)) else { return nil }
    return InstitutionSpan(
      range: start..<(index + 1), name: name, head: name, naming: .abbreviation, grammaticalCase: .nominative,
      parent: nil, rule: "institution.employer")
  }

  private func isLatinName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    sentence.tokens[index].isLatin && sentence.isCapitalised(index)
      && !sentence.tokens[index].text.utf8.contains(UInt8(ascii: "-"))
  }

  /// Whether a post follows that belongs to what stands here, whatever adverbs part the two.
  private func hasPost(after index: Int, _ sentence: SentenceReading) -> Bool {
    let next = (index + 1..<min(sentence.count, index + 4)).first { !TitleWords.modifiers.contains(sentence.lower($0)) }
    guard let next, next < sentence.count, let form = sentence.post(next) else { return false }
    return form.possessor == .third || sentence.lower(next - 1) == "негізін"
  }

  /// Whether a sentence has a word or quotation that is a known name.
  func holdsKnownName(_ sentence: SentenceReading) -> Bool {
    guard !known.isEmpty else { return false }
    return sentence.tokens.indices.contains { index in
      if sentence.tokens[index].kind == .closeQuote {
        return sentence.opening(of: index).map { known.contains(Word(sentence.text(($0 + 1)..<index))) } ?? false
      }
      return sentence.words[index].bases.contains(where: known.contains)
        || severalWords(endingAt: index, sentence) != nil
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
