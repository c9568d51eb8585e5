/// One article's predicted record against the hand-made one.
struct RecordComparison {
  struct Result: Hashable {
    var right = 0
    var missed: [String] = []
    var invented: [String] = []
  }

  private(set) var results: [ExtractionScore.Metric: Result] = [:]
  /// Of the positions found, those with another title, in words.
  let wrongTitles: [String]

  init(gold: GoldRecord, predicted: GoldRecord) {
    let people = EntityComparison(.people, gold: gold.people ?? [], predicted: predicted.people ?? [], implied: [])
    let institutions = EntityComparison(
      .institutions, gold: gold.institutions ?? [], predicted: predicted.institutions ?? [],
      implied: Set((gold.positions ?? []).compactMap(\.impliedForm)))
    let inGold = NameResolver(gold, people: people.goldKeys, institutions: institutions.goldKeys)
    let inPredicted = NameResolver(
      predicted, people: people.predictedKeys, institutions: institutions.predictedKeys)
    let positions = PositionComparison(gold: gold, inGold, predicted: predicted, inPredicted)
    results[.people] = people.result
    results[.institutions] = institutions.result
    results[.positions] = positions.result
    wrongTitles = positions.wrongTitles
    results[.participants] = Self.compared(Self.parts(gold, inGold), Self.parts(predicted, inPredicted)) { part in
      "\(part.who?.name ?? "null") — \(part.part.rawValue) — \(part.type ?? "null")"
    }
    results[.signedWith] = Self.compared(Self.pairs(gold, inGold), Self.pairs(predicted, inPredicted)) { pair in
      pair.map { $0?.name ?? "null" }.sorted().joined(separator: " + ")
    }
  }

  /// Who took part in which kind of event, and how.
  private struct Part: Hashable {
    let who: EntityKey?
    let type: String?
    let part: GoldRecord.Participant.Part
  }

  private static func parts(_ record: GoldRecord, _ resolver: NameResolver) -> Set<Part> {
    let types = Dictionary((record.events ?? []).map { ($0.id, $0.type) }, uniquingKeysWith: { _, last in last })
    return Set(
      (record.participants ?? []).map {
        Part(who: resolver.entity($0.who), type: types[$0.event] ?? nil, part: $0.part)
      })
  }

  private static func pairs(_ record: GoldRecord, _ resolver: NameResolver) -> Set<Set<EntityKey?>> {
    Set((record.signedWith ?? []).map { Set($0.map(resolver.entity)) })
  }

  private static func compared<Item: Hashable>(_ gold: Set<Item>, _ predicted: Set<Item>, shown: (Item) -> String)
    -> Result
  {
    Result(
      right: gold.intersection(predicted).count, missed: gold.subtracting(predicted).map(shown).sorted(),
      invented: predicted.subtracting(gold).map(shown).sorted())
  }
}
