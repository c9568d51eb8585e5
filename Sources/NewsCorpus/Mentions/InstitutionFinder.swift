import KazakhText

/// Finds the institutions that a sentence names.
struct InstitutionFinder {
  /// Abbreviations that the article explains, such as «(бұдан әрі – ОКҚ)».
  var explained: Set<String> = []
  /// Names that the article gives with a head noun elsewhere, and without one here: Amanat, «Литер».
  var known: Set<String> = []

  /// The institutions, by their last token; one name inside another comes first.
  func institutions(in sentence: SentenceReading, personTokens: Set<Int>) -> [InstitutionSpan] {
    var byEnd: [Int: InstitutionSpan] = [:]
    var index = 0
    while index < sentence.count {
      let chain = NameChain(sentence: sentence, institutionsByEnd: byEnd, personTokens: personTokens)
      for span in spans(endingAt: index, chain: chain) { byEnd[span.range.upperBound] = span }
      index += 1
    }
    for close in sentence.tokens.indices where sentence.tokens[close].kind == .closeQuote && !known.isEmpty {
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

  private func isPossessor(_ span: InstitutionSpan, of other: InstitutionSpan, among spans: [InstitutionSpan]) -> Bool {
    guard let parent = other.parent else { return false }
    if parent == span.range { return true }
    guard let next = spans.first(where: { $0.range == parent }) else { return false }
    return isPossessor(span, of: next, among: spans)
  }

  private func spans(endingAt index: Int, chain: NameChain) -> [InstitutionSpan] {
    let sentence = chain.sentence
    let token = sentence.tokens[index]
    guard token.kind == .word, !chain.personTokens.contains(index) else { return [] }
    if let span = legalForm(at: index, sentence) { return [span] }
    if let span = internationalBody(at: index, sentence) { return [span] }
    if let form = headForm(at: index, sentence), !isService(form, at: index, sentence) {
      if form.isPlural && !["күш", "медиа"].contains(form.stem) {
        return coordinated(at: index, form: form, chain: chain)
      }
      if let span = named(at: index, form: form, chain: chain) { return [span] }
      return description(at: index, form: form, sentence).map { [$0] } ?? []
    }
    return (abbreviation(at: index, sentence) ?? properName(at: index, sentence)).map { [$0] } ?? []
  }

  /// «Цифрлық үкімет», «электрондық үкімет»: a service, no body.
  private func isService(_ form: NominalForm, at index: Int, _ sentence: SentenceReading) -> Bool {
    form.stem == "үкімет" && ["цифрлық", "электрондық", "ашық", "сандық"].contains(sentence.lower(index - 1))
  }

  /// A name known from elsewhere in the article, or one in Latin letters with a Kazakh ending: Amanat, Euronews-тің.
  private func properName(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isCapitalised, token.isLatin || !known.isEmpty else { return nil }
    let readings = sentence.readings[index].filter { $0.possessor == .none && !$0.isPlural }
    for form in readings {
      let name = sentence.nominative(index, of: form)
      let hasEnding = token.isLatin && form.grammaticalCase != .nominative && token.text.contains("-")
      guard known.contains(name) || hasEnding, !InstitutionWords.plainAbbreviations.contains(name.lowercased()) else {
        continue
      }
      if index > 0, sentence.tokens[index - 1].isLatin, sentence.isCapitalised(index - 1) { return nil }
      return InstitutionSpan(
        range: index..<(index + 1), name: name, head: name, naming: .abbreviation,
        grammaticalCase: form.grammaticalCase, parent: nil)
    }
    return nil
  }

  /// A quoted name known with its head from elsewhere in the article; a case ending may follow the quotation mark: «Синьхуа»ның.
  private func quotedName(closedAt index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard let open = sentence.opening(of: index), index - open <= 6 else { return nil }
    let name = sentence.text((open + 1)..<index)
    guard known.contains(name) else { return nil }
    let next = index + 1
    let ending =
      next < sentence.count && sentence.tokens[next].start == sentence.tokens[index].end
      ? sentence.lower(next).drop { $0 == "-" } : ""
    let grammaticalCase = Self.bareEndings[String(ending)]
    return InstitutionSpan(
      range: open..<(grammaticalCase == nil ? next : next + 1), name: name, head: name, naming: .abbreviation,
      grammaticalCase: grammaticalCase ?? .nominative, parent: nil)
  }

  private static let bareEndings: [String: GrammaticalCase] = [
    "ның": .genitive, "нің": .genitive, "дың": .genitive, "дің": .genitive, "тың": .genitive, "тің": .genitive,
    "мен": .instrumental,
    "пен": .instrumental, "бен": .instrumental, "ға": .dative, "ге": .dative, "қа": .dative, "ке": .dative,
    "ды": .accusative,
    "ді": .accusative, "ны": .accusative, "ні": .accusative, "ты": .accusative, "ті": .accusative, "да": .locative,
    "де": .locative, "та": .locative, "те": .locative,
  ]

  private func headForm(at index: Int, _ sentence: SentenceReading) -> NominalForm? {
    let lower = sentence.lower(index)
    if sentence.tokens[index].isLatin {
      return InstitutionWords.latinHeads.contains(lower) && sentence.isCapitalised(index) && index > 0
        ? NominalForm(stem: lower, possessor: .third) : nil
    }
    return sentence.readings[index].first {
      InstitutionWords.heads.contains($0.stem) && !$0.isAttributive
        && ($0.possessor == .none || $0.possessor == .third)
    }
  }

  // MARK: - By name

  private func named(at index: Int, form: NominalForm, chain: NameChain) -> InstitutionSpan? {
    let sentence = chain.sentence
    var extent = chain.extent(before: index)
    if standsAlone(form, at: index, after: extent, sentence) {
      extent = NameChain.Extent(start: index, parent: nil, isNamed: true)
    }
    let range = extent.start..<(index + 1)
    guard extent.isNamed, isAcceptable(extent, head: index, form: form, sentence) else { return nil }
    let name = sentence.nominativeText(range, last: form)
    guard !Lexicon.isCountry(name) else { return nil }
    return InstitutionSpan(
      range: range, name: name, head: form.stem, naming: .name, grammaticalCase: form.grammaticalCase,
      parent: extent.parent?.range)
  }

  /// Whether a state body without a possessive ending is named alone, and the noun before it is not its attribute: *Заңды* Парламент қабылдады.
  private func standsAlone(
    _ form: NominalForm, at head: Int, after extent: NameChain.Extent, _ sentence: SentenceReading
  ) -> Bool {
    guard InstitutionWords.stateBodies.contains(form.stem), form.possessor == .none, sentence.isCapitalised(head),
      extent.parent == nil, extent.start < head
    else { return false }
    let before = sentence.tokens[head - 1]
    return before.kind == .word && before.lower != "бас"
      && (sentence.opensSentence(head - 1) || SurnameEndings.matches(before.text)) && !Lexicon.isCountry(before.text)
      && !Self.adjectiveEndings.contains { before.lower.hasSuffix($0) }
  }

  /// A possessive head needs an attribute; a bare one an adjective or a quoted name before it, unless it is a state body on its own.
  private func isAcceptable(_ extent: NameChain.Extent, head: Int, form: NominalForm, _ sentence: SentenceReading)
    -> Bool
  {
    if extent.start == head {
      return InstitutionWords.stateBodies.contains(form.stem) && form.possessor == .none && sentence.isCapitalised(head)
    }
    let before = sentence.tokens[head - 1]
    // «басқармасының төрағасы» chairs a management board, which is no body of its own in the news.
    if form.stem == "басқарма", sentence.reading(head + 1, in: ["төраға"]) != nil { return false }
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
    guard Self.adjectiveEndings.contains(where: { before.lower.hasSuffix($0) }),
      !WordShape.isOriginAdjective(before.lower)
    else {
      return InstitutionWords.stateBodies.contains(form.stem) && extent.isNamed
    }
    return !isWeak || sentence.isCapitalised(head)
  }

  private func hasStrongAttribute(_ extent: NameChain.Extent, head: Int, _ sentence: SentenceReading) -> Bool {
    if let parent = extent.parent { return parent.range.upperBound < head }
    return (extent.start..<head).contains { place in
      let token = sentence.tokens[place]
      if token.kind == .openQuote || token.isAbbreviation { return true }
      return token.isCapitalised && (!sentence.opensSentence(place) || head - extent.start >= 2)
    }
  }

  private static let adjectiveEndings = [
    "лық", "лік", "дық", "дік", "тық", "тік", "ғарғы", "йлау", "ттық", "лы", "лі", "ғылыми",
  ]

  /// «Қазақ газеттері» ЖШС: a quoted name with its legal form.
  private func legalForm(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isAbbreviation || token.isLatin, index > 1, sentence.tokens[index - 1].kind == .closeQuote,
      let form = sentence.reading(index, in: InstitutionWords.legalForms), let open = sentence.opening(of: index - 1)
    else { return nil }
    let range = open..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: form.stem, naming: .name,
      grammaticalCase: form.grammaticalCase, parent: nil)
  }

  /// Біріккен Ұлттар Ұйымы and other names that begin with words that read as verbs.
  private func internationalBody(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    guard index >= 2, sentence.lower(index - 2) == "біріккен", sentence.lower(index - 1) == "ұлттар",
      let form = sentence.reading(index, in: ["ұйым"])
    else { return nil }
    let range = (index - 2)..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: form.stem, naming: .name,
      grammaticalCase: form.grammaticalCase, parent: nil)
  }

