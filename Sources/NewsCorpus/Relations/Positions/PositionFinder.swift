import KazakhText

/// Finds the posts that stand before or after a person's name.
///
/// A post is read from its head noun to the left: what modifies it (бас, бірінші, … жөніндегі), a superior in the genitive (министр*інің* орынбасары), and the
/// institution, in the genitive or bare. Several posts stand in a row, parted by commas and dashes.
struct PositionFinder {
  let resolved: ResolvedSentence
  var sentence: SentenceReading { resolved.sentence }

  init(_ resolved: ResolvedSentence) { self.resolved = resolved }

  /// The posts right before a token, the nearest first.
  func titles(before index: Int) -> [FoundTitle] {
    if let acting = actingTitle(before: index) { return [acting] }
    var titles: [FoundTitle] = []
    var place = skippingRanks(before: index)
    if let post = unlistedPost(at: place), let title = title(endingAt: place, form: post) {
      return [title]
    }
    while place >= 0, isHead(place), let title = title(endingAt: place) {
      titles.append(title)
      guard let next = separated(before: title.range.lowerBound) else { break }
      place = next
    }
    return sharingInstitution(titles)
  }

  /// `директордың м.а.`: the post of the head whose duties somebody performs.
  private func actingTitle(before index: Int) -> FoundTitle? {
    guard index >= 5, (index - 4..<index).map(sentence.lower) == ["м", ".", "а", "."],
      var title = title(inAnyCaseAt: index - 5)
    else { return nil }
    var words = title.title.split(separator: " ").map(String.init)
    if let head = words.popLast() { words.append(NominalForm(stem: Word(head), grammaticalCase: .genitive).surface) }
    title.title = words.joined(separator: " ") + " м.а."
    title.range = title.range.lowerBound..<index
    return title
  }

  /// Two nouns joined by a dash are one post of one institution: `ҚазҰУ-дың басқарма төрағасы – ректоры`.
  private func sharingInstitution(_ titles: [FoundTitle]) -> [FoundTitle] {
    titles.reduce(into: []) { joined, title in
      guard let near = joined.last, near.range.count == 1, near.institution == nil, near.implied == nil,
        title.institution != nil, sentence.tokens[near.range.lowerBound - 1].kind == .dash
      else {
        joined.append(title)
        return
      }
      joined[joined.count - 1] = FoundTitle(
        range: title.range.lowerBound..<near.range.upperBound, title: title.title + " – " + near.title,
        institution: title.institution, implied: nil)
    }
  }

  /// The posts that follow a name after a dash or comma: `Аида Балаева – Мәдениет және ақпарат министрі`.
  func titles(after index: Int) -> [FoundTitle] {
    guard index < sentence.count,
      sentence.tokens[index].kind == .dash || [",", "("].contains(sentence.tokens[index].text)
    else { return [] }
    let limit = min(sentence.count, index + 18)
    for place in (index + 1)..<max(limit, index + 1) where isHead(place) && resolved.person(at: place) == nil {
      guard let title = title(endingAt: place) else { return [] }
      if followedByName(place) { return [] }
      return title.range.lowerBound == index + 1 ? [title] : []
    }
    return []
  }

  /// A post in the plural before several names: `Президенттер Қасым-Жомарт Тоқаев пен Владимир Путин`.
  func sharedTitle(before index: Int) -> [FoundTitle] {
    var place = index - 1
    while place >= 0, let entry = resolved.person(at: place - 1),
      ["мен", "пен", "бен", "және", ","].contains(sentence.lower(place))
    {
      place = entry.span.range.lowerBound - 1
    }
    guard place >= 0,
      let form = sentence.reading(
        place, where: { TitleWords.heads.contains($0.stem) && $0.isPlural && $0.grammaticalCase == .nominative }),
      form.possessor == .none
    else { return [] }
    let stem =
      sentence.isCapitalised(place)
      ? form.stem.text.prefix(1).uppercased() + form.stem.text.dropFirst() : form.stem.text
    return [FoundTitle(range: place..<(place + 1), title: stem, institution: nil, implied: nil)]
  }

