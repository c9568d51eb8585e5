import KazakhText

extension SentenceReading {
  /// Where the name before `атындағы` begins: at most four capitalised words and initials, without a place in front (*Бішкекте* әл-Фараби атындағы).
  func namesakeStart(before index: Int) -> Int {
    var start = index
    while start > 0, index - start < 4, isNamePart(start - 1), !isPlaceInCase(start - 1) {
      // Whose name begins with initials is named by nothing before them: Людмила Гриценко | Ш. Уәлиханов атындағы.
      if tokens[start].kind == .initial, tokens[start - 1].kind != .initial { break }
      if beginsOwnName(start, before: index) { break }
      start -= 1
    }
    return start
  }

  /// Whether a given name begins the namesake's name, and what stands before it is somebody else: Асан Үсенов | *Абай* атындағы университеттің ректоры.
  private func beginsOwnName(_ start: Int, before index: Int) -> Bool {
    guard start >= 2, words[start].isGivenName, words[start - 2].isGivenName || words[start - 2].isPatronymic,
      isCapitalised(start - 2)
    else { return false }
    return index - start >= 2
      || !words[start - 1].isGivenName && !words[start - 1].traits.isDisjoint(with: [.surname, .surnameForm])
  }

  private func isNamePart(_ index: Int) -> Bool {
    let token = tokens[index]
    if token.kind == .initial { return true }
    if reading(index, where: { TopicWords.all.contains($0.stem) && $0.isPlural }) != nil { return false }
    return token.kind == .word
      && (token.isCapitalised || token.lower.begins(with: "әл-") || Self.epithets.contains(token.lower))
      && !words[index].isStopWord
  }

  /// What follows the names of people of old: Бұқар *жырау*, Қабанбай *батыр*.
  private static let epithets: Set<Word> = [
    "жырау", "батыр", "би", "хан", "ақын", "ана", "ата", "сал", "сері", "қажы",
  ]

  private func isPlaceInCase(_ index: Int) -> Bool {
    words[index].readings.contains { form in
      [.locative, .dative, .ablative].contains(form.grammaticalCase) && form.possessor == .none
        && Lexicon.isCity(nominative(index, of: form))
    }
  }
}
