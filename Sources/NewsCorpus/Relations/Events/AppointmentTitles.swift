import KazakhText

/// Reads to which post somebody is appointed: what stands before `болып`, `қызметіне`, in -лыққа, or after the name.
struct AppointmentTitles {
  let resolved: ResolvedSentence
  private var sentence: SentenceReading { resolved.sentence }
  private var finder: PositionFinder { PositionFinder(resolved) }

  init(resolved: ResolvedSentence) { self.resolved = resolved }

  /// The posts to which a person is appointed; what belongs to the person named before ends at `start`, and the next one begins at `end`.
  func titles(of span: PersonSpan, after start: Int, before end: Int) -> [FoundTitle] {
    titles(in: start..<span.range.lowerBound) ?? titles(in: span.range.upperBound..<end) ?? titles(after: span)
  }

  private func titles(in range: Range<Int>) -> [FoundTitle]? {
    range.reversed().lazy.map { titles(markedAt: $0) }.first { !$0.isEmpty }
  }

  /// Whether only conjunctions and what people do for a living part a person from the one before: `физик A мен биолог B`.
  func isJoined(_ span: PersonSpan, from end: Int) -> Bool {
    guard end > 0, end < span.range.lowerBound, span.range.lowerBound - end <= 6 else { return false }
    guard ["мен", "пен", "бен", "және", ","].contains(sentence.lower(end)) else { return false }
    return !(end..<span.range.lowerBound).contains { sentence.words[$0].isVerbal || sentence.tokens[$0].kind == .dash }
  }

  /// The posts that a token marks as what somebody becomes.
  private func titles(markedAt index: Int) -> [FoundTitle] {
    if ["болып", "қызметіне", "лауазымына", "етіп", "орнына", "ретінде"].contains(sentence.lower(index)) {
      if let deputy = deputy(at: index - 1) { return [deputy] }
      if let plural = plural(at: index - 1) { return [plural] }
      return finder.isHead(index - 1) ? finder.titles(before: index).reversed().map(withOffice) : []
    }
    return finder.title(nominalisedAt: index).map { [$0] } ?? []
  }

  /// `Жоғарғы Сот судьялары болып A, B және C`: one post of several people.
  private func plural(at index: Int) -> FoundTitle? {
    let form = sentence.reading(index) {
      TitleWords.heads.contains($0.stem) && $0.isPlural && $0.grammaticalCase == .nominative
    }
    guard var single = form else { return nil }
    single.isPlural = false
    guard var title = finder.title(endingAt: index, form: single) else { return nil }
    let written = sentence.tokens[index].text
    if title.title.ends(with: written) { title.title = title.title.dropLast(written.count) + single.surface }
    return title
  }

  /// `департаментіне директор болып`: the institution stands before the post in the dative.
  private func withOffice(_ title: FoundTitle) -> FoundTitle {
    guard title.institution == nil, title.implied == nil,
      let office = resolved.institutions.last(where: { $0.span.range.upperBound == title.range.lowerBound }),
      office.span.grammaticalCase == .dative
    else { return title }
    var title = title
    title.institution = office.institution
    return title
  }

  /// `музейіне X директор болды`: the post stands after the name, the institution before it in the dative.
  private func titles(after span: PersonSpan) -> [FoundTitle] {
    let head = span.range.upperBound
    guard let form = sentence.post(head), form.possessor == .none,
      form.grammaticalCase == .nominative, sentence.lower(head + 1).begins(with: "бол")
    else { return [] }
    let office = resolved.institutions.last {
      $0.span.range.upperBound == phraseStart(span) && $0.span.grammaticalCase == .dative
    }
    return [
      FoundTitle(
        range: head..<(head + 1), title: sentence.tokens[head].text, institution: office?.institution, implied: nil)
    ]
  }

  private func phraseStart(_ span: PersonSpan) -> Int {
    finder.titles(before: span.range.lowerBound).map(\.range.lowerBound).min() ?? span.range.lowerBound
  }

  /// `Басқарма басшысы болып A, оның орынбасары болып B`: the deputy of the post named before in the sentence.
  private func deputy(at index: Int) -> FoundTitle? {
    guard sentence.reading(index, of: "орынбасар")?.possessor == .third, sentence.lower(index - 1) == "оның" else {
      return nil
    }
    let superior = (0..<(index - 1)).reversed().first { finder.isHead($0) }
    guard let superior, var title = finder.titles(before: superior + 1).first else { return nil }
    var words = title.title.split(separator: " ").map(String.init)
    if let head = words.popLast() {
      let stem = sentence.post(superior)?.stem ?? Word(head)
      words.append(NominalForm(stem: stem, grammaticalCase: .genitive).surface)
    }
    title.title = (words + ["орынбасары"]).joined(separator: " ")
    return title
  }

  /// `X … директор болды`, `X … әкімі болды`: became it; told of the past only where the sentence has nothing else to say when.
  static func becomes(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard let title = sentence.post(index - 1), title.grammaticalCase == .nominative,
      !title.isPlural
    else { return false }
    return title.possessor == .none && sentence.tokens.indices.contains(index - 2) && sentence.isCapitalised(index - 2)
  }
}

extension PositionFinder {
  /// The post that a word in -лыққа, -лігіне names: `директорлығына` is the director's.
  func title(nominalisedAt index: Int) -> FoundTitle? {
    guard let office = sentence.words[index].office else { return nil }
    let form = NominalForm(stem: office, possessor: .third)
    guard var title = title(endingAt: index, form: form) else { return nil }
    let written = sentence.tokens[index].text
    if title.title.ends(with: written) { title.title = title.title.dropLast(written.count) + form.surface }
    return title
  }
}
