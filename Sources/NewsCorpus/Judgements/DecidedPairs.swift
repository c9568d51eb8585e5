import RelationModel

/// What judgements say of pairs of a graph's entities, whether a build has applied them or not.
///
/// `same` is transitive, and what is the same as one of two that are different is different from the other. Of two that contradict each other
/// the first holds.
public struct DecidedPairs {
  private var places: [EntityID: Int] = [:]
  private var sets: ConstrainedSets

  /// - Complexity: O(*n* + *j*²) for *n* names of entities and *j* judgements; nothing without judgements.
  public init(_ judgements: [NumberedJudgement], in graph: RelationshipGraph) {
    guard !judgements.isEmpty else {
      sets = ConstrainedSets(count: 0)
      return
    }
    var names: [String: [EntityID]] = [:]
    for (place, entity) in graph.entities.enumerated() {
      for id in [entity.id] + entity.formerIDs { places[id] = place }
      for name in Set([entity.name] + entity.aliases) { names[name, default: []].append(entity.id) }
    }
    sets = ConstrainedSets(count: graph.entities.count)
    for line in judgements where line.judgement.subjects.count == 2 { note(line, names, graph) }
  }

  /// Notes one more judgement about two entities of the graph.
  public mutating func note(_ verdict: Judgement.Verdict, _ one: EntityID, _ other: EntityID, number: Int) {
    guard let first = places[one], let second = places[other], first != second else { return }
    switch verdict {
    case .same: _ = sets.join(first, second, number: number)
    case .different: _ = sets.part(first, second, number: number)
    case .rename, .ignore: break
    }
  }

  /// What has been decided of two entities, and by which judgement.
  public mutating func decision(_ one: EntityID, _ other: EntityID) -> (verdict: Judgement.Verdict, number: Int)? {
    guard let first = places[one], let second = places[other], first != second else { return nil }
    if let number = sets.joining(first, second) { return (.same, number) }
    return sets.parting(first, second).map { (.different, $0) }
  }

  private mutating func note(_ line: NumberedJudgement, _ names: [String: [EntityID]], _ graph: RelationshipGraph) {
    let subjects = line.judgement.subjects
    // Two names of one id were told apart.
    let isSplit = subjects[0].id == subjects[1].id
    let sides = subjects.map { subject -> [EntityID] in
      if !isSplit, let id = subject.id, places[id] != nil { return [id] }
      return (names[subject.name] ?? []).filter { $0.kind == subject.id?.kind || subject.id == nil }
    }
    for one in sides[0] { for other in sides[1] { note(line.judgement.verdict, one, other, number: line.number) } }
  }
}

extension EntityID {
  /// The kind that the id begins with.
  var kind: EntityKind? { EntityKind.allCases.first { rawValue.hasPrefix($0.rawValue + "-") } }
}
