/// The predicted positions of an article against the hand-made ones.
///
/// A position is found where person and institution are, or both have none; of several, those with the best titles are matched first. Where an
/// office implies an institution that the text does not name, that institution and none are both right.
struct PositionComparison {
  private(set) var result = RecordComparison.Result()
  /// Of the positions found, those with another title, in words.
  private(set) var wrongTitles: [String] = []

  init(gold: GoldRecord, _ inGold: NameResolver, predicted: GoldRecord, _ inPredicted: NameResolver) {
    let gold = (gold.positions ?? []).map { Row($0, inGold) }
    let predicted = (predicted.positions ?? []).map { Row($0, inPredicted) }
    let matches = Self.matches(predicted, gold)
    let found = Set(matches.map(\.gold))
    let explained = Set(matches.map(\.predicted))
    result.right = matches.count
    result.missed = gold.indices.filter { !found.contains($0) }.map { gold[$0].shown }
    result.invented = predicted.indices.filter { !explained.contains($0) }.map { predicted[$0].shown }
    wrongTitles = matches.filter { $0.overlap < 0.5 }.map { match in
      "\(gold[match.gold].person?.name ?? "null"): '\(predicted[match.predicted].title)', gold '\(gold[match.gold].title)'"
    }
  }

  private struct Row {
    let person: EntityKey?
    let institution: EntityKey?
    let implied: EntityKey?
    let title: String
    let overlap: TitleOverlap

    init(_ position: GoldRecord.Position, _ resolver: NameResolver) {
      person = resolver.person(position.person)
      institution = resolver.institution(position.institution)
      implied = position.impliedForm.map { .implied($0) }
      title = position.title ?? ""
      overlap = TitleOverlap(title)
    }

    var shown: String { "\(person?.name ?? "null") — \(title) — \(institution?.name ?? "null")" }

    /// Whether a predicted position has the person and institution of this one.
    func allows(_ predicted: Row) -> Bool {
      person == predicted.person
        && (predicted.institution == institution || implied != nil && predicted.institution == implied)
    }
  }

  private struct Match {
    let overlap: Double
    let predicted: Int
    let gold: Int
  }

  /// Pairs of positions, each in one pair at most: the best titles first, then in the order of prediction and of the hand-made record.
  private static func matches(_ predicted: [Row], _ gold: [Row]) -> [Match] {
    let pairs = predicted.indices.flatMap { place in
      gold.indices.filter { gold[$0].allows(predicted[place]) }.map { other in
        Match(overlap: predicted[place].overlap.share(with: gold[other].overlap), predicted: place, gold: other)
      }
    }
    var (usedPredicted, usedGold): (Set<Int>, Set<Int>) = ([], [])
    return pairs.sorted { (-$0.overlap, $0.predicted, $0.gold) < (-$1.overlap, $1.predicted, $1.gold) }.filter { pair in
      guard !usedPredicted.contains(pair.predicted), !usedGold.contains(pair.gold) else { return false }
      usedPredicted.insert(pair.predicted)
      usedGold.insert(pair.gold)
      return true
    }
  }
}
