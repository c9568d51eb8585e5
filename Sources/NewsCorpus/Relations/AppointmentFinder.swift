import KazakhText
import RelationModel

/// Finds who was appointed or elected to which post.
///
/// `X … төрағасы болып тағайындалды`, `X Қорғаныс министрі қызметіне тағайындалды`, `X сайланды`.
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
      return found(subject, [title], number: sentences[place + 1].sentence.number, rule: "appointment.decree")
    }
    return nil
  }

  private func found(_ appointee: (span: PersonSpan, person: Int), _ titles: [FoundTitle], number: Int, rule: String)
    -> Found
  {
    let post = titles.first.map { " – " + $0.title } ?? ""
    var event = FoundEvent(
      type: .appointment, label: appointee.span.name + post + ": тағайындау", sentence: number, date: nil, place: nil)
    event.parts = [FoundPart(who: .person(appointee.person), role: .appointee, sentence: number, rule: rule)]
    return Found(event: event, person: appointee.person, titles: titles)
  }

  private func appointments(in resolved: ResolvedSentence) -> [Found] {
    let sentence = resolved.sentence
    guard let verb = (0..<sentence.count).first(where: { isTrigger($0, sentence) }) else { return [] }
    guard let appointee = appointee(before: verb, resolved) else { return [] }
    let titles = self.titles(before: verb, resolved)
    var appointment = found(appointee, titles, number: sentence.number, rule: "appointment.verb")
    appointment.event.date = EventDate(articleDate: articleDate).date(in: sentence)
    return [appointment]
  }

  private func isTrigger(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.lower(index)
    if ["тағайындалды", "тағайындады", "тағайындалған", "сайланды", "сайлады", "тағайындалып", "сайланған"].contains(
      word)
    {
      return true
    }
    if ["бекітілді", "бекітілген"].contains(word) { return sentence.lower(index - 1) == "болып" }
    if ["келді", "ауысты", "кірісті", "отырды"].contains(word) {
      return (max(0, index - 8)..<index).contains {
        ["лауазымына", "қызметіне", "орынтағына"].contains(sentence.lower($0))
          || sentence.lower($0) == "болып" && word == "ауысты"
      }
    }
    if ["тапсырылды", "жүктелді"].contains(word) {
      return (0..<index).contains {
        ["қызмет", "лауазым", "басшылық", "тізгін", "төрағалық"].contains(sentence.words[$0].readings.first?.stem ?? "")
      }
    }
    return word == "тиді" && (0..<index).contains { sentence.reading($0, of: "тізгін") != nil }
  }

  /// The subject of the verb: the last person before it in the nominative or accusative, or in the dative with `тапсырылды`, `жүктелді`.
  private func appointee(before verb: Int, _ resolved: ResolvedSentence) -> (span: PersonSpan, person: Int)? {
    let entrusted = ["тапсырылды", "жүктелді", "тиді"].contains(resolved.sentence.lower(verb))
    let cases: Set<GrammaticalCase> = entrusted ? [.dative] : [.nominative, .accusative]
    let before = resolved.people.filter { $0.span.range.upperBound <= verb && cases.contains($0.span.grammaticalCase) }
    let named = before.filter { entry in
      let after = (entry.span.range.upperBound..<min(resolved.sentence.count, entry.span.range.upperBound + 3)).map {
        resolved.sentence.lower($0)
      }
      return !after.contains { $0.begins(with: "жарлығ") || $0.begins(with: "өкім") }
    }
    return named.last
  }

  /// The posts before `болып`, `қызметіне`, `лауазымына`.
  private func titles(before verb: Int, _ resolved: ResolvedSentence) -> [FoundTitle] {
    let sentence = resolved.sentence
    let finder = PositionFinder(resolved)
    for index in (0..<verb).reversed()
    where ["болып", "қызметіне", "лауазымына", "етіп", "орнына", "ретінде"].contains(sentence.lower(index)) {
      if finder.isHead(index - 1) { return finder.titles(before: index).reversed() }
    }
    return anaphoric(verb, resolved)
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
