import KazakhText

/// Runs of capitalised words and initials that can be names.
extension PersonFinder {
  func runs(in sentence: SentenceReading, excluding taken: Set<Int>) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...sentence.count {
      if index < sentence.count, canBelong(index, sentence, taken) {
        if start == nil { start = index }
        if endsName(index, sentence), let first = start {
          runs.append(first..<(index + 1))
          start = nil
        }
      } else if let first = start {
        runs.append(first..<index)
        start = nil
      }
    }
    return runs.flatMap { split($0, sentence) }
  }

  func canBelong(_ index: Int, _ sentence: SentenceReading, _ taken: Set<Int>) -> Bool {
    let token = sentence.tokens[index]
    if taken.contains(index) { return false }
    if token.kind == .initial { return true }
    if isNamePart(index, sentence) { return true }
    guard token.isCapitalised, !token.isAbbreviation else { return false }
    if isGivenBeforeSurname(index, sentence) || isSurnameAfterGiven(index, sentence) { return true }
    if isNoName(index, sentence) { return false }
    if sentence.has(.institutionForm, index),
      sentence.reading(
        index,
        where: { InstitutionWords.heads.contains($0.stem) && $0.stem.count > 3 && $0.grammaticalCase != .nominative })
        != nil, !isGiven(index, sentence)
    {
      return false
    }
    // Роза Пен, Георгий Мен: a capital letter in the middle of a sentence after a given name.
    let followsGiven = index > 1 && sentence.isCapitalised(index - 1) && isGiven(index - 1, sentence)
    if !sentence.words[index].traits.isDisjoint(with: followsGiven ? [.title, .rank] : [.stopWord, .title, .rank]) {
      return false
    }
    if let title = sentence.post(index),
      title.possessor == .third || title.grammaticalCase != .nominative
    {
      return false
    }
    return !sentence.words[index].isPlace
  }

  /// әл-, бин, кызы and the like in the middle or at the end of a name: Лейла *әл*-Кааби, Асель Сыдыкбек *кызы*.
  private func isNamePart(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.words[index].isNamePart, index > 0, sentence.isCapitalised(index - 1) else { return false }
    if sentence.lower(index).text.utf8.contains(UInt8(ascii: "-")) { return true }
    return sentence.isCapitalised(index + 1) || index > 1 && sentence.isCapitalised(index - 2)
  }

  /// Adjectives and plurals in oblique cases, with which names of institutions and sentences begin: Жоғарғы, Ұлттық, Марапаттарды.
  private func isNoName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let word = sentence.words[index]
    guard word.traits.isDisjoint(with: [.givenName, .surname]) else { return false }
    return Self.attributes.contains(word.lower)
      || word.readings.contains { $0.isPlural && $0.grammaticalCase != .nominative && $0.stem.count > 2 }
  }

  private static let attributes: Set<Word> = [
    "жоғарғы", "жоғары", "ұлттық", "мемлекеттік", "халықаралық", "республикалық", "орталық", "қоғамдық", "өңірлік",
    "облыстық", "қалалық", "аудандық", "қазақ",
  ]

  /// Қаныш Сәтбаевтың is no town in the genitive: after a given name, what ends as a surname does is one.
  private func isSurnameAfterGiven(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard index > 0, sentence.isCapitalised(index - 1), isGiven(index - 1, sentence), sentence.words[index].isPlace,
      !sentence.words[index].isCountry
    else { return false }
    return sentence.reading(index + 1, in: Self.settlements) == nil
      && endsAsSurname(index, sentence)
  }

  static let settlements: Set<Word> = ["қала", "облыс", "аудан", "ауыл", "кент"]

  /// Дания Еспаева is no country and Сұлтан Раев no ruler: a given name before a surname.
  func isGivenBeforeSurname(_ index: Int, _ sentence: SentenceReading) -> Bool {
    guard sentence.isCapitalised(index + 1) || index + 1 < sentence.count && sentence.words[index + 1].isNamePart else {
      return false
    }
    if sentence.lower(index) == "сұлтан" { return true }
    // In the middle of a sentence the capital letter of ғалым says that it is a name.
    let isNoun = sentence.words[index].isTitle && !sentence.opensSentence(index)
    return isGiven(index, sentence)
      && (isNoun || sentence.words[index + 1].isNamePart
        || endsAsSurname(index + 1, sentence))
  }

  /// A word that certainly carries a case ending ends the name.
  func endsName(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let token = sentence.tokens[index]
    guard token.kind == .word, !isWholeName(index, sentence) else { return false }
    let nominative = nominative(of: index, sentence)
    if nominative.reading.grammaticalCase != .nominative, nominative.traits.contains(.surnameForm) { return true }
    return sentence.words[index].traits.contains(.sureEnding)
  }

  /// A given name after a surname begins another name: Дәурен Қосанов | Руслан Жақсылықовты.
  func split(_ run: Range<Int>, _ sentence: SentenceReading) -> [Range<Int>] {
    if let initial = run.dropFirst(2).first(where: { beginsWithInitials($0, sentence) }) {
      return split(run.lowerBound..<initial, sentence) + split(initial..<run.upperBound, sentence)
    }
    guard run.count > 3 else { return [run] }
    var parts: [Range<Int>] = []
    var start = run.lowerBound
    for index in run.dropFirst(2) where index - start >= 2 && index + 1 < run.upperBound {
      // Юрий Құрманұлы Ким: what follows a patronymic is the surname, even if it is a given name, too.
      if index - start == 2, sentence.words[index - 1].isPatronymic { continue }
      let beginsName = isGiven(index, sentence) || sentence.tokens[index].kind == .initial
      if beginsName, sentence.words[index - 1].isSurname || run.count > 4 {
        parts.append(start..<index)
        start = index
      }
    }
    return parts + [start..<run.upperBound]
  }

  /// Whether another name begins with initials here: Людмила Гриценко | Ш. Уәлиханов.
  private func beginsWithInitials(_ index: Int, _ sentence: SentenceReading) -> Bool {
    sentence.tokens[index].kind == .initial && sentence.tokens[index - 1].kind == .word
      && sentence.tokens[index - 2].kind == .word
  }
}