  private func followedByName(_ place: Int) -> Bool {
    var next = place + 1
    while next < sentence.count,
      TitleWords.ranks.contains(sentence.lower(next)) || sentence.tokens[next].lower.equals(",")
    {
      next += 1
    }
    if isAgent(next) { next += 1 }
    guard let following = resolved.person(at: next) else { return false }
    // «А – вице-министр, Б – төраға»: the next name has a dash of its own.
    let after = following.span.range.upperBound
    return !(after < sentence.count && sentence.tokens[after].kind == .dash)
  }

  // MARK: - One post

  /// The post whose head noun is at a token, in whatever case.
  func title(inAnyCaseAt head: Int) -> FoundTitle? {
    guard sentence.has(.post, head) else { return nil }
    let form = sentence.reading(head) {
      TitleWords.heads.contains($0.stem) && !$0.isPlural && ($0.possessor == .third || $0.possessor == .none)
    }
    return form.flatMap { title(endingAt: head, form: $0) }
  }

  private func title(endingAt head: Int) -> FoundTitle? {
    sentence.words[head].titleForm.flatMap { title(endingAt: head, form: $0) }
  }

  func title(endingAt head: Int, form: NominalForm) -> FoundTitle? {
    var start = head
    var place = head - 1
    var portfolioHead: (index: Int, stem: Word)? = hasPortfolio(form.stem, at: head) ? (head, form.stem) : nil
    var sawPurpose = false
    if portfolioHead == nil {
      while place >= 0 {
        if let entry = resolved.institution(endingAt: place + 1), isPossessor(entry.span) {
          return found(
            from: start, to: head, form: form, range: entry.span.range.lowerBound..<(head + 1),
            institution: entry.institution)
        }
        if sentence.lower(place) == ")",
          let open = sentence.tokens[..<place].lastIndex(where: { $0.lower.equals("(") }),
          place - open < 7
        {
          place = open - 1
          continue
        }
        if let superior = superiorStem(place) {
          start = place
          if hasPortfolio(superior, at: place) {
            portfolioHead = (place, superior)
            break
          }
          place -= 1
          continue
        }
        guard belongs(place, sawPurpose: sawPurpose) else { break }
        if ["жөніндегі", "бойынша"].contains(sentence.lower(place)) { sawPurpose = true }
        start = place
        place -= 1
      }
    }
    if let portfolioHead { return withPortfolio(portfolioHead, head: head, form: form) }
    while start < head, sentence.tokens[start].lower.equals(",") || sentence.lower(start) == "және" { start += 1 }
    start = state(before: start) ?? start
    let implied = stateOffice(start: start, head: head)
    return found(
      from: start, to: head, form: form, range: start..<(head + 1),
      institution: implied == nil ? actingFor(start) : nil, implied: implied)
  }

  /// Whether the office is called by what it is over: a ministry's portfolio, a region.
  private func hasPortfolio(_ stem: Word, at index: Int) -> Bool {
    if ["министр", "вице-министр", "әкім"].contains(stem) { return true }
    return stem == "прокурор" && Self.regions.contains(sentence.lower(index - 1))
  }

  private static let regions: Set<Word> = [
    "облыс", "қала", "аудан", "облысының", "қаласының", "ауданының", "облысы", "қаласы", "ауданы",
  ]

  /// The start of the state whose office the post serves: Ресей | Президентінің баспасөз хатшысы.
  func state(before index: Int) -> Int? {
    for length in [2, 1] where index >= length {
      let range = (index - length)..<index
      guard let last = range.last, sentence.has(.stateEnd, last), sentence.isCapitalised(range.lowerBound),
        !resolved.isName(last)
      else { continue }
      let isState = sentence.words[last].readings.contains { form in
        [.nominative, .genitive].contains(form.grammaticalCase)
          && Lexicon.isCountry(sentence.nominativeText(range, last: form))
      }
      if isState { return range.lowerBound }
    }
    return nil
  }

  private func found(
    from start: Int, to head: Int, form: NominalForm, range: Range<Int>, institution: Int?,
    implied: InstitutionSpan? = nil
  ) -> FoundTitle {
    var text = start < head ? sentence.text(start..<head) + " " : ""
    let word = sentence.tokens[head].text
    let keepsEnding = namesSuperior(start..<head) || namesState(start..<head)
    text += form.possessor == .third && !keepsEnding ? bareHead(word, form) : word
    for full in ["басқармасы ", "басқармасының "] where text.begins(with: full) {
      text = "басқарма " + text.dropFirst(full.count)
    }
    return FoundTitle(range: range, title: text, institution: institution, implied: implied)
  }

