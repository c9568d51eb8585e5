import KazakhText

/// The regions, cities and districts that an article is about, so that «облыстық мәслихат» and «қала әкімі» can be told whose they are.
struct ArticleRegions {
  /// The first of each kind that the article names, in the nominative: `облыс` → `Ақтөбе облысы`.
  private var names: [Word: String] = [:]

  private static let forms: [Word: String] = ["облыс": "облысы", "қала": "қаласы", "аудан": "ауданы"]
  private static let adjectives: [Word: Word] = [
    "облыстық": "облыс", "қалалық": "қала", "аудандық": "аудан", "облыс": "облыс", "қала": "қала", "аудан": "аудан",
  ]
  private static let sides: Set<Word> = ["шығыс", "батыс", "солтүстік", "оңтүстік"]

  /// - Complexity: O(*n*) in the tokens of the article.
  init(_ sentences: [SentenceReading]) {
    for sentence in sentences {
      for index in 1..<max(sentence.count, 1) where sentence.isCapitalised(index - 1) {
        guard let kind = sentence.reading(index, where: { Self.forms[$0.stem] != nil && $0.possessor == .third })?.stem,
          names[kind] == nil, !sentence.tokens[index].isCapitalised
        else { continue }
        let start = index > 1 && Self.sides.contains(sentence.lower(index - 2)) ? index - 2 : index - 1
        names[kind] = sentence.text(start..<index) + " " + (Self.forms[kind] ?? kind.text)
      }
    }
  }

  /// The region that a bare noun means (`облыс`, `қала`, `аудан`).
  func region(called noun: Word) -> String? { names[noun] }

  /// The fuller names of a local body, the one that is shown first: `облыстық білім басқармасы` is Ақтөбе облысының білім басқармасы.
  func names(of body: String) -> [String] {
    guard !names.isEmpty, let space = body.utf8.firstIndex(of: UInt8(ascii: " ")) else { return [] }
    let adjective = Word(String(body[..<space]))
    guard let kind = Self.adjectives[adjective],
      let region = names[kind]
    else { return [] }
    let rest = body.dropFirst(adjective.text.count + 1)
    let place = region.split(separator: " ").dropLast().joined(separator: " ")
    let byAdjective = "\(place) \(adjective) \(Self.possessive(String(rest)))"
    let byRegion = "\(region)ның \(Self.possessive(String(rest)))"
    if kind == adjective { return [byRegion] }
    let isChamber = ["мәслихат", "сот", "прокуратура"].contains { rest.begins(with: $0) }
    return isChamber ? [byAdjective, byRegion] : [byRegion, byAdjective]
  }

  /// A bare head noun with the possessive ending that a name of its own has: мәслихат → мәслихаты.
  private static func possessive(_ body: String) -> String {
    guard InstitutionWords.heads.contains(Word(body)) else { return body }
    return NominalForm(stem: Word(body), possessor: .third).surface
  }
}
