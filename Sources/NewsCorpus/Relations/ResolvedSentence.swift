import KazakhText

/// A sentence with the people and institutions in it decided.
final class ResolvedSentence {
  let sentence: SentenceReading
  /// Each name of a person and the person's number.
  let people: [(span: PersonSpan, person: Int)]
  /// Each name of an institution and the institution's number; names inside names come before them.
  let institutions: [(span: InstitutionSpan, institution: Int)]
  /// The institutions whose names are no part of a longer one and explain none in brackets.
  let outermost: [(span: InstitutionSpan, institution: Int)]
  /// The regions that the article is about.
  let regions: ArticleRegions

  init(
    sentence: SentenceReading, people: [(span: PersonSpan, person: Int)],
    institutions: [(span: InstitutionSpan, institution: Int)], regions: ArticleRegions
  ) {
    self.sentence = sentence
    self.people = people
    self.institutions = institutions
    self.regions = regions
    outermost = institutions.filter { entry in
      !Self.isInBrackets(entry.span.range, sentence)
        && !institutions.contains { other in
          other.span.range != entry.span.range && other.span.range.lowerBound <= entry.span.range.lowerBound
            && other.span.range.upperBound >= entry.span.range.upperBound
        }
    }
  }

  /// The largest institution whose name ends right before a token; an explanation in brackets between the two does not part them.
  func institution(endingAt index: Int) -> (span: InstitutionSpan, institution: Int)? {
    var end = bracket(closedBefore: index) ?? index
    // «Қазақ радиосы» бас редакторы: the name may stand inside quotation marks.
    if end > 1, sentence.tokens[end - 1].kind == .closeQuote,
      !institutions.contains(where: { $0.span.range.upperBound == end })
    {
      end -= 1
    }
    return institutions.filter { $0.span.range.upperBound == end }.max { $0.span.range.count < $1.span.range.count }
  }

  /// The token after a name and the explanation in brackets that follows it.
  func end(of span: InstitutionSpan) -> Int {
    let end = span.range.upperBound
    guard sentence.lower(end) == "(" else { return end }
    return sentence.tokens[end...].firstIndex { $0.lower.equals(")") }.map { $0 + 1 } ?? end
  }

  /// The opening bracket of what closes right before a token.
  private func bracket(closedBefore index: Int) -> Int? {
    guard index > 1, sentence.lower(index - 1) == ")" else { return nil }
    return sentence.tokens[..<(index - 1)].lastIndex { $0.lower.equals("(") }
  }

  /// Whether a name stands in brackets: it explains another.
  private static func isInBrackets(_ range: Range<Int>, _ sentence: SentenceReading) -> Bool {
    let before = sentence.tokens[..<range.lowerBound]
    let bracket = before.last { $0.kind == .mark && ["(", ")"].contains($0.lower) }
    return bracket?.lower == "("
  }

  /// The person whose name covers a token.
  func person(at index: Int) -> (span: PersonSpan, person: Int)? { people.first { $0.span.range.contains(index) } }

  /// Whether a token belongs to a name.
  func isName(_ index: Int) -> Bool {
    person(at: index) != nil || institutions.contains { $0.span.range.contains(index) }
  }

  /// The institutions joined by мен/пен/бен, және and commas right before a token and not before another, in the order of the text.
  func coordinatedInstitutions(before index: Int, from start: Int = 0) -> [Int] {
    var members: [Int] = []
    var end = index
    while let entry = institution(endingAt: end), entry.span.range.lowerBound >= start {
      if !members.contains(entry.institution) { members.append(entry.institution) }
      let place = conjunction(before: entry.span.range.lowerBound)
      guard place > 0, ["мен", "пен", "бен", "және", ","].contains(sentence.lower(place)) else { break }
      end = place
    }
    return members.reversed()
  }

  /// The token before a name and the words that tell where it is from: `X және | облыстың Y`, `X пен | қытайлық Y`.
  private func conjunction(before name: Int) -> Int {
    var place = name - 1
    while place > 0, name - place <= 2, !isName(place), tellsOrigin(place) { place -= 1 }
    return place
  }

  private func tellsOrigin(_ index: Int) -> Bool {
    WordShape.isOriginAdjective(sentence.lower(index))
      || sentence.reading(index) {
        let isPlace =
          ["облыс", "аудан", "қала", "ел", "мемлекет"].contains($0.stem) || sentence.words[index].isPlace
        return isPlace && ($0.grammaticalCase == .genitive || $0.isAttributive)
      } != nil
  }
}

extension [ResolvedSentence] {
  /// The institution that most sentences name, three at least, and more than any other: what the article is about.
  var mainInstitution: Int? {
    let counts = Dictionary(
      flatMap { resolved in Set(resolved.institutions.map(\.institution)).map { ($0, 1) } }, uniquingKeysWith: +)
    let most = counts.values.max() ?? 0
    let main = counts.filter { $0.value == most }
    return most >= 3 && main.count == 1 ? main.first?.key : nil
  }
}
