import KazakhText

/// Whose opening it is.
extension ParticipantFinder {
  /// The institutions that open what is theirs: `X-тің филиалы ашылды`, `X жанындағы орталық ашылды`.
  func owners(_ resolved: ResolvedSentence) -> [FoundPart] {
    let sentence = resolved.sentence
    guard let verb = sentence.tokens.lastIndex(where: { $0.lower == "ашылды" || $0.lower == "ашылған" }) else {
      return []
    }
    return resolved.institutions.filter { entry in
      let end = resolved.end(of: entry.span)
      guard end <= verb, entry.span.naming != .description else { return false }
      switch entry.span.grammaticalCase {
      case .genitive: return owns(from: end, to: verb, sentence)
      default: return sentence.lower(end) == "жанындағы"
      }
    }
    .map {
      FoundPart(
        who: .institution($0.institution), role: .host, sentence: sentence.number, rule: "participant.opening")
    }
  }

  /// Whether what opens is a possession: a noun in the third person right before the verb, whatever adverbs part them.
  private func owns(from start: Int, to verb: Int, _ sentence: SentenceReading) -> Bool {
    (max(start, verb - 4)..<max(start, verb)).contains { index in
      sentence.reading(index) { $0.possessor == .third && $0.grammaticalCase == .nominative } != nil
        && !["туралы", "кезінде"].contains(sentence.lower(index))
    }
  }
}
