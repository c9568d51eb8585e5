import KazakhText
import RelationModel

/// Finds visits: `X-тің ресми сапары кезінде`, `X сапармен келді`, `X делегациясы келді`.
struct VisitFinder {
  let sentences: [ResolvedSentence]
  let articleDate: PartialDate?

  /// The article's visit with the visitors, or nil where nobody is said to have come.
  func visit() -> FoundEvent? {
    var visit: FoundEvent?
    for resolved in sentences where !resolved.sentence.isHeadline {
      for who in visitors(in: resolved) + (visit == nil ? [] : leaders(in: resolved)) {
        let part = FoundPart(who: who, role: .attendee, sentence: resolved.sentence.number, rule: "visit.visitor")
        if visit == nil {
          visit = FoundEvent(
            type: .visit, label: "Сапар", sentence: resolved.sentence.number,
            date: EventDate(articleDate: articleDate).date(in: resolved.sentence), place: EventPlace.city(in: resolved))
        }
        if visit?.parts.contains(where: { $0.who == who }) == false { visit?.parts.append(part) }
      }
    }
    return visit
  }

  private func visitors(in resolved: ResolvedSentence) -> [FoundPart.Who] {
    let sentence = resolved.sentence
    guard sentence.traits.contains(.journey) else { return [] }
    let words = sentence.words.map(\.lower)
    guard !words.contains(where: { $0.begins(with: "жоспарлан") || $0.begins(with: "дайында") || $0 == "өтетін" })
    else {
      return []
    }
    var visitors: [FoundPart.Who] = []
    if let trip = words.indices.first(where: { sentence.reading($0, of: "сапар") != nil }) {
      let guests = resolved.people.filter { entry in
        entry.span.range.upperBound <= trip && trip - entry.span.range.upperBound <= 4
          && (entry.span.grammaticalCase == .genitive
            || entry.span.grammaticalCase == .nominative && subjectTravels(trip, words))
      }
      visitors += guests.map { .person($0.person) }
    }
    let delegations = resolved.outermost.filter { entry in
      sentence.reading(
        entry.span.range.upperBound, where: { $0.stem == "делегация" && $0.grammaticalCase == .nominative }) != nil
        && words.contains { ["келді", "болды", "барды", "аттанды"].contains($0) }
    }
    return visitors + delegations.map { .institution($0.institution) }
  }

  /// `Делегацияны X басқарды`
  private func leaders(in resolved: ResolvedSentence) -> [FoundPart.Who] {
    let sentence = resolved.sentence
    guard sentence.traits.contains(.journey) else { return [] }
    let isLed = sentence.tokens.indices.contains {
      sentence.reading($0, where: { $0.stem == "делегация" && $0.grammaticalCase == .accusative }) != nil
    }
    guard isLed, sentence.tokens.contains(where: { $0.lower == "басқарды" || $0.lower == "бастады" }) else { return [] }
    return resolved.people.filter { $0.span.grammaticalCase == .nominative }.map { .person($0.person) }
  }

  private func subjectTravels(_ trip: Int, _ words: [Word]) -> Bool {
    words[trip].begins(with: "сапармен") || words[trip] == "сапарымен" || words[trip...].contains("жасады")
  }
}
