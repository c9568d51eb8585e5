import KazakhText

/// Offices that imply an institution: ministers, akims, the prime minister.
extension PositionFinder {
  /// The ministry of a minister, the akimat of an akim: their portfolio is read like the name of the institution.
  func withPortfolio(_ portfolio: (index: Int, stem: Word), head: Int, form: NominalForm) -> FoundTitle? {
    let byEnd = Dictionary(
      resolved.institutions.map { ($0.span.range.upperBound, $0.span) },
      uniquingKeysWith: { $0.range.count > $1.range.count ? $0 : $1 })
    let people = Set(resolved.people.flatMap { Array($0.span.range) })
    let chain = NameChain(sentence: sentence, institutionsByEnd: byEnd, personTokens: people)
    let extent = chain.extent(before: portfolio.index)
    let range = extent.start..<(head + 1)
    if let entry = resolved.institution(endingAt: portfolio.index), isPossessor(entry.span),
      extent.parent != nil || sentence.lower(portfolio.index - 1) == ")"
    {
      let start = portfolio.index
      return FoundTitle(
        range: entry.span.range.lowerBound..<(head + 1), title: title(start..<head, form, head),
        institution: entry.institution, implied: nil)
    }
    // Облыс әкімі, аудан әкімі: whatever its first letter, the region that the article is about.
    if portfolio.stem == "әкім" || portfolio.stem == "прокурор", extent.start == portfolio.index - 1,
      let akimat = regionalOffice(portfolio, head: head, form: form)
    {
      return akimat
    }
    guard extent.start < portfolio.index else {
      if let akimat = regionalOffice(portfolio, head: head, form: form) { return akimat }
      return FoundTitle(
        range: portfolio.index..<(head + 1), title: title(portfolio.index..<head, form, head), institution: nil,
        implied: nil)
    }
    // Ұлттық экономика | бірінші вице-министрі
    let portfolioEnd = sentence.lower(portfolio.index - 1) == "бірінші" ? portfolio.index - 1 : portfolio.index
    guard extent.start < portfolioEnd else { return nil }
    let office =
      (sideState(before: extent.start).map { $0 + " " } ?? "") + sentence.text(extent.start..<portfolioEnd)
    let body: (head: String, name: String) =
      switch portfolio.stem.text {
      case "әкім": ("әкімдік", genitive(office) + " әкімдігі")
      case "прокурор": ("прокуратура", genitive(office) + " прокуратурасы")
      default: ("министрлік", office + " министрлігі")
      }
    let portfolioStart = extent.start + stateLength(extent.start, portfolio.index)
    let implied = InstitutionSpan(
      range: range, name: body.name, head: body.head, naming: .implied,
      grammaticalCase: .genitive,
      parent: nil, rule: "institution.office")
    return FoundTitle(range: range, title: title(portfolioStart..<head, form, head), institution: nil, implied: implied)
  }

  /// `облыс әкімі`, `қала әкімінің орынбасары`: the akimat of the region that the article is about.
  private func regionalOffice(_ portfolio: (index: Int, stem: Word), head: Int, form: NominalForm) -> FoundTitle? {
    let start = portfolio.index - 1
    let isAkim = portfolio.stem == "әкім"
    guard isAkim || portfolio.stem == "прокурор", start >= 0,
      let region = resolved.regions.region(called: sentence.lower(start))
    else {
      return nil
    }
    let range = start..<(head + 1)
    return FoundTitle(
      range: range, title: title(start..<head, form, head), institution: nil,
      implied: InstitutionSpan(
        range: range, name: region + (isAkim ? "ның әкімдігі" : "ның прокуратурасы"),
        head: isAkim ? "әкімдік" : "прокуратура", naming: .implied, grammaticalCase: .genitive,
        parent: nil, rule: "institution.office"))
  }

  /// `беларусь әріптестері тарапынан Қорғаныс министрі`: the state for which a minister acts.
  func sideState(before index: Int) -> String? {
    guard index > 1, ["тарапынан", "атынан", "жағынан"].contains(sentence.lower(index - 1)) else { return nil }
    return (max(0, index - 4)..<(index - 1)).compactMap { place -> String? in
      guard sentence.tokens[place].kind == .word, !resolved.isName(place) else { return nil }
      return sentence.words[place].readings.map(\.stem.text).map(capitalised).first { Lexicon.isCountry($0) }
    }.last
  }

  /// `Алматы қаласы` in the genitive, as the names of akimats have it.
  func genitive(_ place: String) -> String {
    ["қаласы", "облысы", "ауданы"].contains { place.ends(with: $0) } ? place + "ның" : place
  }

  func title(_ range: Range<Int>, _ form: NominalForm, _ head: Int) -> String {
    let before = range.isEmpty ? "" : sentence.text(range) + " "
    let isMinister = ["министр", "вице-министр", "әкім", "прокурор"].contains(form.stem) && !range.isEmpty
    return before
      + (isMinister || namesSuperior(range)
        ? sentence.nominative(head, of: form) : bareHead(sentence.tokens[head].text, form))
  }

  /// How many tokens at the start of a portfolio name the state: Ресейдің, Қазақстан Республикасының.
  func stateLength(_ start: Int, _ end: Int) -> Int {
    let words = sentence.text(start..<end).split(separator: " ").map(String.init)
    let bare = InstitutionName.of(words.joined(separator: " ")).bare.split(separator: " ").count
    return words.count > bare ? words.count - bare : 0
  }

  /// Премьер-министр and its deputies lead the government.
  func stateOffice(start: Int, head: Int) -> InstitutionSpan? {
    let isPremier = (start...head).contains { place in
      sentence.reading(place) { ["премьер-министр", "вице-премьер"].contains($0.stem) } != nil
    }
    guard isPremier else { return nil }
    return InstitutionSpan(
      range: start..<(head + 1), name: "Қазақстан Республикасының Үкіметі", head: "үкімет", naming: .implied,
      grammaticalCase: .genitive,
      parent: nil, rule: "institution.office")
  }
}