  /// Nouns before a head noun that keep its ending: басқарма *төрағасы*, бөлім *меңгерушісі*.
  private static let izafet: Set<Word> = [
    "басқарма", "басқармасы", "баспасөз", "кеңес", "бөлім", "кафедра", "департамент", "сектор", "секция", "сауда",
  ]

  /// Whether a superior stands before the head noun: `бас директорының орынбасары` keeps its ending.
  func namesSuperior(_ range: Range<Int>) -> Bool {
    if let last = range.last, Self.izafet.contains(sentence.lower(last)) { return true }
    return range.contains { place in
      sentence.reading(place) {
        $0.grammaticalCase == .genitive && ($0.possessor == .third || TitleWords.heads.contains($0.stem))
      } != nil
    }
  }

  /// Whether the post begins with the state that it serves: Германияның Федералды *канцлері*.
  private func namesState(_ range: Range<Int>) -> Bool {
    range.indices.contains { place in
      place < range.lowerBound + 3 && state(before: place + 1) == range.lowerBound
    }
  }

  /// The head noun without its possessive ending: директоры → директор, орынбасары → орынбасар.
  func bareHead(_ word: String, _ form: NominalForm) -> String {
    let stem = form.stem.text
    return word.first?.isUppercase == true ? stem.prefix(1).uppercased() + stem.dropFirst() : stem
  }

  func isPossessor(_ span: InstitutionSpan) -> Bool {
    span.grammaticalCase == .genitive || span.grammaticalCase == .nominative || span.grammaticalCase == .locative
  }

  /// A superior in the genitive, or a bare state office: министрінің, басшысының, Президенттің, Президенті.
  private func superiorStem(_ index: Int) -> Word? {
    guard sentence.has(.post, index) else { return nil }
    return sentence.reading(index) {
      TitleWords.heads.contains($0.stem) && !$0.isPlural
        && ($0.grammaticalCase == .genitive
          || ($0.grammaticalCase == .nominative && $0.possessor == .third && sentence.isCapitalised(index)))
    }?.stem
  }

  private func belongs(_ index: Int, sawPurpose: Bool) -> Bool {
    let token = sentence.tokens[index]
    guard token.kind == .word, !resolved.isName(index) else {
      return sawPurpose && token.lower.equals(",") && !sentence.isCapitalised(index + 1)
    }
    if ["міндетін", "міндеттерін"].contains(token.lower) { return sentence.lower(index + 1).begins(with: "атқар") }
    if token.lower == "және", sentence.lower(index - 1) == "төтенше" { return true }
    if TitleWords.modifiers.contains(token.lower) { return token.lower != "және" || sawPurpose }
    if let form = sentence.reading(index, where: \.isAttributive),
      Lexicon.isCountry(form.stem) || Lexicon.isCity(form.stem)
    {
      return true
    }
    if isCountryGenitive(index) { return false }
    guard sawPurpose, !sentence.words[index].isStopWord || token.lower == "және" else { return false }
    return !sentence.words[index].isVerbal && WordShape.oblique(sentence, index) != .genitive
  }

  private func isCountryGenitive(_ index: Int) -> Bool {
    sentence.reading(index) { $0.grammaticalCase == .genitive && Lexicon.isCountry($0.stem) } != nil
  }

  func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// `MNU университетінің атынан медиаменеджер …`, `қор тарапынан оның президенті …`: the institution for which somebody acts.
  private func actingFor(_ index: Int) -> Int? {
    if sentence.lower(index - 1) == "оның", !["атынан", "тарапынан"].contains(sentence.lower(index - 2)) {
      return resolved.institutions.last { $0.span.range.upperBound < index }?.institution
    }
    let side = sentence.lower(index - 1) == "оның" ? index - 1 : index
    guard side > 0, ["атынан", "тарапынан"].contains(sentence.lower(side - 1)) else { return nil }
    return resolved.institution(endingAt: side - 1)?.institution
  }
}