  // MARK: - By abbreviation

  private func abbreviation(at index: Int, _ sentence: SentenceReading) -> InstitutionSpan? {
    let token = sentence.tokens[index]
    guard token.isAbbreviation, let form = abbreviationForm(at: index, sentence) else { return nil }
    let text = sentence.nominative(index, of: form)
    let plain = text.lowercased()
    let parts = text.split(separator: "-")
    guard text.count >= 2, parts.allSatisfy({ $0.contains(where: \.isUppercase) || $0.allSatisfy(\.isNumber) }),
      !InstitutionWords.plainAbbreviations.contains(plain), !InstitutionWords.legalForms.contains(plain),
      !plain.allSatisfy(\.isNumber)
    else { return nil }
    let isKnown = StateAbbreviations.fullNames[text] != nil || explained.contains(text)
    guard isKnown || text.count >= 3 else { return nil }
    let start = stateBefore(index, sentence)
    let range = start..<(index + 1)
    return InstitutionSpan(
      range: range, name: sentence.nominativeText(range, last: form), head: text, naming: .abbreviation,
      grammaticalCase: form.grammaticalCase, parent: nil)
  }

  /// Abbreviations take endings after a hyphen, or straight after the last letter in lower case (ҚазҰУ-дың, ЕҰУдың).
  private func abbreviationForm(at index: Int, _ sentence: SentenceReading) -> NominalForm? {
    let token = sentence.tokens[index]
    if token.text.contains("-") {
      return sentence.readings[index].last { token.lower.hasPrefix($0.stem + "-") } ?? sentence.readings[index].first
    }
    let upper = token.text.prefix { $0.isUppercase || $0.isNumber }
    if upper.count >= 2, upper.count < token.text.count, token.text.dropFirst(upper.count).allSatisfy(\.isLowercase) {
      let stem = upper.lowercased()
      if let form = sentence.reading(index, where: { $0.stem == stem && $0.grammaticalCase != .nominative }) {
        return form
      }
    }
    return NominalForm(stem: token.lower)
  }

