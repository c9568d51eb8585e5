import KazakhText

/// The institutions that are the sides of a signing.
extension SigningFinder {
  /// The sides of the signing that a clause tells of, with the rule that found them.
  func parties(in resolved: ResolvedSentence, trigger: Trigger) -> [FoundPart] {
    let found: (sides: [Int], rule: String) =
      if let sides = between(resolved, trigger) {
        (sides, "signing.between")
      } else if let sides = owners(resolved, trigger) {
        (sides, "signing.owners")
      } else if let sides = together(resolved, trigger) {
        (sides, "signing.with")
      } else if let sides = represented(resolved, trigger) {
        (sides, "signing.side")
      } else if let sides = senders(resolved, trigger) {
        (sides, "signing.side")
      } else if let sides = listed(resolved, after: trigger.verb) {
        (sides, "signing.sides")
      } else {
        (led(in: resolved, trigger), "signing.heads")
      }
    return parts(found.sides, resolved, found.rule)
  }

  /// The sides where a clause names only with whom: `…, Z-мен келісімге қол қойды`.
  func goingOn(from subject: FoundPart, _ resolved: ResolvedSentence, _ trigger: Trigger) -> [FoundPart] {
    let withs = resolved.outermost.filter {
      trigger.covers($0.span.range) && $0.span.grammaticalCase == .instrumental
        && subject.who != .institution($0.institution)
    }
    return withs.isEmpty ? [] : [subject] + parts(withs.map(\.institution), resolved, "signing.with")
  }

  /// The sides of another document of a side: `Екінші меморандум Y-мен …`.
  func partners(of subject: FoundPart, _ resolved: ResolvedSentence) -> [FoundPart] {
    goingOn(
      from: subject, resolved, Trigger(verb: resolved.sentence.count, isPersonal: false, document: nil))
  }

  private func parts(_ sides: [Int], _ resolved: ResolvedSentence, _ rule: String) -> [FoundPart] {
    sides.map {
      FoundPart(who: .institution($0), role: .party, sentence: resolved.sentence.number, rule: rule)
    }
  }

  /// `X пен Y арасында`
  private func between(_ resolved: ResolvedSentence, _ trigger: Trigger) -> [Int]? {
    let sentence = resolved.sentence
    let place = (trigger.start..<sentence.count).first {
      sentence.lower($0).begins(with: "арасында") || sentence.lower($0).begins(with: "арасын")
    }
    let sides = place.map { resolved.coordinatedInstitutions(before: $0, from: trigger.start) } ?? []
    return sides.count >= 2 ? sides : nil
  }

  /// `X пен Y-тің жол картасына … қол қойды`: the document is theirs.
  private func owners(_ resolved: ResolvedSentence, _ trigger: Trigger) -> [Int]? {
    guard let document = trigger.document,
      resolved.sentence.reading(document, where: { $0.possessor == .third && EventWords.documents.contains($0.stem) })
        != nil
    else { return nil }
    let owner = resolved.outermost.last {
      $0.span.range.lowerBound >= trigger.start && $0.span.range.upperBound <= document
        && $0.span.grammaticalCase == .genitive
        && resolved.sentence.post(resolved.end(of: $0.span)) == nil
    }
    let sides =
      owner.map { resolved.coordinatedInstitutions(before: resolved.end(of: $0.span), from: trigger.start) } ?? []
    return sides.count >= 2 ? sides : nil
  }

  /// `X Y-мен`, `X пен Y`, `X, Y және Z`: the subjects are sides, and so is what stands with -мен.
  private func together(_ resolved: ResolvedSentence, _ trigger: Trigger) -> [Int]? {
    let outer = resolved.outermost.filter { trigger.covers($0.span.range) }
    var sides = outer.filter { $0.span.grammaticalCase == .instrumental }.map(\.institution)
    var subjects: [Int] = []
    for entry in outer where entry.span.grammaticalCase == .nominative && isFree(entry.span, resolved) {
      let joined = resolved.coordinatedInstitutions(before: resolved.end(of: entry.span), from: trigger.start).filter {
        !sides.contains($0)
      }
      if joined.count > subjects.count { subjects = joined }
    }
    guard !subjects.isEmpty else { return nil }
    sides = subjects + sides.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    return sides.count >= 2 ? sides : nil
  }

