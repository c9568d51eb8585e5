import KazakhText

/// A post that the article gives to a person.
struct FoundPosition: Hashable {
  var person: Int
  var title: String
  var institution: Int?
  var sentence: Int
  var rule: String
}

/// The posts of an article, each person, title and institution once.
struct ArticlePositions {
  private(set) var all: [FoundPosition] = []

  init(_ sentences: [ResolvedSentence], institutions: inout InstitutionResolver) {
    let main = sentences.mainInstitution
    for (place, resolved) in sentences.enumerated() {
      let finder = PositionFinder(resolved)
      var claimed = Set<Int>()
      for (span, person) in resolved.people {
        for title in finder.titles(before: span.range.lowerBound).reversed() {
          claimed.formUnion(title.range)
          add(
            Self.office(for: title, in: sentences, at: place, institutions, main: main), of: person, in: resolved,
            rule: "position.before", &institutions)
        }
        for var title in finder.sharedTitle(before: span.range.lowerBound) {
          title.institution = Self.sharedOffice(of: title, for: span, in: sentences, at: place, institutions)
          add(title, of: person, in: resolved, rule: "position.shared", &institutions)
        }
      }
      for (span, person) in resolved.people {
        for title in finder.titles(after: span.range.upperBound) where claimed.isDisjoint(with: title.range) {
          add(title, of: person, in: resolved, rule: "position.after", &institutions)
        }
      }
    }
    var topic: (person: Int, paragraph: Int)?
    for resolved in sentences {
      addLeaders(resolved, about: topic)
      addPredicates(resolved, about: topic, &institutions)
      if let subject = resolved.people.last(where: { $0.span.grammaticalCase == .nominative }) {
        topic = (subject.person, resolved.sentence.paragraph)
      } else if let known = topic, known.paragraph + 1 == resolved.sentence.paragraph,
        Self.goesOnWithLife(resolved.sentence)
      {
        topic = (known.person, resolved.sentence.paragraph)
      }
    }
    linkEmbassies(institutions)
    dropVague()
  }

  /// `X … орынбасары болған`, `ол – енді … көмекшісі`: the post is the predicate; a pronoun means the person named last.
  private mutating func addPredicates(
    _ resolved: ResolvedSentence, about topic: (person: Int, paragraph: Int)?, _ institutions: inout InstitutionResolver
  ) {
    let sentence = resolved.sentence
    guard sentence.traits.contains(.post), !sentence.isDenied else { return }
    let finder = PositionFinder(resolved)
    for index in 1..<max(sentence.count, 1) where finder.isHead(index) && Self.isPredicate(index, sentence) {
      let titles = finder.titles(before: index + 1)
      guard let title = titles.last else { continue }
      // театрының директоры болған | Дәулет Мұқанбет
      let described = Self.participleEnd(after: index, sentence).flatMap { end in
        resolved.people.first { $0.span.range.lowerBound == end }
      }
      let subject =
        described
        ?? resolved.people.last {
          $0.span.range.upperBound <= title.range.lowerBound && $0.span.grammaticalCase == .nominative
        }
      guard let person = subject?.person ?? omittedSubject(before: title.range.lowerBound, resolved, topic) else {
        continue
      }
      for title in titles.reversed() { add(title, of: person, in: resolved, rule: "position.predicate", &institutions) }
    }
  }

  /// The person whom `ол` means, or whom the sentence does not repeat: the last subject, in the same paragraph where no pronoun stands.
  private func omittedSubject(
    before index: Int, _ resolved: ResolvedSentence, _ topic: (person: Int, paragraph: Int)?
  ) -> Int? {
    guard let topic else { return nil }
    let hasPronoun = (0..<index).contains { resolved.sentence.lower($0) == "ол" }
    let isRepeated = resolved.people.contains { $0.span.grammaticalCase == .nominative }
    let isNear =
      topic.paragraph == resolved.sentence.paragraph
      || topic.paragraph + 1 == resolved.sentence.paragraph && Self.goesOnWithLife(resolved.sentence)
    return hasPronoun || isNear && !isRepeated ? topic.person : nil
  }

  /// `Еңбек жолын …`, `Әр жылдары …`, `2021–2023 жылдары …`: a biography goes on in a paragraph that names nobody.
  private static func goesOnWithLife(_ sentence: SentenceReading) -> Bool {
    if lives.contains(sentence.lower(0)) { return true }
    return sentence.count > 1 && sentence.tokens[0].kind == .number && sentence.lower(1).begins(with: "жыл")
  }

  private static let lives: Set<Word> = ["еңбек", "әр", "бұған", "осыған", "оған", "соңғы", "кейін", "мансабын"]

  /// The token after `болған` or `қызметін атқарған`, which describe the person named next.
  private static func participleEnd(after head: Int, _ sentence: SentenceReading) -> Int? {
    if sentence.lower(head + 1) == "болған" { return head + 2 }
    let isDuty = ["қызметін", "міндетін", "лауазымын"].contains(sentence.lower(head + 1))
    return isDuty && sentence.lower(head + 2) == "атқарған" ? head + 3 : nil
  }

  private static func isPredicate(_ index: Int, _ sentence: SentenceReading) -> Bool {
    let next = sentence.lower(index + 1)
    if predicates.contains(next) { return true }
    if next == "болып" {
      return ["жұмыс", "қызмет", "істе", "еңбек", "баста", "келді", "келген"].contains {
        sentence.lower(index + 2).begins(with: $0)
      }
    }
    // Ол – төраға. 2021–2023 жылдары – төраға.
    return next == "."
      && (0..<index).contains {
        sentence.tokens[$0].kind == .dash
          && ["ол", "жылы", "жылдары", "бастап", "бері"].contains(sentence.lower($0 - 1))
      }
  }

