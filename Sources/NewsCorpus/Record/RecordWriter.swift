import KazakhText
import RelationModel

/// Writes what was found as an extraction record.
struct RecordWriter {
  let article: Article
  let sentences: [SentenceReading]
  let mentions: ArticleMentions
  let resolved: [ResolvedSentence]
  let positions: [FoundPosition]
  let events: [FoundEvent]
  private let personNames: [String]

  init(
    article: Article, sentences: [SentenceReading], mentions: ArticleMentions, resolved: [ResolvedSentence],
    positions: [FoundPosition], events: [FoundEvent]
  ) {
    self.article = article
    self.sentences = sentences
    self.mentions = mentions
    self.resolved = resolved
    self.positions = positions
    self.events = events
    personNames = mentions.people.displayNames
  }

  func record() -> ExtractionRecord {
    let people = mentions.people.people
    let institutions = mentions.institutions.institutions
    let personMentions = mentionsByPerson()
    let institutionMentions = mentionsByInstitution()
    return ExtractionRecord(
      id: article.id, date: article.date, title: article.title, publishers: publishers, url: article.url,
      path: article.path,
      people: Self.byName(personNames).map { places in
        let name = personNames[places[0]]
        return ExtractionRecord.Person(
          name: name, aliases: Self.once(places.flatMap { people[$0].aliases }, but: name),
          mentions: Self.inOrder(places.flatMap { personMentions[$0] ?? [] }))
      },
      institutions: Self.byName(institutions.map(\.name)).map { places in
        let institution = institutions[places[0]]
        return ExtractionRecord.Institution(
          name: institution.name,
          aliases: Self.once(places.flatMap { institutions[$0].aliases }, but: institution.name),
          mentions: Self.inOrder(places.flatMap { institutionMentions[$0] ?? [] }),
          partOf: institution.parent.map { institutions[$0].name }.flatMap { $0 == institution.name ? nil : $0 })
      },
      events: events.enumerated().map { number, event in
        ExtractionRecord.Event(
          id: "e\(number + 1)", type: event.type, label: event.label, date: event.date, place: event.place,
          sentence: event.sentence, rule: event.rule)
      },
      positions: positions.map { position in
        ExtractionRecord.Position(
          person: personNames[position.person], title: position.title,
          institution: position.institution.map { institutions[$0].name },
          sentence: position.sentence, rule: position.rule)
      },
      participants: events.enumerated().flatMap { number, event in participants(of: event, id: "e\(number + 1)") },
      signedWith: events.flatMap(pairs),
      sentences: sentences.map { sentence in
        ExtractionRecord.Sentence(text: sentence.text(0..<sentence.count), start: sentence.start, end: sentence.end)
      })
  }

  private var publishers: [String] {
    article.publishers + mentions.publishers.filter { !article.publishers.contains($0) }
  }

  private func mention(_ range: Range<Int>, in sentence: SentenceReading, rule: String) -> ExtractionRecord.Mention {
    ExtractionRecord.Mention(
      text: sentence.text(range), start: sentence.tokens[range.lowerBound].start,
      end: sentence.tokens[range.upperBound - 1].end,
      sentence: sentence.number, rule: rule)
  }

  private func mentionsByPerson() -> [Int: [ExtractionRecord.Mention]] {
    var mentions: [Int: [ExtractionRecord.Mention]] = [:]
    for resolved in resolved {
      for (span, person) in resolved.people {
        mentions[person, default: []].append(mention(span.range, in: resolved.sentence, rule: span.rule))
      }
    }
    return mentions
  }

  private func mentionsByInstitution() -> [Int: [ExtractionRecord.Mention]] {
    var mentions: [Int: [ExtractionRecord.Mention]] = [:]
    for resolved in resolved {
      for (span, institution) in resolved.institutions {
        mentions[institution, default: []].append(mention(span.range, in: resolved.sentence, rule: span.rule))
      }
    }
    return mentions
  }

  /// The places of each name, in the order of first places: a record refers to people and institutions by name, so one name is one entry.
  private static func byName(_ names: [String]) -> [[Int]] {
    var numbers: [Word: Int] = [:]
    var groups: [[Int]] = []
    for (place, name) in names.enumerated() {
      if let number = numbers[Word(name)] {
        groups[number].append(place)
      } else {
        numbers[Word(name)] = groups.count
        groups.append([place])
      }
    }
    return groups
  }

  private static func once(_ aliases: [String], but name: String) -> [String] {
    var seen: Set<Word> = [Word(name)]
    return aliases.filter { seen.insert(Word($0)).inserted }
  }

  private static func inOrder(_ mentions: [ExtractionRecord.Mention]) -> [ExtractionRecord.Mention] {
    mentions.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private func name(_ who: FoundPart.Who) -> String {
    switch who {
    case .person(let place): personNames[place]
    case .institution(let place): mentions.institutions.institutions[place].name
    }
  }

  private func participants(of event: FoundEvent, id: String) -> [ExtractionRecord.Participant] {
    event.parts.map { part in
      ExtractionRecord.Participant(
        event: id, who: name(part.who), role: part.role, sentence: part.sentence, side: nil, rule: part.rule)
    }
      + event.signatories.map { signatory in
        ExtractionRecord.Participant(
          event: id, who: name(.person(signatory.person)), role: .signatory, sentence: signatory.sentence,
          side: signatory.side.map { name(.institution($0)) }, rule: signatory.rule)
      }
  }

  /// Signatories of different sides, and sides, each unordered pair once.
  private func pairs(_ event: FoundEvent) -> [[String]] {
    guard event.type == .signing else { return [] }
    var pairs: [[String]] = []
    for (place, one) in event.signatories.enumerated() {
      for other in event.signatories[(place + 1)...]
      where one.side == nil || other.side == nil || one.side != other.side {
        let pair = [name(.person(one.person)), name(.person(other.person))]
        if pair[0] != pair[1] { pairs.append(pair) }
      }
    }
    let sides = event.parts.filter { $0.role == .party }
    for (place, one) in sides.enumerated() {
      for other in sides[(place + 1)...] where name(one.who) != name(other.who) {
        pairs.append([name(one.who), name(other.who)])
      }
    }
    return pairs
  }
}