  /// `X тарапынан … Y тарапынан …`
  private func represented(_ resolved: ResolvedSentence, _ trigger: Trigger) -> [Int]? {
    let sides = resolved.outermost.filter {
      trigger.covers($0.span.range) && Self.onBehalf.contains(resolved.sentence.lower(resolved.end(of: $0.span)))
    }
    return sides.isEmpty ? nil : sides.map(\.institution)
  }

  /// `X-тен А, Y-тен Б қол қойды`: those from whom people came to sign.
  private func senders(_ resolved: ResolvedSentence, _ trigger: Trigger) -> [Int]? {
    guard trigger.isPersonal else { return nil }
    let starts = Set(
      resolved.people.filter { $0.span.grammaticalCase == .nominative }.map { phraseStart(of: $0.span, resolved) })
    let sides = resolved.outermost.filter { entry in
      let end = resolved.end(of: entry.span)
      let isDash = resolved.sentence.tokens.indices.contains(end) && resolved.sentence.tokens[end].kind == .dash
      return trigger.covers(entry.span.range) && entry.span.grammaticalCase == .ablative
        && starts.contains(isDash ? end + 1 : end)
    }
    return sides.count >= 2 ? sides.map(\.institution) : nil
  }

  /// `Оған қол қойған тараптардың қатарында X мен Y бар`
  private func listed(_ resolved: ResolvedSentence, after verb: Int) -> [Int]? {
    guard resolved.sentence.lower(verb + 1).begins(with: "тараптар") else { return nil }
    let last = resolved.outermost.last { $0.span.range.lowerBound > verb }
    let sides = last.map { resolved.coordinatedInstitutions(before: $0.span.range.upperBound) } ?? []
    return sides.count >= 2 ? sides : nil
  }

  /// `Құжаттың тараптары – X, Y және Z`: a sentence of its own tells the sides.
  func declaredParties(_ resolved: ResolvedSentence) -> [FoundPart] {
    let sentence = resolved.sentence
    let noun = sentence.tokens.indices.first { index in
      sentence.reading(index) { $0.stem == "тарап" && $0.isPlural && $0.possessor == .third } != nil
    }
    guard let noun, noun + 1 < sentence.count, sentence.tokens[noun + 1].kind == .dash else { return [] }
    let sides = resolved.outermost.filter {
      $0.span.range.lowerBound > noun && $0.span.grammaticalCase == .nominative
    }
    guard sides.count >= 2 else { return [] }
    return sides.map {
      FoundPart(
        who: .institution($0.institution), role: .party, sentence: sentence.number, rule: "signing.declared")
    }
  }

  static let onBehalf: Set<Word> = ["тарапынан", "атынан", "жағынан"]

  /// The institutions whose heads, named in the plural, signed: `X пен Y басшылары қол қойды`.
  func led(in resolved: ResolvedSentence, _ trigger: Trigger) -> [Int] {
    let heads = (trigger.start..<trigger.verb).first { place in
      resolved.sentence.reading(place) {
        TitleWords.heads.contains($0.stem) && $0.isPlural && $0.possessor == .third
          && $0.grammaticalCase == .nominative
      } != nil && resolved.institution(endingAt: place) != nil
    }
    let sides = heads.map { resolved.coordinatedInstitutions(before: $0, from: trigger.start) } ?? []
    return sides.count >= 2 ? sides : []
  }

  /// A name that is no possessor of a post: `ТАСС бас директоры` names the director.
  func isFree(_ span: InstitutionSpan, _ resolved: ResolvedSentence) -> Bool {
    let sentence = resolved.sentence
    for index in span.range.upperBound..<min(sentence.count, span.range.upperBound + 6) {
      if sentence.post(index) != nil { return false }
      if sentence.tokens[index].kind != .word || !TitleWords.modifiers.contains(sentence.lower(index)) { return true }
    }
    return true
  }
}
