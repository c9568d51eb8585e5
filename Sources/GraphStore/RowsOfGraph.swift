import RelationModel

/// A graph in memory as rows.
struct RowsOfGraph: GraphRows {
  private let graph: RelationshipGraph
  private let places: [EntityID: Int]
  private let passages: PassageNumbers
  let findings: [FindingRow]
  /// By the object that holds it, since there are many pieces of evidence and few findings.
  private let findingNumbers: [ObjectIdentifier: Int32]

  var entities: [Entity] { graph.entities }

  init(_ graph: RelationshipGraph) {
    self.graph = graph
    places = Dictionary(uniqueKeysWithValues: graph.entities.enumerated().map { ($1.id, $0) })
    passages = PassageNumbers(
      of: graph, articles: Dictionary(uniqueKeysWithValues: graph.articles.enumerated().map { ($1.id, $0) }))
    var objects: [ObjectIdentifier: FindingRow] = [:]
    for relationship in graph.relationships {
      for evidence in relationship.evidence where objects[evidence.findingIdentity] == nil {
        objects[evidence.findingIdentity] = FindingRow(
          rule: evidence.rule, confidence: evidence.confidence, weight: evidence.weight)
      }
    }
    findings = Set(objects.values).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: findings.enumerated().map { ($1, Int32($0)) })
    findingNumbers = objects.compactMapValues { numbers[$0] }
  }

  func forEachArticle(_ body: (SourceArticle) throws -> Void) rethrows { try graph.articles.forEach(body) }

  func forEachPassage(_ body: (PassageRow) throws -> Void) rethrows {
    for passage in passages.inOrder {
      let evidence = passage.evidence
      // A graph's evidence names articles of the graph.
      guard let article = passage.article else { continue }
      try body(
        PassageRow(
          article: article, sentence: evidence.sentence, start: evidence.start, end: evidence.end,
          quote: evidence.quoteBytes, date: evidence.date, publisher: evidence.publisher))
    }
  }

  func forEachRelationship(_ body: (RelationshipRow) throws -> Void) rethrows {
    var numbers = passages.ofEvidence[...]
    for relationship in graph.relationships {
      let proofs = zip(numbers, relationship.evidence).map {
        RelationshipRow.Proof(passage: $0, finding: findingNumbers[$1.findingIdentity] ?? 0)
      }
      numbers = numbers.dropFirst(proofs.count)
      // A graph's relationships join entities of the graph.
      guard let source = places[relationship.source], let target = places[relationship.target] else { continue }
      try body(
        RelationshipRow(
          kind: relationship.kind, source: source, target: target, role: relationship.role,
          side: relationship.side.flatMap { places[$0] }, proofs: proofs.sorted()))
    }
  }
}
