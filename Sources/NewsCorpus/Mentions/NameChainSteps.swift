import KazakhText

/// How a name goes on to the left, word by word.
extension NameChain {
  func step(at index: Int, head: Int, sawAnd: Bool) -> Step {
    let token = sentence.tokens[index]
    switch token.kind {
    case .closeQuote:
      guard let open = sentence.opening(of: index), index - open <= 14 else { return .stop }
      // «Қазақтелеком» | Huawei компаниясы: a quoted name and one in Latin letters are two.
      if index + 1 < head, sentence.tokens[index + 1].isLatin, sentence.isCapitalised(index + 1) { return .stop }
      // «Алатау таңы» | «Литер» газетімен: two quoted names in a row are two.
      if sentence.tokens[index + 1].kind == .openQuote { return .stop }
      return .take(start: open, named: true)
    case .mark:
      guard token.lower.equals(","), sawAnd, index > 0, !sentence.isCapitalised(index + 1), isListItem(index - 1) else {
        return .stop
      }
      return .take(start: index, named: false)
    case .word: return wordStep(at: index, head: head)
    default: return .stop
    }
  }

  private func wordStep(at index: Int, head: Int) -> Step {
    let token = sentence.tokens[index]
    let lower = token.lower
    if lower == "атындағы" { return namesake(before: index) }
    if personTokens.contains(index) { return .stop }
    if lower == "және" || lower == "мен" || lower == "пен" || lower == "бен" {
      return conjunctionStep(at: index, isAnd: lower == "және")
    }
    if let start = state(endingAt: index), sentence.lower(index + 1) != "халқы" {
      let goesOn =
        sentence.reading(index, where: \.isAttributive) != nil || sentence.lower(index + 1) == "жөніндегі"
        || (start > 0 && sentence.tokens[start - 1].kind == .closeQuote)
      // Қазақстан – Қытай іскерлік кеңесі
      if start > 1, sentence.tokens[start - 1].kind == .dash, let other = state(endingAt: start - 2) {
        return .takeLast(start: other)
      }
      if isPartCalledAfter(state: start...index) { return .take(start: start, named: true) }
      if start > 0, Self.localities.contains(sentence.lower(start - 1)) { return .take(start: start, named: true) }
      return goesOn ? .take(start: start, named: true) : .takeLast(start: start)
    }
    if token.isCapitalised { return capitalisedStep(at: index, head: head) }
    return lowerCaseStep(at: index, head: head)
  }

  /// `X атындағы`: the name of the person after whom the institution is called.
  private func namesake(before index: Int) -> Step {
    let start = sentence.namesakeStart(before: index)
    return start < index ? .take(start: start, named: true) : .stop
  }

  /// `және` joins attributes of one head where what stands before it is a bare noun and no name of its own; мен, пен only after a capitalised one.
  private func conjunctionStep(at index: Int, isAnd: Bool) -> Step {
    guard index > 0 else { return .stop }
    if isAnd, joinsCompetences(index) { return .conjunction }
    guard isListItem(index - 1), !sentence.tokens[index + 1].isAbbreviation else { return .stop }
    if sentence.isCapitalised(index + 1), sentence.tokens[index + 1].lower != "ақпарат" {
      return isAnd && !sentence.isCapitalised(index - 1) ? .conjunction : .stop
    }
    return isAnd || (sentence.isCapitalised(index - 1) && !sentence.isCapitalised(index + 1)) ? .conjunction : .stop
  }

  /// `ЮНЕСКО және ИСЕСКО істері жөніндегі комиссия`, `Еуропа және Орталық Азия жөніндегі бюро`: names joined as what a body deals with.
  func joinsCompetences(_ index: Int) -> Bool {
    sentence.isCapitalised(index - 1) && sentence.isCapitalised(index + 1)
      && ((index + 2)..<min(sentence.count, index + 5)).contains { sentence.lower($0) == "жөніндегі" }
  }

