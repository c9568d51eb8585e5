import KazakhText

/// The clauses that tell of a signing.
extension SigningFinder {
  struct Trigger {
    /// The token of the verb.
    var verb: Int
    /// Whether people put their names (қол қойды) rather than bodies conclude (жасасты).
    var isPersonal: Bool
    /// The token of the document's name.
    var document: Int?
    /// The first token of the clause.
    var start = 0
    /// Which of the documents told of before it means: `екіншісіне … қол қойды`.
    var ordinal: Int?

    /// Whether a name stands in the clause, before the verb.
    func covers(_ range: Range<Int>) -> Bool { range.lowerBound >= start && range.upperBound <= verb }
  }

  /// The signings of a sentence, one for each clause and document: `X Y-мен меморандум жасасса, Z W-мен келісімге қол қойды`.
  ///
  /// - Complexity: O(*n*) in the tokens of the sentence, times the names in it.
  func triggers(in resolved: ResolvedSentence) -> [Trigger] {
    let sentence = resolved.sentence
    guard !sentence.traits.isDisjoint(with: [.signature, .conclusion]) else { return [] }
    guard !isPlanned(sentence), !sentence.isDenied, !Decree.isSigned(in: sentence) else { return [] }
    var found: [Trigger] = []
    var start = 0
    for index in 0..<sentence.count where index >= start {
      guard let trigger = trigger(at: index, from: start, after: found.last, resolved) else { continue }
      found.append(trigger)
      guard let next = clause(after: trigger.verb, sentence) else { break }
      start = next
    }
    return found.flatMap { apart($0, resolved) }
  }

  private func trigger(at index: Int, from start: Int, after last: Trigger?, _ resolved: ResolvedSentence) -> Trigger? {
    let sentence = resolved.sentence
    let isSignature =
      sentence.lower(index).begins(with: "қолтаңба")
      || sentence.lower(index).begins(with: "таңба") && sentence.lower(index - 1) == "қол"
    if isSignature || ["қол", "қолдарын"].contains(sentence.lower(index)),
      let verb = signingVerb(after: index, sentence)
    {
      return Trigger(
        verb: verb, isPersonal: true, document: document(before: index, sentence, from: max(start, index - 8)),
        start: start)
    }
    if sentence.lower(index).begins(with: "қолтаңбасы"), ["бар", "тұр", "қойылған"].contains(sentence.lower(index + 1))
    {
      return Trigger(
        verb: index, isPersonal: true, document: document(before: index, sentence, from: start), start: start)
    }
    // The verb that a contrast leaves to agree with what was signed before: X Y-мен келісім жасасса, Z W-мен уағдаласты.
    if last != nil, ["уағдаласты", "келісті"].contains(sentence.lower(index)) {
      return Trigger(verb: index, isPersonal: false, document: nil, start: start)
    }
    return conclusion(at: index, from: start, resolved)
  }

  /// Where the next clause begins, when the verb leads on to one: `жасасса,`, `жасасып,`, `жасасты, ал`.
  private func clause(after verb: Int, _ sentence: SentenceReading) -> Int? {
    let word = sentence.lower(verb)
    let comma = (verb + 1)..<min(sentence.count, verb + 3)
    guard let end = comma.first(where: { sentence.lower($0) == "," }) else { return nil }
    let leadsOn =
      word.ends(with: "са") || word.ends(with: "се") || word.ends(with: "ып") || word.ends(with: "іп")
      || ["ал", "сондай-ақ", "сонымен"].contains(sentence.lower(end + 1))
    return leadsOn ? end + 1 : nil
  }

  static let conclusions: Set<Word> = [
    "жасады", "жасасты", "жасалды", "жасасқан", "жасасса", "жасасып", "түзді", "түзілді", "түзісті", "бекітті",
    "бекітілді",
    "бекісті", "рәсімдеді", "келді", "келісті", "қабылдады", "отырды",
  ]

