import KazakhText

/// The people, institutions and publishers that an article names, sentence by sentence, and who of them is who.
struct ArticleMentions {
  let sentences: [SentenceReading]
  let publishers: [String]
  var institutions: InstitutionResolver
  private(set) var people = PersonResolver()
  private let personSpans: [[PersonSpan]]
  private let institutionSpans: [[InstitutionSpan]]

  init(_ sentences: [SentenceReading], names: NameList? = nil) {
    self.sentences = sentences
    let listed = names.map { names in sentences.map { ListedNames(in: $0, of: names) } }
    let published = sentences.map { PublisherFinder.publishers(in: $0) }
    var seen = Set<String>()
    publishers = published.flatMap { $0.map(\.name) }.filter { seen.insert($0).inserted }
    let evident = sentences.indices.map { place in
      let found = PersonFinder().evident(in: sentences[place])
      return listed?[place].with(people: found) ?? found
    }
    let surnames = Set(evident.flatMap { $0 }.compactMap { PersonName($0.name).surname })
    let surnameWords = Set(surnames.map { Word($0) })
    let abbreviations = sentences.map { ExplainedAbbreviations.abbreviations(in: $0) }
    var finder = InstitutionFinder(explained: Set(abbreviations.flatMap { $0.map { Word($0.abbreviation) } }))
    let personFinder = PersonFinder(knownSurnames: surnames)
    let sources = published.map { Set($0.flatMap { Array($0.range) }) }
    let personTokens = sentences.indices.map { Self.personTokens(evident[$0], surnameWords, sentences[$0]) }
    func find(in place: Int) -> [InstitutionSpan] {
      let found = finder.institutions(in: sentences[place], personTokens: personTokens[place])
        .filter { $0.range.allSatisfy { !sources[place].contains($0) } && !Self.isSource($0, sentences[place]) }
      return listed?[place].with(institutions: found) ?? found
    }
    var institutionSpans = sentences.indices.map(find)
    finder.known = Self.properNames(institutionSpans)
    // Only what holds a name that has become known can now be read otherwise.
    for place in sentences.indices where finder.holdsKnownName(sentences[place]) {
      institutionSpans[place] = find(in: place)
    }
    var explained: [String: String] = [:]
    for place in sentences.indices {
      for (abbreviation, bracket) in abbreviations[place] where explained[abbreviation] == nil {
        explained[abbreviation] =
          institutionSpans[place].last { $0.range.upperBound == bracket && $0.naming == .name }?.name
      }
    }
    self.institutionSpans = institutionSpans
    institutions = InstitutionResolver(explained: explained)
    personSpans = sentences.indices.map { place in
      let found = personFinder.people(in: sentences[place], outside: institutionSpans[place])
      return listed?[place].with(people: found) ?? found
    }
  }

  /// The tokens of evident names, and of their surnames alone where no institution is called by them (Назарбаев Университеті).
  private static func personTokens(_ evident: [PersonSpan], _ surnames: Set<Word>, _ sentence: SentenceReading)
    -> Set<Int>
  {
    let alone = (0..<sentence.count).filter { index in
      surnames.contains(sentence.words[index].written) && sentence.institutionHead(index + 1) == nil
        && sentence.lower(index + 1) != "атындағы"
    }
    return Set(evident.flatMap { Array($0.range) } + alone)
  }

  /// What the article calls institutions by without their head nouns: what is in quotation marks, and Latin names.
  private static func properNames(_ spans: [[InstitutionSpan]]) -> Set<Word> {
    Set(
      spans.flatMap { $0 }.filter { $0.naming == .name }.flatMap { span in
        let name = InstitutionName.of(span.name)
        return [name.quoted, name.properName].compactMap { $0.map { Word($0) } }
      })
  }

  /// An agency named only as the source of the news.
  private static func isSource(_ span: InstitutionSpan, _ sentence: SentenceReading) -> Bool {
    let before = sentence.lower(span.range.lowerBound - 1)
    return before == "хабарлайды" && span.range.contains { sentence.tokens[$0].isLatin }
  }

  /// The name without that of the larger institution before it.
  private func ownName(of span: InstitutionSpan, in sentence: SentenceReading) -> String? {
    guard let parent = span.parent, parent.upperBound < span.range.upperBound - 1 else { return nil }
    let length = sentence.text(span.range.lowerBound..<parent.upperBound).count
    let own = span.name.dropFirst(length).drop { $0 == " " }
    return own.begins(with: "жанындағы ") ? String(own.dropFirst("жанындағы ".count)) : String(own)
  }

  /// The sentences with every name decided.
  ///
  /// Names come before abbreviations, and both before descriptions, so that what is named late is known early.
  mutating func resolved() -> [ResolvedSentence] {
    let numbers = people.resolve(personSpans.flatMap { $0 })
    var next = 0
    var institutionNumbers: [[Range<Int>: Int]] = institutionSpans.map { _ in [:] }
    for naming in [InstitutionSpan.Naming.name, .abbreviation] {
      for place in sentences.indices {
        for span in institutionSpans[place] where span.naming == naming {
          let parent = span.parent.flatMap { institutionNumbers[place][$0] }
          institutionNumbers[place][span.range] = institutions.resolve(
            span, parent: parent, own: ownName(of: span, in: sentences[place]))
        }
      }
    }
    resolveDescriptions(&institutionNumbers)
    let regions = ArticleRegions(sentences)
    institutions.place(in: regions)
    return sentences.indices.map { place in
      let people = personSpans[place].map { span -> (span: PersonSpan, person: Int) in
        defer { next += 1 }
        return (span: span, person: numbers[next])
      }
      let institutions = institutionSpans[place].compactMap { span in
        institutionNumbers[place][span.range].map { (span: span, institution: $0) }
      }
      return ResolvedSentence(
        sentence: sentences[place], people: people, institutions: institutions, regions: regions)
    }
  }

  /// A description (министрлік) means the institution with its head that was named last in this sentence or the two before it; else the one
  /// named most often before it, or the first after.
  private func resolveDescriptions(_ numbers: inout [[Range<Int>: Int]]) {
    let named = sentences.indices.flatMap { place in
      numbers[place].sorted { ($0.key.lowerBound, $0.key.upperBound) < ($1.key.lowerBound, $1.key.upperBound) }
        .map { (place: place, token: $0.key.lowerBound, institution: $0.value) }
    }
    var split = 0
    for place in sentences.indices {
      for span in institutionSpans[place] where span.naming == .description {
        while split < named.count, (named[split].place, named[split].token) < (place, span.range.lowerBound) {
          split += 1
        }
        let before = named[..<split].suffix(Self.memory)
        let near = before.reversed().prefix { $0.place + 2 >= place }
        let earlier = near.map(\.institution) + Self.byCount(before.dropLast(near.count).map(\.institution))
        numbers[place][span.range] = institutions.described(
          span.head, origin: span.origin, earlier: earlier,
          later: named[split...].prefix(Self.memory).map(\.institution))
      }
    }
  }

  /// So many names before and after a description can be meant: more than an article of news has.
  private static let memory = 200

  /// Institutions by how often they are named, the latest first among equals, each once.
  private static func byCount(_ named: [Int]) -> [Int] {
    let counts = Dictionary(named.map { ($0, 1) }, uniquingKeysWith: +)
    var seen = Set<Int>()
    let latest = named.reversed().filter { seen.insert($0).inserted }
    return latest.enumerated().sorted {
      (counts[$1.element] ?? 0, $0.offset) < (counts[$0.element] ?? 0, $1.offset)
    }
    .map(\.element)
  }
}
