import KazakhText
import RelationModel

/// Finds the gathering that an article is about.
///
/// The first gathering that the text says took place is the article's; further words for it («кездесу барысында», «жиында») mean the
/// same one. Another is found where the text says that it took place at another time: `Рәсімнен кейін … кездесу өтті`.
struct EventFinder {
  let sentences: [ResolvedSentence]
  let articleDate: PartialDate?

  /// Whether the article is about a signing or an appointment, so that `шара` names no event of its own.
  let isAboutOthers: Bool

  /// Words that may tell of a gathering.
  struct Candidate {
    var type: EventType
    var sentence: Int
    var token: Int
    var score: Int
    /// Whether the noun may mean any gathering.
    var isGeneric: Bool
  }

  /// A gathering with the sentences that tell of it.
  struct Gathering {
    var event: FoundEvent
    var sentences: [ResolvedSentence]
  }

  /// The article's gathering, and those that it says went before or after.
  ///
  /// - Complexity: O(*n*) in the tokens of the article, times the gatherings.
  func gatherings() -> [Gathering] {
    let candidates = sentences.flatMap { self.candidates(in: $0) }
    let best = candidates.max { ($0.score, -$0.sentence, -$0.token) < ($1.score, -$1.sentence, -$1.token) }
    var chosen = best.map { $0.score >= 3 ? [$0] : [] } ?? []
    for candidate in candidates where !chosen.contains(where: { $0.type == candidate.type }) {
      guard isFurther(candidate, main: chosen.first) else { continue }
      chosen.append(candidate)
    }
    if let main = chosen.first, isAboutOthers, isJustCompany(main) { chosen[0].type = .meeting }
    return GatheringScopes(sentences: sentences, candidates: candidates).parted(chosen).map { candidate, numbers in
      Gathering(event: event(candidate), sentences: numbers)
    }
  }

  /// `жиында`, beside a signing or appointment: people who came together, and no session.
  private func isJustCompany(_ candidate: Candidate) -> Bool {
    sentences[candidate.sentence].sentence.reading(candidate.token) {
      $0.stem == "жиын" && [.locative, .dative].contains($0.grammaticalCase) && $0.possessor == .none
    } != nil
  }

  private func event(_ candidate: Candidate) -> FoundEvent {
    let resolved = sentences[candidate.sentence]
    var event = FoundEvent(
      type: candidate.type, label: label(endingAt: candidate.token, in: resolved), sentence: candidate.sentence,
      date: EventDate(articleDate: articleDate).date(in: resolved.sentence), place: place(near: candidate.sentence))
    if let owner = owner(of: candidate.token, type: candidate.type, in: resolved) {
      event.parts.append(
        FoundPart(
          who: .institution(owner), role: .organizer, sentence: candidate.sentence, rule: "participant.owner"))
    }
    return event
  }

  private func candidates(in resolved: ResolvedSentence) -> [Candidate] {
    let sentence = resolved.sentence
    var found: [Candidate] = []
    guard sentence.traits.contains(.gathering) else { return [] }
    for index in 0..<sentence.count where sentence.words[index].traits.contains(.gathering) {
      guard let type = type(at: index, resolved) else { continue }
      let isFestival = sentence.reading(index, in: EventWords.festivals) != nil
      if type == .other, isAboutOthers, !isFestival { continue }
      found.append(
        Candidate(
          type: type, sentence: sentence.number, token: index,
          score: score(type, at: index, resolved) + (isFestival ? 3 : 0),
          isGeneric: sentence.reading(index, in: EventWords.generic) != nil))
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
    if lower == "кездескен", sentence.reading(index - 1, where: { $0.grammaticalCase == .instrumental }) != nil {
      return .meeting
    }
    if lower == "кездесіп" || lower == "жүздесіп", isWithSomebody(index, resolved) { return .meeting }
    if lower == "ашылды" || lower == "ашылған" || lower == "ашты" && opensBody(index, sentence) { return .opening }
    guard
      let form = sentence.reading(
        index,
        where: { EventWords.kind(of: $0.stem) != nil && (!$0.isPlural || ["кездесу", "келіссөз"].contains($0.stem)) }),
      let type = EventWords.kind(of: form.stem)
    else { return nil }
    if resolved.institutions.contains(where: { $0.span.naming != .description && $0.span.range.contains(index) }) {
      return nil
    }
    if form.stem == "сапар" || form.stem == "мәжіліс" && sentence.isCapitalised(index) || sentence.isDenied {
      return nil
    }
    if ["орай", "арналған", "құрметіне"].contains(sentence.lower(index + 1)) { return nil }
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

  /// `Асан Үсеновпен кездесіп`, `министрмен кездесіп`: one meets people, and not difficulties.
  private func isWithSomebody(_ verb: Int, _ resolved: ResolvedSentence) -> Bool {
    resolved.people.contains { $0.span.range.upperBound == verb && $0.span.grammaticalCase == .instrumental }
      || verb > 0 && resolved.sentence.post(verb - 1)?.grammaticalCase == .instrumental
  }

  /// `кеңсесін ашты`: what is opened is a body.
  private func opensBody(_ verb: Int, _ sentence: SentenceReading) -> Bool {
    verb > 0 && sentence.institutionHead(verb - 1)?.grammaticalCase == .accusative
  }

  private func follows(_ prefix: StaticString, _ index: Int, _ sentence: SentenceReading) -> Bool {
    ((index + 1)..<min(sentence.count, index + 4)).contains { sentence.lower($0).begins(with: prefix) }
  }

  private func score(_ type: EventType, at index: Int, _ resolved: ResolvedSentence) -> Int {
    let sentence = resolved.sentence
    var score = sentence.isHeadline ? 2 : max(0, 3 - sentence.number / 2)
    if sentence.signs.contains(.happened), sentence.signs(from: index).contains(.happened) { score += 2 }
    if sentence.words[index...].contains(where: { $0.lower.begins(with: "қатыс") || $0.lower == "сөз" }) { score += 1 }
    if ["бірлескен", "кеңейтілген"].contains(sentence.lower(index - 1)) { score += 1 }
    if isPlanned(sentence) || sentence.lower(index) == "кездескен" { score -= 3 }
    if ["аясында", "аясындағы", "алаңында", "шеңберінде"].contains(sentence.lower(index + 1)) { score -= 3 }
    switch type {
    case .session
    where ["жиын", "кеңес"].contains(
      sentence.words[index].readings.first { EventWords.kind(of: $0.stem) != nil }?.stem ?? ""):
      score += 0
    case .forum, .conference, .session, .briefing: score += 2
    case .meeting, .visit: score += 1
    case .opening: score += sentence.number <= 2 ? 1 : -1
    default: score -= 1
    }
    return score
  }

  /// Whether the sentence tells of what is still to come.
  func isPlanned(_ sentence: SentenceReading) -> Bool { sentence.traits.contains(.planned) }

  /// The institution whose session or briefing it is: `министрліктің кеңейтілген алқа отырысы`.
  private func owner(of token: Int, type: EventType, in resolved: ResolvedSentence) -> Int? {
    guard [.session, .briefing, .conference].contains(type) else { return nil }
    for index in (max(0, token - 5)...token).reversed() {
      guard let entry = resolved.institution(endingAt: index) else { continue }
      // X-тің мерейтойына арналған жиын is held by somebody.
      let isFor = (index..<token).contains { ["арналған", "орай", "байланысты"].contains(resolved.sentence.lower($0)) }
      return entry.span.grammaticalCase == .genitive && !isFor ? entry.institution : nil
    }
    return nil
  }
}