  /// A bare noun that can stand in a list of attributes: no ending, no name of a person, place or institution.
  private func isListItem(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    guard token.kind == .word, !token.isAbbreviation, !personTokens.contains(index),
      institutionsByEnd[index + 1].map({ $0.naming == .description }) ?? true,
      !sentence.words[index].isStopWord, !sentence.words[index].isInstitution
    else { return false }
    let word = sentence.words[index]
    if word.isCountry || word.isCity { return false }
    if token.isCapitalised, word.isGivenName, !word.isCommonNoun { return false }
    return sentence.institutionHead(index) == nil
      && sentence.post(index) == nil
      && !WordShape.isCaseMarked(sentence, index)
  }

  /// The start of the state whose name ends here: `Қазақстанның`, `Ресей Федерациясының`, `ҚР`.
  func state(endingAt index: Int) -> Int? {
    guard sentence.words[index].traits.contains(.stateEnd) else { return nil }
    for length in [3, 2, 1] where index - length + 1 >= 0 {
      let range = (index - length + 1)..<(index + 1)
      guard sentence.isCapitalised(range.lowerBound), !isPartOfRegion(range.lowerBound) else { continue }
      for form in sentence.words[index].readings
      where form.grammaticalCase == .nominative || form.grammaticalCase == .genitive || form.isAttributive {
        if Lexicon.isCountry(sentence.nominativeText(range, last: form)) { return range.lowerBound }
      }
    }
    return nil
  }

  /// ҚР СІМ *Еуропа* департаменті: a part of the body named before, called after the state it deals with.
  private func isPartCalledAfter(state range: ClosedRange<Int>) -> Bool {
    guard let body = institutionsByEnd[range.lowerBound],
      body.naming == .abbreviation || body.grammaticalCase == .genitive
    else { return false }
    return Lexicon.isCountry(sentence.text(range.lowerBound..<(range.upperBound + 1)))
  }

  /// Whether a point of the compass stands before: *Шығыс* Қазақстан is a region.
  private func isPartOfRegion(_ index: Int) -> Bool {
    ["шығыс", "батыс", "солтүстік", "оңтүстік"].contains(sentence.lower(index - 1)) && sentence.isCapitalised(index - 1)
  }

  private func capitalisedStep(at index: Int, head: Int) -> Step {
    let token = sentence.tokens[index]
    if sentence.words[index].isStopWord { return .stop }
    if sentence.opensSentence(index), isTopic(index, head: head) { return .stop }
    if token.isAbbreviation {
      return WordShape.oblique(sentence, index) == nil ? .take(start: index, named: true) : .stop
    }
    if let title = sentence.post(index), !isPluralAttribute(index) {
      // Президент Әкімшілігі and Президентінің кеңсесі, but Премьер-Министр | Көлік министрлігіне тапсырды.
      let isOffice = ["президент", "премьер-министр"].contains(title.stem) && title.grammaticalCase <= .genitive
      let belongs = isOffice && (index + 1 == head || title.possessor == .third || title.grammaticalCase == .genitive)
      return belongs ? .take(start: index, named: true) : .stop
    }
    switch WordShape.oblique(sentence, index) {
    case nil: return .take(start: index, named: true)
    case .genitive?: return sentence.opensSentence(index) ? .stop : .take(start: index, named: true)
    case .accusative?:
      let belongs = actionFollows(index) || !(sentence.isCapitalised(index + 1) || sentence.opensSentence(index))
      return belongs ? .take(start: index, named: true) : .stop
    case .dative?:
      return ["қарсы", "дейінгі"].contains(sentence.lower(index + 1)) ? .take(start: index, named: true) : .stop
    case .locative? where sentence.reading(index, where: \.isAttributive) != nil:
      // *Астанадағы* Достық үйі tells where; Қазақстанның *Мәскеудегі* елшілігі is called so.
      let isOwned = institutionsByEnd[index] != nil || (index > 0 && state(endingAt: index - 1) != nil)
      return index + 1 == head || isOwned ? .take(start: index, named: true) : .stop
    default: return .stop
    }
  }

  /// *Журналистер* клубы, *Редакторлар* одағы: people in the plural, whose body it is.
  private func isPluralAttribute(_ index: Int) -> Bool {
    sentence.reading(index) {
      TitleWords.heads.contains($0.stem) && $0.isPlural && $0.possessor == .none && $0.grammaticalCase == .nominative
    } != nil
  }

