import KazakhText

/// Finds the institutions that a sentence names.
struct InstitutionFinder {
  /// Abbreviations that the article explains, such as «(бұдан әрі – ОКҚ)».
  var explained: Set<Word> = []
  /// Names that the article gives with a head noun elsewhere, and without one here: Amanat, «Литер».
  var known: Set<Word> = []

  /// The institutions, by their last token; one name inside another comes first.
  func institutions(in sentence: SentenceReading, personTokens: Set<Int>) -> [InstitutionSpan] {
    var byEnd: [Int: InstitutionSpan] = [:]
    var index = 0
    while index < sentence.count {
      if mayEndName(index, sentence), !personTokens.contains(index), byEnd[index + 1] == nil {
        let found = spans(
          endingAt: index, chain: NameChain(sentence: sentence, institutionsByEnd: byEnd, personTokens: personTokens))
        for span in found { byEnd[span.range.upperBound] = span }
      }
      index += 1
    }
    for close in sentence.tokens.indices where sentence.tokens[close].kind == .closeQuote {
      if let span = quotedName(closedAt: close, sentence), byEnd[span.range.upperBound] == nil {
        byEnd[span.range.upperBound] = span
      }
    }
    for span in distributed(in: sentence, byEnd: byEnd) where byEnd[span.range.upperBound] == nil {
      byEnd[span.range.upperBound] = span
    }
    return withoutCovered(byEnd.values.sorted { $0.range.upperBound < $1.range.upperBound })
  }

  /// Drops a name that lies inside another without being its possessor, such as an abbreviation inside a quoted name.
  private func withoutCovered(_ spans: [InstitutionSpan]) -> [InstitutionSpan] {
    spans.filter { span in
      !spans.contains { other in
        guard other != span, other.range.lowerBound <= span.range.lowerBound,
          other.range.upperBound >= span.range.upperBound
        else { return false }
        return !isPossessor(span, of: other, among: spans)
      }
    }
  }

  func isPossessor(_ span: InstitutionSpan, of other: InstitutionSpan, among spans: [InstitutionSpan]) -> Bool {
    guard let parent = other.parent else { return false }
    if parent == span.range { return true }
    guard let next = spans.first(where: { $0.range == parent }) else { return false }
    return isPossessor(span, of: next, among: spans)
  }

  /// Whether the word can be the last of a name: a head noun, a capitalised or Latin word, an abbreviation.
  private func mayEndName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let token = sentence.tokens[index]
    guard token.kind == .word else { return false }
    return token.isCapitalised || token.isLatin || token.isAbbreviation || sentence.words[index].headForm != nil
      || sentence.lower(index - 1) == "ұлттар"
  }

  private func spans(endingAt index: Int, chain: NameChain) -> [InstitutionSpan] {
    let sentence = chain.sentence
    if let span = legalForm(at: index, sentence) { return [span] }
    if let span = internationalBody(at: index, sentence) { return [span] }
    if let form = headForm(at: index, sentence), !isService(form, at: index, sentence) {
      if form.stem == "күш", !form.isPlural { return [] }
      // облыстық Полиция департаменті
      if form.stem == "полиция", sentence.institutionHead(index + 1) != nil { return [] }
      if form.isPlural && !["күш", "медиа"].contains(form.stem) {
        return coordinated(at: index, form: form, chain: chain)
      }
      if let span = named(at: index, form: form, chain: chain) { return [withLegalForm(span, sentence)] }
      return description(at: index, form: form, sentence).map { [$0] } ?? []
    }
    return (abbreviation(at: index, sentence) ?? properName(at: index, sentence)).map { [$0] } ?? []
  }

  /// «Цифрлық үкімет», «электрондық үкімет»: a service, no body.
  private func isService(_ form: NominalForm, at index: Int, _ sentence: SentenceReading) -> Bool {
    form.stem == "үкімет" && ["цифрлық", "электрондық", "ашық", "сандық"].contains(sentence.lower(index - 1))
  }

  private func headForm(at index: Int, _ sentence: SentenceReading) -> NominalForm? {
    let lower = sentence.lower(index)
    if sentence.tokens[index].isLatin {
      let goesOn = sentence.isCapitalised(index + 1) && sentence.tokens[index + 1].isLatin
      return InstitutionWords.latinHeads.contains(lower) && sentence.isCapitalised(index) && index > 0 && !goesOn
        ? NominalForm(stem: lower, possessor: .third) : nil
    }
    return sentence.words[index].headForm
  }

  // MARK: - By description

  /// Whether somebody holds a post there, or speaks for it: *қоғам* президенті, *арна* директоры, *бөлімнің* басшысы.
  private func hasHolder(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let next = (index + 1..<min(sentence.count, index + 4)).first { !TitleWords.modifiers.contains(sentence.lower($0)) }
    guard let next else { return false }
    return sentence.reading(next) { TitleWords.heads.contains($0.stem) && $0.possessor == .third } != nil
      || ["атынан", "тарапынан"].contains(sentence.lower(index + 1))
  }

  private func description(at index: Int, form: NominalForm, _ sentence: SentenceReading) -> InstitutionSpan? {
    if form.stem == "басқарма", sentence.reading(index + 1, in: ["төраға", "мүше"]) != nil { return nil }
    let isVehicle = form.stem == "ведомство"
    let before = sentence.lower(index - 1)
    let origin = WordShape.origin(before) ?? (NameChain.localities.contains(before) ? before.text : nil)
    let isPossessed = form.possessor == .third && origin != nil && !NameChain.localities.contains(before)
    guard form.possessor == .none || isVehicle || isPossessed, !form.isPlural,
      !InstitutionWords.weakHeads.contains(form.stem) || ["қор", "ұйым", "одақ"].contains(form.stem)
        || hasHolder(index, sentence)
    else {
      return nil
    }
    return InstitutionSpan(
      range: index..<(index + 1), name: sentence.nominative(index, of: form), head: form.stem.text,
      naming: .description,
      grammaticalCase: form.grammaticalCase, parent: nil,
      rule: "institution.description", origin: origin)
  }
}