  private func stateBefore(_ index: Int, _ sentence: SentenceReading) -> Int {
    guard index > 0 else { return index }
    let before = sentence.tokens[index - 1]
    if before.text == "ҚР" || before.text == "РФ" { return index - 1 }
    return before.lower == "атындағы" ? sentence.namesakeStart(before: index - 1) : index
  }

  // MARK: - By description

  private func description(at index: Int, form: NominalForm, _ sentence: SentenceReading) -> InstitutionSpan? {
    let isVehicle = form.stem == "ведомство"
    let origin = index > 0 ? WordShape.origin(sentence.lower(index - 1)) : nil
    let isPossessed = form.possessor == .third && origin != nil
    guard form.possessor == .none || isVehicle || isPossessed, !form.isPlural,
      !InstitutionWords.weakHeads.contains(form.stem) || ["қор", "ұйым", "одақ"].contains(form.stem)
    else {
      return nil
    }
    return InstitutionSpan(
      range: index..<(index + 1), name: sentence.nominative(index, of: form), head: form.stem, naming: .description,
      grammaticalCase: form.grammaticalCase, parent: nil,
      origin: origin)
  }

  // MARK: - Several names with one head

  /// `Қорғаныс және оқу-ағарту министрліктері` names two ministries; quoted names before a plural head are each one.
  private func coordinated(at index: Int, form: NominalForm, chain: NameChain) -> [InstitutionSpan] {
    let sentence = chain.sentence
    guard form.possessor == .third, ["министрлік", "комитет", "агенттік", "басқарма"].contains(form.stem), index >= 3
    else { return [] }
    guard let and = (0..<index).last(where: { ["және", "мен", "пен", "бен"].contains(sentence.lower($0)) }), and > 0,
      index - and <= 5
    else { return [] }
    let extent = chain.extent(before: and)
    guard extent.start < and, sentence.isCapitalised(extent.start) else { return [] }
    var single = form
    single.isPlural = false
    single.grammaticalCase = .nominative
    let head = single.surface
    let second = sentence.text((and + 1)..<index)
    return [
      InstitutionSpan(
        range: extent.start..<and, name: sentence.text(extent.start..<and) + " " + head, head: form.stem, naming: .name,
        grammaticalCase: form.grammaticalCase, parent: nil),
      InstitutionSpan(
        range: (and + 1)..<(index + 1), name: second.prefix(1).uppercased() + second.dropFirst() + " " + head,
        head: form.stem,
        naming: .name, grammaticalCase: form.grammaticalCase, parent: nil),
    ]
  }

  /// «A», «B» және «C» басылымдары: each quoted name before a plural head.
  private func distributed(in sentence: SentenceReading, byEnd: [Int: InstitutionSpan]) -> [InstitutionSpan] {
    var spans: [InstitutionSpan] = []
    for index in sentence.tokens.indices.dropFirst() {
      guard sentence.tokens[index - 1].kind == .closeQuote,
        let form = sentence.reading(
          index, where: { InstitutionWords.heads.contains($0.stem) && $0.isPlural && $0.possessor == .third })
      else { continue }
      var close: Int? = index - 1
      while let end = close, let open = sentence.opening(of: end) {
        spans.append(
          InstitutionSpan(
            range: open..<(end + 1), name: sentence.text((open + 1)..<end), head: form.stem, naming: .name,
            grammaticalCase: form.grammaticalCase, parent: nil))
        close =
          open >= 2 && [",", "және", "мен", "пен"].contains(sentence.lower(open - 1))
            && sentence.tokens[open - 2].kind == .closeQuote ? open - 2 : nil
      }
    }
    return spans
  }
}
