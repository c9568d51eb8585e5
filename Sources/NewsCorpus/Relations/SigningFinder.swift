import KazakhText
import RelationModel

/// Finds what was signed, by which institutions, and who put their names to it.
///
/// A signing is told by `қол қою` in a finite form of the past, or by a document with жасау, жасасу. Its sides stand before `арасында`, in
/// `X Y-мен меморандум жасасты`, in `X тарапынан`, or as the subjects. Signatories are the people who are subjects of `қол қойды`, in the same sentence or a later one.
/// A planned signing is none.
struct SigningFinder {
  let sentences: [ResolvedSentence]
  let articleDate: PartialDate?
  /// The institutions of each person's posts, in the order of the text.
  let affiliations: [Int: [Int]]

  /// The signings, in the order of the text.
  func signings() -> [FoundEvent] {
    var signings: [FoundEvent] = []
    for resolved in sentences {
      guard let trigger = trigger(in: resolved) else { continue }
      let parties = self.parties(in: resolved, trigger: trigger)
      let signatories = trigger.isPersonal ? self.signatories(in: resolved, trigger: trigger) : []
      add(parties, signatories, trigger, resolved, to: &signings)
    }
    return signings.map(completed)
  }

  // MARK: - Triggers

  private struct Trigger {
    /// The token of the verb.
    var verb: Int
    /// Whether people put their names (қол қойды) rather than bodies conclude (жасасты).
    var isPersonal: Bool
    /// The token of the document's name.
    var document: Int?
  }

  private func trigger(in resolved: ResolvedSentence) -> Trigger? {
    let sentence = resolved.sentence
    guard !isPlanned(sentence), !Decree.isSigned(in: sentence) else { return nil }
    for index in 0..<sentence.count {
      let isSignature =
        ["қол", "қолдарын"].contains(sentence.lower(index)) || sentence.lower(index).hasPrefix("қолтаңба")
      if isSignature, let verb = signingVerb(after: index, sentence) {
        return Trigger(verb: verb, isPersonal: true, document: document(before: index, sentence))
      }
      let word = sentence.lower(index)
      let concludes = [
        "жасады", "жасасты", "жасалды", "жасасқан", "түзді", "бекітті", "рәсімдеді", "келді", "келісті", "қабылдады",
      ].contains(word)
      if concludes, let document = document(before: index, sentence), index - document <= 3 {
        if ["келді"].contains(word), sentence.reading(document, in: ["келісім"]) == nil { continue }
        if ["бекітті", "қабылдады"].contains(word), resolved.outermost.count < 2 { continue }
        return Trigger(verb: index, isPersonal: false, document: document)
      }
    }
    return nil
  }

  private func signingVerb(after index: Int, _ sentence: SentenceReading) -> Int? {
    for place in (index + 1)..<min(sentence.count, index + 3) where sentence.lower(place).hasPrefix("қой") {
      let word = sentence.lower(place)
      if [
        "қойды", "қойылды", "қойысты", "қойған", "қойып", "қойылған", "қойылғанын", "қойғанын", "қойысқан", "қойғандар",
      ].contains(word) {
        return place
      }
      if word == "қою", ["рәсімі", "рәсімінде", "рәсіміне"].contains(sentence.lower(place + 1)) { return place }
    }
    return nil
  }

  private func isPlanned(_ sentence: SentenceReading) -> Bool {
    let text = sentence.tokens.map(\.lower)
    return text.contains {
      $0.hasPrefix("жоспарлан") || $0 == "қоймақ" || $0 == "қояды" || $0.hasPrefix("көзделуде") || $0 == "күтілуде"
        || $0 == "дайындалып"
    }
  }

  private func document(before index: Int, _ sentence: SentenceReading) -> Int? {
    (max(0, index - 8)..<index).reversed().first { sentence.reading($0, in: EventWords.documents) != nil }
  }

  // MARK: - Sides

