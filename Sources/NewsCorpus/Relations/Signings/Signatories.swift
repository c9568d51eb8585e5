import KazakhText

/// The people who put their names to a document.
extension SigningFinder {
  func signatories(in resolved: ResolvedSentence, trigger: Trigger) -> [FoundSignatory] {
    let sentence = resolved.sentence
    // «Құжатқа қол қойғандар – А мен Б»: the names follow the verb.
    let followsVerb = sentence.lower(trigger.verb) == "қойғандар"
    var named = resolved.people.filter { entry in
      (followsVerb || trigger.covers(entry.span.range))
        && (entry.span.grammaticalCase == .nominative || ownsSignature(entry.span, trigger.verb))
        && !isBystander(entry.span, resolved)
    }
    // А Б-мен құжатқа қол қойды
    if !named.isEmpty, !followsVerb {
      named += resolved.people.filter {
        trigger.covers($0.span.range) && $0.span.grammaticalCase == .instrumental && !isBystander($0.span, resolved)
      }
    }
    if named.isEmpty, ["қойған", "қойысқан"].contains(sentence.lower(trigger.verb)) {
      named = described(after: trigger.verb, in: resolved)
    }
    return signed(by: named, in: resolved, trigger) + byPost(besides: named.map(\.person), in: resolved, trigger)
  }

  /// Whoever signs as the one holder of a post in the article: `Оған министр мен … А қол қойды`.
  private func byPost(besides named: [Int], in resolved: ResolvedSentence, _ trigger: Trigger) -> [FoundSignatory] {
    let sentence = resolved.sentence
    let finder = PositionFinder(resolved)
    let heads = (trigger.start..<max(trigger.start, trigger.verb)).filter { index in
      finder.isHead(index) && ["мен", "пен", "бен", "және", ","].contains(sentence.lower(index + 1))
        && sentence.words[index].titleForm?.possessor == Possessor.none && !sentence.isCapitalised(index)
    }
    return heads.compactMap { index -> FoundSignatory? in
      let post = sentence.words[index].lower.text
      let holders = positions.all.filter { Self.isHead($0.title, called: post) }
      guard let holder = holders.first, holders.allSatisfy({ $0.person == holder.person }),
        !named.contains(holder.person)
      else { return nil }
      return FoundSignatory(
        person: holder.person, side: holder.institution, sentence: sentence.number, rule: "signing.post")
    }
  }

  /// The people as signatories, each once, with the institutions for which they sign.
  private func signed(
    by named: [(span: PersonSpan, person: Int)], in resolved: ResolvedSentence, _ trigger: Trigger
  ) -> [FoundSignatory] {
    let sentence = resolved.sentence
    var seen = Set<Int>()
    var sides: [Int: Int] = [:]
    return named.filter { seen.insert($0.person).inserted }.map { entry in
      var side = represented(by: entry.span, resolved) ?? affiliations[entry.person]?.first
      // Those who sign for different sides do not sign for one: қазақ тарапынан министр А, өзбек тарапынан министр Б.
      let place = (trigger.start..<entry.span.range.lowerBound).last { Self.onBehalf.contains(sentence.lower($0)) }
      if let known = side, let place {
        if let other = sides[known], other != place { side = nil } else { sides[known] = place }
      }
      return FoundSignatory(person: entry.person, side: side, sentence: sentence.number, rule: "signing.verb")
    }
  }

  /// `А мен Б-ның қолтаңбасы бар`
  private func ownsSignature(_ span: PersonSpan, _ noun: Int) -> Bool {
    span.grammaticalCase == .genitive && span.range.upperBound == noun
  }

  /// `ректорлары қол қойды`: the people who hold that post at the sides, wherever the article names them.
  func headsWhoSigned(for signing: FoundEvent) -> [FoundSignatory] {
    for resolved in sentences where resolved.sentence.number >= signing.sentence {
      guard let trigger = triggers(in: resolved).first(where: \.isPersonal) else { continue }
      let heads = (0..<trigger.verb).compactMap { place in
        resolved.sentence.reading(place) {
          TitleWords.heads.contains($0.stem) && $0.isPlural && $0.possessor == .third
            && $0.grammaticalCase == .nominative
        }?.stem
      }
      guard let head = heads.last else { continue }
      return signing.parts.compactMap { part in
        guard case .institution(let side) = part.who else { return nil }
        let post = positions.all.first { $0.institution == side && Self.isHead($0.title, called: head.text) }
        return post.map {
          FoundSignatory(person: $0.person, side: side, sentence: resolved.sentence.number, rule: "signing.heads")
        }
      }
    }
    return []
  }

  private static func isHead(_ title: String, called head: String) -> Bool {
    let last = title.lowercased().split(separator: " ").last.map(String.init) ?? ""
    if last == head || last == head + "і" || last == head + "ы" { return true }
    return head == "басшы"
      && ["директор", "ректор", "президент", "төраға", "төрайым", "министрі", "әкімі"].contains(last)
  }

  /// The people whom the participle right before them describes: `меморандумға қол қойған А мен Б`.
  func described(after verb: Int, in resolved: ResolvedSentence) -> [(span: PersonSpan, person: Int)] {
    var found: [(span: PersonSpan, person: Int)] = []
    var place = verb + 1
    while let entry = resolved.people.first(where: { phraseStart(of: $0.span, resolved) == place }) {
      found.append(entry)
      place = entry.span.range.upperBound
      guard ["мен", "пен", "бен", "және", ","].contains(resolved.sentence.lower(place)) else { break }
      place += 1
    }
    return found
  }

  /// Where a name begins, with the posts before it.
  func phraseStart(of span: PersonSpan, _ resolved: ResolvedSentence) -> Int {
    PositionFinder(resolved).titles(before: span.range.lowerBound).map(\.range.lowerBound).min()
      ?? span.range.lowerBound
  }

  /// The institution for which somebody signs: `X атынан А`.
  func represented(by span: PersonSpan, _ resolved: ResolvedSentence) -> Int? {
    var start = phraseStart(of: span, resolved)
    // X атынан – А; X атынан құжатқа А
    while start > 1,
      resolved.sentence.tokens[start - 1].kind == .dash
        || resolved.sentence.reading(start - 1, in: EventWords.documents)?.grammaticalCase == .dative
    { start -= 1 }
    guard start > 0, Self.onBehalf.contains(resolved.sentence.lower(start - 1)) else { return nil }
    return resolved.institution(endingAt: start - 1)?.institution
  }

  /// Somebody in whose presence or on whose decision it was signed.
  func isBystander(_ span: PersonSpan, _ resolved: ResolvedSentence) -> Bool {
    let sentence = resolved.sentence
    let after = (span.range.upperBound..<min(sentence.count, span.range.upperBound + 3)).map { sentence.lower($0) }
    return after.contains {
      $0.begins(with: "қатысу") || $0.begins(with: "куә") || $0.begins(with: "жарлығ") || $0.begins(with: "сапар")
        || $0.begins(with: "көз") || $0.begins(with: "кездес") || $0.begins(with: "жүздес")
        || $0.begins(with: "келіссөз")
    }
  }
}
