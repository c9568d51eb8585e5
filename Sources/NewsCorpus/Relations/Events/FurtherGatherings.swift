import KazakhText
import RelationModel

/// Gatherings beside the one that an article is about.
extension EventFinder {
  /// Whether words tell of another gathering than the article's: one that took place at another time, or that people held by meeting.
  func isFurther(_ candidate: Candidate, main: Candidate?) -> Bool {
    let resolved = sentences[candidate.sentence]
    let sentence = resolved.sentence
    guard !sentence.isHeadline, candidate.sentence != main?.sentence, candidate.type != .other, !isPlanned(sentence),
      !sentence.isDenied
    else { return false }
    if sentence.reading(candidate.token, where: { EventWords.kind(of: $0.stem) != nil }) == nil {
      return candidate.type == .opening
        ? isElsewhen(sentence, before: candidate.token) : haveMet(resolved, candidate.token)
    }
    if main == nil, isAttended(resolved, candidate.token) || isSpokenAt(resolved, candidate.token) { return true }
    return !candidate.isGeneric && hasTakenPlace(sentence, candidate.token)
      && isElsewhen(sentence, before: candidate.token)
  }

  /// `кездесу өтті`, `өткен кездесуде`: the text says of the noun itself that it took place.
  private func hasTakenPlace(_ sentence: SentenceReading, _ token: Int) -> Bool {
    ((token + 1)..<min(sentence.count, token + 3)).contains { Self.tookPlace.contains(sentence.lower($0)) }
      || (max(0, token - 4)..<token).contains { ["өткен", "болған"].contains(sentence.lower($0)) }
  }

  private static let tookPlace: Set<Word> = [
    "өтті", "өткізді", "өткізілді", "жүргізді", "жүргізілді", "болды", "басталды", "ұйымдастырылды", "жалғасты",
  ]

  /// `Рәсімнен кейін …`, `Екінші күні …`, `Форум аясында …`: it is told apart from what was told before.
  private func isElsewhen(_ sentence: SentenceReading, before token: Int) -> Bool {
    (0..<token).contains {
      [
        "кейін", "кейінгі", "соң", "күні", "аясында", "шеңберінде", "бөлек", "қатар", "сондай-ақ", "бұрын", "кешке",
        "қарсаңында", "алдында",
      ].contains(sentence.lower($0))
    }
  }

  /// `X Y-мен кездесті`, `X Y-ті қабылдады`
  private func haveMet(_ resolved: ResolvedSentence, _ verb: Int) -> Bool {
    let guests = resolved.people.filter { [.accusative, .instrumental].contains($0.span.grammaticalCase) }
    let hosts = resolved.people.filter { $0.span.grammaticalCase == .nominative }
    let bodies = resolved.outermost.filter { entry in
      entry.span.grammaticalCase == .instrumental || delegates(entry.span, resolved) != nil
    }
    let others = resolved.sentence.reading(verb - 1) { $0.grammaticalCase == .instrumental && $0.isPlural }
    return !hosts.isEmpty && (others != nil || !guests.isEmpty || !bodies.isEmpty || Set(hosts.map(\.person)).count > 1)
  }

  /// `Жиында А … айтты`, in an article about a signing or appointment.
  private func isSpokenAt(_ resolved: ResolvedSentence, _ token: Int) -> Bool {
    let sentence = resolved.sentence
    return isAboutOthers && sentence.signs(from: token).contains(.spoke)
      && sentence.reading(token) {
        Self.meetings.contains($0.stem) && $0.grammaticalCase == .locative && !$0.isAttributive
      } != nil && resolved.people.contains { $0.span.grammaticalCase == .nominative }
  }

  private static let meetings: Set<Word> = ["кездесу", "жиын", "басқосу", "жүздесу", "келіссөз"]

  /// `кездесуге А мен Б қатысты`
  private func isAttended(_ resolved: ResolvedSentence, _ token: Int) -> Bool {
    let sentence = resolved.sentence
    return sentence.reading(token) { $0.grammaticalCase == .dative && EventWords.kind(of: $0.stem) != nil } != nil
      && ((token + 1)..<sentence.count).contains { sentence.lower($0) == "қатысты" }
      && resolved.people.count { $0.span.grammaticalCase == .nominative && $0.span.range.lowerBound > token } >= 2
  }
}

/// The delegation of an institution right after its name, in the accusative or with -мен: `X делегациясын қабылдады`.
func delegates(_ span: InstitutionSpan, _ resolved: ResolvedSentence) -> NominalForm? {
  resolved.sentence.reading(span.range.upperBound) {
    ["делегация", "өкіл", "басшылық"].contains($0.stem) && [.accusative, .instrumental].contains($0.grammaticalCase)
  }
}

/// Parts the sentences of an article among its gatherings.
struct GatheringScopes {
  let sentences: [ResolvedSentence]
  let candidates: [EventFinder.Candidate]

  /// Each gathering with the sentences that tell of it: from where it is told of, or named again, on to where another is.
  ///
  /// The first begins the article, unless only others' sentences come before it.
  func parted(_ chosen: [EventFinder.Candidate]) -> [(EventFinder.Candidate, [ResolvedSentence])] {
    guard let main = chosen.first else { return [] }
    guard chosen.count > 1 || main.score < 3 else { return [(main, sentences)] }
    var scopes: [[ResolvedSentence]] = chosen.map { _ in [] }
    var current: Int? = main.score < 3 ? nil : 0
    for resolved in sentences {
      let number = resolved.sentence.number
      if let opened = chosen.firstIndex(where: { $0.sentence == number }) {
        current = opened
      } else if let named = named(in: number, chosen) {
        current = named
      }
      if let current { scopes[current].append(resolved) }
    }
    return Array(zip(chosen, scopes))
  }

  /// The gathering that a sentence names by its own noun.
  private func named(in number: Int, _ chosen: [EventFinder.Candidate]) -> Int? {
    let types = candidates.filter { $0.sentence == number && !$0.isGeneric }.map(\.type)
    return chosen.firstIndex { types.contains($0.type) }
  }
}
