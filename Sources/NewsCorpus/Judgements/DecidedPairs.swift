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
  ///
  /// - Complexity: O(*j*) time for *j* judgements.
  public mutating func decision(_ one: EntityID, _ other: EntityID) -> (verdict: Judgement.Verdict, number: Int)? {
    guard let first = places[one], let second = places[other], first != second else { return nil }
    if let number = sets.joining(first, second) { return (.same, number) }
    return sets.parting(first, second).map { (.different, $0) }
  }

  private mutating func note(_ line: NumberedJudgement, _ names: [String: [EntityID]], _ graph: RelationshipGraph) {
    let subjects = line.judgement.subjects
    // Two names of one id were told apart.
    let isSplit = subjects[0].id == subjects[1].id
    let sides = subjects.map { entities(of: $0, isSplit: isSplit, names, graph) }
    // A name that several bear decides nothing, as in a build.
    guard sides[0].count == 1, sides[1].count == 1 else { return }
    note(line.judgement.verdict, sides[0][0], sides[1][0], number: line.number)
  }

  /// The entities that a subject may be, as in a build: by its id, or else by its name.
  private func entities(
    of subject: Judgement.Subject, isSplit: Bool, _ names: [String: [EntityID]], _ graph: RelationshipGraph
  ) -> [EntityID] {
    let named = (names[subject.name] ?? []).filter { $0.kind == subject.id?.kind || subject.id == nil }
    let own = subject.id.flatMap { places[$0] }.map { graph.entities[$0].id }
    if isSplit {
      let called = named.filter { graph[$0]?.name == subject.name }
      return called.count == 1 ? called : own.flatMap { named.contains($0) ? [$0] : nil } ?? named
    }
    guard let article = subject.article, named.count > 1 else { return own.map { [$0] } ?? named }
    if let own, graph.tells(article, of: own) { return [own] }
    let told = named.filter { graph.tells(article, of: $0) }
    return told.isEmpty ? named : told
  }
}

extension EntityID {
  /// The kind that the id begins with.
  var kind: EntityKind? { EntityKind.allCases.first { rawValue.hasPrefix($0.rawValue + "-") } }
}
