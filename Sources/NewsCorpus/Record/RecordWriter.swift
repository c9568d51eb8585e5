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

  func record() -> ExtractionRecord {
    let people = mentions.people.people
    let institutions = mentions.institutions.institutions
    return ExtractionRecord(
      id: article.id, date: article.date, title: article.title, publishers: publishers, url: article.url,
      path: article.path,
      people: people.indices.map { place in
        ExtractionRecord.Person(
          name: people[place].displayName, aliases: people[place].aliases, mentions: personMentions(place))
      },
      institutions: institutions.indices.map { place in
        ExtractionRecord.Institution(
          name: institutions[place].name, aliases: institutions[place].aliases, mentions: institutionMentions(place),
          partOf: institutions[place].parent.map { institutions[$0].name })
      },
      events: events.enumerated().map { number, event in
        ExtractionRecord.Event(
          id: "e\(number + 1)", type: event.type, label: event.label, date: event.date, place: event.place,
          sentence: event.sentence)
      },
      positions: positions.map { position in
        ExtractionRecord.Position(
          person: people[position.person].displayName, title: position.title,
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

  private func mention(_ range: Range<Int>, in sentence: SentenceReading) -> ExtractionRecord.Mention {
    ExtractionRecord.Mention(
      text: sentence.text(range), start: sentence.tokens[range.lowerBound].start,
      end: sentence.tokens[range.upperBound - 1].end,
      sentence: sentence.number)
  }

  private func personMentions(_ person: Int) -> [ExtractionRecord.Mention] {
    resolved.flatMap { resolved in
      resolved.people.filter { $0.person == person }.map { mention($0.span.range, in: resolved.sentence) }
    }
  }

  private func institutionMentions(_ institution: Int) -> [ExtractionRecord.Mention] {
    resolved.flatMap { resolved in
      resolved.institutions.filter { $0.institution == institution }.map {
        mention($0.span.range, in: resolved.sentence)
      }
    }
  }

  private func name(_ who: FoundPart.Who) -> String {
    switch who {
    case .person(let place): mentions.people.people[place].displayName
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
        pairs.append([name(.person(one.person)), name(.person(other.person))])
      }
    }
    let sides = event.parts.filter { $0.role == .party }
    for (place, one) in sides.enumerated() {
      for other in sides[(place + 1)...] { pairs.append([name(one.who), name(other.who)]) }
    }
    return pairs
  }
}
