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
  /// The institutions of each person's posts.
  let affiliations: [Int: [Int]]

  init(sentences: [ResolvedSentence], articleDate: PartialDate?, positions: ArticlePositions) {
    self.sentences = sentences
    self.articleDate = articleDate
    self.positions = positions
    affiliations = positions.affiliations
  }

  /// A signing as far as it has been read.
  struct Draft {
    var event: FoundEvent
    /// The kind of document; nil where the text only says `құжат`.
    var document: Word?

    /// More people than sign any document are no news but noise; pairs of them would take square time.
    var hasRoom: Bool { event.signatories.count < 60 && event.parts.count < 60 }
  }

  /// What a clause tells of a signing.
  private struct Act {
    let trigger: Trigger
    let parties: [FoundPart]
    let signatories: [FoundSignatory]
    let resolved: ResolvedSentence
    /// The kind of document; nil where the clause only says `құжат` or nothing.
    let document: Word?

    /// The institutions for which the signatories signed.
    var sides: Set<FoundPart.Who> { Set(signatories.compactMap(\.side).map(FoundPart.Who.institution)) }
  }

  /// The signings, in the order of the text.
  ///
  /// - Complexity: O(*n*) in the tokens of the article, times the signings.
  func signings() -> [FoundEvent] {
    var drafts: [Draft] = []
    // The sides of another document, told before its signing is.
    var another: [FoundPart]?
    var batch = 0
    for resolved in sentences {
      if opensAnother(resolved.sentence) { another = [] }
      let triggers = triggers(in: resolved)
      if triggers.isEmpty { declare(resolved, in: &drafts, or: &another) }
      let before = drafts.count
      for act in acts(triggers, resolved) {
        add(act, asAnother: another, batch: batch, to: &drafts)
        another = nil
      }
      if drafts.count >= before + 2 { batch = before }
    }
    return drafts.indices.map { place in
      let next = drafts.indices.contains(place + 1) ? drafts[place + 1].event.sentence : Int.max
      return completed(drafts[place].event, before: next)
    }
  }

  /// The clauses of a sentence; the subject of the first goes on where a later one names only with whom.
  private func acts(_ triggers: [Trigger], _ resolved: ResolvedSentence) -> [Act] {
    var acts: [Act] = []
    for trigger in triggers {
      let kind = trigger.document.flatMap { resolved.sentence.reading($0, in: EventWords.documents)?.stem }
      var parties = parties(in: resolved, trigger: trigger)
      if parties.isEmpty, let subject = acts.last?.parties.first { parties = goingOn(from: subject, resolved, trigger) }
      acts.append(
        Act(
          trigger: trigger, parties: parties,
          signatories: trigger.isPersonal ? signatories(in: resolved, trigger: trigger) : [], resolved: resolved,
          document: kind == "құжат" ? nil : kind))
    }
    return acts
  }

  // MARK: - Putting sentences together

  /// A sentence with no signing of its own may tell the sides of one: `Құжаттың тараптары – X және Y`, `Екінші меморандум Y-мен …`.
  private func declare(_ resolved: ResolvedSentence, in drafts: inout [Draft], or another: inout [FoundPart]?) {
    if !drafts.isEmpty, let listed = listedDocument(resolved) {
      if drafts[drafts.count - 1].event.parts.isEmpty {
        drafts[drafts.count - 1].event.parts = listed.event.parts
      } else {
        drafts.append(listed)
      }
      another = nil
    } else if another != nil {
      let withs = drafts.first?.event.parts.first.map { partners(of: $0, resolved) } ?? []
      let declared = declaredParties(resolved)
      another? += declared.isEmpty && opensAnother(resolved.sentence) ? withs : declared
    } else if let last = drafts.indices.last, drafts[last].event.parts.isEmpty {
      drafts[last].event.parts = declaredParties(resolved)
    }
  }

  /// `Біріншісі – X пен Y арасындағы меморандум`: a list of what was signed.
  private func listedDocument(_ resolved: ResolvedSentence) -> Draft? {
    let sentence = resolved.sentence
    guard sentence.count > 3, sentence.tokens[1].kind == .dash || sentence.lower(sentence.count - 2) == "болды",
      ["біріншісі", "екіншісі", "үшіншісі", "төртіншісі", "алғашқысы", "соңғысы", "бірі", "келесісі"].contains(
        sentence.lower(0)),
      let document = (2..<sentence.count).last(where: { sentence.reading($0, in: EventWords.documents) != nil })
    else { return nil }
    let trigger = Trigger(verb: sentence.count, isPersonal: false, document: document)
    let parties = parties(in: resolved, trigger: trigger)
    guard parties.count >= 2 else { return nil }
    return Draft(
      event: FoundEvent(
        type: .signing, label: label(trigger, resolved), sentence: sentence.number, parts: parties))
  }

  private func add(_ act: Act, asAnother another: [FoundPart]?, batch: Int, to drafts: inout [Draft]) {
    if let home = home(of: act, asAnother: another != nil, batch: batch, in: drafts), drafts[home].hasRoom {
      merge(act, into: &drafts[home])
      return
    }
    drafts.append(
      Draft(
        event: FoundEvent(
          type: .signing, label: label(act.trigger, act.resolved), sentence: act.resolved.sentence.number,
          date: date(of: act.trigger, act.resolved), place: EventPlace.city(in: act.resolved),
          parts: act.parties.isEmpty ? another ?? [] : act.parties, signatories: act.signatories),
        document: act.document))
  }

  private func merge(_ act: Act, into draft: inout Draft) {
    draft.event.parts += act.parties.filter { part in !draft.event.parts.contains { $0.who == part.who } }
    draft.event.signatories += act.signatories.filter { one in
      !draft.event.signatories.contains { $0.person == one.person }
    }
    if draft.event.date == nil { draft.event.date = date(of: act.trigger, act.resolved) }
    if draft.event.place == nil { draft.event.place = EventPlace.city(in: act.resolved) }
    if draft.document == nil { draft.document = act.document }
  }

  /// The signing that a clause goes on to tell of; nil where it tells of another.
  private func home(of act: Act, asAnother: Bool, batch: Int, in drafts: [Draft]) -> Int? {
    if let ordinal = act.trigger.ordinal { return drafts.indices.contains(batch + ordinal) ? batch + ordinal : nil }
    guard !asAnother, let last = drafts.indices.last else { return nil }
    if act.parties.isEmpty, act.sides.count >= 2 {
      // Whoever signs for sides named before signs their document.
      let theirs = drafts.lastIndex { draft in
        act.sides.count { side in draft.event.parts.contains { $0.who == side } } >= 2
      }
      if let theirs { return theirs }
    }
    if act.parties.isEmpty, let kind = act.document, kind != drafts[last].document,
      let named = drafts.lastIndex(where: { $0.document == kind && $0.event.signatories.isEmpty })
    {
      return named
    }
    return goesOn(act, drafts[last]) ? last : nil
  }

  /// `Екінші меморандум …`, `Ал үшінші құжат …`, `Тағы бір келісім …`: the article goes on to another document.
  private func opensAnother(_ sentence: SentenceReading) -> Bool {
    (1..<min(sentence.count, 5)).contains { index in
      (["екінші", "үшінші", "төртінші", "келесі"].contains(sentence.lower(index - 1))
        || sentence.lower(index - 1) == "бір" && sentence.lower(index - 2) == "тағы")
        && sentence.reading(index) { EventWords.documents.contains($0.stem) && $0.grammaticalCase == .nominative }
          != nil
    }
  }

  private func date(of trigger: Trigger, _ resolved: ResolvedSentence) -> PartialDate? {
    let dates = EventDate(articleDate: articleDate)
    return dates.date(in: resolved.sentence) ?? dates.earlierYear(in: resolved.sentence, verb: trigger.verb)
  }

  /// The same signing goes on where a clause names no other sides, and no signatories of others.
  private func goesOn(_ act: Act, _ draft: Draft) -> Bool {
    let signing = draft.event
    let old = Set(signing.parts.map(\.who))
    let new = Set(act.parties.map(\.who))
    if new.isEmpty {
      return old.count < 2 || signing.signatories.isEmpty || act.sides.count < 2 || !act.sides.isDisjoint(with: old)
    }
    let isOfAnotherKind = act.document != nil && draft.document != nil && act.document != draft.document
    if isOfAnotherKind, !signing.signatories.isEmpty, new.count >= 2, new != old { return false }
    if old.isEmpty { return new.count < 2 || signing.signatories.count < 2 || mayHaveSigned(signing, for: new) }
    if new.count >= 2, old.count >= 2 { return new.isSubset(of: old) || old.isSubset(of: new) }
    // One side each: «X атынан А қол қойса, Y атынан Б …».
    return old.count == 1 && new.count == 1 || !old.isDisjoint(with: new)
  }

  /// Whether some signatory belongs to one of the sides, or all belong nowhere.
  private func mayHaveSigned(_ signing: FoundEvent, for sides: Set<FoundPart.Who>) -> Bool {
    let known = signing.signatories.flatMap { affiliations[$0.person] ?? [] }
    return known.isEmpty || known.contains { sides.contains(.institution($0)) }
  }

  /// Adds the institutions of the signatories as sides, where the text names fewer than two.
  private func completed(_ signing: FoundEvent, before next: Int) -> FoundEvent {
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
      if signatory.side != nil,
        let side = affiliations[signatory.person]?.first(where: { sides.contains($0) })
      {
        signatory.side = side
      }
      return signatory
    }
    guard signing.parts.count < 2 else {
      if signing.signatories.isEmpty { signing.signatories = headsWhoSigned(for: signing) }
      return signing
    }
    for office in unnamedOffices(signing.sentence..<max(next, signing.sentence + 1))
    where !signing.parts.contains(where: { $0.who == office.who }) {
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
  private func unnamedOffices(_ numbers: Range<Int>) -> [FoundPart] {
    sentences.filter { numbers.contains($0.sentence.number) && triggers(in: $0).contains { $0.isPersonal } }.flatMap {
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
}
