import RelationModel

/// The numbers that edges carry and the sentences that they stand for.
///
/// Each sentence has one number, however many edges it proves; the oldest sentence is number 1, or the first
/// one of a path. An edge shows the first
/// sentence of each relationship that it stands for, at most three.
struct SourceNumbers {
  /// The numbers of each tie, in the order of the ties.
  let numbers: [[Int]]
  /// The sentences, number 1 first.
  let references: [Drawing.Reference]

  /// The most sentences that one edge shows.
  private static let mostForEdge = 3
  /// Ties that are only counted carry numbers where there are at most so many of them; more would be a thicket.
  private static let mostFaint = 20

  init(
    _ ties: [Tie], _ graph: RelationshipGraph, isWanted: Bool, readsInOrder: Bool, language: Language,
    words: (Evidence) -> String
  ) {
    let faint = ties.count { $0.line == .faint || $0.isCounted }
    let shown = ties.map { tie -> [Evidence] in
      guard isWanted, !(tie.line == .faint || tie.isCounted) || faint <= Self.mostFaint else { return [] }
      var seen: Set<Place> = []
      let first = tie.relationships.compactMap(\.evidence.first).sorted()
      return Array(first.filter { seen.insert(Place($0)).inserted }.prefix(Self.mostForEdge))
    }
    var numberOfPlace: [Place: Int] = [:]
    var references: [Drawing.Reference] = []
    let order = readsInOrder ? Array(shown.joined()) : shown.joined().sorted()
    for evidence in order where numberOfPlace[Place(evidence)] == nil {
      let details = "\(evidence.article), \(evidence.provenance(language))"
      references.append(.init(words(evidence), details: details, url: graph.article(evidence.article)?.url))
      numberOfPlace[Place(evidence)] = references.count
    }
    numbers = shown.map { $0.compactMap { numberOfPlace[Place($0)] } }
    self.references = references
  }

  /// Where a sentence stands.
  private struct Place: Hashable {
    let article: SourceArticle.ID
    let start: Int
    let end: Int

    init(_ evidence: Evidence) {
      article = evidence.article
      start = evidence.start
      end = evidence.end
    }
  }
}