  private static let predicates: Set<Word> = [
    "болған", "болды", "еді", "болатын", "міндетін", "қызметін", "лауазымын", "қызметтерін", "лауазымдарын",
  ]

  /// `X министрлікті басқарды`: who leads an institution is its head.
  private mutating func addLeaders(_ resolved: ResolvedSentence, about topic: (person: Int, paragraph: Int)?) {
    let sentence = resolved.sentence
    guard !sentence.isDenied else { return }
    for (span, institution) in resolved.institutions where [.accusative, .dative].contains(span.grammaticalCase) {
      let words = (span.range.upperBound..<min(sentence.count, span.range.upperBound + 5)).map { sentence.lower($0) }
      let leads =
        span.grammaticalCase == .accusative
        ? words.contains { $0.begins(with: "басқар") }
        : words.starts(with: ["басшылық"]) && words.contains { $0.begins(with: "ет") }
      guard leads else { continue }
      let verb = span.range.upperBound + (words.firstIndex { $0.begins(with: "басқар") || $0.begins(with: "ет") } ?? 0)
      let before = resolved.people.last {
        $0.span.range.upperBound <= span.range.lowerBound && $0.span.grammaticalCase == .nominative
      }
      let after = resolved.people.first { $0.span.range.lowerBound == verb + 1 }
      let named =
        ["басқаратын", "басқарған"].contains(sentence.lower(verb)) ? after ?? before : before ?? after
      guard
        let leader = named?.person ?? omittedSubject(before: span.range.lowerBound, resolved, topic),
        !all.contains(where: { $0.person == leader && $0.institution == institution })
      else { continue }
      all.append(
        FoundPosition(
          person: leader, title: "басшы", institution: institution, sentence: sentence.number,
          rule: "position.leads"))
    }
  }

  /// The institutions of each person's posts, in the order of the text.
  var affiliations: [Int: [Int]] {
    var affiliations: [Int: [Int]] = [:]
    for position in all {
      if let institution = position.institution { affiliations[position.person, default: []].append(institution) }
    }
    return affiliations
  }

  private mutating func add(
    _ title: FoundTitle, of person: Int, in resolved: ResolvedSentence, rule: String,
    _ institutions: inout InstitutionResolver
  ) {
    if title.institution == nil, title.implied == nil, TitleWords.occupations.contains(Word(lowercasing: title.title)) {
      return
    }
    if Self.bareMinister.contains(Word(lowercasing: title.title)),
      all.contains(where: { $0.person == person && $0.title.lowercased().contains("министр") })
    {
      return
    }
    let institution =
      title.institution ?? title.implied.flatMap { institutions.resolve($0) }
      ?? earlierOffice(of: title, in: resolved, institutions)
    let position = FoundPosition(
      person: person, title: title.title, institution: institution, sentence: resolved.sentence.number, rule: rule)
    let isKnown = all.contains {
      $0.person == person && $0.institution == institution && Self.same($0.title, title.title)
    }
    if !isKnown { all.append(position) }
  }

  /// `Венгрияның Қазақстандағы елшісі`, where the article names the embassy: Венгрия елшілігі.
  private mutating func linkEmbassies(_ institutions: InstitutionResolver) {
    for place in all.indices where all[place].institution == nil && all[place].title.ends(with: "елшісі") {
      guard let state = InstitutionName.of(all[place].title).state,
        let embassy = institutions.institutions.firstIndex(where: { $0.head == "елшілік" && $0.state == state })
      else { continue }
      all[place].institution = embassy
      let words = all[place].title.split(separator: " ")
      let own = words.drop { !$0.begins(with: "Төтенше") && !$0.begins(with: "елшісі") }
      all[place].title = own.dropLast().joined(separator: " ") + (own.count > 1 ? " елші" : "елші")
    }
  }

  /// Two wordings of one post: one is the end of the other, or both are ministers.
  private static func same(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.lowercased(), right.lowercased())
    if left == right || left.ends(with: right) || right.ends(with: left) { return true }
    let (end, other) = (left.split(separator: " ").suffix(3), right.split(separator: " ").suffix(3))
    return end.count == 3 && end == other
  }

  private static let vagueHeads: Set<Word> = ["басшы", "спикер", "министр"]

  /// Drops a post without an institution where the same person has the same post with one (`министр`, `директор`), and a general word
  /// for a post that the article names (`басшы`, `спикер`).
  private mutating func dropVague() {
    let known = all
    all.removeAll { vague in
      Self.vagueHeads.contains(Word(lowercasing: vague.title))
        && known.contains {
          $0.person == vague.person && (vague.institution == nil || $0.institution == vague.institution)
            && !Self.vagueHeads.contains(Word(lowercasing: $0.title))
        }
    }
    all.removeAll { vague in
      vague.institution == nil
        && known.contains {
          $0.person == vague.person && $0.institution != nil && Self.shareHead($0.title, vague.title)
        }
    }
  }

  /// The posts that others do not say better: the same post of the same person with an institution.
  func all(without better: [FoundPosition]) -> [FoundPosition] {
    all.filter { post in
      !better.contains {
        $0.person == post.person && Self.shareHead($0.title, post.title)
          && (post.institution == nil || post.institution == $0.institution)
      }
    }
  }

  private static func shareHead(_ left: String, _ right: String) -> Bool {
    func head(_ title: String) -> String {
      let word = title.lowercased().split(separator: " ").last.map(String.init) ?? ""
      return word.ends(with: "і") || word.ends(with: "ы") ? String(word.dropLast()) : word
    }
    return head(left) == head(right)
  }
}
