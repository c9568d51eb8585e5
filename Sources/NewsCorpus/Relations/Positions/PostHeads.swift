import KazakhText

/// The head nouns of posts, and what stands between one and a name: ranks, degrees, honours.
extension PositionFinder {
  /// Whether the token can be the last word of a post: its head noun in the nominative.
  func isHead(_ index: Int) -> Bool {
    index >= 0 && index < sentence.count && sentence.words[index].titleForm != nil && resolved.person(at: index) == nil
  }

  /// A noun that no list of posts has, between the genitive of an institution and a name: орталығының бас *эпидемиологы* A.
  func unlistedPost(at index: Int) -> NominalForm? {
    guard index > 0, !isHead(index), !resolved.isName(index), !sentence.isCapitalised(index) else { return nil }
    let forms = sentence.words[index].readings.filter {
      $0.possessor == .third && $0.grammaticalCase == .nominative && !$0.isPlural && !$0.isAttributive
        && $0.stem.count > 3
    }
    // эмбриологы is of эмбриолог; only native stems turn к into г.
    guard let form = forms.first(where: { $0.stem.ends(with: "лог") }) ?? forms.first,
      !sentence.has(.institutionForm, index), !sentence.words[index].isVerbal,
      !sentence.words[index].isRank
    else { return nil }
    let start = ["бас", "аға", "жетекші"].contains(sentence.lower(index - 1)) ? index - 1 : index
    guard let owner = resolved.institution(endingAt: start), owner.span.grammaticalCase == .genitive else { return nil }
    return form
  }

  func skippingRanks(before index: Int) -> Int {
    var place = index - 1
    while place >= 0 {
      let isRank =
        TitleWords.ranks.contains(sentence.lower(place))
        || sentence.reading(place) {
          TitleWords.ranks.contains($0.stem) && $0.possessor == .third && $0.grammaticalCase == .nominative
            && !TitleWords.heads.contains($0.stem)
        } != nil
      if let start = degree(endingAt: place) {
        place = start - 1
        if place >= 0, sentence.tokens[place].lower.equals(",") { place -= 1 }
        continue
      }
      if isAgent(place), place > 0, sentence.tokens[place - 1].lower.equals(",") {
        place -= 2
        continue
      }
      if isRank && !(isHead(place) && place > 0 && resolved.institution(endingAt: place) != nil) {
        place = modifiersStart(ofRankAt: place) - 1
        if place >= 0, sentence.tokens[place].lower.equals(",") { place -= 1 }
      } else {
        break
      }
    }
    return place
  }

  /// A noun in -шы that says what somebody does, and is no post: домбырашы, жыршы.
  func isAgent(_ index: Int) -> Bool {
    let word = sentence.lower(index)
    return (word.ends(with: "шы") || word.ends(with: "ші")) && !sentence.isCapitalised(index)
      && !TitleWords.heads.contains(word)
  }

  /// Where a rank begins with what modifies it: `, азаматтық қорғау полковнигі`.
  private func modifiersStart(ofRankAt index: Int) -> Int {
    for start in stride(from: index, through: max(0, index - 3), by: -1) {
      if start > 0, sentence.tokens[start - 1].lower.equals(",") { return start }
      let before = start > 0 ? sentence.tokens[start - 1] : nil
      guard let before, before.kind == .word, !before.isCapitalised, !isHead(start - 1), !resolved.isName(start - 1)
      else { break }
    }
    return index
  }

  /// Where a degree or title of honour begins: `филология ғылымдарының кандидаты`, `PhD докторы`, `Қазақстанның құрметті журналисі`.
  private func degree(endingAt index: Int) -> Int? {
    let isDegree = sentence.reading(index) {
      ["кандидат", "доктор", "магистр"].contains($0.stem) && $0.possessor == .third && $0.grammaticalCase == .nominative
    }
    if isDegree != nil {
      if sentence.lower(index - 1).begins(with: "ғылымдар"), index > 1 { return index - 2 }
      return sentence.lower(index - 1) == "phd" ? index - 1 : nil
    }
    guard
      let honour = [1, 2].first(where: { ["құрметті", "сіңірген", "халық"].contains(sentence.lower(index - $0)) }),
      sentence.reading(index, where: { $0.possessor == .third && $0.grammaticalCase == .nominative }) != nil
    else { return nil }
    let start = index - honour - (sentence.lower(index - honour) == "сіңірген" ? 1 : 0)
    return start > 0 && (state(before: start) != nil || sentence.lower(start - 1) == "елінің")
      ? state(before: start) : nil
  }

  /// The head of the next post to the left, where a comma, a dash or `және` parts the two.
  func separated(before index: Int) -> Int? {
    guard index >= 2 else { return nil }
    let mark = sentence.tokens[index - 1]
    guard mark.lower.equals(",") || mark.kind == .dash || ["және", "әрі"].contains(mark.lower) else { return nil }
    return isHead(index - 2) ? index - 2 : nil
  }
}
