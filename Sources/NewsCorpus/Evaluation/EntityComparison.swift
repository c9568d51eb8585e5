/// The predicted people, or institutions, of an article against the hand-made ones.
///
/// A predicted entity is the hand-made one with which it shares a form: greedily in the order of the prediction, each matched once, those that have
/// the predicted name first, then those that share most forms.
struct EntityComparison {
  private(set) var result = RecordComparison.Result()
  /// The keys of the hand-made entities, in their order.
  let goldKeys: [EntityKey]
  /// The keys of the predicted entities, in their order.
  private(set) var predictedKeys: [EntityKey] = []

  /// Compares two lists; predicting one of the implied forms is neither right nor wrong.
  init(_ metric: ExtractionScore.Metric, gold: [GoldRecord.Named], predicted: [GoldRecord.Named], implied: Set<String>)
  {
    let goldForms = gold.map(\.forms)
    goldKeys = gold.map { .gold(metric, name: $0.name) }
    var free = Array(gold.indices)
    for entity in predicted {
      let forms = entity.forms
      if let match = Self.best(of: free, goldForms, forms: forms, name: entity.form) {
        free.removeAll { $0 == match }
        predictedKeys.append(goldKeys[match])
        result.right += 1
      } else if let form = forms.intersection(implied).min() {
        predictedKeys.append(.implied(form))
      } else {
        predictedKeys.append(.stray(name: entity.name))
        let twin = goldForms.firstIndex { !$0.isDisjoint(with: forms) }
        result.invented.append(Self.shown(entity, splitOf: twin.map { gold[$0] }))
      }
    }
    result.missed = free.map { place in
      let twin = gold.indices.first { $0 != place && !goldForms[$0].isDisjoint(with: goldForms[place]) }
      return Self.shown(gold[place], splitOf: twin.map { gold[$0] })
    }
  }

  private static func best(of free: [Int], _ goldForms: [Set<String>], forms: Set<String>, name: String) -> Int? {
    var best: (place: Int, hasName: Int, shared: Int)?
    for place in free {
      let candidate = (
        place: place, hasName: goldForms[place].contains(name) ? 1 : 0,
        shared: goldForms[place].intersection(forms).count
      )
      guard candidate.shared > 0 else { continue }
      if let best, (candidate.hasName, candidate.shared) <= (best.hasName, best.shared) { continue }
      best = candidate
    }
    return best?.place
  }

  private static func shown(_ entity: GoldRecord.Named, splitOf twin: GoldRecord.Named?) -> String {
    guard let twin, !twin.name.isEmpty else { return entity.name }
    return "\(entity.name)  (split of \(twin.name))"
  }
}
