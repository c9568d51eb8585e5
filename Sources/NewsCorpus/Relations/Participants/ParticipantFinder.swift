import KazakhText
import RelationModel

/// Finds who took part in an event, and how: by the verb of the sentence and the cases of the names.
struct ParticipantFinder {
  let sentences: [ResolvedSentence]
  /// The numbers of the sentences that tell of the event; nil where all do.
  private var scope: Set<Int>?

  init(sentences: [ResolvedSentence]) { self.sentences = sentences }

  /// The same for some of the sentences only.
  func within(_ belongs: (ResolvedSentence) -> Bool) -> ParticipantFinder {
    var finder = self
    finder.scope = Set(sentences.filter(belongs).map(\.sentence.number))
    return finder
  }

  /// Whether a sentence tells of the event.
  func covers(_ resolved: ResolvedSentence) -> Bool { scope?.contains(resolved.sentence.number) ?? true }

  /// The parts in a gathering or signing, each person or institution once, the most telling role first.
  func parts(in event: FoundEvent) -> [FoundPart] {
    var parts: [FoundPart] = []
    for resolved in sentences
    where covers(resolved) && !resolved.sentence.isHeadline && !resolved.sentence.isDenied {
      parts +=
        speakers(resolved) + attendees(resolved, event) + organizers(resolved) + hosts(resolved, event)
        + meeting(resolved, event) + (event.type == .signing ? [] : awarded(resolved))
    }
    var best: [FoundPart.Who: FoundPart] = [:]
    for part in parts {
      guard let old = best[part.who] else {
        best[part.who] = part
        continue
      }
      if Self.rank(part.role) < Self.rank(old.role) { best[part.who] = part }
    }
    let taken = Set(event.parts.map(\.who)).union(event.signatories.map { .person($0.person) })
    return parts.filter { best[$0.who] == $0 && !taken.contains($0.who) }.reduce(into: []) { list, part in
      if !list.contains(where: { $0.who == part.who }) { list.append(part) }
    }
  }

  /// The same for the sentences that say that they tell of the ceremony of signing: `Рәсімге X қатысты`.
  func atCeremony() -> ParticipantFinder {
    within { resolved in
      resolved.sentence.tokens.indices.contains { resolved.sentence.reading($0, of: "рәсім") != nil }
        && resolved.sentence.signs.contains(.tookPart)
    }
  }

  private static func rank(_ role: ExtractionRecord.Role) -> Int {
    switch role {
    case .organizer, .host: 0
    case .speaker: 1
    default: 2
    }
  }

  func person(_ person: Int, _ role: ExtractionRecord.Role, _ sentence: SentenceReading, _ rule: String)
    -> FoundPart
  {
    FoundPart(who: .person(person), role: role, sentence: sentence.number, rule: rule)
  }

  func institution(
    _ institution: Int, _ role: ExtractionRecord.Role, _ sentence: SentenceReading, _ rule: String
  ) -> FoundPart {
    FoundPart(who: .institution(institution), role: role, sentence: sentence.number, rule: rule)
  }

  func sentence(before resolved: ResolvedSentence) -> ResolvedSentence? {
    sentences.first { $0.sentence.number == resolved.sentence.number - 1 }
  }

  /// A person named before мен/пен and a quote's `туралы` is spoken of.
  func isObject(_ span: PersonSpan, _ resolved: ResolvedSentence) -> Bool {
    ["туралы", "жайлы", "жөнінде", "атындағы", "бастаған"].contains(resolved.sentence.lower(span.range.upperBound))
  }

  private func attendees(_ resolved: ResolvedSentence, _ event: FoundEvent) -> [FoundPart] {
    let sentence = resolved.sentence
    let continues = listsThoseWhoCame(resolved)
    guard sentence.signs.contains(.attended) || continues || cameToIt(sentence) || listsGuests(sentence) else {
      return []
    }
    let people = resolved.people.filter {
      $0.span.grammaticalCase == .nominative
        || $0.span.grammaticalCase == .genitive && sentence.signs.contains(.presence)
    }
    let joins = sentence.signs.contains(.joiningWhat) && sentence.signs.contains(.joined)
    let came = joins || continues || sentence.signs.contains(.tookPart)
    let institutions =
      came
      ? resolved.outermost.filter { sends($0.span, resolved) }.map(\.institution) + represented(resolved) : []
    return people.map { person($0.person, .attendee, sentence, "participant.attended") }
      + institutions.map { institution($0, .attendee, sentence, "participant.attended") }
  }

  /// `Жиынға келген А …`: the participle describes who came.
  private func cameToIt(_ sentence: SentenceReading) -> Bool {
    sentence.signs.contains(.guests)
      && (1..<sentence.count).contains { index in
        ["келген", "шақырылған", "қосылған"].contains(sentence.lower(index))
          && (max(0, index - 2)..<index).contains { place in
            sentence.reading(place) { EventWords.kind(of: $0.stem) != nil && $0.grammaticalCase == .dative } != nil
          }
      }
  }