  /// Рәсім, Құжат, Хат: what the sentence is about, not part of a name.
  private func isTopic(_ index: Int, head: Int) -> Bool {
    let isOccasion = sentence.reading(index) {
      EventWords.gatherings[$0.stem] != nil || EventWords.documents.contains($0.stem)
    }
    if isOccasion != nil { return true }
    let beginsName = sentence.isCapitalised(index + 1) || sentence.tokens[index + 1].kind == .openQuote
    guard beginsName, index + 1 < head else { return false }
    return sentence.reading(index) { TopicWords.all.contains($0.stem) } != nil
  }

  private func lowerCaseStep(at index: Int, head: Int) -> Step {
    let token = sentence.tokens[index]
    if ["жанындағы", "жөніндегі", "қарсы"].contains(token.lower) { return .take(start: index, named: false) }
    if token.lower == "емес", index > 0,
      sentence.lower(index - 1).ends(with: "қ") || sentence.lower(index - 1).ends(with: "к")
    {
      return .take(start: index, named: false)  // үкіметтік емес, коммерциялық емес
    }
    if token.lower == "сөз", sentence.lower(index + 1) == "бостандығын" { return .take(start: index, named: false) }
    if token.lower == "жаңа", [",", "және"].contains(sentence.lower(index - 1)) {
      return .take(start: index, named: false)  // Өнеркәсіп және жаңа технологиялар министрлігі
    }
    if sentence.words[index].isStopWord || sentence.words[index].isVerbal { return .stop }
    if let office = sentence.reading(index, where: { TitleWords.heads.contains($0.stem) && !$0.isPlural }) {
      // Абай облысы *әкімінің* баспасөз қызметі
      let isAkim = office.stem == "әкім" && office.grammaticalCase == .genitive && office.possessor == .third
      return isAkim ? .take(start: index, named: false) : .stop
    }
    if opensAnother(index) { return .stop }
    switch WordShape.oblique(sentence, index) {
    case nil: return .take(start: index, named: false)
    case .genitive?:
      let isPossessed =
        sentence.reading(index) { $0.grammaticalCase == .genitive && $0.possessor == .third && !$0.isPlural } != nil
      return isPossessed && sentence.isCapitalised(index - 1) ? .take(start: index, named: false) : .stop
    case .accusative?: return actionFollows(index) ? .take(start: index, named: false) : .stop
    case .dative?:
      // терроризмге қарсы, инвестицияларға жәрдемдесу
      let isGoverned = sentence.lower(index + 1) == "қарсы" || isAction(index + 1)
      return isGoverned ? .take(start: index, named: false) : .stop
    default: return .stop
    }
  }

  /// Whether a possessed lower-case noun ends one phrase and a capital letter begins the next: негізгі тақырыптары | Amanat партиясы.
  private func opensAnother(_ index: Int) -> Bool {
    guard sentence.isCapitalised(index + 1) || sentence.tokens[index + 1].kind == .openQuote else { return false }
    let possessed = sentence.words[index].readings.filter {
      $0.possessor == .third && $0.grammaticalCase == .nominative
    }
    return !possessed.isEmpty && !possessed.contains { Self.places.contains($0.stem) }
  }

  private static let places: Set<Word> = ["қала", "облыс", "аудан", "республика", "аймақ", "өңір", "халық"]

  /// Whether one of the next two words is an action noun in -у that can govern an object: *жобаларды* басқару агенттігі.
  private func actionFollows(_ index: Int) -> Bool {
    isAction(index + 1) || isAction(index + 2)
  }

  private func isAction(_ index: Int) -> Bool {
    let word = sentence.lower(index)
    return word.ends(with: "у") && word.count > 3 && !sentence.isCapitalised(index)
  }
}

extension GrammaticalCase {
  fileprivate static func <= (left: GrammaticalCase, right: GrammaticalCase) -> Bool {
    let order = GrammaticalCase.allCases
    return (order.firstIndex(of: left) ?? 0) <= (order.firstIndex(of: right) ?? 0)
  }
}
