import KazakhText

/// A place in a sentence that names a person.
struct PersonSpan: Hashable {
  /// The tokens of the name.
  var range: Range<Int>
  /// The name as the sentence gives it, in the nominative as far as the ending can be told.
  var name: String
  /// Other nominatives that the last word could have, the likeliest first; the first is the one in `name`.
  var candidates: [String]
  /// The case in which the name stands.
  var grammaticalCase: GrammaticalCase
  /// The rule that found the name, or the model.
  var rule: String
}

/// Finds the people that a sentence names.
///
/// A name is a run of capitalised words and initials. What makes it a person's: a known given name, the ending of a surname or patronymic,
/// initials, or a post right before it.
struct PersonFinder {
  /// Surnames met with a given name elsewhere in the article: they name a person alone, too.
  private(set) var knownSurnames: Set<String> = []
  /// The same, for lookup.
  private(set) var knownWords: Set<Word> = []

  init(knownSurnames: Set<String> = []) {
    self.knownSurnames = knownSurnames
    knownWords = Set(knownSurnames.map { Word($0) })
  }

  /// The names that prove themselves: a given name or initials with what follows. Found before institutions are.
  func evident(in sentence: SentenceReading) -> [PersonSpan] {
    guard sentence.mayNamePeople else { return [] }
    return runs(in: sentence, excluding: []).compactMap { run in
      // Қайрат and Қанат are nouns as well; behind a post they are names.
      let isIntroduced = isGiven(run.lowerBound, sentence) && followsTitle(run.lowerBound, sentence)
      return person(in: run, sentence, afterTitle: isIntroduced)
    }
  }

  /// All names outside the institutions.
  func people(in sentence: SentenceReading, outside institutions: [InstitutionSpan]) -> [PersonSpan] {
    let taken = Set(institutions.filter { $0.naming != .description }.flatMap { Array($0.range) })
    var found: [PersonSpan] = []
    var unexplained: [Range<Int>] = []
    for run in runs(in: sentence, excluding: taken) {
      let isIntroduced = followsTitle(run.lowerBound, sentence) || isJoined(run.lowerBound, to: found.last, sentence)
      if let person = person(in: run, sentence, afterTitle: isIntroduced) {
        found.append(person)
      } else {
        let surnames = surnames(in: run, sentence)
        let isNamesake = sentence.lower(run.upperBound) == "атындағы"
        if surnames.isEmpty, run.count > 1, !isNamesake { unexplained.append(run) }
        found += surnames
      }
    }
    guard !unexplained.isEmpty, let tagged = TaggedPeople.shared?.people(among: unexplained, of: sentence) else {
      return found
    }
    return (found + tagged.map { span(of: $0, sentence, rule: "person.tagger") }).sorted {
      $0.range.lowerBound < $1.range.lowerBound
    }
  }

  private func span(of run: Range<Int>, _ sentence: SentenceReading, rule: String) -> PersonSpan {
    let last = nominatives(of: run.upperBound - 1, sentence)
    let before = joined(run.dropLast(), sentence)
    let candidates = last.map { Self.join(before, $0.name) }
    return PersonSpan(
      range: run, name: candidates[0], candidates: candidates, grammaticalCase: last[0].grammaticalCase, rule: rule)
  }

  /// Whether a conjunction joins what begins here to a person: Асан Үсенов *пен* Ван Сяодун.
  private func isJoined(_ index: Int, to person: PersonSpan?, _ sentence: SentenceReading) -> Bool {
    guard let person, person.range.upperBound == index - 1, person.range.count > 1 else { return false }
    return ["мен", "пен", "бен", "және"].contains(sentence.lower(index - 1))
  }

  // MARK: - What makes a run a person

  private func person(in run: Range<Int>, _ sentence: SentenceReading, afterTitle: Bool) -> PersonSpan? {
    var run = run
    while !afterTitle, run.count > 2, !isNameBeginning(run.lowerBound, sentence),
      run.dropFirst().contains(where: { isGiven($0, sentence) || sentence.tokens[$0].kind == .initial })
    {
      run = (run.lowerBound + 1)..<run.upperBound
    }
    var end = run.lowerBound + length(of: run, sentence)
    if end < run.upperBound, sentence.words[end].isNamePart { end += 1 }
    run = run.lowerBound..<end
    guard let last = run.last, sentence.tokens[last].kind == .word else { return nil }
    guard score(run, last: nominative(of: last, sentence), sentence, afterTitle: afterTitle) >= 2,
      sentence.lower(run.upperBound) != "атындағы"
    else { return nil }
    return span(of: run, sentence, rule: rule(for: run, sentence, afterTitle: afterTitle))
  }

