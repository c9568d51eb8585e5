import KazakhText
import RelationModel

/// Finds the gathering that an article is about.
///
/// The first gathering that the text says took place is the article's; further words for it («кездесу барысында», «жиында») mean the
/// same one.
struct EventFinder {
  let sentences: [ResolvedSentence]
  let articleDate: PartialDate?

  private struct Candidate {
    var type: EventType
    var sentence: Int
    var token: Int
    var score: Int
  }

  /// The article's gathering, or nil where it tells of none.
  func gathering() -> FoundEvent? {
    let candidates = sentences.flatMap { self.candidates(in: $0) }
    guard let best = candidates.max(by: { ($0.score, -$0.sentence, -$0.token) < ($1.score, -$1.sentence, -$1.token) }),
      best.score >= 3
    else { return nil }
    let resolved = sentences[best.sentence]
    var event = FoundEvent(
      type: best.type, label: label(endingAt: best.token, in: resolved), sentence: best.sentence,
      date: EventDate(articleDate: articleDate).date(in: resolved.sentence), place: place(near: best.sentence))
    if let owner = owner(of: best.token, type: best.type, in: resolved) {
      event.parts.append(
        FoundPart(who: .institution(owner), role: .organizer, sentence: best.sentence, rule: "participant.owner"))
    }
    return event
  }

  private func candidates(in resolved: ResolvedSentence) -> [Candidate] {
    let sentence = resolved.sentence
    var found: [Candidate] = []
    for index in 0..<sentence.count where sentence.tokens[index].kind == .word {
      guard let type = type(at: index, resolved) else { continue }
      found.append(
        Candidate(type: type, sentence: sentence.number, token: index, score: score(type, at: index, resolved)))
    }
    return found
  }

  private func type(at index: Int, _ resolved: ResolvedSentence) -> EventType? {
    let sentence = resolved.sentence
    let lower = sentence.lower(index)
    if lower.begins(with: "кездесті") || lower.begins(with: "жүздесті") { return .meeting }
    if lower.begins(with: "қабылдады"), !EventWords.adopts(sentence, verb: index),
      resolved.people.contains(where: {
        $0.span.grammaticalCase == .accusative || $0.span.grammaticalCase == .nominative
      })
    {
      return .meeting
    }
    if lower == "ашылды" || lower == "ашылған" { return .opening }
    guard
      let form = sentence.reading(
        index,
        where: { EventWords.gatherings[$0.stem] != nil && (!$0.isPlural || ["кездесу", "келіссөз"].contains($0.stem)) }),
      let type = EventWords.gatherings[form.stem]
    else { return nil }
    if resolved.institutions.contains(where: { $0.span.naming != .description && $0.span.range.contains(index) }) {
      return nil
    }
    if form.stem == "сапар" || sentence.isDenied { return nil }
    if ["қарсаңында", "қарсаңындағы", "алдында", "алдындағы"].contains(sentence.lower(index + 1)) { return nil }
    if form.stem == "рәсім", ["кезінде", "аясында", "барысында", "шеңберінде"].contains(sentence.lower(index + 1)) {
      return nil
    }
    if type == .other { return form.stem == "рәсім" ? nil : .other }
    let isJoint = ["бірлескен", "кеңейтілген"].contains(sentence.lower(index - 1))
    if form.stem == "алқа", !isJoint { return nil }
    if form.stem == "кеңес", isJoint { return .meeting }
    if form.stem == "кеңес", form.possessor == .none, form.grammaticalCase == .nominative,
      !follows("өт", index, sentence)
    {
      return nil
    }
    if form.stem == "мәслихат" || (form.stem == "конференция" && sentence.lower(index - 1) == "баспасөз") {
      return .briefing
    }
    if form.stem == "үстел" { return sentence.lower(index - 1).text.contains("дөңгелек") ? .meeting : nil }
    return type
  }

  private func follows(_ prefix: StaticString, _ index: Int, _ sentence: SentenceReading) -> Bool {
    ((index + 1)..<min(sentence.count, index + 4)).contains { sentence.lower($0).begins(with: prefix) }
  }

  private func score(_ type: EventType, at index: Int, _ resolved: ResolvedSentence) -> Int {
    let sentence = resolved.sentence
    var score = sentence.isHeadline ? 2 : max(0, 3 - sentence.number / 2)
    let rest = (index..<sentence.count).map { sentence.lower($0) }
    if EventWords.happened.occur(in: sentence, from: index) { score += 2 }
    if rest.contains(where: { $0.begins(with: "қатыс") || $0 == "сөз" }) { score += 1 }
    if ["бірлескен", "кеңейтілген"].contains(sentence.lower(index - 1)) { score += 1 }
    if isPlanned(sentence) { score -= 3 }
    if ["аясында", "аясындағы", "алаңында", "шеңберінде"].contains(sentence.lower(index + 1)) { score -= 3 }
    switch type {
    case .session
    where ["жиын", "кеңес"].contains(
      sentence.words[index].readings.first { EventWords.gatherings[$0.stem] != nil }?.stem ?? ""):
      score += 0
    case .forum, .conference, .session, .briefing: score += 2
    case .meeting, .visit: score += 1
    case .opening: score += sentence.number <= 2 ? 1 : -1
    default: score -= 1
    }
    return score
  }

  /// Whether the sentence tells of what is still to come.
  private func isPlanned(_ sentence: SentenceReading) -> Bool {
    let words = sentence.tokens.map(\.lower)
    return words.contains {
      $0.begins(with: "жоспарлан") || $0 == "өтеді" || $0 == "өтетін" || $0 == "болады" || $0 == "болашақ"
    }
  }

  /// The institution whose session or briefing it is: `министрліктің кеңейтілген алқа отырысы`.
  private func owner(of token: Int, type: EventType, in resolved: ResolvedSentence) -> Int? {
    guard [.session, .briefing, .conference].contains(type) else { return nil }
    for index in (max(0, token - 3)...token).reversed() {
      guard let entry = resolved.institution(endingAt: index) else { continue }
      return entry.span.grammaticalCase == .genitive ? entry.institution : nil
    }
    return nil
  }

  // MARK: - Label, place

  /// The noun with what modifies it: «Орталық Азия – Қытай» медиафорумы.
  private func label(endingAt index: Int, in resolved: ResolvedSentence) -> String {
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
    guard let form = sentence.reading(index, where: { EventWords.gatherings[$0.stem] != nil }) else {
      return sentence.lower(index).begins(with: "ашыл") ? "Ашылу" : "Кездесу"
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

  private func endsHere(_ phrase: [String], _ end: Int, _ sentence: SentenceReading) -> Bool {
    end >= phrase.count && zip(phrase, end - phrase.count..<end).allSatisfy { sentence.lower($1).text == $0 }
  }

  /// A city in the locative (Астанада, Алматы қаласында) in the sentence, or else in the first of the article.
  func place(near number: Int) -> String? {
    for place in [number, number - 1, 0, 1] where sentences.indices.contains(place) {
      if let city = EventPlace.city(in: sentences[place]) { return city }
    }
    return nil
  }
}