  /// `меморандум жасасты`: bodies conclude a document; `X тарапынан А … бекітті`: people put their names to it.
  private func conclusion(at index: Int, from start: Int, _ resolved: ResolvedSentence) -> Trigger? {
    let sentence = resolved.sentence
    let word = sentence.lower(index)
    guard Self.conclusions.contains(word) else { return nil }
    let named = document(before: index, sentence, from: start)
    if ["бекітті", "рәсімдеді"].contains(word),
      represents(resolved, before: index) && (named != nil || sentence.tokens.contains { $0.lower == "оны" })
        || named.map({ namesPeople(resolved, $0..<index) }) ?? false
    {
      return Trigger(verb: index, isPersonal: true, document: named, start: start)
    }
    // Where the sides stand right before the verb, the document is the subject: Меморандум X пен Y арасында жасалды.
    let isSubject = sentence.lower(index - 1) == "арасында"
    guard let document = document(before: index, sentence, from: isSubject ? start : max(start, index - 3)),
      fits(word, document, sentence)
    else { return nil }
    let trigger = Trigger(verb: index, isPersonal: false, document: document, start: start)
    // Bodies approve plans of their own: only sides make it a signing.
    if ["бекітті", "қабылдады"].contains(word), resolved.outermost.count < 2 { return nil }
    if word == "бекітілді", parties(in: resolved, trigger: trigger).count < 2 { return nil }
    return trigger
  }

  /// `келісімге келді`, `меморандумға отырды`: the verb takes the document in the dative.
  private func fits(_ verb: Word, _ document: Int, _ sentence: SentenceReading) -> Bool {
    guard ["келді", "отырды"].contains(verb) else { return true }
    return sentence.reading(document) {
      $0.grammaticalCase == .dative && EventWords.documents.contains($0.stem)
        && (verb == "отырды" || ["келісім", "уағдаластық"].contains($0.stem))
    } != nil
  }

  /// Whether people act for sides before the verb: `X тарапынан А, Y тарапынан Б бекітті`.
  private func represents(_ resolved: ResolvedSentence, before verb: Int) -> Bool {
    (0..<verb).count { Self.onBehalf.contains(resolved.sentence.lower($0)) } >= 2
      && resolved.people.contains { $0.span.range.upperBound <= verb && $0.span.grammaticalCase == .nominative }
  }

  /// `Құжатты А мен Б бекітті`: the document is the object, and two people or more are the subject.
  private func namesPeople(_ resolved: ResolvedSentence, _ range: Range<Int>) -> Bool {
    let isObject =
      resolved.sentence.reading(range.lowerBound) {
        $0.grammaticalCase == .accusative && EventWords.documents.contains($0.stem)
      } != nil
    return isObject
      && Set(
        resolved.people.filter { $0.span.grammaticalCase == .nominative && range.contains($0.span.range.lowerBound) }
          .map(\.person)
      ).count >= 2
  }

  private static let signed: Set<Word> = [
    "қойды", "қойылды", "қойысты", "қойған", "қойып", "қойылған", "қойылғанын", "қойғанын", "қойысқан", "қойғандар",
    "қойса", "түсірді", "түсірген", "түсіріп", "түсірсе", "қалдырды", "қалдырған", "қалдырып", "қалдырса",
  ]

  /// The verb of `қол қойды`; an object with an ending may stand apart from it: `қолтаңбаны X, Y қойды`.
  private func signingVerb(after index: Int, _ sentence: SentenceReading) -> Int? {
    let isFree = sentence.lower(index) != "қол" && sentence.reading(index) { $0.grammaticalCase == .accusative } != nil
    let verb = ((index + 1)..<(isFree ? sentence.count : min(sentence.count, index + 3))).first {
      Self.signed.contains(sentence.lower($0))
        || sentence.lower($0) == "қою" && ["рәсімі", "рәсімінде", "рәсіміне"].contains(sentence.lower($0 + 1))
    }
    guard let verb, sentence.lower(index) != "қол" || sentence.lower(verb).begins(with: "қой") else { return nil }
    return verb
  }

  private func isPlanned(_ sentence: SentenceReading) -> Bool {
    sentence.tokens.contains {
      let word = $0.lower
      return word.begins(with: "жоспарлан") || ["қоймақ", "қояды", "күтілуде", "дайындалып"].contains(word)
        || word.begins(with: "көзделуде")
    }
  }

  private func document(before index: Int, _ sentence: SentenceReading, from start: Int) -> Int? {
    (max(0, start)..<max(index, start)).reversed().first { sentence.reading($0, in: EventWords.documents) != nil }
  }

  // MARK: - Several documents under one verb

