import KazakhText

/// Who holds an event, and who presides over it.
extension ParticipantFinder {
  func organizers(_ resolved: ResolvedSentence) -> [FoundPart] {
    let sentence = resolved.sentence
    if sentence.signs.contains(.held),
      let holds = sentence.words.lastIndex(where: { word in
        ["өткізіп", "өткізді", "ұйымдастырды", "ұйымдастырған", "ұйымдастырып", "ашты"].contains(word.lower)
      })
    {
      let subjects = resolved.outermost.filter {
        $0.span.range.upperBound <= holds && meets($0.span, sentence) && $0.span.grammaticalCase == .nominative
      }
      if !subjects.isEmpty {
        let partners =
          (sentence.signs.contains(.jointly) ? partners(resolved, before: holds) : []) + supporters(resolved)
        return (subjects.map(\.institution) + partners).map {
          institution($0, .organizer, sentence, "participant.held")
        }
      }
    }
    guard sentence.signs.contains(.organised) else { return [] }
    if sentence.signs.contains(.organisers) {
      return resolved.people.filter { $0.span.grammaticalCase == .nominative }.map {
        person($0.person, .organizer, sentence, "participant.organized")
      }
    }
    if let verb = (0..<sentence.count).first(where: {
      sentence.lower($0).begins(with: "ұйымдастыр") && sentence.lower($0) != "ұйымдастырылды"
    }) {
      let members = resolved.coordinatedInstitutions(before: verb)
      if members.count > 1 { return members.map { institution($0, .organizer, sentence, "participant.organized") } }
    }
    return resolved.outermost.filter { entry in
      let next = sentence.lower(entry.span.range.upperBound)
      if next.begins(with: "ұйымдастыр") {
        return next != "ұйымдастырылды" || entry.span.grammaticalCase == .nominative
      }
      return entry.span.grammaticalCase == .genitive && ["қолдауымен", "бастамасымен"].contains(next)
    }
    .map { institution($0.institution, .organizer, sentence, "participant.organized") }
  }

  /// `X-тің қолдауымен`
  private func supporters(_ resolved: ResolvedSentence) -> [Int] {
    resolved.outermost.filter {
      $0.span.grammaticalCase == .genitive && resolved.sentence.lower($0.span.range.upperBound) == "қолдауымен"
    }.map(\.institution)
  }

  /// Those with whom it was organised: `X Y-мен бірлесіп ұйымдастырды`.
  private func partners(_ resolved: ResolvedSentence, before verb: Int) -> [Int] {
    resolved.outermost.filter {
      $0.span.range.upperBound <= verb && $0.span.grammaticalCase == .instrumental && $0.span.naming != .description
    }.map(\.institution)
  }

  func hosts(_ resolved: ResolvedSentence, _ event: FoundEvent) -> [FoundPart] {
    let sentence = resolved.sentence
    var parts: [FoundPart] = []
    for entry in resolved.people {
      let next = sentence.lower(entry.span.range.upperBound)
      let chairs =
        next.begins(with: "төрағалығы") || Self.leadership.contains(next)
        || (entry.span.grammaticalCase == .nominative
          && (sentence.signs.contains(.chaired)
            || receives(sentence)
            || holds(after: entry.span.range.upperBound, sentence)))
      if chairs { parts.append(person(entry.person, .host, sentence, "participant.chaired")) }
    }
    for entry in resolved.outermost where entry.span.grammaticalCase == .genitive {
      let next = sentence.lower(entry.span.range.upperBound)
      if next.begins(with: "ашылу") || ["алаңында", "базасында"].contains(next) && sentence.signs.contains(.happened) {
        parts.append(institution(entry.institution, .host, sentence, "participant.venue"))
      }
    }
    if event.type == .opening { parts += owners(resolved) }
    return parts
  }

  /// `X өткізді`, with a gathering as the object: who held it.
  private func holds(after index: Int, _ sentence: SentenceReading) -> Bool {
    ["өткізді", "басқарды", "ашты", "ашып"].contains(sentence.lower(index))
      && (0..<index).contains {
        sentence.reading($0) { EventWords.kind(of: $0.stem) != nil && $0.grammaticalCase == .accusative } != nil
      }
  }

  private static let leadership: Set<Word> = ["басқаруымен", "жетекшілігімен", "модераторлығымен"]
}
