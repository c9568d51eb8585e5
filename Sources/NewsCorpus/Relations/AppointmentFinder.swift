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
    return sentences.flatMap { appointments(in: $0) }.filter { seen.insert($0.person).inserted }
  }

  private func appointments(in resolved: ResolvedSentence) -> [Found] {
    let sentence = resolved.sentence
    guard let verb = (0..<sentence.count).first(where: { isTrigger($0, sentence) }) else { return [] }
    guard let appointee = appointee(before: verb, resolved) else { return [] }
    let titles = self.titles(before: verb, resolved)
    let name = appointee.span.name
    var event = FoundEvent(
      type: .appointment, label: name + (titles.first.map { " – " + $0.title } ?? "") + ": тағайындау",
      sentence: sentence.number,
      date: EventDate(articleDate: articleDate).date(in: sentence), place: nil)
    event.parts = [
      FoundPart(who: .person(appointee.person), role: .appointee, sentence: sentence.number, rule: "appointment.verb")
    ]
    return [Found(event: event, person: appointee.person, titles: titles)]
  }

  private func isTrigger(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.lower(index)
    if ["тағайындалды", "тағайындады", "тағайындалған", "сайланды", "сайлады", "тағайындалып", "сайланған"].contains(
      word)
    {
      return true
    }
    if ["тапсырылды", "жүктелді"].contains(word) {
      return (0..<index).contains {
        ["қызмет", "лауазым", "басшылық", "тізгін", "төрағалық"].contains(sentence.readings[$0].first?.stem ?? "")
      }
    }
    return word == "кірісті" && sentence.lower(index - 1) == "қызметіне"
  }

  /// The subject of the verb: the last person before it in the nominative or accusative, or in the dative with `тапсырылды`, `жүктелді`.
  private func appointee(before verb: Int, _ resolved: ResolvedSentence) -> (span: PersonSpan, person: Int)? {
    let entrusted = ["тапсырылды", "жүктелді"].contains(resolved.sentence.lower(verb))
    let cases: Set<GrammaticalCase> = entrusted ? [.dative] : [.nominative, .accusative]
    let before = resolved.people.filter { $0.span.range.upperBound <= verb && cases.contains($0.span.grammaticalCase) }
    let named = before.filter { entry in
      let after = (entry.span.range.upperBound..<min(resolved.sentence.count, entry.span.range.upperBound + 3)).map {
        resolved.sentence.lower($0)
      }
      return !after.contains { $0.hasPrefix("жарлығ") || $0.hasPrefix("өкім") }
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
    where previous.sentence.lower(index + 1).hasPrefix("тағайында") {
      if let title = finder.title(inAnyCaseAt: index) { return [title] }
    }
    return []
  }
}