  /// The most telling of the signs that a run is a name.
  private func rule(for run: Range<Int>, _ sentence: SentenceReading, afterTitle: Bool) -> String {
    if run.contains(where: { sentence.tokens[$0].kind == .initial }) { return "person.initials" }
    if run.contains(where: { isGiven($0, sentence) }) { return "person.givenName" }
    return afterTitle || hasTitleInBrackets(run, sentence) ? "person.title" : "person.ending"
  }

  /// How many tokens of a run make one name: initials and a surname; a given name, a patronymic and a surname; else at most four words, and
  /// none with which the name of a body begins.
  private func length(of run: Range<Int>, _ sentence: SentenceReading) -> Int {
    let length = lengthOfName(in: run, sentence)
    let body = run.prefix(length).dropFirst(2).first { beginsBody($0, sentence) }
    return body.map { $0 - run.lowerBound } ?? length
  }

  /// Whether a word behind a name begins the next one, that of a body: Данияр Сәтбек | *Сыртқы* істер министрі, Айжан Дүйсенқызы | *Қайбас*
  /// университеті, | *Көктөбе* ауданының әкімдігі. A head noun that is possessed needs a word before it.
  private func beginsBody(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.words[index]
    guard sentence.tokens[index].kind == .word else { return false }
    let isName = !word.traits.isDisjoint(with: [.givenName, .surname, .patronymic, .surnameForm, .patronymicForm])
    if !isName, isPossessedHead(index + 1, sentence) { return true }
    guard PortfolioWords.all.contains(word.lower) else { return false }
    let following = ((index + 1)..<min(index + 10, sentence.count)).prefix {
      sentence.lower($0) == "," || sentence.tokens[$0].kind == .word && !sentence.isCapitalised($0)
    }
    return following.contains { isPossessedHead($0, sentence) }
  }

  private func isPossessedHead(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index < sentence.count, !sentence.isCapitalised(index) else { return false }
    return sentence.institutionHead(index)?.possessor == .third || sentence.post(index)?.possessor == .third
      || sentence.reading(index, in: Self.settlements)?.possessor == .third
  }

  private func lengthOfName(in run: Range<Int>, _ sentence: SentenceReading) -> Int {
    let tokens = sentence.tokens[run]
    if let surname = tokens.firstIndex(where: { $0.kind == .word }), surname > run.lowerBound {
      let continues =
        surname + 1 < run.upperBound && isGiven(surname + 1, sentence)
        && !sentence.words[surname].isSurname
      return surname - run.lowerBound + (continues ? 2 : 1)
    }
    guard run.count > 2, isGiven(run.lowerBound, sentence) else { return min(run.count, 4) }
    let second = nominative(of: run.lowerBound + 1, sentence)
    if second.traits.contains(.patronymicForm) { return 3 }
    return second.traits.contains(.surnameForm) || second.reading.grammaticalCase != .nominative ? 2 : min(run.count, 4)
  }

  private func isNameBeginning(_ index: Int, _ sentence: SentenceReading) -> Bool {
    isGiven(index, sentence) || sentence.tokens[index].kind == .initial
      || (!sentence.opensSentence(index) && sentence.words[index].isSurname)
  }

  func isGiven(_ index: Int, _ sentence: SentenceReading) -> Bool {
    sentence.words[index].isGivenName
  }

  private func score(_ run: Range<Int>, last: Nominative, _ sentence: SentenceReading, afterTitle: Bool) -> Int {
    let lastWord = last.reading.name
    let words = run.filter { sentence.tokens[$0].kind == .word }.map { sentence.words[$0] }
    if words.count < run.count { return words.count == 1 && lastWord.unicodeScalars.count >= 2 ? 3 : 0 }
    guard run.count >= 2 else { return 0 }
    var score = 0
    let first = words.first
    if let first, first.isGivenName {
      let isCommon = first.isCommonNoun || sentence.opensSentence(run.lowerBound)
      score += isCommon ? 1 : 2
    } else if words.dropFirst().contains(where: \.isGivenName) {
      score += 1
    }
    if last.traits.contains(.surnameForm) || words.dropLast().contains(where: \.isSurname) {
      score += first?.isGivenName == true ? 2 : 1
    }
    if words.contains(where: \.isPatronymic) || last.traits.contains(.patronymicForm) {
      score += 2
    }
    if afterTitle || hasTitleInBrackets(run, sentence) { score += 2 }
    if run.dropFirst().contains(where: { sentence.words[$0].isNamePart }) { score += 2 }
    if run.count == 2, !sentence.opensSentence(run.lowerBound), SurnameEndings.isRussianStyle(lastWord) { score += 1 }
    if last.traits.contains(.givenNameForm) { score += 1 }
    if first?.isGivenName == true, knownWords.contains(Word(lastWord)) { score += 1 }
    if words.contains(where: { sentence.tokens[run.lowerBound].isLatin || $0.isInstitution }) {
      score -= 2
    }
    if speaks(after: run, sentence) { score += 1 }
    if isQuoted(run, sentence) || namesThing(run, sentence) || namesState(run, lastWord, sentence) { score -= 4 }
    return score
  }