  /// The signings that one verb tells of: `алғашқысына А мен Б, екіншісіне В мен Г қол қойды`, `X Y-мен, Z W-мен меморандум жасасты`.
  private func apart(_ trigger: Trigger, _ resolved: ResolvedSentence) -> [Trigger] {
    let ordinals = (trigger.start..<trigger.verb).compactMap { index in
      ordinal(at: index, resolved.sentence).map { (index: index, value: $0) }
    }
    if !ordinals.isEmpty {
      return ordinals.enumerated().map { place, ordinal in
        var part = trigger
        part.start = place == 0 ? trigger.start : ordinal.index
        part.verb = place + 1 < ordinals.count ? ordinals[place + 1].index : trigger.verb
        part.ordinal = ordinal.value
        return part
      }
    }
    let starts =
      [pairStarts(trigger, resolved), spokeStarts(trigger, resolved), betweenStarts(trigger, resolved)].first {
        $0.count > 1
      } ?? []
    return starts.count < 2
      ? [trigger]
      : starts.enumerated().map { place, start in
        var part = trigger
        part.start = start
        part.verb = place + 1 < starts.count ? starts[place + 1] : trigger.verb
        return part
      }
  }

  /// Where each document begins that one side signs with others, each with -мен: `X Y-мен және Z-мен меморандум жасасты`.
  ///
  /// What is called three-sided or many-sided is one document.
  private func spokeStarts(_ trigger: Trigger, _ resolved: ResolvedSentence) -> [Int] {
    let clause = trigger.start..<trigger.verb
    guard !clause.contains(where: { resolved.sentence.lower($0).ends(with: "жақты") }) else { return [] }
    let outer = resolved.outermost.filter { trigger.covers($0.span.range) }
    let subjects = outer.filter { $0.span.grammaticalCase == .nominative && isFree($0.span, resolved) }
    let withs = outer.filter { $0.span.grammaticalCase == .instrumental }
    guard subjects.count == 1, withs.count > 1, subjects[0].span.range.upperBound <= withs[0].span.range.lowerBound
    else { return [] }
    return [trigger.start] + withs.dropFirst().map(\.span.range.lowerBound)
  }

  /// Where each document begins that has sides of its own: `X пен Y арасында меморандумға, Z мен W арасында келісімге қол қойылды`.
  private func betweenStarts(_ trigger: Trigger, _ resolved: ResolvedSentence) -> [Int] {
    let ends = (trigger.start..<trigger.verb).filter {
      resolved.sentence.lower($0).begins(with: "арасында")
        && resolved.coordinatedInstitutions(before: $0, from: trigger.start).count > 1
    }
    return [trigger.start] + ends.dropLast().map { $0 + 1 }
  }

  /// The place in the order of documents that a token gives: `алғашқысына`, `екінші құжатқа`; 0 the first.
  private func ordinal(at index: Int, _ sentence: SentenceReading) -> Int? {
    let word = sentence.lower(index)
    let places: [StaticString] = ["бірінші", "екінші", "үшінші", "төртінші", "бесінші"]
    let value = word.begins(with: "алғашқы") ? 0 : places.firstIndex { word.begins(with: $0) }
    guard let value else { return nil }
    let isPronoun = ["сіне", "сын", "сын", "сін", "сына"].contains { word.text.hasSuffix($0) }
    if isPronoun { return value }
    let document = sentence.reading(index + 1) {
      EventWords.documents.contains($0.stem) && [.dative, .accusative].contains($0.grammaticalCase)
    }
    return document != nil && word.text.hasSuffix("ы") || document != nil && word.text.hasSuffix("і") ? value : nil
  }

  /// Where each pair of sides begins when subjects and `Y-мен` take turns; one place where they do not.
  private func pairStarts(_ trigger: Trigger, _ resolved: ResolvedSentence) -> [Int] {
    var starts: [Int] = []
    var needsSubject = true
    for entry in resolved.outermost where trigger.covers(entry.span.range) {
      let isSubject = entry.span.grammaticalCase == .nominative && isFree(entry.span, resolved)
      guard isSubject || entry.span.grammaticalCase == .instrumental else { continue }
      guard isSubject == needsSubject else { return [] }
      if isSubject { starts.append(entry.span.range.lowerBound) }
      needsSubject.toggle()
    }
    guard needsSubject, !starts.isEmpty else { return [] }
    starts[0] = trigger.start
    return starts
  }
}
