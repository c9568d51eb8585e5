import KazakhText

/// Institutions called by a name that ends with a head noun.
extension InstitutionFinder {
  func named(at index: Int, form: NominalForm, chain: NameChain) -> InstitutionSpan? {
    let sentence = chain.sentence
    var extent = chain.extent(before: index)
    if standsAlone(form, at: index, after: extent, sentence) {
      extent = NameChain.Extent(start: index, parent: nil, isNamed: true)
    }
    if !extent.isNamed, let start = localStart(before: index, form: form, sentence) {
      extent = NameChain.Extent(start: start, parent: nil, isNamed: true)
    }
    let range = extent.start..<(index + 1)
    guard extent.isNamed, isAcceptable(extent, head: index, form: form, sentence) else { return nil }
    let name = sentence.nominativeText(range, last: form)
    guard !(sentence.words[index].traits.contains(.stateEnd) && Lexicon.isCountry(name)) else { return nil }
    return InstitutionSpan(
      range: range, name: name, head: form.stem.text, naming: .name, grammaticalCase: form.grammaticalCase,
      parent: extent.parent?.range, rule: "institution.head")
  }

  /// Where the name of a local body begins that has no capital letter: *облыстық* білім басқармасы, *қалалық* мәслихат.
  private func localStart(before head: Int, form: NominalForm, _ sentence: SentenceReading) -> Int? {
    guard InstitutionWords.localHeads.contains(form.stem), !form.isPlural else { return nil }
    for start in stride(from: head - 1, through: max(0, head - 6), by: -1) {
      let token = sentence.tokens[start]
      if ["облыс", "қала", "аудан"].contains(token.lower), start == head - 1, form.possessor == .third { return start }
      if NameChain.localities.contains(token.lower) {
        return form.possessor == .third || start == head - 1 ? start : nil
      }
      guard token.kind == .word, !token.isCapitalised, !sentence.words[start].isVerbal,
        token.lower == "және" || !sentence.words[start].isStopWord, !WordShape.isCaseMarked(sentence, start)
      else { return nil }
    }
    return nil
  }

  /// Whether a state body without a possessive ending is named alone, and the noun before it is not its attribute: *Заңды* Парламент қабылдады.
  func standsAlone(
    _ form: NominalForm, at head: Int, after extent: NameChain.Extent, _ sentence: SentenceReading
  ) -> Bool {
    guard InstitutionWords.stateBodies.contains(form.stem), form.possessor == .none, sentence.isCapitalised(head),
      extent.parent == nil, extent.start < head
    else { return false }
    let before = sentence.tokens[head - 1]
    return before.kind == .word && before.lower != "бас"
      && (sentence.opensSentence(head - 1) || sentence.words[head - 1].isSurname) && !sentence.words[head - 1].isCountry
      && !WordShape.isAdjective(before.lower)
  }

  /// A possessive head needs an attribute; a bare one an adjective or a quoted name before it, unless it is a state body on its own.
  func isAcceptable(_ extent: NameChain.Extent, head: Int, form: NominalForm, _ sentence: SentenceReading)
    -> Bool
  {
    if extent.start == head {
      return InstitutionWords.stateBodies.contains(form.stem) && form.possessor == .none && sentence.isCapitalised(head)
    }
    let before = sentence.tokens[head - 1]
    // «басқармасының төрағасы» chairs a management board, which is no body of its own in the news.
    let isAgency =
      before.kind == .word && !before.isCapitalised && sentence.institutionHead(head - 1) == nil
    if form.stem == "басқарма", !isAgency, sentence.reading(head + 1, of: "төраға") != nil { return false }
    if form.stem == "серіктестік", form.possessor == .none { return false }
    if form.stem == "палата", ["төменгі", "жоғарғы"].contains(before.lower) { return false }
    if form.stem == "ведомство", extent.parent == nil, before.kind != .closeQuote, before.lower != "федералды" {
      return false
    }
    if form.stem == "кеңес", ["директорлар", "байқау", "бақылау"].contains(before.lower) {
      return false
    }
    if form.stem == "мәслихат", before.lower == "баспасөз" { return false }
    if before.kind == .closeQuote || before.lower == "атындағы" || sentence.tokens[head].isLatin { return true }
    let isWeak = InstitutionWords.weakHeads.contains(form.stem)
    if form.possessor == .third { return !isWeak || hasStrongAttribute(extent, head: head, sentence) }
    guard WordShape.isAdjective(before.lower),
      !WordShape.isOriginAdjective(before.lower)
    else {
      return InstitutionWords.stateBodies.contains(form.stem) && extent.isNamed
    }
    // Дүниежүзілік метеорологиялық ұйым
    let isLong = form.stem == "ұйым" && head - extent.start >= 2 && hasStrongAttribute(extent, head: head, sentence)
    return !isWeak || sentence.isCapitalised(head) || isLong
  }

  func hasStrongAttribute(_ extent: NameChain.Extent, head: Int, _ sentence: SentenceReading) -> Bool {
    if let parent = extent.parent { return parent.range.upperBound < head }
    return (extent.start..<head).contains { place in
      let token = sentence.tokens[place]
      if token.kind == .openQuote || token.isAbbreviation { return true }
      return token.isCapitalised && (!sentence.opensSentence(place) || head - extent.start >= 2)
    }
  }

  /// The name with the legal forms that follow a second quotation mark: «Новый Век» телерадиокомпаниясы» *АҚ*.
  func withLegalForm(_ span: InstitutionSpan, _ sentence: SentenceReading) -> InstitutionSpan {
    var end = span.range.upperBound
    var last: NominalForm?
    while end + 1 < sentence.count, sentence.tokens[end].kind == .closeQuote, sentence.tokens[end + 1].isAbbreviation,
      let form = sentence.reading(end + 1, in: InstitutionWords.legalForms)
    {
      last = form
      end += 2
    }
    guard let last, sentence.tokens[span.range].contains(where: { $0.kind == .openQuote }) else { return span }
    var span = span
    span.range = span.range.lowerBound..<end
    span.name = sentence.nominativeText(span.range, last: last)
    span.grammaticalCase = last.grammaticalCase
    return span
  }

  /// «Қазақ газеттері» ЖШС: a quoted name with its legal form.
  func legalForm(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isAbbreviation || token.isLatin, index > 1, sentence.tokens[index - 1].kind == .closeQuote,
      let form = sentence.reading(index, in: InstitutionWords.legalForms), let open = sentence.opening(of: index - 1)
    else { return nil }
    let range = open..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: form.stem.text, naming: .name,
      grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.legalForm")
  }

  /// Біріккен Ұлттар Ұйымы and other names that begin with words that read as verbs.
  func internationalBody(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard index >= 2, sentence.lower(index - 2) == "біріккен", sentence.lower(index - 1) == "ұлттар",
      let form = sentence.reading(index, of: "ұйым")
    else { return nil }
    let range = (index - 2)..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: form.stem.text, naming: .name,
      grammaticalCase: form.grammaticalCase, parent: nil, rule: "institution.head")
  }
}