  private func parties(in resolved: ResolvedSentence, trigger: Trigger) -> [FoundPart] {
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

  private static let onBehalf: Set<String> = ["тарапынан", "атынан", "жағынан"]

  /// The institutions whose heads, named in the plural, signed: `X пен Y басшылары қол қойды`.
  private func led(in resolved: ResolvedSentence, before verb: Int) -> [Int] {
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
  private func isFree(_ span: InstitutionSpan, _ resolved: ResolvedSentence) -> Bool {
    let sentence = resolved.sentence
    for index in span.range.upperBound..<min(sentence.count, span.range.upperBound + 6) {
      if sentence.reading(index, in: TitleWords.heads) != nil { return false }
      if sentence.tokens[index].kind != .word || !TitleWords.modifiers.contains(sentence.lower(index)) { return true }
    }
    return true
  }

  // MARK: - Signatories

  private func signatories(in resolved: ResolvedSentence, trigger: Trigger) -> [FoundSignatory] {
    let sentence = resolved.sentence
    // «Құжатқа қол қойғандар – А мен Б»: the names follow the verb.
    let followsVerb = sentence.lower(trigger.verb) == "қойғандар"
    var named = resolved.people.filter { entry in
      (followsVerb || entry.span.range.upperBound <= trigger.verb) && entry.span.grammaticalCase == .nominative
        && !isBystander(entry.span, resolved)
    }
    if named.isEmpty, ["қойған", "қойысқан"].contains(sentence.lower(trigger.verb)) {
      named = described(after: trigger.verb, in: resolved)
    }
    var seen = Set<Int>()
    return named.filter { seen.insert($0.person).inserted }.map { entry in
      FoundSignatory(
        person: entry.person, side: represented(by: entry.span, resolved) ?? affiliations[entry.person]?.first,
        sentence: sentence.number, rule: "signing.verb")
    }
  }

  /// The people whom the participle right before them describes: `меморандумға қол қойған А мен Б`.
  private func described(after verb: Int, in resolved: ResolvedSentence) -> [(span: PersonSpan, person: Int)] {
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
  private func phraseStart(of span: PersonSpan, _ resolved: ResolvedSentence) -> Int {
    PositionFinder(resolved).titles(before: span.range.lowerBound).map(\.range.lowerBound).min()
      ?? span.range.lowerBound
  }

  /// The institution for which somebody signs: `X атынан А`.
  private func represented(by span: PersonSpan, _ resolved: ResolvedSentence) -> Int? {
    let start = phraseStart(of: span, resolved)
    guard start > 0, Self.onBehalf.contains(resolved.sentence.lower(start - 1)) else { return nil }
    return resolved.institution(endingAt: start - 1)?.institution
  }

  /// Somebody in whose presence or on whose decision it was signed.
  private func isBystander(_ span: PersonSpan, _ resolved: ResolvedSentence) -> Bool {
    let sentence = resolved.sentence
    let after = (span.range.upperBound..<min(sentence.count, span.range.upperBound + 3)).map { sentence.lower($0) }
    return after.contains {
      $0.hasPrefix("қатысу") || $0.hasPrefix("куә") || $0.hasPrefix("жарлығ") || $0.hasPrefix("сапар")
        || $0.hasPrefix("көз")
    }
  }

  // MARK: - Putting sentences together

  private func add(
    _ parties: [FoundPart], _ signatories: [FoundSignatory], _ trigger: Trigger, _ resolved: ResolvedSentence,
    to signings: inout [FoundEvent]
  ) {
    if let last = signings.indices.last, isContinuation(parties, of: signings[last]) {
      signings[last].parts += parties.filter { part in !signings[last].parts.contains { $0.who == part.who } }
      signings[last].signatories += signatories.filter { one in
        !signings[last].signatories.contains { $0.person == one.person }
      }
      if signings[last].date == nil {
        signings[last].date = EventDate(articleDate: articleDate).date(in: resolved.sentence)
      }
      if signings[last].place == nil { signings[last].place = EventPlace.city(in: resolved) }
      return
    }
    signings.append(
      FoundEvent(
        type: .signing, label: label(trigger, resolved), sentence: resolved.sentence.number,
        date: EventDate(articleDate: articleDate).date(in: resolved.sentence), place: EventPlace.city(in: resolved),
        parts: parties, signatories: signatories))
  }

  /// The same signing goes on where a sentence names no other sides.
  private func isContinuation(_ parties: [FoundPart], of signing: FoundEvent) -> Bool {
    let old = Set(signing.parts.map(\.who))
    let new = Set(parties.map(\.who))
    return new.isEmpty || old.isEmpty || !old.isDisjoint(with: new)
  }

  /// Adds the institutions of the signatories as sides, where the text names fewer than two.
  private func completed(_ signing: FoundEvent) -> FoundEvent {
    var signing = signing
    if signing.label == "Құжат" || signing.label == "Құжатқа қол қою", let better = betterLabel {
      signing.label = better
    }
    signing.signatories = signing.signatories.map { signatory in
      var signatory = signatory
      let sides = signing.parts.compactMap { part -> Int? in
        if case .institution(let place) = part.who { return place }
        return nil
      }
      if let side = affiliations[signatory.person]?.first(where: { sides.contains($0) }) { signatory.side = side }
      return signatory
    }
    guard signing.parts.count < 2 else { return signing }
    for office in unnamedOffices(signing.sentence) where !signing.parts.contains(where: { $0.who == office.who }) {
      signing.parts.append(office)
    }
    for signatory in signing.signatories {
      guard let side = signatory.side, !signing.parts.contains(where: { $0.who == .institution(side) }) else {
        continue
      }
      signing.parts.append(
        FoundPart(who: .institution(side), role: .party, sentence: signatory.sentence, rule: "signing.office"))
    }
    return signing
  }

  /// Sides whose signatory is named by the post alone: `CMG президенті қол қойды`.
  private func unnamedOffices(_ number: Int) -> [FoundPart] {
    sentences.filter { $0.sentence.number >= number && trigger(in: $0)?.isPersonal == true }.flatMap {
      resolved -> [FoundPart] in
      let finder = PositionFinder(resolved)
      return (0..<resolved.sentence.count).compactMap { index in
        guard finder.isHead(index), resolved.person(at: index + 1) == nil,
          resolved.sentence.tokens.indices.contains(index + 1),
          ["қол", "пен", "мен", "бен", ","].contains(resolved.sentence.lower(index + 1)),
          let institution = finder.titles(before: index + 1).first?.institution
        else { return nil }
        return FoundPart(
          who: .institution(institution), role: .party, sentence: resolved.sentence.number, rule: "signing.office")
      }
    }
  }

  /// What the article calls the document elsewhere, where it names one kind of document only.
  private var betterLabel: String? {
    let named = sentences.flatMap { resolved in
      (0..<resolved.sentence.count).compactMap { index -> (stem: String, index: Int, resolved: ResolvedSentence)? in
        guard let form = resolved.sentence.reading(index, in: EventWords.documents),
          !["құжат", "жоспар", "бағдарлама", "карта"].contains(form.stem)
        else { return nil }
        return (form.stem, index, resolved)
      }
    }
    guard let first = named.first, named.allSatisfy({ $0.stem == first.stem }) else { return nil }
    return label(Trigger(verb: first.index, isPersonal: false, document: first.index), first.resolved)
  }

  private func label(_ trigger: Trigger, _ resolved: ResolvedSentence) -> String {
    let sentence = resolved.sentence
    guard let document = trigger.document, let form = sentence.reading(document, in: EventWords.documents) else {
      return "Құжатқа қол қою"
    }
    var start = document
    while start > 0, document - start < 5 {
      let token = sentence.tokens[start - 1]
      guard token.kind == .word, !token.isCapitalised, !resolved.isName(start - 1), !token.lower.hasPrefix("арасында"),
        token.lower != "құжатқа", !WordShape.isVerbal(token.lower) || token.lower == "бірлескен"
      else { break }
      // The subject of the sentence ends here: екі елдің медиасы | меморандум жасасты.
      let isPossessed =
        sentence.reading(start - 1) { $0.possessor == .third && $0.grammaticalCase == .nominative } != nil
      if isPossessed, !["туралы", "жөніндегі"].contains(token.lower) { break }
      if [
        "мен", "пен", "бен", "жылы", "жылғы", "тарапынан", "кезінде", "барысында", "аясында", "шеңберінде",
        "қатысуымен",
      ].contains(token.lower) {
        break
      }
      start -= 1
    }
    while start < document,
      ["туралы", "жөніндегі", "жөнінде", "жылдың", "жылға", "ниет"].contains(sentence.lower(start))
    { start += 1 }
    let text = start == document ? form.stem : sentence.nominativeText(start..<(document + 1), last: form)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
