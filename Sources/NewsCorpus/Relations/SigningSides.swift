import KazakhText

/// The institutions that are the sides of a signing.
extension SigningFinder {
  func parties(in resolved: ResolvedSentence, trigger: Trigger) -> [FoundPart] {
    let sentence = resolved.sentence
    func part(_ institution: Int, _ rule: String) -> FoundPart {
      FoundPart(who: .institution(institution), role: .party, sentence: sentence.number, rule: rule)
    }
    if let between = (0..<sentence.count).first(where: {
      sentence.lower($0).hasPrefix("арасында") || sentence.lower($0).hasPrefix("арасын")
    }) {
      let sides = resolved.coordinatedInstitutions(before: between)
      if sides.count >= 2 { return sides.map { part($0, "signing.between") } }
    }
    let outer = resolved.outermost.filter { $0.span.range.upperBound <= trigger.verb }
    let withs = outer.filter { entry in
      entry.span.grammaticalCase == .instrumental
        || ["мен", "пен", "бен"].contains(sentence.lower(entry.span.range.upperBound))
    }
    let subjects = outer.filter { entry in
      entry.span.grammaticalCase == .nominative && !withs.contains { $0.span.range == entry.span.range }
        && isFree(entry.span, resolved)
    }
    if let with = withs.first, let subject = subjects.first(where: { $0.institution != with.institution }) {
      return [part(subject.institution, "signing.with"), part(with.institution, "signing.with")]
        + withs.dropFirst().filter { ![subject.institution, with.institution].contains($0.institution) }.map {
          part($0.institution, "signing.with")
        }
    }
    let represented = outer.filter { Self.onBehalf.contains(sentence.lower($0.span.range.upperBound)) }
    if !represented.isEmpty { return represented.map { part($0.institution, "signing.side") } }
    if sentence.lower(trigger.verb + 1).hasPrefix("тараптар") {
      // «Оған қол қойған тараптардың қатарында А мен Б бар»
      let after = resolved.outermost.filter { $0.span.range.lowerBound > trigger.verb }
      let group = after.last.map { resolved.coordinatedInstitutions(before: $0.span.range.upperBound) } ?? []
      if group.count >= 2 { return group.map { part($0, "signing.sides") } }
    }
    return led(in: resolved, before: trigger.verb).map { part($0, "signing.heads") }
  }

  static let onBehalf: Set<String> = ["тарапынан", "атынан", "жағынан"]

  /// The institutions whose heads, named in the plural, signed: `X пен Y басшылары қол қойды`.
  func led(in resolved: ResolvedSentence, before verb: Int) -> [Int] {
    let heads = (0..<verb).first { place in
      resolved.sentence.reading(place) {
        TitleWords.heads.contains($0.stem) && $0.isPlural && $0.possessor == .third
          && $0.grammaticalCase == .nominative
      } != nil && resolved.institution(endingAt: place) != nil
    }
    let sides = heads.map { resolved.coordinatedInstitutions(before: $0) } ?? []
    return sides.count >= 2 ? sides : []
  }

  /// A name that is no possessor of a post: `ТАСС бас директоры` names the director.
  func isFree(_ span: InstitutionSpan, _ resolved: ResolvedSentence) -> Bool {
    let sentence = resolved.sentence
    for index in span.range.upperBound..<min(sentence.count, span.range.upperBound + 6) {
      if sentence.reading(index, in: TitleWords.heads) != nil { return false }
      if sentence.tokens[index].kind != .word || !TitleWords.modifiers.contains(sentence.lower(index)) { return true }
    }
    return true
  }
}