  /// `Қонақтар арасында А, Б бар`
  private func listsGuests(_ sentence: SentenceReading) -> Bool {
    sentence.signs.contains(.visitors) && sentence.words.contains { $0.lower == "бар" }
      && sentence.tokens.indices.contains { index in
        sentence.reading(index) { ["қонақ", "қатысушы", "мейман"].contains($0.stem) && $0.isPlural } != nil
          && ["арасында", "қатарында", "ішінде"].contains(sentence.lower(index + 1))
      }
  }

  /// Who gave awards and who was given them: `А Б-ға диплом табыс етті`.
  private func awarded(_ resolved: ResolvedSentence) -> [FoundPart] {
    let sentence = resolved.sentence
    guard sentence.signs.contains(.awarded),
      sentence.tokens.indices.contains(where: { sentence.reading($0, in: EventWords.awards) != nil })
    else { return [] }
    return resolved.people.filter {
      [.nominative, .dative].contains($0.span.grammaticalCase) && !isObject($0.span, resolved)
    }
    .map { person($0.person, .attendee, sentence, "participant.awarded") }
  }

  /// `Олар – X пен Y-тің өкілдері`, after a sentence that says that people came.
  private func listsThoseWhoCame(_ resolved: ResolvedSentence) -> Bool {
    guard ["олар", "олардың"].contains(resolved.sentence.lower(0)), let previous = sentence(before: resolved) else {
      return false
    }
    return previous.sentence.signs.contains(.came)
  }

  /// The institutions whose representatives or staff the sentence names: `X-тің, Y-тің және Z-тің өкілдері`.
  private func represented(_ resolved: ResolvedSentence) -> [Int] {
    resolved.sentence.tokens.indices.flatMap { index -> [Int] in
      let form = resolved.sentence.reading(index) {
        ["өкіл", "қызметкер", "маман"].contains($0.stem) && $0.isPlural && $0.possessor == .third
      }
      guard form != nil, resolved.institution(endingAt: index)?.span.naming != .description else { return [] }
      return resolved.coordinatedInstitutions(before: index)
    }
  }

  /// Whether an institution itself took part, or an unnamed member, head or delegation of it did.
  private func sends(_ span: InstitutionSpan, _ resolved: ResolvedSentence) -> Bool {
    let sentence = resolved.sentence
    guard span.naming != .description, [.nominative, .genitive].contains(span.grammaticalCase) else { return false }
    var index = span.range.upperBound
    while index < sentence.count, TitleWords.modifiers.contains(sentence.lower(index)) { index += 1 }
    if sentence.reading(
      index, where: { ["делегация", "команда"].contains($0.stem) || ($0.stem == "өкіл" && $0.isPlural) }) != nil
    {
      return true
    }
    if let title = sentence.post(index) {
      return title.grammaticalCase == .nominative && resolved.person(at: index + 1) == nil
        && sentence.tokens.indices.contains(index + 1)
        && !sentence.isCapitalised(index + 1) && !sentence.tokens[index + 1].lower.equals(",")
        && !TitleWords.ranks.contains(sentence.lower(index + 1))
    }
    return span.grammaticalCase == .nominative && index == span.range.upperBound
      && !["жанындағы", "туралы", "аумағында", "атынан", "тарапынан", "жағынан"].contains(sentence.lower(index))
  }

  /// `X Y-мен кездесті`, `X Y-ті қабылдады`: both took part.
  private func meeting(_ resolved: ResolvedSentence, _ event: FoundEvent) -> [FoundPart] {
    let sentence = resolved.sentence
    guard sentence.signs.contains(.meeting) || receives(sentence) else { return [] }
    let people = resolved.people.filter { [.nominative, .instrumental, .accusative].contains($0.span.grammaticalCase) }
    let haveMet = sentence.signs.contains(.met) || receives(sentence)
    let bodies = resolved.people.isEmpty && haveMet ? resolved.outermost.filter { meets($0.span, sentence) } : []
    let delegations = haveMet ? resolved.outermost.filter { delegates($0.span, resolved) != nil } : []
    return people.map { person($0.person, .attendee, sentence, "participant.met") }
      + (bodies + delegations).map { institution($0.institution, .attendee, sentence, "participant.met") }
  }

  func receives(_ sentence: SentenceReading) -> Bool {
    sentence.signs.contains(.received)
      && sentence.tokens.indices.contains {
        sentence.lower($0).begins(with: "қабылдады") && !EventWords.adopts(sentence, verb: $0)
      }
  }

  /// A body that is the subject, or stands with -мен, and is no possessor of a post.
  func meets(_ span: InstitutionSpan, _ sentence: SentenceReading) -> Bool {
    guard span.naming != .description else { return false }
    if span.grammaticalCase == .instrumental { return true }
    return span.grammaticalCase == .nominative && sentence.post(span.range.upperBound) == nil
      && !["туралы", "жанындағы"].contains(sentence.lower(span.range.upperBound))
  }
}
