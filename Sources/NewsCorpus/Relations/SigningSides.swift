import KazakhText

/// The institutions that are the sides of a signing.
extension SigningFinder {
  /// The sides of the signing that a sentence tells of, with the rule that found them.
  func parties(in resolved: ResolvedSentence, trigger: Trigger) -> [FoundPart] {
    let found: (sides: [Int], rule: String) =
      if let sides = between(resolved) {
        (sides, "signing.between")
      } else if let sides = together(resolved, before: trigger.verb) {
        (sides, "signing.with")
      } else if let sides = represented(resolved, before: trigger.verb) {
        (sides, "signing.side")
      } else if let sides = listed(resolved, after: trigger.verb) {
        (sides, "signing.sides")
      } else {
        (led(in: resolved, before: trigger.verb), "signing.heads")
      }
    return found.sides.map { side in
      FoundPart(who: .institution(side), role: .party, sentence: resolved.sentence.number, rule: found.rule)
    }
  }

  /// `X пен Y арасында`
  private func between(_ resolved: ResolvedSentence) -> [Int]? {
    let sentence = resolved.sentence
    let place = (0..<sentence.count).first {
      sentence.lower($0).begins(with: "арасында") || sentence.lower($0).begins(with: "арасын")
    }
    let sides = place.map { resolved.coordinatedInstitutions(before: $0) } ?? []
    return sides.count >= 2 ? sides : nil
  }

  /// `X Y-мен`, `X пен Y`: one side is the subject, the others stand with -мен.
  private func together(_ resolved: ResolvedSentence, before verb: Int) -> [Int]? {
    let sentence = resolved.sentence
    let outer = resolved.outermost.filter { $0.span.range.upperBound <= verb }
    let withs = outer.filter { entry in
      entry.span.grammaticalCase == .instrumental
        || ["мен", "пен", "бен"].contains(sentence.lower(resolved.end(of: entry.span)))
    }
    let subjects = outer.filter { entry in
      entry.span.grammaticalCase == .nominative && !withs.contains { $0.span.range == entry.span.range }
        && isFree(entry.span, resolved)
    }
    guard let with = withs.first, let subject = subjects.first(where: { $0.institution != with.institution }) else {
      return nil
    }
    let others = withs.dropFirst().map(\.institution).filter { ![subject.institution, with.institution].contains($0) }
    return [subject.institution, with.institution] + others
  }

  /// `X тарапынан … Y тарапынан …`
  private func represented(_ resolved: ResolvedSentence, before verb: Int) -> [Int]? {
    let sides = resolved.outermost.filter {
      $0.span.range.upperBound <= verb && Self.onBehalf.contains(resolved.sentence.lower(resolved.end(of: $0.span)))
    }
    return sides.isEmpty ? nil : sides.map(\.institution)
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
