import KazakhText

/// The institutions of posts that are told alone: министр, ректор, депутат.
extension ArticlePositions {
  static let bareMinister: Set<Word> = ["министр", "вице-министр", "министрдің орынбасары"]

  /// The heads of the institutions that a post named alone can belong to.
  private static func heads(of title: Word) -> Set<Word> {
    if let heads = headsByTitle[title] { return heads }
    return bareMinister.contains(title) || title.begins(with: "министрдің ") ? ["министрлік"] : []
  }

  private static let headsByTitle: [Word: Set<Word>] = [
    "ректор": universities, "проректор": universities, "елші": ["елшілік"],
    "төтенше және өкілетті елші": ["елшілік"], "сенатор": ["сенат"], "депутат": ["сенат", "мәжіліс", "мәслихат"],
    "консул": ["консулдық"], "бас консул": ["консулдық"],
  ]
  private static let universities: Set<Word> = ["университет", "академия", "институт", "консерватория"]

  /// A minister without a portfolio is the minister of the ministry named last, a rector that of the university.
  static func office(
    for title: FoundTitle, in sentences: [ResolvedSentence], at place: Int, _ institutions: InstitutionResolver,
    main: Int?
  ) -> FoundTitle {
    guard title.institution == nil, title.implied == nil else { return title }
    let heads = heads(of: Word(lowercasing: title.title))
    guard !heads.isEmpty else { return title }
    var title = title
    let state = side(before: title.range.lowerBound, sentences[place].sentence)
    // A deputy in an article about one chamber is a deputy of it, whatever chamber was named last.
    if heads.contains("мәжіліс"), let main,
      heads.contains(Word(institutions.institutions[main].head))
    {
      title.institution = main
      return title
    }
    for number in (max(0, place - memory)...place).reversed() {
      let before = sentences[number].institutions.filter {
        number < place || $0.span.range.upperBound <= title.range.lowerBound
      }
      let office = before.last {
        let institution = institutions.institutions[$0.institution]
        return heads.contains(Word(institution.head)) && (state == nil || (institution.state ?? "қазақстан") == state)
      }
      if let office {
        title.institution = office.institution
        return title
      }
    }
    return title
  }

  /// `Шартқа ректорлар A пен B қол қойды`: as many universities as rectors are named right before, and each has its own in the same order.
  static func sharedOffice(
    of title: FoundTitle, for span: PersonSpan, in sentences: [ResolvedSentence], at place: Int,
    _ institutions: InstitutionResolver
  ) -> Int? {
    let heads = heads(of: Word(lowercasing: title.title))
    guard !heads.isEmpty else { return nil }
    let finder = PositionFinder(sentences[place])
    let people = sentences[place].people.map(\.span).filter {
      finder.sharedTitle(before: $0.range.lowerBound).first?.range == title.range
    }
    let named = sentences[max(0, place - 1)...place].flatMap(\.institutions).map(\.institution)
      .filter { heads.contains(Word(institutions.institutions[$0].head)) }
    var offices: [Int] = []
    for office in named where !offices.contains(office) { offices.append(office) }
    guard offices.count == people.count, let number = people.firstIndex(of: span) else { return nil }
    return offices[number]
  }

  /// The state for which somebody acts: *қазақ тарапынан* министр X, *корей жағынан* Y.
  private static func side(before index: Int, _ sentence: SentenceReading) -> String? {
    guard index > 1, ["тарапынан", "тараптан", "жағынан", "атынан"].contains(sentence.lower(index - 1)) else {
      return nil
    }
    return WordShape.origin(sentence.lower(index - 2))
  }

  /// The institution that an office told before implies: a deputy minister after the minister. One ministry has one minister.
  func earlierOffice(
    of title: FoundTitle, in resolved: ResolvedSentence, _ institutions: InstitutionResolver
  ) -> Int? {
    let word = Word(lowercasing: title.title)
    let heads = Self.heads(of: word)
    guard !heads.isEmpty, word != "министр", Self.side(before: title.range.lowerBound, resolved.sentence) == nil else {
      return nil
    }
    return all.suffix(Self.memory).last {
      $0.institution.map { heads.contains(Word(institutions.institutions[$0].head)) } ?? false
    }?
    .institution
  }

  /// So many sentences or posts before can be meant: more than an article of news has.
  private static let memory = 200
}
