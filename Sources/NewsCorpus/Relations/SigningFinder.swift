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
  /// The posts that the article gives, in the order of the text.
  let positions: ArticlePositions

  /// The signings, in the order of the text.
  func signings() -> [FoundEvent] {
    var signings: [FoundEvent] = []
    var isAnother = false
    for resolved in sentences {
      isAnother = isAnother || opensAnother(resolved.sentence)
      guard let trigger = trigger(in: resolved) else {
        if let last = signings.indices.last, signings[last].parts.isEmpty {
          signings[last].parts = declaredParties(resolved)
        }
        continue
      }
      let parties = self.parties(in: resolved, trigger: trigger)
      let signatories = trigger.isPersonal ? self.signatories(in: resolved, trigger: trigger) : []
      add(parties, signatories, trigger, resolved, asAnother: isAnother, to: &signings)
      isAnother = false
    }
    return signings.map(completed)
  }

  // MARK: - Triggers

  struct Trigger {
    /// The token of the verb.
    var verb: Int
    /// Whether people put their names (қол қойды) rather than bodies conclude (жасасты).
    var isPersonal: Bool
    /// The token of the document's name.
    var document: Int?
  }

  func trigger(in resolved: ResolvedSentence) -> Trigger? {
    let sentence = resolved.sentence
    guard !isPlanned(sentence), !sentence.isDenied, !Decree.isSigned(in: sentence) else { return nil }
    for index in 0..<sentence.count {
      let isSignature =
        ["қол", "қолдарын"].contains(sentence.lower(index)) || sentence.lower(index).begins(with: "қолтаңба")
      if isSignature, let verb = signingVerb(after: index, sentence) {
        return Trigger(verb: verb, isPersonal: true, document: document(before: index, sentence))
      }
      if sentence.lower(index).begins(with: "қолтаңбасы"),
        ["бар", "тұр", "қойылған"].contains(sentence.lower(index + 1))
      {
        return Trigger(verb: index, isPersonal: true, document: document(before: index, sentence, within: index))
      }
      if let trigger = conclusion(at: index, resolved) { return trigger }
    }
    return nil
  }

  private static let conclusions: Set<Word> = [
    "жасады", "жасасты", "жасалды", "жасасқан", "түзді", "бекітті", "рәсімдеді", "келді", "келісті", "қабылдады",
  ]

  /// `меморандум жасасты`: bodies conclude a document; `X тарапынан А … бекітті`: people put their names to it.
  private func conclusion(at index: Int, _ resolved: ResolvedSentence) -> Trigger? {
    let sentence = resolved.sentence
    let word = sentence.lower(index)
    guard Self.conclusions.contains(word) else { return nil }
    if word == "бекітті", represents(resolved, before: index),
      let document = document(before: index, sentence, within: index)
    {
      return Trigger(verb: index, isPersonal: true, document: document)
    }
    // Where the sides stand right before the verb, the document is the subject: Меморандум X пен Y арасында жасалды.
    let isSubject = sentence.lower(index - 1) == "арасында"
    guard let document = document(before: index, sentence, within: isSubject ? index : 3) else { return nil }
    if word == "келді", sentence.reading(document, of: "келісім") == nil { return nil }
    if ["бекітті", "қабылдады"].contains(word), resolved.outermost.count < 2 { return nil }
    return Trigger(verb: index, isPersonal: false, document: document)
  }

  /// Whether people act for sides before the verb: `X тарапынан А, Y тарапынан Б бекітті`.
  private func represents(_ resolved: ResolvedSentence, before verb: Int) -> Bool {
    (0..<verb).count { Self.onBehalf.contains(resolved.sentence.lower($0)) } >= 2
      && resolved.people.contains { $0.span.range.upperBound <= verb && $0.span.grammaticalCase == .nominative }
  }

  private func signingVerb(after index: Int, _ sentence: SentenceReading) -> Int? {
    for place in (index + 1)..<min(sentence.count, index + 3) where sentence.lower(place).begins(with: "қой") {
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
      $0.begins(with: "жоспарлан") || $0 == "қоймақ" || $0 == "қояды" || $0.begins(with: "көзделуде")
        || $0 == "күтілуде"
        || $0 == "дайындалып"
    }
  }

  private func document(before index: Int, _ sentence: SentenceReading, within length: Int = 8) -> Int? {
    (max(0, index - length)..<index).reversed().first { sentence.reading($0, in: EventWords.documents) != nil }
  }

  // MARK: - Putting sentences together

  private func add(
    _ parties: [FoundPart], _ signatories: [FoundSignatory], _ trigger: Trigger, _ resolved: ResolvedSentence,
    asAnother: Bool, to signings: inout [FoundEvent]
  ) {
    if !asAnother, let last = signings.indices.last, isContinuation(parties, signatories, of: signings[last]) {
      signings[last].parts += parties.filter { part in !signings[last].parts.contains { $0.who == part.who } }
      signings[last].signatories += signatories.filter { one in
        !signings[last].signatories.contains { $0.person == one.person }
      }
      if signings[last].date == nil {
        signings[last].date = date(of: trigger, resolved)
      }
      if signings[last].place == nil { signings[last].place = EventPlace.city(in: resolved) }
      return
    }
    signings.append(
      FoundEvent(
        type: .signing, label: label(trigger, resolved), sentence: resolved.sentence.number,
        date: date(of: trigger, resolved), place: EventPlace.city(in: resolved),
        parts: parties, signatories: signatories))
  }

  /// `Екінші меморандум …`, `Ал үшінші құжат …`: the article goes on to another document.
  private func opensAnother(_ sentence: SentenceReading) -> Bool {
    (1..<min(sentence.count, 5)).contains { index in
      ["екінші", "үшінші", "төртінші", "келесі"].contains(sentence.lower(index - 1))
        && sentence.reading(index) { EventWords.documents.contains($0.stem) && $0.grammaticalCase == .nominative }
          != nil
    }
  }

  private func date(of trigger: Trigger, _ resolved: ResolvedSentence) -> PartialDate? {
    let dates = EventDate(articleDate: articleDate)
    return dates.date(in: resolved.sentence) ?? dates.earlierYear(in: resolved.sentence, verb: trigger.verb)
  }

  /// The same signing goes on where a sentence names no other sides, and no signatories of others.
  private func isContinuation(
    _ parties: [FoundPart], _ signatories: [FoundSignatory], of signing: FoundEvent
  ) -> Bool {
    let old = Set(signing.parts.map(\.who))
    let new = Set(parties.map(\.who))
    let sides = Set(signatories.compactMap(\.side).map(FoundPart.Who.institution))
    if new.isEmpty, old.count >= 2, !signing.signatories.isEmpty, sides.count >= 2, sides.isDisjoint(with: old) {
      return false
    }
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
      if let side = positions.affiliations[signatory.person]?.first(where: { sides.contains($0) }) {
        signatory.side = side
      }
      return signatory
    }
    guard signing.parts.count < 2 else {
      if signing.signatories.isEmpty { signing.signatories = headsWhoSigned(for: signing) }
      return signing
    }
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
        return (form.stem.text, index, resolved)
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
      guard token.kind == .word, !token.isCapitalised, !resolved.isName(start - 1),
        !token.lower.begins(with: "арасында"),
        token.lower != "құжатқа", !sentence.words[start - 1].isVerbal || token.lower == "бірлескен"
      else { break }
      // The subject of the sentence ends here: екі елдің медиасы | меморандум жасасты.
      let isPossessed =
        sentence.reading(start - 1) { $0.possessor == .third && $0.grammaticalCase == .nominative } != nil
      if isPossessed, !["туралы", "жөніндегі"].contains(token.lower) { break }
      if WordShape.oblique(sentence, start - 1) == .instrumental { break }
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
    // What was to be opened or founded is a name outside the phrase: [Орталықты] ашу туралы келісім.
    if start < document, sentence.lower(start).ends(with: "у"),
      ["туралы", "жөніндегі"].contains(sentence.lower(start + 1))
    {
      start = document
    }
    let text = start == document ? form.stem.text : sentence.nominativeText(start..<(document + 1), last: form)
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
