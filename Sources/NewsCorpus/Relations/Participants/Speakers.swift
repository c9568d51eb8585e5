import KazakhText

/// Who speaks at an event.
extension ParticipantFinder {
  /// The subjects of verbs of speaking, and `X-тың айтуынша`; `ол` is the one person whom the sentence before names.
  func speakers(_ resolved: ResolvedSentence) -> [FoundPart] {
    let sentence = resolved.sentence
    guard sentence.signs.contains(.spoke) || lectures(sentence) else { return [] }
    if resolved.people.isEmpty, ["ол", "оның"].contains(sentence.lower(0)), let speaker = subject(before: resolved) {
      return [person(speaker, .speaker, sentence, "participant.pronoun")]
    }
    let quoted = quotedTokens(sentence)
    let speakers = resolved.people.filter { entry in
      guard !quoted.contains(entry.span.range.lowerBound) else { return false }
      if entry.span.grammaticalCase == .nominative { return !isObject(entry.span, resolved) }
      return ["айтуынша", "сөзінше", "пікірінше"].contains(sentence.lower(skippingCourtesy(entry.span, sentence)))
    }
    // What stands before «– деді» is said; who says it stands after.
    let said = sentence.tokens.indices.first {
      sentence.tokens[$0].kind == .dash && ["деді", "дейді", "деп"].contains(sentence.lower($0 + 1))
    }
    let after = said.map { dash in speakers.filter { $0.span.range.lowerBound > dash } } ?? []
    return (after.isEmpty ? speakers : after).map { person($0.person, .speaker, sentence, "participant.speech") }
  }

  /// `дәрісті А оқыды`: the verb may stand apart from its object.
  private func lectures(_ sentence: SentenceReading) -> Bool {
    sentence.signs.contains(.lecture)
      && sentence.words.contains { ["оқыды", "жасады", "тыңдатты", "өткізді"].contains($0.lower) }
      && sentence.tokens.indices.contains { index in
        sentence.reading(index) {
          ["дәріс", "баяндама", "лекция"].contains($0.stem) && $0.grammaticalCase == .accusative
        } != nil
      }
  }

  /// The token after a name and the courtesy that follows it: `Есенова ханымның айтуынша`.
  private func skippingCourtesy(_ span: PersonSpan, _ sentence: SentenceReading) -> Int {
    let next = span.range.upperBound
    return ["мырзаның", "ханымның"].contains(sentence.lower(next)) ? next + 1 : next
  }

  /// The one person who is the subject of the sentence before.
  private func subject(before resolved: ResolvedSentence) -> Int? {
    guard let previous = sentence(before: resolved) else { return nil }
    let subjects = Set(previous.people.filter { $0.span.grammaticalCase == .nominative }.map(\.person))
    return subjects.count == 1 ? subjects.first : nil
  }

  /// Tokens inside quotation marks of more than six words: what is said there, is said of others.
  private func quotedTokens(_ sentence: SentenceReading) -> Set<Int> {
    var quoted = Set<Int>()
    for index in 0..<sentence.count where sentence.tokens[index].kind == .closeQuote {
      if let open = sentence.opening(of: index) {
        if index - open > 7 { quoted.formUnion(open...index) }
      } else {
        // What is said began in a sentence before.
        quoted.formUnion(0...index)
      }
    }
    return quoted
  }
}
