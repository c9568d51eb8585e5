import KazakhText
import RelationModel

/// Finds who was appointed or elected to which post.
///
/// `X … төрағасы болып тағайындалды`, `X Қорғаныс министрі қызметіне тағайындалды`, `Төрағалыққа X сайланды`. One verb serves several people:
/// `A директор, B оның орынбасары болып тағайындалды`.
struct AppointmentFinder {
  /// An appointment: the event, the person, and the post.
  struct Found {
    var event: FoundEvent
    var person: Int
    var titles: [FoundTitle]
  }

  let sentences: [ResolvedSentence]
  let articleDate: PartialDate?

  /// The appointments, in the order of the text; one a person.
  func appointments() -> [Found] {
    var seen = Set<Int>()
    let found = sentences.flatMap { appointments(in: $0) }.filter { seen.insert($0.person).inserted }
    return found.isEmpty ? decreed().map { [$0] } ?? [] : found
  }

  /// `… директорын тағайындау туралы Жарлыққа қол қойды. Енді бұл мекемені X басқарады`: the sentence after the decree names who it is.
  private func decreed() -> Found? {
    for (place, resolved) in sentences.enumerated().dropLast() {
      let sentence = resolved.sentence
      guard Decree.isSigned(in: sentence),
        let verb = (1..<sentence.count).first(where: { sentence.lower($0) == "тағайындау" }),
        let title = PositionFinder(resolved).title(inAnyCaseAt: verb - 1),
        let subject = sentences[place + 1].people.first(where: {
          [.nominative, .dative].contains($0.span.grammaticalCase)
        }),
        !resolved.people.contains(where: { $0.person == subject.person })
      else { continue }
      return found(subject, [title], sentences[place + 1].sentence, rule: "appointment.decree")
    }
    return nil
  }

  private func found(
    _ appointee: (span: PersonSpan, person: Int), _ titles: [FoundTitle], _ sentence: SentenceReading, rule: String
  ) -> Found {
    let post = titles.first.map { " – " + $0.title } ?? ""
    var event = FoundEvent(
      type: .appointment, label: appointee.span.name + post + ": тағайындау", sentence: sentence.number, date: nil,
      place: nil)
    event.parts = [FoundPart(who: .person(appointee.person), role: .appointee, sentence: sentence.number, rule: rule)]
    return Found(event: event, person: appointee.person, titles: titles)
  }

  private func appointments(in resolved: ResolvedSentence) -> [Found] {
    let sentence = resolved.sentence
    guard sentence.traits.contains(.appointment), !resolved.people.isEmpty else { return [] }
    let verbs = (0..<sentence.count).filter { isTrigger($0, sentence) }
    guard let first = verbs.first else { return [] }
    let date = EventDate(articleDate: articleDate).date(in: sentence)
    let titles = AppointmentTitles(resolved: resolved)
    let candidates = resolved.people.filter { canBeAppointed($0.span, by: verbs, sentence) }
    var previous: (end: Int, titles: [FoundTitle]) = (0, [])
    var appointments: [Found] = []
    for (place, candidate) in candidates.enumerated() {
      let span = candidate.span
      let next = place + 1 < candidates.count ? candidates[place + 1].span.range.lowerBound : sentence.count
      var own = titles.titles(of: span, after: previous.end, before: next)
      if own.isEmpty, titles.isJoined(span, from: previous.end) { own = previous.titles }
      previous = (span.range.upperBound, own)
      if !own.isEmpty { appointments.append(found(candidate, own, sentence, rule: "appointment.verb")) }
    }
    if appointments.isEmpty, let only = candidates.last(where: { $0.span.range.upperBound <= first }) {
      appointments = [found(only, anaphoric(first, resolved), sentence, rule: "appointment.verb")]
    }
    return appointments.map { appointment in
      var appointment = appointment
      appointment.event.date = date
      return appointment
    }
  }

  private func isTrigger(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.lower(index)
    if Self.passives.contains(word) || Self.actives.contains(word) { return true }
    if Self.moves.contains(word) { return names(office: index, sentence) }
    if word == "болды" { return AppointmentTitles.becomes(index, sentence) }
    // Хатшылыққа – X: the verb is left out.
    if sentence.tokens[index].kind == .dash, index > 0 { return sentence.words[index - 1].office != nil }
    if Self.entrusting.contains(word) {
      return (0..<index).contains {
        ["қызмет", "лауазым", "басшылық", "тізгін", "төрағалық"].contains(sentence.words[$0].readings.first?.stem ?? "")
          || sentence.words[$0].office != nil || word == "тиді" && sentence.reading($0, of: "тізгін") != nil
      }
    }
    return false
  }

  /// Whether an office stands before the verb: `қызметіне келді`, `болып ауысты`, `директорлығына бекітілді`.
  private func names(office index: Int, _ sentence: SentenceReading) -> Bool {
    (max(0, index - 10)..<index).contains {
      ["лауазымына", "қызметіне", "орынтағына"].contains(sentence.lower($0)) || sentence.words[$0].office != nil
        || sentence.lower($0) == "болып" && sentence.post($0 - 1) != nil
    }
  }

  private static let passives: Set<Word> = [
    "тағайындалды", "тағайындалған", "сайланды", "тағайындалып", "сайланған", "сайланып", "ауысқан",
  ]
  private static let actives: Set<Word> = ["тағайындады", "сайлады", "бекітті"]
  private static let entrusting: Set<Word> = ["тапсырылды", "жүктелді", "тиді"]
  /// Verbs that appoint only beside an office: қызметіне келді.
  private static let moves: Set<Word> = [
    "бекітілді", "бекітілген", "келді", "ауысты", "кірісті", "отырды", "жіберілді",
  ]
  /// Every verb that can tell of an appointment.
  static let verbs = passives.union(actives).union(entrusting).union(moves).union(["болды"])

  /// The subject of a passive verb, the object of an active one, and who is entrusted; nobody whose decree it is.
  private func canBeAppointed(_ span: PersonSpan, by verbs: [Int], _ sentence: SentenceReading) -> Bool {
    let verb = verbs.first { $0 >= span.range.upperBound } ?? verbs[verbs.count - 1]
    let cases: Set<GrammaticalCase> =
      Self.entrusting.contains(sentence.lower(verb))
      ? [.dative] : Self.actives.contains(sentence.lower(verb)) ? [.accusative] : [.nominative, .accusative]
    guard cases.contains(span.grammaticalCase) else { return false }
    let after = (span.range.upperBound..<min(sentence.count, span.range.upperBound + 3)).map { sentence.lower($0) }
    return !after.contains { $0.begins(with: "жарлығ") || $0.begins(with: "өкім") }
  }

  /// `… министрін тағайындау туралы Жарлық … Бұл қызмет X-ке жүктелді`: the post stands in the sentence before.
  private func anaphoric(_ verb: Int, _ resolved: ResolvedSentence) -> [FoundTitle] {
    let sentence = resolved.sentence
    guard (0..<verb).contains(where: { ["бұл", "осы", "аталған"].contains(sentence.lower($0)) }), sentence.number > 0,
      let previous = sentences.first(where: { $0.sentence.number == sentence.number - 1 })
    else { return [] }
    let finder = PositionFinder(previous)
    for index in (0..<previous.sentence.count).reversed()
    where previous.sentence.lower(index + 1).begins(with: "тағайында") {
      if let title = finder.title(inAnyCaseAt: index) { return [title] }
    }
    return []
  }
}