  /// Whether the run is all that stands between two quotation marks: the name of a thing.
  private func isQuoted(_ run: Range<Int>, _ sentence: SentenceReading) -> Bool {
    run.lowerBound > 0 && run.upperBound < sentence.count && sentence.tokens[run.lowerBound - 1].kind == .openQuote
      && sentence.tokens[run.upperBound].kind == .closeQuote
  }

  /// Тобиас Хартман (Орман академиясының *сарапшысы*)
  private func hasTitleInBrackets(_ run: Range<Int>, _ sentence: SentenceReading) -> Bool {
    guard sentence.lower(run.upperBound) == "(" else { return false }
    let inside = sentence.tokens[run.upperBound...].prefix(16).prefix { !$0.lower.equals(")") }.indices
    return inside.contains { sentence.reading($0) { TitleWords.heads.contains($0.stem) && !$0.isPlural } != nil }
  }

  /// Whether what is called after a person or an idea follows: Абай *даңғылы*, Ұлы Отан *соғысы*, Конрад Аденауэр *қоры*.
  private func namesThing(_ run: Range<Int>, _ sentence: SentenceReading) -> Bool {
    sentence.reading(run.upperBound) {
      $0.possessor == .third && (Self.namedThings.contains($0.stem) || InstitutionWords.heads.contains($0.stem))
    } != nil
  }

  /// Қырғыз Республикасы, Солтүстік Македония
  private func namesState(_ run: Range<Int>, _ lastWord: String, _ sentence: SentenceReading) -> Bool {
    sentence.words[run.upperBound - 1].traits.contains(.stateEnd)
      && Lexicon.isCountry(Self.join(joined(run.dropLast(), sentence), lastWord))
  }

  private static let namedThings: Set<Word> = [
    "соғыс", "көше", "даңғыл", "аудан", "ауыл", "қала", "облыс", "шағынаудан", "кент", "алаң", "саябақ", "орден",
    "медаль", "кубок", "турнир", "премия", "сыйлық",
  ]

  /// Whether a verb of speaking follows the name: it is somebody who can speak.
  private func speaks(after run: Range<Int>, _ sentence: SentenceReading) -> Bool {
    let next = sentence.lower(run.upperBound)
    let previous = run.lowerBound > 0 ? sentence.lower(run.lowerBound - 1) : ""
    return next.begins(with: "айт") || previous == "деді"
      || previous == "өтті" && run.lowerBound > 1 && sentence.lower(run.lowerBound - 2) == "атап"
  }

  /// Whether a post or rank in the nominative stands right before.
  func followsTitle(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index > 0 else { return false }
    if sentence.words[index - 1].isRank { return true }
    return sentence.has(.post, index - 1)
      && sentence.reading(index - 1) {
        TitleWords.heads.contains($0.stem) && $0.grammaticalCase == .nominative
          && ($0.possessor == .third || $0.possessor == .none)
      } != nil
      || sentence.reading(index - 1) {
        TitleWords.ranks.contains($0.stem) && $0.possessor == .third && $0.grammaticalCase == .nominative
      } != nil
  }

  /// Single surnames that the article has introduced with a given name.
  private func surnames(in run: Range<Int>, _ sentence: SentenceReading) -> [PersonSpan] {
    run.compactMap { index in
      guard sentence.tokens[index].kind == .word else { return nil }
      guard isKnown(sentence.words[index]) else { return nil }
      let readings = nominatives(of: index, sentence)
      guard let known = readings.first(where: { knownSurnames.contains($0.name) })?.name else { return nil }
      return PersonSpan(
        range: index..<(index + 1), name: known, candidates: [known], grammaticalCase: readings[0].grammaticalCase,
        rule: "person.surname")
    }
  }
}
