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
    var title: FoundTitle?
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
    let title = self.title(before: verb, resolved)
    let name = appointee.span.name
    var event = FoundEvent(
      type: .appointment, label: name + (title.map { " – " + $0.title } ?? "") + ": тағайындау", sentence: sentence.number,
      date: EventDate(articleDate: articleDate).date(in: sentence), place: nil)
    event.parts = [FoundPart(who: .person(appointee.person), role: .appointee, sentence: sentence.number, rule: "appointment.verb")]
    return [Found(event: event, person: appointee.person, title: title)]
  }

  private func isTrigger(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.lower(index)
    if ["тағайындалды", "тағайындады", "тағайындалған", "сайланды", "сайлады", "тағайындалып", "сайланған"].contains(word) { return true }
    return word == "кірісті" && sentence.lower(index - 1) == "қызметіне"
  }

  /// The subject of the verb: the last person in the nominative or accusative before it who is no office's holder in passing.
  private func appointee(before verb: Int, _ resolved: ResolvedSentence) -> (span: PersonSpan, person: Int)? {
    let before = resolved.people.filter { $0.span.range.upperBound <= verb }
    let direct = before.filter { $0.span.grammaticalCase == .nominative || $0.span.grammaticalCase == .accusative }
    let named = direct.filter { entry in
      let after = (entry.span.range.upperBound..<min(resolved.sentence.count, entry.span.range.upperBound + 3)).map { resolved.sentence.lower($0) }
      return !after.contains { $0.hasPrefix("жарлығ") || $0.hasPrefix("өкім") }
    }
    return named.last
  }

  /// The post before `болып`, `қызметіне`, `лауазымына` or the verb.
  private func title(before verb: Int, _ resolved: ResolvedSentence) -> FoundTitle? {
    let sentence = resolved.sentence
    let finder = PositionFinder(resolved)
    for index in (0..<verb).reversed() where ["болып", "қызметіне", "лауазымына", "етіп", "орнына"].contains(sentence.lower(index)) {
      if finder.isHead(index - 1) { return finder.titles(before: index).first }
    }
    return nil
  }
}
