import KazakhText

/// Finds where the name that ends at a head noun begins.
///
/// Kazakh puts everything that modifies a noun before it, so the name is read from its head to the left, as long as the
/// words can modify it: bare nouns and adjectives (Ішкі *саясат*), izafet chains (Нұр-Сұлтан *қаласы*), genitives of states and capitalised possessors
/// (Ресей *Федерациясының*), quoted names, «X атындағы», «X жанындағы», «X жөніндегі», and lists that end in `және`.
struct NameChain {
  let sentence: SentenceReading
  /// Institutions found so far, by the token after their last.
  let institutionsByEnd: [Int: InstitutionSpan]
  /// Tokens that belong to a person's name.
  let personTokens: Set<Int>

  /// The most words that a name has before its head.
  private static let longest = 40

  /// What stands before a head.
  struct Extent {
    /// The first token of the name.
    var start: Int
    /// The larger institution whose name begins this one.
    var parent: InstitutionSpan?
    /// Whether anything in it marks a name: a capital letter, an abbreviation or a quotation mark.
    var isNamed: Bool
  }

  /// The extent of the name whose head is the token at `head`.
  func extent(before head: Int) -> Extent {
    var index = head - 1
    var sawAnd = false
    var extent = Extent(
      start: head, parent: nil, isNamed: sentence.isCapitalised(head) && !sentence.opensSentence(head))
    while index >= 0, head - index <= Self.longest {
      if let (institution, next) = possessor(endingAt: index) {
        if sentence.lower(index + 1) == "істері" || (sentence.lower(index + 1) == "және" && joinsCompetences(index + 1))
        {
          extent.start = institution.range.lowerBound
          extent.isNamed = true
          index = extent.start - 1
          continue
        }
        guard let start = absorbed(institution, before: next, head: head) else { return trimmed(extent, head: head) }
        return Extent(start: start, parent: isOwnName(institution, before: head) ? nil : institution, isNamed: true)
      }
      switch step(at: index, head: head, sawAnd: sawAnd) {
      case .stop: return trimmed(extent, head: head)
      case .take(let start, let named):
        extent.start = start
        extent.isNamed = extent.isNamed || named
        index = start - 1
      case .takeLast(let start):
        extent.start = start
        extent.isNamed = true
        return trimmed(extent, head: head)
      case .conjunction:
        sawAnd = true
        index -= 1
      }
    }
    return trimmed(extent, head: head)
  }

  /// Whether the institution is called by an abbreviation or Latin name to which the head only adds what it is: ТАСС ақпарат агенттігі.
  private func isOwnName(_ institution: InstitutionSpan, before head: Int) -> Bool {
    guard institution.grammaticalCase == .nominative, StateAbbreviations.fullNames[institution.head] == nil else {
      return false
    }
    let last = sentence.tokens[institution.range.upperBound - 1]
    guard last.isLatin || institution.naming == .abbreviation else { return false }
    return (institution.range.upperBound...head).allSatisfy { place in
      let token = sentence.tokens[place]
      return token.isLatin || (!token.isCapitalised && token.lower != "жанындағы")
    }
  }

  enum Step {
    case stop
    case take(start: Int, named: Bool)
    case takeLast(start: Int)
    case conjunction
  }

  /// The institution whose name ends at a token, or before the explanation in brackets that does, with the token after it.
  private func possessor(endingAt index: Int) -> (institution: InstitutionSpan, next: Int)? {
    var end = index + 1
    if sentence.lower(index) == ")", let open = sentence.tokens[..<index].lastIndex(where: { $0.lower.equals("(") }),
      index - open <= 6
    {
      end = open
    }
    guard let institution = institutionsByEnd[end], institution.naming != .description else { return nil }
    return (institution, index + 1)
  }

  /// Where the name begins if the institution that ends just before is its possessor.
  private func absorbed(_ institution: InstitutionSpan, before place: Int, head: Int) -> Int? {
    let next = sentence.tokens[place]
    if ["және", "істері"].contains(next.lower) { return nil }
    let beginsName = next.kind == .openQuote || next.isLatin || next.isAbbreviation
    if institution.grammaticalCase == .nominative, beginsName || WordShape.isOriginAdjective(next.lower),
      place < head
    {
      return nil
    }
    guard head - institution.range.lowerBound <= Self.longest else { return nil }
    if institution.grammaticalCase == .nominative, !canHold(institution, partAt: head) { return nil }
    switch institution.grammaticalCase {
    case .nominative, .genitive: return institution.range.lowerBound
    case .locative:
      // министрліктегі комитет, but not [университетте] орталық ашылды
      let isAttribute = sentence.reading(institution.range.upperBound - 1, where: \.isAttributive) != nil
      return isAttribute ? institution.range.lowerBound : nil
    default: return nil
    }
  }

  /// Whether a name in the nominative before another can be its possessor: only bodies have parts, and whole bodies are nobody's part.
  private func canHold(_ institution: InstitutionSpan, partAt head: Int) -> Bool {
    guard let part = sentence.institutionHead(head) else { return true }
    let isWhole = InstitutionWords.wholeHeads.contains(part.stem)
    // «Алтын дән» ЖШС | Энергетика министрлігімен меморандум жасасты
    let last = institution.range.upperBound - 1
    let isCompany = InstitutionWords.legalForms.contains(sentence.lower(last))
    if isWhole, isCompany || InstitutionWords.stateHeads.contains(part.stem) && sentence.institutionHead(last) != nil {
      return false
    }
    // Only bodies of the state have committees: «Алтын дән» қауымдастығы | Орман комитетімен кездесті.
    if part.stem == "комитет", institution.naming == .name {
      return sentence.institutionHead(last).map { InstitutionWords.committeeHolders.contains($0.stem) } ?? !isCompany
    }
    guard institution.naming == .name, InstitutionWords.heads.contains(Word(institution.head)) else { return true }
    if part.possessor != .third { return !isWhole }
    return !isWhole && !InstitutionWords.undividedHeads.contains(Word(institution.head))
  }

  /// What names a body even at the beginning of a sentence.
  private static let chambers: Set<Word> = ["парламент", "мәжіліс", "сенат"]

  /// What tells a local body from the national one of the same name: *қалалық* Қазақстан халқы Ассамблеясы.
  static let localities: Set<Word> = ["қалалық", "облыстық", "аудандық"]

  /// Drops lower-case words and everyday words from the left edge.
  private func trimmed(_ extent: Extent, head: Int) -> Extent {
    var extent = extent
    while extent.start < head {
      let token = sentence.tokens[extent.start]
      if token.kind == .openQuote || token.kind == .initial { break }
      if token.isCapitalised, !sentence.words[extent.start].isStopWord { break }
      if token.lower.begins(with: "әл-") { break }
      if Self.localities.contains(token.lower), sentence.isCapitalised(extent.start + 1) { break }
      extent.start += 1
    }
    if extent.start == head {
      extent.isNamed =
        sentence.isCapitalised(head) && (!sentence.opensSentence(head) || Self.chambers.contains(sentence.lower(head)))
    }
    return extent
  }
}
